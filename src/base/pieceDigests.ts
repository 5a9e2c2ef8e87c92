/** Digests of the pieces of a range, taken while its bytes stream past. */

import { createHash, type Hash, hash } from 'node:crypto';

/** A range that is hashed piece by piece, as code signatures hash pages. */
export interface Pieces {
  /** Bytes from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** Bytes of each piece; the last may have fewer. */
  size: number;
  algorithm: DigestAlgorithm;
}

export type DigestAlgorithm = 'sha1' | 'sha256' | 'sha384';

const DIGEST_SIZES: Readonly<Record<DigestAlgorithm, number>> = { sha1: 20, sha256: 32, sha384: 48 };

/** A buffer for each digest costs more than hashing a page does; a letter for each byte costs next to nothing. */
const TEXT = 'binary';

/** Bytes that the digests of all pieces take. */
export function digestBytes({ start, end, size, algorithm }: Pieces): number {
  return Math.ceil((end - start) / size) * DIGEST_SIZES[algorithm];
}

/** Hashes pieces of bytes that are offered in order; nothing but the digests is held. */
export class PieceDigests {
  readonly pieces: Pieces;
  private readonly digests: Buffer;
  private filled = 0;
  /** Where the next byte lies that is wanted. */
  private next: number;
  /** Of a piece that began in an earlier chunk. */
  private begun: Hash | null = null;

  constructor(pieces: Pieces) {
    this.pieces = pieces;
    this.next = pieces.start;
    // Memory that nothing is written to costs nothing.
    this.digests = Buffer.allocUnsafeSlow(digestBytes(pieces));
  }

  /** Takes the bytes at an offset. What came before is passed over, and after a gap all is: the digests stay unknown. */
  offer(chunk: Uint8Array, offset: number): void {
    const { start, end, size, algorithm } = this.pieces;
    const stop = Math.min(end, offset + chunk.length);
    if (offset > this.next) return;
    while (this.next < stop) {
      const pieceStart = start + Math.floor((this.next - start) / size) * size;
      const pieceEnd = Math.min(pieceStart + size, end);
      const upTo = Math.min(pieceEnd, stop);
      const part = chunk.subarray(this.next - offset, upTo - offset);
      if (this.next === pieceStart && upTo === pieceEnd) this.add(hash(algorithm, part, TEXT));
      else {
        this.begun ??= createHash(algorithm);
        this.begun.update(part);
        if (upTo === pieceEnd) {
          this.add(this.begun.digest(TEXT));
          this.begun = null;
        }
      }
      this.next = upTo;
    }
  }

  /** One behind the other; null where not all bytes were offered. */
  get result(): Buffer | null {
    return this.next === this.pieces.end ? this.digests : null;
  }

  private add(digest: string): void {
    this.filled += this.digests.write(digest, this.filled, TEXT);
  }
}
