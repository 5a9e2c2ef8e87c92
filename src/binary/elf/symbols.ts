/**
 * Dynamic symbols with their versions (gABI, "Symbol Table"; LSB Core, "Symbol Versioning").
 * The tables are found through the dynamic section alone: section headers may be absent or lie.
 */

import { compareStrings } from '../../collections.ts';
import { MAX_SYMBOLS, MAX_VERSIONS } from '../../limits.ts';
import { type ByteSource, viewOf } from '../byteSource.ts';
import type { BinaryProblem, DynamicSymbol, VersionNeed } from '../facts.ts';
import { DT, type DynamicSection } from './dynamic.ts';
import { type ElfHeader, fileOffset, roomAfter } from './header.ts';

export interface SymbolFacts {
  undefinedSymbols: DynamicSymbol[];
  definedSymbols: DynamicSymbol[];
  versionNeeds: VersionNeed[];
  versionDefinitions: string[];
}

const STB_LOCAL = 0;
const STB_WEAK = 2;
const STT_SECTION = 3;
const STT_FILE = 4;
const VER_FLG_BASE = 1;
const VER_FLG_WEAK = 2;
const VERSYM_INDEX = 0x7fff;
const VERNEED_SIZE = 16;
const VERNAUX_SIZE = 16;
const VERDEF_SIZE = 20;
const VERDAUX_SIZE = 8;
/** Bytes of a hash chain read at a time. */
const CHAIN_STEP = 256;
const EM_S390 = 22;
const EM_ALPHA = 0x9026;

interface Context {
  source: ByteSource;
  header: ElfHeader;
  dynamic: DynamicSection;
  problems: BinaryProblem[];
  little: boolean;
}

/** Reads versions and symbols; whatever lies outside the file goes to `problems` and the rest is still read. */
export function readSymbols(
  source: ByteSource,
  header: ElfHeader,
  dynamic: DynamicSection,
  problems: BinaryProblem[],
): SymbolFacts {
  const context: Context = { source, header, dynamic, problems, little: header.byteOrder === 'little' };
  const needs = readVersionNeeds(context);
  const definitions = readVersionDefinitions(context);
  const symbols = readSymbolTable(context);
  const undefinedSymbols: DynamicSymbol[] = [];
  const definedSymbols: DynamicSymbol[] = [];
  for (const { name, weak, isUndefined, versionIndex } of symbols) {
    // A copy relocation makes a program define a symbol that it takes, with its version, from a library.
    const need = needs.get(versionIndex);
    need?.symbols.push(name);
    const version = need?.version ?? definitions.get(versionIndex) ?? null;
    (isUndefined ? undefinedSymbols : definedSymbols).push({ name, version, weak });
  }
  for (const need of needs.values()) need.symbols.sort();
  return {
    undefinedSymbols: undefinedSymbols.sort(byName),
    definedSymbols: definedSymbols.sort(byName),
    versionNeeds: [...needs.values()].sort(byLibraryAndVersion),
    versionDefinitions: [...definitions.values()].sort(compareStrings),
  };
}

function byName(a: DynamicSymbol, b: DynamicSymbol): number {
  return compareStrings(a.name, b.name) || compareStrings(a.version ?? '', b.version ?? '');
}

function byLibraryAndVersion(
  { library: a, version: versionOfA }: VersionNeed,
  { library: b, version: versionOfB }: VersionNeed,
): number {
  return compareStrings(a, b) || compareStrings(versionOfA, versionOfB);
}

/** The rest of the segment that an address lies in, with the file offset of its first byte. */
function tableAt(context: Context, tag: number, name: string): { offset: number; room: number } | null {
  const address = context.dynamic.values.get(tag);
  if (address === undefined) return null;
  const offset = fileOffset(context.header.segments, address, 1);
  if (offset === null) {
    context.problems.push({
      offset: context.dynamic.places.get(tag) ?? 0,
      reason: `its ${name} is said to lie at address 0x${address.toString(16)}, which no segment maps`,
    });
    return null;
  }
  const room = Math.min(roomAfter(context.header.segments, address), context.source.size - offset);
  return { offset, room: Math.max(0, room) };
}

