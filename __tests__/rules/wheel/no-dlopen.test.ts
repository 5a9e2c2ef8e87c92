import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { CORE, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('no-dlopen');

test('quotes glibc, and names the flag', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-nodlopen.so') });
  expect(finding.message).toContain('"shared object cannot be dlopen()ed"');
  expect(finding.remedy).toContain('-z nodlopen');
});
