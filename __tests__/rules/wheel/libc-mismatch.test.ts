import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { NameList } from '../../../src/binary/elf/nameList.ts';
import type { ElfFacts } from '../../../src/binary/facts.ts';
import { core, finding, findings, type Scene } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('libc-mismatch');

const x86 = { platform: 'musllinux_1_2_x86_64', files: { [core]: binary('ext-x86_64-musl-fortify.so') } };

const rules = async (scene: Scene): Promise<string[]> => (await findings(scene)).map(({ rule }) => rule);

test('a function of glibc breaks the import, unless something else may define it', async () => {
  expect((await finding(x86)).message).toContain('needs __memcpy_chk, which only glibc has');
  const gcompat = (elf: ElfFacts): void => void elf.needed.push('libgcompat.so.0');
  expect(await rules({ ...x86, edit: gcompat })).not.toContain('libc-mismatch');
  const weakly = (elf: ElfFacts): void => {
    for (const symbol of elf.undefinedSymbols) symbol.weak = true;
  };
  expect(await rules({ ...x86, edit: weakly })).toEqual([]);
});

test('nothing is said where the symbols of a library were let go', async () => {
  const files = { ...x86.files, 'pkg.libs/libchk.so': binary('ext-x86_64-musl.so') };
  const edit = (elf: ElfFacts, path: string): void => {
    if (path.endsWith('libchk.so')) elf.definedSymbols = new NameList({ isWhole: false });
  };
  expect(await rules({ ...x86, files, edit })).not.toContain('libc-mismatch');
});
