/** What a PE file exports (Microsoft, "PE Format", "The .edata Section"). */

import { viewOf } from '../../base/byteSource.ts';
import { MAX_SYMBOLS } from '../../base/limits.ts';
import { NameList } from '../elf/nameList.ts';
import type { Forwarder, PeFacts } from './facts.ts';
import { DIRECTORY, type Directory } from './header.ts';
import type { PeMemory } from './memory.ts';

export interface ExportFacts {
  /** The DLL's own name. */
  name: string | null;
  /** Names, then `#12` for each ordinal without one. */
  exports: NameList;
  ordinals: PeFacts['ordinals'];
  forwarders: Forwarder[];
}

const DIRECTORY_TABLE_SIZE = 40;

/** Reads the export directory. What can't be read of it is told to the memory. */
export function readExports(memory: PeMemory): ExportFacts {
  const facts: ExportFacts = {
    name: null,
    exports: new NameList({ isWhole: true }),
    ordinals: { base: 0, count: 0 },
    forwarders: [],
  };
  const directory = memory.header.directories.get(DIRECTORY.EXPORT);
  if (directory === undefined) return facts;
  const table = memory.read(directory.address, DIRECTORY_TABLE_SIZE, 'export table', directory.at);
  if (table === null) {
    askForAll(memory, directory);
    facts.exports.miss();
    return facts;
  }
  const view = viewOf(table);
  facts.name = memory.text(view.getUint32(12, true), "DLL's own name", directory.at) || null;
  const functions = readTable(memory, directory, {
    address: view.getUint32(28, true),
    claimed: view.getUint32(20, true),
    width: 4,
    what: 'exported functions',
  });
  const named = view.getUint32(24, true);
  const names = readTable(memory, directory, {
    address: view.getUint32(32, true),
    claimed: named,
    width: 4,
    what: 'names of exports',
  });
  const indices = readTable(memory, directory, {
    address: view.getUint32(36, true),
    claimed: named,
    width: 2,
    what: 'ordinals of named exports',
  });
  facts.ordinals = { base: view.getUint32(16, true), count: functions?.length ?? 0 };
  if (functions === null || names === null || indices === null) facts.exports.miss();
  else list(memory, directory, { functions, names, indices }, facts);
  if (!memory.isWhole) facts.exports.miss();
  return facts;
}

interface Tables {
  functions: readonly number[];
  names: readonly number[];
  indices: readonly number[];
}

function list(
  memory: PeMemory,
  directory: Directory,
  { functions, names, indices }: Tables,
  { exports, ordinals, forwarders }: ExportFacts,
): void {
  const hasName = new Uint8Array(functions.length);
  const isForwarder = (address: number): boolean =>
    address >= directory.address && address < directory.address + directory.size;
  const addForwarder = (name: string, address: number): void => {
    const target = memory.text(address, 'target of a forwarder', directory.at);
    if (target !== null) forwarders.push({ name, target });
  };
  for (const [row, address] of names.entries()) {
    const index = indices[row] ?? functions.length;
    const entry = functions[index];
    if (entry === undefined) {
      memory.report(
        directory.at,
        `an export has the ordinal ${ordinals.base + index}, and there are ${functions.length} from ${ordinals.base} on`,
      );
      continue;
    }
    hasName[index] = 1;
    const name = memory.name(address, 'name of an export', directory.at);
    if (name === null) continue;
    exports.add(name.bytes, name.start, name.end);
    if (isForwarder(entry)) addForwarder(name.bytes.toString('utf8', name.start, name.end), entry);
  }
  for (const [index, entry] of functions.entries()) {
    if (entry === 0 || hasName[index] === 1) continue;
    const name = `#${ordinals.base + index}`;
    exports.add(Buffer.from(name), 0, name.length);
    if (isForwarder(entry)) addForwarder(name, entry);
  }
}

/** The numbers of a table; null where it isn't in the file or wasn't kept. */
function readTable(
  memory: PeMemory,
  directory: Directory,
  { address, claimed, width, what }: { address: number; claimed: number; width: 2 | 4; what: string },
): number[] | null {
  if (claimed === 0) return [];
  const room = memory.roomFor(address, width);
  if (claimed > room)
    memory.report(directory.at, `it claims ${claimed} ${what}, and there is room for ${room}`);
  const count = Math.min(claimed, room, MAX_SYMBOLS);
  if (claimed > count) memory.isWhole = false;
  const bytes = memory.read(address, count * width, `table of ${what}`, directory.at);
  if (bytes === null) {
    askForAll(memory, directory);
    return null;
  }
  const view = viewOf(bytes);
  return Array.from({ length: count }, (_, row) =>
    width === 4 ? view.getUint32(row * 4, true) : view.getUint16(row * 2, true),
  );
}

/** The tables and names of exports lie in their directory, as linkers write it: another pass is to have all of it. */
function askForAll(memory: PeMemory, { address, size }: Directory): void {
  if (!memory.isWhole) memory.ask(address, size);
}
