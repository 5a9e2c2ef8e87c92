/**
 * What a WebAssembly module says to whoever loads it: imports, exports, and the section that makes it a library
 * (WebAssembly Core Specification, "Modules" of the binary format; tool conventions, "Dynamic Linking").
 */

import { type ByteSource, bufferOf, viewOf } from '../../base/byteSource.ts';
import {
  KEPT_SEGMENT,
  MAX_NEEDED,
  MAX_PATH_FOLDERS,
  MAX_PE_NAME,
  MAX_PE_NAMES,
  MAX_SYMBOLS,
} from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import { NameList } from '../elf/nameList.ts';
import type { BinaryFacts, BinaryProblem } from '../facts.ts';
import type { Image, Import, Needed, SearchPath } from '../image.ts';
import type { WasmFacts } from './facts.ts';
import { LebReader, LIMITS_IS_64, WasmError } from './lebReader.ts';

const NOT_WHOLE = 'what it imports and exports goes beyond a limit, and the rest was not read';
const PREAMBLE_SIZE = 8;
const VERSION = 1;
const SECTION = { CUSTOM: 0, IMPORT: 2, FUNCTION: 3, MEMORY: 5, EXPORT: 7, CODE: 10 } as const;
const KIND = { FUNCTION: 0, TABLE: 1, MEMORY: 2, GLOBAL: 3, TAG: 4 } as const;
/** Subsections of `dylink.0`. */
const DYLINK = { NEEDED: 2, IMPORT_INFO: 4, RUNTIME_PATH: 5 } as const;
const BINDING_MASK = 3;
const BINDING_WEAK = 1;
/** Module names under which a dynamic linker looks a symbol up wherever it is defined. */
const ANYWHERE: readonly string[] = ['env', 'GOT.func', 'GOT.mem'];
/** Bytes first asked for of a section's start: its number and its size take no more. */
const SECTION_HEAD = 6;
/** The name of a custom section that matters is shorter. */
const CUSTOM_NAME = 16;
/** Sections of a module: the known ones, and custom ones. */
const MOST_SECTIONS = 1000;

interface Gathered {
  wasm: WasmFacts;
  needed: Needed[];
  searchPaths: SearchPath[];
  imports: Import[];
  exports: NameList;
  /** Names that the module imports weakly. */
  weak: Set<string>;
  namesLeft: number;
}

/** Reads a module. Never throws for its bytes: what is wrong with them is listed in `problems`. */
export function readWasm(source: ByteSource): BinaryFacts {
  const problems: BinaryProblem[] = [];
  const found: Gathered = {
    wasm: { dylink: null, memory64: false, initFunctions: [], isWhole: true },
    needed: [],
    searchPaths: [],
    imports: [],
    exports: new NameList({ isWhole: true }),
    weak: new Set(),
    namesLeft: MAX_PE_NAMES,
  };
  if (isSound(source, problems)) readSections(source, found, problems);
  const { wasm, needed, searchPaths, exports, weak } = found;
  if (!wasm.isWhole || problems.length > 0) exports.miss();
  wasm.initFunctions = [...new Set(wasm.initFunctions)].sort();
  const architecture = wasm.memory64 ? 'wasm64' : 'wasm32';
  const imports = found.imports.map((symbol) => (weak.has(symbol.name) ? { ...symbol, weak: true } : symbol));
  const image: Image = { architecture, name: null, needed, searchPaths, imports, exports, minimum: null };
  return {
    format: 'wasm',
    kind: wasm.dylink === null ? 'unknown' : 'shared-library',
    architectures: [architecture],
    identified: true,
    system: 'none',
    libc: 'none',
    elf: null,
    images: [image],
    wasm,
    problems,
    ...(wasm.isWhole ? {} : { lacksImports: true as const, leftOut: [NOT_WHOLE] }),
  };
}

function isSound(source: ByteSource, problems: BinaryProblem[]): boolean {
  const preamble = source.read(0, PREAMBLE_SIZE);
  if (preamble === null) {
    problems.push({
      offset: source.size,
      reason: `it ends after ${counted(source.size, 'byte')}, inside its header of 8 bytes`,
    });
    return false;
  }
  const version = viewOf(preamble).getUint32(4, true);
  if (version === VERSION) return true;
  problems.push({ offset: 4, reason: `its version is ${version}, and loaders know version 1 alone` });
  return false;
}

function readSections(source: ByteSource, found: Gathered, problems: BinaryProblem[]): void {
  let at = PREAMBLE_SIZE;
  const seen = new Set<number>();
  for (let count = 0; at < source.size; count++) {
    if (count === MOST_SECTIONS) {
      found.wasm.isWhole = false;
      return;
    }
    const head = source.peek(at, Math.min(SECTION_HEAD, source.size - at));
    // Sections behind the code of a module that streamed past hold nothing that is looked for.
    if (head === null) return;
    try {
      const reader = new LebReader(head, at);
      const id = reader.byte();
      const size = reader.u32();
      const start = reader.offset;
      if (start + size > source.size) {
        const reason = `it is cut off: a section reaches to byte ${start + size}, the file ends after ${source.size}`;
        problems.push({ offset: source.size, reason });
        return;
      }
      readSection(source, { id, start, size }, found);
      if (size > 1) seen.add(id);
      at = start + size;
    } catch (error) {
      if (!(error instanceof WasmError)) throw error;
      problems.push({ offset: Math.min(error.offset, source.size), reason: error.message });
      return;
    }
  }
  if (seen.has(SECTION.FUNCTION) && !seen.has(SECTION.CODE)) {
    const reason = `it is cut off: it declares functions, and ends after ${counted(source.size, 'byte')} without their code`;
    problems.push({ offset: source.size, reason });
  }
}

