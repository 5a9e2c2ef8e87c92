/** What a wheel's file name promises as a whole: the sum of its tags. */

import type { PromisedSystem } from '../platform/platform.ts';
import { type PlatformPromise, parsePlatformTag } from '../platform/platformTag.ts';
import { type ReadPlatformTag, readPlatformTags } from '../platform/platformTagGrammar.ts';
import { type PythonTag, parsePythonTag } from '../python/pythonTag.ts';
import { readPythonTags } from '../python/pythonTagGrammar.ts';
import type { WheelName } from '../wheel/facts.ts';

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

/**
 * Adds up what the tags of a wheel name promise. A tag that no installer computes promises what the nearest real one
 * does: the files are not to blame for a slip in the name.
 */
export function promiseOf(tags: WheelName['tags']): WheelPromise {
  const all = readPlatformTags(tags.platform).map(platformMeant);
  const { pythons, abis } = readPythonTags(tags);
  // A tag of tomorrow must not switch off what the others promise today.
  const known = all.filter(({ system }) => system !== 'unknown');
  const platforms = known.length > 0 ? known : all;
  const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)].sort();
  return {
    platforms,
    pythons: pythons.map(parsePythonTag),
    abis,
    systems: distinct(platforms.map(({ system }) => system)),
    architectures: distinct(platforms.flatMap(({ architectures }) => architectures)),
    libcs: distinct(platforms.map(({ libc }) => libc).filter((libc) => libc !== null)),
    pure: platforms.every(({ system }) => system === 'any'),
  };
}

/** The platform tags of systems and machines that this project doesn't know, which may be as they should. */
export function unjudgedTags(tags: readonly string[]): string[] {
  return readPlatformTags(tags)
    .filter(({ nearest }) => nearest === null)
    .map(platformMeant)
    .filter(
      ({ system, architectures }) =>
        system === 'unknown' || (system === 'linux' && architectures.length === 0),
    )
    .map(({ tag }) => tag);
}

function platformMeant({ written, nearest }: ReadPlatformTag): PlatformPromise {
  const promise = parsePlatformTag(nearest?.tag ?? written);
  if (nearest === null) return promise;
  return {
    ...promise,
    // A version that nobody meant binds nobody: without a number the tag claims none.
    tag: nearest.isVersionKnown ? promise.tag : written.replace(/^([a-z_]+?)_?\d[\d_]*(?=_|$)/i, '$1'),
    architectures: nearest.isArchitectureKnown ? promise.architectures : [],
  };
}

/** What one tag asks of the wheel: that its modules run on this system, on one of these architectures. */
export interface Demand {
  system: PromisedSystem;
  /** Any of them will do, as with `intel` or `armeabi_v7a`; sorted. */
  architectures: string[];
}

/**
 * What has to be there for every tag to hold, each once: an installer takes the wheel by any one of them. `universal2`
 * is a promise to both of its architectures, older names of universal files are one to whichever there is.
 */
export function demandsOf({ platforms }: WheelPromise): Demand[] {
  const demands = platforms
    .filter(({ architectures }) => architectures.length > 0)
    .flatMap(({ tag, system, architectures }): Demand[] =>
      tag.endsWith('_universal2')
        ? architectures.map((architecture) => ({ system, architectures: [architecture] }))
        : [{ system, architectures: [...architectures].sort() }],
    );
  return [...new Map(demands.map((demand) => [JSON.stringify(demand), demand])).values()];
}
