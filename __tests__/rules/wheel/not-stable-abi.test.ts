import { testCases } from '../fixtures.ts';

testCases('not-stable-abi');
