/** What changes in files, as `git apply` and `patch` take it. */

import { structuredPatch } from 'diff';
import { MAX_CHANGED_LINES } from '../../base/limits.ts';

/** The text of one file, before and after. */
export interface ChangedText {
  /** From the repository's root, `/` separated. */
  path: string;
  before: string;
  after: string;
}

/** The diffs of all files that differ, in the given order; empty where none does, null where too much does. */
export function unifiedDiff(files: readonly ChangedText[]): string | null {
  const diffs = files.map(fileDiff);
  return diffs.includes(null) ? null : diffs.join('');
}

function fileDiff({ path, before, after }: ChangedText): string | null {
  if (before === after) return '';
  // Nobody reads a longer one, and looking for it takes long.
  const options = { context: 3, maxEditLength: MAX_CHANGED_LINES };
  const patch = structuredPatch(path, path, before, after, undefined, undefined, options);
  if (patch === undefined) return null;
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: body }) => [
    `@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`,
    ...body,
  ]);
  // A tab ends a name that has blanks in it.
  const end = path.includes(' ') ? '\t' : '';
  return `${[`--- a/${path}${end}`, `+++ b/${path}${end}`, ...lines].join('\n')}\n`;
}

/** Of no lines, the line before them is named. */
function rangeOf(start: number, count: number): string {
  if (count === 0) return `${start - 1},0`;
  return count === 1 ? `${start}` : `${start},${count}`;
}
