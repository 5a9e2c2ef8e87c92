/** Opens a wheel and gathers its facts. Whatever is wrong with it becomes a problem in them, never an exception. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { compareStrings, inOrder } from '../collections.ts';
import {
  MAX_DIST_INFO_FILE,
  MAX_WHEEL_CONTENT,
  MAX_WHEEL_SYMBOLS,
  MEMBERS_AT_ONCE,
  STREAM_CHUNK,
} from '../limits.ts';
import { parseMetadata, parseRecord, parseWheelFile } from './distInfo.ts';
import type { DistInfo, WheelFacts, WheelProblem, WheelSource } from './facts.ts';
import { type MemberReading, readMember } from './readMember.ts';
import { parseWheelName } from './wheelName.ts';
import { readAt, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

/** Reads a wheel from disk. Rejects only when the file itself can't be opened or read. */
export async function readWheel(source: WheelSource): Promise<WheelFacts> {
  const { name, problem } = parseWheelName(source.filename);
  const file = await open(source.path, 'r');
  try {
    const { size } = await file.stat();
    const [content, sha256] = await Promise.all([readContent(file, size), hashFile(file, size)]);
    return { source, size, sha256, name, nameProblem: problem, ...content };
  } finally {
    await file.close();
  }
}

/** The facts of a wheel whose file could not be opened or read by the system, which is then its one problem. */
export function openFailure(source: WheelSource, error: unknown): WheelFacts {
  const { name, problem } = parseWheelName(source.filename);
  const reason = `the file can't be read (${error instanceof Error ? error.message : String(error)})`;
  return {
    source,
    size: 0,
    sha256: null,
    name,
    nameProblem: problem,
    distInfo: null,
    members: [],
    problems: [{ kind: 'unreadable', member: null, reason }],
    secondPasses: 0,
  };
}

type Content = Pick<WheelFacts, 'distInfo' | 'members' | 'problems' | 'secondPasses'>;

async function readContent(file: FileHandle, size: number): Promise<Content> {
  const { entries, problems } = await readZipDirectory(file, size);
  const folders = distInfoFolders(entries);
  const files = entries.filter(({ isDirectory }) => !isDirectory);
  const parsed = DIST_INFO_FILES.map((name) => `${folders[0]}/${name}`);
  const keepWhole = ({ path, size }: ZipEntry): boolean =>
    parsed.includes(path) && size <= MAX_DIST_INFO_FILE;
  const symbols = new SymbolBudget();
  const readings: MemberReading[] = [];
  const read = (entry: ZipEntry): Promise<MemberReading> => readMember(file, entry, keepWhole(entry));
  for await (const reading of inOrder(withinTotal(files, problems), MEMBERS_AT_ONCE, read)) {
    readings.push(symbols.charge(reading));
  }
  problems.push(...readings.flatMap((reading) => reading.problems), ...symbols.problems());
  const isZip = entries.length > 0 || !problems.some(({ member }) => member === null);
  if (isZip) problems.push(...distInfoProblems(folders, entries, problems));
  return {
    distInfo: folders.length === 1 ? parseDistInfo(folders[0] ?? '', readings) : null,
    members: readings.map(({ facts }) => facts).sort((a, b) => compareStrings(a.path, b.path)),
    problems: problems.sort((a, b) => compareStrings(a.member ?? '', b.member ?? '')),
    secondPasses: readings.reduce((sum, { passes }) => sum + passes - 1, 0),
  };
}

/** Keeps a wheel of many files with huge symbol tables from filling memory: past the limit they are let go. */
class SymbolBudget {
  private left = MAX_WHEEL_SYMBOLS;

  /** In the order of the directory, so that the same wheel always loses the same ones. */
  charge(reading: MemberReading): MemberReading {
    const { binary, nested } = reading.facts;
    const files = [binary, ...nested.map((inner) => inner.binary)].map((file) => file?.elf ?? null);
    for (const elf of files.filter((file) => file !== null)) {
      this.left -= elf.definedSymbols.length + elf.undefinedSymbols.length;
      if (this.left >= 0) continue;
      elf.definedSymbols = [];
      elf.undefinedSymbols = [];
    }
    return reading;
  }

  problems(): WheelProblem[] {
    const reason = `its native files have more than ${MAX_WHEEL_SYMBOLS} dynamic symbols in all, which is the limit; the rest was not read`;
    return this.left < 0 ? [{ kind: 'unreadable', member: null, reason }] : [];
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
      kind: 'unreadable',
      member: null,
      reason: `its members declare ${total} bytes in all, over the limit of ${MAX_WHEEL_CONTENT}; ${files.length - readable.length} of them were not read`,
    });
  }
  return readable;
}

async function hashFile(file: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += STREAM_CHUNK)
    hash.update(await readAt(file, at, Math.min(STREAM_CHUNK, size - at)));
  return hash.digest('hex');
}

const DIST_INFO_FILES = ['METADATA', 'RECORD', 'WHEEL'];

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
  return DIST_INFO_FILES.map((name) => `${folder}/${name}`)
    .filter((path) => !present.has(path))
    .map((member) => ({ kind: 'unreadable', member, reason: 'it is missing, and installers need it' }));
}

function parseDistInfo(folder: string, readings: MemberReading[]): DistInfo {
  const text = (name: string): string | null =>
    readings.find(({ facts }) => facts.path === `${folder}/${name}`)?.whole?.toString('utf8') ?? null;
  const [metadata, record, wheel] = [text('METADATA'), text('RECORD'), text('WHEEL')];
  return {
    folder,
    wheel: wheel === null ? null : parseWheelFile(wheel),
    metadata: metadata === null ? null : parseMetadata(metadata),
    record: record === null ? null : parseRecord(record),
  };
}
