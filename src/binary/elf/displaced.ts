/** A dynamic section that lies before its place, since bytes are missing from the file before it. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_DISPLACED } from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import type { BinaryProblem } from '../facts.ts';
import { DT } from './dynamic.ts';
import { type ElfHeader, PT_DYNAMIC } from './header.ts';

/** More entries than any linker writes. */
const MOST_ENTRIES = 128;
const DT_SYMENT = 11;

/**
 * The problem of a file that ends `missing` bytes before its table of sections does: where it lacks them before its dynamic section, a
 * tool took it for text and made one byte of each CR LF. Null where the section is at its place, or none is found before that.
 */
export function displacedDynamic(
  source: ByteSource,
  header: ElfHeader,
  missing: number,
): BinaryProblem | null {
  const segment = header.segments.find(({ type }) => type === PT_DYNAMIC);
  if (segment === undefined || missing <= 0) return null;
  const most = Math.min(missing, MAX_DISPLACED, segment.offset);
  const start = segment.offset - most;
  const room = Math.min(source.size - start, most + MOST_ENTRIES * entrySizeOf(header));
  const bytes = room > 0 ? source.read(start, room) : null;
  if (bytes === null || isDynamicAt(bytes, most, header)) return null;
  for (let by = 1; by <= most; by++)
    if (isDynamicAt(bytes, most - by, header))
      return {
        offset: segment.offset - by,
        reason: `its line endings were converted as if it were text: its dynamic section lies ${counted(by, 'byte')} before its place`,
        cause: 'line-endings',
      };
  return null;
}

function entrySizeOf(header: ElfHeader): number {
  return header.class === 64 ? 16 : 8;
}

/** Whether entries begin there that end with an empty one, among them those that each dynamic section has. */
function isDynamicAt(bytes: Uint8Array, start: number, header: ElfHeader): boolean {
  const view = viewOf(bytes);
  const little = header.byteOrder === 'little';
  const size = entrySizeOf(header);
  const field = (at: number): number =>
    size === 16 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const found = new Map<number, number>();
  for (let at = start; at + size <= bytes.length && found.size < MOST_ENTRIES; at += size) {
    const tag = field(at);
    if (tag === DT.NULL)
      return (
        found.has(DT.STRTAB) &&
        found.has(DT.SYMTAB) &&
        found.has(DT.STRSZ) &&
        // The size of a symbol, which is always the same.
        found.get(DT_SYMENT) === (size === 16 ? 24 : 16)
      );
    found.set(tag, field(at + size / 2));
  }
  return false;
}
