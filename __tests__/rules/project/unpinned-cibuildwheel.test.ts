import { testProjects } from '../fixtures.ts';

testProjects('unpinned-cibuildwheel');
