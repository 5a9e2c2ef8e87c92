/** Sound zips with members that lie: native files, archives, the texts of dist-info. */

import { buildAr, buildGzip, buildTar, tarEntry, tarHeader } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildWheel, buildZip, wheelName } from '../../fixtures/build/wheel.mjs';
import { ElfNumbers, elfFields, type Field } from '../binary/elfFields.ts';
import { HOSTILE_NAMES } from '../report/samples.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import { type HostileInput, type HostileWheel, STRAY } from './input.ts';
import { ZIPS } from './zips.ts';

const LINUX = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const MODULE = 'pkg/core.cpython-312-x86_64-linux-gnu.so';
const MEBI = 1024 ** 2;

async function wheelWith(path: string, data: Uint8Array | string, tag = LINUX): Promise<HostileWheel> {
  const files = { [path]: data, [STRAY]: binary('program-armv7l-static') };
  return { filename: wheelName({ tag }), bytes: await buildWheel({ tag, files }), hasStray: true };
}

/** A file of the fixtures, and the wheel that it would be in. */
interface Module {
  file: string;
  path: string;
  tag: string;
}

const X86_64: Module = { file: 'ext-x86_64.so', path: MODULE, tag: LINUX };
/** Of the other byte order, and of the other class. */
const OTHERS: readonly Module[] = [
  { file: 'ext-s390x.so', path: moduleFor('s390x-linux-gnu'), tag: `cp312-cp312-manylinux_2_17_s390x` },
  { file: 'ext-armv7l.so', path: moduleFor('arm-linux-gnueabihf'), tag: `cp312-cp312-manylinux_2_31_armv7l` },
];

function moduleFor(triplet: string): string {
  return `pkg/core.cpython-312-${triplet}.so`;
}

/** Each field that fits, with each value, one at a time. */
async function* elfLies(
  { file, path, tag }: Module,
  values: (field: Field) => readonly bigint[],
): AsyncGenerator<HostileWheel> {
  const honest = binary(file);
  for (const field of [...elfHeader(honest), ...elfFields(honest)]) {
    for (const value of values(field)) {
      const bytes = Buffer.from(honest);
      new ElfNumbers(bytes).write(field.at, field.width, value);
      yield await wheelWith(path, bytes, tag);
    }
  }
}

/** The numbers of the file's own header behind its type, machine and version. */
function elfHeader(bytes: Uint8Array): Field[] {
  const word = new ElfNumbers(bytes).wide ? 8 : 4;
  const layout = [
    ['e_entry', word],
    ['e_phoff', word],
    ['e_shoff', word],
    ['e_flags', 4],
    ['e_ehsize', 2],
    ['e_phentsize', 2],
    ['e_phnum', 2],
    ['e_shentsize', 2],
    ['e_shnum', 2],
    ['e_shstrndx', 2],
  ] as const;
  let at = 24;
  return layout.map(([name, width]) => {
    at += width;
    return { name, table: 'program header', at: at - width, width };
  });
}

const isCount = ({ name }: Field): boolean => /num|cnt|size|sz|info|word|\.d_val|next|aux/.test(name);
const isPlace = ({ name }: Field): boolean => /phoff|shoff|offset|vaddr|d_val|aux|next/.test(name);

/** 2^32 and its neighbours, as far as there is room for them. */
function countsBeyond(field: Field): bigint[] {
  const room = 1n << BigInt(field.width * 8);
  return isCount(field)
    ? [2n ** 31n - 1n, 2n ** 31n, 2n ** 32n, 2n ** 63n].filter((value) => value < room)
    : [];
}

/** Where the tables of a file begin. */
function tablesOf(file: string): bigint[] {
  const fields = elfFields(binary(file)).filter(({ name }) => /\[0\]\.\w+$/.test(name));
  const first = new Map(fields.toReversed().map(({ table, at }) => [table, BigInt(at)]));
  return [0n, ...first.values()];
}

