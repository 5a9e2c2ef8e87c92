/**
 * A strict reader of a zip's central directory (PKWARE APPNOTE 6.3.10), by positioned reads.
 *
 * Where zip parsers could disagree on what a file holds, that is reported, and the view of pip
 * (Python's zipfile: the central directory decides) is the one that goes on.
 */

import { isAscii, isUtf8 } from 'node:buffer';
import {
  MAX_CENTRAL_DIRECTORY,
  MAX_DEFLATE_RATIO,
  MAX_MEMBER_PATH,
  MAX_MEMBER_SIZE,
  MAX_MEMBERS,
} from '../base/limits.ts';
import { counted } from '../base/words.ts';
import type { WheelProblem } from '../model/problem.ts';
import { pathProblems } from './memberNames.ts';
import { type PositionedReader, readAt } from './positionedReader.ts';
import type { ZipEntry } from './zipEntry.ts';
import { type ExtraFields, parseExtraFields, resolveZip64 } from './zipExtra.ts';
import { checkLayout, type Room } from './zipLayout.ts';

export { type PositionedReader, readAt, readerOf } from './positionedReader.ts';

export interface ZipDirectory {
  /** In directory order. Unsafe entries stay listed; unreadable ones don't. */
  entries: ZipEntry[];
  problems: WheelProblem[];
}

const END_RECORD_BYTES = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_END_RECORD_SIZE = 56;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_SIZE = 46;
const MAX_COMMENT = 0xffff;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_DATA_DESCRIPTOR = 0x0008;
const FLAG_PATCHED = 0x0020;
const FLAG_STRONG_ENCRYPTION = 0x0040;
const FLAG_UTF8 = 0x0800;
/** 6.3, in tenths. */
const LATEST_ZIP_VERSION = 63;
const HOST_UNIX = 3;
const UNIX_TYPE_MASK = 0xf000;
const UNIX_SYMLINK = 0xa000;
const UNIX_FOLDER = 0x4000;
const DOS_FOLDER = 0x10;

/**
 * Lists what a zip holds. Never throws for the bytes it finds (only for I/O errors): a file that is no zip
 * gives no entries and one `unreadable` problem.
 */
export function readZipDirectory(file: PositionedReader, fileSize: number): ZipDirectory {
  const { entries, problems, room } = entriesOf(file, fileSize);
  if (room === null) return { entries: [], problems };
  const isWhole = problems.every(({ kind }) => kind === 'unsafe');
  problems.push(...pathProblems(entries));
  const layout = checkLayout(file, entries, room);
  // Where members are missing from the list, or run into each other, the bytes between the others are theirs.
  problems.push(...layout.problems, ...(isWhole && !layout.overlaps ? layout.gaps : []));
  return { entries: layout.readable, problems };
}

/**
 * The files that the directory lists, without a look at where they lie: for a zip of which only the end is at hand. Null
 * where it has no directory that can be read.
 */
export function listDirectory(
  file: PositionedReader,
  fileSize: number,
): Pick<ZipEntry, 'path' | 'size'>[] | null {
  const { entries, problems } = entriesOf(file, fileSize);
  return problems.some(({ kind }) => kind !== 'unsafe')
    ? null
    : entries.filter(({ isDirectory }) => !isDirectory);
}

/** What the directory lists, and where its members have to lie; null where none can be read. */
function entriesOf(file: PositionedReader, fileSize: number): ZipDirectory & { room: Room | null } {
  const problems: WheelProblem[] = [];
  const whole = (kind: WheelProblem['kind'], reason: string): void => {
    problems.push({ kind, member: null, reason });
  };
  const end = findEnd(file, fileSize, whole);
  if (end === null) return { entries: [], problems, room: null };

  const directoryStart = end.recordOffset - end.directorySize;
  const prefix = directoryStart - end.directoryOffset;
  if (directoryStart < 0 || prefix < 0) {
    whole(
      'unreadable',
      `the end record puts a directory of ${counted(end.directorySize, 'byte')} at byte ${end.directoryOffset}, where the file has no room for it`,
    );
    return { entries: [], problems, room: null };
  }
  if (prefix > 0) {
    whole(
      'unsafe',
      `${counted(prefix, 'byte')} ${prefix === 1 ? 'stands' : 'stand'} before the zip's own first byte, so that tools may disagree on where it starts`,
    );
  }
  if (end.directorySize > MAX_CENTRAL_DIRECTORY) {
    whole(
      'over-limit',
      `the directory has ${counted(end.directorySize, 'byte')}, over the limit of ${MAX_CENTRAL_DIRECTORY}`,
    );
    return { entries: [], problems, room: null };
  }
  const directory = readAt(file, directoryStart, end.directorySize);
  const { entryCount: expected, countHere: expectedHere } = end;
  const entries = parseDirectory(directory, { prefix, directoryStart, expected, expectedHere }, problems);
  return { entries, problems, room: { start: prefix, end: directoryStart } };
}

