/** From the bytes of a Mach-O file to its facts: one image for each slice that a loader would map. */

import { type ByteSource, sourceOf } from '../../base/byteSource.ts';
import { MAX_DISPLACED, MAX_PAGE_DIGESTS, MAX_SYMBOLS } from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import type { BinaryFacts, BinaryKind, BinaryProblem } from '../facts.ts';
import type { Image, Minimum } from '../image.ts';
import { type Commands, readCommands } from './commands.ts';
import type { MachoBuild, MachoSlice } from './facts.ts';
import { readSignature } from './signature.ts';
import { SliceBytes } from './sliceBytes.ts';
import {
  apart,
  CPU_ARM64,
  cpuName,
  HEADER_SIZE,
  holdsOther,
  isLoaded,
  listSlices,
  type MachoHeader,
  readHeader,
  type Slice,
} from './slices.ts';
import { NameBudget } from './strings.ts';
import { MH_TWOLEVEL, type NameBudgets, readMachoSymbols } from './symbols.ts';

const KINDS: ReadonlyMap<number, BinaryKind> = new Map([
  [1, 'object'],
  [2, 'executable'],
  [4, 'core'],
  [6, 'shared-library'],
  [8, 'shared-library'],
  [10, 'debug'],
]);
const MACOS = 1;
/** iOS, Mac Catalyst, which counts iOS's versions, and the simulator. */
const IOS_PLATFORMS: readonly number[] = [2, 6, 7];

/**
 * Reads the table of slices of a universal file, and what the loader reads of each slice. Objects and debug files are told
 * by their headers alone. Never throws: what the loader would refuse is listed in `problems`.
 */
