import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { CORE, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('relr-without-version');

test('quotes glibc where it refuses, and says what older ones do', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-packed.so') });
  expect(finding.message).toContain('"DT_RELR without GLIBC_ABI_DT_RELR dependency"');
  expect(finding.message).toContain('glibc before 2.36');
});

test('without a version of libc nothing refuses it, and older systems crash', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-packed-without-versions.so') });
  expect(finding.message).not.toContain('dependency"');
  expect(finding.message).toContain('Glibc before 2.36 and musl before 1.2.4 ignore them');
});
