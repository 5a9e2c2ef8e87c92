import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/base/byteSource.ts';
import { MAX_NEEDED, MAX_PE_NAME, MAX_SYMBOLS } from '../../src/base/limits.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import type { Image } from '../../src/binary/image.ts';
import type { PeFacts } from '../../src/binary/pe/facts.ts';
import { readBinary, sniffFormat } from '../../src/binary/readBinary.ts';
import { PeBytes } from './peBytes.ts';
import { hasReadobj, type ReadobjFacts, readobj } from './readobj.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

function bytesOf(name: string): Buffer {
  return readFileSync(path.join(binaries, name));
}

async function read(bytes: Uint8Array): Promise<BinaryFacts & { pe: PeFacts; image: Image }> {
  expect(sniffFormat(bytes.subarray(0, 65_536), bytes.length)).toBe('pe');
  const facts = await readBinary(sourceOf(bytes), 'pe');
  const [image, ...more] = facts.images;
  if (facts.pe === undefined || image === undefined || more.length > 0) throw new Error('no PE facts');
  return { ...facts, pe: facts.pe, image };
}

const fixtures = readdirSync(binaries)
  .filter((name) => bytesOf(name).toString('latin1', 0, 2) === 'MZ')
  .sort();

/** readobj names a machine for hybrid code, which no header has. */
const HYBRID_MACHINES = { ARM64EC: 0xa641, ARM64X: 0xa64e, CHPE: 0x14c } as const;

function comparable({ image, pe }: { image: Image; pe: PeFacts }): ReadobjFacts {
  return {
    machine: pe.hybrid === null ? pe.machine : HYBRID_MACHINES[pe.hybrid],
    characteristics: pe.characteristics,
    dllCharacteristics: pe.dllCharacteristics,
    subsystem: pe.subsystem,
    subsystemVersion: pe.subsystemVersion,
    linkerVersion: pe.linkerVersion,
    needed: image.needed,
    imports: image.imports.map(({ library, name }) => `${library} ${name}`),
    exports: [...image.exports].sort(),
    forwarders: pe.forwarders.map(({ name, target }) => `${name} ${target}`).sort(),
    dependentLoadFlags: pe.dependentLoadFlags,
    hasChpe: pe.hybrid !== null,
    pdb: pe.pdb,
  };
}

describe.skipIf(!hasReadobj)('agrees with llvm-readobj-19 (skipped where that is not installed)', () => {
  it.each(fixtures)('on the fixture %s', async (name) => {
    const facts = await read(bytesOf(name));
    expect(comparable(facts)).toEqual(readobj(path.join(binaries, name)));
    expect([facts.problems, facts.pe.oddities, facts.pe.isWhole]).toEqual([[], [], true]);
  });
});

