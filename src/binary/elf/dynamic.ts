/** The dynamic section (gABI, "Dynamic Section"), found through PT_DYNAMIC as the loader finds it. */

import { type ByteSource, bufferOf, viewOf } from '../../base/byteSource.ts';
import {
  MAX_DYNAMIC_ENTRIES,
  MAX_ELF_STRING,
  MAX_ELF_STRINGS,
  MAX_NEEDED,
  MAX_PATH_FOLDERS,
} from '../../base/limits.ts';
import type { BinaryProblem } from '../facts.ts';
import { type ElfHeader, fileOffset, loadedAt, PT_DYNAMIC, PT_LOAD } from './header.ts';
import type { NameList } from './nameList.ts';

export const DT = {
  NULL: 0,
  NEEDED: 1,
  PLTRELSZ: 2,
  HASH: 4,
  STRTAB: 5,
  SYMTAB: 6,
  RELA: 7,
  RELASZ: 8,
  STRSZ: 10,
  SONAME: 14,
  RPATH: 15,
  REL: 17,
  RELSZ: 18,
  PLTREL: 20,
  TEXTREL: 22,
  JMPREL: 23,
  RUNPATH: 29,
  FLAGS: 30,
  RELR: 36,
  GNU_HASH: 0x6ffffef5,
  VERSYM: 0x6ffffff0,
  RELACOUNT: 0x6ffffff9,
  FLAGS_1: 0x6ffffffb,
  VERDEF: 0x6ffffffc,
  VERDEFNUM: 0x6ffffffd,
  VERNEED: 0x6ffffffe,
  VERNEEDNUM: 0x6fffffff,
  MIPS_SYMTABNO: 0x70000011,
} as const;

const DF_TEXTREL = 4;
const DF_STATIC_TLS = 0x10;
const DF_1_NOOPEN = 0x40;
const DF_1_PIE = 0x08000000;
/** Bytes first asked for when a string is read; almost all are shorter. */
const STRING_PROBE = 512;

/** The dynamic section as a table of the first value of each tag, with the lists that may repeat. */
export interface DynamicSection {
  /** True when there is at least one entry. */
  present: boolean;
  /** True for a split debug file, whose PT_DYNAMIC has memory but no bytes. */
  emptied: boolean;
  values: ReadonlyMap<number, number>;
  /** Where in the file those entries lie. */
  places: ReadonlyMap<number, number>;
  needed: string[];
  soname: string | null;
  rpath: string[];
  runpath: string[];
  textRelocations: boolean;
  staticTls: boolean;
  noOpen: boolean;
  packedRelocations: boolean;
  positionIndependentExecutable: boolean;
  /** The string at an offset of DT_STRTAB, null where it lies outside the file or was not kept. */
  string(offset: number): string | null;
  /** The same for the name of a symbol, of which the first {@link MAX_ELF_STRING} bytes tell enough. */
  symbolName(offset: number): string | null;
  /** True once so many bytes of strings were read that there are no more. */
  isExhausted(): boolean;
  /** Adds that string to a list with a mark; the list is told when it can't be had. */
  addString(offset: number, list: NameList, mark: number): void;
  /** Has what is read of the strings kept by the next pass, for a caller who can't tell yet which it will read. */
  askForStrings(): void;
}

/**
 * Reads PT_DYNAMIC by its virtual address; what the loader would stumble over goes to `problems`, and what a limit
 * leaves out to `overLimits`, as clauses.
 */