export function readMachO(source: ByteSource): BinaryFacts {
  const slices = listSlices(source);
  const sound = apart(slices, source.size);
  const problems = [...displacedSlices(source, slices), ...cutOff(slices, source.size), ...sound.problems];
  const budgets = { imports: new NameBudget(MAX_SYMBOLS), exports: new NameBudget() };
  const images: Image[] = [];
  const found: MachoSlice[] = [];
  let end = isUniversal(slices) ? Math.max(...slices.map(({ offset, size }) => offset + size)) : 0;
  for (const slice of sound.slices) {
    const label = slices.length > 1 || slice.offset > 0 ? `in its ${cpuName(slice.cpu)} slice ` : '';
    const bytes = new SliceBytes(source, { ...slice, label }, problems);
    const header = headerOf(bytes, slice);
    if (header === null || !isLoaded(header)) continue;
    const { image, facts, end: endOfSlice } = readSlice(bytes, header, budgets);
    end = Math.max(end, slice.offset + endOfSlice);
    images.push(image);
    found.push(facts);
  }
  const leftOut = found.some(isNotChecked) ? [PAGES_LEFT_OUT] : [];
  return {
    format: 'macho',
    // Slices deep in a universal file may not have been kept: then their kind stays unknown.
    kind: KINDS.get(readHeader(source, slices[0]?.offset ?? 0)?.fileType ?? 0) ?? 'unknown',
    architectures: [...new Set(slices.map(({ cpu }) => cpuName(cpu)))].sort(),
    identified: true,
    system: 'macos',
    libc: 'none',
    elf: null,
    images,
    macho: { slices: found },
    ...(found.every(({ importsAreWhole }) => importsAreWhole) ? {} : { lacksImports: true }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    problems,
    ...(end === 0 ? {} : { end }),
  };
}

/**
 * The problem of a universal file that ends before its table says: where the header of a slice lies before its place, bytes are
 * missing before it, since a tool took the file for text and made one byte of each CR LF.
 */
function displacedSlices(source: ByteSource, slices: readonly Slice[]): BinaryProblem[] {
  const missing = slices.reduce((most, { offset, size }) => Math.max(most, offset + size), 0) - source.size;
  for (const { cpu, offset } of missing > 0 ? slices : []) {
    const most = Math.min(missing, MAX_DISPLACED, offset);
    const start = offset - most;
    const window = source.read(start, Math.min(most + HEADER_SIZE, source.size - start));
    if (window === null) continue;
    const bytes = sourceOf(window);
    const isAt = (at: number): boolean => readHeader(bytes, at)?.cpu === cpu;
    for (let by = 0; by <= most; by++) {
      if (!isAt(most - by)) continue;
      if (by === 0) break;
      const reason = `its line endings were converted as if it were text: its ${cpuName(cpu)} slice lies ${counted(by, 'byte')} before its place`;
      return [{ offset: offset - by, reason, cause: 'line-endings' }];
    }
  }
  return [];
}

/** The one slice of a thin file is all of it. */
function isUniversal(slices: readonly Slice[]): boolean {
  return slices.some(({ offset }) => offset > 0);
}

const PAGES_LEFT_OUT = `a code signature with more than ${MAX_PAGE_DIGESTS} bytes of hashes, or with scattered pages`;

/** True where a signature's pages were to be hashed and were not. */
function isNotChecked({ cpuType, signature }: MachoSlice): boolean {
  return (
    cpuType === CPU_ARM64 && signature !== null && signature.strongest !== null && signature.pages === null
  );
}

function cutOff(slices: readonly Slice[], size: number): BinaryProblem[] {
  if (slices.length === 0) return [{ offset: 0, reason: 'its Mach-O header is cut off' }];
  const outside = slices.find((slice) => slice.offset + slice.size > size);
  return outside === undefined
    ? []
    : [
        {
          offset: size,
          reason: `it is cut off: a slice reaches to byte ${outside.offset + outside.size}, the file ends after ${size}`,
        },
      ];
}

/** Null where there is no header to read on from, which is said where the slice has to have one. */
function headerOf(bytes: SliceBytes, slice: Slice): MachoHeader | null {
  // Where it was not kept, it is asked for.
  bytes.read(0, Math.min(HEADER_SIZE, bytes.size));
  const header = readHeader(bytes, 0);
  if (header === null) {
    // A slice that lies outside is cut off, and that has been said.
    if (bytes.size >= HEADER_SIZE && bytes.size >= slice.size && !holdsOther(bytes, 0))
      bytes.report(0, 'no Mach-O header begins');
    return null;
  }
  if (header.cpu !== slice.cpu)
    bytes.report(4, `the header names ${cpuName(header.cpu)}, another CPU than the file's table of slices`);
  if (bytes.size >= header.size) return header;
  if (isLoaded(header))
    bytes.report(bytes.size, `its Mach-O header is cut off after ${counted(bytes.size, 'byte')}`);
  return null;
}

function readSlice(
  bytes: SliceBytes,
  header: MachoHeader,
  budgets: NameBudgets,
): { image: Image; facts: MachoSlice; end: number } {
  const commands = readCommands(bytes, header);
  reportOutside(bytes, commands);
  const symbols = readMachoSymbols(bytes, header, { commands, budgets });
  const { segments, loads, rpaths, signature } = commands;
  const [build = null, ...otherBuilds] = inOrder(commands.builds);
  const debug = segments.filter(
    (segment) => segment.name === '__DWARF' && bytes.holds(segment.offset, segment.size),
  );
  const image: Image = {
    architecture: cpuName(header.cpu),
    name: commands.id?.name ?? null,
    needed: loads.map(({ name, kind }) => ({ library: name, kind })),
    searchPaths: rpaths.map((path) => ({ kind: 'rpath', path })),
    imports: symbols.imports,
    exports: symbols.exports,
    minimum: build === null ? null : minimumOf(build),
  };
  const facts: MachoSlice = {
    offset: bytes.offset,
    size: bytes.size,
    cpuType: header.cpu,
    cpuSubtype: header.cpuSubtype,
    fileType: header.fileType,
    flags: header.flags,
    twoLevel: (header.flags & MH_TWOLEVEL) !== 0,
    build,
    otherBuilds,
    id: commands.id,
    loads,
    rpaths,
    uuid: commands.uuid,
    chainedFixups: commands.chainedFixups,
    dyldInfo: commands.dyldInfo,
    exportsTrie: commands.exportsTrieCommand,
    unknownRequired: commands.unknownRequired,
    fromProgram: symbols.fromProgram,
    importsAreWhole: symbols.importsAreWhole,
    debugSize: debug.reduce((sum, { size }) => sum + size, 0) + symbols.stabSize,
    signature:
      signature === null
        ? null
        : readSignature(bytes, signature, { segments, checkPages: header.cpu === CPU_ARM64 }),
  };
  const end = segments.reduce((most, { offset, size }) => Math.max(most, offset + size), 0);
  return { image, facts, end };
}

/** The first part that reaches out of the slice: what follows it mostly does, too. */
function reportOutside(bytes: SliceBytes, { segments, parts }: Commands): void {
  const segment = segments.find(({ offset, size }) => size > 0 && !bytes.holds(offset, size));
  if (segment !== undefined) {
    const end = segment.offset + segment.size;
    bytes.report(
      bytes.size,
      `it is cut off: its segment ${JSON.stringify(segment.name)} reaches to byte ${end}, and it ends after ${bytes.size}`,
    );
    return;
  }
  const outside = parts.find(([, , { offset, size }]) => size > 0 && !bytes.holds(offset, size));
  if (outside === undefined) return;
  const [name, at, { offset, size }] = outside;
  bytes.report(
    at,
    `its ${name} is said to have ${counted(size, 'byte')} from byte ${offset} on, and it ends after ${bytes.size}`,
  );
}

/** The build for macOS first: a file may be for Mac Catalyst as well. */
function inOrder(builds: readonly MachoBuild[]): MachoBuild[] {
  const isMacos = ({ platform }: MachoBuild): boolean => platform === MACOS;
  return [...builds.filter(isMacos), ...builds.filter((build) => !isMacos(build))];
}

function minimumOf({ platform, minos }: MachoBuild): Minimum | null {
  if (platform === MACOS) return { system: 'macos', version: minos };
  return IOS_PLATFORMS.includes(platform) ? { system: 'ios', version: minos } : null;
}
