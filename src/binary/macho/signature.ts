/**
 * Code signatures: an index of blobs, of which the code directories hash the pages of the slice
 * (Apple, xnu's `osfmk/kern/cs_blobs.h`; `bsd/kern/ubc_subr.c` tells which directory counts). Big-endian throughout.
 */

import { bufferOf } from '../../base/byteSource.ts';
import { KEPT_SEGMENT, MAX_PAGE_DIGESTS } from '../../base/limits.ts';
import { type DigestAlgorithm, digestBytes, type Pieces } from '../../base/pieceDigests.ts';
import { counted } from '../../base/words.ts';
import { mergeRanges } from '../keptBytes.ts';
import { type MachoSegment, type Part, VM_PROT_EXECUTE } from './commands.ts';
import type { CodeDirectory, CodeSignature, PageCheck } from './facts.ts';
import type { SliceBytes } from './sliceBytes.ts';

const EMBEDDED_SIGNATURE = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const SLOT = { DIRECTORY: 0, FIRST_ALTERNATE: 0x1000, LAST_ALTERNATE: 0x1004 } as const;
const CS_ADHOC = 2;
const SUPPORTS_SCATTER = 0x20100;
const SUPPORTS_CODE_LIMIT_64 = 0x20300;
/** Bytes of a code directory of the first version, and up to the end of its 64-bit limit. */
const DIRECTORY_SIZE = 44;
const DIRECTORY_SIZE_64 = 64;
/** Blobs in one index; real ones have at most ten. */
const MAX_BLOBS = 64;
/** Powers of two: 4 KiB is the least page of any system, 64 KiB more than any of Apple's has. */
const LEAST_PAGE = 12;
const MOST_PAGE = 16;
const SHA256 = 2;
const MAX_LISTED_PAGES = 20;

/** By hash type: what makes the hash, the bytes of it that count, and its rank among several. */
const HASHES: ReadonlyMap<number, { algorithm: DigestAlgorithm; size: number; rank: number }> = new Map([
  [1, { algorithm: 'sha1', size: 20, rank: 1 }],
  [3, { algorithm: 'sha256', size: 20, rank: 2 }],
  [SHA256, { algorithm: 'sha256', size: 32, rank: 3 }],
  [4, { algorithm: 'sha384', size: 48, rank: 4 }],
]);

/** A directory with what is needed to check pages by it. */
interface ReadDirectory extends CodeDirectory {
  hashes: { bytes: Buffer; at: number };
  /** Pages lie scattered, as no linker ever laid them. */
  scattered: boolean;
}

interface SignatureTask {
  segments: readonly MachoSegment[];
  /** False where no system insists on the pages' hashes. */
  checkPages: boolean;
}

/** Reads the signature; what the kernel would refuse it for is reported to the slice. */
export function readSignature(
  slice: SliceBytes,
  part: Part,
  { segments, checkPages }: SignatureTask,
): CodeSignature {
  const size = Math.min(part.size, KEPT_SEGMENT);
  const bytes = slice.read(part.offset, size);
  const directories = bytes === null ? [] : readDirectories(slice, part, bufferOf(bytes));
  const strongest = strongestOf(directories);
  const pages = checkPages && strongest !== null ? pageCheck(slice, strongest, segments) : null;
  const plain = new Map(directories.map((directory) => [directory, factsOf(directory)]));
  return {
    offset: slice.offset + part.offset,
    size: part.size,
    adhoc: strongest !== null && (strongest.flags & CS_ADHOC) !== 0,
    directories: [...plain.values()],
    strongest: strongest === null ? null : (plain.get(strongest) ?? null),
    pages,
  };
}

function factsOf({ hashType, flags, pageSize, codeLimit, slots }: ReadDirectory): CodeDirectory {
  return { hashType, flags, pageSize, codeLimit, slots };
}

/** The kernel takes the one with the strongest hash, the first of several alike. */
function strongestOf(directories: readonly ReadDirectory[]): ReadDirectory | null {
  const rank = ({ hashType }: ReadDirectory): number => HASHES.get(hashType)?.rank ?? 0;
  return directories.reduce<ReadDirectory | null>(
    (best, directory) => (best === null || rank(directory) > rank(best) ? directory : best),
    null,
  );
}

function readDirectories(slice: SliceBytes, part: Part, bytes: Buffer): ReadDirectory[] {
  const report = (at: number, reason: string): void =>
    slice.report(part.offset + at, `its code signature ${reason}`);
  const magic = bytes.length < 12 ? 0 : bytes.readUInt32BE(0);
  if (magic !== EMBEDDED_SIGNATURE) {
    report(0, `begins with 0x${magic.toString(16).padStart(8, '0')} and not with 0xfade0cc0`);
    return [];
  }
  const count = bytes.readUInt32BE(8);
  const readable = Math.min(count, MAX_BLOBS, Math.floor((bytes.length - 12) / 8));
  if (count > readable) {
    report(8, `claims ${counted(count, 'part')}, of which ${readable} can be read`);
    return [];
  }
  const directories: ReadDirectory[] = [];
  for (let index = 0; index < readable; index++) {
    const at = 12 + index * 8;
    const slot = bytes.readUInt32BE(at);
    const isDirectory =
      slot === SLOT.DIRECTORY || (slot >= SLOT.FIRST_ALTERNATE && slot <= SLOT.LAST_ALTERNATE);
    if (!isDirectory) continue;
    const start = bytes.readUInt32BE(at + 4);
    const directory = readDirectory(bytes, start, slice.size);
    if (typeof directory === 'string') {
      report(Math.min(start, bytes.length), directory);
      // The kernel refuses all of it.
      return [];
    }
    directories.push(directory);
  }
  if (directories.length === 0) report(8, 'has no code directory');
  return directories;
}

