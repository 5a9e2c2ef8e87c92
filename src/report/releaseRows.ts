/** What changed since an earlier release, as rows that every output shows: what, and how. */

import { listSome } from '../base/collections.ts';
import { MAX_NAME, plainText } from '../base/escape.ts';
import { counted, fileSize } from '../base/words.ts';
import type { LostCoverage, ReleaseChanges, ReleaseComparison } from '../model/release.ts';

/** Names in one row. */
const MAX_NAMES = 5;

/** What stands before what users had and have no longer. */
export const NO_LONGER_FOR = 'no longer for';

export interface ReleaseRows {
  /** As in `since chunkpack 1.4.0`. */
  title: string;
  rows: { what: string; how: string }[];
}

/** Plain text, which each output escapes for itself. */
export function releaseRows({ distribution, changes, note }: ReleaseComparison): ReleaseRows {
  const name = plainText(distribution, MAX_NAME);
  if (changes === null)
    return { title: `${name}: not compared`, rows: [{ what: 'why', how: plainText(note, 300) }] };
  const rows = [
    { what: 'wheels', how: change(String(changes.wheels.before), String(changes.wheels.after)) },
    ...coverage(
      NO_LONGER_FOR,
      changes.lost.filter(({ isDropped }) => !isDropped),
    ),
    ...coverage(
      'dropped by Requires-Python',
      changes.lost.filter(({ isDropped }) => isDropped),
    ),
    ...coverage('newly for', changes.gained),
    ...changes.floors.map(({ platform, from, to, because }) => ({
      what: `${platform} from`,
      how: `${change(from, to)}${because === null ? '' : `, since ${because.member} needs ${because.needs}`}`,
    })),
    ...sizes(changes),
    ...libraries(changes),
  ];
  return {
    title:
      changes.from === null
        ? `since the earlier release of ${name}`
        : `since ${name} ${plainText(changes.from, MAX_NAME)}`,
    rows: rows.map(({ what, how }) => ({ what: plainText(what, MAX_NAME), how: plainText(how, 500) })),
  };
}

function change(before: string, after: string): string {
  return before === after ? `${after}, as before` : `${before} → ${after}`;
}

/** Platforms with the same Pythons are one row. */
function coverage(
  what: string,
  parts: readonly Pick<LostCoverage, 'platform' | 'pythons'>[],
): { what: string; how: string }[] {
  const byPythons = new Map<string, string[]>();
  for (const { platform, pythons } of parts) {
    const key = listSome(pythons, MAX_NAMES);
    byPythons.set(key, [...(byPythons.get(key) ?? []), platform]);
  }
  return [...byPythons].map(([pythons, platforms]) => ({
    what,
    how: `Python ${pythons} on ${listSome(platforms, MAX_NAMES)}`,
  }));
}

function sizes({ size, sizes: changed }: ReleaseChanges): { what: string; how: string }[] {
  if (size.wheels === 0 || size.before === 0) return [];
  const share = Math.round((100 * (size.after - size.before)) / size.before);
  const sign = share > 0 ? `+${share} %` : `${share} %`;
  const sum = `${fileSize(size.before)} → ${fileSize(size.after)} (${sign}) in ${counted(size.wheels, 'wheel')}`;
  const [most] = changed;
  const isGrown = most !== undefined && most.after > most.before;
  const largest = isGrown
    ? `; most in ${most.wheel}, ${fileSize(most.before)} → ${fileSize(most.after)}`
    : '';
  return [{ what: 'size', how: `${sum}${largest}` }];
}

function libraries({ libraries: changed }: ReleaseChanges): { what: string; how: string }[] {
  if (changed === null) return [];
  const row = (what: string, names: readonly string[]): { what: string; how: string }[] =>
    names.length === 0 ? [] : [{ what, how: listSome(names, MAX_NAMES) }];
  return [
    ...row('bundled anew', changed.added),
    ...row('no longer bundled', changed.gone),
    ...row('bundled in another version', changed.changed),
  ];
}
