/** The headers of a PE file (Microsoft, "PE Format"): COFF header, optional header, data directories, section table. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import type { BinaryProblem } from '../facts.ts';

const DOS_SIGNATURE = 0x5a4d;
const PE_SIGNATURE = 0x00004550;
/** The signature and the COFF header behind it. */
const COFF_HEADER_SIZE = 24;
const PE32 = 0x10b;
const PE32_PLUS = 0x20b;
const SECTION_HEADER_SIZE = 40;
const DIRECTORY_SIZE = 8;
const MAX_DIRECTORIES = 16;
/** Smaller alignments than a page have the file mapped in one piece, as it lies. */
const PAGE = 4096;
/** The loader rounds the place of a section down to a sector of old disks. */
const SECTOR = 512;

export const MACHINE = { I386: 0x14c, ARMNT: 0x1c4, AMD64: 0x8664, ARM64: 0xaa64 } as const;

/** Indices of data directories. */
export const DIRECTORY = {
  EXPORT: 0,
  IMPORT: 1,
  RESOURCE: 2,
  CERTIFICATE: 4,
  DEBUG: 6,
  LOAD_CONFIG: 10,
  DELAY_IMPORT: 13,
  CLR: 14,
} as const;

/** A data directory that there is. */
export interface Directory {
  /** Relative to the image's base; of the certificate table alone an offset in the file. */
  address: number;
  size: number;
  /** Where in the file its entry lies. */
  at: number;
}

/** One section header. Sizes and offsets in bytes. */
export interface Section {
  /** Up to eight bytes; `/123` where the name lies in the table of strings. */
  name: string;
  virtualAddress: number;
  virtualSize: number;
  /** Where it lies in the file, as the loader rounds it. */
  offset: number;
  size: number;
  /** Holds code. */
  executable: boolean;
  /** Where in the file the header lies. */
  at: number;
}

export interface PeHeader {
  machine: number;
  characteristics: number;
  /** PE32+, with addresses of 64 bits. */
  wide: boolean;
  /** As in `14.40`. */
  linkerVersion: string;
  subsystem: number;
  subsystemVersion: string;
  dllCharacteristics: number;
  imageBase: number;
  /** Bytes at the start of the file that are mapped as they lie. */
  headersSize: number;
  /** The whole file is mapped as it lies: addresses are offsets. */
  flat: boolean;
  directories: ReadonlyMap<number, Directory>;
  /** In the order of the table. */
  sections: Section[];
  symbols: { offset: number; count: number };
  /** False when the optional header is of no known kind. */
  identified: boolean;
  /**
   * Where an optional header lies that the machine doesn't have, a 32-bit one for x64, null for a fitting one. Windows
   * then says what it says of a file for another machine, which is what the number alone would make of it.
   */
  contradiction: number | null;
  /** False when a header was not at hand. */
  isWhole: boolean;
  /** The file ends before its sections do. */
  isCut: boolean;
}

/** The offset of the PE signature, null when the file is no PE file (a DOS program, or just text). */
function signatureOffset(source: ByteSource): number | null {
  const dos = source.peek(0, 64);
  if (dos === null) return null;
  const view = viewOf(dos);
  if (view.getUint16(0, true) !== DOS_SIGNATURE) return null;
  const offset = view.getUint32(60, true);
  return isSignature(source, offset) ? offset : null;
}

/** True when the bytes start with a DOS header that leads to a PE signature. */
export function isPe(source: ByteSource): boolean {
  return signatureOffset(source) !== null;
}

/** Where the PE signature lies, and how many bytes behind the place that the DOS header names; fewer than none: before it. */
export interface Displaced {
  offset: number;
  by: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** The DOS program has a line feed or two, and linkers put little between it and the PE headers. */
const MOST_DISPLACED = 8;
const FURTHEST_SIGNATURE = 4096;

/**
 * Where line endings before the PE signature were converted, as the DOS program has one ("DOS mode.\r\r\n"): so many bytes after
 * its place as there are line feeds before it, each behind a carriage return; or before it by no more than there are.
 */
export function displacedSignature(source: ByteSource): Displaced | null {
  const dos = source.peek(0, 64);
  if (dos === null || viewOf(dos).getUint16(0, true) !== DOS_SIGNATURE) return null;
  const named = viewOf(dos).getUint32(60, true);
  if (named < 64 || named > FURTHEST_SIGNATURE) return null;
  for (let by = 1; by <= MOST_DISPLACED; by++)
    for (const offset of [named - by, named + by]) {
      if (!isSignature(source, offset)) continue;
      const { count, areConverted } = lineFeedsOf(source.peek(0, offset) ?? dos);
      const fits = offset < named ? count >= by : count === by && areConverted;
      return fits ? { offset, by: offset - named } : null;
    }
  return null;
}

function isSignature(source: ByteSource, offset: number): boolean {
  const signature = source.peek(offset, 4);
  return signature !== null && viewOf(signature).getUint32(0, true) === PE_SIGNATURE;
}

function lineFeedsOf(bytes: Uint8Array): { count: number; areConverted: boolean } {
  let count = 0;
  let areConverted = true;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    count++;
    areConverted &&= bytes[at - 1] === CARRIAGE_RETURN;
  }
  return { count, areConverted };
}

