/** One member of a wheel: streamed once, hashed, told by its first bytes, and read when it is native. */

import { createHash, hash } from 'node:crypto';
import { HandOver } from '../archive/handOver.ts';
import { type ByteSource, bufferOf, chargedSource, sourceOf } from '../base/byteSource.ts';
import {
  GZIP_HEAD,
  MAX_NESTED_BINARIES_TOTAL,
  MAX_NESTED_TOTAL,
  MAX_NESTED_ZIP,
  MAX_PYTHON_SOURCE,
} from '../base/limits.ts';
import { LineFeeds } from '../base/lineFeeds.ts';
import { giveBack } from '../base/room.ts';
import { COST, type Work } from '../base/work.ts';
import { withConvertedLines } from '../binary/convertedLines.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { KeptBytes } from '../binary/keptBytes.ts';
import { isNative, planRanges, readBinary, sniffFormat, watchStream } from '../binary/readBinary.ts';
import type { WheelProblem } from '../model/problem.ts';
import { isCommonMethod } from '../zip/compressionMethods.ts';
import {
  isHeldWhole,
  type MemberOutcome,
  readWholeMember,
  SPARE,
  streamMember,
} from '../zip/memberStream.ts';
import type { PositionedReader } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { isEmptyArchive, LARGEST_EMPTY } from './emptyArchive.ts';
import type { DllSource, MemberFacts } from './facts.ts';
import { gzipContent } from './gzipContent.ts';
import { type NestedReading, readNestedZip, unopened } from './nestedZip.ts';
import {
  dllSourcesOf,
  importedPackages,
  isPythonSource,
  loadsGlobally,
  mayLoadLibraries,
  preloadedNames,
} from './preloads.ts';
import { namesCost } from './readingWeight.ts';

export interface MemberReading {
  facts: MemberFacts;
  problems: readonly WheelProblem[];
  /** The start of the content, for the dist-info files that are parsed. */
  text: string | null;
  /** What a Python source that loads libraries names of them. */
  preloads: readonly string[];
  /** False where the source goes on, or names more, beyond a limit. */
  preloadsAreWhole: boolean;
  /** Packages that an `__init__.py` imports, where that is wanted. */
  imports: readonly string[];
  /** What a Python source says of where Windows is to look for DLLs. */
  dllSources: readonly DllSource[];
  /** A Python source that makes symbols visible to what is loaded later, or goes on beyond a limit. */
  loadsGlobally: boolean;
  /** How often the member was inflated. */
  passes: number;
  /** Bytes inflated from it where it is a zip, and units of work that its content took. */
  inflated: number;
  nestedWork: number;
}

export interface MemberOptions {
  /** Bytes of its start that are wanted as text, 0 for none. */
  textBytes: number;
  budget: NestedBudget;
  /** Whether it matters which packages are imported before modules are. */
  wantsImports: boolean;
  /** What reading it may cost. */
  work: Work;
}

/**
 * What zips inside the wheel may still cost, all together. It is counted down in the order of {@link readingOrder}
 * and not while several are read at once, so that of one wheel always the same zips are opened.
 */
export interface NestedBudget {
  /** Bytes inflated from them, and native files that are listed. */
  zips: number;
  binaries: number;
}

/** One for all members of which there is nothing to say: a wheel can have a hundred thousand. */
const NONE: readonly never[] = Object.freeze([]);
const NOTHING = Buffer.alloc(0);

