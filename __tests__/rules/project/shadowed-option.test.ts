import { testProjects } from '../fixtures.ts';

testProjects('shadowed-option');