describe('says what a file is', () => {
  it.each([
    ['ext-win_amd64.pyd', 'x86_64', 'shared-library', 'windows'],
    ['ext-win_amd64-msvc.pyd', 'x86_64', 'shared-library', 'windows'],
    ['ext-win_arm64-msvc.pyd', 'aarch64', 'shared-library', 'windows'],
    ['ext-win32-msvc.pyd', 'i686', 'shared-library', 'windows'],
    ['program-win_amd64.exe', 'x86_64', 'executable', 'windows'],
    ['assembly-managed.dll', 'dotnet', 'shared-library', 'none'],
    ['assembly-mixed.dll', 'x86_64', 'shared-library', 'windows'],
    ['dep-win_amd64-arm64ec.dll', 'x86_64', 'shared-library', 'windows'],
    ['dep-win_arm64-arm64x.dll', 'aarch64', 'shared-library', 'windows'],
  ])('%s: %s, %s, for %s', async (name, architecture, kind, system) => {
    const { architectures, image, ...facts } = await read(bytesOf(name));
    expect(facts).toMatchObject({ kind, system, libc: 'none', elf: null, identified: true, problems: [] });
    expect([architectures, image.architecture]).toEqual([[architecture], architecture]);
  });

  it.each([
    ['dep-win_amd64-arm64ec.dll', { hybrid: 'ARM64EC', dotnet: null, dependentLoadFlags: 0x800 }],
    ['dep-win_arm64-arm64x.dll', { hybrid: 'ARM64X', dotnet: null, dependentLoadFlags: 0x800 }],
    ['ext-win_arm64-msvc.pyd', { hybrid: null, dotnet: null, fileVersion: null, signed: false }],
    ['assembly-managed.dll', { dotnet: 'managed' }],
    ['assembly-mixed.dll', { dotnet: 'mixed' }],
    ['dep-win_amd64-version.dll', { fileVersion: '14.38.33135.7', linkerVersion: '14.0' }],
    ['dep-win_amd64.dll', { pdb: 'C:\\build\\dep.pdb', debugSize: 0, symbolsSize: 0 }],
    ['ext-win_amd64.pyd', { debugSize: 0, symbolsSize: 0, subsystemVersion: '5.2' }],
  ])('%s: %o', async (name, expected) => {
    expect((await read(bytesOf(name))).pe).toMatchObject(expected);
  });

  it('names the oldest Windows that the file declares', async () => {
    const { image } = await read(bytesOf('ext-win32-mingw-debug.pyd'));
    expect(image.minimum).toEqual({ system: 'windows', version: '4.0' });
  });

  it('takes programs for firmware for nothing that Windows loads', async () => {
    const pe = new PeBytes(bytesOf('program-win_amd64.exe'));
    const { system, image } = await read(pe.u16(pe.optional + 68, 10).bytes);
    expect([system, image.minimum]).toEqual(['none', null]);
  });

  it.each(['ext-win_amd64-mingw-debug.pyd', 'ext-win32-mingw-debug.pyd'])(
    'counts what debuggers want in %s',
    async (name) => {
      const { pe } = await read(bytesOf(name));
      expect(pe.debugSize).toBeGreaterThan(500);
      expect(pe.symbolsSize).toBeGreaterThan(500);
    },
  );

  it('tells a signature from a claim of one past the end', async () => {
    const pe = new PeBytes(bytesOf('ext-win_amd64-msvc.pyd'));
    const at = pe.directory('CERTIFICATE');
    pe.u32(at, pe.bytes.length).u32(at + 4, 512);
    expect((await read(pe.bytes)).pe.signed).toBe(false);
    const signed = await read(Buffer.concat([pe.bytes, Buffer.alloc(512, 1)]));
    expect([signed.pe.signed, signed.problems]).toEqual([true, []]);
  });
});

describe('lists what a file needs and gives', () => {
  it('delay imports', async () => {
    const { image } = await read(bytesOf('ext-win_amd64-delay.pyd'));
    expect(image.needed).toEqual([
      { library: 'python312.dll', kind: 'ordinary' },
      { library: 'dep.dll', kind: 'delayed' },
    ]);
    expect(image.imports.at(-1)).toEqual({
      name: 'dep_chunks',
      library: 'dep.dll',
      version: null,
      weak: false,
    });
  });

  it('imports by ordinal', async () => {
    for (const name of ['ext-win_amd64-ordinal.pyd', 'ext-win32-ordinal.pyd']) {
      const { image } = await read(bytesOf(name));
      expect(image.imports.map(({ name: symbol }) => symbol)).toContain('#115');
    }
  });

  it('the same DLL twice, names as written', async () => {
    const { image } = await read(bytesOf('ext-win_amd64-twice.pyd'));
    expect(image.needed.map(({ library }) => library)).toEqual([
      'python312.dll',
      'KERNEL32.dll',
      'kernel32.dll',
    ]);
  });

  it('exports, by ordinal alone as well, and forwarders', async () => {
    const { image, pe } = await read(bytesOf('dep-win_amd64.dll'));
    expect(image.name).toBe('dep-win_amd64.dll');
    expect([...image.exports].sort()).toEqual(['#40', 'dep_alias', 'dep_chunks', 'dep_heap', 'dep_ordinal']);
    expect(image.exports.isWhole).toBe(true);
    expect(pe.ordinals).toEqual({ base: 40, count: 5 });
    expect(pe.forwarders).toEqual([
      { name: 'dep_heap', target: 'NTDLL.RtlAllocateHeap' },
      { name: 'dep_ordinal', target: 'other.#12' },
    ]);
  });

  it('delay imports of old linkers, with addresses in place of relative ones', async () => {
    const pe = new PeBytes(bytesOf('ext-win32-msvc.pyd'));
    const base = pe.bytes.readUInt32LE(pe.optional + 28);
    const imports = pe.table('IMPORT');
    const lookup = pe.bytes.readUInt32LE(imports);
    const name = pe.bytes.readUInt32LE(imports + 12);
    for (let at = pe.offset(lookup); pe.bytes.readUInt32LE(at) !== 0; at += 4)
      pe.u32(at, pe.bytes.readUInt32LE(at) + base);
    // The table of imports, of 20 bytes for each DLL, has room for one of delay imports and its end.
    pe.bytes.fill(0, imports, imports + 64);
    pe.u32(imports + 4, name + base).u32(imports + 16, lookup + base);
    pe.u32(pe.directory('DELAY_IMPORT'), pe.bytes.readUInt32LE(pe.directory('IMPORT')));
    pe.u32(pe.directory('IMPORT'), 0);
    const { image, problems } = await read(pe.bytes);
    expect(problems).toEqual([]);
    expect(image.needed).toEqual([{ library: 'python312.dll', kind: 'delayed' }]);
    expect(image.imports.map((symbol) => symbol.name)).toEqual([
      'PyModule_AddIntConstant',
      'PyModule_Create2',
    ]);
  });

  it('imports of linkers that leave the lookup table out', async () => {
    const whole = await read(bytesOf('ext-win_amd64-msvc.pyd'));
    const pe = new PeBytes(bytesOf('ext-win_amd64-msvc.pyd'));
    for (let at = pe.table('IMPORT'); pe.bytes.readUInt32LE(at + 12) !== 0; at += 20) pe.u32(at, 0);
    expect((await read(pe.bytes)).image.imports).toEqual(whole.image.imports);
  });
});

