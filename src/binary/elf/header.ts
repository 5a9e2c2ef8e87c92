/**
 * ELF identification, file header and program headers (gABI, "ELF Header" and "Program Header"), read by
 * elfinfo through a reader of our own that keeps it from what a hostile file could do to it.
 */

import { open as openElf, type Reader } from 'elfinfo';
import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_PROGRAM_HEADERS } from '../../base/limits.ts';
import type { BinaryProblem } from '../facts.ts';
import type { Range } from '../keptBytes.ts';

/** One program header. Offsets and sizes in bytes. */
export interface Segment {
  type: number;
  flags: number;
  offset: number;
  virtualAddress: number;
  fileSize: number;
  memorySize: number;
  alignment: number;
}

/** Where the section headers are said to lie; none of it is trusted. */
export interface SectionTable {
  offset: number;
  entrySize: number;
  count: number;
  namesIndex: number;
  /** How many bytes the file ends before the table does; then the rest counts as none. */
  missing: number;
}

export interface ElfHeader {
  class: 32 | 64;
  byteOrder: 'little' | 'big';
  osAbi: number;
  abiVersion: number;
  type: number;
  machine: number;
  flags: number;
  segments: Segment[];
  sections: SectionTable;
  /** False when class, byte order and machine contradict each other: then the architecture is a guess. */
  identified: boolean;
  /** True when a segment maps the program headers, as every program of an operating system has it. */
  mapsProgramHeaders: boolean;
  problems: BinaryProblem[];
  /** Limits of this check beyond which its program headers go on, as clauses. */
  overLimits: string[];
}

export const PT_LOAD = 1;
export const PT_DYNAMIC = 2;
export const PT_INTERP = 3;
export const PT_NOTE = 4;
export const PT_TLS = 7;
export const PT_GNU_STACK = 0x6474e551;
export const PT_GNU_RELRO = 0x6474e552;
export const PT_GNU_PROPERTY = 0x6474e553;
export const PF_X = 1;
export const PF_W = 2;

export const ET_REL = 1;
export const ET_EXEC = 2;
export const ET_DYN = 3;
export const ET_CORE = 4;

/** Offsets of the header's fields; 32-bit files use the first figure, 64-bit ones the second. */
const FIELD = {
  type: [16, 16],
  machine: [18, 18],
  version: [20, 20],
  programHeaders: [28, 32],
  sectionHeaders: [32, 40],
  flags: [36, 48],
  headerSize: [40, 52],
  programHeaderSize: [42, 54],
  programHeaderCount: [44, 56],
  sectionHeaderSize: [46, 58],
  sectionHeaderCount: [48, 60],
  sectionNames: [50, 62],
} as const;
const HEADER_SIZE = [52, 64] as const;
const PROGRAM_HEADER_SIZE = [32, 56] as const;
/** elfinfo turns away anything that is not longer than a 64-bit header. */
const ELFINFO_LEAST_SIZE = 65;

/** The first 64 bytes, zero-filled, with accessors in the file's own byte order. */
class RawHeader {
  readonly bytes = new Uint8Array(64);
  readonly wide: 0 | 1;
  readonly little: boolean;
  private readonly view: DataView;

  constructor(source: ByteSource) {
    this.bytes.set(source.read(0, Math.min(64, source.size)) ?? []);
    this.wide = this.bytes[4] === 2 ? 1 : 0;
    this.little = this.bytes[5] !== 2;
    this.view = viewOf(this.bytes);
  }

  half(field: keyof typeof FIELD): number {
    return this.view.getUint16(FIELD[field][this.wide], this.little);
  }

  word(field: keyof typeof FIELD): number {
    return this.view.getUint32(FIELD[field][this.wide], this.little);
  }

  address(field: keyof typeof FIELD): number {
    const at = FIELD[field][this.wide];
    return this.wide === 1
      ? Number(this.view.getBigUint64(at, this.little))
      : this.view.getUint32(at, this.little);
  }
}

