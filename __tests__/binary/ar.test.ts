/** Static archives of real compilers, and such as lie. */

import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arMember, buildAr, importObject, thinAr } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { ENTRY_HEAD, MAX_ARCHIVE_ENTRIES, MAX_OBJECT_TARGETS } from '../../src/base/limits.ts';
import { objectTarget } from '../../src/binary/ar/objectTarget.ts';
import { type ArObject, readAr, readStaticArchive } from '../../src/binary/ar/readAr.ts';
import { readArmAttributes } from '../../src/binary/elf/armAttributes.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { inFolder } from '../wheel/opened.ts';

/** The bytes in pieces, each overwritten as soon as the next is asked for: chunks are only lent. */
async function* inPieces(bytes: Uint8Array, length = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    yield piece;
    piece.fill(0xaa);
  }
}

interface Listing {
  objects: ArObject[];
  notes: string[];
}

async function list(chunks: AsyncIterable<Uint8Array>): Promise<Listing> {
  const notes: string[] = [];
  const objects: ArObject[] = [];
  for await (const object of readAr(chunks, notes)) objects.push(object);
  return { objects, notes };
}

const magic = Buffer.from('!<arch>\n');
const listBytes = (...parts: Uint8Array[]): Promise<Listing> =>
  list(inPieces(Buffer.concat([magic, ...parts])));
const names = ({ objects }: Listing): string[] => objects.map(({ name }) => name);

async function factsOf(bytes: Uint8Array): Promise<BinaryFacts & { notes: string[] }> {
  const notes: string[] = [];
  return { ...(await readStaticArchive(inPieces(bytes), notes)), notes };
}

/** As in `elf aarch64`, with a dash before what is for no host. */
async function targetsOf(bytes: Uint8Array): Promise<string[]> {
  const { objects = [] } = await factsOf(bytes);
  return objects.map(({ format, architecture, host }) => `${host ? '' : '-'}${format} ${architecture}`);
}

const object = (name: string): Buffer => binary(`object-${name}.o`);
const after = arMember({ name: 'after.o/', data: object('aarch64') });

describe('objects', () => {
  const cases: [name: string, target: string][] = [
    ['x86_64', 'elf x86_64'],
    ['i686', 'elf i686'],
    ['aarch64', 'elf aarch64'],
    ['armv7l', 'elf armv7l'],
    ['ppc64le', 'elf ppc64le'],
    ['s390x', 'elf s390x'],
    ['riscv64', 'elf riscv64'],
    ['cortex-m4', '-elf arm'],
    ['macos-x86_64', 'macho x86_64'],
    ['win_amd64', 'coff x86_64'],
  ];
  test.each(cases)('of a compiler for %s', async (name, target) => {
    expect(await targetsOf(buildAr({ 'a.o': object(name) }))).toEqual([target]);
  });

  test.each([
    ['device-cuda.cubin', '-elf cuda'],
    ['device-bpf.o', '-elf bpf'],
    ['firmware-avr', '-elf avr'],
    ['firmware-arm', '-elf arm'],
    ['firmware-riscv32', '-elf riscv32'],
    ['firmware-riscv64', '-elf riscv64_soft'],
    ['module.wasm', '-wasm wasm32'],
  ])('for devices are no host code: %s', async (name, target) => {
    expect(await targetsOf(buildAr({ 'a.o': binary(name) }))).toEqual([target]);
  });

  test('that are none tell no target', async () => {
    const others = {
      bitcode: object('bitcode'),
      text: 'text',
      empty: '',
      seven: 'd\x86\0\0\0\0\0',
      'lib.rmeta': 'rust\0\0',
    };
    expect(await targetsOf(buildAr(others))).toEqual([]);
    expect(await factsOf(buildAr(others))).toMatchObject({ architectures: [], notes: [] });
  });

  test('that are import objects of Microsoft tools, or have many sections', async () => {
    expect(await targetsOf(buildAr({ 'a.dll': importObject(0x8664) }))).toEqual(['coff x86_64']);
    expect(await targetsOf(buildAr({ 'a.dll': importObject(0xaa64), 'b.dll': importObject(0x14c) }))).toEqual(
      ['coff aarch64', 'coff i686'],
    );
    expect(await targetsOf(buildAr({ 'a.dll': importObject(0) }))).toEqual([]);
  });

  test('of several architectures are told once each, sorted', async () => {
    const mixed = buildAr({
      b: object('x86_64'),
      a: object('s390x'),
      c: object('x86_64'),
      d: binary('device-bpf.o'),
    });
    expect(await factsOf(mixed)).toMatchObject({
      format: 'ar',
      kind: 'archive',
      architectures: ['bpf', 's390x', 'x86_64'],
      system: 'none',
    });
  });

  test('an ARM object that is too large to be held tells its architecture alone', async () => {
    const large = Buffer.concat([object('armv7l'), Buffer.alloc(ENTRY_HEAD)]);
    expect(await targetsOf(buildAr({ 'a.o': large }))).toEqual(['-elf arm']);
  });

  test('an ARM object cut or flipped at any byte is read without complaint', () => {
    const whole = object('armv7l');
    expect(readArmAttributes(whole)).toEqual({ profile: 'A', cpu: 10, hardFloat: true });
    for (let length = 0; length < whole.length; length++) {
      objectTarget(whole.subarray(0, length));
      const flipped = Buffer.from(whole);
      flipped[length] = 0xff;
      objectTarget(flipped);
    }
  });
});

