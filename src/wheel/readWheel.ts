/** Opens a wheel and gathers its facts. Whatever is wrong with it becomes a problem in them, never an exception. */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { NameList } from '../binary/elf/nameList.ts';
import type { ElfFacts } from '../binary/facts.ts';
import { compareStrings, inOrder, sortedDistinct } from '../collections.ts';
import {
  MAX_METADATA,
  MAX_NESTED_BINARIES_TOTAL,
  MAX_NESTED_TOTAL,
  MAX_NESTED_ZIP,
  MAX_PRELOAD_NAMES,
  MAX_RECORD,
  MAX_WHEEL_CONTENT,
  MAX_WHEEL_FACTS,
  MAX_WHEEL_FILE,
  MAX_WHEEL_LISTS,
  MAX_WHEEL_SYMBOLS,
  MEMBERS_AT_ONCE,
  READ_AHEAD,
  STREAM_CHUNK,
} from '../limits.ts';
import { allowanceOf, COST, Work, WorkIsOver } from '../work.ts';
import { parseMetadata, parseRecord, parseWheelFile } from './distInfo.ts';
import type { DistInfo, WheelFacts, WheelProblem, WheelSource } from './facts.ts';
import { platformNameProblems } from './memberNames.ts';
import { readingOrder } from './readingOrder.ts';
import { listsOf, symbolBytes, weightOf, weightWithoutSymbols } from './readingWeight.ts';
import { type MemberReading, type NestedBudget, overBudget, readMember } from './readMember.ts';
import { parseWheelName } from './wheelName.ts';
import { type PositionedReader, readZipDirectory, type ZipEntry } from './zipDirectory.ts';
import { ZipFile } from './zipFile.ts';

/**
 * Reads a wheel from disk. Rejects only when the file itself can't be opened or read, and with the signal's reason at
 * the first read after it fired.
 */
export async function readWheel(source: WheelSource, signal?: AbortSignal): Promise<WheelFacts> {
  const { name, problem } = parseWheelName(source.filename);
  const file = new ZipFile(source.path);
  // What was begun ahead, and is wanted no more, must not read from a file that is closed.
  const done = new AbortController();
  try {
    const reader = new InterruptibleReader(file, AbortSignal.any([done.signal, ...(signal ? [signal] : [])]));
    const [content, sha256] = await Promise.all([
      readContent(reader, { source, size: file.size }, name?.tags.platform ?? []),
      hashFile(reader, file.size),
    ]);
    return { source, size: file.size, sha256, name, nameProblem: problem, ...content };
  } finally {
    done.abort();
    file.close();
  }
}

/** A file that can't be read any more once the signal has fired: everything here reads it chunk by chunk. */
class InterruptibleReader implements PositionedReader {
  private readonly file: PositionedReader;
  private readonly signal: AbortSignal;

  constructor(file: PositionedReader, signal: AbortSignal) {
    this.file = file;
    this.signal = signal;
  }

  read(...where: Parameters<PositionedReader['read']>): number {
    this.signal.throwIfAborted();
    return this.file.read(...where);
  }
}

/**
 * The facts of a wheel that could not be read to the end, which is then its one problem: the system refused its
 * file, or this check itself made a mistake.
 */
export function openFailure(source: WheelSource, error: unknown): WheelFacts {
  const said = error instanceof Error ? error.message : String(error);
  const isSystemError = error instanceof Error && 'syscall' in error;
  const kind = isSystemError ? 'unreadable' : 'internal';
  const reason = isSystemError ? `the file can't be read (${said})` : said;
  return unreadFacts(source, { kind, member: null, reason });
}

/** The facts of a wheel of which nothing is known but its name, and why. */
export function unreadFacts(source: WheelSource, why: WheelProblem): WheelFacts {
  const { name, problem } = parseWheelName(source.filename);
  return {
    source,
    size: 0,
    sha256: null,
    name,
    nameProblem: problem,
    distInfo: null,
    members: [],
    problems: [why],
    preloads: [],
    isPartial: false,
    lacksNeeds: false,
    secondPasses: 0,
    work: 0,
  };
}

type Content = Pick<
  WheelFacts,
  'distInfo' | 'members' | 'problems' | 'preloads' | 'isPartial' | 'lacksNeeds' | 'secondPasses' | 'work'
>;

