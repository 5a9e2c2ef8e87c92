import { testCases } from '../fixtures.ts';

testCases('python-abi-untagged');
