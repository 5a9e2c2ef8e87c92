/** From the bytes of an ELF file to its facts. */

import type { ByteSource } from '../../base/byteSource.ts';
import { KEPT_TOTAL } from '../../base/limits.ts';
import { architectureName, isHostMachine } from '../architectures.ts';
import type {
  BinaryFacts,
  BinaryKind,
  BinaryProblem,
  ElfFacts,
  Libc,
  System,
  VersionNeed,
} from '../facts.ts';
import { isGlibcLibrary } from '../glibcLibraries.ts';
import type { Image, Minimum, SearchPath } from '../image.ts';
import { displacedDynamic } from './displaced.ts';
import { DT, type DynamicSection, decodeString, readDynamic } from './dynamic.ts';
import {
  type ElfHeader,
  ET_CORE,
  ET_DYN,
  ET_EXEC,
  ET_REL,
  PF_W,
  PF_X,
  PT_GNU_RELRO,
  PT_GNU_STACK,
  PT_INTERP,
  PT_LOAD,
  PT_TLS,
} from './header.ts';
import { firstIndirect } from './indirect.ts';
import { type NoteFacts, readNotes } from './notes.ts';
import { readSections } from './sections.ts';
import { wantsStaticTls } from './staticTls.ts';
import { readSymbols } from './symbols.ts';
import { WatchedSource } from './watchedSource.ts';

/** The kernel takes no longer one, so that what is cut off makes no difference. */
const MAX_INTERPRETER = 4096;
const FAR_APART = `its tables lie so far apart that they are more than the ${KEPT_TOTAL} bytes that are held of one file`;
const SYMBOLS_FAR_APART = `its symbols are more than the ${KEPT_TOTAL} bytes that are held of one file`;
/** `EI_OSABI` values of systems other than Linux; 0 (System V) and 3 (GNU) are Linux's own. */
const OS_ABI_SYSTEMS: ReadonlyMap<number, System> = new Map([
  [2, 'netbsd'],
  [6, 'solaris'],
  [9, 'freebsd'],
  [12, 'openbsd'],
]);
const NOTE_SYSTEMS: readonly (readonly [owner: string, system: System])[] = [
  ['Android', 'android'],
  ['FreeBSD', 'freebsd'],
  ['NetBSD', 'netbsd'],
  ['OpenBSD', 'openbsd'],
];

/**
 * Reads an ELF file through its program headers, as the loader does; section headers add a few facts when
 * they are sound. Never throws: what the loader would refuse is listed in `problems`.
 */