/**
 * Reads the header of a file that starts with the ELF magic. Never throws: what is wrong is listed in
 * `problems`, and every field that could be read is filled in.
 */
export async function readElfHeader(source: ByteSource): Promise<ElfHeader> {
  const raw = new RawHeader(source);
  const problems = identificationProblems(raw, source.size);
  const identified = problems.length === 0;
  const declared = problems.length > 0 ? 0 : countProgramHeaders(raw, source.size, problems);
  const segmentCount = Math.min(declared, MAX_PROGRAM_HEADERS);
  const result = await openElf(guardedReader(source, raw, segmentCount));
  // Where elfinfo refuses (a lying class or byte order), our own reading of the sixteen bytes still stands.
  const elf = result.elf;
  if (elf === undefined && problems.length === 0) {
    problems.push({ offset: 0, reason: `its ELF header can't be read (${result.errors.join('; ')})` });
  }
  const segments = (elf?.segments ?? []).map((segment) => ({
    type: segment.type,
    flags: segment.flags,
    offset: Number(segment.offset),
    virtualAddress: Number(segment.vaddr),
    fileSize: Number(segment.filesz),
    memorySize: Number(segment.memsz),
    alignment: Number(segment.align),
  }));
  const programHeaders = raw.address('programHeaders');
  return {
    class: raw.wide === 1 ? 64 : 32,
    byteOrder: raw.little ? 'little' : 'big',
    osAbi: elf?.abi ?? raw.bytes[7] ?? 0,
    abiVersion: elf?.abiVersion ?? raw.bytes[8] ?? 0,
    type: elf?.type ?? raw.half('type'),
    machine: elf?.isa ?? raw.half('machine'),
    flags: elf?.flags ?? raw.word('flags'),
    segments,
    sections: sectionTable(raw, source.size),
    identified,
    mapsProgramHeaders: segments.some(
      ({ type, offset, fileSize }) =>
        type === PT_LOAD && offset <= programHeaders && programHeaders < offset + fileSize,
    ),
    problems,
    overLimits:
      segmentCount < declared
        ? [`it has ${declared} program headers, of which the first ${MAX_PROGRAM_HEADERS} were read`]
        : [],
  };
}

function identificationProblems(raw: RawHeader, size: number): BinaryProblem[] {
  const problems: BinaryProblem[] = [];
  const [, , , , fileClass, order, version] = raw.bytes;
  if (size < HEADER_SIZE[raw.wide]) {
    problems.push({
      offset: size,
      reason: `it ends after ${size} bytes, inside its ${HEADER_SIZE[raw.wide]}-byte ELF header`,
    });
  } else if (fileClass !== 1 && fileClass !== 2) {
    problems.push({ offset: 4, reason: `its class byte is ${fileClass}, neither 1 (32-bit) nor 2 (64-bit)` });
  } else if (order !== 1 && order !== 2) {
    problems.push({
      offset: 5,
      reason: `its byte-order byte is ${order}, neither 1 (little-endian) nor 2 (big-endian)`,
    });
  } else if (version !== 1) {
    problems.push({ offset: 6, reason: `its ELF version byte is ${version}, and there is only version 1` });
  } else if (contradictsMachine(raw)) {
    const bits = raw.wide === 1 ? 64 : 32;
    problems.push({
      offset: 4,
      reason: `its class and byte-order bytes call it a ${bits}-bit ${raw.little ? 'little' : 'big'}-endian file for machine ${raw.half('machine')}, and the rest of its header contradicts them`,
    });
  }
  return problems;
}