describe('names', () => {
  test('of GNU, short and long', async () => {
    const table = arMember({ name: '//', data: 'a_very_long_name_of_an_object.o/\nsecond_long_name.o/\n' });
    const listing = await listBytes(
      arMember({ name: '/', data: Buffer.alloc(4) }),
      table,
      arMember({ name: '/0', data: 'a' }),
      arMember({ name: '/33', data: 'bc' }),
      arMember({ name: 'short.o/', data: '' }),
    );
    expect(listing.objects.map(({ name, size }) => [name, size])).toEqual([
      ['a_very_long_name_of_an_object.o', 1],
      ['second_long_name.o', 2],
      ['short.o', 0],
    ]);
    expect(listing.notes).toEqual([]);
  });

  test('of BSD, before the content', async () => {
    const listing = await listBytes(
      arMember({ name: '#1/20', data: '__.SYMDEF SORTED\0\0\0\0table' }),
      arMember({
        name: '#1/12',
        data: Buffer.concat([Buffer.from('chunks.o\0\0\0\0'), object('macos-x86_64')]),
      }),
      arMember({ name: 'plain.o', data: 'x' }),
    );
    expect(listing.objects).toEqual([
      {
        name: 'chunks.o',
        size: object('macos-x86_64').length,
        target: { format: 'macho', architecture: 'x86_64', host: true },
      },
      { name: 'plain.o', size: 1, target: null },
    ]);
  });

  test('of Microsoft, ended by NULs, with two symbol tables', async () => {
    const listing = await listBytes(
      arMember({ name: '/', data: Buffer.alloc(4) }),
      arMember({ name: '/', data: Buffer.alloc(8) }),
      arMember({ name: '//', data: 'long_name_of_an_object.obj\0other.obj\0' }),
      arMember({ name: '/<ECSYMBOLS>/', data: 'x' }),
      arMember({ name: '/27', data: object('win_amd64') }),
    );
    expect(names(listing)).toEqual(['other.obj']);
    expect(listing.notes).toEqual([]);
  });

  test('that point nowhere stay what they are', async () => {
    const listing = await listBytes(
      arMember({ name: '/999999999999', data: '' }),
      arMember({ name: '#1/99', data: 'abc' }),
    );
    expect(names(listing)).toEqual(['/999999999999', 'abc']);
  });
});

test('a thin archive names its objects and holds none', async () => {
  expect(await list(inPieces(thinAr))).toEqual({
    objects: [{ name: 'build/chunks.o', size: 1616, target: null }],
    notes: [],
  });
});

