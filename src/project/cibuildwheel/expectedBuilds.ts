/** Which builds the workflows are sure to make and to hand on: nothing where anything that decides isn't known. */

import { MAX_SELECTORS } from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import { type PythonRange, pythonRange } from '../../python/requiresPython.ts';
import type { CibuildwheelProject } from '../cibuildwheelProject.ts';
import { architecturesOf } from './architectures.ts';
import { effectiveOption } from './effective.ts';
import { IDENTIFIERS, type Identifier, isEnabled, isThere } from './identifiers.ts';
import { type MatchedBuilds, matchedBuilds } from './matchedBuilds.ts';
import { possibleReleases, RELEASES, type Release, release } from './releases.ts';
import { requiredIn } from './selectedBuilds.ts';
import { selectorsOf } from './selectors.ts';
import type { CibuildwheelJob, CibuildwheelPlatform, TomlOptions } from './types.ts';

/** What one leg of a job builds. */
export interface ExpectedLeg {
  /** The step that runs cibuildwheel. */
  step: Location;
  platform: CibuildwheelPlatform;
  /** The runner's; null where it isn't known. */
  machine: string | null;
  /** By name. */
  builds: readonly Identifier[];
}

export interface Expected {
  /** The project's own name; null where it isn't written down. */
  project: string | null;
  legs: readonly ExpectedLeg[];
}

/**
 * The builds of each leg of the one workflow that builds wheels. Null where nothing is known for sure: several workflows do (unless
 * `workflow` says which made these), a job has conditions, an option that decides can't be told.
 */
export function expectedBuilds(project: CibuildwheelProject, workflow: string | null): Expected | null {
  const { toml, unknown } = project;
  const workflows = new Set(project.jobs.map((job) => job.workflow));
  const chosen = workflow ?? (workflows.size === 1 ? [...workflows][0] : undefined);
  const jobs = project.jobs.filter((job) => job.workflow === chosen);
  if (jobs.length === 0 || unknown.length > 0 || toml?.problem) return null;
  const matched = matchedBuilds(false);
  const known = new Map<string, readonly Identifier[] | null>();
  const legs: ExpectedLeg[] = [];
  for (const job of jobs) {
    if (job.unknown.length > 0 || job.conditions.length > 0 || job.platform === null) return null;
    // No index but Pyodide's own had these for long: whoever builds them often only tests them.
    if (job.platform === 'pyodide') continue;
    const settings = settingsOf(job, toml);
    if (settings === null) return null;
    // Legs that differ in what doesn't matter here are worked out once.
    const key = JSON.stringify(settings);
    const builds = known.has(key) ? (known.get(key) ?? null) : buildsOf(settings, matched);
    known.set(key, builds);
    if (builds === null) return null;
    legs.push({ step: job.step, platform: job.platform, machine: job.architecture, builds });
  }
  return { project: toml?.projectName ?? null, legs };
}

/** All that decides what one run builds, known to the last. */
interface Settings {
  platform: CibuildwheelPlatform;
  machine: string | null;
  releases: readonly Release[];
  requiresPython: string | null;
  enable: string;
  archs: string;
  build: string;
  skip: string;
}

function settingsOf(job: CibuildwheelJob, toml: TomlOptions | null): Settings | null {
  const { platform, architecture: machine } = job;
  const { releases, isOpen } = possibleReleases(job.version);
  if (platform === null || job.version === null || isOpen || releases.length === 0) return null;
  const requiresPython = requiredIn(job, toml);
  const [enable, archs, build, skip] = ['enable', 'archs', 'build', 'skip'].map(
    (option) => effectiveOption(option, job, toml).value,
  );
  if (requiresPython === null || [enable, archs, build, skip].includes(null)) return null;
  return {
    ...{ platform, machine, releases },
    requiresPython: requiresPython || null,
    enable: enable ?? '',
    archs: archs ?? 'auto',
    build: build ?? '',
    skip: skip ?? '',
  };
}

/** What each of the releases builds; null where a value can't be judged. */
function buildsOf(settings: Settings, matched: MatchedBuilds): readonly Identifier[] | null {
  const { platform, machine, releases, enable, archs } = settings;
  const range = settings.requiresPython === null ? ANY : pythonRange(settings.requiresPython);
  const chosen = matchedByAny(settings.build.trim() === '' ? '*' : settings.build, matched);
  const skipped = matchedByAny(settings.skip, matched);
  const architectures = releases.map((of) => architecturesOf(archs, { platform, machine, of }));
  if (range === null || chosen === null || skipped === null || architectures.includes(null)) return null;
  const enabled = new Set(selectorsOf(enable));
  const isBuilt = ({ name, architecture, since, until }: Identifier, of: Release, at: number): boolean =>
    isThere({ since, until }, of) &&
    architectures[at]?.has(architecture.toLowerCase()) === true &&
    (of < ENABLE_SINCE ? isBuiltByEarly(name, since, of) : isEnabled(name, of, enabled));
  return IDENTIFIERS.filter(
    (each) =>
      each.platform === platform &&
      range(each.python) &&
      chosen.has(each) &&
      !skipped.has(each) &&
      releases.every((of, at) => isBuilt(each, of, at)),
  );
}

const ANY: PythonRange = () => true;
const ENABLE_SINCE = release('3.0');
/** Minor releases for which a Python can have waited for its final version, and then some. */
const WAITING = 5;

/** Before `enable` other options decided on pre-releases, PyPy and free-threaded builds: only the plain ones are sure. */
function isBuiltByEarly(name: string, since: Release, of: Release): boolean {
  const minors = new Set(
    RELEASES.filter((each) => each >= since && each <= of).map((each) => Math.floor(each / 1000)),
  );
  return /^cp\d+-/.test(name) && (since <= release('2.0') || minors.size > WAITING);
}

/** Null where there are too many selectors, or one can't be judged. */
function matchedByAny(value: string, matched: MatchedBuilds): ReadonlySet<Identifier> | null {
  const selectors = selectorsOf(value);
  if (selectors.length > MAX_SELECTORS) return null;
  const found = new Set<Identifier>();
  for (const selector of selectors) {
    const builds = matched(selector);
    if (builds === null) return null;
    for (const build of builds) found.add(build);
  }
  return found;
}