/** Reads one member. Never throws for its bytes, but {@link WorkIsOver} where they cost more than there is. */
export async function readMember(
  file: PositionedReader,
  entry: ZipEntry,
  options: MemberOptions,
): Promise<MemberReading> {
  const { textBytes, work } = options;
  work.charge(COST.member + entry.path.length * COST.nameCharacter);
  const first = isHeldWhole(entry) ? readInOneGo(file, entry, work) : await firstPass(file, entry, options);
  const { outcome, format, bytes } = first;
  const facts: MemberFacts = {
    path: entry.path,
    size: entry.size,
    mode: entry.mode,
    sha256: outcome.problem === null ? first.sha256 : null,
    format,
    binary: null,
    nested: NONE,
  };
  const reading: MemberReading = {
    facts,
    problems: outcomeProblems(entry, outcome),
    text: null,
    preloads: NONE,
    preloadsAreWhole: true,
    dllSources: NONE,
    imports: NONE,
    loadsGlobally: false,
    passes: 1,
    inflated: 0,
    nestedWork: 0,
  };
  const along = await first.along;
  // The bytes of a member that failed its checks prove nothing; the failure is the finding.
  if (outcome.problem !== null) return reading;
  if (textBytes > 0) work.charge(Math.min(textBytes, entry.size) * COST.textByte);
  if (textBytes > 0) reading.text = startOf(bytes, Math.min(textBytes, entry.size))?.toString('utf8') ?? null;
  const source = sourceBytes(entry);
  if (source > 0) readSource(reading, startOf(bytes, source), options);
  if (entry.isSymlink) {
    const target = startOf(bytes, entry.size)?.toString('utf8') ?? '';
    facts.linkTarget = target.slice(0, MAX_LINK_TARGET);
    addProblems(reading, linkProblems(entry, target));
  }
  if (along !== null) {
    facts.binary = along.binary;
    if (along.note !== null) facts.nestedNotes = [along.note];
  } else if (isNative(format)) {
    const { binary, passes } = await readTwice(file, entry, { first, format, work });
    const sized = { size: entry.size, lineFeeds: first.lineFeeds.converted };
    reading.facts.binary = withConvertedLines(binary, sized) ?? binary;
    reading.passes = passes;
    addProblems(reading, limitProblems(entry.path, reading.facts.binary));
  } else if (format === 'zip') {
    const before = work.left;
    setNested(reading, await readZip(startOf(bytes, entry.size), entry, options));
    reading.nestedWork = before - work.left;
  } else if (format === 'gzip') {
    const start = startOf(bytes, Math.min(GZIP_HEAD, entry.size));
    const holds = start === null ? null : gzipContent(start, entry.size, work);
    if (holds !== null) facts.holds = holds;
  }
  if (
    entry.size <= LARGEST_EMPTY &&
    isEmptyArchive(format, startOf(bytes, entry.size) ?? NOTHING, entry.size)
  )
    facts.holds = 'empty';
  // Whoever reads an archive may have left it in the middle, with jszip still at it.
  if (along === null && format !== 'zip') {
    if (first.content !== null) giveBack(first.content, SPARE);
    if (bytes instanceof KeptBytes) bytes.clear();
  }
  return reading;
}

/** Takes from a Python source, or its start, what it says of libraries. */
function readSource(
  reading: MemberReading,
  source: Buffer | null,
  { wantsImports, work }: Pick<MemberOptions, 'wantsImports' | 'work'>,
): void {
  const { path, size } = reading.facts;
  const isCut = sourceBytes(reading.facts) < size;
  if (wantsImports) reading.imports = importedPackages(path, source, work);
  reading.preloadsAreWhole = !isCut;
  reading.loadsGlobally = isCut;
  if (source === null || !(isCut || mayLoadLibraries(source))) return;
  const preloads = preloadedNames(source, work);
  reading.preloads = preloads.names;
  reading.preloadsAreWhole &&= preloads.isWhole;
  reading.dllSources = dllSourcesOf(path, source, isCut, work);
  reading.loadsGlobally ||= loadsGlobally(source);
}

/** How much of a member is looked at for whether it loads libraries: nothing, unless it is a source. */
function sourceBytes({ path, size }: Pick<ZipEntry, 'path' | 'size'>): number {
  return isPythonSource(path) ? Math.min(MAX_PYTHON_SOURCE, size) : 0;
}

