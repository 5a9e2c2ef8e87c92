/** Mach-O files that end anywhere and lie about everything: no exception, bounded time, and what is wrong is said. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCommands, signatureOf, withSignature } from '../../fixtures/build/codeSignature.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import { KEPT_SEGMENT, MAX_ELF_STRING, MAX_ELF_STRINGS, MAX_SYMBOLS } from '../../src/base/limits.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { KeptBytes } from '../../src/binary/keptBytes.ts';
import { isMachO } from '../../src/binary/macho/slices.ts';
import { readBinary, watchStream } from '../../src/binary/readBinary.ts';
import { dylib, fat } from './machoFiles.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

function bytesOf(name: string): Buffer {
  return readFileSync(path.join(binaries, name));
}

async function read(bytes: Buffer): Promise<BinaryFacts> {
  return await readBinary(sourceOf(bytes), 'macho');
}

async function reasonsOf(bytes: Buffer): Promise<string[]> {
  const facts = await read(bytes);
  expectSound(facts, bytes.length, 'the file');
  return facts.problems.map(({ reason }) => reason);
}

/** What holds of the facts of any bytes whatever; plain comparisons, since there are a million files. */
function expectSound(facts: BinaryFacts, size: number, what: string): void {
  const { problems, images, macho } = facts;
  const isPlaced = problems.every(
    ({ offset, reason }) => Number.isSafeInteger(offset) && offset >= 0 && offset <= size && reason !== '',
  );
  if (!isPlaced || problems.length > 20 || images.length !== macho?.slices.length)
    expect.fail(`${what}: ${JSON.stringify(problems)}, ${images.length} images`);
}

/** As a large member is read: what is asked for is kept, once more where that was not all. */
async function readAsMember(bytes: Buffer): Promise<BinaryFacts> {
  let kept = new KeptBytes(bytes.length, [{ start: 0, end: 4096 }]);
  watchStream(kept, bytes.subarray(0, 4096));
  kept.offer(bytes, 0);
  const facts = await readBinary(kept, 'macho');
  if (!kept.hasMissed) return facts;
  kept = kept.forAnotherPass();
  kept.offer(bytes, 0);
  return await readBinary(kept, 'macho');
}

const names = readdirSync(binaries)
  .filter((name) => isMachO(bytesOf(name)) && !name.endsWith('.o'))
  .sort();

/** Where anything but the zeros that fill up pages lies, and a few bytes around. */
function telling(bytes: Buffer): number[] {
  const near = new Set<number>();
  for (const [at, byte] of bytes.entries())
    if (byte !== 0) for (let by = -8; by <= 8; by++) near.add(at + by);
  return [...near].filter((at) => at >= 0 && at < bytes.length).sort((a, b) => a - b);
}

describe('a file that ends at any byte', () => {
  it.each(names)('%s', async (name) => {
    const bytes = bytesOf(name);
    for (const end of telling(bytes)) {
      const cut = bytes.subarray(0, end);
      if (!isMachO(cut)) continue;
      const facts = await read(cut);
      expectSound(facts, end, `cut off after ${end}`);
      if (facts.problems.length === 0) expect.fail(`cut off after ${end}, and nothing is said`);
    }
  });
});

describe('a lie in any word of the commands, the tables and the signature', () => {
  const tried = [
    'ext-macos-x86_64.so',
    'ext-macos-universal2-64.so',
    'ext-macos-arm64-chained.so',
    'libdep-macos-arm64-reexport.dylib',
  ];
  it.each(tried)('of %s', async (name) => {
    const bytes = bytesOf(name);
    const words = telling(bytes).filter((at) => at % 4 === 0 && at + 4 <= bytes.length);
    for (const at of words) {
      const honest = bytes.readUInt32LE(at);
      for (const lie of [
        0,
        1,
        7,
        0xffffffff,
        0x7fffffff,
        0x80000000,
        bytes.length,
        at,
        honest ^ 0x01000000,
      ]) {
        bytes.writeUInt32LE(lie >>> 0, at);
        if (!isMachO(bytes)) continue;
        const what = `word at ${at} = ${lie}`;
        expectSound(await read(bytes), bytes.length, what);
        if (lie === 0xffffffff) expectSound(await readAsMember(bytes), bytes.length, `${what}, as a member`);
      }
      bytes.writeUInt32LE(honest, at);
    }
  });
});

