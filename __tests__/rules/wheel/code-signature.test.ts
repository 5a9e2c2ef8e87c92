import { testCases } from '../fixtures.ts';

testCases('code-signature');
