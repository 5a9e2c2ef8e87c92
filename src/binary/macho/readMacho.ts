/** What a Mach-O file's first bytes say (Apple, `mach-o/loader.h` and `mach-o/fat.h`): format, kind, architectures. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import type { BinaryFacts, BinaryKind } from '../facts.ts';

const FAT_MAGIC = 0xcafebabe;
const FAT_MAGIC_64 = 0xcafebabf;
const THIN_MAGICS: ReadonlyMap<number, 'big' | 'little'> = new Map([
  [0xfeedface, 'big'],
  [0xfeedfacf, 'big'],
  [0xcefaedfe, 'little'],
  [0xcffaedfe, 'little'],
]);
/** A Java class file has the same magic, and a version of 45 or more where a fat file counts its slices. */
const MOST_SLICES = 44;

const CPU_NAMES: ReadonlyMap<number, string> = new Map([
  [7, 'i686'],
  [0x01000007, 'x86_64'],
  [12, 'armv7l'],
  [0x0100000c, 'aarch64'],
  [0x0200000c, 'aarch64_ilp32'],
  [18, 'ppc'],
  [0x01000012, 'ppc64'],
]);
const KINDS: ReadonlyMap<number, BinaryKind> = new Map([
  [1, 'object'],
  [2, 'executable'],
  [4, 'core'],
  [6, 'shared-library'],
  [8, 'shared-library'],
  [10, 'debug'],
]);

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

/** Reads the header, or the table of slices of a universal file. Never throws. */
export function readMachO(source: ByteSource): BinaryFacts {
  const head = source.peek(0, 8);
  const magic = head === null ? 0 : viewOf(head).getUint32(0);
  const slices = THIN_MAGICS.has(magic) ? thinSlice(source) : fatSlices(source, magic === FAT_MAGIC_64);
  const outside = slices.find(({ offset, size }) => offset + size > source.size);
  return {
    format: 'macho',
    kind: kindAt(source, slices[0]?.offset ?? 0),
    architectures: [...new Set(slices.map(({ cpu }) => CPU_NAMES.get(cpu) ?? `cpu-${cpu}`))].sort(),
    identified: true,
    system: 'macos',
    libc: 'none',
    images: [],
    elf: null,
    problems:
      slices.length === 0
        ? [{ offset: 0, reason: 'its Mach-O header is cut off' }]
        : outside === undefined
          ? []
          : [
              {
                offset: source.size,
                reason: `it is cut off: a slice reaches to byte ${outside.offset + outside.size}, the file ends after ${source.size}`,
              },
            ],
  };
}

interface Slice {
  cpu: number;
  offset: number;
  size: number;
}

function thinSlice(source: ByteSource): Slice[] {
  const header = thinHeader(source, 0);
  return header === null ? [] : [{ cpu: header.cpu, offset: 0, size: source.size }];
}

function fatSlices(source: ByteSource, wide: boolean): Slice[] {
  const head = source.peek(0, 8);
  const entrySize = wide ? 32 : 20;
  const table = head === null ? null : source.peek(8, viewOf(head).getUint32(4) * entrySize);
  if (table === null) return [];
  const view = viewOf(table);
  return Array.from({ length: table.length / entrySize }, (_, index) => {
    const at = index * entrySize;
    return {
      cpu: view.getUint32(at),
      offset: wide ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8),
      size: wide ? Number(view.getBigUint64(at + 16)) : view.getUint32(at + 12),
    };
  });
}

/** Slices deep in a universal file may not have been kept: then their kind stays unknown. */
function kindAt(source: ByteSource, offset: number): BinaryKind {
  const header = thinHeader(source, offset);
  return (header === null ? undefined : KINDS.get(header.fileType)) ?? 'unknown';
}

function thinHeader(source: ByteSource, offset: number): { cpu: number; fileType: number } | null {
  const bytes = source.peek(offset, 16);
  const order = bytes === null ? undefined : THIN_MAGICS.get(viewOf(bytes).getUint32(0));
  if (bytes === null || order === undefined) return null;
  const view = viewOf(bytes);
  return { cpu: view.getUint32(4, order === 'little'), fileType: view.getUint32(12, order === 'little') };
}
