import { testProjects } from '../fixtures.ts';

testProjects('env-instead-of-toml');
