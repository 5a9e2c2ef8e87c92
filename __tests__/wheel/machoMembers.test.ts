/** Mach-O files as members of wheels: large ones stream past, and what is held of all of them has its limits. */

import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { withSignature } from '../../fixtures/build/codeSignature.mjs';
import type { WheelFacts } from '../../src/wheel/facts.ts';
import { dylib, fat } from '../binary/machoFiles.ts';
import { buildZip } from './buildWheel.ts';
import { factsOfRecipe, memberOf } from './opened.ts';

const MiB = 1024 * 1024;
const module = 'pkg/_core.abi3.so';
const X86_64 = 0x01000007;
const ARM64 = 0x0100000c;

async function read(bytes: Uint8Array): Promise<WheelFacts> {
  return factsOfRecipe({ name: 'pkg', tag: 'cp39-abi3-macosx_11_0_universal2', files: { [module]: bytes } });
}

/** A universal file whose second slice lies far behind what is held of every head. */
function universal(arm: Buffer): Buffer {
  const intel = binary('ext-macos-x86_64.so');
  const armAt = 9 * MiB;
  const bytes = fat(
    [
      [X86_64, 16_384, intel.length],
      [ARM64, armAt, arm.length],
    ],
    armAt + arm.length,
  );
  intel.copy(bytes, 16_384);
  arm.copy(bytes, armAt);
  return bytes;
}

describe('a universal file of nine megabytes', () => {
  test('takes one pass', async () => {
    const facts = await read(universal(binary('ext-macos-arm64-rpaths.so')));
    expect(facts).toMatchObject({ problems: [], secondPasses: 0 });
    expect(memberOf(facts, module).binary).toMatchObject({
      problems: [],
      kind: 'shared-library',
      images: [
        { architecture: 'x86_64', minimum: { version: '10.15' } },
        { architecture: 'aarch64', minimum: { version: '11.0' } },
      ],
      macho: {
        slices: [
          { signature: null, importsAreWhole: true },
          { signature: { pages: { pages: 13, wrong: 0 } }, importsAreWhole: true },
        ],
      },
    });
  });

  test('with a damaged page', async () => {
    const facts = await read(universal(binary('ext-macos-arm64-damaged-data.so')));
    expect(facts.secondPasses).toBe(0);
    expect(memberOf(facts, module).binary?.macho?.slices[1]?.signature?.pages?.firstWrong).toEqual([
      { page: 4, offset: 9 * MiB + 16_384, executable: false },
    ]);
  });

  test('whose pages are larger than its signature lets think takes two', async () => {
    const arm = withSignature(binary('ext-macos-arm64-rpaths.so'), [
      { hashType: 2, pagePower: 14, wrong: [1] },
      { hashType: 1, pagePower: 12 },
    ]);
    const facts = await read(universal(arm));
    expect(facts.secondPasses).toBe(1);
    expect(memberOf(facts, module).binary?.macho?.slices[1]?.signature?.pages).toMatchObject({
      pages: 4,
      wrong: 1,
    });
  });
});

test('names of libraries with more than are held at once are let go, which is told', async () => {
  const name = 'n'.repeat(3000);
  const symbols = Buffer.alloc(5000 * 16);
  for (let index = 0; index < 5000; index++) {
    symbols.writeUInt32LE(1, index * 16);
    symbols.writeUInt8(index % 2 === 0 ? 1 : 0xf, index * 16 + 4);
  }
  const library = dylib({ symbols, strings: Buffer.from(`\0${name}\0`) });
  const names = ['a', 'b', 'c', 'd'].map((letter) => `pkg/lib${letter}.dylib`);
  // So many names are too much work for a wheel of a few bytes.
  const noise = { 'pkg/noise.bin': randomBytes(2 * MiB) };
  const files = { ...noise, ...Object.fromEntries(names.map((path) => [path, library])) };
  const facts = await factsOfRecipe({ name: 'pkg', tag: 'py3-none-macosx_11_0_x86_64', files });
  expect(facts).toMatchObject({ isPartial: true, lacksNeeds: false, problems: [] });
  const held = names.map((path) => {
    const { images, macho } = memberOf(facts, path).binary ?? {};
    return [images?.[0]?.imports.length, images?.[0]?.exports.isWhole, macho?.slices[0]?.importsAreWhole];
  });
  expect(held.filter(([count]) => count === 2500).length).toBeGreaterThan(0);
  expect(held).toContainEqual([0, false, false]);
});

test('of files in archives no images are held', async () => {
  const inner = await buildZip({ 'core.so': binary('ext-macos-universal2.so') });
  const facts = await factsOfRecipe({ name: 'pkg', tag: 'py3-none-any', files: { 'pkg/data.zip': inner } });
  expect(memberOf(facts, 'pkg/data.zip').nested).toMatchObject([
    { path: 'core.so', binary: { architectures: ['aarch64', 'x86_64'], images: [] } },
  ]);
});
