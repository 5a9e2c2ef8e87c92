/** Mach-O files written by hand, since no linker writes what hostile ones hold. */

/** A dylib of nothing but a symbol table, its strings and a trie. */
export function dylib(parts: {
  symbols?: Buffer;
  strings?: Buffer;
  trie?: Buffer;
  undefinedFrom?: number;
}): Buffer {
  const { symbols = Buffer.alloc(0), strings = Buffer.alloc(0), trie = Buffer.alloc(0) } = parts;
  const { undefinedFrom } = parts;
  const groups = undefinedFrom === undefined ? 0 : 80;
  const head = Buffer.alloc(32 + 24 + 16 + groups);
  head.writeUInt32LE(0xfeedfacf, 0);
  head.writeUInt32LE(0x01000007, 4);
  head.writeUInt32LE(6, 12);
  head.writeUInt32LE(undefinedFrom === undefined ? 2 : 3, 16);
  head.writeUInt32LE(head.length - 32, 20);
  const symbolsAt = head.length;
  const stringsAt = symbolsAt + symbols.length;
  for (const [index, word] of [2, 24, symbolsAt, symbols.length / 16, stringsAt, strings.length].entries())
    head.writeUInt32LE(word, 32 + index * 4);
  for (const [index, word] of [0x80000033, 16, stringsAt + strings.length, trie.length].entries())
    head.writeUInt32LE(word, 56 + index * 4);
  if (undefinedFrom !== undefined) {
    head.writeUInt32LE(0xb, 72);
    head.writeUInt32LE(groups, 76);
    head.writeUInt32LE(undefinedFrom, 72 + 24);
    head.writeUInt32LE(symbols.length / 16 - undefinedFrom, 72 + 28);
  }
  return Buffer.concat([head, symbols, strings, trie]);
}

/** A universal file of a size with a table of slices and nothing else. */
export function fat(
  slices: readonly (readonly [cpu: number, offset: number, size: number])[],
  size: number,
): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32BE(0xcafebabe);
  bytes.writeUInt32BE(slices.length, 4);
  for (const [index, [cpu, offset, length]] of slices.entries()) {
    bytes.writeUInt32BE(cpu, 8 + index * 20);
    bytes.writeUInt32BE(offset, 16 + index * 20);
    bytes.writeUInt32BE(length, 20 + index * 20);
  }
  return bytes;
}

export interface MachoRecipe {
  /** Install name; a bundle where there is none. */
  id?: string;
  needed?: readonly string[];
  rpaths?: readonly string[];
  /** CPU type; arm64 when not given. */
  cpu?: number;
  /** Names that are looked up in whatever is loaded. */
  flat?: readonly string[];
}

const LC = {
  SYMTAB: 0x2,
  LOAD_DYLIB: 0xc,
  ID_DYLIB: 0xd,
  UUID: 0x1b,
  BUILD_VERSION: 0x32,
  RPATH: 0x8000001c,
};
export const CPU = { X86_64: 0x01000007, ARM64: 0x0100000c };

/** A library or bundle for macOS 11, of load commands and a symbol table alone. */
export function machoOf({ id, needed = [], rpaths = [], cpu = CPU.ARM64, flat = [] }: MachoRecipe): Buffer {
  const strings = Buffer.from(`\0${flat.map((name) => `${name}\0`).join('')}`);
  const symbols = Buffer.alloc(16 * flat.length);
  let at = 1;
  for (const [index, name] of flat.entries()) {
    symbols.writeUInt32LE(at, 16 * index);
    symbols.writeUInt8(1, 16 * index + 4);
    // The ordinal of what is looked up dynamically.
    symbols.writeUInt16LE(0xfe00, 16 * index + 6);
    at += name.length + 1;
  }
  const build = [
    ...(id === undefined ? [] : [named(LC.ID_DYLIB, 24, id)]),
    ...needed.map((name) => named(LC.LOAD_DYLIB, 24, name)),
    ...rpaths.map((path) => named(LC.RPATH, 12, path)),
    words(LC.UUID, [1, 2, 3, 4]),
    words(LC.BUILD_VERSION, [1, 0x000b0000, 0x000b0000, 0]),
  ];
  const size = build.reduce((sum, { length }) => sum + length, 0) + 24;
  const symbolsAt = 32 + size;
  const stringsAt = symbolsAt + symbols.length;
  const table = words(LC.SYMTAB, [symbolsAt, flat.length, stringsAt, strings.length]);
  const head = Buffer.alloc(32);
  const fields = [0xfeedfacf, cpu, 0, id === undefined ? 8 : 6, build.length + 1, size, 0x85, 0];
  for (const [index, field] of fields.entries()) head.writeUInt32LE(field, index * 4);
  return Buffer.concat([head, ...build, table, symbols, strings]);
}

/** A load command with a string behind its fields. */
function named(type: number, fields: number, text: string): Buffer {
  const bytes = Buffer.alloc(Math.ceil((fields + text.length + 1) / 8) * 8);
  bytes.writeUInt32LE(type, 0);
  bytes.writeUInt32LE(bytes.length, 4);
  bytes.writeUInt32LE(fields, 8);
  bytes.write(text, fields, 'latin1');
  return bytes;
}

function words(type: number, rest: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + rest.length * 4);
  for (const [index, word] of [type, bytes.length, ...rest].entries()) bytes.writeUInt32LE(word, index * 4);
  return bytes;
}
