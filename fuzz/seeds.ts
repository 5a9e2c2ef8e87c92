/** What to start from: the fixtures. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Set once by the entry: the repository's folder. */
let root = process.cwd();

export function setRoot(folder: string): void {
  root = folder;
}

/** Files below a folder of the repository that fit, by name. */
export async function filesIn(
  folder: string,
  fits: (name: string, bytes: Buffer) => boolean,
  maxSize: number,
): Promise<Uint8Array[]> {
  const names = (await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const seeds: Uint8Array[] = [];
  for (const name of names) {
    const bytes = await readFile(name);
    if (bytes.length <= maxSize && fits(name, bytes)) seeds.push(bytes);
  }
  return seeds;
}
