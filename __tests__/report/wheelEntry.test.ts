import { expect, test } from 'vitest';
import { MAX_LISTED_IMAGES } from '../../src/base/limits.ts';
import { NameList } from '../../src/binary/elf/nameList.ts';
import type { BinaryFacts, ElfFacts } from '../../src/binary/facts.ts';
import type { Image } from '../../src/binary/image.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { wheelEntry as entryOf } from '../../src/report/wheelEntry.ts';
import type { MemberFacts, WheelFacts } from '../../src/wheel/facts.ts';

const wheelEntry = (facts: WheelFacts) => entryOf(facts, NO_VERDICT);

const ELF: ElfFacts = {
  class: 64,
  byteOrder: 'little',
  osAbi: 0,
  abiVersion: 0,
  type: 3,
  machine: 183,
  flags: 0,
  interpreter: null,
  dynamic: true,
  versionNeeds: ['2.28', '2.17', '2.28'].map((version) => ({
    library: 'libc.so.6',
    version: `GLIBC_${version}`,
    weak: false,
    symbols: [],
  })),
  versionDefinitions: [],
  versionTable: true,
  x86IsaNeeded: null,
  stack: 'non-executable',
  textRelocations: false,
  loads: [],
  tlsSize: 0,
  staticTls: false,
  noOpen: false,
  packedRelocations: false,
  strayVersions: [],
  indirectFunction: null,
  buildId: null,
  armCpu: null,
  writableCode: false,
  compilers: [],
  debugSize: 0,
};

const IMAGE: Image = {
  architecture: 'aarch64',
  name: 'libx.so.1',
  needed: [{ library: 'libc.so.6', kind: 'ordinary' }],
  searchPaths: [{ kind: 'runpath', path: '$ORIGIN' }],
  imports: [],
  exports: new NameList({ isWhole: true }),
  minimum: null,
};

function facts(overrides: Partial<BinaryFacts> = {}): BinaryFacts {
  return {
    format: 'elf',
    kind: 'shared-library',
    identified: true,
    architectures: ['aarch64'],
    system: 'linux',
    libc: 'glibc',
    images: [IMAGE],
    elf: ELF,
    problems: [],
    ...overrides,
  };
}

function member(path: string, format: MemberFacts['format'], native: BinaryFacts | null = null): MemberFacts {
  return { path, size: 10, mode: null, sha256: null, format, binary: native, nested: [] };
}

function wheelFacts(members: MemberFacts[], platform = ['linux_aarch64']): WheelFacts {
  return {
    source: { path: '/tmp/x/a.whl', displayPath: 'wheelhouse/a.whl', filename: 'a.whl', artifact: 'cibw' },
    size: 99,
    sha256: 'ab',
    name: {
      distribution: 'a',
      version: '1',
      build: null,
      tags: { python: ['cp310'], abi: ['cp310'], platform },
    },
    nameProblem: null,
    distInfo: null,
    zipOddities: [],
    members,
    problems: [],
    isPartial: false,
    preloads: [],
    preloadsAreWhole: true,
    lacksNeeds: false,
    secondPasses: 0,
    work: 0,
  };
}

/** A file that asks this library for a function. */
const machoWith = (library: string, system: 'macos' | 'ios' = 'macos', weak = false): BinaryFacts => ({
  ...macho,
  images: [
    {
      ...IMAGE,
      minimum: { system, version: '13.0' },
      imports: [{ name: '_f', library, version: null, weak }],
    },
  ],
});

const macho = facts({
  format: 'macho',
  architectures: ['arm64', 'x86_64'],
  system: 'macos',
  images: [],
  elf: null,
});

const side = { dylink: 'dylink.0' as const, memory64: false, initFunctions: [], isWhole: true };
const FRAMEWORK = '/System/Library/Frameworks/Metal.framework/Versions/A/Metal';
const LIBSYSTEM = '/usr/lib/libSystem.B.dylib';

test('a wheel with its binaries by path', () => {
  const entry = wheelEntry(
    wheelFacts([
      member('b.so', 'elf', facts()),
      member('README', 'text'),
      member('B.bin', 'elf', facts({ architectures: [], images: [], elf: null })),
      member('a.dylib', 'macho', macho),
    ]),
  );
  expect(entry).toMatchObject({
    label: 'a.whl',
    filename: 'a.whl',
    path: 'wheelhouse/a.whl',
    artifact: 'cibw',
    size: 99,
    sha256: 'ab',
    tags: { platform: ['linux_aarch64'] },
    members: 4,
  });
  expect(entry.binaries.map(({ member, architecture }) => [member, architecture])).toEqual([
    ['B.bin', 'unknown'],
    ['a.dylib', 'arm64+x86_64'],
    ['b.so', 'aarch64'],
  ]);
  expect(entry.binaries[2]).toEqual({
    member: 'b.so',
    format: 'elf',
    kind: 'shared-library',
    architecture: 'aarch64',
    system: 'linux',
    libc: 'glibc',
    interpreter: null,
    soname: 'libx.so.1',
    needed: ['libc.so.6'],
    rpath: [],
    runpath: ['$ORIGIN'],
    versionNeeds: { 'libc.so.6': ['GLIBC_2.17', 'GLIBC_2.28'] },
    images: [{ ...IMAGE, imports: 0, exports: 0 }],
    minimum: null,
    size: 10,
  });
});

