import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { findings, imported } from '../altered.ts';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('free-threading-mismatch');

const x86 = 'manylinux_2_17_x86_64';
const gil = binary('ext-x86_64-gil.so');
const told = async (tag: string, path: string, bytes = gil): Promise<string[]> =>
  (await findingsIn(tag, { [path]: bytes }))
    .filter(({ rule }) => rule === 'free-threading-mismatch')
    .map(brief);

test.each<[tag: string, path: string, severity: string | null]>([
  ['cp313-cp313t', 'pkg/_core.cpython-313t-x86_64-linux-gnu.so', 'error'],
  ['cp314-cp314t', 'pkg/_core.cpython-314t-x86_64-linux-gnu.so', 'error'],
  ['cp313-cp313t', 'pkg/_core.so', 'error'],
  ['cp313-cp313t', 'pkg/_core.abi3.so', 'error'],
  ['cp315-abi3t', 'pkg/_core.abi3t.so', 'error'],
  ['cp313-cp313t', 'pkg/tests/_core.so', 'warning'],
  ['cp313-cp313', 'pkg/_core.so', null],
  ['cp38-abi3', 'pkg/_core.abi3.so', null],
])('a module compiled for the GIL in %s as %s: %s', async (tag, path, severity) => {
  const expected = severity === null ? [] : [`${severity} free-threading-mismatch ${path}`];
  expect(await told(`${tag}-${x86}`, path)).toEqual(expected);
});

test('a name of free-threaded builds alone tells that it is for them', async () => {
  const found = await findings({
    tag: `cp313-cp313t-${x86}`,
    files: { 'pkg/_core.abi3.so': gil },
    edit: (_, __, image) => image.imports.push(imported('_Py_MergeZeroLocalRefcount')),
  });
  expect(found.map(({ rule }) => rule)).not.toContain('free-threading-mismatch');
});

test('a file that asks nothing of Python is for both', async () => {
  expect(await told(`cp313-cp313t-${x86}`, 'pkg/_core.abi3.so', binary('libdep-x86_64.so.1'))).toEqual([]);
});

test('one cause for the same mistake in several wheels', async () => {
  const causes = await Promise.all(
    ['pkg/_core.so', 'pkg/sub/_core.so'].map(
      async (path) =>
        (await findingsIn(`cp313-cp313t-${x86}`, { [path]: gil })).find(
          ({ rule }) => rule === 'free-threading-mismatch',
        )?.cause,
    ),
  );
  expect(causes[0]).toBeDefined();
  expect(causes[0]).toBe(causes[1]);
});

test('on Windows the DLL of the stable ABI is that of Pythons with the GIL', async () => {
  const found = await findingsIn('cp313-cp313t-win_amd64', {
    'pkg/_core.pyd': binary('ext-win_amd64-abi3.pyd'),
  });
  expect(found.map(brief)).toContain('warning free-threading-mismatch pkg/_core.pyd');
});