/** A directory, or why it can't be one, as a clause about the signature. */
function readDirectory(bytes: Buffer, start: number, sliceSize: number): ReadDirectory | string {
  if (start + DIRECTORY_SIZE > bytes.length) return `has a code directory at byte ${start}, outside of it`;
  if (bytes.readUInt32BE(start) !== CODE_DIRECTORY)
    return `says that a code directory begins at its byte ${start}, where none does`;
  const length = bytes.readUInt32BE(start + 4);
  if (length < DIRECTORY_SIZE || start + length > bytes.length)
    return `has a code directory of ${counted(length, 'byte')}, and ${bytes.length - start} are there`;
  const version = bytes.readUInt32BE(start + 8);
  const hashOffset = bytes.readUInt32BE(start + 16);
  const slots = bytes.readUInt32BE(start + 28);
  const hashSize = bytes.readUInt8(start + 36);
  const hashType = bytes.readUInt8(start + 37);
  const pagePower = bytes.readUInt8(start + 39);
  const hash = HASHES.get(hashType);
  if (hash === undefined) return `has a code directory whose hashes are of an unknown type (${hashType})`;
  if (hash.size !== hashSize)
    return `has a code directory with hashes of ${counted(hashSize, 'byte')}, and its type has ${hash.size}`;
  if (pagePower !== 0 && (pagePower < LEAST_PAGE || pagePower > MOST_PAGE))
    return `has a code directory with pages of 2^${pagePower} bytes`;
  if (hashOffset > length || Math.floor((length - hashOffset) / hashSize) < slots)
    return `has a code directory with ${slots} hashes from its byte ${hashOffset} on, more than its ${counted(length, 'byte')} can hold`;
  const wide =
    version >= SUPPORTS_CODE_LIMIT_64 && length >= DIRECTORY_SIZE_64
      ? Number(bytes.readBigUInt64BE(start + 56))
      : 0;
  const codeLimit = wide === 0 ? bytes.readUInt32BE(start + 32) : wide;
  if (codeLimit > sliceSize)
    return `has a code directory for ${counted(codeLimit, 'byte')}, and there are ${sliceSize}`;
  const pageSize = pagePower === 0 ? 0 : 2 ** pagePower;
  const pages = pageCount({ pageSize, codeLimit });
  if (slots < pages) return `has a code directory with ${slots} hashes for ${pages} pages`;
  const scatter = version >= SUPPORTS_SCATTER && length >= 48 ? bytes.readUInt32BE(start + 44) : 0;
  return {
    hashType,
    flags: bytes.readUInt32BE(start + 12),
    pageSize,
    codeLimit,
    slots,
    hashes: { bytes, at: start + hashOffset },
    scattered: scatter !== 0,
  };
}

function pageCount({ pageSize, codeLimit }: { pageSize: number; codeLimit: number }): number {
  return pageSize === 0 ? Math.min(1, codeLimit) : Math.ceil(codeLimit / pageSize);
}

function pageCheck(
  slice: SliceBytes,
  { hashType, pageSize, codeLimit, hashes, scattered }: ReadDirectory,
  segments: readonly MachoSegment[],
): PageCheck | null {
  const hash = HASHES.get(hashType);
  if (hash === undefined || scattered) return null;
  const size = pageSize === 0 ? Math.max(1, codeLimit) : pageSize;
  const pieces: Pieces = { start: 0, end: codeLimit, size, algorithm: hash.algorithm };
  const whole = digestBytes(pieces);
  const pages = pageCount({ pageSize, codeLimit });
  const digests = whole > MAX_PAGE_DIGESTS ? null : slice.digests(pieces);
  if (digests === null) return null;
  const digestSize = pages === 0 ? 0 : whole / pages;
  const code = mergeRanges(
    segments
      .filter(({ protection, size }) => (protection & VM_PROT_EXECUTE) !== 0 && size > 0)
      .map((segment) => ({ start: segment.offset, end: segment.offset + segment.size })),
  );
  const wrong: PageCheck['firstWrong'] = [];
  let next = 0;
  for (let page = 0; page < pages; page++) {
    const said = hashes.at + page * hash.size;
    const taken = page * digestSize;
    if (digests.compare(hashes.bytes, said, said + hash.size, taken, taken + hash.size) === 0) continue;
    const start = page * size;
    const end = Math.min(start + size, codeLimit);
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    wrong.push({ page, offset: slice.offset + start, executable: (code[next]?.start ?? end) < end });
  }
  const inCode = wrong.filter(({ executable }) => executable);
  const inOrder = [...inCode, ...wrong.filter(({ executable }) => !executable)];
  return {
    pages,
    wrong: wrong.length,
    wrongExecutable: inCode.length,
    firstWrong: inOrder.slice(0, MAX_LISTED_PAGES),
  };
}

/**
 * What will have to be hashed of a slice, guessed before its signature has been seen: the bytes before it, in pages of
 * 4 KiB where it has room for so many SHA-256 hashes, else of 16 KiB. A wrong guess costs another pass. Null where nothing
 * can be guessed.
 */
export function guessedPieces({ offset, size }: Part): Pieces | null {
  const pieces = (pageSize: number): Pieces => ({
    start: 0,
    end: offset,
    size: pageSize,
    algorithm: 'sha256',
  });
  const guess = digestBytes(pieces(4096)) <= size ? pieces(4096) : pieces(16384);
  return offset === 0 || digestBytes(guess) > MAX_PAGE_DIGESTS ? null : guess;
}
