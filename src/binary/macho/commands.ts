/** The load commands of a slice (Apple, `mach-o/loader.h`). */

import { bufferOf, viewOf } from '../../base/byteSource.ts';
import { MAX_ELF_STRING, MAX_LOAD_COMMANDS, MAX_NEEDED, MAX_PATH_FOLDERS } from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import type { Needed } from '../image.ts';
import type { MachoBuild, MachoLibrary, MachoLoad } from './facts.ts';
import type { SliceBytes } from './sliceBytes.ts';
import type { MachoHeader } from './slices.ts';

const LC_REQ_DYLD = 0x80000000;
const LC = {
  SEGMENT: 0x1,
  SYMTAB: 0x2,
  DYSYMTAB: 0xb,
  ID_DYLIB: 0xd,
  SEGMENT_64: 0x19,
  UUID: 0x1b,
  RPATH: 0x8000001c,
  CODE_SIGNATURE: 0x1d,
  DYLD_INFO: 0x22,
  DYLD_INFO_ONLY: 0x80000022,
  VERSION_MIN_MACOSX: 0x24,
  VERSION_MIN_IPHONEOS: 0x25,
  VERSION_MIN_TVOS: 0x2f,
  VERSION_MIN_WATCHOS: 0x30,
  BUILD_VERSION: 0x32,
  DYLD_EXPORTS_TRIE: 0x80000033,
  DYLD_CHAINED_FIXUPS: 0x80000034,
} as const;
const LOADS: ReadonlyMap<number, Needed['kind']> = new Map([
  [0xc, 'ordinary'],
  [0x80000018, 'weak'],
  [0x8000001f, 're-exported'],
  [0x80000023, 'upward'],
  [0x20, 'delayed'],
]);
/** Required commands that are known and say nothing here: LC_MAIN, LC_FILESET_ENTRY. */
const OTHER_REQUIRED: readonly number[] = [0x80000028, 0x80000035];
/** `dylib_use_command`: what stands in the place of the time stamp, and the flags behind. */
const USE_MARKER = 0x1a741800;
const USE_SIZE = 28;
const USE_WEAK = 1;
const USE_REEXPORT = 2;
const USE_UPWARD = 4;

const PLATFORM = { MACOS: 1, IOS: 2, TVOS: 3, WATCHOS: 4, IOS_SIMULATOR: 7 } as const;
const INTEL_CPUS: readonly number[] = [7, 0x01000007];
export const VM_PROT_EXECUTE = 4;
/** Builds, and unknown commands, that are listed; real files have two at most. */
const MOST_LISTED = 16;

export interface MachoSegment {
  name: string;
  /** Bytes from the slice's start, and how many of them. */
  offset: number;
  size: number;
  /** What may be done with it at first: 1 read, 2 write, 4 execute. */
  protection: number;
}

/** A part of the slice that a command points to. */
export interface Part {
  offset: number;
  size: number;
}

export interface Commands {
  segments: MachoSegment[];
  builds: MachoBuild[];
  id: MachoLibrary | null;
  loads: MachoLoad[];
  rpaths: string[];
  uuid: string | null;
  chainedFixups: boolean;
  dyldInfo: boolean;
  exportsTrieCommand: boolean;
  unknownRequired: number[];
  symbols: { offset: number; count: number; strings: Part } | null;
  /** The part of the symbol table that holds the undefined ones, in entries; null where nothing says so. */
  undefinedSymbols: Part | null;
  exportsTrie: Part | null;
  signature: Part | null;
  /** Parts that the loader reads, by name. */
  parts: [name: string, at: number, part: Part][];
}

/** One command: where it lies in the slice, and its bytes. */
interface Command {
  type: number;
  at: number;
  bytes: Buffer;
  view: DataView;
  little: boolean;
}

/** Bytes from the slice's start that the header and its commands take, as far as they are looked at. */
export function commandsEnd({ size, commandSize }: MachoHeader): number {
  return size + Math.min(commandSize, MAX_LOAD_COMMANDS);
}