export function readDynamic(
  source: ByteSource,
  header: ElfHeader,
  problems: BinaryProblem[],
  overLimits: string[],
): DynamicSection {
  const segment = header.segments.find(({ type }) => type === PT_DYNAMIC);
  const none = emptyDynamic(segment !== undefined && segment.fileSize === 0 && segment.memorySize > 0);
  if (segment === undefined || segment.fileSize === 0) return none;
  const size = Math.min(segment.fileSize, MAX_DYNAMIC_ENTRIES * entrySizeOf(header));
  const mapped = fileOffset(header.segments, segment.virtualAddress, size);
  const at = mapped ?? segment.offset;
  const bytes = source.read(at, size);
  if (mapped === null || bytes === null) {
    const hasLoad = header.segments.some(({ type }) => type === PT_LOAD);
    // A split debug file keeps the header of a dynamic section whose bytes it has given up.
    if (!hasLoad) return emptyDynamic(true);
    if (bytes === null && at + size <= source.size) return none;
    problems.push({
      offset: Math.min(segment.offset, source.size),
      reason: `its dynamic section (${segment.fileSize} bytes at address 0x${segment.virtualAddress.toString(16)}) lies in no segment of the file`,
    });
    return none;
  }
  const entries = readEntries(bytes, header);
  if (size < segment.fileSize && entries.length * entrySizeOf(header) === size)
    overLimits.push(`its dynamic section goes on after the ${entries.length} entries that were read`);
  const values = new Map<number, number>();
  const places = new Map<number, number>();
  for (const { tag, value, at: into } of entries) {
    if (values.has(tag)) continue;
    values.set(tag, value);
    places.set(tag, at + into);
  }
  const reader = stringReader(source, header, values.get(DT.STRTAB), overLimits);
  const { string, isOutside } = reader;
  const strings = (tag: number): string[] => {
    const tagged = entries.filter((entry) => entry.tag === tag);
    if (tag === DT.NEEDED && tagged.length > MAX_NEEDED)
      overLimits.push(`it needs ${tagged.length} libraries, of which the first ${MAX_NEEDED} were read`);
    return tagged.slice(0, MAX_NEEDED).flatMap(({ value: offset, at: into }) => {
      const value = string(offset);
      if (value !== null) return [value];
      if (isOutside(offset)) reportOutside(tag, at + into, problems);
      return [];
    });
  };
  return {
    present: entries.length > 0,
    emptied: false,
    values,
    places,
    needed: [...new Set(strings(DT.NEEDED))],
    soname: strings(DT.SONAME)[0] ?? null,
    rpath: splitPath(strings(DT.RPATH)[0], overLimits),
    runpath: splitPath(strings(DT.RUNPATH)[0], overLimits),
    textRelocations: values.has(DT.TEXTREL) || ((values.get(DT.FLAGS) ?? 0) & DF_TEXTREL) !== 0,
    staticTls: ((values.get(DT.FLAGS) ?? 0) & DF_STATIC_TLS) !== 0,
    noOpen: ((values.get(DT.FLAGS_1) ?? 0) & DF_1_NOOPEN) !== 0,
    packedRelocations: values.has(DT.RELR),
    positionIndependentExecutable: ((values.get(DT.FLAGS_1) ?? 0) & DF_1_PIE) !== 0,
    string,
    symbolName: reader.symbolName,
    isExhausted: reader.isExhausted,
    addString: reader.addString,
    askForStrings: reader.askForAll,
  };
}

function emptyDynamic(emptied: boolean): DynamicSection {
  return {
    present: false,
    emptied,
    values: new Map(),
    places: new Map(),
    needed: [],
    soname: null,
    rpath: [],
    runpath: [],
    textRelocations: false,
    staticTls: false,
    noOpen: false,
    packedRelocations: false,
    positionIndependentExecutable: false,
    string: () => null,
    symbolName: () => null,
    isExhausted: () => false,
    addString: () => {},
    askForStrings: () => {},
  };
}

interface DynamicEntry {
  tag: number;
  value: number;
  /** Offset in the section. */
  at: number;
}

function entrySizeOf(header: ElfHeader): number {
  return header.class === 64 ? 16 : 8;
}

function readEntries(bytes: Uint8Array, header: ElfHeader): DynamicEntry[] {
  const view = viewOf(bytes);
  const little = header.byteOrder === 'little';
  const entrySize = entrySizeOf(header);
  const entries: DynamicEntry[] = [];
  for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
    const tag = entrySize === 16 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
    if (tag === DT.NULL) break;
    const value =
      entrySize === 16 ? Number(view.getBigUint64(at + 8, little)) : view.getUint32(at + 4, little);
    entries.push({ tag, value, at });
  }
  return entries;
}

const TAG_NAMES: ReadonlyMap<number, string> = new Map([
  [DT.NEEDED, 'DT_NEEDED'],
  [DT.SONAME, 'DT_SONAME'],
  [DT.RPATH, 'DT_RPATH'],
  [DT.RUNPATH, 'DT_RUNPATH'],
]);

function reportOutside(tag: number, at: number, problems: BinaryProblem[]): void {
  if (problems.length >= 8) return;
  problems.push({
    offset: at,
    reason: `a ${TAG_NAMES.get(tag)} of its dynamic section points outside the string table`,
  });
}

/** The loader keeps one of each tag; a path of thousands of folders is not worth holding. */
function splitPath(path: string | undefined, overLimits: string[]): string[] {
  if (path === undefined) return [];
  const folders = path.split(':', MAX_PATH_FOLDERS + 1);
  if (folders.length > MAX_PATH_FOLDERS)
    overLimits.push(`its search path has more than the ${MAX_PATH_FOLDERS} folders that were read`);
  return folders.slice(0, MAX_PATH_FOLDERS);
}

interface StringReader {
  string: (offset: number) => string | null;
  symbolName: (offset: number) => string | null;
  isExhausted: () => boolean;
  addString: (offset: number, list: NameList, mark: number) => void;
  isOutside: (offset: number) => boolean;
  askForAll: () => void;
}

/**
 * DT_STRSZ is not trusted (tools leave stale ones behind, and glibc doesn't look at it): a string ends at its
 * NUL byte, at {@link MAX_ELF_STRING}, or with the segment.
 */
