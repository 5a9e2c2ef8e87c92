/** Shared objects of any size, of which only the headers, the dynamic section and its strings say anything. */

export interface ElfRecipe {
  size: number;
  /** Segments to load, addresses equal to file offsets. */
  loads: readonly { offset: number; size: number; executable?: boolean }[];
  dynamicAt: number;
  stringsAt: number;
  needed: readonly string[];
  soname?: string;
}

const HEADER_SIZE = 64;
const PROGRAM_HEADER_SIZE = 56;
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const READ = 4;
const EXECUTE = 1;

/** An x86_64 shared object without section headers. */
export function elfOf(recipe: ElfRecipe): Buffer {
  const bytes = Buffer.alloc(recipe.size);
  const strings = stringTable([...recipe.needed, ...(recipe.soname === undefined ? [] : [recipe.soname])]);
  const dynamic: [tag: number, value: number][] = [
    ...recipe.needed.map((name): [number, number] => [1, strings.at(name)]),
    ...(recipe.soname === undefined ? [] : [[14, strings.at(recipe.soname)] as [number, number]]),
    [5, recipe.stringsAt],
    [10, strings.bytes.length],
    [0, 0],
  ];
  const segments = [
    ...recipe.loads.map(({ offset, size, executable }) => ({
      type: PT_LOAD,
      flags: READ | (executable ? EXECUTE : 0),
      offset,
      size,
    })),
    { type: PT_DYNAMIC, flags: READ, offset: recipe.dynamicAt, size: dynamic.length * 16 },
  ];
  writeHeader(bytes, segments.length);
  for (const [index, segment] of segments.entries()) writeSegment(bytes, index, segment);
  for (const [index, [tag, value]] of dynamic.entries()) {
    bytes.writeBigUInt64LE(BigInt(tag), recipe.dynamicAt + index * 16);
    bytes.writeBigUInt64LE(BigInt(value), recipe.dynamicAt + index * 16 + 8);
  }
  strings.bytes.copy(bytes, recipe.stringsAt);
  return bytes;
}

function stringTable(names: readonly string[]): { bytes: Buffer; at: (name: string) => number } {
  const bytes = Buffer.from(`\0${names.map((name) => `${name}\0`).join('')}`);
  return { bytes, at: (name) => bytes.indexOf(`\0${name}\0`) + 1 };
}

function writeHeader(bytes: Buffer, segments: number): void {
  bytes.write('\x7fELF', 'latin1');
  // 64-bit, little-endian, version 1.
  bytes.set([2, 1, 1], 4);
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(62, 18);
  bytes.writeUInt32LE(1, 20);
  bytes.writeUInt32LE(HEADER_SIZE, 32);
  bytes.writeUInt16LE(HEADER_SIZE, 52);
  bytes.writeUInt16LE(PROGRAM_HEADER_SIZE, 54);
  bytes.writeUInt16LE(segments, 56);
  bytes.writeUInt16LE(64, 58);
}

interface Segment {
  type: number;
  flags: number;
  offset: number;
  size: number;
}

function writeSegment(bytes: Buffer, index: number, { type, flags, offset, size }: Segment): void {
  const at = HEADER_SIZE + index * PROGRAM_HEADER_SIZE;
  bytes.writeUInt32LE(type, at);
  bytes.writeUInt32LE(flags, at + 4);
  for (const [field, value] of [
    [8, offset],
    [16, offset],
    [24, offset],
    [32, size],
    [40, size],
    [48, 4096],
  ] as const) {
    bytes.writeBigUInt64LE(BigInt(value), at + field);
  }
}
