/** Where the repository shows that another checkout comes to lie in it. */

import { posix } from 'node:path';
import { MAX_READ_WORKFLOWS, MAX_REPOSITORY_LINE } from '../../base/limits.ts';
import { lineOf } from '../../model/lineOf.ts';
import type { Location } from '../../model/report.ts';
import type { Repository } from '../git/repository.ts';
import { parseGitmodules } from '../git/submodules.ts';

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
/** How many lines a step has at most between its action and the folder. */
const LONGEST_STEP = 20;
const CHECKOUT = /^\s*(?:- )?uses:\s*["']?actions\/checkout@/;
const CLONE = /\bgit\s+(?:-C\s+\S+\s+)?clone\s+([^;&|#]*)/;
/** Options of `git clone` whose value is the next word. */
const TAKES_VALUE = new Set([
  '-b',
  '--branch',
  '--depth',
  '-o',
  '--origin',
  '-c',
  '--config',
  '-j',
  '--jobs',
]);

/** By folder, for those of the nested checkouts of which the repository shows it. */
export async function checkoutPlaces(
  folders: ReadonlySet<string>,
  repository: Repository,
): Promise<ReadonlyMap<string, Location>> {
  const places = new Map<string, Location>();
  if (folders.size === 0) return places;
  const place = (folder: string, location: Location): void => {
    if (folders.has(folder) && !places.has(folder)) places.set(folder, location);
  };
  const { files, submodules } = await repository.listing();
  const sections = parseGitmodules((await repository.readText('.gitmodules'))?.text ?? '');
  for (const { path, line } of sections) place(path, lineOf('.gitmodules', line));
  // `git add` takes another repository for a submodule, and writes no .gitmodules.
  for (const { path } of submodules) place(path, lineOf(path, 1));
  const workflows = files.map(({ path }) => path).filter((path) => WORKFLOW.test(path));
  for (const path of workflows.slice(0, MAX_READ_WORKFLOWS)) {
    const text = (await repository.readText(path))?.text ?? '';
    const lines = text.split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      const folder = line.length > MAX_REPOSITORY_LINE ? null : (checkedOut(lines, index) ?? cloned(line));
      if (folder !== null) place(folder, lineOf(path, index + 1));
    }
  }
  return places;
}

/** The `path` that a step of actions/checkout has on this line; null for other lines. */
function checkedOut(lines: readonly string[], index: number): string | null {
  const [, written] = /^\s*path:\s*["']?([^"'#\s]+)["']?\s*(?:#.*)?$/.exec(lines[index] ?? '') ?? [];
  if (written === undefined) return null;
  const before = lines.slice(Math.max(0, index - LONGEST_STEP), index);
  const step = before.findLast((line) => /^\s*(?:- )?uses:/.test(line)) ?? '';
  return CHECKOUT.test(step) ? folderOf(written) : null;
}

/** The folder that a line's `git clone` makes; null for none. */
function cloned(line: string): string | null {
  const [, args] = CLONE.exec(line) ?? [];
  const words =
    args
      ?.replace(/["']/g, '')
      .split(/\s+/)
      .filter((word) => word !== '') ?? [];
  const [url, folder] = words.filter(
    (word, at) => !word.startsWith('-') && !TAKES_VALUE.has(words[at - 1] ?? ''),
  );
  if (url === undefined) return null;
  return folderOf(folder ?? posix.basename(url).replace(/\.git$/, ''));
}

function folderOf(written: string): string {
  return posix.normalize(written).replace(/\/+$/, '');
}
