import { PieceDigests, type Pieces } from './pieceDigests.ts';
import { COST, type Work } from './work.ts';

export type { Pieces } from './pieceDigests.ts';

/** Positioned access to a file of which not every byte may be at hand. */
export interface ByteSource {
  /** Bytes in the whole file. */
  readonly size: number;
  /**
   * `length` bytes at `offset`, or null where they reach past the end of the file or were not kept.
   * Asking for bytes that were not kept is remembered, so that they can be fetched by another pass.
   */
  read(offset: number, length: number): Uint8Array | null;
  /** As `read`, but a miss is not remembered: for facts that are welcome and not worth another pass. */
  peek(offset: number, length: number): Uint8Array | null;
  /** The bytes from an offset on that are at hand in one piece, so many at most, none where the first is not; they count as read. */
  from(offset: number, most: number): Uint8Array;
  /**
   * The digests of the pieces of a range, one behind the other; null where not all of its bytes were at hand, which is
   * remembered as with `read`. Absent where hashing is not worth its time.
   */
  digests?(pieces: Pieces): Buffer | null;
}

const NO_BYTES = new Uint8Array(0);

/** A source over bytes in memory: all of the file, or the start of one of `size` bytes. */
export function sourceOf(bytes: Uint8Array, size = bytes.length): ByteSource {
  return new BytesInMemory(bytes, size);
}

class BytesInMemory implements ByteSource {
  readonly size: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, size: number) {
    this.size = size;
    this.bytes = bytes;
  }

  read(offset: number, length: number): Uint8Array | null {
    return isRange(offset, length) && offset + length <= this.bytes.length
      ? this.bytes.subarray(offset, offset + length)
      : null;
  }

  peek(offset: number, length: number): Uint8Array | null {
    return this.read(offset, length);
  }

  from(offset: number, most: number): Uint8Array {
    return isRange(offset, most) ? this.bytes.subarray(offset, offset + most) : NO_BYTES;
  }

  digests(pieces: Pieces): Buffer | null {
    const taken = new PieceDigests(pieces);
    taken.offer(this.bytes.subarray(pieces.start), pieces.start);
    return taken.result;
  }
}

/** True for an offset and a length that no lying header has made absurd. */
export function isRange(offset: number, length: number): boolean {
  return Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
}

/** A `DataView` over bytes, wherever they lie in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The same bytes with what a `Buffer` can do; nothing is copied. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The same source, with each read charged to a budget of work. */
export function chargedSource(source: ByteSource, work: Pick<Work, 'charge'>): ByteSource {
  const charged = <Bytes extends Uint8Array | null>(bytes: Bytes): Bytes => {
    work.charge(COST.read + (bytes?.length ?? 0) * COST.tableByte);
    return bytes;
  };
  return {
    size: source.size,
    read: (offset, length) => charged(source.read(offset, length)),
    peek: (offset, length) => charged(source.peek(offset, length)),
    from: (offset, most) => {
      // A window onto strings: those that are read from it are charged as names.
      work.charge(COST.read);
      return source.from(offset, most);
    },
    digests: (pieces) => {
      work.charge(COST.read + pieces.end - pieces.start);
      return source.digests?.(pieces) ?? null;
    },
  };
}
