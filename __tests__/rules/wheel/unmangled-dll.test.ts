import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unmangled-dll');

test('a DLL that no module needs is loaded by its path, if at all', async () => {
  const findings = await findingsIn('cp312-cp312-win_amd64', {
    'pkg/_core.cp312-win_amd64.pyd': binary('ext-win_amd64-msvc.pyd'),
    'pkg/libcrypto-3-x64.dll': binary('dep-win_amd64.dll'),
  });
  expect(findings.map(brief)).toEqual([]);
});
