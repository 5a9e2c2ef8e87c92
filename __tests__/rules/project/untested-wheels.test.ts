import { testProjects } from '../fixtures.ts';

testProjects('untested-wheels');
