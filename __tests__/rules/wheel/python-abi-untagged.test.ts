import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { findings, imported } from '../altered.ts';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('python-abi-untagged');

const x86 = 'manylinux_2_17_x86_64';
const told = async (tag: string, path: string, bytes = binary('ext-x86_64.so')): Promise<string[]> =>
  (await findingsIn(`${tag}-${x86}`, { [path]: bytes }))
    .filter(({ rule }) => rule === 'python-abi-untagged')
    .map(brief);

test.each<[tag: string, path: string, isTold: boolean]>([
  ['cp313-none', 'pkg/_core.so', true],
  ['cp313-none', 'pkg/_core.abi3.so', true],
  ['cp314-none', 'pkg/_core.so', true],
  ['cp313.cp314-none', 'pkg/_core.so', true],
  ['cp312-none', 'pkg/_core.so', false],
  ['cp313-none', 'pkg/tests/_core.so', false],
  ['cp313-cp313', 'pkg/_core.so', false],
  ['py3-none', 'pkg/_core.so', false],
  ['cp3-none', 'pkg/_core.so', false],
])('%s with %s: %s', async (tag, path, isTold) => {
  expect(await told(tag, path)).toEqual(isTold ? [`warning python-abi-untagged ${path}`] : []);
});

test('a module that asks nothing of Python, or is for free-threaded ones, is fine', async () => {
  expect(await told('cp313-none', 'pkg/_core.so', binary('libdep-x86_64.so.1'))).toEqual([]);
  const found = await findings({
    tag: `cp313-none-${x86}`,
    edit: (_, __, image) => image.imports.push(imported('_Py_DecRefShared')),
  });
  expect(found.map(({ rule }) => rule)).not.toContain('python-abi-untagged');
});

test('several modules are one finding, which names the tag to take', async () => {
  const module = binary('ext-x86_64.so');
  const [finding, ...others] = (
    await findingsIn(`cp313-none-${x86}`, { 'pkg/_core.so': module, 'pkg/sub/_core.so': module })
  ).filter(({ rule }) => rule === 'python-abi-untagged');
  expect(others).toEqual([]);
  expect(finding?.data).toEqual({ pythons: ['3.13t'], members: ['pkg/_core.so', 'pkg/sub/_core.so'] });
  expect(finding?.remedy).toContain('cp313-cp313');
});