describe('commands', () => {
  const bytes = bytesOf('ext-macos-arm64-rpaths.so');
  const commands = loadCommands(bytes);
  const changed = (edit: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(bytes);
    edit(copy);
    return copy;
  };
  const at = (type: number): number => commands.find((command) => command.type === type)?.at ?? 0;

  it('that run out of the header', async () => {
    const last = commands.at(-1);
    if (last === undefined) throw new Error('there is none');
    const reasons = await reasonsOf(changed((copy) => copy.writeUInt32LE(last.size + 8, last.at + 4)));
    expect(reasons).toEqual([
      `load command ${commands.length} of ${commands.length} has ${last.size + 8} bytes, and ${last.size} are left`,
    ]);
    const more = await read(changed((copy) => copy.writeUInt32LE(commands.length + 1, 16)));
    expect(more.problems).toEqual([
      {
        offset: last.at + last.size,
        reason: `load command ${commands.length + 1} of ${commands.length + 1} begins behind the end of all of them`,
      },
    ]);
    // What stands before is still there.
    expect(more.images[0]?.needed).toHaveLength(2);
  });

  it('that have no size, for ever', async () => {
    const reasons = await reasonsOf(
      changed((copy) => {
        copy.writeUInt32LE(0xffffffff, 16);
        copy.writeUInt32LE(0, 36);
      }),
    );
    expect(reasons).toEqual([`load command 1 of 4294967295 has 0 bytes, and the least is 8`]);
  });

  it('that are longer than the file', async () => {
    const reasons = await reasonsOf(changed((copy) => copy.writeUInt32LE(0xfffffff0, 20)));
    expect(reasons[0]).toBe(
      `its load commands reach to byte ${0xfffffff0 + 32}, and it ends after ${bytes.length}`,
    );
  });

  it('with a name outside, and one without an end', async () => {
    const rpath = at(0x8000001c);
    expect(await reasonsOf(changed((copy) => copy.writeUInt32LE(4, rpath + 8)))).toEqual([
      'the name in a load command is said to lie at byte 4 of its 40',
    ]);
    expect(await reasonsOf(changed((copy) => copy.fill('a', rpath + 12, rpath + 40)))).toEqual([
      'the name in a load command has no end',
    ]);
  });

  it('that point out of the file, said once', async () => {
    const symbols = at(0x2);
    const reasons = await reasonsOf(changed((copy) => copy.writeUInt32LE(0xffffff, symbols + 12)));
    expect(reasons).toEqual([
      expect.stringMatching(
        /^its symbol table is said to have 268435440 bytes from byte \d+ on, and it ends after \d+$/,
      ),
    ]);
  });

  it('that bind a symbol to a library which is not loaded', async () => {
    const symbols = bytes.readUInt32LE(at(0x2) + 8);
    const reasons = await reasonsOf(
      changed((copy) => {
        for (let index = 0; index < copy.readUInt32LE(at(0x2) + 12); index++)
          if (copy.readUInt8(symbols + index * 16 + 7) === 1) copy.writeUInt8(9, symbols + index * 16 + 7);
      }),
    );
    expect(reasons).toEqual(['a symbol is bound to library 9, and it loads 2']);
  });

  it('with a symbol whose name lies outside', async () => {
    const symbols = bytes.readUInt32LE(at(0x2) + 8);
    const count = bytes.readUInt32LE(at(0x2) + 12);
    const reasons = await reasonsOf(
      changed((copy) => copy.writeUInt32LE(0x7fffffff, symbols + (count - 1) * 16)),
    );
    expect(reasons).toEqual(["a symbol's name lies outside its string table"]);
  });
});

describe('slices', () => {
  const slice = bytesOf('ext-macos-x86_64.so');
  const X86_64 = 0x01000007;

  it('that overlap are read once', async () => {
    const entries = Array.from({ length: 44 }, () => [X86_64, 4096, slice.length] as const);
    const bytes = fat(entries, 4096 + slice.length);
    slice.copy(bytes, 4096);
    const facts = await read(bytes);
    expectSound(facts, bytes.length, 'overlapping slices');
    expect(facts.images).toHaveLength(1);
    expect(facts.problems).toEqual([
      {
        offset: 4096,
        reason: `its x86_64 slice begins at byte 4096, inside the one before it, which ends at byte ${4096 + slice.length}`,
      },
    ]);
  });

  it('that are none, or of another CPU', async () => {
    const bytes = fat(
      [
        [X86_64, 4096, slice.length],
        [0x0100000c, 32768, slice.length],
        [18, 65536, 4096],
      ],
      65536 + 4096,
    );
    slice.copy(bytes, 4096);
    slice.copy(bytes, 32768);
    expect(await reasonsOf(bytes)).toEqual([
      "in its aarch64 slice the header names x86_64, another CPU than the file's table of slices",
      'in its ppc slice no Mach-O header begins',
    ]);
  });

  it('that are static archives stay what they were', async () => {
    const bytes = fat([[X86_64, 4096, 4096]], 8192);
    bytes.write('!<arch>\n', 4096);
    expect(await read(bytes)).toMatchObject({
      kind: 'unknown',
      architectures: ['x86_64'],
      images: [],
      macho: { slices: [] },
      problems: [],
    });
  });

  it('of a file of which only the start is at hand are no problem', async () => {
    const whole = bytesOf('ext-macos-universal2.so');
    const facts = await readBinary(sourceOf(whole.subarray(0, 4096), whole.length), 'macho');
    expect(facts.problems).toEqual([]);
    expect(facts.architectures).toEqual(['aarch64', 'x86_64']);
  });
});