/** Reads the headers of a file for which {@link isPe} holds. What a loader would refuse goes to `problems`. */
export function readPeHeader(source: ByteSource, problems: BinaryProblem[]): PeHeader {
  const start = signatureOffset(source) ?? 0;
  const coff = source.read(start, COFF_HEADER_SIZE);
  if (coff === null) {
    const isCut = start + COFF_HEADER_SIZE > source.size;
    if (isCut) problems.push(endsInHeaders(source.size));
    const signature = source.peek(start, Math.min(8, source.size - start)) ?? new Uint8Array(0);
    const machine = signature.length >= 6 ? viewOf(signature).getUint16(4, true) : 0;
    return { ...NO_HEADER, machine, isWhole: isCut, isCut };
  }
  const view = viewOf(coff);
  const machine = view.getUint16(4, true);
  const sectionCount = view.getUint16(6, true);
  const optionalSize = view.getUint16(20, true);
  const base: PeHeader = {
    ...NO_HEADER,
    machine,
    characteristics: view.getUint16(22, true),
    symbols: { offset: view.getUint32(12, true), count: view.getUint32(16, true) },
  };
  const at = start + COFF_HEADER_SIZE;
  const optional = readOptionalHeader(source, at, optionalSize, { ...base }, problems);
  if (optional.isCut || !optional.isWhole) return optional;
  return readSections(source, at + optionalSize, sectionCount, optional, problems);
}

const NO_HEADER: PeHeader = {
  machine: 0,
  characteristics: 0,
  wide: false,
  linkerVersion: '0.0',
  subsystem: 0,
  subsystemVersion: '0.0',
  dllCharacteristics: 0,
  imageBase: 0,
  headersSize: 0,
  flat: false,
  directories: new Map(),
  sections: [],
  symbols: { offset: 0, count: 0 },
  identified: true,
  contradiction: null,
  isWhole: true,
  isCut: false,
};

function endsInHeaders(size: number): BinaryProblem {
  return { offset: size, reason: `it ends after ${size} bytes, inside its PE headers` };
}

/** The data directories are read wherever they lie: the loader doesn't ask whether the header's size has them. */
function readOptionalHeader(
  source: ByteSource,
  at: number,
  declaredSize: number,
  header: PeHeader,
  problems: BinaryProblem[],
): PeHeader {
  const magicBytes = source.read(at, 2);
  if (magicBytes === null) return lacking(header, source, at + 2, problems);
  const magic = viewOf(magicBytes).getUint16(0, true);
  if (magic !== PE32 && magic !== PE32_PLUS) {
    problems.push({
      offset: at,
      reason: `the magic number of its optional header is 0x${magic.toString(16)}, neither 0x10b (32-bit) nor 0x20b (64-bit)`,
    });
    return { ...header, identified: false };
  }
  const wide = magic === PE32_PLUS;
  const fixedSize = wide ? 112 : 96;
  const fixed = source.read(at, fixedSize);
  if (fixed === null) return lacking({ ...header, wide }, source, at + fixedSize, problems);
  if (declaredSize < fixedSize) {
    problems.push({
      offset: at - 4,
      reason: `its optional header is said to have ${declaredSize} bytes, it takes at least ${fixedSize}`,
    });
  }
  const view = viewOf(fixed);
  const version = (field: number): string =>
    `${view.getUint16(field, true)}.${view.getUint16(field + 2, true)}`;
  return {
    ...header,
    wide,
    contradiction: contradictsMachine(header.machine, wide) ? at : null,
    linkerVersion: `${view.getUint8(2)}.${view.getUint8(3)}`,
    imageBase: wide ? Number(view.getBigUint64(24, true)) : view.getUint32(28, true),
    flat: view.getUint32(32, true) < PAGE,
    subsystemVersion: version(48),
    headersSize: view.getUint32(60, true),
    subsystem: view.getUint16(68, true),
    dllCharacteristics: view.getUint16(70, true),
    directories: readDirectories(source, at + fixedSize, view.getUint32(fixedSize - 4, true)),
  };
}

