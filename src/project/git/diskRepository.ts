/** A folder without Git: its texts can be read, but nothing tells which of its files are committed. */

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { MAX_REPOSITORY_TEXT } from '../../base/limits.ts';
import { NOTHING_TRACKED, type Repository } from './repository.ts';

/** `exact` says whether the folder holds the very commit that findings are shown on. */
export function diskRepository(root: string, exact: boolean): Repository {
  return {
    objectFormat: 'sha1',
    listing: async () => NOTHING_TRACKED,
    async readText(name) {
      const text = await readDiskText(path.join(root, name));
      return text === null ? null : { text, exact };
    },
    readStart: async () => null,
  };
}

/** Null for what is no file, too large, or can't be read. */
export async function readDiskText(file: string): Promise<string | null> {
  try {
    // A pipe in its place must not be waited for.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await handle.stat();
      return stats.isFile() && stats.size <= MAX_REPOSITORY_TEXT ? await handle.readFile('utf8') : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
