/** Functions that are chosen when a file is loaded (`STT_GNU_IFUNC`), which not every loader can do. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_INDIRECT_RELOCATIONS } from '../../base/limits.ts';
import type { IndirectFunction } from '../facts.ts';
import { DT, type DynamicSection } from './dynamic.ts';
import { type ElfHeader, fileOffset } from './header.ts';
import { entrySizeOf } from './symbolCount.ts';

const STT_GNU_IFUNC = 10;
/** `R_…_IRELATIVE` by machine. */
const IRELATIVE: ReadonlyMap<number, number> = new Map([
  [3, 42],
  [21, 248],
  [22, 61],
  [40, 160],
  [62, 37],
  [183, 1032],
  [243, 58],
  [258, 12],
]);

/** A table of relocations: what points to it, and to its size, and whether it has addends. */
interface Table {
  at: number;
  size: number;
  hasAddends: boolean;
}

/** The first relocation for such a function, null where there is none among what was kept of the tables. */
export function firstIndirect(
  source: ByteSource,
  header: ElfHeader,
  dynamic: DynamicSection,
): IndirectFunction | null {
  const { values } = dynamic;
  const of = (tag: number): number => values.get(tag) ?? 0;
  const tables: Table[] = [
    { at: of(DT.JMPREL), size: of(DT.PLTRELSZ), hasAddends: of(DT.PLTREL) === DT.RELA },
    { at: of(DT.RELA), size: of(DT.RELASZ), hasAddends: true },
    { at: of(DT.REL), size: of(DT.RELSZ), hasAddends: false },
  ];
  for (const table of tables) {
    const found = table.size === 0 ? null : inTable(source, header, dynamic, table);
    if (found !== null) return found;
  }
  return null;
}

function inTable(
  source: ByteSource,
  header: ElfHeader,
  dynamic: DynamicSection,
  { at, size, hasAddends }: Table,
): IndirectFunction | null {
  const wide = header.class === 64;
  const entrySize = (wide ? 16 : 8) + (hasAddends ? (wide ? 8 : 4) : 0);
  // Linkers put them last.
  const length = Math.min(Math.floor(size / entrySize), MAX_INDIRECT_RELOCATIONS) * entrySize;
  const offset = fileOffset(header.segments, at + size - length, length);
  const bytes = offset === null ? null : source.peek(offset, length);
  if (bytes === null) return null;
  const view = viewOf(bytes);
  const little = header.byteOrder === 'little';
  for (let entry = 0; entry + entrySize <= bytes.length; entry += entrySize) {
    const low = view.getUint32(entry + (wide ? (little ? 8 : 12) : 4), little);
    const type = wide ? low : low & 0xff;
    const symbol = wide ? view.getUint32(entry + (little ? 12 : 8), little) : low >>> 8;
    if (type === IRELATIVE.get(header.machine)) return { relocation: type, symbol: null };
    const name = symbol === 0 ? null : indirectSymbol(source, header, dynamic, symbol);
    if (name !== null) return { relocation: type, symbol: name };
  }
  return null;
}

/** The name of a symbol that the file itself defines as such a function; null for all others. */
function indirectSymbol(
  source: ByteSource,
  header: ElfHeader,
  dynamic: DynamicSection,
  index: number,
): string | null {
  const size = entrySizeOf(header);
  const place = fileOffset(header.segments, (dynamic.values.get(DT.SYMTAB) ?? 0) + index * size, size);
  const bytes = place === null ? null : source.peek(place, size);
  if (bytes === null) return null;
  const view = viewOf(bytes);
  const little = header.byteOrder === 'little';
  const wide = header.class === 64;
  const isDefined = view.getUint16(wide ? 6 : 14, little) !== 0;
  if (!isDefined || (view.getUint8(wide ? 4 : 12) & 0xf) !== STT_GNU_IFUNC) return null;
  return dynamic.symbolName(view.getUint32(0, little));
}
