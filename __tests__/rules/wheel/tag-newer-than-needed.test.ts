import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Content } from '../../../fixtures/build/wheel.mjs';
import { finding } from '../altered.ts';
import { brief, findingsIn, x86Core } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('tag-newer-than-needed');

test('a tag that is newer than needed is one notice for all wheels with the same pair of tags', async () => {
  const tags = ['cp311-cp311', 'cp312-cp312'].map((python) => `${python}-manylinux_2_28_x86_64`);
  const all = await Promise.all(tags.map((tag) => finding({ tag })));
  expect(all.map(brief)).toEqual(Array(2).fill('notice tag-newer-than-needed the wheel'));
  expect(new Set(all.map(({ cause }) => cause)).size).toBe(1);
  expect(all[0]?.title).toBe('tagged manylinux_2_28_x86_64, manylinux_2_17_x86_64 would do');
  expect(all[0]?.message).toContain('pkg/_core.so needs the most: GLIBC_2.17 (clock_gettime).');
  expect(all[0]?.message).toContain('pkg-1.0-cp311-cp311-manylinux_2_28_x86_64.whl');
});

test('an older tag would do for no wheel that has an error', async () => {
  const tag = 'cp312-cp312-manylinux_2_28_x86_64';
  const rules = async (files: Record<string, Content>) =>
    (await findingsIn(tag, files)).map(({ rule }) => rule);
  expect(await rules(x86Core)).toEqual(['tag-newer-than-needed']);
  const other = 'pkg/_other.abi3.so';
  expect(await rules({ ...x86Core, [other]: binary('ext-x86_64-execstack.so') })).toEqual([
    'executable-stack',
  ]);
  expect(await rules({ ...x86Core, [other]: binary('ext-aarch64.so') })).toEqual(['architecture-mismatch']);
  expect(await rules({ ...x86Core, [other]: 'text' })).not.toContain('tag-newer-than-needed');
});
