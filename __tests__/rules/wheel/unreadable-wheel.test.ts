import { testCases } from '../fixtures.ts';

testCases('unreadable-wheel');