interface Section {
  id: number;
  start: number;
  size: number;
}

function readSection(source: ByteSource, { id, start, size }: Section, found: Gathered): void {
  if (id === SECTION.CUSTOM) {
    const head = source.peek(start, Math.min(size, CUSTOM_NAME));
    const name = head === null ? null : customName(head);
    if (name !== 'dylink.0' && name !== 'dylink') return;
  } else if (id !== SECTION.IMPORT && id !== SECTION.MEMORY && id !== SECTION.EXPORT) return;
  const bytes = size > KEPT_SEGMENT ? null : source.read(start, size);
  if (bytes === null) {
    found.wasm.isWhole = false;
    return;
  }
  const reader = new LebReader(bytes, start);
  if (id === SECTION.IMPORT) readImports(reader, found);
  else if (id === SECTION.EXPORT) readExports(reader, found);
  else if (id === SECTION.MEMORY) {
    for (let left = reader.u32(); left > 0; left--) readLimits(reader, found);
  } else readDylink(reader, found);
}

/** Null where it is longer than those that are looked for. */
function customName(head: Uint8Array): string | null {
  const length = head[0] ?? 0;
  return length >= head.length ? null : bufferOf(head).toString('latin1', 1, 1 + length);
}

function readImports(reader: LebReader, found: Gathered): void {
  for (let left = reader.u32(); left > 0; left--) {
    const module = nameOf(reader, found);
    const name = nameOf(reader, found);
    skipType(reader, reader.byte(), found);
    if (name === null || module === null) continue;
    if (found.imports.length >= MAX_SYMBOLS) {
      found.wasm.isWhole = false;
      return;
    }
    const library = ANYWHERE.includes(module) ? null : module;
    found.imports.push({ name, library, version: null, weak: false });
  }
}

function skipType(reader: LebReader, kind: number, found: Gathered): void {
  switch (kind) {
    case KIND.FUNCTION:
      reader.u32();
      return;
    case KIND.TABLE:
      reader.valueType();
      reader.limits();
      return;
    case KIND.MEMORY:
      readLimits(reader, found);
      return;
    case KIND.GLOBAL:
      reader.valueType();
      reader.byte();
      return;
    case KIND.TAG:
      reader.byte();
      reader.u32();
      return;
    default:
      throw new WasmError(reader.offset - 1, `an import is of kind ${kind}, which is unknown`);
  }
}

function readLimits(reader: LebReader, found: Gathered): void {
  if ((reader.limits() & LIMITS_IS_64) !== 0) found.wasm.memory64 = true;
}

function readExports(reader: LebReader, found: Gathered): void {
  for (let left = reader.u32(); left > 0; left--) {
    const bytes = nameBytes(reader, found);
    const kind = reader.byte();
    reader.u32();
    if (bytes === null) continue;
    if (found.exports.length >= MAX_SYMBOLS) {
      found.wasm.isWhole = false;
      return;
    }
    // A NUL byte would make two names of one.
    if (bytes.includes(0)) continue;
    found.exports.add(bytes, 0, bytes.length);
    if (kind === KIND.FUNCTION && bytes.toString('latin1', 0, 7) === 'PyInit_')
      found.wasm.initFunctions.push(bytes.toString('utf8'));
  }
}

/** `dylink` is one list of fields; `dylink.0` has subsections, each with its number and its size. */
function readDylink(reader: LebReader, found: Gathered): void {
  const name = reader.name().toString('latin1');
  found.wasm.dylink = name === 'dylink.0' ? 'dylink.0' : 'dylink';
  if (found.wasm.dylink === 'dylink') {
    for (let field = 0; field < 4; field++) reader.u32();
    readNeeded(reader, found);
    return;
  }
  while (!reader.atEnd) {
    const id = reader.byte();
    const part = reader.part(reader.u32());
    if (id === DYLINK.NEEDED) readNeeded(part, found);
    else if (id === DYLINK.IMPORT_INFO) readImportInfo(part, found);
    else if (id === DYLINK.RUNTIME_PATH) readRuntimePath(part, found);
  }
}

function readNeeded(reader: LebReader, found: Gathered): void {
  const known = new Set<string>();
  for (let left = reader.u32(); left > 0; left--) {
    const library = nameOf(reader, found);
    if (library === null || known.has(library)) continue;
    known.add(library);
    if (found.needed.length < MAX_NEEDED) found.needed.push({ library, kind: 'ordinary' });
    else found.wasm.isWhole = false;
  }
}

function readImportInfo(reader: LebReader, found: Gathered): void {
  for (let left = reader.u32(); left > 0; left--) {
    nameOf(reader, found);
    const field = nameOf(reader, found);
    const isWeak = (reader.u32() & BINDING_MASK) === BINDING_WEAK;
    if (field !== null && isWeak && found.weak.size < MAX_SYMBOLS) found.weak.add(field);
  }
}

function readRuntimePath(reader: LebReader, found: Gathered): void {
  for (let left = reader.u32(); left > 0; left--) {
    const path = nameOf(reader, found);
    if (path === null) continue;
    if (found.searchPaths.length < MAX_PATH_FOLDERS) found.searchPaths.push({ kind: 'runpath', path });
    else found.wasm.isWhole = false;
  }
}

function nameOf(reader: LebReader, found: Gathered): string | null {
  return nameBytes(reader, found)?.toString('utf8') ?? null;
}

/** Null past the limit of all names together. A longer name than is worth holding is cut, as it is in other formats. */
function nameBytes(reader: LebReader, found: Gathered): Buffer | null {
  const bytes = reader.name().subarray(0, MAX_PE_NAME);
  found.namesLeft -= bytes.length + 1;
  if (found.namesLeft >= 0) return bytes;
  found.wasm.isWhole = false;
  return null;
}
