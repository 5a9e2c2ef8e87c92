/** Opens a wheel and gathers its facts. Whatever is wrong with it becomes a problem in them, never an exception. */

import { setImmediate } from 'node:timers/promises';
import { compareStrings, sortedDistinct } from '../base/collections.ts';
import {
  MAX_DLL_SOURCES,
  MAX_METADATA,
  MAX_NESTED_BINARIES_TOTAL,
  MAX_NESTED_TOTAL,
  MAX_NESTED_ZIP,
  MAX_PRELOAD_NAMES,
  MAX_PRELOAD_SOURCE,
  MAX_RECORD,
  MAX_WHEEL_CONTENT,
  MAX_WHEEL_FACTS,
  MAX_WHEEL_FILE,
  MAX_WHEEL_LISTS,
  MAX_WHEEL_SYMBOLS,
  STREAM_CHUNK,
} from '../base/limits.ts';
import { allowanceOf, COST, Work, WorkIsOver } from '../base/work.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { letGoOfSymbols, letGoOfTexts, textsOf } from '../binary/holdings.ts';
import type { WheelProblem } from '../model/problem.ts';
import { platformNameProblems } from '../zip/memberNames.ts';
import { isHeldWhole, readWholeMember } from '../zip/memberStream.ts';
import { type PositionedReader, readZipDirectory } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { type ChargedReading, type ReadingTerms, readCharged } from './chargedReading.ts';
import {
  metadataLimit,
  parseMetadata,
  parseRecord,
  parseWheelFile,
  recordLimit,
  wheelFileLimit,
} from './distInfo.ts';
import type { DistInfo, MemberFacts, WheelFacts, WheelSource } from './facts.ts';
import { moduleUses, suspectsAmong } from './moduleImports.ts';
import { ANY_NAME, isPythonSource } from './preloads.ts';
import { hashFile } from './readAside.ts';
import { readingOrder } from './readingOrder.ts';
import { symbolBytes, weightWithoutSymbols } from './readingWeight.ts';
import { type MemberReading, type NestedBudget, overBudget } from './readMember.ts';
import { type Offer, SharedReading } from './sharedReading.ts';
import { parseWheelName } from './wheelName.ts';
import { zipOddities } from './zipOddities.ts';

export interface ReadOptions {
  /** When it fires, nothing more is read. */
  signal?: AbortSignal | undefined;
  /** Who may do some of it in other threads; without it all is done here. */
  offer?: Offer | undefined;
}

/**
 * Reads a wheel from disk. Rejects only when the file itself can't be opened or read, and with the signal's reason at
 * the first read after it fired.
 */
export async function readWheel(
  source: WheelSource,
  { signal, offer }: ReadOptions = {},
): Promise<WheelFacts> {
  const { name, problem } = parseWheelName(source.filename);
  const file = new ZipFile(source.path);
  const reader = new InterruptibleReader(file, signal);
  const shared = new SharedReading(source.path, offer);
  try {
    const facts = await readContent(reader, { source, size: file.size, shared }, name?.tags.platform ?? []);
    const sha256 = (await shared.digestTaken()) ?? (await hashFile(reader, file.size));
    return { source, size: file.size, sha256, name, nameProblem: problem, ...facts };
  } finally {
    shared.end();
    file.close();
  }
}

/** A file that can't be read any more once the signal has fired: everything here reads it chunk by chunk. */
class InterruptibleReader implements PositionedReader {
  private readonly file: PositionedReader;
  private readonly signal: AbortSignal | undefined;

  constructor(file: PositionedReader, signal: AbortSignal | undefined) {
    this.file = file;
    this.signal = signal;
  }

  read(...where: Parameters<PositionedReader['read']>): number {
    this.signal?.throwIfAborted();
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
    zipOddities: [],
    members: [],
    problems: [why],
    preloads: [],
    preloadsAreWhole: true,
    isPartial: false,
    lacksNeeds: false,
    secondPasses: 0,
    work: 0,
  };
}

