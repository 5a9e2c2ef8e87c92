/** What another thread does of the reading of one wheel, for the thread that checks it. */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { READ_AHEAD, STREAM_CHUNK } from '../base/limits.ts';
import { restoreNames } from '../binary/holdings.ts';
import type { PositionedReader } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { type ChargedReading, type ReadingTerms, readCharged } from './chargedReading.ts';
import { weightOf } from './readingWeight.ts';

/** A task, of the wheel that lies at `path`. Plain data, so that a thread can send it. */
export type AsideTask =
  | { kind: 'digest'; path: string }
  | {
      kind: 'members';
      path: string;
      entries: readonly ZipEntry[];
      terms: ReadingTerms;
      /** Units of work (src/base/work.ts) that all of them may cost. */
      allowed: number;
    };

/** What comes of it. Plain data. */
export type AsideResult =
  | { kind: 'digest'; sha256: string }
  /** One for each of the first entries: beyond a limit of memory or work the others are left out. */
  | { kind: 'members'; readings: ChargedReading[] };

/** Rejects only where the file can't be read. */
export async function readAside(task: AsideTask): Promise<AsideResult> {
  const file = new ZipFile(task.path);
  try {
    return task.kind === 'digest'
      ? { kind: 'digest', sha256: await hashFile(file, file.size) }
      : { kind: 'members', readings: await readAll(file, task) };
  } finally {
    file.close();
  }
}

async function readAll(
  file: PositionedReader,
  { entries, terms, allowed }: Extract<AsideTask, { kind: 'members' }>,
): Promise<ChargedReading[]> {
  const readings: ChargedReading[] = [];
  let left = allowed;
  let weight = 0;
  for (const entry of entries) {
    const charged = await readCharged(file, entry, terms, left);
    readings.push(charged);
    left -= charged.spent;
    weight += charged.reading === null ? 0 : weightOf(charged.reading);
    if (charged.reading === null || weight > READ_AHEAD) break;
  }
  return readings;
}

/** The SHA-256 of a file, in lower-case hex: piece by piece, with turns for other work between them. */
export async function hashFile(file: PositionedReader, size: number): Promise<string> {
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

/** A reading as it was before it was sent: what a thread receives has lost the class of its lists of names. */
export function afterSending(charged: ChargedReading): ChargedReading {
  const { binary, nested } = charged.reading?.facts ?? { binary: null, nested: [] };
  for (const facts of [binary, ...nested.map((inner) => inner.binary)])
    if (facts !== null) restoreNames(facts);
  return charged;
}