describe('tries', () => {
  const problem = async (...trie: number[]): Promise<string[]> =>
    reasonsOf(dylib({ trie: Buffer.from(trie) }));

  it('that bite their tail', async () => {
    const reasons = ['two edges of its exports trie lead to one node'];
    expect(await problem(0, 1, 0x61, 0, 0)).toEqual(reasons);
    expect(await problem(0, 2, 0x61, 0, 8, 0x62, 0, 8, 0, 0)).toEqual(reasons);
  });

  it('that lead out of themselves', async () => {
    expect(await problem(0, 1, 0x61, 0, 100, 0, 0)).toEqual(['an edge of its exports trie leads out of it']);
    const reasons = ['a node of its exports trie runs out of it'];
    expect(await problem(50, 0)).toEqual(reasons);
    expect(await problem(0, 3, 0x61, 0, 5, 0, 0)).toEqual(reasons);
    expect(await problem(0, 1, 0x61, 0x61)).toEqual(reasons);
    expect(await problem(0)).toEqual(reasons);
  });

  it('with numbers that have no end', async () => {
    const reasons = ['a node of its exports trie runs out of it'];
    expect(await reasonsOf(dylib({ trie: Buffer.alloc(100_000, 0x80) }))).toEqual(reasons);
    expect(await problem(0, 1, 0x61, 0, ...Array.from({ length: 64 }, () => 0xff))).toEqual(reasons);
  });

  it('of a million nodes, each a letter deeper than the one before', async () => {
    const nodes: Buffer[] = [];
    let at = 0;
    for (let index = 0; index < 1_000_000; index++) {
      // A terminal of one byte, one child, whose place is a number of five bytes.
      const next = at + 10;
      const uleb = [0, 7, 14, 21].map((shift) => ((next >>> shift) & 0x7f) | 0x80);
      nodes.push(Buffer.from([1, 0, 1, 0x61, 0, ...uleb, next >>> 28]));
      at = next;
    }
    const bytes = dylib({ trie: Buffer.concat([...nodes, Buffer.from([1, 0, 0])]) });
    const facts = await read(bytes);
    const exports = facts.images[0]?.exports;
    expect(exports?.isWhole).toBe(false);
    expect(exports?.length).toBeLessThanOrEqual(MAX_ELF_STRING);
    expect(exports?.size).toBeLessThanOrEqual(MAX_ELF_STRINGS);
    expect(facts.problems).toEqual([]);
  });
});

