/** What only debuggers look at: COFF symbols, DWARF sections, the path of a PDB. All of it is peeked at. */

import { bufferOf, viewOf } from '../../base/byteSource.ts';
import { MAX_SECTION_NAME } from '../../base/limits.ts';
import type { PeFacts } from './facts.ts';
import { DIRECTORY, type Section } from './header.ts';
import type { PeMemory } from './memory.ts';

const SYMBOL_SIZE = 18;
const DEBUG_ENTRY_SIZE = 28;
const MOST_DEBUG_ENTRIES = 32;
const CODEVIEW = 2;
/** `RSDS`, a GUID and an age before the path. */
const RSDS = 0x53445352;
const RSDS_SIZE = 24;
const MAX_PDB_PATH = 1024;

/** Reads what was kept anyway: these facts are not worth another pass over the member. */
export function readDebugFacts(memory: PeMemory): Pick<PeFacts, 'symbolsSize' | 'debugSize' | 'pdb'> {
  const { sections } = memory.header;
  const isDebug = (section: Section): boolean => /^\.z?debug_/.test(fullName(memory, section.name));
  const debug = sections.filter(
    (section) => section.offset + section.size <= memory.size && isDebug(section),
  );
  return {
    symbolsSize: symbolsSize(memory),
    debugSize: debug.reduce((sum, { size, virtualSize }) => sum + Math.min(size, virtualSize || size), 0),
    pdb: readPdbPath(memory),
  };
}

/** Where the table of strings lies, behind the symbols; null where the file has neither. */
function stringsAt(memory: PeMemory): number | null {
  const { offset, count } = memory.header.symbols;
  const at = offset + count * SYMBOL_SIZE;
  return offset === 0 || at > memory.size ? null : at;
}

function symbolsSize(memory: PeMemory): number {
  const { offset, count } = memory.header.symbols;
  const at = stringsAt(memory);
  if (at === null || count === 0) return 0;
  const size = memory.peekFile(at, 4);
  const strings = size === null ? 0 : viewOf(size).getUint32(0, true);
  return Math.min(at + strings, memory.size) - offset;
}

/** A name longer than eight bytes lies in the table of strings, and the header has its decimal offset: `/123`. */
function fullName(memory: PeMemory, name: string): string {
  const [, digits] = /^\/(\d{1,7})$/.exec(name) ?? [];
  const strings = digits === undefined ? null : stringsAt(memory);
  if (strings === null) return name;
  const at = strings + Number(digits);
  const bytes = memory.peekFile(at, Math.min(MAX_SECTION_NAME, Math.max(0, memory.size - at)));
  const end = bytes?.indexOf(0) ?? -1;
  return bytes === null || end < 0 ? name : bufferOf(bytes).toString('latin1', 0, end);
}

function readPdbPath(memory: PeMemory): string | null {
  const directory = memory.header.directories.get(DIRECTORY.DEBUG);
  if (directory === undefined) return null;
  const count = Math.min(Math.floor(directory.size / DEBUG_ENTRY_SIZE), MOST_DEBUG_ENTRIES);
  const table = memory.peek(directory.address, count * DEBUG_ENTRY_SIZE);
  if (table === null) return null;
  const view = viewOf(table);
  for (let at = 0; at < table.length; at += DEBUG_ENTRY_SIZE) {
    if (view.getUint32(at + 12, true) !== CODEVIEW) continue;
    const size = Math.min(view.getUint32(at + 16, true), RSDS_SIZE + MAX_PDB_PATH);
    const address = view.getUint32(at + 20, true);
    const bytes =
      address === 0 ? memory.peekFile(view.getUint32(at + 24, true), size) : memory.peek(address, size);
    const path = bytes === null ? null : pathIn(bytes);
    if (path !== null) return path;
  }
  return null;
}

function pathIn(bytes: Uint8Array): string | null {
  if (bytes.length <= RSDS_SIZE || viewOf(bytes).getUint32(0, true) !== RSDS) return null;
  const path = bufferOf(bytes).subarray(RSDS_SIZE);
  const end = path.indexOf(0);
  return path.toString('utf8', 0, end < 0 ? path.length : end) || null;
}
