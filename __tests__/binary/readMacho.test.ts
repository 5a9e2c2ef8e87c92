import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Directory, signatureOf, withSignature } from '../../fixtures/build/codeSignature.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import type { Image } from '../../src/binary/image.ts';
import { KeptBytes } from '../../src/binary/keptBytes.ts';
import type { MachoSlice } from '../../src/binary/macho/facts.ts';
import { isMachO } from '../../src/binary/macho/slices.ts';
import { readBinary, watchStream } from '../../src/binary/readBinary.ts';
import { architecturesOf, hasLlvm, llvmSlice, shortName } from './llvm.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

function bytesOf(name: string): Buffer {
  return readFileSync(path.join(binaries, name));
}

const names = readdirSync(binaries)
  .filter((name) => isMachO(bytesOf(name)))
  .sort();

/** The facts of a file, and its only slice, or the one of an architecture. */
async function read(
  bytes: Uint8Array,
  architecture?: string,
): Promise<{ facts: BinaryFacts; image: Image; slice: MachoSlice }> {
  const facts = await readBinary(sourceOf(bytes), 'macho');
  const index = facts.images.findIndex(
    (image) => image.architecture === (architecture ?? image.architecture),
  );
  const image = facts.images[index];
  const slice = facts.macho?.slices[index];
  if (image === undefined || slice === undefined) throw new Error('there is no such slice');
  return { facts, image, slice };
}

const readNamed = (name: string, architecture?: string) => read(bytesOf(name), architecture);

/** With lists in the place of what holds names in one piece of memory. */
function plain(facts: BinaryFacts): unknown {
  return {
    ...facts,
    images: facts.images.map((image) => ({ ...image, exports: [...image.exports] })),
    macho: facts.macho?.slices.map((slice) => ({ ...slice, fromProgram: [...slice.fromProgram] })),
  };
}

describe.skipIf(!hasLlvm)(
  'agrees with LLVM (passed over where its tools of release 19 are not there)',
  () => {
    it.each(names)('on %s', async (name) => {
      const file = path.join(binaries, name);
      const { images, macho, problems } = await readBinary(sourceOf(bytesOf(name)), 'macho');
      expect(problems).toEqual([]);
      const architectures = name.endsWith('.o') ? [] : architecturesOf(file);
      const ours = images.map((image, index) => {
        const slice = macho?.slices[index];
        if (slice === undefined) throw new Error('an image without a slice');
        const { id, build } = slice;
        const libraryOf = (library: { name: string; currentVersion: string; compatibilityVersion: string }) =>
          `${library.name} ${library.currentVersion} ${library.compatibilityVersion}`;
        return {
          architecture: architectures[index] ?? '',
          id: id === null ? null : libraryOf(id),
          loads: slice.loads.map((load) => `${load.kind} ${libraryOf(load)}`),
          rpaths: slice.rpaths,
          uuid: slice.uuid,
          build: build === null ? null : `${build.minos} ${build.sdk}`,
          imports: image.imports.map(
            (symbol) => `${symbol.name} ${symbol.library === null ? 'flat' : shortName(symbol.library)}`,
          ),
          weakImports: image.imports.filter(({ weak }) => weak).map((symbol) => symbol.name),
          exports: [...image.exports].sort(),
        };
      });
      const theirs = architectures.map((architecture) => {
        const { commands, ...facts } = llvmSlice(file, architecture);
        return facts;
      });
      // What LLVM knows as a command, we know as a fact.
      for (const [index, slice] of (macho?.slices ?? []).entries()) {
        const { commands } = llvmSlice(file, architectures[index] ?? '');
        expect(slice.chainedFixups).toBe(commands.includes('LC_DYLD_CHAINED_FIXUPS'));
        expect(slice.exportsTrie).toBe(commands.includes('LC_DYLD_EXPORTS_TRIE'));
        expect(slice.dyldInfo).toBe(commands.includes('LC_DYLD_INFO_ONLY'));
        expect(slice.signature !== null).toBe(commands.includes('LC_CODE_SIGNATURE'));
      }
      // `nm` doesn't say how an image without two-level names looks its symbols up.
      expect(ours).toEqual(theirs);
    });
  },
);

