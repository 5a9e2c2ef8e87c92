/** Tells a native file by its first bytes, whatever its name, and reads it. */

import { BLOCK, isTarHeader } from '../archive/tarHeader.ts';
import { type ByteSource, bufferOf, viewOf } from '../base/byteSource.ts';
import { KEPT_HEAD } from '../base/limits.ts';
import type { BinaryFacts } from './facts.ts';
import { bareFacts } from './format.ts';
import { FORMATS, formatOf } from './formats.ts';
import type { KeptBytes, Range } from './keptBytes.ts';

/**
 * The id of a native format, or one of those that a file is mistaken for or that may hold native files: `zip`, `gzip`,
 * `tar`, `bzip2`, `xz`, `zstd`, `git-lfs-pointer`, `text`, `empty`, `data`; or `pdb`, Microsoft's debug information.
 */
export type FileFormat = string;

const ZIP_MAGIC = 0x504b0304;
const GZIP_MAGIC = 0x1f8b;
/** Formats that are known by their first bytes alone, in hex. */
const OTHER_MAGICS: readonly (readonly [format: FileFormat, magic: RegExp])[] = [
  // bzip2 goes on with pi where there is content, and with its square root where there is none.
  ['bzip2', /^425a683[1-9](?:314159265359|177245385090)/],
  ['xz', /^fd377a585a00/],
  ['zstd', /^28b52ffd/],
  // `Microsoft C/C++ MSF 7.00`: other things are called .pdb as well.
  ['pdb', /^4d6963726f736f667420432f432b2b204d534620372e3030/],
];
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** How much of a file is looked at to call it text. */
const TEXT_SAMPLE = 512;

/** The format of a file of `size` bytes that starts with `head`. */
export function sniffFormat(head: Uint8Array, size: number): FileFormat {
  if (size === 0) return 'empty';
  const native = FORMATS.find((format) => format.matches(head, size));
  if (native !== undefined) return native.id;
  const magic = head.length >= 4 ? viewOf(head).getUint32(0) : 0;
  if (magic === ZIP_MAGIC) return 'zip';
  if (magic >>> 16 === GZIP_MAGIC) return 'gzip';
  const first = bufferOf(head.subarray(0, LFS_POINTER.length));
  const hex = first.toString('hex');
  const other = OTHER_MAGICS.find(([, known]) => known.test(hex));
  if (other !== undefined) return other[0];
  if (first.toString('latin1') === LFS_POINTER) return 'git-lfs-pointer';
  if (head[0] !== 0 && isTarHeader(head.subarray(0, BLOCK))) return 'tar';
  return isText(head.subarray(0, TEXT_SAMPLE)) ? 'text' : 'data';
}

function isText(sample: Uint8Array): boolean {
  // Most members of a wheel are text: a call for each byte of each would show.
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return false;
  return true;
}

/** True for the formats that {@link readBinary} takes. */
export function isNative(format: FileFormat): boolean {
  return formatOf(format) !== null;
}

/** Which bytes of a file its facts will be read from, as far as its head tells, the most wanted first. */
export async function planRanges(head: Uint8Array, size: number): Promise<Range[][]> {
  const format = formatOf(sniffFormat(head, size));
  return [[{ start: 0, end: KEPT_HEAD }], ...((await format?.ranges(head, size)) ?? [])];
}

/** Has a file that streams past keep, and hash, what only later parts than its head tell of. */
export function watchStream(kept: KeptBytes, head: Uint8Array): void {
  formatOf(sniffFormat(head, kept.size))?.watch?.(kept, head);
}

/** Reads a native file. Never throws for its bytes: what is wrong with them is listed in `problems`. */
export async function readBinary(source: ByteSource, format: BinaryFacts['format']): Promise<BinaryFacts> {
  return (await formatOf(format)?.read(source)) ?? bareFacts({ id: format });
}
