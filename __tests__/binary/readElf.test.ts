import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/base/byteSource.ts';
import { exportedVersion } from '../../src/binary/elf/exportedVersion.ts';
import { WantedNames } from '../../src/binary/elf/nameList.ts';
import type { BinaryFacts, ElfFacts } from '../../src/binary/facts.ts';
import { neededBy, pathsOf } from '../../src/binary/imageLists.ts';
import { readBinary, sniffFormat } from '../../src/binary/readBinary.ts';
import { elfOf } from '../wheel/elf.ts';
import { hasReadelf, readelf } from './readelf.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

function bytesOf(name: string): Buffer {
  return readFileSync(path.join(binaries, name));
}

async function read(bytes: Uint8Array): Promise<BinaryFacts> {
  const format = sniffFormat(bytes.subarray(0, 4096), bytes.length);
  expect(format).toBe('elf');
  return await readBinary(sourceOf(bytes), 'elf');
}

async function readElfFacts(bytes: Uint8Array): Promise<ElfFacts> {
  const { elf } = await read(bytes);
  if (elf === null) throw new Error('no ELF facts');
  return elf;
}

const TYPES = ['NONE', 'REL', 'EXEC', 'DYN', 'CORE'];

/** Our facts in the oracle's shape. */
function comparable({ elf, images: [image] }: BinaryFacts): ReturnType<typeof readelf> {
  if (elf === null || image === undefined) throw new Error('no ELF facts');
  // A library defines its versions as symbols, too, which readelf prints bare.
  const named = ({ name, version }: { name: string; version: string | null }): string =>
    version === null || version === name ? name : `${name}@${version}`;
  return {
    class: elf.class,
    byteOrder: elf.byteOrder,
    type: TYPES[elf.type] ?? '',
    flags: elf.flags,
    interpreter: elf.interpreter,
    soname: image.name,
    needed: neededBy({ images: [image] }),
    rpath: pathsOf({ images: [image] }, 'rpath'),
    runpath: pathsOf({ images: [image] }, 'runpath'),
    versionNeeds: elf.versionNeeds.map(({ library, version }) => `${library} ${version}`).sort(),
    versionDefinitions: elf.versionDefinitions,
    undefinedSymbols: image.imports.map(named).sort(),
    definedSymbols: [...image.exports.markedAmong(new WantedNames(new Set(image.exports)))]
      .map(({ name, mark }) => {
        const { version, hidden } = exportedVersion(mark, elf);
        return version === null || version === name ? name : `${name}${hidden ? '@' : '@@'}${version}`;
      })
      .sort(),
    stack: elf.stack,
    textRelocations: elf.textRelocations,
    abiTag: image.minimum?.system === 'linux' ? image.minimum.version : null,
  };
}

const elfFixtures = readdirSync(binaries)
  .filter((name) => bytesOf(name).subarray(0, 4).toString('latin1') === '\x7fELF')
  .sort();

it("reads the API level of the Android NDK's note, where there is one", async () => {
  const minimumOf = async (name: string) => (await read(bytesOf(name))).images[0]?.minimum;
  expect(await minimumOf('ext-x86_64-android.so')).toEqual({ system: 'android', version: '24' });
  expect(await minimumOf('ext-x86_64.so')).toBeNull();
});

describe.skipIf(!hasReadelf)('agrees with readelf', () => {
  // readelf reads a split debug file's dynamic section from where it used to be.
  // And versions from sections that the loader doesn't look at.
  // And where strip has set the system back to none, it has three words for the type of a function that is chosen at loading.
  const NOT_COMPARED = /\.debug$|-stray-version\.so$|-indirect-public\.so$/;
  it.each(elfFixtures.filter((name) => !NOT_COMPARED.test(name)))('on the fixture %s', async (name) => {
    expect(comparable(await read(bytesOf(name)))).toEqual(readelf(path.join(binaries, name)));
  });

  it.each(machineBinaries())('on this machine: %s', async (file) => {
    expect(comparable(await read(readFileSync(file)))).toEqual(readelf(file));
  });
});

