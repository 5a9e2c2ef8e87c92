/** Sound zips with members that lie: native files, archives, the texts of dist-info. */

import { buildAr, buildGzip, buildTar, tarEntry, tarHeader } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildWheel, buildZip, wheelName } from '../../fixtures/build/wheel.mjs';
import { ElfNumbers, elfFields } from '../binary/elfFields.ts';
import { HOSTILE_NAMES } from '../report/samples.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import type { HostileInput, HostileWheel } from './inputs.ts';

const LINUX = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const MODULE = 'pkg/core.cpython-312-x86_64-linux-gnu.so';
const MEBI = 1024 ** 2;

async function wheelWith(path: string, data: Uint8Array | string, tag = LINUX): Promise<HostileWheel> {
  return { filename: wheelName({ tag }), bytes: await buildWheel({ tag, files: { [path]: data } }) };
}

/** Each field of each table: all ones, its own place. */
async function* elfLies(): AsyncGenerator<HostileWheel> {
  const honest = binary('ext-x86_64.so');
  for (const { at, width } of elfFields(honest)) {
    for (const value of [-1n, BigInt(at)]) {
      const bytes = Buffer.from(honest);
      new ElfNumbers(bytes).write(at, width, value);
      yield await wheelWith(MODULE, bytes);
    }
  }
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
  { name: 'ELF: all ones and its own place in each field of each table', wheels: elfLies },
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
