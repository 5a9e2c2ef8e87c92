import { testProjects } from '../fixtures.ts';

testProjects('image-plat-mismatch');