/** Version indices of `.gnu.version` to what they stand for. */
function readVersionNeeds(context: Context): Map<number, VersionNeed> {
  const needs = new Map<number, VersionNeed>();
  const table = tableAt(context, DT.VERNEED, 'version-need table');
  if (table === null) return needs;
  const string = (offset: number): string | null => context.dynamic.string(offset);
  const walk = new ChainWalk(context, table, 'version-need table');
  walk.follow(0, VERNEED_SIZE, 12, context.dynamic.values.get(DT.VERNEEDNUM) ?? 0, (entry, at) => {
    const library = string(entry.getUint32(4, context.little)) ?? '';
    walk.follow(
      at + entry.getUint32(8, context.little),
      VERNAUX_SIZE,
      12,
      entry.getUint16(2, context.little),
      (aux) => {
        const version = string(aux.getUint32(8, context.little));
        if (version === null) return;
        const weak = (aux.getUint16(4, context.little) & VER_FLG_WEAK) !== 0;
        needs.set(aux.getUint16(6, context.little) & VERSYM_INDEX, { library, version, weak, symbols: [] });
      },
    );
  });
  return needs;
}

function readVersionDefinitions(context: Context): Map<number, string> {
  const definitions = new Map<number, string>();
  const table = tableAt(context, DT.VERDEF, 'version-definition table');
  if (table === null) return definitions;
  const walk = new ChainWalk(context, table, 'version-definition table');
  walk.follow(0, VERDEF_SIZE, 16, context.dynamic.values.get(DT.VERDEFNUM) ?? 0, (entry, at) => {
    // The base definition repeats the file's own name.
    if ((entry.getUint16(2, context.little) & VER_FLG_BASE) !== 0) return;
    const index = entry.getUint16(4, context.little) & VERSYM_INDEX;
    walk.follow(at + entry.getUint32(12, context.little), VERDAUX_SIZE, 4, 1, (aux) => {
      const name = context.dynamic.string(aux.getUint32(0, context.little));
      if (name !== null) definitions.set(index, name);
    });
  });
  return definitions;
}

/**
 * Walks the linked lists of the version tables. A link only ever leads forward and the number of steps is
 * bounded, so that a list that bites its own tail ends.
 */
class ChainWalk {
  private readonly context: Context;
  private readonly table: { offset: number; room: number };
  private readonly name: string;
  private steps = 0;
  /** Where the last entry lies that was inside. */
  private last = 0;

  constructor(context: Context, table: { offset: number; room: number }, name: string) {
    this.context = context;
    this.table = table;
    this.name = name;
  }

  follow(
    start: number,
    size: number,
    nextField: number,
    count: number,
    visit: (entry: DataView, at: number) => void,
  ): void {
    let at = start;
    for (let index = 0; index < count; index++) {
      if (++this.steps > MAX_VERSIONS || at + size > this.table.room) {
        this.report();
        return;
      }
      this.last = at;
      const bytes = this.context.source.read(this.table.offset + at, size);
      if (bytes === null) return;
      const view = viewOf(bytes);
      visit(view, at);
      const next = view.getUint32(nextField, this.context.little);
      if (next === 0) return;
      at += next;
    }
  }

  private report(): void {
    if (this.context.problems.some(({ reason }) => reason.includes(this.name))) return;
    this.context.problems.push({
      offset: Math.min(this.table.offset + this.last, this.context.source.size),
      reason: `its ${this.name} runs out of its segment or never ends`,
    });
  }
}

interface RawSymbol {
  name: string;
  weak: boolean;
  isUndefined: boolean;
  versionIndex: number;
}

function readSymbolTable(context: Context): RawSymbol[] {
  const table = tableAt(context, DT.SYMTAB, 'symbol table');
  if (table === null) return [];
  const entrySize = context.header.class === 64 ? 24 : 16;
  const fits = Math.floor(table.room / entrySize);
  const count = Math.min(countSymbols(context), fits, MAX_SYMBOLS);
  const bytes = context.source.read(table.offset, count * entrySize);
  if (bytes === null) return [];
  const versions = readVersionIndices(context, count);
  const view = viewOf(bytes);
  const symbols: RawSymbol[] = [];
  // The first entry is reserved and empty.
  for (let index = 1; index < count; index++) {
    const symbol = parseSymbol(context, view, index * entrySize);
    if (symbol !== null) symbols.push({ ...symbol, versionIndex: versions?.[index] ?? 0 });
  }
  return symbols;
}

function parseSymbol(context: Context, view: DataView, at: number): Omit<RawSymbol, 'versionIndex'> | null {
  const wide = context.header.class === 64;
  const info = view.getUint8(at + (wide ? 4 : 12));
  const binding = info >> 4;
  const type = info & 0xf;
  if (binding === STB_LOCAL || type === STT_SECTION || type === STT_FILE) return null;
  const name = context.dynamic.string(view.getUint32(at, context.little));
  if (name === null || name === '') return null;
  return {
    name,
    weak: binding === STB_WEAK,
    isUndefined: view.getUint16(at + (wide ? 6 : 14), context.little) === 0,
  };
}