/** A class byte or byte order that the machine doesn't have, for the machines where that is certain. */
function contradictsMachine(raw: RawHeader): boolean {
  const machine = raw.half('machine');
  const only32 = [3, 40].includes(machine);
  const only64 = [21, 0x9026].includes(machine);
  const onlyLittle = [3, 62, 243, 258].includes(machine);
  const onlyBig = [22].includes(machine);
  // A wrong byte order shows the machine number with its bytes swapped: 62 becomes 15,872.
  const swapped = ((machine & 0xff) << 8) | (machine >> 8);
  const isSwapped =
    [3, 8, 20, 21, 22, 40, 62, 183, 243].includes(swapped) && swapped !== machine && (machine & 0xff) === 0;
  return (
    (only32 && raw.wide === 1) ||
    (only64 && raw.wide === 0) ||
    (onlyLittle && !raw.little) ||
    (onlyBig && raw.little) ||
    isSwapped ||
    isOtherClass(raw)
  );
}

/** True when the program headers' size is right where the other class would have it, and wrong in its own place. */
function isOtherClass(raw: RawHeader): boolean {
  const other = raw.wide === 1 ? 0 : 1;
  const elsewhere = viewOf(raw.bytes).getUint16(FIELD.programHeaderSize[other], raw.little);
  return (
    raw.half('programHeaderSize') !== PROGRAM_HEADER_SIZE[raw.wide] &&
    elsewhere === PROGRAM_HEADER_SIZE[other]
  );
}

function countProgramHeaders(raw: RawHeader, size: number, problems: BinaryProblem[]): number {
  const count = raw.half('programHeaderCount');
  if (count === 0) return 0;
  const offset = raw.address('programHeaders');
  const entrySize = raw.half('programHeaderSize');
  if (entrySize !== PROGRAM_HEADER_SIZE[raw.wide]) {
    problems.push({
      offset: FIELD.programHeaderSize[raw.wide],
      reason: `its program headers are said to be ${entrySize} bytes each, they are ${PROGRAM_HEADER_SIZE[raw.wide]}`,
    });
    return 0;
  }
  if (offset < HEADER_SIZE[raw.wide] || offset + entrySize > size) {
    problems.push({
      offset: FIELD.programHeaders[raw.wide],
      reason: `its program headers are said to lie at byte ${offset}, outside the file of ${size} bytes`,
    });
    return 0;
  }
  const room = Math.floor((size - offset) / entrySize);
  if (count > room) {
    problems.push({
      offset: FIELD.programHeaderCount[raw.wide],
      reason: `it claims ${count} program headers, ${room} can be there`,
    });
  }
  return Math.min(count, room);
}

/** Section headers are a courtesy to debuggers: a table that can't be right counts as none, and is no problem. */
function sectionTable(raw: RawHeader, size: number): SectionTable {
  const table = {
    offset: raw.address('sectionHeaders'),
    entrySize: raw.half('sectionHeaderSize'),
    count: raw.half('sectionHeaderCount'),
    namesIndex: raw.half('sectionNames'),
  };
  const isTable = table.entrySize === (raw.wide === 1 ? 64 : 40) && table.namesIndex < table.count;
  const missing = isTable ? Math.max(0, table.offset + table.entrySize * table.count - size) : 0;
  return isTable && missing === 0
    ? { ...table, missing }
    : { offset: 0, entrySize: 0, count: 0, namesIndex: 0, missing };
}

/**
 * What elfinfo gets to see: the header with the section table blanked out (it would read every symbol, and
 * hangs on a lying size), a bounded number of program headers, the header size that the loader doesn't look
 * at set right, and zeros past the end of the file.
 */