describe('the system that a file is for', () => {
  it.each([
    ['ext-macos-arm64.so', 1, '11.0', '11.0', 'macos'],
    ['ext-macos-x86_64.so', 1, '10.15', '14.5', 'macos'],
    ['ext-macos-x86_64-old-minimum.so', 1, '10.9', '10.13', 'macos'],
    ['ext-ios-arm64.so', 2, '13.0', '17.5', 'ios'],
    ['ext-ios-simulator-arm64.so', 7, '14.0', '17.5', 'ios'],
  ] as const)('of %s', async (name, platform, minos, sdk, system) => {
    const { facts, image, slice } = await readNamed(name);
    expect(facts.problems).toEqual([]);
    expect(slice.build).toEqual({ platform, minos, sdk });
    expect(image.minimum).toEqual({ system, version: minos });
  });

  it('is told of each slice by itself', async () => {
    for (const name of ['ext-macos-universal2.so', 'ext-macos-universal2-64.so']) {
      const facts = await readBinary(sourceOf(bytesOf(name)), 'macho');
      expect(facts).toMatchObject({
        kind: 'shared-library',
        architectures: ['aarch64', 'x86_64'],
        problems: [],
        images: [
          { architecture: 'x86_64', minimum: { system: 'macos', version: '10.15' } },
          { architecture: 'aarch64', minimum: { system: 'macos', version: '11.0' } },
        ],
      });
      expect(facts.macho?.slices.map(({ signature }) => signature?.pages?.wrong)).toEqual([undefined, 0]);
    }
  });
});

describe('libraries', () => {
  it('has the name and versions of its own', async () => {
    const { image, slice } = await readNamed('libdep-macos-arm64.dylib');
    expect(image.name).toBe('@rpath/libdep.1.dylib');
    expect(slice.id).toEqual({
      name: '@rpath/libdep.1.dylib',
      currentVersion: '1.2.3',
      compatibilityVersion: '1.0.0',
    });
    expect([...image.exports]).toEqual(['_dep_chunks']);
  });

  it.each([
    ['ext-macos-arm64-rpaths.so', '@rpath/libdep.1.dylib', 'ordinary'],
    ['ext-macos-arm64-weak-load.so', '/usr/lib/libextra.1.dylib', 'weak'],
    ['libdep-macos-arm64-reexport.dylib', '@rpath/libdep.1.dylib', 're-exported'],
  ] as const)('%s loads %s', async (name, library, kind) => {
    const { image, slice } = await readNamed(name);
    expect(image.needed).toContainEqual({ library, kind });
    expect(slice.loads.map(({ name, kind }) => ({ library: name, kind }))).toEqual(image.needed);
  });

  it('are looked for in the order of the rpaths, of which none is left out', async () => {
    const { image, slice } = await readNamed('ext-macos-arm64-rpaths.so');
    expect(slice.rpaths).toEqual(['@loader_path/.dylibs', '@loader_path/../libdep']);
    expect(image.searchPaths).toEqual(slice.rpaths.map((path) => ({ kind: 'rpath', path })));
    const twice = await readNamed('ext-macos-arm64-duplicate-rpath.so');
    expect(twice.slice.rpaths).toEqual(['@loader_path/.dylibs', '@loader_path/.dylibs']);
    expect(twice.slice.signature?.pages?.wrong).toBe(0);
  });

  it('of newer linkers say in flags of an ordinary load how they are used', async () => {
    const bytes = bytesOf('ext-macos-x86_64.so');
    const at = bytes.indexOf(Buffer.from([0x0c, 0, 0, 0, 0x38, 0, 0, 0]));
    const written: string[] = [];
    for (const flags of [1, 2, 4, 8, 0]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt32LE(28, at + 8);
      changed.writeUInt32LE(0x1a741800, at + 12);
      changed.writeUInt32LE(flags, at + 24);
      changed.write('/usr/lib/l.dylib\0', at + 28);
      const { image } = await read(changed);
      written.push(`${image.needed[0]?.library} ${image.needed[0]?.kind}`);
    }
    expect(written).toEqual(
      ['weak', 're-exported', 'upward', 'ordinary', 'ordinary'].map((kind) => `/usr/lib/l.dylib ${kind}`),
    );
  });
});

