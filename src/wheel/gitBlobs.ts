/** Git's names for the content of a wheel's members: equal to a tracked file's where the bytes are the same. */

import { createHash } from 'node:crypto';
import { MAX_LOCATED_CONTENT, MAX_LOCATED_MEMBER, MAX_LOCATED_MEMBERS } from '../base/limits.ts';
import { giveBack } from '../base/room.ts';
import { streamMember } from '../zip/memberStream.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { ZipFile } from '../zip/zipFile.ts';
import type { WheelSource } from './facts.ts';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * The blob ids (lower-case hex) of the members at `paths`, by path. The wheel is opened again for it, since taking
 * one more digest of every member of every wheel would cost more than this does for the few that have findings.
 * A member that can't be read, or that lies beyond the limits, is left out. Rejects only when the file can't be read.
 */
export async function gitBlobIds(
  source: WheelSource,
  paths: ReadonlySet<string>,
  format: ObjectFormat,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const file = new ZipFile(source.path);
  try {
    const { entries } = readZipDirectory(file, file.size);
    for (const entry of withinLimits(entries.filter(({ path }) => paths.has(path)))) {
      const hash = createHash(format).update(`blob ${entry.size}\0`);
      const { problem } = await streamMember(file, entry, (chunk) => {
        hash.update(chunk);
        giveBack(chunk);
      });
      if (problem === null) ids.set(entry.path, hash.digest('hex'));
    }
    return ids;
  } finally {
    file.close();
  }
}

function withinLimits(entries: ZipEntry[]): ZipEntry[] {
  let total = 0;
  const small = entries.filter(({ size }) => size <= MAX_LOCATED_MEMBER);
  return small.slice(0, MAX_LOCATED_MEMBERS).filter(({ size }) => {
    total += size;
    return total <= MAX_LOCATED_CONTENT;
  });
}

/** The blob id of a content that is at hand whole. */
export function blobId(content: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${content.length}\0`).update(content).digest('hex');
}