function stringReader(
  source: ByteSource,
  header: ElfHeader,
  table: number | undefined,
  overLimits: string[],
): StringReader {
  // Looked up once: a hostile file has a thousand segments, and strings by the hundred thousand.
  const segment = table === undefined ? undefined : loadedAt(header.segments, table);
  let total = 0;
  // Looked for once: thousands of symbols can have one name that has no end, and each would be read to the last byte.
  const endless = new Set<number>();
  let window: { bytes: Buffer; ends: StringEnds } | null = null;
  const place = (offset: number): { start: number; room: number } | null => {
    if (table === undefined || segment === undefined) return null;
    const into = table - segment.virtualAddress + offset;
    const start = segment.offset + into;
    const room = Math.min(segment.fileSize - into, source.size - start);
    return room > 0 ? { start, room } : null;
  };
  // Almost every string lies in what is at hand in one piece from the table's start on.
  const windowOf = (): { bytes: Buffer; ends: StringEnds } => {
    const found = place(0);
    const bytes = bufferOf(found === null ? NO_BYTES : source.from(found.start, found.room));
    return { bytes, ends: new StringEnds(bytes) };
  };
  // One for all of them, there being hundreds of thousands: it is looked at before the next is found.
  const found: FoundString = { bytes: bufferOf(NO_BYTES), start: 0, end: 0 };
  const set = (bytes: Buffer, start: number, end: number): FoundString => {
    found.bytes = bytes;
    found.start = start;
    found.end = end;
    return found;
  };
  const findSlowly = (offset: number): FoundString | null => {
    const placed = place(offset);
    if (placed === null) return null;
    const { start, room } = placed;
    for (let length = STRING_PROBE; ; length *= 8) {
      const wanted = Math.min(length, MAX_ELF_STRING, room);
      const bytes = source.read(start, wanted);
      if (bytes === null) return null;
      const end = bytes.indexOf(0);
      if (end >= 0) return set(bufferOf(bytes), 0, end);
      if (wanted === MAX_ELF_STRING) return set(bufferOf(bytes), 0, wanted);
      if (wanted < length) {
        endless.add(offset);
        return null;
      }
    }
  };
  const isExhausted = (): boolean => total > MAX_ELF_STRINGS;
  const find = (offset: number): FoundString | null => {
    if (isExhausted() || endless.has(offset)) return null;
    window ??= windowOf();
    const quickly = window.ends.after(offset);
    const string = quickly < 0 ? findSlowly(offset) : set(window.bytes, offset, quickly);
    if (string !== null) total += string.end - string.start;
    return string;
  };
  const symbolName = (offset: number): string | null => {
    const found = find(offset);
    return found === null ? null : found.bytes.toString('utf8', found.start, found.end);
  };
  const string = (offset: number): string | null => {
    const found = find(offset);
    if (found !== null && found.end - found.start >= MAX_ELF_STRING) addOnce(overLimits, LONG_STRING);
    return found === null ? null : found.bytes.toString('utf8', found.start, found.end);
  };
  const addString = (offset: number, list: NameList, mark: number): void => {
    const found = find(offset);
    if (found === null) list.miss();
    else if (found.start < found.end) list.add(found.bytes, found.start, found.end, mark);
  };
  // One that runs to the segment's end without a NUL byte was at hand, and lies half outside.
  const isOutside = (offset: number): boolean => {
    const found = place(offset);
    return found === null || source.peek(found.start, Math.min(found.room, MAX_ELF_STRING)) !== null;
  };
  const askForAll = (): void => {
    const found = place(0);
    if (found !== null) source.read(found.start, Math.min(found.room, MAX_ELF_STRINGS));
  };
  return { string, symbolName, isExhausted, addString, isOutside, askForAll };
}

const LONG_STRING = `one of its libraries, search paths or versions has a name of which only the first ${MAX_ELF_STRING} bytes were read`;

/** Thousands of entries can point to one string. */
function addOnce(clauses: string[], clause: string): void {
  if (!clauses.includes(clause)) clauses.push(clause);
}

const NO_BYTES = new Uint8Array(0);

interface FoundString {
  bytes: Buffer;
  start: number;
  /** Where its NUL byte is. */
  end: number;
}

/** Finds where strings end that do so within a window. */
class StringEnds {
  private readonly window: Buffer;
  /** Once there was one too long, none is looked at further than it may be: they could all be. */
  private hasLong = false;

  constructor(window: Buffer) {
    this.window = window;
  }

  /** -1 for a string that ends elsewhere, or has more than {@link MAX_ELF_STRING} bytes. */
  after(start: number): number {
    if (this.hasLong) {
      const found = this.window.subarray(start, start + MAX_ELF_STRING).indexOf(0);
      return found < 0 ? -1 : start + found;
    }
    const end = start < this.window.length ? this.window.indexOf(0, start) : -1;
    this.hasLong = (end < 0 ? this.window.length : end) - start >= MAX_ELF_STRING;
    return this.hasLong ? -1 : end;
  }
}

/** Names in ELF files are bytes; nearly all are ASCII, the rest is shown as UTF-8. */
export function decodeString(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('utf8');
}
