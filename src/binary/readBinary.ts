/** Tells a native file by its first bytes, whatever its name, and reads it. */

import { BLOCK, isTarHeader } from '../archive/tarHeader.ts';
import { type ByteSource, bufferOf, sourceOf, viewOf } from '../base/byteSource.ts';
import { KEPT_BEFORE_SECTIONS, KEPT_HEAD, KEPT_SEGMENT } from '../base/limits.ts';
import { rangesWorthKeeping, readElfHeader } from './elf/header.ts';
import { readElf } from './elf/readElf.ts';
import type { BinaryFacts } from './facts.ts';
import type { Range } from './keptBytes.ts';
import { isMachO, readMachO } from './macho/readMacho.ts';
import { isPe, readPe } from './pe/readPe.ts';

/** Native formats, and those that a file is mistaken for or that may hold native files. */
export type FileFormat =
  | BinaryFacts['format']
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'git-lfs-pointer'
  | 'text'
  | 'empty'
  | 'data';

const ELF_MAGIC = 0x7f454c46;
const WASM_MAGIC = 0x0061736d;
const ZIP_MAGIC = 0x504b0304;
const GZIP_MAGIC = 0x1f8b;
/** Formats that are known by their first bytes alone, in hex. */
const OTHER_MAGICS: readonly (readonly [format: FileFormat, magic: RegExp])[] = [
  // bzip2 goes on with pi where there is content, and with its square root where there is none.
  ['bzip2', /^425a683[1-9](?:314159265359|177245385090)/],
  ['xz', /^fd377a585a00/],
  ['zstd', /^28b52ffd/],
];
const AR_MAGICS = ['!<arch>\n', '!<thin>\n'];
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** How much of a file is looked at to call it text. */
const TEXT_SAMPLE = 512;

/** The format of a file of `size` bytes that starts with `head`. */
export function sniffFormat(head: Uint8Array, size: number): FileFormat {
  if (size === 0) return 'empty';
  const magic = head.length >= 4 ? viewOf(head).getUint32(0) : 0;
  if (magic === ELF_MAGIC) return 'elf';
  if (isMachO(head)) return 'macho';
  if (isPe(sourceOf(head))) return 'pe';
  if (magic === WASM_MAGIC) return 'wasm';
  if (magic === ZIP_MAGIC) return 'zip';
  if (magic >>> 16 === GZIP_MAGIC) return 'gzip';
  const first = bufferOf(head.subarray(0, LFS_POINTER.length));
  const start = first.toString('latin1');
  if (AR_MAGICS.some((ar) => start.startsWith(ar))) return 'ar';
  const hex = first.toString('hex');
  const other = OTHER_MAGICS.find(([, known]) => known.test(hex));
  if (other !== undefined) return other[0];
  if (start === LFS_POINTER) return 'git-lfs-pointer';
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
export function isNative(format: FileFormat): format is BinaryFacts['format'] {
  return ['elf', 'macho', 'pe', 'wasm', 'ar'].includes(format);
}

/** Which bytes of a file its facts will be read from, as far as its head tells, the most wanted first. */
export async function planRanges(head: Uint8Array, size: number): Promise<Range[][]> {
  const start = [[{ start: 0, end: KEPT_HEAD }]];
  if (sniffFormat(head, size) !== 'elf') return start;
  const header = await readElfHeader(sourceOf(head, size));
  return [
    ...start,
    ...rangesWorthKeeping(header, { segment: KEPT_SEGMENT, beforeSections: KEPT_BEFORE_SECTIONS }),
  ];
}

/** Reads a native file. Never throws for its bytes: what is wrong with them is listed in `problems`. */
export async function readBinary(source: ByteSource, format: BinaryFacts['format']): Promise<BinaryFacts> {
  switch (format) {
    case 'elf':
      return readElf(source, await readElfHeader(source));
    case 'macho':
      return readMachO(source);
    case 'pe':
      return readPe(source);
    case 'wasm':
      return { ...NO_FACTS, format, kind: 'unknown', architectures: ['wasm32'] };
    case 'ar':
      return { ...NO_FACTS, format, kind: 'archive', architectures: [] };
  }
}

const NO_FACTS: Pick<BinaryFacts, 'identified' | 'system' | 'libc' | 'elf' | 'problems'> = {
  identified: true,
  system: 'none',
  libc: 'none',
  elf: null,
  problems: [],
};
