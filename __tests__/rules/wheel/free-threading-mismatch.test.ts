import { testCases } from '../fixtures.ts';

testCases('free-threading-mismatch');
