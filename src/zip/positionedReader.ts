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
  // Nothing is put aside for what reaches beyond every file.
  return isPosition(position + length) ? readInto(Buffer.allocUnsafe(length), file, position) : NOTHING;
}

/** Fills the buffer with what lies at `position`, and gives the part of it that it filled. */
export function readInto(buffer: Buffer, file: PositionedReader, position: number): Buffer {
  const { length } = buffer;
  if (!isPosition(position + length)) return NOTHING;
  let filled = 0;
  while (filled < length) {
    const bytesRead = file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

const NOTHING = Buffer.alloc(0);

/** A zip64 offset can lie beyond what Node takes for a position; no file reaches that far. */
function isPosition(offset: number): boolean {
  return Number.isSafeInteger(offset);
}
