/** Source distributions: where they lie, and the native files in them, told without unpacking anything to disk. */

import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gunzip } from '../../archive/gunzip.ts';
import { readTar } from '../../archive/tar.ts';
import { sourceOf } from '../../base/byteSource.ts';
import { compareStrings } from '../../base/collections.ts';
import {
  ENTRY_HEAD,
  MAX_MEMBERS,
  MAX_PREBUILT_FILES,
  MAX_SDIST_CONTENT,
  MAX_SDISTS,
  STREAM_CHUNK,
} from '../../base/limits.ts';
import { readStaticArchive } from '../../binary/ar/readAr.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import { outlineOf } from '../../binary/outline.ts';
import { isNative, readBinary, sniffFormat } from '../../binary/readBinary.ts';
import { streamMember } from '../../zip/memberStream.ts';
import { readZipDirectory } from '../../zip/zipDirectory.ts';
import { ZipFile } from '../../zip/zipFile.ts';
import { fingerprint, holdsCode } from './nativeFiles.ts';

/** Where builds leave them. */
const SDIST_FOLDERS = ['dist', 'wheelhouse'];
const SDIST_NAME = /\.(?:tar\.gz|tgz|zip)$/i;

/** True for a file name that an sdist could have. */
export function isSdistName(name: string): boolean {
  return SDIST_NAME.test(name);
}

/** A native file in an sdist. */
export interface SdistFile {
  sdist: string;
  /** As the archive has it. */
  path: string;
  size: number;
  binary: BinaryFacts;
  fingerprint: string;
}

/** The native files of all sdists that were looked into. */
export interface SdistFiles {
  files: SdistFile[];
  /** What was not looked at, one sentence each, without the final stop. */
  notes: string[];
}

/** The sdists that a build left in the folder `from` of `root`, and those named besides: relative to `root`, sorted. */
export async function findSdists(root: string, from: string, named: readonly string[]): Promise<string[]> {
  const found = new Set(named.map((file) => path.relative(root, file).split(path.sep).join('/')));
  for (const name of SDIST_FOLDERS) {
    const folder = path.posix.join(from, name);
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && isSdistName(entry.name)) found.add(`${folder}/${entry.name}`);
    }
  }
  return [...found].sort(compareStrings);
}

/** Reads the sdists one after the other. What can't be read, or is too much, is noted; nothing rejects for their bytes. */
export async function readSdists(root: string, sdists: readonly string[]): Promise<SdistFiles> {
  const all: SdistFiles = { files: [], notes: [] };
  for (const sdist of sdists.slice(0, MAX_SDISTS)) {
    const notes: string[] = [];
    try {
      for (const file of await readSdist(path.join(root, sdist), notes)) all.files.push({ sdist, ...file });
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      notes.push(`it can't be read (${error.message})`);
    }
    const [first] = notes;
    if (first !== undefined) all.notes.push(`All of the sdist ${sdist}: ${first}`);
  }
  const left = sdists.length - MAX_SDISTS;
  if (left > 0) all.notes.push(`${left} of ${sdists.length} sdists: this check stops after ${MAX_SDISTS}`);
  return all;
}

type Entry = Omit<SdistFile, 'sdist'>;

async function readSdist(file: string, notes: string[]): Promise<Entry[]> {
  // A link or a pipe of that name is no sdist, and opening a pipe would wait for ever.
  if (!(await lstat(file)).isFile()) {
    notes.push('it is no regular file');
    return [];
  }
  return /\.zip$/i.test(file) ? await readZip(file, notes) : await readTarball(file, notes);
}

async function readTarball(file: string, notes: string[]): Promise<Entry[]> {
  const content = gunzip(createReadStream(file, { highWaterMark: STREAM_CHUNK }), notes, MAX_SDIST_CONTENT);
  const found: Entry[] = [];
  let sparse: string | null = null;
  for await (const { path: name, size, type, head } of readTar(content, notes, ENTRY_HEAD)) {
    if (type === 'sparse') sparse ??= name;
    if (type === 'file' && !(await add({ name, size, head }, found, notes))) break;
  }
  if (sparse !== null) notes.push(`${sparse} in it is stored as a sparse file, which is not looked into`);
  return found;
}

async function readZip(file: string, notes: string[]): Promise<Entry[]> {
  const zip = new ZipFile(file);
  try {
    return await readZipMembers(zip, notes);
  } finally {
    zip.close();
  }
}

async function readZipMembers(zip: ZipFile, notes: string[]): Promise<Entry[]> {
  const { entries, problems } = readZipDirectory(zip, zip.size);
  const [problem] = problems.filter(({ kind }) => kind !== 'unsafe');
  if (problem !== undefined) notes.push(problem.reason);
  const found: Entry[] = [];
  let total = 0;
  for (const entry of entries.slice(0, MAX_MEMBERS)) {
    if (entry.isDirectory || entry.isSymlink) continue;
    total += entry.size;
    if (total > MAX_SDIST_CONTENT) {
      notes.push(`it inflates to more than ${MAX_SDIST_CONTENT} bytes, where this check stops`);
      break;
    }
    let head: Buffer = Buffer.alloc(0);
    const { problem: damage } = await streamMember(zip, entry, (chunk, offset) => {
      if (offset === 0) head = Buffer.from(chunk.subarray(0, ENTRY_HEAD));
    });
    if (damage !== null) notes.push(`${entry.path} in it: ${damage}`);
    else if (!(await add({ name: entry.path, size: entry.size, head }, found, notes))) break;
  }
  return found;
}

/** Takes an entry that is native; false when no more are wanted. */
async function add(
  { name, size, head }: { name: string; size: number; head: Buffer },
  found: Entry[],
  notes: string[],
): Promise<boolean> {
  const format = sniffFormat(head, size);
  // Where the archive is cut off, so is its last file.
  if (!isNative(format) || head.length < Math.min(size, ENTRY_HEAD)) return true;
  if (found.length === MAX_PREBUILT_FILES) {
    notes.push(`it holds more than ${MAX_PREBUILT_FILES} native files, where this check stops`);
    return false;
  }
  const binary =
    format === 'ar'
      ? await readStaticArchive(once(head), size > head.length ? notes : [])
      : outlineOf(await readBinary(sourceOf(head, size), format));
  if (holdsCode(binary)) found.push({ path: name, size, binary, fingerprint: fingerprint(head, size) });
  return true;
}

async function* once(head: Buffer): AsyncGenerator<Buffer> {
  yield head;
}