describe('lies', () => {
  test('a symbol table of 4 GB', async () => {
    const { objects, notes } = await listBytes(arMember({ name: '/', data: '', size: '4294967296' }), after);
    expect(objects).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('a member is said to reach to byte 4294967364')]);
  });

  test.each([
    ['a size past the end', '9999999999'],
    ['a size of letters', 'abc'],
    ['a negative size', '-1'],
    ['no size', ''],
    ['a size with a point', '1.5'],
  ])('%s', async (_, size) => {
    const { objects, notes } = await listBytes(
      after,
      arMember({ name: 'a.o/', data: object('s390x'), size }),
      after,
    );
    expect(objects.length).toBeGreaterThanOrEqual(1);
    expect(objects.length).toBeLessThanOrEqual(2);
    expect(notes).toHaveLength(1);
  });

  test('cut off anywhere', async () => {
    const whole = buildAr({ 'a.o': object('aarch64'), 'b.o': object('s390x') });
    for (let length = 0; length < whole.length; length += 13) {
      const { objects } = await list(inPieces(whole.subarray(0, length)));
      expect(objects.length).toBeLessThanOrEqual(2);
    }
    expect((await list(inPieces(whole.subarray(0, -1000)))).notes).toHaveLength(1);
  });

  test('the last padding may be missing', async () => {
    expect(await listBytes(arMember({ name: 'a/', data: 'x' }).subarray(0, -1))).toMatchObject({
      notes: [],
      objects: [{}],
    });
  });

  test('a table of names of a gigabyte is passed over, not held', async () => {
    const chunks = (async function* () {
      yield magic;
      yield arMember({ name: '//', data: '', size: String(1024 ** 3) });
      for (let at = 0; at < 1024; at++) yield Buffer.alloc(1024 * 1024, 'a');
      yield after;
    })();
    const before = process.memoryUsage().rss;
    expect(names(await list(chunks))).toEqual(['after.o']);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  test('members without end stop at the limit', async () => {
    const chunks = (async function* () {
      yield magic;
      for (;;) yield arMember({ name: 'a/', data: '' });
    })();
    const { objects, notes } = await list(chunks);
    expect(objects).toHaveLength(MAX_ARCHIVE_ENTRIES);
    expect(notes).toHaveLength(1);
  });

  test('objects for every machine there could be', async () => {
    const odd = Array.from({ length: 500 }, (_, at) => {
      const bytes = Buffer.from(object('aarch64'));
      bytes.writeUInt16LE(0x4000 + at, 18);
      return arMember({ name: 'a/', data: bytes });
    });
    const facts = await factsOf(Buffer.concat([magic, ...odd]));
    expect(facts.architectures).toHaveLength(MAX_OBJECT_TARGETS);
    expect(facts.notes).toHaveLength(1);
  });

  test('a static archive of 2 GiB is read without holding it', async () => {
    const large = 256 * 1024 * 1024;
    const chunk = Buffer.alloc(1024 * 1024);
    const chunks = (async function* () {
      yield magic;
      for (let count = 0; count < 8; count++) {
        yield arMember({ name: 'a/', data: '', size: String(large) });
        yield Buffer.concat([object('s390x'), Buffer.alloc(chunk.length - object('s390x').length)]);
        for (let at = chunk.length; at < large; at += chunk.length) yield chunk;
      }
    })();
    const before = process.memoryUsage().rss;
    expect((await list(chunks)).objects).toHaveLength(8);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

const hasGnuAr = /GNU ar/.test(spawnSync('ar', ['--version'], { encoding: 'utf8' }).stdout ?? '');

describe.skipIf(!hasGnuAr)('archives that GNU ar makes', () => {
  test.each(['rcsD', 'rcSD', 'rcsDT'])('with %s read as "ar t" lists them', async (flags) => {
    await inFolder(async (folder) => {
      const files = ['a.o', 'a_name_that_is_longer_than_sixteen.o', 'exactly_fifteen', 'exactly_sixteen_'];
      for (const [at, name] of files.entries())
        await writeFile(path.join(folder, name), object(at % 2 === 0 ? 'x86_64' : 'aarch64'));
      execFileSync('ar', [flags, 'lib.a', ...files], { cwd: folder });
      const listing = await list(inPieces(await readFile(path.join(folder, 'lib.a')), 100));
      const theirs = execFileSync('ar', ['t', 'lib.a'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
      expect(names(listing)).toEqual(theirs);
      expect(listing.notes).toEqual([]);
      const architectures = listing.objects.map(({ target }) => target?.architecture ?? null);
      expect(architectures).toEqual(
        flags.includes('T') ? [null, null, null, null] : ['x86_64', 'aarch64', 'x86_64', 'aarch64'],
      );
    });
  });
});
