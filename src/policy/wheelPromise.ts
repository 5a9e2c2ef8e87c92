/** What a wheel's file name promises as a whole: the sum of its tags. */

import type { WheelName } from '../wheel/facts.ts';
import { type PlatformPromise, type PromisedSystem, parsePlatformTag } from './platformTag.ts';
import { type PythonTag, parsePythonTag } from './pythonTag.ts';

export interface WheelPromise {
  platforms: PlatformPromise[];
  pythons: PythonTag[];
  abis: string[];
  /** The systems of all tags, sorted. */
  systems: PromisedSystem[];
  /** The architectures of all tags, sorted: a binary that fits any of them has somebody to serve. */
  architectures: string[];
  /** The C libraries of all tags; empty where none is promised. */
  libcs: string[];
  /** Every platform tag is `any`. */
  pure: boolean;
}

/** Adds up what the tags of a wheel name promise. */
export function promiseOf(tags: WheelName['tags']): WheelPromise {
  const all = tags.platform.map(parsePlatformTag);
  // A tag of tomorrow must not switch off what the others promise today.
  const known = all.filter(({ system }) => system !== 'unknown');
  const platforms = known.length > 0 ? known : all;
  const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)].sort();
  return {
    platforms,
    pythons: tags.python.map(parsePythonTag),
    abis: tags.abi,
    systems: distinct(platforms.map(({ system }) => system)),
    architectures: distinct(platforms.flatMap(({ architectures }) => architectures)),
    libcs: distinct(platforms.map(({ libc }) => libc).filter((libc) => libc !== null)),
    pure: platforms.every(({ system }) => system === 'any'),
  };
}
