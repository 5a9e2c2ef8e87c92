/** What a PE file imports (Microsoft, "PE Format", "The .idata Section" and "Delay-Load Import Tables"). */

import { MAX_NEEDED, MAX_SYMBOLS } from '../../base/limits.ts';
import type { Import, Needed } from '../image.ts';
import { DIRECTORY } from './header.ts';
import type { PeMemory } from './memory.ts';

export interface ImportFacts {
  needed: Needed[];
  imports: Import[];
}

const DESCRIPTOR_SIZE = 20;
const DELAY_DESCRIPTOR_SIZE = 32;
/** Old delay imports have addresses where later ones have them relative to the image's base. */
const DELAY_ATTRIBUTE_RELATIVE = 1;
const ORDINAL_FLAG = 0x80000000;

/** One DLL: where its name is, and the table that names what is imported from it. */
interface Descriptor {
  kind: Needed['kind'];
  name: number;
  thunks: number;
  /** Taken off all addresses in it. */
  base: number;
  at: number;
}

/** Reads imports, then delay imports, in the order of their tables. */
export function readImports(memory: PeMemory): ImportFacts {
  const needed: Needed[] = [];
  const imports: Import[] = [];
  const known = new Set<string>();
  const budget = { entries: MAX_SYMBOLS };
  const descriptors = [...importDescriptors(memory), ...delayDescriptors(memory)];
  for (const descriptor of descriptors.slice(0, MAX_NEEDED)) {
    const library = memory.text(descriptor.name, 'name of a DLL that it imports', descriptor.at);
    if (library === null || library === '') continue;
    const key = `${descriptor.kind} ${library}`;
    if (!known.has(key)) needed.push({ library, kind: descriptor.kind });
    known.add(key);
    readThunks(memory, descriptor, library, { imports, budget });
  }
  if (descriptors.length > MAX_NEEDED) memory.isWhole = false;
  return { needed, imports };
}

/** The loader stops at a descriptor without a name or without a table to fill in, whatever size the directory claims. */
function importDescriptors(memory: PeMemory): Descriptor[] {
  const directory = memory.header.directories.get(DIRECTORY.IMPORT);
  const descriptors: Descriptor[] = [];
  if (directory === undefined) return descriptors;
  memory.walk(directory.address, DESCRIPTOR_SIZE, 'import table', directory.at, (entry, at) => {
    const lookup = entry.getUint32(0, true);
    const name = entry.getUint32(12, true);
    const addresses = entry.getUint32(16, true);
    if (name === 0 || addresses === 0) return false;
    // Borland's linkers have one table only, which the loader then overwrites as it reads.
    const thunks = lookup < memory.header.headersSize ? addresses : lookup;
    descriptors.push({ kind: 'ordinary', name, thunks, base: 0, at });
    return descriptors.length <= MAX_NEEDED;
  });
  return descriptors;
}

function delayDescriptors(memory: PeMemory): Descriptor[] {
  const directory = memory.header.directories.get(DIRECTORY.DELAY_IMPORT);
  const descriptors: Descriptor[] = [];
  if (directory === undefined) return descriptors;
  const what = 'table of delay imports';
  memory.walk(directory.address, DELAY_DESCRIPTOR_SIZE, what, directory.at, (entry, at) => {
    const name = entry.getUint32(4, true);
    if (name === 0) return false;
    const isRelative = (entry.getUint32(0, true) & DELAY_ATTRIBUTE_RELATIVE) !== 0;
    const base = isRelative ? 0 : memory.header.imageBase;
    descriptors.push({
      kind: 'delayed',
      name: name - base,
      thunks: entry.getUint32(16, true) - base,
      base,
      at,
    });
    return descriptors.length <= MAX_NEEDED;
  });
  return descriptors;
}

/** Each entry is an ordinal, or the address of a hint of two bytes with the name behind it. */
function readThunks(
  memory: PeMemory,
  { thunks, base, at }: Descriptor,
  library: string,
  { imports, budget }: { imports: Import[]; budget: { entries: number } },
): void {
  const { wide } = memory.header;
  memory.walk(thunks, wide ? 8 : 4, 'import lookup table', at, (entry, entryAt) => {
    const low = entry.getUint32(0, true);
    const high = wide ? entry.getUint32(4, true) : low;
    if (low === 0 && high === 0) return false;
    // What can't be read counts as well: a thousand DLLs can have the same table of millions.
    if (budget.entries-- <= 0) {
      memory.isWhole = false;
      return false;
    }
    const isOrdinal = (high & ORDINAL_FLAG) !== 0;
    const name = isOrdinal ? `#${low & 0xffff}` : memory.text(low - base + 2, 'name of an import', entryAt);
    if (name !== null) imports.push({ name, library, version: null, weak: false });
    return true;
  });
}
