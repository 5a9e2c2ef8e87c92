/** Lies in every field of every table: no exception, no hang, and what could still be read is there. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/base/byteSource.ts';
import { MAX_NOTES, MAX_SECTION_NAME } from '../../src/base/limits.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { readBinary, sniffFormat } from '../../src/binary/readBinary.ts';
import { processorSeconds } from '../support/processorTime.ts';
import { counted } from '../support/work.ts';
import { ElfNumbers, elfFields, type Field, type Table } from './elfFields.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

/** A binary of the fixtures, or one of the system by its full path. */
function fixture(name: string): Buffer {
  return readFileSync(path.resolve(binaries, name));
}

/** As `toEqual` has it. Comparing so many values with Node, which is stricter, takes a tenth of the time. */
function expectEqual(value: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(value, expected)) expect(value, what).toEqual(expected);
}

/** What holds of the facts of any bytes whatever. */
function expectSound(facts: BinaryFacts, size: number, what: string): void {
  for (const { offset, reason } of facts.problems) {
    expect(
      Number.isSafeInteger(offset) && offset >= 0 && offset <= size,
      `${what}: ${offset}, ${reason}`,
    ).toBe(true);
    expect(reason, what).not.toBe('');
  }
  expect(facts.problems.length, what).toBeLessThan(32);
  const images = facts.images.map((image) => ({ ...image, exports: [...image.exports] }));
  const slices = facts.macho?.slices.map((slice) => ({ ...slice, fromProgram: [...slice.fromProgram] }));
  const plain = { ...facts, images, ...(slices === undefined ? {} : { macho: { slices } }) };
  expectEqual(JSON.parse(JSON.stringify(plain)), plain, what);
}

/** What a field is changed to: nothing, almost nothing, all there is, the places that a loop could be made of. */
function lies(field: Field, size: number): bigint[] {
  const most = (1n << BigInt(field.width * 8)) - 1n;
  const values = [0n, 1n, most, most - 1n, most >> 1n, (most >> 1n) + 1n, BigInt(field.at), BigInt(size)];
  const wide = field.width === 8 ? [1n << 32n, (1n << 53n) - 1n, 1n << 53n] : [];
  return [...values, BigInt(size - 1), 4n, 7n, 64n, ...wide].filter((value) => value <= most);
}

/** Tables that say nothing of needed libraries and names, so that lies in them leave those alone. */
const ASIDE: readonly Table[] = [
  'section header',
  'symbols',
  'symbol versions',
  'version needs',
  'version definitions',
  'hash',
  'GNU hash',
  'note',
];

const SYSTEM = ['/lib/x86_64-linux-gnu/libz.so.1', '/lib64/libz.so.1'];

describe('a lie in any field of any table', () => {
  // One of each class and byte order; version definitions are in libraries of the system.
  const names = [
    'ext-x86_64.so',
    'ext-s390x.so',
    'ext-armv7l.so',
    'libdep-i686.so.1',
    'program-ppc64',
    'libdep-x86_64.so.1',
    ...SYSTEM.filter(existsSync).slice(0, 1),
  ];

  test.each(names)('of %s', async (name) => {
    const honest = fixture(name);
    const expected = await readBinary(sourceOf(honest), 'elf');
    const fields = elfFields(honest);
    expect(new Set(fields.map(({ table }) => table)).size).toBeGreaterThan(6);
    const tried = fields.filter(({ table }) => !SYSTEM.includes(name) || table === 'version definitions');
    let lied = 0;
    const lie = async (field: Field, value: bigint): Promise<void> => {
      lied += 1;
      const bytes = Buffer.from(honest);
      new ElfNumbers(bytes).write(field.at, field.width, value);
      const what = `${field.name} = ${value}`;
      const facts = await readBinary(sourceOf(bytes), 'elf');
      expectSound(facts, bytes.length, what);
      expectEqual(facts.architectures, expected.architectures, what);
      if (!ASIDE.includes(field.table)) return;
      const kept = ({ elf, images }: BinaryFacts) =>
        images.map(({ name, needed, searchPaths }) => [name, needed, searchPaths, elf?.interpreter]);
      expectEqual(kept(facts), kept(expected), what);
    };
    const { steps } = await counted(async () => {
      for (const field of tried) for (const value of lies(field, honest.length)) await lie(field, value);
    });
    // A loop that a lie leads round would be some thousand times as much by itself.
    expect(steps).toBeLessThan(20_000 * lied);
  });
});

