/** All formats of native files that are read. A new one is a folder beside this file, and a line here. */

import { ar } from './ar/format.ts';
import { elf } from './elf/format.ts';
import type { Format } from './format.ts';
import { macho } from './macho/format.ts';
import { pe } from './pe/format.ts';
import { wasm } from './wasm/format.ts';

/** In the order in which a file is held against them. */
export const FORMATS: readonly Format[] = [elf, macho, pe, wasm, ar];

const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

/** Null for an id that none has. */
export function formatOf(id: string): Format | null {
  return BY_ID.get(id) ?? null;
}

/** As in `Mach-O`; the id itself where no format has it. */
export function formatLabel(id: string): string {
  return formatOf(id)?.label ?? id;
}
