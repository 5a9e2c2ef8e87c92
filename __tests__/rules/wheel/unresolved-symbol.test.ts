import { testCases } from '../fixtures.ts';

testCases('unresolved-symbol');
