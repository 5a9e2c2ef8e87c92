/** PE files too large to be held whole: the same facts from what is kept of them, in one pass or two. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/base/byteSource.ts';
import { KEPT_TOTAL } from '../../src/base/limits.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { readBinary } from '../../src/binary/readBinary.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { PeBytes } from './peBytes.ts';

const GAP = 9 * 1024 * 1024;
const FIXTURES = [
  'ext-win_amd64-msvc.pyd',
  'ext-win_amd64-delay.pyd',
  'ext-win32-ordinal.pyd',
  'dep-win_amd64.dll',
  'dep-win_arm64-arm64x.dll',
  'dep-win_amd64-version.dll',
  'assembly-mixed.dll',
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pe-stream-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fixture(name: string): PeBytes {
  return new PeBytes(
    readFileSync(fileURLToPath(new URL(`../../fixtures/binaries/${name}`, import.meta.url))),
  );
}

/** As a member of a wheel on disk is read. */
async function readMember(bytes: Buffer): Promise<{ binary: BinaryFacts | null; secondPasses: number }> {
  const tag = 'cp312-cp312-win_amd64';
  const filename = wheelName({ tag });
  const file = path.join(folder, filename);
  writeFileSync(file, await buildWheel({ tag, files: { 'pkg/_core.pyd': bytes }, compression: 'STORE' }));
  const facts = await readWheel({ path: file, displayPath: filename, filename, artifact: null });
  expect(facts.problems).toEqual([]);
  const binary = facts.members.find(({ path: member }) => member === 'pkg/_core.pyd')?.binary ?? null;
  return { binary, secondPasses: facts.secondPasses };
}

function plain(binary: BinaryFacts | null): unknown {
  return (
    binary && {
      ...binary,
      images: binary.images.map((image) => ({ ...image, exports: [...image.exports] })),
    }
  );
}

