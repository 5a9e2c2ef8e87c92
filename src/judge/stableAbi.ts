/** The oldest Python that really imports a wheel of the stable ABI, and what keeps older ones from it. */

import { compareStrings } from '../base/collections.ts';
import { MAX_BLOCKER_MEMBERS, MAX_BLOCKERS } from '../base/limits.ts';
import type { StableAbiBlocker, StableAbiVerdict } from '../model/verdict.ts';
import { NEWEST_PYTHON, OLDEST_PYTHON } from '../python/api.ts';
import { isOfOtherPython } from '../python/compiledFor.ts';
import type { Python } from '../python/promisedPythons.ts';
import { DEBUG_NAMES, FREE_THREADED_NAMES, oldestPython } from '../python/pythonNames.ts';
import { hasStableAbi } from '../python/pythonTag.ts';
import { unknownNames } from '../python/unknownNames.ts';
import { isLoaded, type PythonFile } from './judgedWheel.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** A name that not every Python has, and where it came; null where the newest lacks it as well. */
interface Obstacle {
  name: string;
  from: number | null;
  stable: number | null;
}

/** Null for a wheel that no tag promises to a stable ABI, and where nothing in it asks for one. */
export function stableAbiOf(
  promise: WheelPromise | null,
  promised: readonly Python[],
  python: readonly PythonFile[],
): StableAbiVerdict | null {
  if (promise === null || !hasStableAbi(promise.abis)) return null;
  const files = python.filter(isOfStableAbi);
  if (files.length === 0 || promised.length === 0) return null;
  const blockers = new Map<string, StableAbiBlocker & { from: number | null }>();
  for (const file of files) {
    for (const { name, from, stable } of obstaclesOf(file)) {
      const known = blockers.get(name) ?? {
        ...{ name, from, since: versionOf(from), stableSince: versionOf(stable) },
        members: [],
      };
      const { path } = file.member.facts;
      if (known.members.length < MAX_BLOCKER_MEMBERS && !known.members.includes(path))
        known.members.push(path);
      blockers.set(name, known);
    }
  }
  const weight = ({ from }: { from: number | null }): number => from ?? NEWEST_PYTHON + 1;
  const sorted = [...blockers.values()].sort(
    (a, b) => weight(b) - weight(a) || compareStrings(a.name, b.name),
  );
  const [first] = sorted;
  return {
    promised: versionOf(Math.min(...promised.map(({ minor }) => minor))) ?? '',
    oldest: first === undefined ? versionOf(OLDEST_PYTHON) : first.since,
    blockers: sorted.slice(0, MAX_BLOCKERS).map(({ from, ...blocker }) => blocker),
    moreBlockers: Math.max(0, sorted.length - MAX_BLOCKERS),
  };
}

/** Files for one version promise nothing to others, nor do those whose names a library from elsewhere may define. */
function isOfStableAbi({ member, name, isOpen, loaders, dll }: PythonFile): boolean {
  if (!isLoaded(member) || isOpen || loaders.length === 0) return false;
  return name?.kind !== 'cpython' && (dll === null || dll.minor === null);
}

function obstaclesOf({ needs, dll }: PythonFile): Obstacle[] {
  const known: Obstacle[] = oldestPython(needs).blockers;
  const listed = new Set(known.map(({ name }) => name));
  const unknown = unknownNames(dll === null ? needs.strong : []);
  const foreign = needs.strong.filter(
    (name) => isOfOtherPython(name) && !FREE_THREADED_NAMES.has(name) && !DEBUG_NAMES.has(name),
  );
  const nowhere = [...unknown.filter(({ isMacro }) => isMacro).map(({ name }) => name), ...foreign];
  return [
    ...known,
    ...nowhere.filter((name) => !listed.has(name)).map((name) => ({ name, from: null, stable: null })),
  ];
}

/** As in `3.9`. */
function versionOf(minor: number | null): string | null {
  return minor === null ? null : `3.${minor}`;
}