/** Reads the commands one by one; the first that can't be right ends it, and those before it stand. */
export function readCommands(slice: SliceBytes, header: MachoHeader): Commands {
  const commands: Commands = {
    segments: [],
    builds: [],
    id: null,
    loads: [],
    rpaths: [],
    uuid: null,
    chainedFixups: false,
    dyldInfo: false,
    exportsTrieCommand: false,
    unknownRequired: [],
    symbols: null,
    undefinedSymbols: null,
    exportsTrie: null,
    signature: null,
    parts: [],
  };
  const unknown = new Set<number>();
  for (const command of commandsOf(slice, header)) {
    const isKnown = addCommand(commands, command, { slice, header });
    if (!isKnown && command.type >= LC_REQ_DYLD && unknown.size < MOST_LISTED) unknown.add(command.type);
  }
  commands.builds = commands.builds.slice(0, MOST_LISTED);
  commands.unknownRequired = [...unknown].sort((a, b) => a - b);
  return commands;
}

function* commandsOf(slice: SliceBytes, header: MachoHeader): Generator<Command> {
  const claimed = header.size + header.commandSize;
  const end = commandsEnd(header);
  if (slice.size < claimed) {
    slice.report(slice.size, `its load commands reach to byte ${claimed}, and it ends after ${slice.size}`);
  } else if (end < claimed) {
    slice.report(
      16,
      `its load commands are said to take ${counted(header.commandSize, 'byte')}, of which ${MAX_LOAD_COMMANDS} are looked at`,
    );
  }
  const room = Math.min(end, slice.size) - header.size;
  const all = room <= 0 ? null : slice.read(header.size, room);
  if (all === null) return;
  const { little } = header;
  const view = viewOf(all);
  let at = 0;
  for (let index = 0; index < header.commandCount; index++) {
    const size = at + 8 <= all.length ? view.getUint32(at + 4, little) : 0;
    if (size < 8 || at + size > all.length) {
      // Where they are cut off, that has been said.
      if (room === header.commandSize) {
        const trouble =
          at + 8 > all.length
            ? 'begins behind the end of all of them'
            : `has ${counted(size, 'byte')}, and ${size < 8 ? 'the least is 8' : `${all.length - at} are left`}`;
        slice.report(header.size + at, `load command ${index + 1} of ${header.commandCount} ${trouble}`);
      }
      return;
    }
    const bytes = bufferOf(all.subarray(at, at + size));
    yield { type: view.getUint32(at, little), at: header.size + at, bytes, view: viewOf(bytes), little };
    at += size;
  }
}

interface Context {
  slice: SliceBytes;
  header: MachoHeader;
}

/** False for a command that is unknown. */
function addCommand(commands: Commands, command: Command, context: Context): boolean {
  const { type, view, bytes, little } = command;
  const { slice } = context;
  const kind = LOADS.get(type);
  if (kind !== undefined) {
    const load = libraryOf(command, slice);
    if (commands.loads.length < MAX_NEEDED) commands.loads.push({ ...load, kind: useOf(command, kind) });
    else slice.report(command.at, `it loads more than ${MAX_NEEDED} libraries; the rest is not looked at`);
    return true;
  }
  const word = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, little) : 0);
  const part = (name: string, at: number): Part => {
    const found = { offset: word(at), size: word(at + 4) };
    commands.parts.push([name, command.at, found]);
    return found;
  };
  switch (type) {
    case LC.SEGMENT:
    case LC.SEGMENT_64:
      addSegment(commands, command, slice);
      return true;
    case LC.SYMTAB: {
      const strings = { offset: word(16), size: word(20) };
      const symbols = { offset: word(8), count: word(12), strings };
      const size = symbols.count * (context.header.wide ? 16 : 12);
      commands.symbols = symbols;
      commands.parts.push(['symbol table', command.at, { offset: symbols.offset, size }]);
      commands.parts.push(['string table', command.at, strings]);
      return true;
    }
    case LC.DYSYMTAB:
      commands.undefinedSymbols = { offset: word(24), size: word(28) };
      return true;
    case LC.ID_DYLIB:
      commands.id ??= libraryOf(command, slice);
      return true;
    case LC.UUID:
      if (bytes.length >= 24) commands.uuid ??= uuidOf(bytes.subarray(8, 24));
      return true;
    case LC.RPATH:
      if (commands.rpaths.length < MAX_PATH_FOLDERS) commands.rpaths.push(stringAt(command, 12, slice) ?? '');
      else
        slice.report(command.at, `it has more than ${MAX_PATH_FOLDERS} LC_RPATH; the rest is not looked at`);
      return true;
    case LC.CODE_SIGNATURE:
      commands.signature ??= part('code signature', 8);
      return true;
    case LC.DYLD_INFO:
    case LC.DYLD_INFO_ONLY:
      commands.dyldInfo = true;
      part('table of rebases', 8);
      part('table of bindings', 16);
      part('table of weak bindings', 24);
      part('table of lazy bindings', 32);
      commands.exportsTrie ??= part('exports trie', 40);
      return true;
    case LC.DYLD_EXPORTS_TRIE:
      commands.exportsTrieCommand = true;
      commands.exportsTrie = part('exports trie', 8);
      return true;
    case LC.DYLD_CHAINED_FIXUPS:
      commands.chainedFixups = true;
      part('chained fixups', 8);
      return true;
    case LC.VERSION_MIN_MACOSX:
      commands.builds.push(build(PLATFORM.MACOS, word(8), word(12)));
      return true;
    case LC.VERSION_MIN_IPHONEOS: {
      const isSimulator = INTEL_CPUS.includes(context.header.cpu);
      commands.builds.push(build(isSimulator ? PLATFORM.IOS_SIMULATOR : PLATFORM.IOS, word(8), word(12)));
      return true;
    }
    case LC.VERSION_MIN_TVOS:
      commands.builds.push(build(PLATFORM.TVOS, word(8), word(12)));
      return true;
    case LC.VERSION_MIN_WATCHOS:
      commands.builds.push(build(PLATFORM.WATCHOS, word(8), word(12)));
      return true;
    case LC.BUILD_VERSION:
      commands.builds.push(build(word(8), word(12), word(16)));
      return true;
    default:
      return OTHER_REQUIRED.includes(type);
  }
}

