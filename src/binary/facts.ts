/**
 * What one native file says of itself: plain data, no opinions.
 * Field names follow the ELF gABI and the System V ABI supplements where they name the thing.
 */

import type { Image } from './image.ts';
import type { MachoFacts } from './macho/facts.ts';
import type { PeFacts } from './pe/facts.ts';
import type { WasmFacts } from './wasm/facts.ts';

/** The operating system a binary was made for, as far as the file shows. */
export type System =
  | 'linux'
  | 'android'
  | 'freebsd'
  | 'netbsd'
  | 'openbsd'
  | 'solaris'
  | 'macos'
  | 'windows'
  | 'none' // firmware, device code: runs under no operating system
  | 'unknown';

/** The C library a dynamically linked Linux binary asks for. `none`: it needs no libc at run time. */
export type Libc = 'glibc' | 'musl' | 'bionic' | 'none' | 'unknown';

/** What kind of file the format's own header declares. `debug`: a split debug file. */
export type BinaryKind =
  | 'shared-library'
  | 'executable'
  | 'object'
  | 'archive'
  | 'debug'
  | 'core'
  | 'unknown';

/** A reason why a file can't be read as its format demands. */
export interface BinaryProblem {
  /** Byte offset in the member where the trouble lies. */
  offset: number;
  /** A clause for a sentence, such as "the program headers lie past the end of the file". */
  reason: string;
  /** What has done it, where that is known. */
  cause?: 'line-endings';
}

/** One version that a binary needs of one library (`.gnu.version_r`), with the symbols that carry it. */
export interface VersionNeed {
  library: string;
  version: string;
  weak: boolean;
  /** Sorted; empty where the symbol table names none. */
  symbols: string[];
}

/** A symbol and its index in `.gnu.version`. */
export interface StrayVersion {
  symbol: string;
  index: number;
}

/** A relocation for a function that is chosen when the file is loaded. */
export interface IndirectFunction {
  /** Its type, a number of the machine's own. */
  relocation: number;
  /** The name of the function, null where the relocation has none. */
  symbol: string | null;
}

/** Where a PT_LOAD segment lies in the file and in memory. */
export interface LoadSegment {
  offset: number;
  virtualAddress: number;
  /** `p_align`, bytes. */
  alignment: number;
}

/** What ELF alone says of a file, beside its image. */
export interface ElfFacts {
  class: 32 | 64;
  byteOrder: 'little' | 'big';
  osAbi: number;
  abiVersion: number;
  /** `e_type`: 1 relocatable, 2 executable, 3 shared object, 4 core. */
  type: number;
  machine: number;
  flags: number;
  /** The program interpreter (`PT_INTERP`), null when there is none. */
  interpreter: string | null;
  /** True when there is a PT_DYNAMIC with at least one entry. */
  dynamic: boolean;
  versionNeeds: VersionNeed[];
  versionDefinitions: string[];
  /** `DT_VERSYM`: there is a table that says of each symbol which version it has, if any. */
  versionTable: boolean;
  /** `GNU_PROPERTY_X86_ISA_1_NEEDED`, a bit mask: 1 baseline, 2 v2, 4 v3, 8 v4. */
  x86IsaNeeded: number | null;
  /** What PT_GNU_STACK asks for. */
  stack: 'executable' | 'non-executable' | 'missing';
  textRelocations: boolean;
  /** In the order of the program headers. */
  loads: LoadSegment[];
  /** Bytes of thread-local storage (`PT_TLS`), 0 where there is none. */
  tlsSize: number;
  /** `DF_STATIC_TLS`, or on aarch64 the relocations: its thread-local storage has to lie in the block that each thread has from its start on. */
  staticTls: boolean;
  /** `DF_1_NOOPEN`: dlopen refuses it. */
  noOpen: boolean;
  /** `DT_RELR`: relative relocations are packed. */
  packedRelocations: boolean;
  /** Undefined symbols whose version index is beyond all of the file's versions, the first few, in the order of the table. */
  strayVersions: StrayVersion[];
  /** The first relocation for a function that is chosen when the file is loaded (`STT_GNU_IFUNC`), null where none was met, and for glibc's files. */
  indirectFunction: IndirectFunction | null;
  /** `NT_GNU_BUILD_ID` in lower-case hex, null where there is none. */
  buildId: string | null;
  /** `Tag_CPU_arch` of `.ARM.attributes`, null where the file doesn't say. */
  armCpu: number | null;
  /** A PT_LOAD segment is both writable and executable. */
  writableCode: boolean;
  /** Distinct strings of `.comment`, sorted; empty when stripped. */
  compilers: string[];
  /** A segment lies behind the table of sections, where patchelf puts those that it makes; absent where none does. */
  segmentsBehindSections?: true;
  /** Bytes in `.debug_*` and `.zdebug_*` sections. */
  debugSize: number;
}

/** What the objects of a static archive are for, told once for all that are alike. */
export interface ObjectTarget {
  format: 'elf' | 'macho' | 'coff' | 'wasm';
  architecture: string;
  /** False for devices, and for micro-controllers as far as the objects tell. */
  host: boolean;
}

/** Facts of one native file of any format. */
export interface BinaryFacts {
  /** The id of one of src/binary/formats.ts. */
  format: string;
  kind: BinaryKind;
  /** Named as wheel tags name them; several for a universal Mach-O file; empty when unknown. */
  architectures: string[];
  /** False when the header contradicts itself, so that the architecture is a guess. */
  identified: boolean;
  system: System;
  libc: Libc;
  /** What a loader sees of it; empty for what no loader takes, and where the reader of the format doesn't tell. */
  images: Image[];
  /** A limit kept some from the images' lists of imports; absent where those have all of them. */
  lacksImports?: true;
  elf: ElfFacts | null;
  /** Absent where the file is of another format, and for what is in an archive. */
  macho?: MachoFacts;
  /** Of a PE file, absent for everything else. */
  pe?: PeFacts;
  /** Of a WebAssembly module, absent for everything else. */
  wasm?: WasmFacts;
  /** Of a static archive that was looked into, sorted; absent for everything else. */
  objects?: ObjectTarget[];
  problems: BinaryProblem[];
  /** Where the file ends by what it says itself; absent where it doesn't say. */
  end?: number;
  /** Limits of this check beyond which the file goes on, as clauses; absent where all of it was read. */
  overLimits?: string[];
  /** The same for limits that real files come near: what was not read of it, as clauses. */
  leftOut?: string[];
}