type Content = Pick<
  WheelFacts,
  | 'distInfo'
  | 'zipOddities'
  | 'members'
  | 'problems'
  | 'preloads'
  | 'preloadsAreWhole'
  | 'dllSources'
  | 'imports'
  | 'importedModules'
  | 'loadsModules'
  | 'loadsGlobally'
  | 'isPartial'
  | 'lacksNeeds'
  | 'secondPasses'
  | 'work'
>;

async function readContent(
  file: PositionedReader,
  { source, size, shared }: Pick<WheelFacts, 'source' | 'size'> & { shared: SharedReading },
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
    terms: {
      textBytes: new Map([...DIST_INFO_FILES].map(([name, limit]) => [`${folders[0] ?? ''}/${name}`, limit])),
      wantsImports: platforms.some((platform) => platform.startsWith('win')),
      budget: { zips: MAX_NESTED_TOTAL, binaries: MAX_NESTED_BINARIES_TOTAL },
    },
    work,
    shared,
  });
  if (cut !== null) problems.push(cut);
  problems.push(...readings.flatMap((reading) => reading.problems));
  const { loaded, ...uses } = moduleUsesOf(file, files, {
    members: readings.map(({ facts }) => facts),
    work,
  });
  const isZip = entries.length > 0 || !problems.some(({ member }) => member === null);
  if (isZip) problems.push(...distInfoProblems(folders, entries, problems));
  const distInfo = folders.length === 1 ? parseDistInfo(folders[0] ?? '', readings, problems) : null;
  problems.push(...symbols.problems());
  return {
    distInfo,
    zipOddities: zipOddities(entries),
    members: readings.map(({ facts }) => facts).sort((a, b) => compareStrings(a.path, b.path)),
    problems: problems.sort((a, b) => compareStrings(a.member ?? '', b.member ?? '')),
    preloads: sortedDistinct([...preloads.names, ...loaded]),
    preloadsAreWhole: preloads.isWhole,
    ...dllSourcesIn(readings),
    ...importsIn(readings),
    ...uses,
    ...(readings.some((reading) => reading.loadsGlobally) ? { loadsGlobally: true as const } : {}),
    isPartial: symbols.exceeded,
    lacksNeeds: symbols.lostNeeds || cut !== null,
    secondPasses: readings.reduce((sum, { passes }) => sum + passes - 1, 0),
    work: allowance - work.left,
  };
}

function importsIn(readings: readonly MemberReading[]): Pick<WheelFacts, 'imports'> {
  const imports = sortedDistinct(readings.flatMap((reading) => reading.imports));
  return imports.length === 0 ? {} : { imports };
}

/** Beyond the limit one of them stands for all that are left. */
function dllSourcesIn(readings: readonly MemberReading[]): Pick<WheelFacts, 'dllSources'> {
  const all = readings.flatMap(({ dllSources }) => dllSources).sort((a, b) => compareStrings(a.path, b.path));
  if (all.length === 0) return {};
  const rest = all[MAX_DLL_SOURCES];
  const listed = all.slice(0, MAX_DLL_SOURCES);
  return {
    dllSources:
      rest === undefined ? listed : [...listed, { ...rest, by: 'own', addsFolders: true, names: [ANY_NAME] }],
  };
}

