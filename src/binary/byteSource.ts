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
  /** All bytes from an offset on that are at hand in one piece, none where the first is not; they count as read. */
  from(offset: number): Uint8Array;
}

const NO_BYTES = new Uint8Array(0);

/** A source over bytes that are all in memory. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  const read = (offset: number, length: number): Uint8Array | null =>
    isRange(offset, length) && offset + length <= bytes.length
      ? bytes.subarray(offset, offset + length)
      : null;
  const from = (offset: number): Uint8Array => (isRange(offset, 0) ? bytes.subarray(offset) : NO_BYTES);
  return { size: bytes.length, read, peek: read, from };
}

/** True for an offset and a length that no lying header has made absurd. */
export function isRange(offset: number, length: number): boolean {
  return Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
}

/** A `DataView` over bytes, wherever they lie in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
