import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { armTag, onlyFinding } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('page-size');

test('says which machines have larger pages', async () => {
  const core = 'pkg/_core.cpython-312-aarch64-linux-gnu.so';
  const finding = await onlyFinding(armTag, { [core]: binary('ext-aarch64-4k.so') });
  expect(finding.message).toContain('laid out for pages of 4096 bytes, not 65536');
  expect(finding.message).toContain('Raspberry Pi 5');
  expect(finding.data).toEqual({ alignment: 4096, role: 'extension' });
});
