/** Tables that the dynamic section points to by virtual addresses. */

import type { BinaryProblem } from '../facts.ts';
import type { DynamicSection } from './dynamic.ts';
import { type ElfHeader, fileOffset, roomAfter } from './header.ts';
import type { WatchedSource } from './watchedSource.ts';

/** What the readers of symbols and versions share. */
export interface Context {
  source: WatchedSource;
  header: ElfHeader;
  dynamic: DynamicSection;
  problems: BinaryProblem[];
  little: boolean;
}

/** A file offset, and the bytes from there to the end of the segment. */
export interface Table {
  offset: number;
  room: number;
}

/** The table that an entry of the dynamic section points to; null where there is none, or no segment maps it. */
export function tableAt(context: Context, tag: number, name: string): Table | null {
  const address = context.dynamic.values.get(tag);
  if (address === undefined) return null;
  const offset = fileOffset(context.header.segments, address, 1);
  if (offset === null) {
    context.problems.push({
      offset: context.dynamic.places.get(tag) ?? 0,
      reason: `its ${name} is said to lie at address 0x${address.toString(16)}, which no segment maps`,
    });
    return null;
  }
  const room = Math.min(roomAfter(context.header.segments, address), context.source.size - offset);
  return { offset, room: Math.max(0, room) };
}
