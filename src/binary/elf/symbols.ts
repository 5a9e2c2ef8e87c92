/**
 * Dynamic symbols with their versions (gABI, "Symbol Table"; LSB Core, "Symbol Versioning").
 * The tables are found through the dynamic section alone: section headers may be absent or lie.
 */

import { viewOf } from '../../base/byteSource.ts';
import { compareStrings } from '../../base/collections.ts';
import { MAX_ELF_STRINGS, MAX_SYMBOLS, MAX_VERSIONS } from '../../base/limits.ts';
import type { BinaryProblem, StrayVersion, VersionNeed } from '../facts.ts';
import type { Import } from '../image.ts';
import { DT, type DynamicSection } from './dynamic.ts';
import { HIDDEN_EXPORT } from './exportedVersion.ts';
import type { ElfHeader } from './header.ts';
import { NameList } from './nameList.ts';
import { countByNeighbours, countByTables, entrySizeOf } from './symbolCount.ts';
import { type Context, type Table, tableAt } from './tables.ts';
import type { WatchedSource } from './watchedSource.ts';

export interface SymbolFacts {
  /** Undefined symbols, in the order of the table. */
  imports: Import[];
  exports: NameList;
  /** False where a limit kept some from `imports`. */
  importsAreWhole: boolean;
  versionNeeds: VersionNeed[];
  versionDefinitions: string[];
  strayVersions: StrayVersion[];
}

/** What limits of this check left out of a file, as clauses: where no real file gets near one, and where some do. */
export interface LimitClauses {
  overLimits: string[];
  leftOut: string[];
}

const STB_LOCAL = 0;
const STB_WEAK = 2;
const STT_SECTION = 3;
const STT_FILE = 4;
const VER_FLG_BASE = 1;
const VER_FLG_WEAK = 2;
/** 0 is a local symbol, 1 one without a version. */
const UNVERSIONED = 1;
const MAX_STRAY_VERSIONS = 8;
const VERSYM_INDEX = 0x7fff;
const VERSYM_HIDDEN = 0x8000;
const VERNEED_SIZE = 16;
const VERNAUX_SIZE = 16;
const VERDEF_SIZE = 20;
const VERDAUX_SIZE = 8;

/** Reads versions and symbols; whatever lies outside the file goes to `problems` and the rest is still read. */
export function readSymbols(
  source: WatchedSource,
  header: ElfHeader,
  dynamic: DynamicSection,
  problems: BinaryProblem[],
  { overLimits, leftOut }: LimitClauses,
): SymbolFacts {
  const context: Context = { source, header, dynamic, problems, little: header.byteOrder === 'little' };
  const needs = readVersionNeeds(context);
  const definitions = readVersionDefinitions(context);
  if (dynamic.isExhausted())
    overLimits.push(`the names of its versions take more than the ${MAX_ELF_STRINGS} bytes that were read`);
  const highest = dynamic.isExhausted()
    ? VERSYM_INDEX
    : Math.max(UNVERSIONED, ...needs.keys(), ...definitions.keys());
  let lacksSymbols = false;
  const imports: Import[] = [];
  const strayVersions: StrayVersion[] = [];
  const exports = new NameList({ isWhole: true });
  const versionsInOrder = [...definitions].sort(byVersion);
  const places = placesOf(versionsInOrder);
  let exportAt = 0;
  let mark = 0;
  // One for all symbols: there are hundreds of thousands.
  const addExport = (): void => dynamic.addString(exportAt, exports, mark);
  const { isWhole, isCut, lacksUndefined } = visitSymbols(
    context,
    (nameAt, isUndefined, weak, versionIndex, hidden) => {
      const need = needs.get(versionIndex);
      if (!isUndefined) {
        exportAt = nameAt;
        mark = (places.get(versionIndex) ?? 0) | (hidden ? HIDDEN_EXPORT : 0);
        source.whileSpared(addExport);
      }
      // A copy relocation makes a program define a symbol that it takes, with its version, from a library.
      if (!isUndefined && need === undefined) return;
      const name = dynamic.symbolName(nameAt) ?? '';
      if (name === '') {
        if (dynamic.isExhausted()) lacksSymbols = true;
        return;
      }
      need?.symbols.push(name);
      if (isUndefined && versionIndex > highest && strayVersions.length < MAX_STRAY_VERSIONS)
        strayVersions.push({ symbol: name, index: versionIndex });
      if (isUndefined) imports.push({ name, library: null, version: need?.version ?? null, weak });
    },
  );
  if (!isWhole) exports.miss();
  if (isCut) leftOut.push(`it has more than the ${MAX_SYMBOLS} symbols that were read`);
  if (dynamic.isExhausted())
    leftOut.push(`the names of its symbols take more than the ${MAX_ELF_STRINGS} bytes that were read`);
  for (const need of needs.values()) need.symbols.sort();
  return {
    imports,
    exports,
    importsAreWhole: !lacksSymbols && !lacksUndefined,
    versionNeeds: [...needs.values()].sort(byLibraryAndVersion),
    versionDefinitions: versionsInOrder.map(([, version]) => version),
    strayVersions,
  };
}

