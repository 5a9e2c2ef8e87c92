/** gzip (RFC 1952) as a stream, with a bound. Damaged, cut off or without end, it gives what it can and says so. */

import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';
import { ChunkCursor } from '../base/chunkCursor.ts';
import { GZIP_MEMBER_COST, STREAM_CHUNK } from '../base/limits.ts';

const FIXED_HEADER = 10;
const TRAILER = 8;
const METHOD_DEFLATE = 8;
const FLAG = { HEADER_CRC: 2, EXTRA: 4, NAME: 8, COMMENT: 16, RESERVED: 0xe0 } as const;
/** The name and comment of a header; nobody's are longer. */
const MAX_HEADER_STRING = 64 * 1024;

/**
 * Inflates all members of a gzip file, one after the other, up to `limit` bytes. Why it stopped short goes to
 * `notes`, as a clause; it never throws for the bytes it meets. Checksums are not compared. What follows the last
 * member is passed over, as gzip(1) does.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  limit: number,
): AsyncGenerator<Buffer> {
  const cursor = new ChunkCursor(chunks);
  try {
    yield* inflateMembers(cursor, notes, limit);
  } finally {
    cursor.close();
  }
}

async function* inflateMembers(cursor: ChunkCursor, notes: string[], limit: number): AsyncGenerator<Buffer> {
  let left = limit;
  for (let isFirst = true; ; isFirst = false) {
    if (left <= 0) {
      notes.push(`it has so many gzip members that this check stops at byte ${cursor.offset}`);
      return;
    }
    const header = await skipHeader(cursor);
    if (header !== 'read') {
      if (isFirst || header === 'cut')
        notes.push(`its gzip header at byte ${cursor.offset} is cut off or damaged`);
      return;
    }
    let cost = 0;
    for await (const chunk of inflateMember(cursor, notes)) {
      cost += chunk.length;
      if (cost > left) {
        notes.push(`it inflates to more than ${limit} bytes, where this check stops`);
        return;
      }
      yield chunk;
    }
    if (notes.length > 0) return;
    if ((await cursor.take(TRAILER)).length < TRAILER) {
      notes.push(`it is cut off after ${cursor.offset} bytes, inside its gzip data`);
      return;
    }
    left -= Math.max(cost, GZIP_MEMBER_COST);
  }
}

/** `none`: no gzip member starts here. */
async function skipHeader(cursor: ChunkCursor): Promise<'read' | 'none' | 'cut'> {
  const fixed = await cursor.take(FIXED_HEADER);
  const flags = fixed[3] ?? 0;
  const isGzip = fixed[0] === 0x1f && fixed[1] === 0x8b;
  if (!isGzip || (fixed[2] ?? METHOD_DEFLATE) !== METHOD_DEFLATE || (flags & FLAG.RESERVED) !== 0)
    return 'none';
  if (fixed.length < FIXED_HEADER) return 'cut';
  if ((flags & FLAG.EXTRA) !== 0) {
    const length = await cursor.take(2);
    if (length.length < 2 || (await cursor.skip(length.readUInt16LE(0))) < length.readUInt16LE(0))
      return 'cut';
  }
  for (const flag of [FLAG.NAME, FLAG.COMMENT]) {
    if ((flags & flag) !== 0 && !(await skipString(cursor))) return 'cut';
  }
  return (flags & FLAG.HEADER_CRC) === 0 || (await cursor.skip(2)) === 2 ? 'read' : 'cut';
}

/** False when its NUL doesn't come. */
async function skipString(cursor: ChunkCursor): Promise<boolean> {
  for (let length = 0; length <= MAX_HEADER_STRING; ) {
    const piece = await cursor.nextPiece();
    if (piece === null) return false;
    const end = piece.indexOf(0);
    if (end >= 0) {
      cursor.giveBack(piece, piece.length - end - 1);
      return true;
    }
    length += piece.length;
  }
  return false;
}

/** The content of one member; afterwards the cursor stands at its trailer. */
async function* inflateMember(cursor: ChunkCursor, notes: string[]): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: STREAM_CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
  const feeding = feed(inflater, cursor);
  // A source that can't be read on ends the loop below, too.
  feeding.catch((error) => inflater.destroy(error));
  try {
    for await (const chunk of inflater) yield chunk as Buffer;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    notes.push(`its gzip data is damaged before byte ${cursor.offset} (${code})`);
  } finally {
    inflater.destroy();
  }
  // It stops at the end of the deflate stream and leaves the rest of the last piece.
  const { piece, fed } = await feeding;
  if (piece !== null) cursor.giveBack(piece, Math.min(piece.length, fed - inflater.bytesWritten));
}

/** Writes piece after piece until the stream has its end or is destroyed, each only once the one before is used up. */
async function feed(
  inflater: InflateRaw,
  cursor: ChunkCursor,
): Promise<{ piece: Uint8Array | null; fed: number }> {
  const closed = new Promise<void>((resolve) => inflater.once('close', resolve));
  let piece: Uint8Array | null = null;
  let fed = 0;
  // Bytes that it doesn't take lie behind the end of the deflate stream.
  while (!inflater.destroyed && inflater.bytesWritten === fed) {
    piece = await cursor.nextPiece();
    if (piece === null) {
      inflater.end();
      break;
    }
    const next = piece;
    fed += next.length;
    await Promise.race([new Promise<void>((resolve) => inflater.write(next, () => resolve())), closed]);
  }
  return { piece, fed };
}
