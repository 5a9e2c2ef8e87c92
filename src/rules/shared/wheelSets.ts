/** What the rules that compare wheels ask of them. */

import { groupBy, sortedDistinct } from '../../base/collections.ts';
import type { WheelEntry } from '../../model/report.ts';
import type { WheelName } from '../../wheel/facts.ts';
import { parseWheelName } from '../../wheel/wheelName.ts';

/** A wheel with the parts of its file name. */
export interface NamedWheel {
  entry: WheelEntry;
  name: WheelName;
}

/** One wheel of each file name that is a wheel's: copies must not outvote the others. */
export function distinctWheels(wheels: readonly WheelEntry[]): NamedWheel[] {
  return [...groupBy(wheels, ({ filename }) => filename).values()].flatMap(([entry]) => {
    const name = entry === undefined ? null : parseWheelName(entry.filename).name;
    return entry === undefined || name === null ? [] : [{ entry, name }];
  });
}

/** Where a wheel came from: its artifact and folder, as far as it has them. */
export function originOf({
  artifact,
  path,
  filename,
}: Pick<WheelEntry, 'artifact' | 'path' | 'filename'>): string {
  const folder = path.slice(0, -filename.length - 1);
  return [artifact, folder].filter((part) => part !== null && part !== '').join(': ') || '.';
}

/** The value that most have; null where two values share the first place. */
export function mostCommon(values: readonly string[]): string | null {
  const counts = [...groupBy(values, (value) => value)]
    .map(([value, { length }]) => ({ value, length }))
    .sort((a, b) => b.length - a.length);
  const [first, second] = counts;
  return first === undefined || first.length === second?.length ? null : first.value;
}

/** How many distinct values `data` lists. */
const MAX_LISTED = 10;

/** The distinct values for `data`, which goes with every finding: sorted, and no more than a reader can use. */
export function listedValues(values: readonly string[]): string[] {
  return sortedDistinct(values).slice(0, MAX_LISTED);
}
