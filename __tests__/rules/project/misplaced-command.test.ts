import { testProjects } from '../fixtures.ts';

testProjects('misplaced-command');