/** By version index, one more than the version's place in the sorted list: what exports are marked with. */
function placesOf(inOrder: readonly Definition[]): Map<number, number> {
  return new Map(inOrder.map(([index], place) => [index, place + 1]));
}

type Definition = readonly [index: number, version: string];

function byVersion([a, one]: Definition, [b, other]: Definition): number {
  return compareStrings(one, other) || a - b;
}

function byLibraryAndVersion(
  { library: a, version: versionOfA }: VersionNeed,
  { library: b, version: versionOfB }: VersionNeed,
): number {
  return compareStrings(a, b) || compareStrings(versionOfA, versionOfB);
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
  private readonly table: Table;
  private readonly name: string;
  private steps = 0;
  /** Where the last entry lies that was inside. */
  private last = 0;

  constructor(context: Context, table: Table, name: string) {
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

/** Is told of each symbol, plainly: `nameAt` is an offset in the string table. */
type Visit = (
  nameAt: number,
  isUndefined: boolean,
  isWeak: boolean,
  versionIndex: number,
  isHidden: boolean,
) => void;

/**
 * Calls `visit` with each symbol that other files see, in the order of the table. Not whole when some are left out, cut
 * when that is for their number; `lacksUndefined` when some of those are undefined, which linkers put first.
 */
function visitSymbols(
  context: Context,
  visit: Visit,
): { isWhole: boolean; isCut: boolean; lacksUndefined: boolean } {
  const table = tableAt(context, DT.SYMTAB, 'symbol table');
  if (table === null) return { isWhole: !context.dynamic.present, isCut: false, lacksUndefined: false };
  const entrySize = entrySizeOf(context.header);
  const most = Math.min(Math.floor(table.room / entrySize), MAX_SYMBOLS);
  const told = countByTables(context);
  const claimed = told ?? countByNeighbours(context);
  const count = Math.min(claimed, most);
  const bytes = context.source.read(table.offset, count * entrySize);
  const versions = readVersionIndices(context, count);
  // What tells the rest was not kept, and there is one more pass at most: then everything is asked for.
  if (told === null) {
    context.source.read(table.offset, most * entrySize);
    readVersionIndices(context, most);
  }
  if (told === null || bytes === null) context.dynamic.askForStrings();
  const rest = Math.min(claimed, Math.floor(table.room / entrySize)) - count;
  const isCut = rest > 0 && count === MAX_SYMBOLS;
  const lacksUndefined = isCut && hasUndefined(context, table.offset + count * entrySize, rest);
  if (bytes === null) return { isWhole: false, isCut, lacksUndefined };
  const view = viewOf(bytes);
  const { infoAt, sectionAt } = fieldsOf(context);
  // The first entry is reserved and empty.
  for (let index = 1; index < count; index++) {
    const at = index * entrySize;
    const info = view.getUint8(at + infoAt);
    if (!isSeen(info)) continue;
    const isUndefined = view.getUint16(at + sectionAt, context.little) === 0;
    const version = versions?.[index] ?? 0;
    visit(
      view.getUint32(at, context.little),
      isUndefined,
      info >> 4 === STB_WEAK,
      version & VERSYM_INDEX,
      (version & VERSYM_HIDDEN) !== 0,
    );
  }
  return { isWhole: count === claimed && count > 0, isCut, lacksUndefined };
}

/** Whether some of the symbols that are not read are undefined; also true where that can't be told. */
function hasUndefined(context: Context, offset: number, count: number): boolean {
  const entrySize = entrySizeOf(context.header);
  const bytes = context.source.whileSpared(() => context.source.read(offset, count * entrySize));
  if (bytes === null) return true;
  const view = viewOf(bytes);
  const { infoAt, sectionAt } = fieldsOf(context);
  for (let at = 0; at < bytes.length; at += entrySize)
    if (isSeen(view.getUint8(at + infoAt)) && view.getUint16(at + sectionAt, context.little) === 0)
      return true;
  return false;
}

/** Where in an entry its binding and type stand, and the section that defines it. */
function fieldsOf({ header }: Context): { infoAt: number; sectionAt: number } {
  return header.class === 64 ? { infoAt: 4, sectionAt: 6 } : { infoAt: 12, sectionAt: 14 };
}

/** Whether other files see a symbol of that binding and type. */
function isSeen(info: number): boolean {
  const type = info & 0xf;
  return info >> 4 !== STB_LOCAL && type !== STT_SECTION && type !== STT_FILE;
}

function readVersionIndices(context: Context, count: number): Uint16Array | null {
  const table = tableAt(context, DT.VERSYM, 'symbol-version table');
  if (table === null) return null;
  const bytes = context.source.read(table.offset, Math.min(count * 2, table.room));
  if (bytes === null) return null;
  const view = viewOf(bytes);
  const indices = new Uint16Array(Math.floor(bytes.length / 2));
  for (let index = 0; index < indices.length; index++)
    indices[index] = view.getUint16(index * 2, context.little);
  return indices;
}
