/** Archives and compressed files that hold nothing at all: there is nothing in them to be looked into. */

import type { FileFormat } from '../binary/readBinary.ts';

/** None that is larger holds nothing, as tools write them. */
export const LARGEST_EMPTY = 32;

/** What those begin with that have one form, in hex; and the number of bytes that is all of them. */
const FORMS: Readonly<Record<string, readonly [start: RegExp, size: number]>> = {
  ar: [/^213c617263683e0a/, 8],
  bzip2: [/^425a683[1-9]17724538509000000000/, 14],
  // A header, and an index of no records where the first block would be.
  xz: [/^fd377a585a00.{12}00000000/, 32],
};

/** Whether a file of these formats, of which `start` is the start, holds nothing; gzip tells itself. */
export function isEmptyArchive(format: FileFormat, start: Buffer, size: number): boolean {
  if (size > LARGEST_EMPTY || start.length < size) return false;
  if (format === 'zstd') return isEmptyFrame(start.subarray(0, size));
  const form = FORMS[format];
  return form !== undefined && size === form[1] && form[0].test(start.toString('hex'));
}

/** A Zstandard frame (RFC 8878) whose first block is the last, and has no bytes. */
function isEmptyFrame(bytes: Buffer): boolean {
  const descriptor = bytes[4] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const header = 5 + (isSingle ? 0 : 1) + dictionary + contentSize;
  const checksum = (descriptor & 4) === 0 ? 0 : 4;
  const isLastAndEmpty = bytes.subarray(header, header + 3).equals(Buffer.from([1, 0, 0]));
  return isLastAndEmpty && bytes.length === header + 3 + checksum;
}