describe('symbols', () => {
  const python = [
    { name: '_PyModule_AddIntConstant', library: null, version: null, weak: false },
    { name: '_PyModule_Create2', library: null, version: null, weak: false },
  ];
  const puts = { name: '_puts', library: '/usr/lib/libSystem.B.dylib', version: null, weak: false };

  it('name their library, or none where they are looked up flat', async () => {
    const { image, slice } = await readNamed('ext-macos-arm64.so');
    expect(slice).toMatchObject({ twoLevel: true, importsAreWhole: true });
    expect(image.imports).toEqual(expect.arrayContaining([...python, puts]));
    const missing = await readNamed('ext-macos-arm64-missing.so');
    expect(missing.image.imports).toContainEqual({
      name: '_dep_chunks',
      library: null,
      version: null,
      weak: false,
    });
    const linked = await readNamed('ext-macos-arm64-rpaths.so');
    expect(linked.image.imports).toContainEqual({
      name: '_dep_chunks',
      library: '@rpath/libdep.1.dylib',
      version: null,
      weak: false,
    });
  });

  it('name no library without MH_TWOLEVEL', async () => {
    const { image, slice } = await readNamed('ext-macos-arm64-flat-namespace.so');
    expect(slice.twoLevel).toBe(false);
    expect(image.imports).toContainEqual({ ...puts, library: null });
  });

  it('may be missing, one by one', async () => {
    const { image } = await readNamed('ext-macos-arm64-weak-import.so');
    expect(image.imports.filter(({ weak }) => weak)).toEqual([
      { name: '_extra_chunks', library: '/usr/lib/libextra.1.dylib', version: null, weak: true },
    ]);
    // A weak load makes all that comes from it weak.
    const load = await readNamed('ext-macos-arm64-weak-load.so');
    expect(load.image.imports.filter(({ weak }) => weak).map(({ name }) => name)).toEqual(['_extra_chunks']);
  });

  it('of the program, and those that the image has itself, are no imports', async () => {
    const bytes = bytesOf('ext-macos-arm64-missing.so');
    const command = commandAt(bytes, 0x2);
    const table = bytes.readUInt32LE(command + 8);
    for (let index = 0; index < bytes.readUInt32LE(command + 12); index++) {
      const at = table + index * 16;
      const name = bytes.toString('latin1', bytes.readUInt32LE(command + 16) + bytes.readUInt32LE(at));
      if (name.startsWith('_dep_chunks\0')) bytes.writeUInt8(0xff, at + 7);
      if (name.startsWith('_puts\0')) bytes.writeUInt8(0, at + 7);
    }
    const { image, slice } = await read(bytes);
    expect([...slice.fromProgram]).toEqual(['_dep_chunks']);
    expect(image.imports.map(({ name }) => name)).not.toContain('_puts');
  });

  it('are exported by the table where there is no trie', async () => {
    const bytes = bytesOf('ext-macos-arm64-weak-import.so');
    const byTrie = [...(await read(bytes)).image.exports].sort();
    bytes.writeUInt32LE(0, commandAt(bytes, 0x80000022) + 44);
    const { image } = await read(bytes);
    expect(image.exports.isWhole).toBe(true);
    expect([...image.exports].sort()).toEqual(byTrie);
  });

  it('for debuggers, and DWARF, count as debug information', async () => {
    const bytes = bytesOf('ext-macos-arm64.so');
    expect((await read(bytes)).slice.debugSize).toBe(0);
    const table = bytes.readUInt32LE(commandAt(bytes, 0x2) + 8);
    bytes.writeUInt8(0x64, table + 4);
    expect((await read(bytes)).slice.debugSize).toBe(16);
    const data = bytes.indexOf('__DATA\0\0');
    bytes.write('__DWARF\0', data);
    expect((await read(bytes)).slice.debugSize).toBe(16 + 16384);
  });
});