describe('symbols that multiply', () => {
  const undefinedSymbols = (count: number, nameAt: (index: number) => number): Buffer => {
    const symbols = Buffer.alloc(count * 16);
    for (let index = 0; index < count; index++) {
      symbols.writeUInt32LE(nameAt(index), index * 16);
      symbols.writeUInt8(1, index * 16 + 4);
    }
    return symbols;
  };

  it('more than are read, which is said', async () => {
    const symbols = undefinedSymbols(MAX_SYMBOLS + 10, () => 1);
    const facts = await read(dylib({ symbols, strings: Buffer.from('\0a\0') }));
    expect(facts.images[0]?.imports).toHaveLength(MAX_SYMBOLS);
    expect(facts.macho?.slices[0]?.importsAreWhole).toBe(false);
  });

  it('more exports than are read, and the imports behind them are all there', async () => {
    const symbols = undefinedSymbols(MAX_SYMBOLS + 20, () => 1);
    for (let index = 0; index < MAX_SYMBOLS + 10; index++) symbols.writeUInt8(0xf, index * 16 + 4);
    const facts = await read(dylib({ symbols, strings: Buffer.from('\0a\0') }));
    expect(facts.images[0]?.exports.isWhole).toBe(false);
    expect(facts.images[0]?.exports.length).toBe(MAX_SYMBOLS);
    expect(facts.images[0]?.imports).toHaveLength(10);
    expect(facts.macho?.slices[0]?.importsAreWhole).toBe(true);
  });

  it('a table too large to be read, of which another command tells the undefined ones', async () => {
    const count = KEPT_SEGMENT / 16 + 10;
    const symbols = undefinedSymbols(count, () => 1);
    for (let index = 0; index < count - 10; index++) symbols.writeUInt8(0xf, index * 16 + 4);
    const honest = dylib({ symbols, strings: Buffer.from('\0a\0'), undefinedFrom: count - 10 });
    const [facts, kept] = [await read(honest), await readAsMember(honest)];
    for (const { images, macho } of [facts, kept]) {
      expect(images[0]?.imports).toHaveLength(10);
      expect(images[0]?.exports.isWhole).toBe(false);
      expect(macho?.slices[0]?.importsAreWhole).toBe(true);
    }
    const silent = await read(dylib({ symbols, strings: Buffer.from('\0a\0') }));
    expect(silent.macho?.slices[0]?.importsAreWhole).toBe(false);
  });

  it('with names that lie on each other', async () => {
    const symbols = undefinedSymbols(200_000, (index) => index % 4000);
    const strings = Buffer.alloc(8192, 'a');
    strings[8191] = 0;
    const facts = await read(dylib({ symbols, strings }));
    const bytes = facts.images[0]?.imports.reduce((sum, { name }) => sum + name.length, 0);
    expect(bytes).toBeLessThanOrEqual(MAX_ELF_STRINGS);
    expect(facts.macho?.slices[0]?.importsAreWhole).toBe(false);
  });

  it('with one name that has no end', async () => {
    const symbols = undefinedSymbols(200_000, () => 0);
    const facts = await read(dylib({ symbols, strings: Buffer.alloc(2000, 'a') }));
    expect(facts.images[0]?.imports).toEqual([]);
    expect(facts.problems.map(({ reason }) => reason)).toEqual([
      "a symbol's name lies outside its string table",
    ]);
  });
});

describe('signatures', () => {
  const signed = withSignature(bytesOf('ext-macos-arm64-rpaths.so'), [{ hashType: 2, pagePower: 12 }]);
  const { offset } = signatureOf(signed);
  const directory = offset + 20;
  const size = signed.length - directory;

  it.each<[what: string, at: number, width: 1 | 4, value: number, reason: string]>([
    ['another magic', offset, 4, 0xfade0cc1, 'begins with 0xfade0cc1 and not with 0xfade0cc0'],
    [
      'more parts than it holds',
      offset + 8,
      4,
      0xffffffff,
      'claims 4294967295 parts, of which 64 can be read',
    ],
    ['no parts', offset + 8, 4, 0, 'has no code directory'],
    [
      'a directory outside',
      offset + 16,
      4,
      0xfffffff0,
      'has a code directory at byte 4294967280, outside of it',
    ],
    [
      'no directory there',
      directory,
      4,
      0,
      'says that a code directory begins at its byte 20, where none does',
    ],
    ['a long directory', directory + 4, 4, 5000, `has a code directory of 5000 bytes, and ${size} are there`],
    [
      'hashes outside',
      directory + 16,
      4,
      size,
      `has a code directory with 13 hashes from its byte ${size} on, more than its ${size} bytes can hold`,
    ],
    [
      'too many hashes',
      directory + 28,
      4,
      0x0fffffff,
      `has a code directory with 268435455 hashes from its byte 92 on, more than its ${size} bytes can hold`,
    ],
    ['too few hashes', directory + 28, 4, 2, 'has a code directory with 2 hashes for 13 pages'],
    [
      'a limit behind its end',
      directory + 32,
      4,
      0xfffffff0,
      `has a code directory for 4294967280 bytes, and there are ${signed.length}`,
    ],
    [
      'hashes of another size',
      directory + 36,
      1,
      20,
      'has a code directory with hashes of 20 bytes, and its type has 32',
    ],
    ['unknown hashes', directory + 37, 1, 9, 'has a code directory whose hashes are of an unknown type (9)'],
    ['pages of two bytes', directory + 39, 1, 1, 'has a code directory with pages of 2^1 bytes'],
  ])('with %s', async (_, at, width, value, reason) => {
    const bytes = Buffer.from(signed);
    bytes.writeUIntBE(value, at, width);
    const facts = await read(bytes);
    expectSound(facts, bytes.length, reason);
    expect(facts.problems.map((problem) => problem.reason)).toEqual([`its code signature ${reason}`]);
    expect(facts.problems[0]?.offset).toBeGreaterThanOrEqual(offset);
    expect(facts.macho?.slices[0]?.signature).toMatchObject({
      directories: [],
      strongest: null,
      pages: null,
    });
  });
});