describe('any byte of other formats changed, and a file that ends there', () => {
  const names = [
    'ext-macos-arm64.so',
    'program-macos-arm64',
    'ext-win_amd64.pyd',
    'program-win_amd64.exe',
    'module.wasm',
    'ext-wasm32.so',
    'libdep.wasm32.so',
    'object-armv7l.o',
    'firmware-arm',
  ];
  const MOST = 1500;

  test.each(names)('%s', async (name) => {
    const bytes = Buffer.from(fixture(name));
    const read = async (some: Buffer, what: string): Promise<void> => {
      const format = sniffFormat(some.subarray(0, 4096), some.length);
      if (format !== 'elf' && format !== 'macho' && format !== 'pe' && format !== 'wasm') return;
      expectSound(await readBinary(sourceOf(some), format), some.length, what);
    };
    for (let at = 0; at < Math.min(bytes.length, MOST); at++) {
      await read(bytes.subarray(0, at), `cut off after ${at}`);
      const original = bytes.readUInt8(at);
      for (const value of [0, 0xff, original ^ 0x80, original ^ 1]) {
        bytes.writeUInt8(value, at);
        await read(bytes, `byte ${at} = ${value}`);
      }
      bytes.writeUInt8(original, at);
    }
  });

  test.each([
    'ext-win_amd64-delay.pyd',
    'ext-win32-ordinal.pyd',
    'dep-win_amd64.dll',
    'dep-win_amd64-version.dll',
    'dep-win_arm64-arm64x.dll',
    'assembly-mixed.dll',
    'ext-win_amd64-mingw-debug.pyd',
  ])('any number of the tables of %s', async (name) => {
    const bytes = Buffer.from(fixture(name));
    const size = bytes.length;
    // What each of them could point to: nothing, the headers, itself, the sections, all there is and more.
    const values = [
      0,
      1,
      0xffff,
      0x1000,
      0x2000,
      0x2020,
      0x3000,
      0x4fff,
      size,
      0x7fffffff,
      0x80000000,
      0xffffffff,
    ];
    for (let at = 60; at + 4 <= Math.min(size, 4096); at += 4) {
      const original = bytes.readUInt32LE(at);
      for (const value of [...values, at]) {
        bytes.writeUInt32LE(value, at);
        if (sniffFormat(bytes, size) === 'pe')
          expectSound(await readBinary(sourceOf(bytes), 'pe'), size, `${name}: ${value} at byte ${at}`);
      }
      bytes.writeUInt32LE(original, at);
    }
  });

  test('a universal file whose slices are itself, lie nowhere, and overlap', async () => {
    const fat = (
      magic: number,
      entry: number,
      slices: readonly (readonly [offset: bigint, size: bigint])[],
    ) => {
      const bytes = Buffer.alloc(4096);
      bytes.writeUInt32BE(magic);
      bytes.writeUInt32BE(slices.length, 4);
      for (const [index, [offset, size]] of slices.entries()) {
        const at = 8 + index * entry;
        bytes.writeUInt32BE(0x01000007 + index, at);
        if (entry === 32) {
          bytes.writeBigUInt64BE(offset, at + 8);
          bytes.writeBigUInt64BE(size, at + 16);
        } else {
          bytes.writeUInt32BE(Number(offset), at + 8);
          bytes.writeUInt32BE(Number(size), at + 12);
        }
      }
      return bytes;
    };
    const most = 0xffff_ffff_ffff_ffffn;
    for (const bytes of [
      fat(0xcafebabe, 20, [
        [0n, 4096n],
        [0n, 4096n],
      ]),
      fat(0xcafebabe, 20, [[0xffff_ffffn, 0xffff_ffffn]]),
      fat(0xcafebabf, 32, [
        [most, most],
        [0n, most],
      ]),
      fat(0xcafebabe, 20, []),
    ]) {
      const facts = await readBinary(sourceOf(bytes), 'macho');
      expectSound(facts, bytes.length, bytes.toString('hex', 0, 64));
    }
  });
});

/** A 64-bit little-endian shared object of nothing but what the test puts into it. */
function emptyElf(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write('\x7fELF', 'latin1');
  bytes.set([2, 1, 1], 4);
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(62, 18);
  bytes.writeUInt32LE(1, 20);
  bytes.writeUInt16LE(64, 52);
  bytes.writeUInt16LE(56, 54);
  bytes.writeUInt16LE(64, 58);
  return bytes;
}

