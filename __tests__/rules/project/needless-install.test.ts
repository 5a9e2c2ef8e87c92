import { testProjects } from '../fixtures.ts';

testProjects('needless-install');
