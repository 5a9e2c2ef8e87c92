/** Each `skip` that is written somewhere, with all the runs of cibuildwheel that it could matter to. */

import { sortedDistinct } from '../../../base/collections.ts';
import { USUAL_MACHINES } from '../../../project/cibuildwheel/architectures.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { IDENTIFIERS, type Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { isKnown, readsToml } from '../../../project/cibuildwheel/known.ts';
import { type CibuildwheelRun, leavingOut, type Reason } from '../../../project/cibuildwheel/leftOut.ts';
import type { MatchedBuilds } from '../../../project/cibuildwheel/matchedBuilds.ts';
import { PLATFORMS } from '../../../project/cibuildwheel/options.ts';
import {
  NEWEST,
  RELEASES,
  type Release,
  releasesInUse,
  versionText,
} from '../../../project/cibuildwheel/releases.ts';
import { requiredIn } from '../../../project/cibuildwheel/selectedBuilds.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  OptionSetting,
  TomlOptions,
} from '../../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../../project/cibuildwheelProject.ts';
import { type PythonRange, pythonRange } from '../../../python/requiresPython.ts';
import { placeKey } from '../../shared/settingWords.ts';

/**
 * Why a run leaves a build out, as far as that is known for sure: a set for each version that it may use, empty where
 * it may build it.
 */
export type ReasonsOf = (build: Identifier) => readonly ReadonlySet<Reason>[];

export interface SkipInForce {
  setting: OptionSetting;
  /** Only the platforms that the setting holds for. */
  runs: ReadonlyMap<CibuildwheelPlatform, readonly ReasonsOf[]>;
  /** What `archs` is in these runs, as far as it is known; {@link DEFAULT_ARCHS} where nothing sets it. */
  archs: ReadonlyMap<CibuildwheelPlatform, readonly string[]>;
  /** The versions of cibuildwheel in use, as far as they are known. */
  versions: string[];
}

/** Stands for `archs` where nothing sets it. */
export const DEFAULT_ARCHS = '';

const ALL_PLATFORMS: readonly CibuildwheelPlatform[] = [...PLATFORMS.keys()];
/** What holds whatever else a workflow may set. */
const ALWAYS: readonly Reason[] = ['requires-python', 'version'];
const ANY: readonly Reason[] = ['requires-python', 'version', 'enable', 'archs', 'build'];

/** `matched` tells a `build` that is mistaken, and so no reason to leave anything out. */
export function skipsInForce(project: CibuildwheelProject, matched: MatchedBuilds): SkipInForce[] {
  const ofToml = (project.toml?.settings ?? []).filter(isKnownSkip);
  const all = [
    ...ofToml.map((setting) => skipOfToml(setting, project, matched)),
    ...skipsOfVariables(project, matched),
  ];
  return all.filter(buildsSomething);
}

/** Where no run builds anything, that is what is wrong, and not the selectors beside it. */
function buildsSomething({ runs }: SkipInForce): boolean {
  return IDENTIFIERS.some((build) =>
    runs.get(build.platform)?.some((reasonsOf) => reasonsOf(build).some(({ size }) => size === 0)),
  );
}

function isKnownSkip({ option, value }: OptionSetting): boolean {
  return option === 'skip' && value !== null;
}

/** pyproject.toml holds for every job, and for who runs cibuildwheel by hand. */
function skipOfToml(
  setting: OptionSetting,
  project: CibuildwheelProject,
  matched: MatchedBuilds,
): SkipInForce {
  const { toml, jobs, unknown } = project;
  const hasOwn = (platform: CibuildwheelPlatform): boolean =>
    toml?.settings.some((each) => each.option === 'skip' && each.platform === platform) === true;
  const platforms =
    setting.platform === null ? ALL_PLATFORMS.filter((platform) => !hasOwn(platform)) : [setting.platform];
  const isComplete = jobs.length > 0 && unknown.length === 0 && jobs.every(readsToml);
  const releases = sortedReleases(jobs.flatMap((job) => releasesInUse(job).releases));
  const inUse = isComplete ? releases : RELEASES;
  const runs = platforms.map((platform): [CibuildwheelPlatform, RunDescription[]] => [
    platform,
    [
      ...jobs
        .filter((job) => readsToml(job) && (job.platform === null || job.platform === platform))
        .map((job) => ofJob(job, platform, toml)),
      ...USUAL_MACHINES.map((machine) => byHand({ platform, machine, inUse, toml, isComplete })),
    ],
  ]);
  return { setting, ...judged(runs, matched), versions: versionsOf(jobs) };
}

/** A variable holds for the jobs that see it. */
function skipsOfVariables({ toml, jobs }: CibuildwheelProject, matched: MatchedBuilds): SkipInForce[] {
  const seen = new Map<string, { setting: OptionSetting; jobs: CibuildwheelJob[] }>();
  for (const job of jobs) {
    for (const setting of job.env) {
      if (setting.option !== 'skip' || !setting.written.startsWith('CIBW_')) continue;
      const entry = seen.get(placeKey(setting)) ?? { setting, jobs: [] };
      entry.jobs.push(job);
      seen.set(placeKey(setting), entry);
    }
  }
  return [...seen.values()]
    .filter(({ setting, jobs: seers }) => isFixed(setting) && seers.every((job) => isKnown('skip', job)))
    .map(({ setting, jobs: seers }) => ({
      setting,
      ...judged(
        ALL_PLATFORMS.map((platform) => [platform, seersOn(platform, seers, toml)]),
        matched,
      ),
      versions: versionsOf(seers),
    }));
}