interface EndOfDirectory {
  /** Where the directory must end: the offset of the (zip64) end record. */
  recordOffset: number;
  directorySize: number;
  directoryOffset: number;
  /** Members in this part of a zip that could be split over several files, and in all of them. */
  countHere: number;
  entryCount: number;
}

type WholeProblem = (kind: WheelProblem['kind'], reason: string) => void;

function findEnd(file: PositionedReader, fileSize: number, problem: WholeProblem): EndOfDirectory | null {
  const tailSize = Math.min(fileSize, END_RECORD_SIZE + MAX_COMMENT + ZIP64_LOCATOR_SIZE);
  const tailStart = fileSize - tailSize;
  const tail = readAt(file, tailStart, tailSize);
  // A negative start would count from the end.
  const lastPossible = tail.length - END_RECORD_SIZE;
  const at = lastPossible < 0 ? -1 : tail.lastIndexOf(END_RECORD_BYTES, lastPossible);
  if (at < 0) {
    problem('unreadable', describeMissingEnd(fileSize, readAt(file, 0, Math.min(fileSize, 4))));
    return null;
  }
  const end = at + END_RECORD_SIZE + tail.readUInt16LE(at + 20);
  if (end < tail.length) {
    problem(
      'unsafe',
      `${counted(tail.length - end, 'byte')} ${tail.length - end === 1 ? 'follows' : 'follow'} the zip's end record, so that tools may disagree on what it holds`,
    );
  }
  if (end > tail.length) {
    problem(
      'unsafe',
      `it is cut off ${counted(end - tail.length, 'byte')} before the end of the comment that its end record announces`,
    );
  }
  if (end !== tail.length || tail.readUInt16LE(at + 20) > 0) {
    if (tail.lastIndexOf(END_RECORD_BYTES) > at)
      problem(
        'unsafe',
        'another end record begins in its last bytes, where some tools give up and others do not',
      );
  }
  if (hasRivalEnd(tail, at)) {
    problem(
      'unsafe',
      'two end-of-directory records fit the file, so that tools may disagree on what it holds',
    );
  }
  const plain: EndOfDirectory = {
    recordOffset: tailStart + at,
    countHere: tail.readUInt16LE(at + 8),
    entryCount: tail.readUInt16LE(at + 10),
    directorySize: tail.readUInt32LE(at + 12),
    directoryOffset: tail.readUInt32LE(at + 16),
  };
  if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0) {
    problem('unreadable', 'it is one part of a zip split over several files');
    return null;
  }
  const locatorAt = at - ZIP64_LOCATOR_SIZE;
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== ZIP64_LOCATOR) return plain;
  return readZip64End(file, tailStart + locatorAt, plain, problem);
}

