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
