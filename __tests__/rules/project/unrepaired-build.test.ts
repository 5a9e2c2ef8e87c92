import { testProjects } from '../fixtures.ts';

testProjects('unrepaired-build');