/** Another record, before the last one, that claims everything up to the file's end as its comment. */
function hasRivalEnd(tail: Buffer, last: number): boolean {
  for (let at = last - 1; at >= 0; at--) {
    at = tail.lastIndexOf(END_RECORD_BYTES, at);
    if (at < 0) return false;
    if (at + END_RECORD_SIZE + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

function describeMissingEnd(fileSize: number, head: Buffer): string {
  if (fileSize === 0) return 'the file is empty';
  const startsAsZip = head.length === 4 && head.readUInt32LE(0) === 0x04034b50;
  return startsAsZip
    ? `it starts as a zip but has no end record in its last bytes: it is cut off after ${counted(fileSize, 'byte')}`
    : "it is not a zip: it has neither a zip's first bytes nor an end record";
}

function readZip64End(
  file: PositionedReader,
  locatorOffset: number,
  plain: EndOfDirectory,
  problem: WholeProblem,
): EndOfDirectory | null {
  // Python looks for the record right before its locator; other tools follow the locator's offset.
  const recordOffset = locatorOffset - ZIP64_END_RECORD_SIZE;
  const record =
    recordOffset < 0
      ? Buffer.alloc(0)
      : readAt(file, recordOffset, ZIP64_END_RECORD_SIZE + ZIP64_LOCATOR_SIZE);
  if (
    record.length < ZIP64_END_RECORD_SIZE + ZIP64_LOCATOR_SIZE ||
    record.readUInt32LE(0) !== ZIP64_END_RECORD
  ) {
    problem('unreadable', 'it has a zip64 locator, but no zip64 end record stands before it');
    return null;
  }
  const locator = record.subarray(ZIP64_END_RECORD_SIZE);
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) {
    problem('unreadable', 'it is one part of a zip split over several files');
    return null;
  }
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) {
    problem('unsafe', 'its zip64 end record calls it one part of a zip split over several files');
  }
  // A longer record carries extension data, where parsers have gone astray; no tool that writes wheels makes one.
  const ownSize = record.readBigUInt64LE(4);
  if (ownSize !== BigInt(ZIP64_END_RECORD_SIZE - 12)) {
    problem(
      'unsafe',
      `its zip64 end record claims ${counted(Number(ownSize), 'byte')}, where ${ZIP64_END_RECORD_SIZE - 12} are right`,
    );
  }
  const countHere = safeNumber(record.readBigUInt64LE(24));
  const entryCount = safeNumber(record.readBigUInt64LE(32));
  const directorySize = safeNumber(record.readBigUInt64LE(40));
  const directoryOffset = safeNumber(record.readBigUInt64LE(48));
  if (countHere === null || entryCount === null || directorySize === null || directoryOffset === null) {
    problem('unreadable', 'its zip64 end record has sizes beyond 2^53');
    return null;
  }
  const agrees = (short: number, saturated: number, long: number): boolean =>
    short === saturated || short === long;
  if (
    !agrees(plain.entryCount, 0xffff, entryCount) ||
    !agrees(plain.directorySize, 0xffffffff, directorySize) ||
    !agrees(plain.directoryOffset, 0xffffffff, directoryOffset)
  ) {
    problem('unsafe', 'its zip64 end record and its plain one describe different directories');
  }
  const locatorTarget = locator.readBigUInt64LE(8);
  if (locatorTarget !== BigInt(directoryOffset + directorySize)) {
    problem('unsafe', 'its zip64 locator points somewhere else than to the zip64 end record before it');
  }
  return { recordOffset, countHere, entryCount, directorySize, directoryOffset };
}

function safeNumber(value: bigint): number | null {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

interface DirectoryPlace {
  prefix: number;
  directoryStart: number;
  expected: number;
  expectedHere: number;
}

function parseDirectory(directory: Buffer, place: DirectoryPlace, problems: WheelProblem[]): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  let seen = 0;
  while (at < directory.length) {
    if (at + CENTRAL_HEADER_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL_HEADER) {
      problems.push({
        kind: 'unreadable',
        member: null,
        reason: `the directory is damaged after ${counted(seen, 'member')}, at byte ${place.directoryStart + at}`,
      });
      return entries;
    }
    if (++seen > MAX_MEMBERS) {
      problems.push({
        kind: 'over-limit',
        member: null,
        reason: `it lists more than ${MAX_MEMBERS} members, which is the limit; the rest was not read`,
      });
      return entries;
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    const next = at + CENTRAL_HEADER_SIZE + nameLength + extraLength + commentLength;
    if (next > directory.length) {
      problems.push({
        kind: 'unreadable',
        member: null,
        reason: `the directory's member ${seen} reaches past the directory's end`,
      });
      return entries;
    }
    const entry = parseEntry(directory.subarray(at, next), nameLength, extraLength, place.prefix, problems);
    if (entry !== null) entries.push(entry);
    at = next;
  }
  const wrong = [place.expected, place.expectedHere].find((count) => count !== seen);
  if (wrong !== undefined) {
    problems.push({
      kind: 'unsafe',
      member: null,
      reason: `the end record counts ${counted(wrong, 'member')}, the directory has ${seen}`,
    });
  }
  return entries;
}

function parseEntry(
  header: Buffer,
  nameLength: number,
  extraLength: number,
  prefix: number,
  problems: WheelProblem[],
): ZipEntry | null {
  const flags = header.readUInt16LE(8);
  const extraAt = CENTRAL_HEADER_SIZE + nameLength;
  const rawPath = header.subarray(CENTRAL_HEADER_SIZE, extraAt);
  const isPlain = isAscii(rawPath);
  const path = isPlain ? rawPath.toString('latin1') : decodePath(rawPath, (flags & FLAG_UTF8) !== 0);
  const unreadable = (reason: string): null => {
    problems.push({ kind: 'unreadable', member: path, reason });
    return null;
  };
  if (path.length > MAX_MEMBER_PATH) {
    problems.push({
      kind: 'over-limit',
      member: path,
      reason: `its name has ${path.length} characters, over the limit of ${MAX_MEMBER_PATH}`,
    });
    return null;
  }
  const refused = refusedByPython(header, flags, rawPath);
  if (refused !== null) return unreadable(refused);
  const fields = parseExtraFields(header.subarray(extraAt, extraAt + extraLength));
  const ambiguity = extraFieldsProblem(fields, path);
  if (ambiguity !== null) problems.push({ kind: 'unsafe', member: path, reason: ambiguity });
  const short = [header.readUInt32LE(24), header.readUInt32LE(20), header.readUInt32LE(42)];
  const sizes = resolveZip64(short, fields.zip64);
  if (sizes === null) return unreadable('its zip64 sizes are missing, cut short or beyond 2^53');
  if (fields.isCutOff) return unreadable('one of its extra fields is cut off, and Python gives up on that');
  const [size = 0, compressedSize = 0, offset = 0] = sizes;
  const method = header.readUInt16LE(10);
  if (size > MAX_MEMBER_SIZE) {
    const reason = `it declares ${counted(size, 'byte')}, over the limit of ${MAX_MEMBER_SIZE}`;
    problems.push({ kind: 'over-limit', member: path, reason });
    return null;
  }
  if (method === 8 && size > (compressedSize + 64) * MAX_DEFLATE_RATIO) {
    return unreadable(
      `it declares ${counted(size, 'byte')} from ${compressedSize} compressed ones, more than deflate can hold`,
    );
  }
  const madeByUnix = header.readUInt8(5) === HOST_UNIX;
  const attributes = header.readUInt32LE(38);
  const unixType = madeByUnix ? (attributes >>> 16) & UNIX_TYPE_MASK : 0;
  return {
    path,
    pathSize: nameLength,
    // A copy: the directory itself can be large, and is let go.
    rawPath: isPlain ? null : Uint8Array.from(rawPath),
    isDirectory: path.endsWith('/'),
    mode: unixType === 0 ? null : (attributes >>> 16) & 0o7777,
    isSymlink: unixType === UNIX_SYMLINK,
    hasFolderAttribute: unixType === UNIX_FOLDER || (attributes & DOS_FOLDER) !== 0,
    hasComment: header.readUInt16LE(32) > 0,
    hasDescriptor: (flags & FLAG_DATA_DESCRIPTOR) !== 0,
    isUtf8: (flags & FLAG_UTF8) !== 0,
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
    method,
    crc32: header.readUInt32LE(16),
    compressedSize,
    size,
    localHeaderOffset: offset + prefix,
  };
}

function extraFieldsProblem({ secondName, isAmbiguous }: ExtraFields, path: string): string | null {
  if (secondName !== null && secondName !== path)
    return 'it carries a second name in an extra field, which some tools follow and others do not';
  return isAmbiguous ? 'it has the same extra field twice, and tools disagree on which one counts' : null;
}

const cp437High =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** What Python's zipfile, and so pip, gives up on. */
function refusedByPython(header: Buffer, flags: number, rawPath: Uint8Array): string | null {
  const version = header.readUInt8(6);
  if (version > LATEST_ZIP_VERSION) {
    return `it asks for version ${version / 10} of the zip format, and installers know ${LATEST_ZIP_VERSION / 10}`;
  }
  if ((flags & FLAG_PATCHED) !== 0) return 'it holds a patch to another file, which no installer can apply';
  if ((flags & FLAG_STRONG_ENCRYPTION) !== 0) return 'it is encrypted, which no installer can undo';
  if ((flags & FLAG_UTF8) !== 0 && !isUtf8(rawPath)) return 'its name is said to be UTF-8 and is not';
  return null;
}

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Without the UTF-8 flag a name is in code page 437 (APPNOTE appendix D), as Python reads it too. */
function decodePath(raw: Buffer, utf8: boolean): string {
  if (utf8) return utf8Decoder.decode(raw);
  return raw
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (high) => cp437High[high.charCodeAt(0) - 0x80] ?? '?');
}
