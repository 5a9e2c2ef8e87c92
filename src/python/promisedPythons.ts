/**
 * Which Pythons a wheel's tags promise (PEP 425, 803), as installers read them: CPython 3 alone, since only its C API
 * is known here.
 */

import { NEWEST_PYTHON, TABLE_MINORS } from './api.ts';
import type { PythonTag } from './pythonTag.ts';
import { pythonRange } from './requiresPython.ts';

/** One build of CPython 3. */
export interface Python {
  minor: number;
  /** The build without the GIL, `t` in tags (PEP 703). */
  freeThreaded: boolean;
}

/** What of a wheel decides who installs it. */
export interface PythonTags {
  pythons: readonly PythonTag[];
  abis: readonly string[];
}

/** The first CPython with a free-threaded build, and the first with a stable ABI for it (PEP 803). */
const FIRST_FREE_THREADED = 13;
const FIRST_ABI3T = 15;
/** `cp37m`, `cp313t`, `cp38d`; what else stands behind the digits names a build that no installer asks for. */
const VERSIONED_ABI = /^cp3(\d{1,2})([a-z]*)$/;

/**
 * The builds of CPython that an installer gives the wheel to, by minor version, those with the GIL first.
 *
 * `cpXY` is that version alone, `abi3` all from the lowest of the wheel's Python tags to the newest released, `abi3t`
 * the same of the free-threaded builds. An ABI tag `none` goes with every version of a `py3` or `cp3` tag, those from X.Y
 * on of a `pyXY` tag, and X.Y alone of a `cpXY` tag; free-threaded builds take such wheels as well, and
 * {@link untaggedFreeThreaded} lists them. Requires-Python cuts all of it, unless it is one that installers ignore.
 * Versions that the table of the C API doesn't know, older or newer, are left out.
 */
export function promisedPythons(tags: PythonTags, requiresPython: string | null): Python[] {
  const { pythons, abis } = tags;
  const minors = new Set<number>();
  const freeThreaded = new Set<number>();
  for (const abi of abis) {
    const versioned = VERSIONED_ABI.exec(abi);
    if (abi === 'abi3') addAll(minors, from(lowest(pythons)));
    else if (abi === 'abi3t') addAll(freeThreaded, from(Math.max(lowest(pythons), FIRST_ABI3T)));
    else if (abi === 'none') addAll(minors, pythons.flatMap(takersOfNone));
    else if (versioned !== null && pythons.some((python) => isVersion(python, Number(versioned[1]))))
      addAll(versioned[2] === 't' ? freeThreaded : minors, [Number(versioned[1])]);
  }
  const isWanted = wantedBy(requiresPython);
  return [
    ...TABLE_MINORS.filter((minor) => minors.has(minor)).map((minor) => ({ minor, freeThreaded: false })),
    ...TABLE_MINORS.filter((minor) => freeThreaded.has(minor)).map((minor) => ({
      minor,
      freeThreaded: true,
    })),
  ].filter(({ minor }) => isWanted(minor));
}

/**
 * Minor versions whose free-threaded build takes the wheel although no tag speaks of it: those of an ABI tag `none`.
 * Empty where a tag of the wheel names the free-threaded ABI.
 */
export function untaggedFreeThreaded({ pythons, abis }: PythonTags, requiresPython: string | null): number[] {
  if (!abis.includes('none') || abis.some((abi) => abi === 'abi3t' || /^cp\d+t$/.test(abi))) return [];
  const takers = new Set(pythons.flatMap(takersOfNone));
  const isWanted = wantedBy(requiresPython);
  return TABLE_MINORS.filter((minor) => minor >= FIRST_FREE_THREADED && takers.has(minor) && isWanted(minor));
}

function wantedBy(requiresPython: string | null): (minor: number) => boolean {
  const range = requiresPython === null ? null : pythonRange(requiresPython);
  return (minor) => range === null || range([3, minor]);
}

/** The least minor version of the tags for CPython 3, 0 for one such as `cp3`, above all versions without any. */
function lowest(pythons: readonly PythonTag[]): number {
  const own = pythons.filter(isPython3);
  return own.length === 0 ? NEWEST_PYTHON + 1 : Math.min(...own.map(({ minor }) => minor ?? 0));
}

function isPython3({ implementation, major }: PythonTag): boolean {
  return major === 3 && (implementation === 'cp' || implementation === 'py');
}

function isVersion({ implementation, major, minor: its }: PythonTag, minor: number): boolean {
  return implementation === 'cp' && major === 3 && its === minor;
}

/** The minor versions that take a wheel without an ABI for this Python tag. */
function takersOfNone(python: PythonTag): number[] {
  if (!isPython3(python)) return [];
  const { implementation, minor } = python;
  return implementation === 'cp' && minor !== null ? [minor] : from(minor ?? 0);
}

function from(first: number): number[] {
  return TABLE_MINORS.filter((minor) => minor >= first);
}

function addAll(set: Set<number>, minors: readonly number[]): void {
  for (const minor of minors) set.add(minor);
}

/** For a sentence: `3.9`, `3.9 to 3.11 and 3.13`, `3.13t`; from three in a row on they are a range. */
export function pythonNames(pythons: readonly Python[]): string {
  const named = (freeThreaded: boolean): string[] =>
    ranges(
      pythons.filter((python) => python.freeThreaded === freeThreaded).map(({ minor }) => minor),
      freeThreaded ? 't' : '',
    );
  const parts = [...named(false), ...named(true)];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function ranges(minors: readonly number[], flag: string): string[] {
  const name = (minor: number): string => `3.${minor}${flag}`;
  const sorted = [...new Set(minors)].sort((a, b) => a - b);
  const starts = sorted.filter((minor) => !sorted.includes(minor - 1));
  return starts.flatMap((start) => {
    const length = sorted
      .filter((minor) => minor >= start)
      .findIndex((minor, index) => minor !== start + index);
    const run =
      length < 0 ? sorted.slice(sorted.indexOf(start)) : sorted.slice(sorted.indexOf(start)).slice(0, length);
    const last = run.at(-1) ?? start;
    return run.length < 3 ? run.map(name) : [`${name(start)} to ${name(last)}`];
  });
}