async function readContent(
  file: PositionedReader,
  { source, size }: Pick<WheelFacts, 'source' | 'size'>,
  platforms: readonly string[],
): Promise<Content> {
  const { entries, problems } = readZipDirectory(file, size);
  problems.push(...platformNameProblems(entries, platforms));
  const folders = distInfoFolders(entries);
  const files = withinTotal(
    entries.filter(({ isDirectory }) => !isDirectory),
    problems,
  );
  const allowance = allowanceOf({ source, size });
  const work = new Work(allowance);
  // What was looked at already, and what is hashed meanwhile.
  work.left -= size + entries.length * COST.entry;
  const { readings, symbols, preloads, cut } = await readMembers(file, files, {
    folder: folders[0] ?? '',
    work,
  });
  if (cut !== null) problems.push(cut);
  problems.push(...readings.flatMap((reading) => reading.problems));
  const isZip = entries.length > 0 || !problems.some(({ member }) => member === null);
  if (isZip) problems.push(...distInfoProblems(folders, entries, problems));
  return {
    distInfo: folders.length === 1 ? parseDistInfo(folders[0] ?? '', readings) : null,
    members: readings.map(({ facts }) => facts).sort((a, b) => compareStrings(a.path, b.path)),
    problems: problems.sort((a, b) => compareStrings(a.member ?? '', b.member ?? '')),
    preloads: sortedDistinct(preloads),
    isPartial: symbols.exceeded || symbols.lostNeeds,
    lacksNeeds: symbols.lostNeeds || cut !== null,
    secondPasses: readings.reduce((sum, { passes }) => sum + passes - 1, 0),
    work: allowance - work.left,
  };
}

interface Readings {
  /** In the order of the directory. */
  readings: MemberReading[];
  symbols: SymbolBudget;
  preloads: ReadonlySet<string>;
  /** Why the last members were not read, null where all were. */
  cut: WheelProblem | null;
}

/**
 * Reads several members at a time; what they share is charged in {@link readingOrder}, and ends the reading where it is
 * used up. A member that is begun before its turn may spend what is left by then: in its turn there can't be more.
 */
async function readMembers(
  file: PositionedReader,
  files: ZipEntry[],
  { folder, work }: { folder: string; work: Work },
): Promise<Readings> {
  const textOf = new Map([...DIST_INFO_FILES].map(([name, limit]) => [`${folder}/${name}`, limit]));
  const budget: NestedBudget = {
    zips: MAX_NESTED_TOTAL,
    binaries: MAX_NESTED_BINARIES_TOTAL,
  };
  const symbols = new SymbolBudget();
  const preloads = new Set<string>();
  const readings = new Map<ZipEntry, MemberReading>();
  let sinceTurn = 0;
  let held = 0;
  let cut: WheelProblem | null = null;
  const read = async (entry: ZipEntry): Promise<Read> => {
    sinceTurn += entry.size;
    // Small members are read without ever waiting for anything.
    if (sinceTurn > STREAM_CHUNK) {
      sinceTurn = 0;
      await setImmediate();
    }
    const allowed = work.left;
    const own = new Work(allowed);
    const options = { textBytes: textOf.get(entry.path) ?? 0, budget, work: own };
    const reading = await readMember(file, entry, options).catch((error: unknown) => {
      if (error instanceof WorkIsOver) return null;
      throw error;
    });
    return { entry, reading, spent: allowed - own.left };
  };
  const ahead = {
    atOnce: MEMBERS_AT_ONCE,
    mostWeight: READ_AHEAD,
    weigh: ({ reading }: Read): number => (reading === null ? 0 : weightOf(reading)),
  };
  for await (const { entry, reading, spent } of inOrder(readingOrder(files), ahead, read)) {
    work.left -= spent;
    held += reading === null ? 0 : weightWithoutSymbols(reading);
    if (reading === null || work.isOver || held > MAX_WHEEL_FACTS) {
      cut = overBudgetProblem(files.length, readings.size, held > MAX_WHEEL_FACTS ? 'facts' : 'work');
      break;
    }
    chargeNested(reading, budget);
    readings.set(entry, symbols.charge(reading));
    for (const name of reading.preloads) if (preloads.size < MAX_PRELOAD_NAMES) preloads.add(name);
    reading.preloads = [];
  }
  return { readings: files.flatMap((entry) => readings.get(entry) ?? []), symbols, preloads, cut };
}

/** A member that was read, or, with null, one that cost more than there was. */
interface Read {
  entry: ZipEntry;
  reading: MemberReading | null;
  /** Units of work. */
  spent: number;
}

function overBudgetProblem(all: number, read: number, budget: 'facts' | 'work'): WheelProblem {
  const reason =
    budget === 'work'
      ? `reading it takes far more work than any real wheel of its size; ${all - read} of its ${all} files were not read`
      : `what it says of itself takes more than the ${MAX_WHEEL_FACTS} bytes that one wheel gets; ${all - read} of its ${all} files were not read`;
  return { kind: 'over-budget', member: null, reason };
}

/** Lets go of what a zip gave when those before it have used up what all together may cost, and adds its cost. */
function chargeNested({ facts, inflated }: MemberReading, budget: NestedBudget): void {
  if (facts.format !== 'zip') return;
  const reason = overBudget(budget);
  if (reason !== null) {
    // A zip too large to be held keeps its own reason. Whether it was opened all the same is a matter of timing.
    if (facts.size > MAX_NESTED_ZIP) return;
    facts.nested = [];
    facts.nestedNotes = [reason];
    return;
  }
  budget.zips -= inflated;
  budget.binaries -= facts.nested.length;
}

