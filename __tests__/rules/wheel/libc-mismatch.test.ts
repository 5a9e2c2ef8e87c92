import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { NameList } from '../../../src/binary/elf/nameList.ts';
import { core, finding, findings, needed, type Scene } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('libc-mismatch');

const x86 = { platform: 'musllinux_1_2_x86_64', files: { [core]: binary('ext-x86_64-musl-fortify.so') } };

const rules = async (scene: Scene): Promise<string[]> => (await findings(scene)).map(({ rule }) => rule);

test('a function of glibc breaks the import, unless something else may define it', async () => {
  expect((await finding(x86)).message).toContain('needs __memcpy_chk, which only glibc has');
  const gcompat: Scene['edit'] = (_, __, image) => void image.needed.push(needed('libgcompat.so.0'));
  expect(await rules({ ...x86, edit: gcompat })).not.toContain('libc-mismatch');
  const weakly: Scene['edit'] = (_, __, { imports }) => {
    for (const symbol of imports) symbol.weak = true;
  };
  expect(await rules({ ...x86, edit: weakly })).toEqual([]);
});

test('nothing is said where the symbols of a library were let go', async () => {
  const files = { ...x86.files, 'pkg.libs/libchk.so': binary('ext-x86_64-musl.so') };
  const edit: Scene['edit'] = (_, path, image) => {
    if (path.endsWith('libchk.so')) image.exports = new NameList({ isWhole: false });
  };
  expect(await rules({ ...x86, files, edit })).not.toContain('libc-mismatch');
});

test.each([
  ['ext-x86_64-musl-indirect.so', 'unsupported relocation type 37'],
  ['ext-x86_64-musl-indirect-public.so', 'chosen: symbol not found'],
])("%s: in musl's words", async (name, words) => {
  const files = { [core]: binary(name) };
  expect((await finding({ platform: 'musllinux_1_2_x86_64', files })).message).toContain(words);
});

test('a program that no loader sees chooses its functions itself', async () => {
  const program = Buffer.from(binary('ext-x86_64-musl-indirect.so'));
  const [dynamicAt, flags1, pie] = [0xee8, 0x6ffffffbn, 0x08000000n];
  // In place of the library that it needs.
  expect(program.readBigUInt64LE(dynamicAt)).toBe(1n);
  program.writeBigUInt64LE(flags1, dynamicAt);
  program.writeBigUInt64LE(pie, dynamicAt + 8);
  const files = { 'pkg/bin/tool': program };
  expect(await rules({ platform: 'musllinux_1_2_x86_64', files })).not.toContain('libc-mismatch');
});