export function readElf(bytes: ByteSource, header: ElfHeader): BinaryFacts {
  const source = new WatchedSource(bytes);
  const problems = [...header.problems];
  if (problems.length === 0) problems.push(...segmentProblems(header, source.size));
  const overLimits = [...header.overLimits];
  const leftOut: string[] = [];
  const dynamic = readDynamic(source, header, problems, overLimits);
  const notes = readNotes(source, header, overLimits);
  const interpreter = readInterpreter(source, header);
  const { imports, exports, importsAreWhole, ...versions } = readSymbols(source, header, dynamic, problems, {
    overLimits,
    leftOut,
  });
  const image: Image = {
    architecture: architectureName(header),
    name: dynamic.soname,
    needed: dynamic.needed.map((library) => ({ library, kind: 'ordinary' })),
    searchPaths: [
      ...dynamic.rpath.map((folder): SearchPath => ({ kind: 'rpath', path: folder })),
      ...dynamic.runpath.map((folder): SearchPath => ({ kind: 'runpath', path: folder })),
    ],
    imports,
    exports,
    minimum: minimumOf(notes),
  };
  const stack = header.segments.find(({ type }) => type === PT_GNU_STACK);
  const elf: ElfFacts = {
    class: header.class,
    byteOrder: header.byteOrder,
    osAbi: header.osAbi,
    abiVersion: header.abiVersion,
    type: header.type,
    machine: header.machine,
    flags: header.flags,
    interpreter,
    dynamic: dynamic.present,
    ...versions,
    versionTable: dynamic.values.has(DT.VERSYM),
    x86IsaNeeded: notes.x86IsaNeeded,
    stack: stack === undefined ? 'missing' : (stack.flags & PF_X) !== 0 ? 'executable' : 'non-executable',
    textRelocations: dynamic.textRelocations,
    loads: header.segments
      .filter(({ type }) => type === PT_LOAD)
      .map(({ offset, virtualAddress, alignment }) => ({ offset, virtualAddress, alignment })),
    tlsSize: header.segments.find(({ type }) => type === PT_TLS)?.memorySize ?? 0,
    staticTls: wantsStaticTls(source, header, dynamic),
    noOpen: dynamic.noOpen,
    packedRelocations: dynamic.packedRelocations,
    indirectFunction: null,
    buildId: notes.buildId,
    writableCode: header.segments.some(
      ({ type, flags }) => type === PT_LOAD && (flags & PF_W) !== 0 && (flags & PF_X) !== 0,
    ),
    ...(hasSegmentsBehindSections(header) ? { segmentsBehindSections: true as const } : {}),
    ...readSections(source, header, leftOut),
  };
  const displaced = displacedDynamic(source, header, header.sections.missing);
  if (displaced !== null) problems.unshift(displaced);
  if (source.hasMissed) overLimits.push(FAR_APART);
  if (source.hasMissedSpared) leftOut.push(SYMBOLS_FAR_APART);
  const system = systemOf(elf, notes, header);
  const libc = system === 'android' ? 'bionic' : system === 'linux' ? libcOf(elf, dynamic.needed) : 'none';
  // glibc is at home with them, and its files have the most relocations.
  if (system === 'linux' && libc !== 'glibc') elf.indirectFunction = firstIndirect(source, header, dynamic);
  return {
    format: 'elf',
    kind: kindOf(elf, dynamic),
    architectures: [image.architecture],
    identified: header.identified,
    system,
    libc,
    images: [image],
    ...(importsAreWhole ? {} : { lacksImports: true }),
    elf,
    problems,
    ...(header.sections.count > 0 ? { end: endOf(header) } : {}),
    ...(overLimits.length > 0 ? { overLimits } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}

/** Linkers and strip write the table of sections last; patchelf puts segments behind it. */
function hasSegmentsBehindSections({ sections: { offset, count }, segments }: ElfHeader): boolean {
  return count > 0 && segments.some((each) => each.type === PT_LOAD && each.offset > offset);
}

function endOf({ sections: { offset, entrySize, count }, segments }: ElfHeader): number {
  return segments.reduce(
    (most, each) => Math.max(most, each.offset + each.fileSize),
    offset + entrySize * count,
  );
}

/** The kernel of the ABI note, or the API level of the NDK's. */
function minimumOf({ abiTag, androidApi }: NoteFacts): Minimum | null {
  if (androidApi !== null) return { system: 'android', version: String(androidApi) };
  return abiTag?.system === 'Linux' ? { system: 'linux', version: abiTag.version } : null;
}

function segmentProblems(header: ElfHeader, size: number): BinaryProblem[] {
  const loads = header.segments.filter(({ type }) => type === PT_LOAD);
  if (loads.length === 0 && header.type === ET_DYN) {
    return [{ offset: 0, reason: 'it is a shared object without a segment to load' }];
  }
  return loads
    .filter(({ offset, fileSize }) => offset + fileSize > size)
    .slice(0, 1)
    .map(({ offset, fileSize }) => ({
      offset: size,
      reason: `it is cut off: a segment reaches to byte ${offset + fileSize}, the file ends after ${size}`,
    }));
}

function readInterpreter(source: ByteSource, header: ElfHeader): string | null {
  const segment = header.segments.find(({ type }) => type === PT_INTERP);
  if (segment === undefined || segment.fileSize === 0) return null;
  const bytes = source.read(segment.offset, Math.min(segment.fileSize, MAX_INTERPRETER));
  if (bytes === null) return null;
  const end = bytes.indexOf(0);
  return decodeString(end < 0 ? bytes : bytes.subarray(0, end));
}

function kindOf(elf: ElfFacts, dynamic: DynamicSection): BinaryKind {
  if (dynamic.emptied) return 'debug';
  if (elf.type === ET_REL) return 'object';
  if (elf.type === ET_CORE) return 'core';
  if (elf.type === ET_EXEC) return 'executable';
  if (elf.type !== ET_DYN) return 'unknown';
  // glibc's own libraries carry an interpreter too, but they have a soname.
  const runs = dynamic.positionIndependentExecutable || (elf.interpreter !== null && dynamic.soname === null);
  return runs ? 'executable' : 'shared-library';
}

/**
 * Firmware has nothing that an operating system's loader would need: no interpreter, no dynamic section, no
 * note of a system, and no stack or RELRO header, which linkers for Linux write even into static programs.
 */
function systemOf(elf: ElfFacts, notes: NoteFacts, header: ElfHeader): System {
  if (!isHostMachine(elf.machine)) return 'none';
  const fromNote = NOTE_SYSTEMS.find(([owner]) => notes.owners.has(owner));
  if (fromNote !== undefined) return fromNote[1];
  if (elf.interpreter?.startsWith('/system/bin/linker')) return 'android';
  const fromOsAbi = OS_ABI_SYSTEMS.get(elf.osAbi);
  if (fromOsAbi !== undefined) return fromOsAbi;
  if (elf.type === ET_REL || elf.type === ET_CORE || header.problems.length > 0) return 'unknown';
  const loaded = elf.interpreter !== null || elf.dynamic || elf.type === ET_DYN;
  const noted = notes.abiTag !== null || notes.owners.has('Go');
  // lld writes a stack header into firmware, too; but nobody maps the program headers there.
  const linkedForLinux =
    header.mapsProgramHeaders &&
    header.segments.some(({ type }) => type === PT_GNU_STACK || type === PT_GNU_RELRO);
  return loaded || noted || linkedForLinux ? 'linux' : 'none';
}

/**
 * By interpreter, then by what is needed, then by versions of glibc's own libraries. A plain `libc.so` is what musl
 * calls itself (Rust, Zig and musl-gcc link so), and Android's C library too, which comes with other plain names.
 */
function libcOf(elf: ElfFacts, needed: readonly string[]): Libc {
  const interpreter = elf.interpreter?.split('/').at(-1) ?? '';
  const names = [interpreter, ...needed];
  if (names.some((name) => name.startsWith('ld-musl-') || name.startsWith('libc.musl-'))) return 'musl';
  if (names.some((name) => name === 'libc.so.6' || /^ld-linux|^ld64\.so|^ld\.so\.1$/.test(name)))
    return 'glibc';
  if (elf.versionNeeds.some(isOfGlibc)) return 'glibc';
  if (needed.includes('libc.so') && !needed.some((name) => ANDROID_LIBRARIES.includes(name))) return 'musl';
  return elf.interpreter === null && needed.length === 0 ? 'none' : 'unknown';
}

function isOfGlibc({ library, version }: VersionNeed): boolean {
  return version.startsWith('GLIBC_') && isGlibcLibrary(library);
}

/** musl has one library for all of this. */
const ANDROID_LIBRARIES: readonly string[] = ['libm.so', 'libdl.so', 'liblog.so', 'libandroid.so'];
