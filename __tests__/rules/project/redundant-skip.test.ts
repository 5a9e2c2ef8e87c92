import { testProjects } from '../fixtures.ts';

testProjects('redundant-skip');