/** What Python sources do with the files that are named as modules and are none; looked for only where there are such. */
function moduleUsesOf(
  file: PositionedReader,
  files: readonly ZipEntry[],
  { members, work }: { members: readonly MemberFacts[]; work: Work },
): Pick<Content, 'importedModules' | 'loadsModules'> & { loaded: string[] } {
  const own = new Work(Math.max(0, work.left));
  const imported = new Set<string>();
  const loaded = new Set<string>();
  try {
    const paths = new Set(files.map(({ path }) => path));
    // A source of the same name may stand in for it.
    const suspects = suspectsAmong(members, own).filter(
      ({ module }) => !paths.has(`${module.replaceAll('.', '/')}.py`),
    );
    if (suspects.length === 0) return { loaded: [] };
    const wanted = new Set(suspects.map(({ module }) => module));
    for (const entry of files) {
      if (!isPythonSource(entry.path) || entry.size > MAX_PRELOAD_SOURCE || !isHeldWhole(entry)) continue;
      own.charge(COST.member + entry.size);
      const { content, problem } = readWholeMember(file, entry);
      if (problem !== null) continue;
      const uses = moduleUses(entry.path, content, wanted, own);
      if (uses.loadsByItself) return { loadsModules: true, loaded: [] };
      for (const module of uses.imported) imported.add(module);
      for (const module of uses.loaded) loaded.add(module.slice(module.lastIndexOf('.') + 1));
    }
    const found = suspects.filter(({ module }) => imported.has(module)).map(({ path }) => path);
    return { ...(found.length === 0 ? {} : { importedModules: sortedDistinct(found) }), loaded: [...loaded] };
  } catch (error) {
    // Nobody knows what the rest does.
    if (error instanceof WorkIsOver) return { loadsModules: true, loaded: [] };
    throw error;
  } finally {
    work.left = own.left;
  }
}

interface Readings {
  /** In the order of the directory. */
  readings: MemberReading[];
  symbols: SymbolBudget;
  preloads: Preloads;
  /** Why the last members were not read, null where all were. */
  cut: WheelProblem | null;
}

/**
 * Reads the members in {@link readingOrder}, in which what they share is charged: where that is used up, the reading ends.
 * One that is read elsewhere before its turn may spend what is left by then: in its turn there can't be more.
 */
async function readMembers(
  file: PositionedReader,
  files: ZipEntry[],
  { terms, work, shared }: { terms: ReadingTerms; work: Work; shared: SharedReading },
): Promise<Readings> {
  const symbols = new SymbolBudget();
  const preloads = new Preloads();
  const readings = new Map<ZipEntry, MemberReading>();
  let sinceTurn = 0;
  let held = 0;
  let cut: WheelProblem | null = null;
  shared.begin(readingOrder(files), terms, () => work.left);
  const readHere = async (entry: ZipEntry): Promise<ChargedReading> => {
    sinceTurn += entry.size;
    // Small members are read without ever waiting for anything.
    if (sinceTurn > STREAM_CHUNK) {
      sinceTurn = 0;
      await setImmediate();
    }
    return await readCharged(file, entry, terms, work.left);
  };
  for (const entry of shared.members()) {
    const elsewhere = await shared.readElsewhere(entry);
    // What was more than there is, in its turn may be no zip to be opened any more.
    const { reading, spent } = elsewhere?.reading == null ? await readHere(entry) : elsewhere;
    work.left -= spent - (reading === null ? 0 : chargeNested(reading, terms.budget));
    held += reading === null ? 0 : weightWithoutSymbols(reading);
    if (reading === null || work.isOver || held > MAX_WHEEL_FACTS) {
      cut = overBudgetProblem(files.length, readings.size, held > MAX_WHEEL_FACTS ? 'facts' : 'work');
      break;
    }
    readings.set(entry, symbols.charge(reading));
    preloads.take(reading);
  }
  return { readings: files.flatMap((entry) => readings.get(entry) ?? []), symbols, preloads, cut };
}

function overBudgetProblem(all: number, read: number, budget: 'facts' | 'work'): WheelProblem {
  const reason =
    budget === 'work'
      ? `reading it takes far more work than any real wheel of its size; ${all - read} of its ${all} files were not read`
      : `what it says of itself takes more than the ${MAX_WHEEL_FACTS} bytes that one wheel gets; ${all - read} of its ${all} files were not read`;
  return { kind: 'over-budget', member: null, reason };
}

/**
 * Adds the cost of a zip, or lets go of what it gave when those before it have used up what all together may cost. Gives
 * the units of work that its content took, which then count as not spent: whether it was opened is a matter of timing.
 */
function chargeNested(reading: MemberReading, budget: NestedBudget): number {
  const { facts, inflated, nestedWork } = reading;
  // A zip too large to be held keeps its own reason.
  if (facts.format !== 'zip' || facts.size > MAX_NESTED_ZIP) return 0;
  const reason = overBudget(budget);
  if (reason !== null) {
    facts.nested = [];
    facts.nestedNotes = [reason];
    return nestedWork;
  }
  budget.zips -= inflated;
  budget.binaries -= facts.nested.length;
  return 0;
}

