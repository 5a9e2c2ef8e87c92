/** What cibuildwheel was to build and nobody has: the builds of a configuration held against the wheels of a distribution. */

import { compareStrings, groupBy } from '../base/collections.ts';
import type { MissingBuilds } from '../model/lacking.ts';
import type { WheelEntry } from '../model/report.ts';
import type { Expected, ExpectedLeg } from '../project/cibuildwheel/expectedBuilds.ts';
import type { Identifier } from '../project/cibuildwheel/identifiers.ts';
import { type PythonRange, pythonRange } from '../python/requiresPython.ts';

type Wheel = Pick<WheelEntry, 'tags' | 'requiresPython'>;

/**
 * One for each step, in the order of their places, with the builds that no wheel stands for. Nothing where they may be the
 * wheels of one build alone: `areAll` tells that they are the whole set, else the wheels have to show it.
 */
export function missingBuilds(
  { legs }: Expected,
  wheels: readonly Wheel[],
  areAll: boolean,
): MissingBuilds[] {
  const isWanted = wantedBy(wheels);
  const wanted = legs.map((leg) => ({ ...leg, builds: leg.builds.filter(({ python }) => isWanted(python)) }));
  const isHere = standIns(wheels);
  if (!areAll && !showAll(wanted, isHere)) return [];
  const steps = groupBy(wanted, ({ step }) => `${step.path}:${step.startLine}`);
  return [...steps.values()]
    .flatMap((same) => {
      const builds = new Map(same.flatMap((leg) => leg.builds).map((build) => [build.name, build]));
      const missing = [...builds.values()].filter((build) => !isHere(build));
      const [first] = same;
      if (first === undefined || missing.length === 0) return [];
      return [{ step: first.step, builds: missing.map(({ name }) => name).sort(), expected: builds.size }];
    })
    .sort((a, b) => compareStrings(a.step.path, b.step.path) || a.step.startLine - b.step.startLine);
}

/** True where the wheels come from two kinds of runners at least, and no more are gone than there are. */
function showAll(legs: readonly ExpectedLeg[], isHere: (build: Identifier) => boolean): boolean {
  const machines = legs
    .filter(({ builds }) => builds.some(isHere))
    .map((leg) => `${leg.platform} ${leg.machine}`);
  const builds = legs.flatMap((leg) => leg.builds);
  return new Set(machines).size > 1 && 2 * builds.filter(isHere).length >= builds.length;
}

/** What cibuildwheel was not told, as of a setup.py, the wheels themselves say. */
function wantedBy(wheels: readonly Wheel[]): PythonRange {
  const said = wheels.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? '';
  return pythonRange(said) ?? (() => true);
}

/** Whether a wheel is there that a build gives, or that cibuildwheel would take in its place. */
function standIns(wheels: readonly Wheel[]): (build: Identifier) => boolean {
  const distinct = new Map(
    wheels.flatMap(({ tags }) => (tags === null ? [] : [[JSON.stringify(tags), tags] as const])),
  );
  const known = new Map<string, boolean>();
  return ({ name }) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = [...distinct.values()].some((tags) => standsFor(name, tags));
    known.set(name, found);
    return found;
  };
}

function standsFor(build: string, { python, abi, platform }: NonNullable<Wheel['tags']>): boolean {
  const dash = build.indexOf('-');
  const [interpreter, place] = [build.slice(0, dash), build.slice(dash + 1)];
  return platform.some((tag) => isFor(tag, place)) && abi.some((each) => isOf(interpreter, python, each));
}

/** A wheel for the stable ABI, or without an ABI, is built once and serves all later Pythons. */
function isOf(interpreter: string, pythons: readonly string[], abi: string): boolean {
  const [, digits = '', thread = ''] = /^cp3(\d+)(t?)$/.exec(interpreter) ?? [];
  if (abi === 'none' && pythons.includes('py3')) return true;
  if (digits === '') return pythons.includes(interpreter.replace(/^gp(\d+)_.*$/, 'graalpy$1'));
  const isUpTo = (tag: string): boolean => {
    const [, minor] = /^(?:cp|py)3(\d*)$/.exec(tag) ?? [];
    return minor !== undefined && Number(minor) <= Number(digits);
  };
  if (abi === 'none')
    return pythons.some((tag) => tag === `cp3${digits}` || (tag.startsWith('py') && isUpTo(tag)));
  if (abi === 'abi3' || abi === 'abi3t')
    return (abi === 'abi3t') === (thread === 't') && pythons.some(isUpTo);
  return new RegExp(`^cp3${digits}${thread || 'm?'}$`).test(abi) && pythons.includes(`cp3${digits}`);
}

/** Versions in tags are the image's and the repair's; one that was not repaired is for either C library. */
function isFor(tag: string, place: string): boolean {
  if (tag === 'any' || tag === place) return true;
  const [, system = '', architecture = ''] =
    /^(manylinux|musllinux|macosx|android|ios)_(.+)$/.exec(place) ?? [];
  if (system === '') return false;
  const isLinux = system.endsWith('linux');
  if (!tag.startsWith(system) && !(isLinux && tag.startsWith('linux_'))) return false;
  // A universal wheel may have been split, or two put together.
  const isUniversal = system === 'macosx' && (architecture === 'universal2' || tag.endsWith('_universal2'));
  return isUniversal || tag.endsWith(`_${architecture}`);
}