describe('a large file', () => {
  test.each(FIXTURES)('%s, with its data far behind its code, in one pass', async (name) => {
    const small = fixture(name);
    const large = small.spread(1, GAP).bytes;
    const { binary, secondPasses } = await readMember(large);
    const expected = plain(await readBinary(sourceOf(small.bytes), 'pe'));
    expect(plain(binary)).toEqual(expected && { ...expected, end: large.length });
    expect(secondPasses).toBe(0);
  });

  test('with COFF symbols and names of sections at its end', async () => {
    const small = fixture('ext-win_amd64-mingw-debug.pyd');
    const large = small.spread(1, GAP);
    const symbols = large.coff + 8;
    large.u32(symbols, large.bytes.readUInt32LE(symbols) + GAP);
    const { binary, secondPasses } = await readMember(large.bytes);
    expect(plain(binary)).toEqual(plain(await readBinary(sourceOf(small.bytes), 'pe')));
    expect(secondPasses).toBe(0);
  });

  test('whose names lie in another section than their tables, in two passes', async () => {
    const pe = fixture('ext-win_amd64-delay.pyd').spread(4, GAP);
    const last = pe.section(-1);
    const address = pe.bytes.readUInt32LE(last + 12);
    const place = pe.bytes.readUInt32LE(last + 20);
    pe.u32(last + 8, 512);
    pe.bytes.write('elsewhere.dll\0\0\0far_away\0', place + 64);
    pe.u32(pe.table('IMPORT') + 12, address + 64);
    pe.u32(pe.offset(pe.bytes.readUInt32LE(pe.table('IMPORT'))), address + 64 + 14);
    const { binary, secondPasses } = await readMember(pe.bytes);
    expect(secondPasses).toBe(1);
    expect(binary?.problems).toEqual([]);
    expect(binary?.pe?.isWhole).toBe(true);
    expect(binary?.images[0]?.needed[0]?.library).toBe('elsewhere.dll');
    expect(binary?.images[0]?.imports[0]).toMatchObject({ name: 'far_away', library: 'elsewhere.dll' });
  });

  test('whose lookup table lies in another section, and its names in a third, in two passes', async () => {
    const pe = fixture('ext-win_amd64-delay.pyd').spread(2, GAP).spread(4, GAP);
    const [third = 0, last = 0] = [2, 4].map((index) => pe.section(index));
    const [tableAt = 0, namesAt = 0] = [third, last].map((at) => pe.bytes.readUInt32LE(at + 20));
    pe.u32(third + 8, 512).u32(last + 8, 512);
    const names = pe.bytes.readUInt32LE(last + 12);
    pe.bytes.fill(0, tableAt + 64, tableAt + 128);
    pe.u32(tableAt + 64, names + 128);
    pe.bytes.write('\0\0far_away\0', namesAt + 128);
    pe.u32(pe.table('IMPORT'), pe.bytes.readUInt32LE(third + 12) + 64);
    const { binary, secondPasses } = await readMember(pe.bytes);
    expect([secondPasses, binary?.problems, binary?.pe?.isWhole]).toEqual([1, [], true]);
    expect(binary?.images[0]?.imports.map(({ name }) => name)).toEqual(['far_away', 'dep_chunks']);
  });

  test('whose export table is behind all that is planned for, in two passes', async () => {
    const pe = fixture('dep-win_amd64.dll');
    const whole = await readBinary(sourceOf(pe.bytes), 'pe');
    const directory = pe.directory('EXPORT');
    // A directory that says it is larger than it is keeps its names; one that is said to be small has them elsewhere.
    const large = pe.spread(1, GAP).u32(directory + 4, 40);
    const { binary } = await readMember(large.bytes);
    expect(binary?.pe?.isWhole).toBe(true);
    expect([...(binary?.images[0]?.exports ?? [])]).toEqual([...(whole.images[0]?.exports ?? [])]);
  });

  test('that is cut off behind its tables', async () => {
    const { bytes } = fixture('ext-win_amd64-delay.pyd').spread(3, GAP);
    const { binary } = await readMember(bytes.subarray(0, bytes.length - 700));
    expect(binary?.problems).toMatchObject([{ reason: expect.stringContaining('it is cut off') }]);
    expect(binary?.images[0]?.needed).toHaveLength(2);
  });

  test('that claims tables all over it costs two passes and is said not to be whole', async () => {
    const pe = fixture('ext-win_amd64-msvc.pyd');
    const last = pe.section(-1);
    const start = pe.bytes.readUInt32LE(last + 20);
    const address = pe.bytes.readUInt32LE(last + 12);
    const size = KEPT_TOTAL + GAP;
    const big = new PeBytes(Buffer.concat([pe.bytes.subarray(0, start), Buffer.alloc(size)]));
    big
      .u32(last + 8, size)
      .u32(last + 16, size)
      .u32(big.directory('IMPORT'), address);
    // Each name in a page of its own, more of them than are ever kept.
    const pages = Math.floor(size / 4096) - 64;
    for (let row = 0; row < pages; row++) {
      big.bytes.writeUInt32LE(address + 262_144 + row * 4096, start + 1024 + row * 8);
      big.bytes.write('\0\0name', start + 262_144 + row * 4096);
    }
    big.bytes.write('a.dll', start + 512);
    big
      .u32(start, address + 1024)
      .u32(start + 12, address + 512)
      .u32(start + 16, address + 1024);
    const { binary, secondPasses } = await readMember(big.bytes);
    expect([secondPasses, binary?.pe?.isWhole, binary?.problems]).toEqual([1, false, []]);
    expect(binary?.leftOut).toEqual([
      expect.stringMatching(/^what it imports and exports goes beyond a limit/),
    ]);
    expect(binary?.images[0]?.needed).toEqual([{ library: 'a.dll', kind: 'ordinary' }]);
  });

  test('of 60,000 sections, each of them all of the file, whose thousand DLLs lie nowhere near', async () => {
    const pe = fixture('ext-win_amd64-msvc.pyd');
    const table = pe.section(0);
    const count = 60_000;
    const start = table + count * 40 + 4096;
    const from = start - (start % 512);
    const size = KEPT_TOTAL;
    const big = new PeBytes(Buffer.concat([pe.bytes.subarray(0, table), Buffer.alloc(from + size - table)]));
    big
      .u16(big.coff + 2, count)
      .u32(big.directory('IMPORT'), 0x1000)
      .u32(big.directory('EXPORT'), 0);
    for (let index = 0; index < count; index++) {
      const at = big.section(index);
      big
        .u32(at + 8, size)
        .u32(at + 12, 0x1000 + index)
        .u32(at + 16, size)
        .u32(at + 20, from);
    }
    for (let row = 0; row < 1000; row++) {
      const far = 0x1000 + size / 2 + row * 4096;
      const at = from + row * 20;
      big
        .u32(at, far)
        .u32(at + 12, far)
        .u32(at + 16, far);
    }
    const { binary, secondPasses } = await readMember(big.bytes);
    expect(secondPasses).toBe(1);
    expect(binary?.problems).toMatchObject([
      { reason: expect.stringContaining('before the end of the one') },
    ]);
  });
});
