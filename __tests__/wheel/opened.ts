/** Bytes in memory, read as a wheel on disk. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WheelFacts, WheelSource } from '../../src/wheel/facts.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import { buildWheel, type WheelRecipe, wheelName } from './buildWheel.ts';

export function sourceAt(file: string): WheelSource {
  const filename = path.basename(file);
  return { path: file, displayPath: filename, filename, artifact: null };
}

/** Lends a folder that is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wheels-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The facts of a wheel of this name and these bytes. */
export async function factsOf(bytes: Uint8Array, filename = 'pkg-1.0-py3-none-any.whl'): Promise<WheelFacts> {
  return inFolder(async (folder) => {
    const file = path.join(folder, filename);
    await writeFile(file, bytes);
    return readWheel(sourceAt(file));
  });
}

/** The facts of a wheel that is built on the spot. */
export async function factsOfRecipe(recipe: WheelRecipe): Promise<WheelFacts> {
  return factsOf(await buildWheel(recipe), wheelName(recipe));
}

/** The member of that path, which must be there. */
export function memberOf(facts: WheelFacts, name: string): WheelFacts['members'][number] {
  const member = facts.members.find(({ path: each }) => each === name);
  if (member === undefined)
    throw new Error(`no member ${name} among ${facts.members.map((each) => each.path).join(', ')}`);
  return member;
}
