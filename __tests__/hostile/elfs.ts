/** ELF files that lie. */

import { binary } from '../../fixtures/build/cases.mjs';
import { ElfNumbers, elfFields, type Field } from '../binary/elfFields.ts';
import type { HostileInput, HostileWheel } from './input.ts';
import { cutOff, LINUX, MEBI, MODULE, one, wheelWith } from './wheels.ts';

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

export const ELFS: readonly HostileInput[] = [
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
];