function readVersionIndices(context: Context, count: number): number[] | null {
  const table = tableAt(context, DT.VERSYM, 'symbol-version table');
  if (table === null) return null;
  const bytes = context.source.read(table.offset, Math.min(count * 2, table.room));
  if (bytes === null) return null;
  const view = viewOf(bytes);
  return Array.from(
    { length: Math.floor(bytes.length / 2) },
    (_, index) => view.getUint16(index * 2, context.little) & VERSYM_INDEX,
  );
}

/** The symbol table doesn't tell its length: a hash table does, else the string table that follows it. */
function countSymbols(context: Context): number {
  const { values } = context.dynamic;
  const mips = values.get(DT.MIPS_SYMTABNO);
  if (mips !== undefined && context.header.machine === 8) return mips;
  return countByHash(context) ?? countByGnuHash(context) ?? countByNeighbours(context);
}

function countByHash(context: Context): number | null {
  const table = context.dynamic.values.has(DT.HASH) ? tableAt(context, DT.HASH, 'symbol hash table') : null;
  if (table === null) return null;
  // s390x and Alpha have 64-bit entries here (s390x ELF ABI, "Hash Table").
  const wide = context.header.class === 64 && [EM_S390, EM_ALPHA].includes(context.header.machine);
  const bytes = context.source.read(table.offset, wide ? 16 : 8);
  if (bytes === null) return null;
  const view = viewOf(bytes);
  return wide ? Number(view.getBigUint64(8, context.little)) : view.getUint32(4, context.little);
}

/** GNU hash tables list only the symbols that can be looked up; the last chain ends at the last symbol. */
function countByGnuHash(context: Context): number | null {
  const table = context.dynamic.values.has(DT.GNU_HASH)
    ? tableAt(context, DT.GNU_HASH, 'GNU hash table')
    : null;
  const head = table === null ? null : context.source.read(table.offset, 16);
  if (table === null || head === null) return null;
  const view = viewOf(head);
  const bucketCount = view.getUint32(0, context.little);
  const firstHashed = view.getUint32(4, context.little);
  const bloomBytes = view.getUint32(8, context.little) * (context.header.class === 64 ? 8 : 4);
  const bucketsAt = 16 + bloomBytes;
  const chainsAt = bucketsAt + bucketCount * 4;
  if (chainsAt > table.room) return null;
  const buckets = context.source.read(table.offset + bucketsAt, bucketCount * 4);
  if (buckets === null) return null;
  const bucketView = viewOf(buckets);
  let last = 0;
  for (let at = 0; at < buckets.length; at += 4)
    last = Math.max(last, bucketView.getUint32(at, context.little));
  // Programs that export nothing have a hash table of nothing, which tells nothing.
  if (last < firstHashed) return null;
  return endOfChain(context, table, chainsAt + (last - firstHashed) * 4, last);
}

/** Chains are short: reads step by step, so that no byte beyond the table is asked for without need. */
function endOfChain(
  context: Context,
  table: { offset: number; room: number },
  start: number,
  first: number,
): number | null {
  let symbol = first;
  for (let at = start; at + 4 <= table.room && symbol < MAX_SYMBOLS; at += CHAIN_STEP) {
    const chain = context.source.read(table.offset + at, Math.min(CHAIN_STEP, table.room - at));
    if (chain === null) return null;
    const view = viewOf(chain);
    for (let link = 0; link + 4 <= chain.length; link += 4, symbol++) {
      if ((view.getUint32(link, context.little) & 1) !== 0) return symbol + 1;
    }
  }
  return null;
}

/**
 * Linkers put the string table right behind the symbols, and the version needs right behind the symbols'
 * versions. Where a tool has since moved one of the tables, the other distance is the smaller one.
 */
function countByNeighbours(context: Context): number {
  const { values } = context.dynamic;
  const distance = (from: number, to: number): number => (values.get(to) ?? 0) - (values.get(from) ?? 0);
  const symbols = Math.floor(distance(DT.SYMTAB, DT.STRTAB) / (context.header.class === 64 ? 24 : 16));
  const versions = Math.floor(distance(DT.VERSYM, DT.VERNEED) / 2);
  const counts = [symbols, values.has(DT.VERSYM) ? versions : 0].filter((count) => count > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}