async function readZip(
  whole: Buffer | null,
  { size }: ZipEntry,
  { budget, work }: Pick<MemberOptions, 'budget' | 'work'>,
): Promise<NestedReading> {
  if (whole === null)
    return unopened(`it has ${size} bytes, and a zip of more than ${MAX_NESTED_ZIP} is not opened`);
  const reason = overBudget(budget);
  return reason === null ? await readNestedZip(whole, work) : unopened(reason);
}

function setNested(reading: MemberReading, { files, notes, inflated }: NestedReading): void {
  reading.inflated = inflated;
  reading.facts.nested = files;
  if (notes.length > 0) reading.facts.nestedNotes = notes;
}

interface FirstPass {
  outcome: MemberOutcome;
  sha256: string;
  format: MemberFacts['format'];
  /** All of the content, or what was kept of it. */
  bytes: ByteSource;
  /** All of it, where it was inflated whole. */
  content: Buffer | null;
  /** Of a native file; of all others nothing was counted. */
  lineFeeds: LineFeeds;
  along: Promise<AlongReading | null>;
}

function readInOneGo(file: PositionedReader, entry: ZipEntry, work: MemberOptions['work']): FirstPass {
  const { content, ...outcome } = readWholeMember(file, entry);
  work.charge(content.length);
  const format = sniffFormat(content, entry.size);
  const isReadAlong = outcome.problem === null && isReadWhileItPasses(format, entry);
  const lineFeeds = new LineFeeds();
  if (isNative(format)) lineFeeds.offer(content);
  return {
    outcome,
    sha256: hash('sha256', content, 'hex'),
    format,
    bytes: sourceOf(content),
    content,
    lineFeeds,
    along: isReadAlong ? readAlong(inOneChunk(content), work) : Promise.resolve(null),
  };
}

