/** How many entries the dynamic symbol table has (gABI, "Hash Table"; the GNU hash table is described nowhere but in code). */

import { viewOf } from '../../base/byteSource.ts';
import { MAX_SYMBOLS } from '../../base/limits.ts';
import { DT } from './dynamic.ts';
import type { ElfHeader } from './header.ts';
import { type Context, type Table, tableAt } from './tables.ts';

/** Bytes of an entry of the symbol table. */
export function entrySizeOf({ class: fileClass }: Pick<ElfHeader, 'class'>): number {
  return fileClass === 64 ? 24 : 16;
}

/** More than the GNU hash table of the largest library has. */
const HASH_TABLE_GUESS = 4 * 1024 * 1024;
/** Bytes of a hash chain read at a time. */
const CHAIN_STEP = 256;
const EM_S390 = 22;
const EM_ALPHA = 0x9026;

/**
 * The symbol table doesn't tell its length: a hash table does, else the string table that follows it. Null when
 * there is a hash table that was not kept.
 */
export function countByTables(context: Context): number | null {
  const { values } = context.dynamic;
  const mips = values.get(DT.MIPS_SYMTABNO);
  if (mips !== undefined && context.header.machine === 8) return mips;
  const byHash = countByHash(context);
  const count = byHash === undefined ? countByGnuHash(context) : byHash;
  return count === undefined ? countByNeighbours(context) : count;
}

/** Undefined where the file has no such table, null where it was not kept. */
function countByHash(context: Context): number | null | undefined {
  const table = context.dynamic.values.has(DT.HASH) ? tableAt(context, DT.HASH, 'symbol hash table') : null;
  if (table === null) return undefined;
  // s390x and Alpha have 64-bit entries here (s390x ELF ABI, "Hash Table").
  const wide = context.header.class === 64 && [EM_S390, EM_ALPHA].includes(context.header.machine);
  const bytes = context.source.read(table.offset, wide ? 16 : 8);
  if (bytes === null) return isInFile(context, table, wide ? 16 : 8) ? null : undefined;
  const view = viewOf(bytes);
  return wide ? Number(view.getBigUint64(8, context.little)) : view.getUint32(4, context.little);
}

/**
 * GNU hash tables list only the symbols that can be looked up; the last chain ends at the last symbol. Undefined and
 * null as above.
 */
function countByGnuHash(context: Context): number | null | undefined {
  const table = context.dynamic.values.has(DT.GNU_HASH)
    ? tableAt(context, DT.GNU_HASH, 'GNU hash table')
    : null;
  if (table === null || !isInFile(context, table, 16)) return undefined;
  const head = context.source.read(table.offset, 16);
  if (head === null) {
    context.source.read(table.offset, Math.min(table.room, HASH_TABLE_GUESS));
    return null;
  }
  const view = viewOf(head);
  const bucketCount = view.getUint32(0, context.little);
  const firstHashed = view.getUint32(4, context.little);
  const bloomBytes = view.getUint32(8, context.little) * (context.header.class === 64 ? 8 : 4);
  const bucketsAt = 16 + bloomBytes;
  const chainsAt = bucketsAt + bucketCount * 4;
  if (chainsAt > table.room) return undefined;
  const buckets = context.source.read(table.offset + bucketsAt, bucketCount * 4);
  if (buckets === null) {
    context.source.read(table.offset + chainsAt, Math.min(table.room - chainsAt, HASH_TABLE_GUESS));
    return null;
  }
  const last = largestWord(buckets, context.little);
  // Programs that export nothing have a hash table of nothing, which tells nothing.
  if (last < firstHashed) return undefined;
  return endOfChain(context, table, chainsAt + (last - firstHashed) * 4, last);
}

/** A function of its own, so that the loop stays compiled while what comes before and after it varies. */
function largestWord(bytes: Uint8Array, little: boolean): number {
  const view = viewOf(bytes);
  let largest = 0;
  for (let at = 0; at < bytes.length; at += 4) largest = Math.max(largest, view.getUint32(at, little));
  return largest;
}

function isInFile(context: Context, table: Table, length: number): boolean {
  return length <= table.room && table.offset + length <= context.source.size;
}

/** Chains are short: reads step by step, so that no byte beyond the table is asked for without need. */
function endOfChain(context: Context, table: Table, start: number, first: number): number | null | undefined {
  let symbol = first;
  for (let at = start; at + 4 <= table.room && symbol < first + MAX_SYMBOLS; at += CHAIN_STEP) {
    const chain = context.source.read(table.offset + at, Math.min(CHAIN_STEP, table.room - at));
    if (chain === null) return null;
    const view = viewOf(chain);
    for (let link = 0; link + 4 <= chain.length; link += 4, symbol++) {
      if ((view.getUint32(link, context.little) & 1) !== 0) return symbol + 1;
    }
  }
  return undefined;
}

/**
 * Linkers put the string table right behind the symbols, and the version needs right behind the symbols'
 * versions. Where a tool has since moved one of the tables, the other distance is the smaller one.
 */
export function countByNeighbours(context: Context): number {
  const { values } = context.dynamic;
  const distance = (from: number, to: number): number => (values.get(to) ?? 0) - (values.get(from) ?? 0);
  const symbols = Math.floor(distance(DT.SYMTAB, DT.STRTAB) / entrySizeOf(context.header));
  const versions = Math.floor(distance(DT.VERSYM, DT.VERNEED) / 2);
  const counts = [symbols, values.has(DT.VERSYM) ? versions : 0].filter((count) => count > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}