/** The names of libraries in the Python sources of a wheel. */
class Preloads {
  readonly names = new Set<string>();
  isWhole = true;

  take(reading: MemberReading): void {
    if (!reading.preloadsAreWhole) this.isWhole = false;
    for (const name of reading.preloads) {
      if (this.names.size < MAX_PRELOAD_NAMES || this.names.has(name)) this.names.add(name);
      else this.isWhole = false;
    }
    if (reading.preloads.length > 0) reading.preloads = [];
  }
}

/** Keeps a wheel of many files with huge tables from filling memory: past the limits they are let go. */
class SymbolBudget {
  private symbols = MAX_WHEEL_SYMBOLS;
  private lists = MAX_WHEEL_LISTS;
  /** Files whose lists were let go. */
  private readonly withoutLists: string[] = [];

  /** In an order that the directory alone decides, so that the same wheel always loses the same ones. */
  charge(reading: MemberReading): MemberReading {
    const { binary, nested } = reading.facts;
    const files = [binary, ...nested.map((inner) => inner.binary)].filter((file) => file !== null);
    for (const file of files) this.chargeFile(file, reading.facts.path);
    return reading;
  }

  private chargeFile(binary: BinaryFacts, path: string): void {
    const symbols = symbolBytes(binary);
    this.symbols -= symbols;
    if (this.symbols < 0 && symbols > 0) letGoOfSymbols(binary);
    const lists = textsOf(binary).reduce((sum, text) => sum + text.length, 0);
    this.lists -= lists;
    if (this.lists < 0 && lists > 0) {
      this.withoutLists.push(path);
      letGoOfTexts(binary);
    }
  }

  /** True when symbols were let go. The largest real wheels get there, so it is no defect of theirs. */
  get exceeded(): boolean {
    return this.symbols < 0;
  }

  /** True when needed libraries and versions were. */
  get lostNeeds(): boolean {
    return this.withoutLists.length > 0;
  }

  /** No real wheel has a tenth of so many, so that this is one. */
  problems(): WheelProblem[] {
    const [first, ...others] = sortedDistinct(this.withoutLists);
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : `, and those of ${others.length} more native files`;
    const reason = `the libraries, search paths and versions that it names${more} were let go, since those of all native files are more than ${MAX_WHEEL_LISTS} bytes`;
    return [{ kind: 'over-limit', member: first, reason }];
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

/** What a limit leaves out is added to `problems`. */
function parseDistInfo(folder: string, readings: MemberReading[], problems: WheelProblem[]): DistInfo {
  const readingOf = (name: string): MemberReading | undefined =>
    readings.find(({ facts }) => facts.path === `${folder}/${name}`);
  const text = (name: string): string | null => readingOf(name)?.text ?? null;
  const [metadata, record, wheel] = [text('METADATA'), text('RECORD'), text('WHEEL')];
  const rows = record === null ? null : parseRecord(record);
  const sizeOf = (name: string): number => readingOf(name)?.facts.size ?? 0;
  const limits: [name: string, reason: string | null][] = [
    ['METADATA', metadata === null ? null : metadataLimit({ text: metadata, size: sizeOf('METADATA') })],
    ['RECORD', rows === null ? null : recordLimit(sizeOf('RECORD'), rows.isWhole)],
    ['WHEEL', wheel === null ? null : wheelFileLimit({ text: wheel, size: sizeOf('WHEEL') })],
  ];
  for (const [name, reason] of limits)
    if (reason !== null) problems.push({ kind: 'over-limit', member: `${folder}/${name}`, reason });
  return {
    folder,
    wheel: wheel === null ? null : parseWheelFile(wheel),
    metadata: metadata === null ? null : parseMetadata(metadata),
    record: rows?.entries ?? null,
    recordIsWhole: (rows?.isWhole ?? true) && sizeOf('RECORD') <= MAX_RECORD,
  };
}