async function* inOneChunk(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

async function firstPass(
  file: PositionedReader,
  entry: ZipEntry,
  { textBytes, work }: MemberOptions,
): Promise<FirstPass> {
  const digest = createHash('sha256');
  const kept = new KeptBytes(entry.size, [{ start: 0, end: Math.max(textBytes, sourceBytes(entry)) }]);
  const chunks = new HandOver();
  const lineFeeds = new LineFeeds();
  let format = sniffFormat(new Uint8Array(0), entry.size);
  let isReadAlong = false;
  let along: FirstPass['along'] = Promise.resolve(null);
  const outcome = await streamMember(file, entry, async (chunk, offset) => {
    // What comes out, and not what is declared: that may be wrong, which is a finding of its own.
    work.charge(chunk.length);
    digest.update(chunk);
    if (offset === 0) {
      format = sniffFormat(chunk, entry.size);
      // Whoever reads along may stop early; then the rest of the member passes without it.
      isReadAlong = isReadWhileItPasses(format, entry);
      if (isReadAlong) along = readAlong(chunks, work).finally(() => chunks.end());
      along.catch(() => {});
      if (isNative(format) && !isReadAlong) {
        for (const ranges of await planRanges(chunk, entry.size)) kept.want(ranges);
        watchStream(kept, chunk);
      } else if (entry.isSymlink || (format === 'zip' && entry.size <= MAX_NESTED_ZIP))
        kept.want([{ start: 0, end: entry.size }]);
      else if (format === 'gzip') kept.want([{ start: 0, end: GZIP_HEAD }]);
    }
    kept.offer(chunk, offset);
    if (isNative(format)) lineFeeds.offer(chunk);
    // Whoever reads along may still be at it.
    if (isReadAlong) await chunks.write(chunk);
    else giveBack(chunk);
  }).finally(() => chunks.end());
  const sha256 = digest.digest('hex');
  return { outcome, sha256, format, bytes: kept, content: null, lineFeeds, along };
}

/** A static archive can be of any size, and little of it is wanted: it is read while it streams past. */
function isReadWhileItPasses(format: MemberFacts['format'], { isSymlink }: ZipEntry): boolean {
  return format === 'ar' && !isSymlink;
}

interface AlongReading {
  binary: BinaryFacts;
  /** Why not all of it was looked into. */
  note: string | null;
}

async function readAlong(
  chunks: AsyncIterable<Uint8Array>,
  work: MemberOptions['work'],
): Promise<AlongReading> {
  const { readStaticArchive } = await import('../binary/ar/readAr.ts');
  const notes: string[] = [];
  const binary = await readStaticArchive(chunks, notes, work);
  return { binary, note: notes[0] ?? null };
}

/** Why no more zips are opened, null while they are. */
export function overBudget({ zips, binaries }: NestedBudget): string | null {
  if (zips <= 0) return `zips before it inflate to ${MAX_NESTED_TOTAL} bytes or more, so it was not opened`;
  return binaries <= 0
    ? `zips before it hold ${MAX_NESTED_BINARIES_TOTAL} native files or more, so it was not opened`
    : null;
}

function startOf(bytes: ByteSource, size: number): Buffer | null {
  const start = bytes.peek(0, size);
  return start === null ? null : bufferOf(start);
}

/** A table that was not kept (it lay behind code, or far into a huge segment) costs one more streaming. */
async function readTwice(
  file: PositionedReader,
  entry: ZipEntry,
  { first, format, work }: { first: FirstPass; format: BinaryFacts['format']; work: MemberOptions['work'] },
): Promise<{ binary: BinaryFacts; passes: number }> {
  const { bytes } = first;
  const read = async (source: ByteSource): Promise<BinaryFacts> => {
    work.charge(COST.binary);
    const binary = await readBinary(chargedSource(source, work), format);
    work.charge(namesCost(binary));
    return binary;
  };
  const binary = await read(bytes);
  if (!(bytes instanceof KeptBytes && bytes.hasMissed)) return { binary, passes: 1 };
  const again = bytes.forAnotherPass();
  const onChunk = (chunk: Buffer, offset: number): void => {
    work.charge(chunk.length);
    again.offer(chunk, offset);
    giveBack(chunk);
  };
  // What follows has been checked by the first pass, and is not wanted.
  await streamMember(file, entry, onChunk, again.end);
  const whole = await read(again);
  again.clear();
  return { binary: whole, passes: 2 };
}

/** One for all limits that a file goes beyond. */
function limitProblems(member: string, { overLimits = [] }: BinaryFacts): WheelProblem[] {
  return overLimits.length === 0 ? [] : [{ kind: 'over-limit', member, reason: overLimits.join('; ') }];
}

function addProblems(reading: MemberReading, problems: readonly WheelProblem[]): void {
  if (problems.length > 0) reading.problems = [...reading.problems, ...problems];
}

function outcomeProblems(entry: ZipEntry, outcome: MemberOutcome): readonly WheelProblem[] {
  if (outcome.problem === null && outcome.unsafe === null) return NONE;
  const problems: WheelProblem[] = [];
  if (outcome.problem !== null) {
    const described = { member: entry.path, reason: outcome.problem };
    const isPackedOddly = !entry.encrypted && !isCommonMethod(entry);
    problems.push(
      isPackedOddly
        ? { kind: 'compression', ...described, method: entry.method }
        : { kind: 'unreadable', ...described },
    );
  }
  if (outcome.unsafe !== null) problems.push({ kind: 'unsafe', member: entry.path, reason: outcome.unsafe });
  return problems;
}

/** Characters of a symbolic link's target that are kept. */
const MAX_LINK_TARGET = 200;

function linkProblems(entry: ZipEntry, target: string): WheelProblem[] {
  const depth = entry.path.split('/').length - 1;
  return leavesFolder(target, depth)
    ? [
        {
          kind: 'unsafe',
          member: entry.path,
          reason: `it is a symbolic link to ${JSON.stringify(target.slice(0, MAX_LINK_TARGET))}, outside the wheel`,
        },
      ]
    : [];
}

function leavesFolder(target: string, depth: number): boolean {
  if (target.startsWith('/') || target === '') return true;
  let level = depth;
  for (const part of target.split('/')) {
    if (part === '..') level--;
    else if (part !== '.' && part !== '') level++;
    if (level < 0) return true;
  }
  return false;
}
