import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('missing-init');

const suffix = '.cpython-312-x86_64-linux-gnu.so';
const noInit = binary('ext-x86_64-no-init.so');
const renamed = binary('ext-x86_64-renamed-init.so');
const inits = async (files: Record<string, Buffer | string>): Promise<string[]> =>
  (await findingsIn(x86Tag, files)).filter(({ rule }) => rule === 'missing-init').map(brief);

test('the function of another name is told', async () => {
  const [finding] = (await findingsIn(x86Tag, { [`pkg/_core${suffix}`]: renamed })).filter(
    ({ rule }) => rule === 'missing-init',
  );
  expect(finding?.message).toContain('The file exports PyInit_chunks, the function of another name');
  expect(finding?.message).toContain(
    '"dynamic module does not define module export function (PyInit__core)"',
  );
  expect(finding?.remedy).toContain('Give the file the name');
});

test('a copy of a module of the wheel may be loaded under its name', async () => {
  const files = { [`pkg/chunks${suffix}`]: renamed, [`pkg/other/_core${suffix}`]: renamed };
  expect(await inits(files)).toEqual([]);
  expect(await inits({ ...files, 'pkg/__init__.py': 'from .other import _core\n' })).toEqual([
    `error missing-init pkg/other/_core${suffix}`,
  ]);
});

test('a plain .so is a module where Python code imports it', async () => {
  expect(await inits({ 'pkg/_fast.so': noInit })).toEqual([]);
  expect(await inits({ 'pkg/_fast.so': noInit, 'pkg/a.py': 'import pkg._fast\n' })).toEqual([
    'error missing-init pkg/_fast.so',
  ]);
  const withSource = { 'pkg/_fast.so': noInit, 'pkg/_fast.py': '', 'pkg/a.py': 'import pkg._fast\n' };
  expect(await inits(withSource)).toEqual([]);
});

test('test data is a warning', async () => {
  expect(await inits({ [`pkg/tests/_fast${suffix}`]: noInit })).toEqual([
    `warning missing-init pkg/tests/_fast${suffix}`,
  ]);
});

test('each slice of a universal file is told once', async () => {
  const found = await findingsIn('cp312-cp312-macosx_11_0_universal2', {
    'pkg/_other.cpython-312-darwin.so': binary('ext-macos-universal2.so'),
  });
  expect(found.filter(({ rule }) => rule === 'missing-init').map(brief)).toEqual([
    'error missing-init pkg/_other.cpython-312-darwin.so',
  ]);
});
