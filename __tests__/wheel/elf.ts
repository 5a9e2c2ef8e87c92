/** Shared objects of any size, of which only the headers, the dynamic section and its strings say anything. */

export interface ElfRecipe {
  size: number;
  /** Segments to load, addresses equal to file offsets. */
  loads: readonly { offset: number; size: number; executable?: boolean }[];
  dynamicAt: number;
  stringsAt: number;
  needed: readonly string[];
  soname?: string;
  /** DT_RPATH and DT_RUNPATH as written, with colons. */
  rpath?: string;
  runpath?: string;
  /** `EI_OSABI`, `e_type` and `e_machine`; System V, a shared object and x86_64 when not given. */
  osAbi?: number;
  type?: number;
  machine?: number;
}

const HEADER_SIZE = 64;
const PROGRAM_HEADER_SIZE = 56;
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_GNU_STACK = 0x6474e551;
const READ = 4;
const WRITE = 2;
const EXECUTE = 1;

/** An x86_64 shared object without section headers. */
export function elfOf(recipe: ElfRecipe): Buffer {
  const bytes = Buffer.alloc(recipe.size);
  const named: [tag: number, name: string | undefined][] = [
    ...recipe.needed.map((name): [number, string] => [1, name]),
    [14, recipe.soname],
    [15, recipe.rpath],
    [29, recipe.runpath],
  ];
  const present = named.filter((entry): entry is [number, string] => entry[1] !== undefined);
  const strings = stringTable(present.map(([, name]) => name));
  const dynamic: [tag: number, value: number][] = [
    ...present.map(([tag, name]): [number, number] => [tag, strings.at(name)]),
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
    // As every compiler writes it: the stack need not be executable.
    { type: PT_GNU_STACK, flags: READ | WRITE, offset: 0, size: 0 },
  ];
  writeHeader(bytes, segments.length, recipe);
  for (const [index, segment] of segments.entries()) writeSegment(bytes, index, segment);
  writeEntries(bytes, recipe.dynamicAt, dynamic);
  strings.bytes.copy(bytes, recipe.stringsAt);
  return bytes;
}

function stringTable(names: readonly string[]): { bytes: Buffer; at: (name: string) => number } {
  const offsets = new Map<string, number>();
  let text = '\0';
  for (const name of new Set(names)) {
    offsets.set(name, text.length);
    text += `${name}\0`;
  }
  return { bytes: Buffer.from(text), at: (name) => offsets.get(name) ?? 0 };
}

