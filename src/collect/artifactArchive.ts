/**
 * From the one file that an artifact was saved as to the wheels in it.
 *
 * An artifact of a fork's run is hostile input: its archive is read by the strict reader that wheels are
 * read by, and no name in it ever becomes a name on disk.
 */

import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings } from '../base/collections.ts';
import { isDiskFull } from '../base/diskFull.ts';
import { messageOf } from '../base/errors.ts';
import type { WheelProblem } from '../model/problem.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { streamMember } from '../zip/memberStream.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { type Collected, isWheelName, notAWheel } from './collected.ts';
import { DiskSpace } from './diskSpace.ts';

const GiB = 1024 ** 3;

/** Bounds on what one artifact may ask of the runner's disk. */
export const MAX_WHEELS_PER_ARTIFACT = 1000;
export const MAX_WHEEL_BYTES = 4 * GiB;
export const MAX_EXTRACTED_BYTES = 8 * GiB;
/** Bounds on what lies there at once of all artifacts. A runner of GitHub's has 14 GB. */
export const MAX_ARCHIVES_ON_DISK = 4 * GiB;
export const MAX_WHEELS_ON_DISK = 8 * GiB;

/** Bounds that tests may set lower. */
export interface ArchiveLimits {
  wheels: number;
  wheelBytes: number;
  extractedBytes: number;
}

const LIMITS: ArchiveLimits = {
  wheels: MAX_WHEELS_PER_ARTIFACT,
  wheelBytes: MAX_WHEEL_BYTES,
  extractedBytes: MAX_EXTRACTED_BYTES,
};

/** How wheels are taken out, and what becomes of them. */
export interface Unpacking {
  limits?: ArchiveLimits;
  /** Where they lie; without it there is no bound on what lies there at once. */
  space?: DiskSpace;
  /** Called with each wheel once it is there. When this resolves, nothing reads the wheel any more, and it is deleted. */
  onWheel?: ((wheel: WheelSource) => Promise<void>) | null;
  /** When it fires, nothing more is taken out. */
  signal?: AbortSignal | null;
}

const DEFAULTS = { limits: LIMITS, onWheel: null, signal: null };

interface Archive {
  artifact: string;
  file: ZipFile;
  /** A folder of our own for what is taken out. */
  folder: string;
  unpacking: Required<Unpacking>;
  collected: Collected;
}

/**
 * Takes the wheels out of a downloaded artifact. `downloadFolder` holds the one file that the artifact
 * client saved: an archive of the uploaded files, or a bare wheel that was uploaded with `archive: false`.
 */
export async function wheelsOfArtifact(
  artifact: string,
  downloadFolder: string,
  options: Unpacking = {},
): Promise<Collected> {
  const unpacking = { ...DEFAULTS, space: new DiskSpace(Number.POSITIVE_INFINITY), ...options };
  const collected: Collected = { wheels: [], passedOver: [], problems: [] };
  const saved = await savedFile(downloadFolder);
  if (saved === null) {
    const reason = `The artifact ${artifact} was downloaded, but there is not exactly one file where it was saved. Run the job again; if that doesn't help, upload the artifact anew.`;
    collected.problems.push({ artifact, reason });
    return collected;
  }
  const savedPath = path.join(downloadFolder, saved);
  const file = new ZipFile(savedPath);
  let keepSaved = false;
  try {
    const { entries, problems } = readZipDirectory(file, file.size);
    const wheelName = [artifact, saved].find(isWheelName);
    const unreadable = problems.find((problem) => problem.member === null && problem.kind !== 'unsafe');
    if (wheelName !== undefined && (isWheel(entries) || entries.length === 0)) {
      // A wheel that can't be read is still a wheel: its own check says what is wrong with it.
      keepSaved = true;
      const wheel = source(artifact, wheelName, savedPath);
      collected.wheels.push(wheel);
      await unpacking.space.take(file.size);
      handOver(wheel, file.size, unpacking);
    } else if (entries.length === 0 && unreadable !== undefined && isBareFile(saved)) {
      collected.passedOver.push({ name: `${artifact}: ${saved}`, reason: notAWheel(saved) });
    } else if (unreadable !== undefined) {
      collected.problems.push({ artifact, reason: damaged(artifact, unreadable.reason) });
    } else {
      const folder = path.join(downloadFolder, 'wheels');
      await mkdir(folder);
      await extractWheels({ artifact, file, folder, unpacking, collected }, entries, problems);
      // Nothing is installed from this archive, so where tools may disagree on it a word in the log is enough.
      for (const { member, reason } of problems) {
        if (member === null)
          collected.passedOver.push({ name: artifact, reason: `read as pip would; ${reason}` });
      }
    }
  } finally {
    file.close();
    // What was taken out need not lie on the disk twice.
    if (!keepSaved) await rm(savedPath, { force: true });
  }
  return collected;
}

async function savedFile(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [first, ...others] = entries;
  return first?.isFile() && others.length === 0 ? first.name : null;
}

/** Only a wheel has its `*.dist-info/WHEEL` at the top; an archive of wheels doesn't. */
function isWheel(entries: ZipEntry[]): boolean {
  return entries.some((entry) => /^[^/]+\.dist-info\/WHEEL$/.test(entry.path));
}