function isFixed({ value, platform, isExpanded }: OptionSetting): boolean {
  return value !== null && platform === null && isExpanded !== true;
}

/** Where no job runs on the platform, as if one did on a machine that isn't known. */
function seersOn(
  platform: CibuildwheelPlatform,
  seers: readonly CibuildwheelJob[],
  toml: TomlOptions | null,
): RunDescription[] {
  const there = seers.filter((job) => job.platform === null || job.platform === platform);
  const jobs = there.length > 0 ? there : seers.map((job) => ({ ...job, platform, architecture: null }));
  return jobs.map((job) => ofJob(job, platform, toml));
}

/** A run, and which of the reasons to leave out a build are known for sure; plain data. */
interface RunDescription extends Omit<CibuildwheelRun, 'requiresPython'> {
  requiresPython: string | null | undefined;
  certain: readonly Reason[];
}

function ofJob(
  job: CibuildwheelJob,
  platform: CibuildwheelPlatform,
  toml: TomlOptions | null,
): RunDescription {
  const { releases } = releasesInUse(job);
  // What a matrix asks for today, and a skip beside it leaves out for good, are two decisions.
  const build = effectiveOption('build', job, toml);
  const isUnpinned = (job.version === null && !job.isNewest) || releases.length === 0;
  return {
    platform,
    machine: job.architecture,
    // What the next release builds again is skipped for a reason.
    releases: [...releases, NEWEST],
    requiresPython: requiredIn(job, toml),
    enable: effectiveOption('enable', job, toml).value,
    archs: effectiveOption('archs', job, toml).value,
    build: build.from?.isExpanded === true ? undefined : build.value,
    certain: isUnpinned ? ['requires-python'] : ANY,
  };
}

function byHand({
  platform,
  machine,
  inUse,
  toml,
  isComplete,
}: {
  platform: CibuildwheelPlatform;
  machine: string;
  inUse: readonly Release[];
  toml: TomlOptions | null;
  isComplete: boolean;
}): RunDescription {
  const own = { platform, env: [] };
  return {
    platform,
    machine,
    releases: [...inUse, NEWEST],
    requiresPython: toml?.requiresPython?.value,
    enable: effectiveOption('enable', own, toml).value,
    archs: effectiveOption('archs', own, toml).value,
    build: effectiveOption('build', own, toml).value,
    certain: isComplete ? ANY : ALWAYS,
  };
}

function judged(
  runs: readonly (readonly [CibuildwheelPlatform, readonly RunDescription[]])[],
  matched: MatchedBuilds,
): Pick<SkipInForce, 'runs' | 'archs'> {
  return {
    runs: new Map(runs.map(([platform, all]) => [platform, distinctRuns(matched, all)])),
    archs: new Map(
      runs.map(([platform, all]) => [
        platform,
        sortedDistinct(all.flatMap(({ archs = DEFAULT_ARCHS }) => archs ?? [])),
      ]),
    ),
  };
}

/** The legs of a matrix differ in what doesn't matter here: each run once. */
function distinctRuns(matched: MatchedBuilds, runs: readonly RunDescription[]): ReasonsOf[] {
  const distinct = new Map(runs.map((run) => [JSON.stringify(run), run]));
  return [...distinct.values()].map((run) => reasonsOf(withoutMistake(run, matched)));
}

/** Once the mistake in `build` is mended, what it leaves out today is built: a skip beside it may be needed then. */
function withoutMistake(run: RunDescription, matched: MatchedBuilds): RunDescription {
  const isMistaken = selectorsOf(run.build ?? '').some((selector) => matched(selector)?.length === 0);
  return isMistaken ? { ...run, build: undefined } : run;
}

function reasonsOf({ requiresPython, certain, ...run }: RunDescription): ReasonsOf {
  const known = new Map<string, ReadonlySet<Reason>[]>();
  const all = leavingOut({ ...run, requiresPython: rangeOf(requiresPython) });
  return (build) => {
    const before = known.get(build.name);
    if (before !== undefined) return before;
    const reasons = all(build).map((set) => new Set([...set].filter((reason) => certain.includes(reason))));
    known.set(build.name, reasons);
    return reasons;
  };
}

function rangeOf(value: string | null | undefined): PythonRange | null {
  return value === null || value === undefined ? null : pythonRange(value);
}

function sortedReleases(releases: readonly Release[]): Release[] {
  return [...new Set(releases)].sort((a, b) => a - b);
}

function versionsOf(jobs: readonly CibuildwheelJob[]): string[] {
  return sortedDistinct(jobs.flatMap(({ version }) => (version === null ? [] : [versionText(version)])));
}
