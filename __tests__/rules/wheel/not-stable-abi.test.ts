import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { findings, imported } from '../altered.ts';
import { findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('not-stable-abi');

const x86 = 'manylinux_2_17_x86_64';
const unstable = binary('ext-x86_64-unstable-name.so');
const rulesIn = async (tag: string, path: string): Promise<string[]> =>
  (await findingsIn(`${tag}-${x86}`, { [path]: unstable })).map(({ rule }) => rule);

test.each([
  ['cp38-abi3', 'pkg/_core.abi3.so', true],
  ['cp38-abi3', 'pkg/_core.so', true],
  ['cp315-abi3.abi3t', 'pkg/_core.abi3t.so', true],
  ['cp38.cp311-abi3.cp311', 'pkg/_core.abi3.so', false],
  ['cp38-abi3', 'pkg/_core.cpython-38-x86_64-linux-gnu.so', false],
  ['cp311-cp311', 'pkg/_core.abi3.so', false],
])('%s with %s: %s', async (tag, path, isTold) => {
  expect((await rulesIn(tag, path)).includes('not-stable-abi')).toBe(isTold);
});

test('one finding names the functions of all files', async () => {
  const files = { 'pkg/_core.abi3.so': unstable, 'pkg/sub/_core.abi3.so': unstable };
  const found = await findings({
    tag: `cp38-abi3-${x86}`,
    files,
    edit: (_, path, image) => {
      if (path.includes('sub')) image.imports.push(imported('PyUnicode_AsUTF8AndSize'));
    },
  });
  const told = found.filter(({ rule }) => rule === 'not-stable-abi');
  expect(told).toHaveLength(1);
  expect(told[0]?.data).toMatchObject({
    names: ['PyUnicode_AsUTF8', 'PyUnicode_AsUTF8AndSize'],
    members: ['pkg/_core.abi3.so', 'pkg/sub/_core.abi3.so'],
    stableSince: null,
  });
});

test('private names are told as well: nobody promises them', async () => {
  const found = await findings({
    tag: `cp38-abi3-${x86}`,
    files: { 'pkg/_core.abi3.so': binary('ext-x86_64.so') },
    edit: (_, __, image) => image.imports.push(imported('_PyDict_NewPresized')),
  });
  const { title } = found.find(({ rule }) => rule === 'not-stable-abi') ?? {};
  expect(title).toContain('_PyDict_NewPresized');
});

test('what every promised Python has in its stable ABI is nothing to tell', async () => {
  const found = await findingsIn(`cp310-abi3-${x86}`, {
    'pkg/_core.abi3.so': binary('ext-x86_64-module-state.so'),
  });
  expect(found.map(({ rule }) => rule)).not.toContain('not-stable-abi');
});
