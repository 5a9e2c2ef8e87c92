import { testCases } from '../fixtures.ts';

testCases('tag-mismatch');
