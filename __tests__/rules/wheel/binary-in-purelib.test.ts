import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { findingsIn, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('binary-in-purelib');

test('what WHEEL says already is not asked for', async () => {
  const advice = async (path: string, rootIsPurelib: boolean) =>
    (await findingsIn(x86Tag, { [path]: binary('ext-x86_64.so') }, { rootIsPurelib })).map(
      ({ data }) => data.advice,
    );
  const name = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
  expect(await advice(`pkg-1.0.data/purelib/${name}`, false)).toEqual(['move']);
  expect(await advice(`pkg-1.0.data/purelib/${name}`, true)).toEqual(['declare']);
  expect(await advice(name, true)).toEqual(['declare']);
});

test('says of auditwheel what it does: it goes by the folder, not by the WHEEL file', async () => {
  const [byHeader] = await findingsIn(x86Tag, x86Core, { rootIsPurelib: true });
  expect(byHeader?.message).toMatch(/auditwheel says nothing about it\.$/);
  const [byFolder] = await findingsIn(x86Tag, {
    'pkg-1.0.data/purelib/pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
  });
  expect(byFolder?.message).toMatch(/auditwheel refuses the wheel\.$/);
});

test.each([
  ['cp312-cp312-win_amd64', 'pkg/_core.cp312-win_amd64.pyd', 'ext-win_amd64-msvc.pyd'],
  ['cp312-cp312-macosx_11_0_arm64', 'pkg/_core.cpython-312-darwin.so', 'ext-macos-arm64.so'],
])('%s: Python has one folder for both', async (tag, path, name) => {
  const found = await findingsIn(tag, { [path]: binary(name) }, { rootIsPurelib: true });
  const [finding] = found.filter(({ rule }) => rule === 'binary-in-purelib');
  expect(finding?.severity).toBe('notice');
  expect(finding?.message).toMatch(/so nothing breaks\.$/);
});
