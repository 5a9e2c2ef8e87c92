/** One member of a zip as a stream of inflated chunks, checked against what the directory says of it. */

import { crc32, inflateRawSync } from 'node:zlib';
import { FIRST_CHUNK, STREAM_CHUNK, WHOLE_MEMBER } from '../base/limits.ts';
import { counted } from '../base/words.ts';
import { DEFLATED, isCommonMethod, methodName, STORED } from './compressionMethods.ts';
import { inflating } from './inflating.ts';
import { LOCAL_HEADER_SIZE, readLocalHeader } from './localHeader.ts';
import { type PositionedReader, readAt, readInto } from './positionedReader.ts';
import type { ZipEntry } from './zipEntry.ts';

/** How a member's bytes turned out. Reasons are clauses for a sentence about the member. */
export interface MemberOutcome {
  /** Why its content can't be trusted or had, null when size and CRC are right. */
  problem: string | null;
  /** Where its local header contradicts the directory, null when they agree. */
  unsafe: string | null;
}

/**
 * Called with each chunk and the offset of its first byte in the member. The first chunk holds at least
 * {@link FIRST_CHUNK} bytes or the whole member, however the bytes were packed. The chunk is only lent.
 */
export type OnChunk = (chunk: Buffer, offset: number) => void | Promise<void>;

/** Bytes of room behind a member that was inflated whole: by it one is told that inflates to more than it should. */
export const SPARE = 1;

/** A member that is held whole. */
export interface WholeMember extends MemberOutcome {
  /** What could be had of it; never more than its declared size. */
  content: Buffer;
}

/** True for members that {@link readWholeMember} takes. */
export function isHeldWhole({ size, compressedSize }: ZipEntry): boolean {
  return Math.max(size, compressedSize) <= WHOLE_MEMBER;
}

/** Reads a member in one piece, which costs far less than streaming. Never throws for the bytes it meets. */
export function readWholeMember(file: PositionedReader, entry: ZipEntry): WholeMember {
  const found = findMember(file, entry);
  if (typeof found === 'string') return { problem: found, unsafe: null, content: NOTHING };
  const { content, problem, consumed } = inflateWhole(allOf(file, found, entry), entry);
  const isTooLong = content.length > entry.size;
  return {
    problem: problem ?? contentProblem(entry, content.length, crc32(content)),
    unsafe: found.unsafe ?? leftover(entry, consumed),
    content: isTooLong ? NOTHING : content,
  };
}

/**
 * Inflates a member in chunks of at most {@link STREAM_CHUNK} and checks its size and CRC-32 on the way. With `end` it
 * stops once so many bytes have been handed on, and then the outcome says nothing of the member.
 * Never throws for the bytes it meets; errors thrown by `onChunk` and I/O errors pass through.
 */
export async function streamMember(
  file: PositionedReader,
  entry: ZipEntry,
  onChunk: OnChunk,
  end = entry.size,
): Promise<MemberOutcome> {
  if (isHeldWhole(entry)) {
    const { content, ...outcome } = readWholeMember(file, entry);
    for (let at = 0; at < Math.min(content.length, end); at += STREAM_CHUNK)
      await onChunk(content.subarray(at, at + STREAM_CHUNK), at);
    return outcome;
  }
  const found = findMember(file, entry);
  if (typeof found === 'string') return { problem: found, unsafe: null };
  const check = new ContentCheck(entry, onChunk, end);
  const problem =
    entry.method === DEFLATED
      ? await inflateStream(compressedChunks(file, found, entry, sameRoom()), entry, check)
      : await passOn(compressedChunks(file, found, entry, Buffer.allocUnsafeSlow), check);
  await check.finish();
  return { problem: problem ?? check.problem(), unsafe: found.unsafe ?? leftover(entry, check.consumed) };
}

interface FoundMember {
  /** Where its data starts in the file, and the first of it: all of a member that is held whole, else nothing. */
  dataStart: number;
  inHead: Buffer;
  unsafe: string | null;
}

/** Where the packed bytes of members lie that are inflated in one call, one after the other: most need little of it. */
const packedBytes = Buffer.allocUnsafeSlow(WHOLE_MEMBER);

/** Where a member's data lies, or why nothing can be had of it. */
function findMember(file: PositionedReader, entry: ZipEntry): FoundMember | string {
  if (entry.encrypted) return 'it is encrypted, which no installer can undo';
  if (!isCommonMethod(entry))
    return `it is compressed with ${methodName(entry.method)}, which is not unpacked here`;
  // The local header and all data of a member that is held whole come in one read.
  const wanted = isHeldWhole(entry) ? entry.compressedSize : 0;
  const guess = LOCAL_HEADER_SIZE + entry.pathSize + 64 + wanted;
  const isLent = entry.method === DEFLATED && isHeldWhole(entry) && guess <= packedBytes.length;
  const head = isLent
    ? readInto(packedBytes.subarray(0, guess), file, entry.localHeaderOffset)
    : readAt(file, entry.localHeaderOffset, guess);
  const local = readLocalHeader(file, entry, head);
  if (local === null)
    return `no member starts at byte ${entry.localHeaderOffset}, where the directory puts it`;
  return {
    dataStart: entry.localHeaderOffset + local.length,
    inHead: head.subarray(local.length, local.length + wanted),
    unsafe: local.disagreement,
  };
}

/** A member's data as it lies in the file, less of it where the file ends. */
function allOf(
  file: PositionedReader,
  { dataStart, inHead }: FoundMember,
  { compressedSize }: ZipEntry,
): Buffer {
  const left = compressedSize - inHead.length;
  return left === 0 ? inHead : Buffer.concat([inHead, readAt(file, dataStart + inHead.length, left)]);
}