test('the images of a universal file, and the lowest of what they ask for', () => {
  const slice = (architecture: string, version: string): Image => ({
    ...IMAGE,
    architecture,
    minimum: { system: 'macos', version },
  });
  const images = [slice('arm64', '11.0'), slice('x86_64', '10.9')];
  const [entry] = wheelEntry(wheelFacts([member('a.so', 'macho', facts({ images }))])).binaries;
  expect(entry?.images.map(({ minimum }) => minimum?.version)).toEqual(['11.0', '10.9']);
  expect(entry?.minimum).toEqual({ system: 'macos', version: '10.9' });
  expect(entry).not.toHaveProperty('moreImages');
});

test('more images than are listed', () => {
  const images = Array.from({ length: MAX_LISTED_IMAGES + 3 }, () => IMAGE);
  const [entry] = wheelEntry(wheelFacts([member('a.so', 'macho', facts({ images }))])).binaries;
  expect(entry?.images).toHaveLength(MAX_LISTED_IMAGES);
  expect(entry?.moreImages).toBe(3);
});

test('symbols that were let go are not counted as none', () => {
  const images = [{ ...IMAGE, exports: new NameList({ isWhole: false }) }];
  const [entry] = wheelEntry(
    wheelFacts([member('a.so', 'elf', facts({ images, lacksImports: true }))]),
  ).binaries;
  expect(entry?.images).toMatchObject([{ imports: null, exports: null }]);
});

test('a library named __proto__ is a library like others', () => {
  const need = { library: '__proto__', version: 'V_1', weak: false, symbols: [] };
  const [entry] = wheelEntry(
    wheelFacts([member('a', 'elf', facts({ elf: { ...ELF, versionNeeds: [need] } }))]),
  ).binaries;
  expect(JSON.stringify(entry?.versionNeeds)).toBe('{"__proto__":["V_1"]}');
});

test('a name that is none has no tags', () => {
  expect(wheelEntry({ ...wheelFacts([]), name: null }).tags).toBeNull();
});

test.each([
  ['Mach-O', member('a', 'macho', machoWith(FRAMEWORK))],
  ['Mach-O', member('a', 'macho', machoWith(LIBSYSTEM, 'ios'))],
  ['Android', member('a', 'elf', facts({ system: 'android', libc: 'bionic', elf: { ...ELF, class: 32 } }))],
  ['WebAssembly', member('a', 'wasm', facts({ format: 'wasm', images: [], elf: null, wasm: side }))],
  ['Native files in zips', { ...member('a', 'zip'), nested: [{ path: 'a', size: 1, binary: facts() }] }],
  ['Tar, gzip, bzip2, xz and zstd', member('a', 'tar')],
  ['Tar, gzip, bzip2, xz and zstd', member('a', 'gzip')],
  ['Tar, gzip, bzip2, xz and zstd', member('a', 'xz')],
  ['Static archives', member('a', 'ar', facts({ format: 'ar', images: [], elf: null }))],
])('says what it leaves out: %s', (word, native) => {
  const { notExamined } = wheelEntry(wheelFacts([native, { ...native, path: 'b' }]));
  expect(notExamined).toHaveLength(1);
  expect(notExamined[0]).toMatch(new RegExp(`^${word}\\b`));
});

test.each([
  ['only what the tables have', machoWith(LIBSYSTEM)],
  ['a framework that may be missing', machoWith(FRAMEWORK, 'macos', true)],
  ['a library of the wheel', machoWith('@rpath/libdep.dylib', 'ios')],
  ['WebAssembly as data', facts({ format: 'wasm', images: [], elf: null, wasm: { ...side, dylink: null } })],
])('leaves nothing out: %s', (_, binary) => {
  expect(wheelEntry(wheelFacts([member('a', binary.format, binary)])).notExamined).toEqual([]);
});

test('names the first archives of which not all was seen, and nothing of zips with data alone', () => {
  const archives = Array.from({ length: 7 }, (_, at) => ({
    ...member(`a${at}.zip`, 'zip'),
    nestedNotes: ['it is cut off', 'b.zip is an archive'],
  }));
  expect(wheelEntry(wheelFacts(archives.slice(0, 1))).notExamined).toEqual([
    'All of the archive a0.zip: it is cut off; b.zip is an archive',
  ]);
  const lines = wheelEntry(wheelFacts(archives)).notExamined;
  expect(lines).toHaveLength(6);
  expect(lines[5]).toBe('All of 2 more archives inside the wheel');
  expect(wheelEntry(wheelFacts([member('a', 'zip')])).notExamined).toEqual([]);
});

test('Android by the tag alone, and nothing to say of a Linux wheel', () => {
  const needed = [{ library: 'libvulkan.so', kind: 'ordinary' as const }];
  const members = [member('a', 'elf', facts({ images: [{ ...IMAGE, needed }] })), member('b', 'text')];
  expect(wheelEntry(wheelFacts(members, ['android_24_arm64_v8a'])).notExamined).toHaveLength(1);
  // What the C library has is known.
  const plain = [member('a', 'elf', facts())];
  expect(wheelEntry(wheelFacts(plain, ['android_24_arm64_v8a'])).notExamined).toEqual([]);
  expect(wheelEntry(wheelFacts(members)).notExamined).toEqual([]);
});
