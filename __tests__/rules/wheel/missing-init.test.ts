import { testCases } from '../fixtures.ts';

testCases('missing-init');
