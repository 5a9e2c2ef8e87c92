/**
 * Whether a file wants its thread-local storage in the block that each thread has from its start on. The flag
 * DF_STATIC_TLS says so, but GNU ld never sets it on aarch64, where loaders go by the relocations.
 */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_TLS_RELOCATIONS } from '../../base/limits.ts';
import { DT, type DynamicSection } from './dynamic.ts';
import { type ElfHeader, fileOffset } from './header.ts';

const EM_AARCH64 = 183;
const PT_TLS = 7;
const R_AARCH64_TLS_TPREL = 1030;
const RELA_SIZE = 24;

export function wantsStaticTls(source: ByteSource, header: ElfHeader, dynamic: DynamicSection): boolean {
  if (dynamic.staticTls) return true;
  const hasTls = header.segments.some(({ type, memorySize }) => type === PT_TLS && memorySize > 0);
  if (header.machine !== EM_AARCH64 || header.class !== 64 || !hasTls) return false;
  const { values } = dynamic;
  const relative = (values.get(DT.RELACOUNT) ?? 0) * RELA_SIZE;
  const size = Math.min((values.get(DT.RELASZ) ?? 0) - relative, MAX_TLS_RELOCATIONS * RELA_SIZE);
  if (!(size >= RELA_SIZE)) return false;
  // Linkers put the relative ones first, and count them.
  const offset = fileOffset(header.segments, (values.get(DT.RELA) ?? 0) + relative, size);
  const bytes = offset === null ? null : source.peek(offset, size);
  if (bytes === null) return false;
  const view = viewOf(bytes);
  const little = header.byteOrder === 'little';
  for (let at = 0; at + RELA_SIZE <= bytes.length; at += RELA_SIZE)
    if (view.getUint32(at + (little ? 8 : 12), little) === R_AARCH64_TLS_TPREL) return true;
  return false;
}