interface Inflated {
  content: Buffer;
  problem: string | null;
  /** Compressed bytes that the content is made of. */
  consumed: number;
}

function inflateWhole(packed: Buffer, entry: ZipEntry): Inflated {
  if (entry.method === STORED || isNoStream(entry))
    return { content: packed, problem: null, consumed: entry.compressedSize };
  // One buffer for all of it; zlib takes none below 64 bytes.
  const chunkSize = Math.max(64, entry.size + SPARE);
  const options = { chunkSize, maxOutputLength: entry.size + SPARE, info: true };
  try {
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as WithInfo;
    return { content: buffer, problem: null, consumed: engine.bytesWritten };
  } catch (error) {
    return { content: NOTHING, problem: inflateProblem(error, entry), consumed: entry.compressedSize };
  }
}

/** What Node gives with the option `info`, which its types don't know. */
interface WithInfo {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

const NOTHING = Buffer.alloc(0);

/** Some tools write an empty file as no deflate stream at all; Python reads it as empty. */
function isNoStream({ compressedSize, size }: ZipEntry): boolean {
  return compressedSize === 0 && size === 0;
}

/** For chunks that are done with before the next is read. */
function sameRoom(): (length: number) => Buffer {
  const room = Buffer.allocUnsafeSlow(STREAM_CHUNK);
  return (length) => room.subarray(0, length);
}

async function passOn(stored: Iterable<Buffer>, check: ContentCheck): Promise<null> {
  for (const chunk of stored) {
    if (!(await check.take(chunk))) break;
  }
  return null;
}

async function inflateStream(
  compressed: Iterable<Buffer>,
  entry: ZipEntry,
  check: ContentCheck,
): Promise<string | null> {
  const stream = inflating(compressed);
  try {
    for await (const chunk of stream) {
      if (!(await check.take(chunk))) return null;
    }
    check.consumed = stream.consumed;
    return null;
  } catch (error) {
    return inflateProblem(error, entry);
  }
}

function inflateProblem(error: unknown, entry: ZipEntry): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return `it inflates to more than the ${counted(entry.size, 'byte')} that the directory gives`;
  if (code.startsWith('Z_')) return `its compressed data is damaged (${code})`;
  throw error;
}

function* compressedChunks(
  file: PositionedReader,
  { dataStart }: FoundMember,
  { compressedSize }: ZipEntry,
  roomFor: (length: number) => Buffer,
): Generator<Buffer> {
  for (let at = 0; at < compressedSize; ) {
    const room = roomFor(Math.min(STREAM_CHUNK, compressedSize - at));
    const chunk = readInto(room, file, dataStart + at);
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}

/**
 * Counts and sums what comes out, and hands it on only as long as it stays within the declared size. Inflated
 * data can dribble out byte by byte; the head is gathered first, so that a file can be told by it.
 */
class ContentCheck {
  private bytes = 0;
  private crc = 0;
  private head: Buffer[] = [];
  private headSize = 0;
  /** Compressed bytes that the deflate stream is made of: all, unless it ended before. */
  consumed: number;

  private readonly entry: ZipEntry;
  private readonly onChunk: OnChunk;
  /** Where nobody wants to see any more of it. */
  private readonly end: number;

  constructor(entry: ZipEntry, onChunk: OnChunk, end: number) {
    this.entry = entry;
    this.end = end;
    this.consumed = entry.compressedSize;
    this.onChunk = onChunk;
  }

  /** False when the member must not go on. */
  async take(chunk: Buffer): Promise<boolean> {
    if (chunk.length === 0) return true;
    const offset = this.bytes;
    this.bytes += chunk.length;
    if (this.bytes > this.entry.size) return false;
    this.crc = crc32(chunk, this.crc);
    if (this.headSize < FIRST_CHUNK) await this.gatherHead(chunk);
    else await this.onChunk(chunk, offset);
    return this.bytes < this.end || this.end >= this.entry.size;
  }

  /** Hands on a member that ended before its head was full. */
  async finish(): Promise<void> {
    if (this.headSize > 0 && this.headSize < FIRST_CHUNK) await this.onChunk(Buffer.concat(this.head), 0);
  }

  private async gatherHead(chunk: Buffer): Promise<void> {
    this.headSize += chunk.length;
    if (this.headSize < FIRST_CHUNK) {
      this.head.push(Buffer.from(chunk));
      return;
    }
    const head = this.head.length === 0 ? chunk : Buffer.concat([...this.head, chunk]);
    this.head = [];
    await this.onChunk(head, 0);
  }

  problem(): string | null {
    return contentProblem(this.entry, this.bytes, this.crc);
  }
}

/** What is wrong with a content of so many bytes and that CRC-32, null when it is what the directory says. */
function contentProblem({ size, crc32: expected }: ZipEntry, bytes: number, crc: number): string | null {
  if (bytes > size) return `it inflates to more than the ${counted(size, 'byte')} that the directory gives`;
  if (bytes < size) return `it ends after ${bytes} of the ${counted(size, 'byte')} that the directory gives`;
  if (crc !== expected)
    return `its CRC-32 is ${hex(crc)}, the directory gives ${hex(expected)}: these are not the bytes that were packed`;
  return null;
}

/** Why tools may disagree on where a member's data ends; null where it ends with its deflate stream. */
function leftover({ compressedSize }: ZipEntry, consumed: number): string | null {
  return consumed < compressedSize
    ? `${compressedSize - consumed} of its ${compressedSize} compressed bytes lie behind the end of its data, where some tools look for another member`
    : null;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
