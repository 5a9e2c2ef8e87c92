/** In which order the members of a wheel are read. */

import { SMALL_MEMBER } from '../base/limits.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';

/**
 * The large ones first, in the order of their size, so that none is left to read alone at the end; then the others as
 * the directory has them, which is how they lie on disk. A matter of the directory alone: what members share is
 * charged in this order, so that of one wheel always the same ones get it.
 */
export function readingOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const large = entries.filter(({ size }) => size > SMALL_MEMBER);
  return [...large.sort((a, b) => b.size - a.size), ...entries.filter(({ size }) => size <= SMALL_MEMBER)];
}
