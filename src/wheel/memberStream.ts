/** One member of a zip as a stream of inflated chunks, checked against what the directory says of it. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { FIRST_CHUNK, SMALL_MEMBER, STREAM_CHUNK } from '../limits.ts';
import { LOCAL_HEADER_SIZE, readLocalHeader } from './localHeader.ts';
import { type PositionedReader, readAt } from './positionedReader.ts';
import type { ZipEntry } from './zipDirectory.ts';

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

const STORED = 0;
const DEFLATED = 8;

/**
 * Inflates a member in chunks of at most {@link STREAM_CHUNK} and checks its size and CRC-32 on the way.
 * Never throws for the bytes it meets; errors thrown by `onChunk` and I/O errors pass through.
 */
export async function streamMember(
  file: PositionedReader,
  entry: ZipEntry,
  onChunk: OnChunk,
): Promise<MemberOutcome> {
  if (entry.encrypted) return { problem: 'it is encrypted, which no installer can undo', unsafe: null };
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return {
      problem: `it is compressed by method ${entry.method}, and installers know only 0 (stored) and 8 (deflated)`,
      unsafe: null,
    };
  }
  // The local header and a small member's data come in one read.
  const guess = LOCAL_HEADER_SIZE + entry.rawPath.length + 64 + Math.min(entry.compressedSize, SMALL_MEMBER);
  const head = await readAt(file, entry.localHeaderOffset, guess);
  const local = await readLocalHeader(file, entry, head);
  if (local === null)
    return {
      problem: `no member starts at byte ${entry.localHeaderOffset}, where the directory puts it`,
      unsafe: null,
    };
  const dataStart = entry.localHeaderOffset + local.length;
  const inHead = head.subarray(local.length, local.length + entry.compressedSize);
  const check = new ContentCheck(entry, onChunk);
  const problem = await inflate(file, entry, dataStart, inHead, check);
  await check.finish();
  return { problem: problem ?? check.problem(), unsafe: local.disagreement ?? check.leftover };
}

async function inflate(
  file: PositionedReader,
  entry: ZipEntry,
  dataStart: number,
  inHead: Buffer,
  check: ContentCheck,
): Promise<string | null> {
  // Some tools write an empty file as no deflate stream at all; Python reads it as empty.
  if (entry.compressedSize === 0 && entry.size === 0) return null;
  if (entry.method === STORED) {
    for await (const chunk of compressedChunks(file, dataStart, entry.compressedSize, inHead)) {
      if (!(await check.take(chunk))) break;
    }
    return null;
  }
  if (inHead.length === entry.compressedSize && entry.size <= SMALL_MEMBER) {
    try {
      const { buffer, engine } = inflateWithInfo(inHead, entry.size + 1);
      await check.take(buffer);
      check.countConsumed(engine.bytesWritten);
      return null;
    } catch (error) {
      return inflateProblem(error, entry);
    }
  }
  return await inflateStream(compressedChunks(file, dataStart, entry.compressedSize, inHead), entry, check);
}

async function inflateStream(
  compressed: AsyncIterable<Buffer>,
  entry: ZipEntry,
  check: ContentCheck,
): Promise<string | null> {
  const inflater = createInflateRaw({ chunkSize: STREAM_CHUNK });
  const feeding = pipeline(
    Readable.from(compressed, { objectMode: false, highWaterMark: STREAM_CHUNK }),
    inflater,
  );
  // The loop below sees the same failure; without a handler here Node would call it unhandled.
  feeding.catch(() => {});
  try {
    for await (const chunk of inflater) {
      if (!(await check.take(chunk as Buffer))) return null;
    }
    check.countConsumed(inflater.bytesWritten);
    return null;
  } catch (error) {
    return inflateProblem(error, entry);
  }
}

/** What Node gives with the option `info`, which its types don't know. */
interface Inflated {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

function inflateWithInfo(bytes: Buffer, maxOutputLength: number): Inflated {
  const options = { maxOutputLength, info: true };
  return inflateRawSync(bytes, options) as unknown as Inflated;
}

function inflateProblem(error: unknown, entry: ZipEntry): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return `it inflates to more than the ${entry.size} bytes that the directory gives`;
  if (code.startsWith('Z_')) return `its compressed data is damaged (${code})`;
  throw error;
}

async function* compressedChunks(
  file: PositionedReader,
  start: number,
  length: number,
  inHead: Buffer,
): AsyncGenerator<Buffer> {
  if (inHead.length > 0) yield inHead;
  for (let at = inHead.length; at < length; ) {
    const chunk = await readAt(file, start + at, Math.min(STREAM_CHUNK, length - at));
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
  /** Why tools may disagree on where its data ends, null where it ends with its deflate stream. */
  leftover: string | null = null;

  private readonly entry: ZipEntry;
  private readonly onChunk: OnChunk;

  constructor(entry: ZipEntry, onChunk: OnChunk) {
    this.entry = entry;
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
    return true;
  }

  /** Hands on a member that ended before its head was full. */
  async finish(): Promise<void> {
    if (this.headSize > 0 && this.headSize < FIRST_CHUNK) await this.onChunk(Buffer.concat(this.head), 0);
  }

  /** Takes how many of the compressed bytes the deflate stream is made of. */
  countConsumed(bytes: number): void {
    const { compressedSize } = this.entry;
    if (bytes < compressedSize)
      this.leftover = `${compressedSize - bytes} of its ${compressedSize} compressed bytes lie behind the end of its data, where some tools look for another member`;
  }

  private async gatherHead(chunk: Buffer): Promise<void> {
    this.head.push(chunk);
    this.headSize += chunk.length;
    if (this.headSize < FIRST_CHUNK) return;
    const head = this.head.length === 1 ? chunk : Buffer.concat(this.head);
    this.head = [];
    await this.onChunk(head, 0);
  }

  problem(): string | null {
    const { size, crc32: expected } = this.entry;
    if (this.bytes > size) return `it inflates to more than the ${size} bytes that the directory gives`;
    if (this.bytes < size) return `it ends after ${this.bytes} of the ${size} bytes that the directory gives`;
    if (this.crc !== expected)
      return `its CRC-32 is ${hex(this.crc)}, the directory gives ${hex(expected)}: these are not the bytes that were packed`;
    return null;
  }
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
