/** The ways in which a zip's members are packed (APPNOTE.TXT 4.4.5). */

import type { ZipEntry } from './zipEntry.ts';

export const STORED = 0;
export const DEFLATED = 8;
export const BZIP2 = 12;
export const LZMA = 14;
export const ZSTANDARD = 93;

const NAMES: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [BZIP2, 'bzip2'],
  [LZMA, 'LZMA'],
  [ZSTANDARD, 'Zstandard'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

/** As in `bzip2`, or `method 42` for what has no common name. */
export function methodName(method: number): string {
  return NAMES.get(method) ?? `method ${method}`;
}

/** True for what is unpacked here, and by every installer. */
export function isCommonMethod({ method }: Pick<ZipEntry, 'method'>): boolean {
  return method === STORED || method === DEFLATED;
}