/** Keeps a wheel of many files with huge tables from filling memory: past the limits they are let go. */
class SymbolBudget {
  private symbols = MAX_WHEEL_SYMBOLS;
  private lists = MAX_WHEEL_LISTS;

  /** In an order that the directory alone decides, so that the same wheel always loses the same ones. */
  charge(reading: MemberReading): MemberReading {
    const { binary, nested } = reading.facts;
    const files = [binary, ...nested.map((inner) => inner.binary)].map((file) => file?.elf ?? null);
    for (const elf of files.filter((file) => file !== null)) this.chargeFile(elf);
    return reading;
  }

  private chargeFile(elf: ElfFacts): void {
    this.symbols -= symbolBytes(elf);
    if (this.symbols < 0) {
      elf.definedSymbols = new NameList({ isWhole: false });
      elf.undefinedSymbols = [];
      for (const need of elf.versionNeeds) need.symbols = [];
    }
    this.lists -= listsOf(elf).reduce((sum, text) => sum + text.length, 0);
    if (this.lists < 0) {
      Object.assign(elf, {
        needed: [],
        rpath: [],
        runpath: [],
        versionNeeds: [],
        versionDefinitions: [],
        compilers: [],
      });
    }
  }

  /** True when symbols were let go. The largest real wheels get there, so it is no defect of theirs. */
  get exceeded(): boolean {
    return this.symbols < 0;
  }

  /** True when needed libraries and versions were. */
  get lostNeeds(): boolean {
    return this.lists < 0;
  }
}

function withinTotal(files: ZipEntry[], problems: WheelProblem[]): ZipEntry[] {
  let total = 0;
  const readable = files.filter(({ size }) => {
    total += size;
    return total <= MAX_WHEEL_CONTENT;
  });
  if (readable.length < files.length) {
    problems.push({
      kind: 'over-limit',
      member: null,
      reason: `its members declare ${total} bytes in all, over the limit of ${MAX_WHEEL_CONTENT}; ${files.length - readable.length} of them were not read`,
    });
  }
  return readable;
}

/** Piece by piece, with turns for other work between them. */
async function hashFile(file: PositionedReader, size: number): Promise<string> {
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(STREAM_CHUNK);
  for (let at = 0; at < size; ) {
    const length = file.read(chunk, 0, chunk.length, at);
    if (length === 0) break;
    digest.update(chunk.subarray(0, length));
    at += length;
    await setImmediate();
  }
  return digest.digest('hex');
}

/** The files of the dist-info folder that are read, with the bytes of each that are. */
const DIST_INFO_FILES: ReadonlyMap<string, number> = new Map([
  ['METADATA', MAX_METADATA],
  ['RECORD', MAX_RECORD],
  ['WHEEL', MAX_WHEEL_FILE],
]);

/** `*.dist-info` folders at the top of the wheel. */
function distInfoFolders(entries: ZipEntry[]): string[] {
  const tops = entries
    .map(({ path }) => /^([^/]+\.dist-info)\//.exec(path)?.[1])
    .filter((top) => top !== undefined);
  return [...new Set(tops)].sort();
}

/** pip refuses a wheel with no dist-info folder, with several, or without its three files. */
function distInfoProblems(folders: string[], entries: ZipEntry[], known: WheelProblem[]): WheelProblem[] {
  const [folder] = folders;
  if (folder === undefined) {
    return [
      {
        kind: 'unreadable',
        member: null,
        reason: 'it has no *.dist-info folder, so no installer takes it for a wheel',
      },
    ];
  }
  if (folders.length > 1) {
    const shown = folders.slice(0, 5).join(', ');
    return [
      {
        kind: 'unreadable',
        member: null,
        reason: `it has ${folders.length} dist-info folders (${shown}), and installers take exactly one`,
      },
    ];
  }
  // A file that is there and can't be read has a problem of its own already.
  const present = new Set([...entries.map(({ path }) => path), ...known.map(({ member }) => member)]);
  return [...DIST_INFO_FILES.keys()]
    .map((name) => `${folder}/${name}`)
    .filter((path) => !present.has(path))
    .map((member) => ({ kind: 'unreadable', member, reason: 'it is missing, and installers need it' }));
}

function parseDistInfo(folder: string, readings: MemberReading[]): DistInfo {
  const readingOf = (name: string): MemberReading | undefined =>
    readings.find(({ facts }) => facts.path === `${folder}/${name}`);
  const text = (name: string): string | null => readingOf(name)?.text ?? null;
  const [metadata, record, wheel] = [text('METADATA'), text('RECORD'), text('WHEEL')];
  const rows = record === null ? null : parseRecord(record);
  return {
    folder,
    wheel: wheel === null ? null : parseWheelFile(wheel),
    metadata: metadata === null ? null : parseMetadata(metadata),
    record: rows?.entries ?? null,
    recordIsWhole: (rows?.isWhole ?? true) && (readingOf('RECORD')?.facts.size ?? 0) <= MAX_RECORD,
  };
}