describe('says what is wrong and reads on', () => {
  const NOWHERE = 0x7ff0_0000;
  const msvc = (): PeBytes => new PeBytes(bytesOf('ext-win_amd64-msvc.pyd'));
  const dep = (): PeBytes => new PeBytes(bytesOf('dep-win_amd64.dll'));
  const delayed = (): PeBytes => new PeBytes(bytesOf('ext-win_amd64-delay.pyd'));

  it.each<[string, PeBytes, (pe: PeBytes) => void, RegExp]>([
    ['another magic number', msvc(), (pe) => pe.u16(pe.optional, 0x107), /magic number .* 0x107, neither/],
    ['an optional header of 8 bytes', msvc(), (pe) => pe.u16(pe.coff + 16, 8), /said to have 8 bytes/],
    ['65,535 sections', msvc(), (pe) => pe.u16(pe.coff + 2, 0xffff), /claims 65535 sections/],
    [
      'a section past the end',
      msvc(),
      (pe) => pe.u32(pe.section(-1) + 16, 1 << 20),
      /cut off: a section reaches/,
    ],
    [
      'sections on each other',
      msvc(),
      (pe) => pe.u32(pe.section(1) + 12, 0x1000),
      /a section starts at address 0x1000, before the end/,
    ],
    [
      'imports nowhere',
      msvc(),
      (pe) => pe.u32(pe.directory('IMPORT'), NOWHERE),
      /import table is said to lie at/,
    ],
    [
      "a DLL's name nowhere",
      msvc(),
      (pe) => pe.u32(pe.table('IMPORT') + 12, NOWHERE),
      /name of a DLL that it imports is/,
    ],
    [
      'a lookup table nowhere',
      msvc(),
      (pe) => pe.u32(pe.table('IMPORT'), NOWHERE),
      /lookup table is said to lie at/,
    ],
    [
      "an import's name nowhere",
      msvc(),
      (pe) => pe.u32(pe.offset(pe.bytes.readUInt32LE(pe.table('IMPORT'))), NOWHERE),
      /name of an import is said to lie at/,
    ],
    [
      'delay imports nowhere',
      delayed(),
      (pe) => pe.u32(pe.directory('DELAY_IMPORT'), NOWHERE),
      /table of delay imports is said to lie at/,
    ],
    [
      'exports nowhere',
      dep(),
      (pe) => pe.u32(pe.directory('EXPORT'), NOWHERE),
      /export table is said to lie at/,
    ],
    [
      '2^32 exports',
      dep(),
      (pe) => pe.u32(pe.table('EXPORT') + 20, -1),
      /claims 4294967295 exported functions/,
    ],
    [
      '2^31 names',
      dep(),
      (pe) => pe.u32(pe.table('EXPORT') + 24, 2 ** 31),
      /claims 2147483648 names of exports/,
    ],
    [
      "an export's name nowhere",
      dep(),
      (pe) => pe.u32(pe.offset(pe.bytes.readUInt32LE(pe.table('EXPORT') + 32)), NOWHERE),
      /name of an export is said to lie at/,
    ],
    [
      'an ordinal past the table',
      dep(),
      (pe) => pe.u16(pe.offset(pe.bytes.readUInt32LE(pe.table('EXPORT') + 36)), 900),
      /an export has the ordinal 940, and there are 5 from 40 on/,
    ],
    [
      'a .NET header nowhere',
      new PeBytes(bytesOf('assembly-managed.dll')),
      (pe) => pe.u32(pe.directory('CLR'), NOWHERE),
      /\.NET header is said to lie at/,
    ],
    [
      'a load configuration nowhere',
      new PeBytes(bytesOf('dep-win_arm64-arm64x.dll')),
      (pe) => pe.u32(pe.directory('LOAD_CONFIG'), NOWHERE),
      /load configuration is said to lie at/,
    ],
  ])('%s', async (_, pe, spoil, expected) => {
    spoil(pe);
    const { problems, kind, architectures } = await read(pe.bytes);
    expect(problems.map(({ reason }) => reason).join('; ')).toMatch(expected);
    expect([kind, architectures.length]).toEqual(['shared-library', 1]);
  });

  it('tables and names that run to the end of their section', async () => {
    const pe = msvc();
    const imports = pe.table('IMPORT');
    const header = pe.section(1);
    const [start = 0, size = 0] = [header + 20, header + 16].map((at) => pe.bytes.readUInt32LE(at));
    pe.u32(header + 8, size);
    pe.bytes.fill(0x41, imports + 40, start + size);
    const reasons = (await read(pe.bytes)).problems.map(({ reason }) => reason).join('; ');
    expect(reasons).toMatch(/without an end of its own/);
    expect(reasons).toMatch(/outside its sections/);
    const name = new PeBytes(bytesOf('dep-win_amd64.dll'));
    const last = name.section(-2);
    const [place = 0, length = 0] = [last + 20, last + 16].map((at) => name.bytes.readUInt32LE(at));
    name.u32(last + 8, length);
    name.bytes.fill(0x41, place + length - 8, place + length);
    name.u32(name.table('EXPORT') + 12, name.bytes.readUInt32LE(last + 12) + length - 8);
    expect((await read(name.bytes)).problems).toMatchObject([
      { reason: "the DLL's own name runs to the end of its section without a NUL byte" },
    ]);
  });

  it.each<[string, (pe: PeBytes, tree: number) => void, RegExp | null]>([
    // The table of types has one entry, for versions.
    ['in a circle', (pe, tree) => pe.u32(tree + 20, 0x80000000), /goes in a circle/],
    ['past the end', (pe, tree) => pe.u32(tree + 20, 0x80100000), /leaves its sections/],
    ['with a leaf too early', (pe, tree) => pe.u32(tree + 20, 0x18), /three levels/],
    [
      'of 131,070 entries',
      (pe, tree) =>
        pe
          .u16(tree + 12, 0xffff)
          .u16(tree + 14, 0xffff)
          .u32(tree + 16, 3),
      null,
    ],
    ['nowhere', (pe) => pe.u32(pe.directory('RESOURCE'), NOWHERE), /leaves its sections/],
  ])('resources %s, which keep no loader from loading it', async (_, spoil, expected) => {
    const pe = new PeBytes(bytesOf('dep-win_amd64-version.dll'));
    spoil(pe, pe.table('RESOURCE'));
    const { problems, pe: facts } = await read(pe.bytes);
    expect([problems, facts.fileVersion]).toEqual([[], null]);
    if (expected === null) expect(facts.oddities).toEqual([]);
    else expect(facts.oddities).toMatchObject([{ reason: expect.stringMatching(expected) }]);
  });

  it('a machine that its header has no room for, as an oddity', async () => {
    const pe = msvc();
    const { problems, architectures, identified, pe: facts } = await read(pe.u16(pe.coff, 0x14c).bytes);
    expect([problems, architectures, identified]).toEqual([[], ['i686'], true]);
    expect(facts.oddities).toMatchObject([{ reason: expect.stringContaining('of a 64-bit file') }]);
  });

  it('as many problems as anybody reads', async () => {
    const pe = msvc();
    for (let at = pe.table('IMPORT'), n = 1; pe.bytes.readUInt32LE(at + 12) !== 0; at += 20, n++)
      pe.u32(at, NOWHERE + n).u32(at + 12, NOWHERE + 64 * n);
    expect((await read(pe.bytes)).problems.length).toBeLessThanOrEqual(10);
  });
});