/** Programs and libraries of the machine that the test runs on, and of any cross compiler that it has. */
function machineBinaries(): string[] {
  const folders = [
    '/usr/bin',
    '/lib/x86_64-linux-gnu',
    '/lib/aarch64-linux-gnu',
    ...[
      'aarch64-linux-gnu',
      'arm-linux-gnueabihf',
      's390x-linux-gnu',
      'powerpc64le-linux-gnu',
      'mips64el-linux-gnuabi64',
    ].map((triplet) => `/usr/${triplet}/lib`),
  ];
  return folders.filter(existsSync).flatMap((folder) => sample(elfFiles(folder), 25));
}

const LARGEST = 8 * 1024 * 1024;

function elfFiles(folder: string): string[] {
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file) && statSync(file).isFile() && statSync(file).size < LARGEST);
  const isElf = (file: string): boolean => readFileSync(file).subarray(0, 4).toString('latin1') === '\x7fELF';
  return [...new Set(files.map((file) => realpathSync(file)))].filter(
    (file) => !file.endsWith('.o') && isElf(file),
  );
}

/** Evenly spread, so that small machines and large ones take the same time. */
function sample<Item>(items: Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0).slice(0, count);
}

describe('names what a file was built for', () => {
  it.each([
    ['program-armv7l', 'armv7l', 'executable', 'linux', 'glibc'],
    ['ext-aarch64.so', 'aarch64', 'shared-library', 'linux', 'glibc'],
    ['ext-armv5tel.so', 'armv5tel', 'shared-library', 'linux', 'glibc'],
    ['libdep-armv7l-no-float-flag.so.1', 'arm', 'shared-library', 'linux', 'glibc'],
    ['ext-x32.so', 'x32', 'shared-library', 'linux', 'glibc'],
    ['ext-i686.so', 'i686', 'shared-library', 'linux', 'glibc'],
    ['ext-ppc64.so', 'ppc64', 'shared-library', 'linux', 'glibc'],
    ['ext-ppc64le.so', 'ppc64le', 'shared-library', 'linux', 'glibc'],
    ['ext-s390x.so', 's390x', 'shared-library', 'linux', 'glibc'],
    ['ext-riscv64.so', 'riscv64', 'shared-library', 'linux', 'glibc'],
    ['ext-mips64el.so', 'mips64el', 'shared-library', 'linux', 'glibc'],
    ['ext-mipsel.so', 'mipsel', 'shared-library', 'linux', 'glibc'],
    ['ext-x86_64-musl.so', 'x86_64', 'shared-library', 'linux', 'musl'],
    ['ext-x86_64-musl-libc.so', 'x86_64', 'shared-library', 'linux', 'musl'],
    ['program-x86_64-musl', 'x86_64', 'executable', 'linux', 'musl'],
    ['program-x86_64-musl-static', 'x86_64', 'executable', 'linux', 'none'],
    ['program-armv7l-static', 'armv7l', 'executable', 'linux', 'none'],
    ['ext-x86_64-freebsd.so', 'x86_64', 'shared-library', 'freebsd', 'none'],
    ['ext-x86_64-android.so', 'x86_64', 'shared-library', 'android', 'bionic'],
    ['object-aarch64.o', 'aarch64', 'object', 'unknown', 'none'],
    ['ext-x86_64.so.debug', 'x86_64', 'debug', 'linux', 'none'],
    ['firmware-arm', 'armv5tel', 'executable', 'none', 'none'],
    ['firmware-riscv64', 'riscv64_soft', 'executable', 'none', 'none'],
    ['device-amdgpu.hsaco', 'amdgpu', 'shared-library', 'none', 'none'],
    ['device-bpf.o', 'bpf', 'object', 'none', 'none'],
    ['device-cuda.cubin', 'cuda', 'executable', 'none', 'none'],
  ])('%s: %s %s for %s, libc %s', async (name, architecture, kind, system, libc) => {
    const facts = await read(bytesOf(name));
    expect({ ...facts, architectures: facts.architectures.join() }).toMatchObject({
      architectures: architecture,
      kind,
      system,
      libc,
      problems: [],
    });
  });

  it('lists the symbols that carry each version', async () => {
    const { versionNeeds } = await readElfFacts(bytesOf('program-armv7l'));
    expect(versionNeeds.map(({ library, version }) => [library, version])).toEqual([
      ['libc.so.6', 'GLIBC_2.4'],
    ]);
    expect(versionNeeds[0]?.symbols.length).toBeGreaterThan(0);
  });

  it('reads compilers and debug sizes where section headers are sound', async () => {
    const { compilers, debugSize } = await readElfFacts(bytesOf('ext-x86_64-with-debug.so'));
    expect(debugSize).toBeGreaterThan(100);
    expect(compilers.join()).toMatch(/GCC|clang|^$/);
  });
});