describe('commands', () => {
  it('tell of chained fixups, a trie of their own, and no UUID', async () => {
    const chained = await readNamed('ext-macos-arm64-chained.so');
    expect(chained.slice).toMatchObject({ chainedFixups: true, dyldInfo: false, exportsTrie: true });
    expect([...chained.image.exports]).toEqual(['_PyInit__core']);
    const old = await readNamed('ext-macos-arm64.so');
    expect(old.slice).toMatchObject({ chainedFixups: false, dyldInfo: true, exportsTrie: false });
    expect(old.slice.uuid).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect((await readNamed('ext-macos-arm64-no-uuid.so')).slice.uuid).toBeNull();
  });

  it('that the loader must know and this reader does not', async () => {
    const bytes = bytesOf('ext-macos-arm64.so');
    bytes.writeUInt32LE(0x80000077, commandAt(bytes, 0x1b));
    bytes.writeUInt32LE(0x7f, commandAt(bytes, 0x26));
    expect((await read(bytes)).slice).toMatchObject({ unknownRequired: [0x80000077], uuid: null });
  });

  it('of a file for macOS and Mac Catalyst', async () => {
    const bytes = bytesOf('ext-macos-arm64.so');
    const build = commandAt(bytes, 0x32);
    bytes.writeUInt32LE(6, build + 8);
    bytes.writeUInt32LE(0x000d0100, build + 12);
    const { image } = await read(bytes);
    expect(image.minimum).toEqual({ system: 'ios', version: '13.1' });
    // LC_FUNCTION_STARTS is as long as LC_VERSION_MIN_MACOSX.
    bytes.writeUInt32LE(0x24, commandAt(bytes, 0x26));
    const both = await read(bytes);
    expect(both.slice.build?.platform).toBe(1);
    expect(both.slice.otherBuilds.map(({ platform }) => platform)).toEqual([6]);
  });
});

/** Where the first command of a type begins in a thin file. */
function commandAt(bytes: Buffer, type: number): number {
  let at = 32;
  for (let index = 0; index < bytes.readUInt32LE(16); index++) {
    if (bytes.readUInt32LE(at) === type) return at;
    at += bytes.readUInt32LE(at + 4);
  }
  throw new Error(`there is no command 0x${type.toString(16)}`);
}

describe('code signatures', () => {
  const signed = bytesOf('ext-macos-arm64-rpaths.so');
  const sha256 = { hashType: 2, pagePower: 12 };

  it('are there or not, and ad hoc', async () => {
    expect((await readNamed('ext-macos-arm64-unsigned.so')).slice.signature).toBeNull();
    const { offset, size } = signatureOf(signed);
    expect((await read(signed)).slice.signature).toEqual({
      offset,
      size,
      adhoc: true,
      directories: [{ hashType: 2, flags: 0x20002, pageSize: 4096, codeLimit: offset, slots: 13 }],
      strongest: { hashType: 2, flags: 0x20002, pageSize: 4096, codeLimit: offset, slots: 13 },
      pages: { pages: 13, wrong: 0, wrongExecutable: 0, firstWrong: [] },
    });
  });

  it.each([
    ['ext-macos-arm64-damaged-code.so', { page: 0, offset: 0, executable: true }],
    ['ext-macos-arm64-damaged-data.so', { page: 4, offset: 16_384, executable: false }],
  ])('of %s', async (name, wrong) => {
    const { slice, facts } = await readNamed(name);
    expect(facts.problems).toEqual([]);
    expect(slice.signature?.pages).toEqual({
      pages: 13,
      wrong: 1,
      wrongExecutable: wrong.executable ? 1 : 0,
      firstWrong: [wrong],
    });
  });

  it('name pages by their place in the file', async () => {
    const bytes = bytesOf('ext-macos-universal2.so');
    const start = (await read(bytes, 'aarch64')).slice.offset;
    bytes.writeUInt8(1, start + 0x1fff);
    const { slice } = await read(bytes, 'aarch64');
    expect(slice.signature?.pages?.firstWrong).toEqual([
      { page: 1, offset: start + 0x1000, executable: true },
    ]);
  });

  it.each<[what: string, directories: Directory[], strongest: number, wrong: number[]]>([
    ['one directory', [sha256], 0, []],
    ['a wrong hash of code, and one of data', [{ ...sha256, wrong: [1, 5] }], 0, [1, 5]],
    ['large pages', [{ hashType: 2, pagePower: 14, wrong: [1] }], 0, [1]],
    ['one hash for all', [{ hashType: 2, pagePower: 0 }], 0, []],
    ['one wrong hash for all', [{ hashType: 2, pagePower: 0, wrong: [0] }], 0, [0]],
    ['a limit of 64 bits', [{ ...sha256, wide: true, wrong: [12] }], 0, [12]],
    ['a weaker directory that is wrong', [{ hashType: 1, pagePower: 12, wrong: [0, 1] }, sha256], 1, []],
    ['a stronger one that is wrong', [sha256, { hashType: 4, pagePower: 12, wrong: [2] }], 1, [2]],
    ['cut hashes alone', [{ hashType: 3, pagePower: 12, wrong: [3] }], 0, [3]],
    ['cut hashes beside whole ones', [{ ...sha256, hashType: 3, wrong: [3] }, sha256], 1, []],
    ['SHA-1 alone', [{ hashType: 1, pagePower: 12 }], 0, []],
    ['two of one strength', [sha256, { ...sha256, wrong: [0] }], 0, []],
  ])('with %s', async (_, directories, strongest, wrong) => {
    const bytes = withSignature(signed, directories);
    const { slice, facts } = await read(bytes);
    expect(facts.problems).toEqual([]);
    expect(slice.signature?.directories).toHaveLength(directories.length);
    expect(slice.signature?.strongest).toBe(slice.signature?.directories[strongest]);
    expect(slice.signature?.strongest?.codeLimit).toBe(signatureOf(bytes).offset);
    expect(slice.signature?.pages?.firstWrong.map(({ page }) => page)).toEqual(wrong);
  });

  it('of pages are looked at for ARM alone', async () => {
    const bytes = withSignature(signed, [{ ...sha256, wrong: [1] }]);
    bytes.writeUInt32LE(0x01000007, 4);
    const { slice } = await read(bytes);
    expect(slice.signature?.directories).toHaveLength(1);
    expect(slice.signature?.pages).toBeNull();
  });
});

