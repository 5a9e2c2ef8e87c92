import { testCases } from '../fixtures.ts';

testCases('duplicate-rpath');
