/** The symbol table of a slice (Apple, `mach-o/nlist.h`), and what the exports trie adds. */

import { bufferOf, viewOf } from '../../base/byteSource.ts';
import { KEPT_SEGMENT, MAX_EXPORTS_TRIE, MAX_SYMBOLS } from '../../base/limits.ts';
import { NameList } from '../elf/nameList.ts';
import type { Import } from '../image.ts';
import type { Commands, Part } from './commands.ts';
import { readExportsTrie } from './exportsTrie.ts';
import type { SliceBytes } from './sliceBytes.ts';
import type { MachoHeader } from './slices.ts';
import { type NameBudget, StringTable } from './strings.ts';

export interface MachoSymbols {
  imports: Import[];
  importsAreWhole: boolean;
  exports: NameList;
  fromProgram: NameList;
  /** Bytes of the entries that only debuggers read. */
  stabSize: number;
}

export const MH_TWOLEVEL = 0x80;
const N_STAB = 0xe0;
const N_PEXT = 0x10;
const N_TYPE = 0x0e;
const N_EXT = 0x01;
const TYPE = { UNDEFINED: 0, PREBOUND: 0xc } as const;
const N_WEAK_REF = 0x40;
const ORDINAL = { SELF: 0, DYNAMIC_LOOKUP: 0xfe, EXECUTABLE: 0xff } as const;

/** The part of the symbol table that is read: the undefined symbols alone where it is too large, and all of it else. */
export function symbolRange(
  { symbols, undefinedSymbols }: Commands,
  { wide }: MachoHeader,
): Part & { isWhole: boolean } {
  const entrySize = wide ? 16 : 12;
  const most = Math.floor(KEPT_SEGMENT / entrySize);
  if (symbols === null) return { offset: 0, size: 0, isWhole: true };
  const all = { offset: 0, size: symbols.count };
  const { offset, size } = symbols.count <= most ? all : (undefinedSymbols ?? all);
  const count = Math.max(0, Math.min(size, symbols.count - offset, most));
  return {
    offset: symbols.offset + offset * entrySize,
    size: count * entrySize,
    isWhole: count === symbols.count,
  };
}

/** Bytes of names that may still be read of a file. */
export interface NameBudgets {
  imports: NameBudget;
  exports: NameBudget;
}

interface Task {
  commands: Commands;
  budgets: NameBudgets;
}

/** Reads imports from the symbol table, exports from the trie where there is one, else from the symbol table, too. */
export function readMachoSymbols(slice: SliceBytes, header: MachoHeader, task: Task): MachoSymbols {
  const { exportsTrie } = task.commands;
  const table = readTable(slice, header, task.commands);
  const imports = table === null ? noImports() : readImports(slice, table, task);
  const exports = new NameList({ isWhole: true });
  if (exportsTrie !== null && exportsTrie.size > 0)
    addTrie(slice, exportsTrie, { exports, budget: task.budgets.exports });
  else if (table !== null) addDefined(slice, table, { exports, task });
  return { ...imports, exports, stabSize: table?.stabSize ?? 0 };
}

function noImports(): Pick<MachoSymbols, 'imports' | 'importsAreWhole' | 'fromProgram'> {
  return { imports: [], importsAreWhole: true, fromProgram: new NameList({ isWhole: true }) };
}

function addTrie(
  slice: SliceBytes,
  trie: Part,
  { exports, budget }: { exports: NameList; budget: NameBudget },
): void {
  const bytes = trie.size > MAX_EXPORTS_TRIE ? null : slice.read(trie.offset, trie.size);
  if (bytes === null) {
    exports.miss();
    return;
  }
  const trouble = readExportsTrie(bufferOf(bytes), exports, budget);
  if (trouble === null) return;
  exports.miss();
  slice.report(trie.offset + trouble.offset, trouble.reason);
}

interface SymbolTable {
  /** Where it lies in the slice, as far as it was read. */
  offset: number;
  view: DataView;
  little: boolean;
  twoLevel: boolean;
  /** False where only the undefined symbols were read, or fewer. */
  isWhole: boolean;
  /** False where it could not be had, or is too large. */
  hasImports: boolean;
  strings: Part;
  undefinedAt: number[];
  definedAt: number[];
  /** Bytes of the entries that only debuggers read. */
  stabSize: number;
}

