/** Files, and bytes in memory, by positioned reads. */

/** What a zip is read from. */
export interface PositionedReader {
  /** Fills a part of the buffer and returns the number of bytes, which is 0 only at the end of the file. */
  read(buffer: Uint8Array, offset: number, length: number, position: number): number;
}

/** Makes bytes in memory readable as a file is. */
export function readerOf(bytes: Uint8Array): PositionedReader {
  return {
    read(buffer, offset, length, position) {
      const slice = bytes.subarray(position, position + length);
      buffer.set(slice, offset);
      return slice.length;
    },
  };
}

/** Reads `length` bytes at `position`, fewer at the end of the file. */
export function readAt(file: PositionedReader, position: number, length: number): Buffer {
  // A zip64 offset can lie beyond what Node takes for a position; no file reaches that far.
  if (!Number.isSafeInteger(position + length)) return Buffer.alloc(0);
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const bytesRead = file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