function* spoilt(
  ...edits: readonly ((bytes: Buffer) => Buffer | undefined)[]
): Generator<Promise<HostileWheel>> {
  for (const edit of edits) {
    const bytes = Buffer.from(binary(X86_64.file));
    yield wheelWith(MODULE, edit(bytes) ?? bytes);
  }
}

/** Lays segments over each other, by the fields of their headers: those of memory that is loaded, or all. */
function overSegments(type: number | null, values: Record<string, bigint>): (bytes: Buffer) => undefined {
  return (bytes) => {
    const numbers = new ElfNumbers(bytes);
    const fields = elfFields(bytes).filter(({ table }) => table === 'program header');
    for (const { name, at, width } of fields) {
      const [, row = '', field = ''] = /\[(\d+)\]\.(\w+)/.exec(name) ?? [];
      const typeAt = fields.find((each) => each.name.endsWith(`[${row}].p_type`))?.at ?? 0;
      const value = values[field];
      if (value !== undefined && (type === null || numbers.read(typeAt, 4) === type))
        numbers.write(at, width, value);
    }
  };
}

async function* flippedHead(
  file: string,
  path: string,
  bytes: number,
  tag = LINUX,
): AsyncGenerator<HostileWheel> {
  for (let at = 0; at < bytes; at++) {
    const changed = Buffer.from(binary(file));
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    yield await wheelWith(path, changed, tag);
  }
}

/** Cut off in so many places. They don't depend on how well a system's zlib compresses. */
async function* cutOff(data: Buffer, path: string, places: number): AsyncGenerator<HostileWheel> {
  for (let place = 0; place < places; place++)
    yield await wheelWith(path, data.subarray(0, Math.floor((data.length * place) / places)));
}

function* one(wheel: Promise<HostileWheel>): Generator<Promise<HostileWheel>> {
  yield wheel;
}

/** A wheel of this METADATA, WHEEL or RECORD. */
function withText(name: 'METADATA' | 'WHEEL' | 'RECORD', text: string): HostileWheel {
  const members = distInfo().map((member) =>
    String(member.name).endsWith(name) ? { ...member, data: text } : member,
  );
  return { filename: 'pkg-1.0-py3-none-any.whl', bytes: zipOf(members) };
}

function sharedSectionNames(): Buffer {
  const count = 60_000;
  const namesAt = 64 + count * 64;
  const bytes = Buffer.alloc(namesAt + 4 * MEBI);
  binary('ext-x86_64.so').copy(bytes, 0, 0, 64);
  bytes.fill('a', namesAt, bytes.length - 1);
  bytes.writeUInt16LE(0, 56);
  bytes.writeBigUInt64LE(64n, 40);
  bytes.writeUInt16LE(count, 60);
  bytes.writeUInt16LE(1, 62);
  bytes.writeBigUInt64LE(BigInt(namesAt), 128 + 24);
  bytes.writeBigUInt64LE(BigInt(bytes.length - namesAt), 128 + 32);
  return bytes;
}

function sharedNotes(): Buffer {
  const notesAt = 64 + 1024 * 56;
  const bytes = Buffer.alloc(notesAt + 65_536);
  binary('ext-x86_64.so').copy(bytes, 0, 0, 64);
  bytes.writeBigUInt64LE(64n, 32);
  bytes.writeUInt16LE(1024, 56);
  bytes.fill(0, 58, 64);
  for (let index = 0; index < 1024; index++) {
    const at = 64 + index * 56;
    bytes.writeUInt32LE(4, at);
    bytes.writeBigUInt64LE(BigInt(notesAt), at + 8);
    bytes.writeBigUInt64LE(65_536n, at + 32);
  }
  return bytes;
}