function readTable(slice: SliceBytes, header: MachoHeader, commands: Commands): SymbolTable | null {
  const { symbols, undefinedSymbols } = commands;
  if (symbols === null) return null;
  const range = symbolRange(commands, header);
  const bytes = range.size === 0 ? NO_BYTES : slice.read(range.offset, range.size);
  const entrySize = header.wide ? 16 : 12;
  const view = viewOf(bytes ?? NO_BYTES);
  return {
    offset: range.offset,
    view,
    ...sortEntries(view, entrySize),
    little: header.little,
    twoLevel: (header.flags & MH_TWOLEVEL) !== 0,
    isWhole: bytes !== null && range.isWhole,
    hasImports: bytes !== null && (range.isWhole || undefinedSymbols?.size === range.size / entrySize),
    strings: symbols.strings,
  };
}

const NO_BYTES = new Uint8Array(0);

/** Where the entries lie that other files see, and what the others for debuggers take. */
function sortEntries(
  view: DataView,
  entrySize: number,
): Pick<SymbolTable, 'undefinedAt' | 'definedAt' | 'stabSize'> {
  const undefinedAt: number[] = [];
  const definedAt: number[] = [];
  let stabSize = 0;
  for (let at = 0; at < view.byteLength; at += entrySize) {
    const type = view.getUint8(at + 4);
    const kind = type & N_TYPE;
    if ((type & N_STAB) !== 0) stabSize += entrySize;
    else if ((type & N_EXT) === 0) continue;
    else if (kind === TYPE.UNDEFINED || kind === TYPE.PREBOUND) undefinedAt.push(at);
    else if ((type & N_PEXT) === 0) definedAt.push(at);
  }
  return { undefinedAt, definedAt, stabSize };
}

function readImports(
  slice: SliceBytes,
  table: SymbolTable,
  { commands, budgets }: Task,
): Pick<MachoSymbols, 'imports' | 'importsAreWhole' | 'fromProgram'> {
  const { view, little, twoLevel } = table;
  const strings = new StringTable(slice, table.strings, budgets.imports);
  const imports: Import[] = [];
  const fromProgram = new NameList({ isWhole: table.hasImports });
  let importsAreWhole = table.hasImports;
  let badOrdinal: { at: number; ordinal: number } | null = null;
  for (const at of table.undefinedAt) {
    const nameAt = view.getUint32(at, little);
    const description = view.getUint16(at + 6, little);
    const ordinal = twoLevel ? description >>> 8 : ORDINAL.DYNAMIC_LOOKUP;
    if (ordinal === ORDINAL.EXECUTABLE) strings.add(nameAt, fromProgram);
    // What an image looks up in itself no other file has to define.
    if (ordinal === ORDINAL.EXECUTABLE || ordinal === ORDINAL.SELF) continue;
    const load = ordinal === ORDINAL.DYNAMIC_LOOKUP ? null : commands.loads[ordinal - 1];
    if (load === undefined) badOrdinal ??= { at, ordinal };
    const name = strings.string(nameAt);
    if (name === null) importsAreWhole = false;
    else if (name !== '')
      imports.push({
        name,
        library: load?.name ?? null,
        version: null,
        weak: (description & N_WEAK_REF) !== 0,
      });
  }
  if (badOrdinal !== null)
    slice.report(
      table.offset + badOrdinal.at,
      `a symbol is bound to library ${badOrdinal.ordinal}, and it loads ${commands.loads.length}`,
    );
  reportOutside(slice, strings, table);
  return { imports, importsAreWhole, fromProgram };
}

/** Adds what the table defines for others. */
function addDefined(
  slice: SliceBytes,
  table: SymbolTable,
  { exports, task }: { exports: NameList; task: Task },
): void {
  const strings = new StringTable(slice, table.strings, task.budgets.exports);
  if (!table.isWhole) exports.miss();
  if (table.definedAt.length > MAX_SYMBOLS) exports.miss();
  for (const at of table.definedAt.slice(0, MAX_SYMBOLS)) {
    strings.add(table.view.getUint32(at, table.little), exports);
  }
  reportOutside(slice, strings, table);
}

function reportOutside(slice: SliceBytes, { hasOutside }: StringTable, { strings }: SymbolTable): void {
  if (hasOutside) slice.report(strings.offset, "a symbol's name lies outside its string table");
}
