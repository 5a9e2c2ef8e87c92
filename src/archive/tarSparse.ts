/**
 * Sparse files in tar archives: GNU's old format, and its three ways of saying it in pax headers (GNU tar manual,
 * "Storing Sparse Files"). Only what is needed to know a file's true name, size and first bytes.
 */

import type { ChunkCursor } from '../base/chunkCursor.ts';
import { BLOCK, number } from './tarHeader.ts';

export interface Sparse {
  /** Bytes of the file with its holes, null where that is no number. */
  size: number | null;
  /** Where in the file the first stored bytes belong; null where the stored bytes begin with the list of pieces. */
  firstPiece: number | null;
}

const OLD_PIECES_AT = 386;
const OLD_EXTENDED_AT = 482;
const OLD_SIZE_AT = 483;
const EXTENSION_EXTENDED_AT = 504;

/** What the header of an old GNU sparse file (type `S`) says. */
export function oldSparse(block: Buffer): Sparse {
  return {
    size: number(block.subarray(OLD_SIZE_AT, OLD_SIZE_AT + 12)),
    firstPiece: number(block.subarray(OLD_PIECES_AT, OLD_PIECES_AT + 12)),
  };
}

/** Passes over the blocks with more pieces that follow such a header; their number, or null past `most` or the end. */
export async function skipOldExtensions(
  cursor: ChunkCursor,
  header: Buffer,
  most: number,
): Promise<number | null> {
  let isExtended = header[OLD_EXTENDED_AT] !== 0;
  for (let count = 0; ; count++) {
    if (!isExtended) return count;
    const block = await cursor.take(BLOCK);
    if (block.length < BLOCK || count === most) return null;
    isExtended = block[EXTENSION_EXTENDED_AT] !== 0;
  }
}

/** What pax records say of a sparse file, null when it is none. */
export function paxSparse(pax: ReadonlyMap<string, string>): Sparse | null {
  const size = pax.get('GNU.sparse.realsize') ?? pax.get('GNU.sparse.size');
  if (size === undefined) return null;
  const isInData = pax.get('GNU.sparse.major') === '1';
  const first = pax.get('GNU.sparse.map')?.split(',', 1)[0] ?? pax.get('GNU.sparse.offset') ?? '0';
  return { size: decimal(size), firstPiece: isInData ? null : decimal(first) };
}

/** The first bytes of a sparse file, given the first that are stored of it; empty where it starts with a hole. */
export function sparseHead(stored: Buffer, { firstPiece }: Sparse): Buffer {
  if (firstPiece !== null) return firstPiece === 0 ? stored : Buffer.alloc(0);
  // Version 1.0: how many pieces, then offset and length of each, a line each, padded to a block.
  const [count, first] = stored.toString('latin1', 0, 2 * BLOCK).split('\n', 2);
  const lines = 1 + 2 * Number(count);
  if (first !== '0' || !Number.isSafeInteger(lines) || lines > stored.length) return Buffer.alloc(0);
  let end = 0;
  for (let line = 0; line < lines; line++) {
    end = stored.indexOf(0x0a, end) + 1;
    if (end === 0) return Buffer.alloc(0);
  }
  return stored.subarray(Math.ceil(end / BLOCK) * BLOCK);
}

/** A number of bytes in decimal digits, null for anything else. */
export function decimal(digits: string): number | null {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