describe('what costs much', () => {
  const SECTION = 4 * 1024 * 1024;

  /** A DLL with one section of data that `fill` fills; addresses in it are those of the file. */
  function large(fill: (bytes: Buffer, start: number) => void): Buffer {
    const pe = new PeBytes(bytesOf('ext-win_amd64-msvc.pyd'));
    const last = pe.section(-1);
    const start = pe.bytes.readUInt32LE(last + 20);
    const bytes = Buffer.concat([pe.bytes.subarray(0, start), Buffer.alloc(SECTION)]);
    const address = pe.bytes.readUInt32LE(last + 12);
    const grown = new PeBytes(bytes);
    grown.u32(last + 8, SECTION).u32(last + 16, SECTION);
    fill(grown.bytes, start);
    grown.u32(grown.directory('IMPORT'), address);
    return grown.bytes;
  }

  it('a thousand DLLs and more, each with the same table of half a million names', async () => {
    const bytes = large((data, start) => {
      const address = new PeBytes(data).bytes.readUInt32LE(new PeBytes(data).section(-1) + 12);
      const name = address + SECTION - 8192;
      data.fill('x', start + SECTION - 8192, start + SECTION - 2048);
      const thunks = address + 65_536;
      for (let at = start + 65_536; at < start + SECTION - 8200; at += 8) data.writeUInt32LE(name, at);
      for (let row = 0; row < 2000; row++) {
        const at = start + row * 20;
        data.writeUInt32LE(thunks, at);
        data.writeUInt32LE(name + row, at + 12);
        data.writeUInt32LE(thunks, at + 16);
      }
    });
    const { image, pe } = await read(bytes);
    expect(pe.isWhole).toBe(false);
    expect(image.needed.length).toBeLessThanOrEqual(MAX_NEEDED);
    expect(image.imports.length).toBeLessThanOrEqual(MAX_SYMBOLS);
    expect(image.imports[0]?.name).toHaveLength(MAX_PE_NAME);
    const total = image.imports.reduce((sum, { name }) => sum + name.length, 0);
    expect(total).toBeLessThanOrEqual(17 * 1024 * 1024);
  });

  it('a table of a million imports by ordinal', async () => {
    const bytes = large((data, start) => {
      const address = data.readUInt32LE(new PeBytes(data).section(-1) + 12);
      data.write('many.dll\0', start + 64);
      data.writeUInt32LE(address + 128, start);
      data.writeUInt32LE(address + 64, start + 12);
      data.writeUInt32LE(address + 128, start + 16);
      for (let at = start + 128; at < start + SECTION; at += 8) data.writeUInt32LE(0x80000000, at + 4);
    });
    const { image, pe } = await read(bytes);
    expect([image.imports.length, pe.isWhole]).toEqual([MAX_SYMBOLS, false]);
  });
});

describe('a file that is cut off', () => {
  it.each(fixtures)('%s, at every byte', async (name) => {
    const whole = bytesOf(name);
    const pe = new PeBytes(whole);
    let end = 0;
    for (let index = 0; index < pe.sectionCount; index++) {
      const header = pe.section(index);
      end = Math.max(end, whole.readUInt32LE(header + 20) + whole.readUInt32LE(header + 16));
    }
    for (let size = 0; size <= whole.length; size++) {
      const bytes = whole.subarray(0, size);
      const format = sniffFormat(bytes, size);
      // Before its signature is there nobody can tell it from a program for DOS.
      if (size < pe.optional - 20) expect(format).not.toBe('pe');
      if (format !== 'pe') continue;
      const facts = await readBinary(sourceOf(bytes), 'pe');
      const reasons = facts.problems.map(({ reason }) => reason);
      expect(reasons.length, `${size}: ${reasons.join('; ')}`).toBe(size < end ? 1 : 0);
      if (size < end) expect(facts.problems[0]?.offset).toBeLessThanOrEqual(size);
    }
  });
});
