/** The version of a file, from its resources (Microsoft, "PE Format", "The .rsrc Section"; VS_VERSIONINFO). */

import { viewOf } from '../../base/byteSource.ts';
import type { BinaryProblem } from '../facts.ts';
import { DIRECTORY } from './header.ts';
import type { PeMemory } from './memory.ts';

const RT_VERSION = 16;
const TABLE_SIZE = 16;
const ENTRY_SIZE = 8;
const SUBDIRECTORY = 0x80000000;
/** Types, names, languages: Windows looks no deeper. */
const LEVELS = 3;
/** Entries of one table that are looked at; those of types have few dozens. */
const MOST_ENTRIES = 4096;
/** VS_FIXEDFILEINFO lies behind three numbers and `VS_VERSION_INFO` in UTF-16. */
const FIXED_INFO_AT = 40;
const FIXED_INFO_SIGNATURE = 0xfeef04bd;

/**
 * The file version as in `14.38.33135.0`, null where there is none or it was not kept. Loaders don't look at resources:
 * what is wrong with them goes to `oddities`.
 */
export function readFileVersion(memory: PeMemory, oddities: BinaryProblem[]): string | null {
  const directory = memory.header.directories.get(DIRECTORY.RESOURCE);
  if (directory === undefined) return null;
  const odd = (reason: string): null => {
    oddities.push({ offset: Math.min(directory.at, memory.size), reason });
    return null;
  };
  const visited = new Set<number>();
  let at = 0;
  for (let level = 0; level < LEVELS; level++) {
    if (visited.has(at)) return odd('its tree of resources goes in a circle');
    visited.add(at);
    if (memory.roomFor(directory.address + at, TABLE_SIZE) === 0)
      return odd('its tree of resources leaves its sections');
    const next = entryOf(memory, directory.address + at, level === 0 ? RT_VERSION : null);
    if (next === null) return null;
    const isTable = (next & SUBDIRECTORY) !== 0;
    if (isTable !== level < LEVELS - 1)
      return odd('its tree of resources has not the three levels that it has to have');
    at = next & ~SUBDIRECTORY;
  }
  const entry = memory.peek(directory.address + at, 4);
  return entry === null ? null : versionAt(memory, viewOf(entry).getUint32(0, true));
}

/** What the entry with a number points to, or the first entry; null where there is none. */
function entryOf(memory: PeMemory, address: number, id: number | null): number | null {
  const table = memory.peek(address, TABLE_SIZE);
  if (table === null) return null;
  const view = viewOf(table);
  const claimed = view.getUint16(12, true) + view.getUint16(14, true);
  const count = Math.min(claimed, MOST_ENTRIES, memory.roomFor(address + TABLE_SIZE, ENTRY_SIZE));
  const bytes = memory.peek(address + TABLE_SIZE, count * ENTRY_SIZE);
  if (bytes === null) return null;
  const entries = viewOf(bytes);
  for (let row = 0; row < count; row++) {
    if (id === null || entries.getUint32(row * ENTRY_SIZE, true) === id)
      return entries.getUint32(row * ENTRY_SIZE + 4, true);
  }
  return null;
}

function versionAt(memory: PeMemory, address: number): string | null {
  const bytes = memory.peek(address + FIXED_INFO_AT, 16);
  if (bytes === null) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== FIXED_INFO_SIGNATURE) return null;
  return [10, 8, 14, 12].map((field) => view.getUint16(field, true)).join('.');
}