export const BINARIES: readonly HostileInput[] = [
  {
    name: 'ELF: all ones and its own place in each field of each header and table',
    wheels: () => elfLies(X86_64, ({ at }) => [-1n, BigInt(at)]),
  },
  {
    name: 'ELF: all ones there, in files of the other byte order and of the other class',
    wheels: async function* () {
      for (const module of OTHERS) yield* elfLies(module, () => [-1n]);
    },
  },
  { name: 'ELF: 2^31, 2^32 and 2^63 in each count and size', wheels: () => elfLies(X86_64, countsBeyond) },
  {
    name: 'ELF: each table where each other one is',
    wheels: () => elfLies(X86_64, (field) => (isPlace(field) ? tablesOf(X86_64.file) : [])),
  },
  {
    name: 'ELF: no section headers; garbage for them, and garbage for their place',
    wheels: () =>
      spoilt(
        (bytes) => bytes.fill(0, 40, 48).fill(0, 58, 64),
        (bytes) => bytes.fill(0xa5, Number(bytes.readBigUInt64LE(40))),
        (bytes) => bytes.subarray(0, Number(bytes.readBigUInt64LE(40))),
        (bytes) => bytes.fill(0xa5, 40, 48),
      ),
  },
  {
    name: 'ELF: segments that overlap: all in one place, in the file, in memory, and each the whole',
    wheels: () =>
      spoilt(
        overSegments(1, { p_offset: 0n, p_vaddr: 0n }),
        overSegments(1, { p_vaddr: 0n, p_memsz: 2n ** 40n }),
        overSegments(1, { p_offset: 0n, p_filesz: 4096n }),
        overSegments(null, { p_offset: 0n, p_vaddr: 0n, p_filesz: 13592n, p_memsz: 13592n }),
        overSegments(null, { p_type: 1n }),
        overSegments(null, { p_type: 2n }),
        overSegments(null, { p_type: 4n, p_filesz: 2n ** 40n }),
      ),
  },
  {
    name: 'ELF: cut off at every byte',
    wheels: () => {
      const small = binary('ext-x86_64-omagic.so');
      return cutOff(small, MODULE, small.length);
    },
  },
  { name: 'ELF: cut off in 200 places', wheels: () => cutOff(binary('ext-x86_64.so'), MODULE, 200) },
  {
    name: 'ELF: 60,000 sections that share one name of megabytes',
    wheels: () => one(wheelWith(MODULE, sharedSectionNames())),
  },
  {
    name: 'ELF: 1,024 segments that are the same 64 KiB of notes',
    wheels: () => one(wheelWith(MODULE, sharedNotes())),
  },
  {
    name: 'Mach-O: each of the first 64 bytes changed, in a wheel for macOS',
    wheels: () =>
      flippedHead(
        'ext-macos-arm64.so',
        'pkg/core.cpython-312-darwin.so',
        64,
        'cp312-cp312-macosx_11_0_arm64',
      ),
  },
  {
    name: 'PE: each of the first 512 bytes changed, in a wheel for Windows',
    wheels: () =>
      flippedHead('ext-win_amd64.pyd', 'pkg/core.cp312-win_amd64.pyd', 512, 'cp312-cp312-win_amd64'),
  },
  {
    name: 'firmware, device code and objects: each of the first 64 bytes changed',
    wheels: async function* () {
      for (const file of ['firmware-arm', 'device-cuda.cubin', 'object-armv7l.o', 'module.wasm'])
        yield* flippedHead(file, `pkg/${file}`, 64);
    },
  },
];

const object = binary('object-x86_64.o');
const tar = buildTar({ 'a.o': object, 'b.so': binary('ext-x86_64.so') });