function writeHeader(
  bytes: Buffer,
  segments: number,
  { osAbi = 0, type = 3, machine = 62 }: ElfRecipe,
): void {
  bytes.write('\x7fELF', 'latin1');
  // 64-bit, little-endian, version 1.
  bytes.set([2, 1, 1, osAbi], 4);
  bytes.writeUInt16LE(type, 16);
  bytes.writeUInt16LE(machine, 18);
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

/** A small shared object that says what it needs and where to look for it. */
export function libraryOf(
  recipe: Omit<ElfRecipe, 'size' | 'loads' | 'dynamicAt' | 'stringsAt' | 'needed'> & {
    needed?: readonly string[];
  },
): Buffer {
  const { needed = [], soname = '', rpath = '', runpath = '' } = recipe;
  const strings = [...needed, soname, rpath, runpath].reduce((sum, { length }) => sum + length + 1, 1);
  const stringsAt = 512 + (needed.length + 6) * 16;
  const size = stringsAt + strings;
  return elfOf({ ...recipe, needed, size, loads: [{ offset: 0, size }], dynamicAt: 512, stringsAt });
}

/** Where the symbols of {@link elfWithSymbols} lie. */
export interface SymbolRecipe {
  size: number;
  name: string;
  /** Entries of the symbol table, the first of which is reserved; the others are all of that name. */
  count: number;
  dynamicAt: number;
  hashAt: number;
  stringsAt: number;
  symbolsAt: number;
}

/** A shared object in one segment that defines symbols, counted by its hash table. */
export function elfWithSymbols({ count, name, symbolsAt, hashAt, ...recipe }: SymbolRecipe): Buffer {
  const { size, dynamicAt, stringsAt } = recipe;
  const bytes = elfOf({ ...recipe, loads: [{ offset: 0, size }], needed: [], soname: name });
  for (let index = 1; index < count; index++) writeSymbol(bytes, symbolsAt + index * 24, 1, DEFINED);
  bytes.writeUInt32LE(count, hashAt + 4);
  writeDynamic(bytes, dynamicAt, [
    [14, 1],
    [5, stringsAt],
    [6, symbolsAt],
    [4, hashAt],
    [0, 0],
  ]);
  return bytes;
}

/** Some section, and none. */
const DEFINED = 1;
const UNDEFINED = 0;

/** A global function. */
function writeSymbol(bytes: Buffer, at: number, nameAt: number, section: number): void {
  bytes.writeUInt32LE(nameAt, at);
  bytes.writeUInt8(0x12, at + 4);
  bytes.writeUInt16LE(section, at + 6);
}

/** Entries of the dynamic section. */
type Entries = readonly (readonly [tag: number, value: number])[];

function writeEntries(bytes: Buffer, dynamicAt: number, entries: Entries): void {
  for (const [index, [tag, value]] of entries.entries()) {
    bytes.writeBigUInt64LE(BigInt(tag), dynamicAt + index * 16);
    bytes.writeBigUInt64LE(BigInt(value), dynamicAt + index * 16 + 8);
  }
}

/** In place of what elfOf wrote, which has fewer entries. */
function writeDynamic(bytes: Buffer, dynamicAt: number, entries: Entries): void {
  writeEntries(bytes, dynamicAt, entries);
  const header = HEADER_SIZE + PROGRAM_HEADER_SIZE;
  bytes.writeBigUInt64LE(BigInt(entries.length * 16), header + 32);
  bytes.writeBigUInt64LE(BigInt(entries.length * 16), header + 40);
}

/** What {@link elfOfSymbols} holds. */
export interface ManySymbols {
  /** The string table, with which the file ends. */
  strings: Buffer;
  /** Entries of the symbol table, the first of which is reserved. */
  count: number;
  /** Where in the strings the name of each begins. */
  nameAt: (index: number) => number;
  /** How many of them, from the first on, others have to define. */
  undefinedCount?: number;
  /** Where in the strings a library and a version begin that each symbol is bound to. */
  need?: { libraryAt: number; versionAt: number };
}

/** A shared object of many symbols, whose strings may lie as no linker would put them. */
export function elfOfSymbols({ strings, count, nameAt, undefinedCount = 0, need }: ManySymbols): Buffer {
  const dynamicAt = 512;
  const hashAt = 768;
  const symbolsAt = 1024;
  const versionsAt = symbolsAt + count * 24;
  const needsAt = versionsAt + count * 2;
  const stringsAt = needsAt + 32;
  const size = stringsAt + strings.length;
  const bytes = elfOf({ size, loads: [{ offset: 0, size }], dynamicAt, stringsAt, needed: [] });
  strings.copy(bytes, stringsAt);
  for (let index = 1; index < count; index++) {
    const section = index <= undefinedCount ? UNDEFINED : DEFINED;
    writeSymbol(bytes, symbolsAt + index * 24, nameAt(index), section);
    bytes.writeUInt16LE(need === undefined ? 1 : 2, versionsAt + index * 2);
  }
  bytes.writeUInt32LE(count, hashAt + 4);
  if (need !== undefined) {
    // One library, and one version of it with the index 2.
    bytes.writeUInt16LE(1, needsAt);
    bytes.writeUInt16LE(1, needsAt + 2);
    bytes.writeUInt32LE(need.libraryAt, needsAt + 4);
    bytes.writeUInt32LE(16, needsAt + 8);
    bytes.writeUInt16LE(2, needsAt + 22);
    bytes.writeUInt32LE(need.versionAt, needsAt + 24);
  }
  const versions = [
    [0x6ffffff0, versionsAt],
    [0x6ffffffe, needsAt],
    [0x6fffffff, 1],
  ] as const;
  writeDynamic(bytes, dynamicAt, [
    [5, stringsAt],
    [6, symbolsAt],
    [4, hashAt],
    ...(need === undefined ? [] : versions),
    [0, 0],
  ]);
  return bytes;
}
