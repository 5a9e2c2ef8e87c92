import { testCases } from '../fixtures.ts';

testCases('libpython-linked');