/** As a large member of a wheel is read, in chunks of a size. */
async function readAsMember(bytes: Buffer, chunk: number): Promise<{ facts: BinaryFacts; passes: number }> {
  let kept = new KeptBytes(bytes.length, [{ start: 0, end: 256 }]);
  // The head of a member is kept whatever it is, and all of these fixtures lie in that: only its table is here.
  const head = bytes.subarray(0, 4096);
  watchStream(kept, head);
  for (let passes = 1; ; passes++) {
    for (let at = 0; at < bytes.length; at += chunk) {
      const lent = Buffer.from(bytes.subarray(at, at + chunk));
      kept.offer(lent, at);
      lent.fill(0);
    }
    const facts = await readBinary(kept, 'macho');
    if (!kept.hasMissed || passes === 2) return { facts, passes };
    kept = kept.forAnotherPass();
  }
}

describe('a file that streams past', () => {
  it.each(names.filter((name) => !name.endsWith('.o')))('%s says the same', async (name) => {
    const bytes = bytesOf(name);
    const whole = plain(await readBinary(sourceOf(bytes), 'macho'));
    for (const chunk of [7, 1000, 4096, 30_000, bytes.length]) {
      const { facts, passes } = await readAsMember(bytes, chunk);
      expect(plain(facts), `in chunks of ${chunk}`).toEqual(whole);
      expect(passes, `in chunks of ${chunk}`).toBe(1);
    }
  });

  it.each<[what: string, directories: Directory[], passes: number]>([
    ['small pages', [{ hashType: 2, pagePower: 12, wrong: [3] }], 1],
    ['large pages', [{ hashType: 2, pagePower: 14, wrong: [1] }], 1],
    [
      'two directories',
      [
        { hashType: 1, pagePower: 12 },
        { hashType: 2, pagePower: 12 },
      ],
      1,
    ],
    [
      'large pages in a roomy signature',
      [
        { hashType: 2, pagePower: 14 },
        { hashType: 1, pagePower: 12 },
      ],
      2,
    ],
    ['one hash for all', [{ hashType: 2, pagePower: 0, wrong: [0] }], 2],
    ['stronger hashes', [{ hashType: 4, pagePower: 12, wrong: [5] }], 2],
  ])('with %s', async (_, directories, expected) => {
    const bytes = withSignature(bytesOf('ext-macos-arm64-rpaths.so'), directories);
    const { facts, passes } = await readAsMember(bytes, 5000);
    expect(plain(facts)).toEqual(plain(await readBinary(sourceOf(bytes), 'macho')));
    expect(facts.macho?.slices[0]?.signature?.pages).not.toBeNull();
    expect(passes).toBe(expected);
  });
});
