import { testSets } from '../fixtures.ts';

testSets('uneven-version');
