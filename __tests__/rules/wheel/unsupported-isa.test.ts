import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { core, findings, type Scene } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('unsupported-isa');

test.each([
  ['pkg/_core.so', 'error'],
  ['pkg/_core_avx512f.so', 'warning'],
  ['pkg/x86_64_v3/_core.so', 'warning'],
  ['pkg/_v3/_core.so', 'warning'],
  ['pkg/_avxy.so', 'error'],
  ['pkg/tests/_core.so', 'warning'],
  ['glibc-hwcaps/x86-64-v3/_core.so', null],
])('a CPU level in %s: %s', async (path, severity) => {
  const found = await findings({ files: { [path]: binary('ext-x86_64-v3.so') } });
  expect(found.map((each) => each.severity)).toEqual(severity === null ? [] : [severity]);
});

test('a CPU level is one trouble, even if two families claim the file', async () => {
  const files = { [core]: binary('ext-x86_64-v3.so') };
  const edit: Scene['edit'] = (elf, _, image) => {
    elf.versionNeeds = [];
    image.needed = [];
  };
  const found = await findings({
    files,
    edit,
    platform: 'manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_2_x86_64',
  });
  expect(found.filter(({ rule }) => rule === 'unsupported-isa')).toHaveLength(1);
});