function addSegment(
  { segments }: Commands,
  { type, bytes, view, little, at }: Command,
  slice: SliceBytes,
): void {
  const wide = type === LC.SEGMENT_64;
  if (bytes.length < (wide ? 72 : 56)) {
    slice.report(at, `a segment's load command has ${counted(bytes.length, 'byte')}, too few for one`);
    return;
  }
  const name = cString(bytes.subarray(8, 24)) ?? bytes.toString('utf8', 8, 24);
  const address = (where: number): number =>
    wide ? Number(view.getBigUint64(where, little)) : view.getUint32(where, little);
  segments.push({
    name,
    offset: address(wide ? 40 : 32),
    size: address(wide ? 48 : 36),
    protection: view.getUint32(wide ? 60 : 44, little),
  });
}

function libraryOf(command: Command, slice: SliceBytes): MachoLibrary {
  const { view, bytes, little } = command;
  const version = (at: number): string =>
    bytes.length < at + 4 ? '0.0.0' : versionParts(view.getUint32(at, little)).join('.');
  return {
    name: stringAt(command, 24, slice) ?? '',
    currentVersion: version(16),
    compatibilityVersion: version(20),
  };
}

/** Newer linkers say in flags of an ordinary load what had commands of its own before. */
function useOf({ view, bytes, little }: Command, kind: Needed['kind']): Needed['kind'] {
  if (bytes.length < USE_SIZE) return kind;
  const isUse = view.getUint32(8, little) === USE_SIZE && view.getUint32(12, little) === USE_MARKER;
  const flags = isUse ? view.getUint32(24, little) : 0;
  if ((flags & USE_WEAK) !== 0) return 'weak';
  if ((flags & USE_REEXPORT) !== 0) return 're-exported';
  return (flags & USE_UPWARD) !== 0 ? 'upward' : kind;
}

/** The string that the third word of a command points to, behind its `least` bytes; null where there is none, which is said. */
function stringAt({ bytes, view, little, at }: Command, least: number, slice: SliceBytes): string | null {
  const offset = bytes.length < 12 ? bytes.length : view.getUint32(8, little);
  if (offset < least || offset >= bytes.length) {
    slice.report(at, `the name in a load command is said to lie at byte ${offset} of its ${bytes.length}`);
    return null;
  }
  const string = cString(bytes.subarray(offset));
  if (string === null) slice.report(at, 'the name in a load command has no end');
  return string === null ? null : string.slice(0, MAX_ELF_STRING);
}

function cString(bytes: Buffer): string | null {
  const end = bytes.indexOf(0);
  return end < 0 ? null : bytes.toString('utf8', 0, end);
}

function build(platform: number, minos: number, sdk: number): MachoBuild {
  return { platform, minos: shortVersion(minos), sdk: sdk === 0 ? null : shortVersion(sdk) };
}

function versionParts(packed: number): number[] {
  return [packed >>> 16, (packed >>> 8) & 0xff, packed & 0xff];
}

/** As Apple writes versions of systems: `11.0`, `10.15.4`. */
function shortVersion(packed: number): string {
  const [major, minor, patch] = versionParts(packed);
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