function guardedReader(source: ByteSource, raw: RawHeader, segmentCount: number): Reader {
  const header = raw.bytes.slice(0, HEADER_SIZE[raw.wide]);
  const view = viewOf(header);
  view.setUint16(FIELD.headerSize[raw.wide], HEADER_SIZE[raw.wide], raw.little);
  view.setUint16(FIELD.programHeaderCount[raw.wide], segmentCount, raw.little);
  header.fill(0, FIELD.sectionHeaderSize[raw.wide], FIELD.sectionNames[raw.wide] + 2);
  let position = 0;
  const read = (length: number, at: number = position): Promise<Uint8Array> => {
    position = at + length;
    const bytes = new Uint8Array(length);
    if (at < header.length) bytes.set(header.subarray(at, at + length));
    else bytes.set(source.read(at, length) ?? []);
    return Promise.resolve(bytes);
  };
  return {
    open: () => Promise.resolve(),
    close: () => Promise.resolve(),
    size: () => Math.max(source.size, ELFINFO_LEAST_SIZE),
    read,
    view: async (length, at) => viewOf(await read(length, at)),
  };
}

/** Where in the file the byte at a virtual address lies, null when no PT_LOAD maps `length` bytes there. */
export function fileOffset(segments: Segment[], address: number, length: number): number | null {
  const segment = loadedAt(segments, address);
  if (segment === undefined) return null;
  const into = address - segment.virtualAddress;
  return into + length <= segment.fileSize ? segment.offset + into : null;
}

/** Bytes of the file from a virtual address to the end of the segment that maps it, 0 where none does. */
export function roomAfter(segments: Segment[], address: number): number {
  const segment = loadedAt(segments, address);
  return segment === undefined ? 0 : segment.virtualAddress + segment.fileSize - address;
}

/** The smallest page of the systems that wheels are for: what every one of them maps. */
const PAGE = 4096;

/**
 * The first PT_LOAD segment with bytes in the file for a virtual address, up to the end of its last page: systems map
 * whole pages, so that the rest is there, too, unless it is zeroed for what the segment has in memory alone. Programs
 * whose tables lie in such a rest run.
 */
export function loadedAt(segments: Segment[], address: number): Segment | undefined {
  const loads = segments.filter(({ type }) => type === PT_LOAD);
  const holds = ({ virtualAddress, fileSize }: Segment): boolean =>
    address >= virtualAddress && address < virtualAddress + fileSize;
  const exact = loads.find(holds);
  return exact === undefined ? loads.map(withLastPage).find(holds) : withLastPage(exact);
}

function withLastPage(segment: Segment): Segment {
  const { virtualAddress, fileSize, memorySize } = segment;
  if (memorySize > fileSize || fileSize === 0) return segment;
  const end = Math.ceil((virtualAddress + fileSize) / PAGE) * PAGE;
  return { ...segment, fileSize: end - virtualAddress };
}

/** Bytes of the file that the reader will want, as far as the program headers tell, the most wanted first. */
export function rangesWorthKeeping(
  header: ElfHeader,
  limits: { segment: number; constants: number; beforeSections: number },
): Range[][] {
  const small = header.segments
    .filter(({ type }) => [PT_DYNAMIC, PT_INTERP, PT_NOTE, PT_GNU_PROPERTY].includes(type))
    .map(({ offset, fileSize }) => ({ start: offset, end: offset + Math.min(fileSize, limits.segment) }));
  // Dynamic symbols and strings lie at the start of the first segment, or in data that a tool has added. Where the first
  // one holds code, they may lie behind that as well; else a later segment that nobody writes to has constants alone.
  const hasCodeFirst = header.segments.some(
    ({ type, flags, offset }) => type === PT_LOAD && offset === 0 && (flags & PF_X) !== 0,
  );
  const loaded = header.segments
    .filter(({ type, flags, offset }) => type === PT_LOAD && ((flags & PF_X) === 0 || offset === 0))
    .map(withLastPage)
    .map(({ offset, fileSize, flags }) => {
      const isConstant = offset !== 0 && (flags & PF_W) === 0 && !hasCodeFirst;
      const most = isConstant ? limits.constants : limits.segment;
      return { start: offset, end: offset + Math.min(fileSize, most) };
    });
  const { offset, entrySize, count } = header.sections;
  const table = { start: offset - limits.beforeSections, end: offset + entrySize * count };
  return [small, loaded, count === 0 ? [] : [table]];
}