function lacking(header: PeHeader, source: ByteSource, end: number, problems: BinaryProblem[]): PeHeader {
  const isCut = end > source.size;
  if (isCut) problems.push(endsInHeaders(source.size));
  return { ...header, isWhole: isCut, isCut };
}

function contradictsMachine(machine: number, wide: boolean): boolean {
  if (machine === MACHINE.AMD64 || machine === MACHINE.ARM64) return !wide;
  return (machine === MACHINE.I386 || machine === MACHINE.ARMNT) && wide;
}

function readDirectories(source: ByteSource, at: number, count: number): Map<number, Directory> {
  const directories = new Map<number, Directory>();
  for (let index = 0; index < Math.min(count, MAX_DIRECTORIES); index++) {
    const entry = at + index * DIRECTORY_SIZE;
    const bytes = source.read(entry, DIRECTORY_SIZE);
    if (bytes === null) break;
    const address = viewOf(bytes).getUint32(0, true);
    if (address !== 0) directories.set(index, { address, size: viewOf(bytes).getUint32(4, true), at: entry });
  }
  return directories;
}

function readSections(
  source: ByteSource,
  at: number,
  claimed: number,
  header: PeHeader,
  problems: BinaryProblem[],
): PeHeader {
  const room = Math.max(0, Math.floor((source.size - at) / SECTION_HEADER_SIZE));
  const count = Math.min(claimed, room);
  if (claimed > room) {
    problems.push({
      offset: Math.min(at, source.size),
      reason: `it claims ${claimed} sections, and the file of ${source.size} bytes has room for the headers of ${room}`,
    });
  }
  const table = source.read(at, count * SECTION_HEADER_SIZE);
  if (table === null) return { ...header, isWhole: false };
  const sections = Array.from({ length: count }, (_, index) =>
    sectionAt(table, index * SECTION_HEADER_SIZE, at, header.flat),
  );
  const isCut = claimed > room || reportCut(sections, source.size, problems);
  if (!header.flat) reportDisorder(sections, problems);
  return { ...header, sections, isCut };
}

const IMAGE_SCN_MEM_EXECUTE = 0x20000000;

function sectionAt(table: Uint8Array, at: number, tableAt: number, flat: boolean): Section {
  const view = viewOf(table);
  const name = table.subarray(at, at + 8);
  const end = name.indexOf(0);
  const pointer = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 16, true);
  return {
    name: String.fromCharCode(...(end < 0 ? name : name.subarray(0, end))),
    virtualSize: view.getUint32(at + 8, true),
    virtualAddress: view.getUint32(at + 12, true),
    offset: flat ? pointer : pointer - (pointer % SECTOR),
    // Without a place in the file it has no bytes there, whatever size it claims.
    size: pointer === 0 ? 0 : size,
    executable: (view.getUint32(at + 36, true) & IMAGE_SCN_MEM_EXECUTE) !== 0,
    at: tableAt + at,
  };
}

/** Bytes of a section that are mapped from the file. */
export function mappedSize({ virtualSize, size }: Section): number {
  return virtualSize === 0 ? size : Math.min(size, Math.ceil(virtualSize / PAGE) * PAGE);
}

/**
 * Windows refuses a file that ends before its last section does, padding included. What is missing of another section
 * is missed when it is used.
 */
function reportCut(sections: Section[], size: number, problems: BinaryProblem[]): boolean {
  const ends = sections.map((section, index) => {
    const used = Math.min(section.size, section.virtualSize || section.size);
    const length = index === sections.length - 1 ? section.size : used;
    return length === 0 ? 0 : section.offset + length;
  });
  const end = ends.reduce((most, one) => Math.max(most, one), 0);
  if (end <= size) return false;
  problems.push({
    offset: size,
    reason: `it is cut off: a section reaches to byte ${end}, the file ends after ${size}`,
  });
  return true;
}

/** Windows maps sections in the order of the table, each behind the one before it. */
function reportDisorder(sections: Section[], problems: BinaryProblem[]): void {
  let end = 0;
  for (const { virtualAddress, virtualSize, size, at } of sections) {
    if (virtualAddress < end) {
      problems.push({
        offset: at,
        reason: `a section starts at address 0x${virtualAddress.toString(16)}, before the end of the one before it`,
      });
      return;
    }
    end = virtualAddress + (virtualSize || size);
  }
}
