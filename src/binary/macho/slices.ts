/** The slices of a Mach-O file (Apple, `mach-o/fat.h`), and the header of each (`mach-o/loader.h`). */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import type { BinaryProblem } from '../facts.ts';

const FAT_MAGIC = 0xcafebabe;
const FAT_MAGIC_64 = 0xcafebabf;
const THIN_MAGICS: ReadonlyMap<number, { little: boolean; wide: boolean }> = new Map([
  [0xfeedface, { little: false, wide: false }],
  [0xfeedfacf, { little: false, wide: true }],
  [0xcefaedfe, { little: true, wide: false }],
  [0xcffaedfe, { little: true, wide: true }],
]);
/** A Java class file has the same magic, and a version of 45 or more where a fat file counts its slices. */
const MOST_SLICES = 44;
/** Bits of a CPU subtype that name capabilities, not the CPU. */
const CPU_SUBTYPE_MASK = 0x00ffffff;
/** What universal files hold beside Mach-O: static archives, and LLVM's byte code, bare or wrapped. */
const OTHER_CONTENT: readonly number[] = [0x213c6172, 0x4243c0de, 0xdec0170b];

export const CPU_ARM64 = 0x0100000c;
const CPU_NAMES: ReadonlyMap<number, string> = new Map([
  [7, 'i686'],
  [0x01000007, 'x86_64'],
  [12, 'armv7l'],
  [CPU_ARM64, 'aarch64'],
  [0x0200000c, 'aarch64_ilp32'],
  [18, 'ppc'],
  [0x01000012, 'ppc64'],
]);

/** The name of a CPU as wheel tags have it; `cpu-N` for one that this project has no name for. */
export function cpuName(cpu: number): string {
  return CPU_NAMES.get(cpu) ?? `cpu-${cpu}`;
}

export interface Slice {
  cpu: number;
  /** Where it lies in the file; `size` as the table says, though the file may end before. */
  offset: number;
  size: number;
}

/** True when the first eight bytes are those of a thin or universal Mach-O file. */
export function isMachO(head: Uint8Array): boolean {
  if (head.length < 8) return false;
  const view = viewOf(head);
  const magic = view.getUint32(0);
  return (
    THIN_MAGICS.has(magic) ||
    ((magic === FAT_MAGIC || magic === FAT_MAGIC_64) && view.getUint32(4) <= MOST_SLICES)
  );
}

/** The slices as the file's table has them, the file itself where it is thin; none where that is cut off. */
export function listSlices(source: ByteSource): Slice[] {
  const head = source.peek(0, 8);
  if (head === null) return [];
  const magic = viewOf(head).getUint32(0);
  if (THIN_MAGICS.has(magic)) {
    const header = readHeader(source, 0);
    return header === null ? [] : [{ cpu: header.cpu, offset: 0, size: source.size }];
  }
  const wide = magic === FAT_MAGIC_64;
  const table = source.peek(8, viewOf(head).getUint32(4) * (wide ? 32 : 20));
  return table === null ? [] : entriesOf(table, wide);
}

function entriesOf(table: Uint8Array, wide: boolean): Slice[] {
  const view = viewOf(table);
  const entrySize = wide ? 32 : 20;
  return Array.from({ length: table.length / entrySize }, (_, index) => {
    const at = index * entrySize;
    return {
      cpu: view.getUint32(at),
      offset: wide ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8),
      size: wide ? Number(view.getBigUint64(at + 16)) : view.getUint32(at + 12),
    };
  });
}

/**
 * Those slices that no other lies on, in the order of the table: each byte of a file is read for one of them at most,
 * however many claim it.
 */
export function apart(
  slices: readonly Slice[],
  fileSize: number,
): { slices: Slice[]; problems: BinaryProblem[] } {
  const sound = new Set<Slice>();
  const problems: BinaryProblem[] = [];
  let end = 0;
  for (const slice of [...slices].sort((a, b) => a.offset - b.offset || a.size - b.size)) {
    if (slice.offset >= end) {
      sound.add(slice);
      end = slice.offset + slice.size;
    } else if (problems.length === 0) {
      problems.push({
        offset: Math.min(slice.offset, fileSize),
        reason: `its ${cpuName(slice.cpu)} slice begins at byte ${slice.offset}, inside the one before it, which ends at byte ${end}`,
      });
    }
  }
  return { slices: slices.filter((slice) => sound.has(slice)), problems };
}

export interface MachoHeader {
  little: boolean;
  wide: boolean;
  cpu: number;
  cpuSubtype: number;
  fileType: number;
  commandCount: number;
  /** Bytes of all load commands. */
  commandSize: number;
  flags: number;
  /** Bytes of the header itself. */
  size: number;
}

/** File types that the loader maps: programs, dylibs and bundles. Objects, debug files and the like have no image. */
const LOADED_TYPES: readonly number[] = [2, 6, 8];

/** True for what a loader maps. */
export function isLoaded({ fileType }: MachoHeader): boolean {
  return LOADED_TYPES.includes(fileType);
}

/** Bytes that tell all of a header. */
export const HEADER_SIZE = 32;

/** The header at an offset, as far as it could be had; null where no Mach-O file is. */
export function readHeader(source: ByteSource, offset: number): MachoHeader | null {
  const bytes = source.peek(offset, 16);
  const format = bytes === null ? undefined : THIN_MAGICS.get(viewOf(bytes).getUint32(0));
  if (bytes === null || format === undefined) return null;
  const { little, wide } = format;
  const view = viewOf(bytes);
  // An object in an archive is told by less than a whole header.
  const rest = source.peek(offset + 16, 12);
  const word = (at: number): number => (rest === null ? 0 : viewOf(rest).getUint32(at, little));
  return {
    little,
    wide,
    cpu: view.getUint32(4, little),
    cpuSubtype: view.getUint32(8, little) & CPU_SUBTYPE_MASK,
    fileType: view.getUint32(12, little),
    commandCount: word(0),
    commandSize: word(4),
    flags: word(8),
    size: wide ? 32 : 28,
  };
}

/** True where a slice may hold something other than Mach-O, as universal static libraries do. */
export function holdsOther(source: ByteSource, offset: number): boolean {
  const magic = source.peek(offset, 4);
  return magic === null || OTHER_CONTENT.includes(viewOf(magic).getUint32(0));
}
