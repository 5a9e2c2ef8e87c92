/** Reads a PE file (Microsoft, "PE Format") as the loader of Windows sees it. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { counted } from '../../base/words.ts';
import type { BinaryFacts, BinaryProblem, System } from '../facts.ts';
import { bareFacts } from '../format.ts';
import type { Image } from '../image.ts';
import { readDebugFacts } from './debug.ts';
import { readExports } from './exports.ts';
import type { PeFacts } from './facts.ts';
import {
  DIRECTORY,
  type Displaced,
  displacedSignature,
  isPe,
  type PeHeader,
  readPeHeader,
} from './header.ts';
import { readImports } from './imports.ts';
import { readLoadConfig } from './loadConfig.ts';
import { PeMemory } from './memory.ts';
import { readFileVersion } from './version.ts';

const NOT_WHOLE =
  'what it imports and exports goes beyond a limit, or lies too far from its tables; the rest was not read';
/** The signature and the COFF header. */
const COFF_START = 24;
const IMAGE_FILE_DLL = 0x2000;
const MACHINE_NAMES: ReadonlyMap<number, string> = new Map([
  [0x14c, 'i686'],
  [0x8664, 'x86_64'],
  [0xaa64, 'aarch64'],
  [0xa641, 'aarch64'],
  [0x1c0, 'armv7l'],
  [0x1c4, 'armv7l'],
]);
/** Programs and drivers for a computer's firmware. */
const EFI_SUBSYSTEMS: readonly number[] = [10, 11, 12, 13];
const CLR_HEADER_SIZE = 72;
const COMIMAGE_FLAGS_ILONLY = 1;
const COMIMAGE_FLAGS_IL_LIBRARY = 4;

/** The name of a COFF machine that Windows runs on, undefined for every other number. */
export function windowsArchitecture(machine: number): string | undefined {
  return MACHINE_NAMES.get(machine);
}

/** Reads a file that starts as a PE file does. Never throws: what is wrong with it is listed in `problems`. */
export function readPe(source: ByteSource): BinaryFacts {
  const displaced = isPe(source) ? null : displacedSignature(source);
  if (displaced !== null) return convertedFacts(source, displaced);
  const problems: BinaryProblem[] = [];
  const oddities: BinaryProblem[] = [];
  const header = readPeHeader(source, problems);
  if (header.contradiction !== null) oddities.push(contradiction(header, header.contradiction));
  const memory = new PeMemory(source, header, problems);
  const { name, exports, ordinals, forwarders } = readExports(memory);
  const { needed, imports } = readImports(memory);
  const dotnet = readDotnet(memory);
  const pe: PeFacts = {
    machine: header.machine,
    ...readLoadConfig(memory),
    characteristics: header.characteristics,
    dllCharacteristics: header.dllCharacteristics,
    subsystem: header.subsystem,
    subsystemVersion: header.subsystemVersion,
    linkerVersion: header.linkerVersion,
    dotnet,
    signed: isSigned(header, source.size),
    fileVersion: readFileVersion(memory, oddities),
    ordinals,
    forwarders,
    ...readDebugFacts(memory),
    isWhole: memory.isWhole,
    oddities,
  };
  const architecture = architectureOf(header, dotnet);
  const system = systemOf(pe);
  const image: Image = {
    architecture,
    name,
    needed,
    searchPaths: [],
    imports,
    exports,
    minimum: system === 'windows' ? { system, version: header.subsystemVersion } : null,
  };
  return {
    format: 'pe',
    kind: (header.characteristics & IMAGE_FILE_DLL) !== 0 ? 'shared-library' : 'executable',
    architectures: [architecture],
    identified: header.identified,
    system,
    libc: 'none',
    elf: null,
    images: [image],
    pe,
    problems,
    ...endOf(header),
    ...(pe.isWhole ? {} : { lacksImports: true as const, leftOut: [NOT_WHOLE] }),
  };
}

/** Of a file whose line endings were converted only what its PE headers begin with is where it was. */
function convertedFacts(source: ByteSource, { offset, by }: Displaced): BinaryFacts {
  const start = source.peek(offset, COFF_START);
  const view = start === null ? null : viewOf(start);
  const machine = view?.getUint16(4, true) ?? 0;
  const flags = view?.getUint16(22, true) ?? 0;
  const amount = counted(Math.abs(by), 'byte');
  return {
    ...bareFacts({ id: 'pe' }),
    kind: (flags & IMAGE_FILE_DLL) === 0 ? 'executable' : 'shared-library',
    architectures: [MACHINE_NAMES.get(machine) ?? `machine-${machine}`],
    system: 'windows',
    problems: [
      {
        offset,
        reason: `its line endings were converted as if it were text: its PE header lies ${amount} ${by > 0 ? 'behind' : 'before'} its place`,
        cause: 'line-endings',
      },
    ],
  };
}

/** Where its sections and its signature end; unknown where symbols follow, whose names end nobody says where. */
function endOf({ sections, directories, symbols, isWhole, isCut }: PeHeader): { end?: number } {
  if (symbols.offset !== 0 || !isWhole || isCut || sections.length === 0) return {};
  const certificate = directories.get(DIRECTORY.CERTIFICATE);
  const ends = sections.map(({ offset, size }) => (size === 0 ? 0 : offset + size));
  return { end: Math.max(...ends, certificate === undefined ? 0 : certificate.address + certificate.size) };
}

function contradiction({ machine, wide }: PeHeader, offset: number): BinaryProblem {
  const bits = wide ? 64 : 32;
  return {
    offset,
    reason: `its optional header is that of a ${bits}-bit file, which its machine 0x${machine.toString(16)} doesn't have`,
  };
}

/** A .NET assembly is byte code for a runtime, whatever CPU its header names. */
function architectureOf({ machine }: PeHeader, dotnet: PeFacts['dotnet']): string {
  return dotnet === 'managed' ? 'dotnet' : (MACHINE_NAMES.get(machine) ?? `machine-${machine}`);
}

function systemOf({ dotnet, subsystem }: PeFacts): System {
  return dotnet === 'managed' || EFI_SUBSYSTEMS.includes(subsystem) ? 'none' : 'windows';
}

/** Code compiled ahead for a runtime (ReadyToRun, NGen) is as good as byte code; C++/CLI makes the mixed kind. */
function readDotnet(memory: PeMemory): PeFacts['dotnet'] {
  const directory = memory.header.directories.get(DIRECTORY.CLR);
  if (directory === undefined) return null;
  const bytes = memory.read(directory.address, CLR_HEADER_SIZE, '.NET header', directory.at);
  if (bytes === null) return 'managed';
  const view = viewOf(bytes);
  const flags = view.getUint32(16, true);
  const isCompiledAhead = view.getUint32(64, true) !== 0 || (flags & COMIMAGE_FLAGS_IL_LIBRARY) !== 0;
  return (flags & COMIMAGE_FLAGS_ILONLY) !== 0 || isCompiledAhead ? 'managed' : 'mixed';
}

function isSigned({ directories }: PeHeader, fileSize: number): boolean {
  const table = directories.get(DIRECTORY.CERTIFICATE);
  return table !== undefined && table.size > 0 && table.address + table.size <= fileSize;
}