describe('reads as the loader does', () => {
  it('gives the same facts without section headers', async () => {
    const bytes = Buffer.from(bytesOf('ext-x86_64.so'));
    const whole = await readElfFacts(bytes);
    bytes.fill(0, 40, 48);
    bytes.fill(0, 58, 64);
    expect(await readElfFacts(bytes)).toEqual({ ...whole, compilers: [], debugSize: 0 });
  });

  it('gives the same facts with garbage for section headers', async () => {
    const bytes = Buffer.from(bytesOf('ext-aarch64.so'));
    const whole = await readElfFacts(bytes);
    bytes.fill(0xee, 40, 48);
    bytes.fill(0xee, 58, 64);
    const facts = await read(bytes);
    expect(facts.elf).toEqual({ ...whole, compilers: [], debugSize: 0 });
    expect(facts.problems).toEqual([]);
  });

  it('takes an odd header size with a shrug', async () => {
    const bytes = Buffer.from(bytesOf('ext-x86_64.so'));
    const whole = await read(bytes);
    bytes.writeUInt16LE(77, 52);
    expect(await read(bytes)).toEqual(whole);
  });

  it('does not trust DT_STRSZ', async () => {
    const bytes = Buffer.from(bytesOf('ext-x86_64.so'));
    const whole = await read(bytes);
    patchDynamic64(bytes, 10, 1n);
    expect(await read(bytes)).toEqual(whole);
  });
});

/** Overwrites the value of a tag in a 64-bit little-endian file's dynamic section. */
function patchDynamic64(bytes: Buffer, tag: number, value: bigint): void {
  const phoff = Number(bytes.readBigUInt64LE(32));
  for (let index = 0; index < bytes.readUInt16LE(56); index++) {
    const header = phoff + index * 56;
    if (bytes.readUInt32LE(header) !== 2) continue;
    const start = Number(bytes.readBigUInt64LE(header + 8));
    const size = Number(bytes.readBigUInt64LE(header + 32));
    for (let at = start; at < start + size; at += 16) {
      if (bytes.readBigUInt64LE(at) === BigInt(tag)) bytes.writeBigUInt64LE(value, at + 8);
    }
  }
}

describe('says what is wrong and reads on', () => {
  const good = bytesOf('ext-x86_64.so');
  const HUGE = 0xffff_ffff_ffff_fff0n;

  it.each<[string, (bytes: Buffer) => void, RegExp]>([
    ['a class byte of 3', (b) => b.writeUInt8(3, 4), /class byte is 3/],
    ['a class byte of 1', (b) => b.writeUInt8(1, 4), /class and byte-order bytes/],
    ['a byte-order byte of 0', (b) => b.writeUInt8(0, 5), /byte-order byte is 0/],
    ['the other byte order', (b) => b.writeUInt8(2, 5), /big-endian file for machine/],
    ['an ELF version of 7', (b) => b.writeUInt8(7, 6), /version byte is 7/],
    [
      'program headers past the end',
      (b) => b.writeBigUInt64LE(10_000_000n, 32),
      /program headers are said to lie at byte 10000000/,
    ],
    ['program headers at 2^64', (b) => b.writeBigUInt64LE(HUGE, 32), /program headers are said to lie/],
    ['program headers of 1 byte', (b) => b.writeUInt16LE(1, 54), /said to be 1 bytes each/],
    ['65,535 program headers', (b) => b.writeUInt16LE(0xffff, 56), /claims 65535 program headers/],
    ['a string table nowhere', (b) => patchDynamic64(b, 5, HUGE), /points outside the string table/],
    ['a symbol table nowhere', (b) => patchDynamic64(b, 6, HUGE), /symbol table is said to lie/],
    [
      'version needs nowhere',
      (b) => patchDynamic64(b, 0x6ffffffe, HUGE),
      /version-need table is said to lie/,
    ],
    [
      'a needed library outside the table',
      (b) => patchDynamic64(b, 1, 0xffff_fff0n),
      /DT_NEEDED .* points outside/,
    ],
  ])('%s', async (_, spoil, expected) => {
    const bytes = Buffer.from(good);
    spoil(bytes);
    const { problems, architectures } = await read(bytes);
    expect(problems.map(({ reason }) => reason).join('; ')).toMatch(expected);
    expect(architectures).toHaveLength(1);
  });

  it('a truncated file, with the byte where it ends', async () => {
    const { problems } = await read(good.subarray(0, 5000));
    expect(problems[0]).toMatchObject({ offset: 5000, reason: expect.stringContaining('it is cut off') });
  });
});