/** Steps and megabytes that reading takes. */
async function cost(bytes: Buffer): Promise<{ facts: BinaryFacts; steps: number; memory: number }> {
  const before = process.memoryUsage();
  const { result: facts, steps } = await counted(() => readBinary(sourceOf(bytes), 'elf'));
  const after = process.memoryUsage();
  return {
    facts,
    steps,
    memory: (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6,
  };
}

describe('tables that multiply', () => {
  // Each name was decoded anew: eight megabytes, sixty thousand times.
  test('sixty thousand sections that share one endless name', async () => {
    const count = 60_000;
    const namesAt = 64 + count * 64;
    const bytes = emptyElf(namesAt + 4 * 1024 ** 2);
    bytes.fill('.debug_', namesAt, namesAt + 7);
    bytes.fill('a', namesAt + 7, bytes.length - 1);
    bytes.writeBigUInt64LE(64n, 40);
    bytes.writeUInt16LE(count, 60);
    bytes.writeUInt16LE(1, 62);
    bytes.writeBigUInt64LE(BigInt(namesAt), 128 + 24);
    bytes.writeBigUInt64LE(BigInt(bytes.length - namesAt), 128 + 32);
    let debugSize: number | undefined;
    const read = async (): Promise<void> => {
      debugSize = (await readBinary(sourceOf(bytes), 'elf')).elf?.debugSize;
    };
    expect(await processorSeconds(read)).toBeLessThan(30);
    expect(debugSize).toBe(0);
  });

  test('the longest section name that counts', async () => {
    for (const [length, debugSize] of [
      [MAX_SECTION_NAME - 1, 5],
      [MAX_SECTION_NAME, 0],
    ] as const) {
      const bytes = emptyElf(64 + 128 + 100);
      bytes.fill('.debug_'.padEnd(length, 'x'), 192, 192 + length);
      bytes.writeBigUInt64LE(64n, 40);
      bytes.writeUInt16LE(2, 60);
      bytes.writeUInt16LE(1, 62);
      bytes.writeUInt32LE(length, 128);
      bytes.writeBigUInt64LE(5n, 64 + 32);
      bytes.writeBigUInt64LE(192n, 128 + 24);
      bytes.writeBigUInt64LE(100n, 128 + 32);
      expect((await cost(bytes)).facts.elf?.debugSize, `a name of ${length} letters`).toBe(debugSize);
    }
  });

  test('a debug section that is larger than the file counts for nothing', async () => {
    const bytes = fixture('ext-x86_64-with-debug.so');
    const honest = (await readBinary(sourceOf(bytes), 'elf')).elf?.debugSize ?? 0;
    const sizes = elfFields(bytes).filter(({ name }) => name.endsWith('.sh_size'));
    const numbers = new ElfNumbers(bytes);
    for (const { at } of sizes) {
      const before = numbers.view.getBigUint64(at, true);
      numbers.write(at, 8, 1n << 60n);
      expect((await readBinary(sourceOf(bytes), 'elf')).elf?.debugSize).toBeLessThanOrEqual(honest);
      numbers.write(at, 8, before);
    }
  });

  // They were a million notes with a name each, and 290 MB.
  test('a thousand segments that are all the same sixty-four kilobytes of notes', async () => {
    const notesAt = 64 + 1024 * 56;
    const bytes = emptyElf(notesAt + 65_536);
    bytes.writeBigUInt64LE(64n, 32);
    bytes.writeUInt16LE(1024, 56);
    for (let index = 0; index < 1024; index++) {
      const at = 64 + index * 56;
      bytes.writeUInt32LE(4, at);
      bytes.writeBigUInt64LE(BigInt(notesAt), at + 8);
      bytes.writeBigUInt64LE(65_536n, at + 32);
      bytes.writeBigUInt64LE(4n, at + 48);
    }
    for (let at = notesAt; at + 64 <= bytes.length; at += 64) {
      bytes.writeUInt32LE(52, at);
      bytes.fill('a', at + 12, at + 63);
    }
    const { steps, memory } = await cost(bytes);
    expect(steps).toBeLessThan(200_000);
    expect(memory).toBeLessThan(50);
    expect(MAX_NOTES).toBeLessThan(65_536);
  });
});
