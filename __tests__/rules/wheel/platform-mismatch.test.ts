import { testCases } from '../fixtures.ts';

testCases('platform-mismatch');