export const ARCHIVES: readonly HostileInput[] = [
  {
    name: 'static archive: cut off in 100 places',
    wheels: () => cutOff(buildAr({ 'a.o': object }), 'pkg/lib.a', 100),
  },
  { name: 'tar: cut off in 200 places', wheels: () => cutOff(tar, 'pkg/a.tar', 200) },
  { name: 'tar.gz: cut off in 100 places', wheels: () => cutOff(buildGzip(tar), 'pkg/a.tar.gz', 100) },
  {
    name: 'zip in the wheel: cut off in 100 places',
    wheels: async function* () {
      yield* cutOff(await buildZip({ 'a.so': binary('ext-x86_64.so') }), 'pkg/a.zip', 100);
    },
  },
  {
    name: 'zip in the wheel: the small ones of the zips from above',
    wheels: async function* () {
      for (const { name, wheels } of ZIPS)
        for await (const { bytes } of /every byte|100/.test(name) ? [] : wheels())
          yield await wheelWith('pkg/a.zip', bytes);
    },
  },
  {
    name: 'tar: sizes that are negative, no number, or 8 GiB',
    wheels: async function* () {
      for (const size of ['-0000000001\0', 'xxxxxxxxxxxx', '77777777777\0', Buffer.alloc(12, 0xff)])
        yield await wheelWith('pkg/a.tar', Buffer.concat([tarHeader({ path: 'a', size }), object]));
    },
  },
  {
    name: 'tar: 100,001 empty entries',
    wheels: () =>
      one(
        wheelWith('pkg/a.tar', Buffer.concat(Array.from({ length: 100_001 }, () => tarEntry({ path: 'a' })))),
      ),
  },
  {
    name: 'gzip: 600 MB of zeros',
    wheels: () => one(wheelWith('pkg/a.gz', buildGzip(Buffer.alloc(600 * MEBI)))),
  },
  {
    name: 'gzip: 20,000 empty members',
    wheels: () =>
      one(
        wheelWith(
          'pkg/a.gz',
          Buffer.concat(Array.from({ length: 20_000 }, () => buildGzip(Buffer.alloc(0)))),
        ),
      ),
  },
  {
    name: 'an archive in an archive in an archive',
    wheels: async function* () {
      yield await wheelWith(
        'pkg/a.tar.gz',
        buildGzip(
          buildTar({ 'b.tar.gz': buildGzip(buildTar({ 'c.zip': await buildZip({ 'd.so': object }) })) }),
        ),
      );
    },
  },
];

export const TEXTS: readonly HostileInput[] = [
  {
    name: 'METADATA: a header with 250,000 spaces before a line break of another kind',
    wheels: () =>
      ['\u2028', '\r', '\v'].map((end) => withText('METADATA', `Name:${' '.repeat(250_000)}x${end}y\n`)),
  },
  {
    name: 'METADATA: 100,000 requirements',
    wheels: () => [withText('METADATA', 'Requires-Dist: a\n'.repeat(100_000))],
  },
  {
    name: 'RECORD: 30 million commas; a field of 20 million letters; an open quote',
    wheels: () =>
      [','.repeat(30_000_000), `"${'a'.repeat(20_000_000)}",,\n`, '"'].map((text) =>
        withText('RECORD', text),
      ),
  },
  {
    name: 'RECORD: 200,000 rows of files that are not there',
    wheels: () => [
      withText('RECORD', Array.from({ length: 200_000 }, (_, row) => `pkg/m${row}.py,sha256=x,1\n`).join('')),
    ],
  },
  {
    name: 'WHEEL: 10,000 tags, each a set',
    wheels: () => [withText('WHEEL', 'Tag: cp310.cp311.cp312-abi3.none-any.win32\n'.repeat(10_000))],
  },
  {
    name: 'names for every output: markup, terminal escapes, workflow commands, line breaks',
    wheels: () =>
      HOSTILE_NAMES.map((name) => ({
        filename: 'pkg-1.0-py3-none-any.whl',
        bytes: zipOf([{ name: Buffer.from(name.slice(0, 4000)), flags: 0x800, data: object }, ...distInfo()]),
      })),
  },
  {
    name: 'the same as the name of the wheel',
    wheels: async function* () {
      for (const name of HOSTILE_NAMES)
        yield { ...(await wheelWith(MODULE, binary('program-armv7l'))), filename: `${name}.whl` };
    },
  },
];
