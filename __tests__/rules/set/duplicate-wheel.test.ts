import { testSets } from '../fixtures.ts';

testSets('duplicate-wheel');