describe('holds under any bytes', () => {
  const small = elfFixtures.filter((name) =>
    ['ext-x86_64.so', 'ext-s390x.so', 'program-armv7l', 'ext-i686.so'].includes(name),
  );

  it.each(small)('%s cut off at every byte', async (name) => {
    const bytes = bytesOf(name);
    for (let length = 4; length < bytes.length; length++) {
      await readBinary(sourceOf(bytes.subarray(0, length)), 'elf');
    }
  });

  it.each(small)('%s with every byte of its headers and dynamic tables changed', async (name) => {
    const bytes = Buffer.from(bytesOf(name));
    for (let at = 4; at < Math.min(bytes.length, 2600); at++) {
      const original = bytes.readUInt8(at);
      for (const value of [0, 0xff, original ^ 0x80, original ^ 1]) {
        bytes.writeUInt8(value, at);
        await readBinary(sourceOf(bytes), 'elf');
      }
      bytes.writeUInt8(original, at);
    }
  });
});

describe('what the loader maps beyond the segments', () => {
  const PAGE = 4096;
  const recipe = { size: 3 * PAGE, dynamicAt: 2048, stringsAt: 1024, needed: ['libc.so.6'] };

  it('the rest of the last page: patched programs have tables there, and run', async () => {
    const facts = await read(elfOf({ ...recipe, loads: [{ offset: 0, size: 1000 }] }));
    expect(neededBy(facts)).toEqual(['libc.so.6']);
    expect(facts.problems).toEqual([]);
  });

  it('also for a string table that only begins in the segment', async () => {
    const loads = [{ offset: 0, size: 1028 }];
    const facts = await read(elfOf({ ...recipe, needed: ['libm.so.6', 'libc.so.6'], loads }));
    expect(neededBy(facts)).toEqual(['libm.so.6', 'libc.so.6']);
    expect(facts.problems).toEqual([]);
  });

  it('and no page more', async () => {
    const facts = await read(elfOf({ ...recipe, dynamicAt: PAGE + 16, loads: [{ offset: 0, size: 1000 }] }));
    expect(facts.problems[0]?.reason).toContain('lies in no segment');
  });

  it('nor what is zeroed, since the segment has more memory than bytes', async () => {
    const bytes = elfOf({ ...recipe, loads: [{ offset: 0, size: 1000 }] });
    const memorySize = 64 + 40;
    bytes.writeBigUInt64LE(2000n, memorySize);
    expect((await read(bytes)).problems[0]?.reason).toContain('lies in no segment');
  });
});

it('strings that lie in the file and were not kept are no defect of it', async () => {
  const bytes = elfOf({
    size: 4096,
    loads: [{ offset: 0, size: 4096 }],
    dynamicAt: 512,
    stringsAt: 2048,
    needed: ['libc.so.6'],
  });
  const whole = sourceOf(bytes);
  const withoutStrings = (at: number, length: number): Uint8Array | null =>
    at >= 2048 ? null : whole.read(at, length);
  const from = (at: number): Uint8Array => (at >= 2048 ? new Uint8Array(0) : bytes.subarray(at, 2048));
  const source = { size: bytes.length, read: withoutStrings, peek: withoutStrings, from };
  const facts = await readBinary(source, 'elf');
  expect(facts.problems).toEqual([]);
});