/** Archives are served as `<artifact>.zip`; the client calls a file `artifact` that came without a name. */
function isBareFile(saved: string): boolean {
  return path.extname(saved) !== '' && !/\.zip$/i.test(saved);
}

function damaged(artifact: string, what: string): string {
  return `The archive of the artifact ${artifact} can't be read: ${what}. Nothing was taken from it. Run the job that uploads it again.`;
}

async function extractWheels(archive: Archive, entries: ZipEntry[], problems: WheelProblem[]): Promise<void> {
  const { artifact, collected } = archive;
  const { limits, signal } = archive.unpacking;
  const defects = new Map(problems.map((problem) => [problem.member, problem.reason]));
  let extracted = 0;
  // In the order in which they count for the budgets of the run: what is beyond those is then not begun.
  for (const entry of entries.toSorted((a, b) => compareStrings(a.path, b.path))) {
    if (signal?.aborted) return;
    const reason = whyNotTaken(entry);
    if (reason !== null) {
      if (!entry.isDirectory || isWheelName(entry.path.slice(0, -1)))
        collected.passedOver.push({ name: `${artifact}: ${entry.path}`, reason });
      continue;
    }
    if (collected.wheels.length >= limits.wheels) {
      const text = `The artifact ${artifact} holds more than ${limits.wheels} wheels, which is the limit; the rest was not looked into. Upload them as several artifacts.`;
      collected.problems.push({ artifact, reason: text });
      return;
    }
    const trouble = defects.get(entry.path) ?? overLimit(entry, extracted, limits);
    extracted += trouble === null ? entry.size : 0;
    await extractOne(archive, entry, trouble);
  }
  const listed = new Set(entries.map((entry) => entry.path));
  for (const { member, reason } of problems) {
    if (member !== null && isWheelName(member) && !listed.has(member))
      collected.problems.push({ artifact, reason: notExtracted(artifact, member, reason) });
  }
}

function whyNotTaken(entry: ZipEntry): string | null {
  if (entry.isDirectory) return 'a folder, not a wheel';
  if (!isWheelName(entry.path)) return notAWheel(entry.path);
  return entry.isSymlink ? 'a symbolic link, which is not followed inside an artifact' : null;
}

function overLimit(entry: ZipEntry, extracted: number, limits: ArchiveLimits): string | null {
  if (entry.size > limits.wheelBytes)
    return `it has ${entry.size} bytes, over the limit of ${limits.wheelBytes} for one wheel`;
  if (extracted + entry.size > limits.extractedBytes)
    return `with it, more than ${limits.extractedBytes} bytes would be taken from this artifact, which is the limit`;
  return null;
}

function notExtracted(artifact: string, member: string, reason: string): string {
  return `The wheel ${member} in the artifact ${artifact} was not looked into: ${reason}. Build and upload it again.`;
}

async function extractOne(archive: Archive, entry: ZipEntry, trouble: string | null): Promise<void> {
  const { artifact, collected, unpacking } = archive;
  // Numbered: the names in the archive are shown to people, and nothing else.
  const target = path.join(archive.folder, `${collected.wheels.length}.whl`);
  if (trouble === null) await unpacking.space.take(entry.size);
  const reason = trouble ?? (await writeMember(archive, entry, target));
  if (reason === null) {
    const wheel = { ...source(artifact, entry.path, target), packedSize: entry.compressedSize };
    collected.wheels.push(wheel);
    handOver(wheel, entry.size, unpacking);
  } else {
    await rm(target, { force: true });
    if (trouble === null) unpacking.space.give(entry.size);
    collected.problems.push({ artifact, reason: notExtracted(artifact, entry.path, reason) });
  }
}

/** Nobody waits for the wheel here: the next one is taken out meanwhile. */
function handOver(wheel: WheelSource, size: number, { space, onWheel }: Required<Unpacking>): void {
  if (onWheel === null) return;
  void onWheel(wheel)
    .catch(() => {})
    // What can't be deleted now goes with the folder at the end.
    .then(() => rm(wheel.path, { force: true }).catch(() => {}))
    .then(() => space.give(size));
}

/** Null when the member lies at `target`, else why it doesn't. Rejects where the disk is full. */
async function writeMember(
  { file, unpacking: { signal } }: Archive,
  entry: ZipEntry,
  target: string,
): Promise<string | null> {
  try {
    const out = await open(target, 'wx');
    try {
      const outcome = await streamMember(file, entry, async (chunk, offset) => {
        signal?.throwIfAborted();
        await writeAll(out, chunk, offset);
      });
      return outcome.problem ?? outcome.unsafe;
    } finally {
      await out.close();
    }
  } catch (error) {
    // The wheels behind it would fare no better.
    if (isDiskFull(error)) throw error;
    return `it could not be written to the disk (${messageOf(error)})`;
  }
}

async function writeAll(out: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const result = await out.write(chunk, written, chunk.length - written, position + written);
    written += result.bytesWritten;
  }
}

function source(artifact: string, name: string, savedAs: string): WheelSource {
  return { path: savedAs, displayPath: name, filename: path.posix.basename(name), artifact };
}
