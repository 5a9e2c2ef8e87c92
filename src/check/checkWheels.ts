/** The pipeline: from collected wheels to the report. */

import { compareNames, groupBy, sortedDistinct } from '../base/collections.ts';
import { interruptionOf, unlessInterrupted } from '../base/interruption.ts';
import { MAX_SDISTS_BESIDE } from '../base/limits.ts';
import { TOOL_VERSION } from '../base/version.ts';
import type { LinkedWheel } from '../explain/linkedWheel.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import type { Lacking } from '../model/lacking.ts';
import type { ReleaseComparison } from '../model/release.ts';
import type { Finding, Report, WheelEntry } from '../model/report.ts';
import { QUIET_RUN } from '../model/runFacts.ts';
import type { Sdist, SdistSource } from '../model/sdist.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { BaselineChoice } from '../release/baselineChoice.ts';
import { buildReport } from '../report/buildReport.ts';
import { buildRefused } from '../rules/project/build-refused.ts';
import { ruleOf } from '../rules/registry.ts';
import type { Found, Inputs, Scope } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { explainBySiblingWheels } from '../rules/wheel/external-library/explainBySiblingWheels.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { sdistName } from '../wheel/sdistName.ts';
import type { CheckOptions, Collection } from './checkOptions.ts';
import type { Configured, ProjectCheck, ProjectCheckOptions } from './checkProject.ts';
import { checkEach } from './eachWheel.ts';
import { Ignoring } from './ignoring.ts';
import { lackingIn } from './lacking.ts';
import { WheelChecks } from './wheelChecks.ts';
import { withProposals } from './withProposals.ts';

/**
 * Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
 * can't even be opened gives a finding, and the others are still checked. `checks`, of the same options, has those that
 * were begun before all had been collected.
 */
export async function checkWheels(
  {
    wheels: sources,
    problems,
    missing = null,
    explanations = [],
    notArrived,
    gaps = [],
    sdists = [],
  }: Collection,
  options: CheckOptions,
  checks: WheelChecks = new WheelChecks(options),
): Promise<Report> {
  const {
    settings = DEFAULT_SETTINGS,
    ignores = [],
    locate = null,
    project = null,
    baseline = null,
    origin = null,
    signal,
  } = options;
  const ignoring = new Ignoring(ignores);
  const each = await checkEach(sources, checks, { settings, ignoring, onWheel: options.onWheel });
  const { wheels, comparable, natives, requirements, unchecked, left } = each;

  const ofWheels = await unlessInterrupted(signal, () => sdistsOf(sdists, wheels), []);
  const facts = {
    ...QUIET_RUN,
    problems,
    missing,
    explanations:
      typeof explanations === 'function' ? explanations(linked(wheels, each.findings)) : (explanations ?? []),
    sdists: ofWheels,
    upload: settings.upload ?? null,
  };
  const beside = runRules('run', { ...facts, configuration: options.unreadable ?? null }, settings);
  const ofSet = runRules('set', comparable.toSorted(compareLabels), settings);
  const releases =
    baseline === null
      ? []
      : await unlessInterrupted(signal, () => comparisons(comparable, baseline, signal), []);
  // What is known not to have arrived, or to have failed, is said by whoever knows it.
  const isTold = facts.explanations.length > 0 || problems.length > 0 || gaps.length > 0;
  const areHere = unchecked.length === 0 && left === null && !isTold && missing === null;
  const configured = configurations();
  const lacking =
    origin === null || !areHere
      ? new Map<string, Lacking>()
      : await unlessInterrupted(
          signal,
          () => lackingIn(wheels, origin, configured.in),
          new Map<string, Lacking>(),
        );
  const ofReleases = inputsOf(releases, lacking).flatMap((release) =>
    runRules('release', { ...release, ...growthOf(settings) }, settings),
  );
  const found = [
    ...explainBySiblingWheels(each.findings, wheels, requirements),
    ...ignoring.keep([...beside, ...ofSet, ...ofReleases], wheels),
  ];
  // Nobody waits for places once a job is cancelled; time that is over still has room for them.
  const located =
    locate === null || found.length === 0
      ? found
      : await unlessInterrupted(options.cancelled, () => places(found, locate), found);

  const projectOptions = { settings, home: locate?.home ?? null, sdists: [], wheels: natives };
  const repository =
    project === null
      ? null
      : await unlessInterrupted(
          signal,
          () =>
            projectCheck(project, { ...projectOptions, wheelFindings: located }, configured.known(project)),
          null,
        );
  // One mistake in the file, one finding: the run's own also says what it meant for the wheels.
  const isSaid = ({ rule, data, location }: Found): boolean =>
    rule === buildRefused.id && data.kind === 'toml' && location?.path === options.unreadable?.path;
  const kept = ignoring.keep((repository?.findings ?? []).filter((each) => !isSaid(each)));
  const ofProject = repository === null ? kept : await withProposals(kept, repository.checked);

  const interruption = interruptionOf(signal);
  const isWithoutRepository = repository === null && project !== null;
  const leftOut = { wheels: unchecked, repository: isWithoutRepository, logs: explanations === null };
  const ended = {
    unchecked: interruption && { artifacts: [], isUnknown: false, ...notArrived, ...leftOut, interruption },
    gaps: [...gaps, ...ignoring.gaps],
    left,
  };
  const findings = [...located, ...ofProject, ...runRules('run', { ...QUIET_RUN, ...ended }, settings)];
  // What a rule had nothing to look at for is no sign that an ignore is of no use; mishaps of a run don't come each time.
  const hadSomething = (scope: Scope | undefined): boolean =>
    ({
      project: repository !== null,
      set: comparable.length > 1,
      release: releases.length > 0,
      run: false,
      wheel: true,
    })[scope ?? 'wheel'];
  const use = {
    ignores: ignores.filter(({ rule }) => hadSomething(ruleOf(rule)?.scope)),
    used: ignoring.used,
    wheels,
    findings,
    isWhole: !findings.some(({ rule }) => ruleOf(rule)?.leavesUnknown),
    seesAllWheels: (options.seesAllWheels ?? true) && interruption === null && gaps.length === 0,
  };
  const unused = ignoring.keep(runRules('run', { ...QUIET_RUN, ignores: use }, settings));
  const all = [...findings, ...unused];
  const divided = options.known?.divide(all) ?? { fresh: all, known: [] };
  const { isWhole, seesAllWheels } = use;
  const lookedAt = { wheels: comparable, scopes: hadSomething, isWhole: isWhole && seesAllWheels };
  return buildReport({
    wheels,
    findings: divided.fresh,
    known: options.known?.section(divided, lookedAt) ?? null,
    project: repository?.project ?? null,
    releases,
    suppressed: ignoring.suppressed,
    configuration: options.inForce ?? null,
    failOn: options.failOn,
    toolVersion: TOOL_VERSION,
  });
}

// What follows is loaded by the runs that ask for it.

async function places(findings: Found[], locate: LocateOptions): Promise<Found[]> {
  const { locateFindings } = await import('../locate/locateFindings.ts');
  return await locateFindings(findings, locate);
}

async function projectCheck(
  folder: string,
  options: ProjectCheckOptions,
  known: Configured | undefined,
): Promise<ProjectCheck> {
  const { checkProject } = await import('./checkProject.ts');
  return await checkProject(folder, options, known);
}

/** What configures cibuildwheel, read once by whoever asks first, and kept for who comes after. */
function configurations(): {
  in: (folder: string) => Promise<Configured>;
  known: (folder: string) => Configured | undefined;
} {
  const read = new Map<string, Configured>();
  return {
    async in(folder) {
      const { configuredIn } = await import('./checkProject.ts');
      const configured = await configuredIn(folder);
      read.set(folder, configured);
      return configured;
    },
    known: (folder) => read.get(folder),
  };
}

async function comparisons(
  wheels: readonly WheelEntry[],
  baseline: BaselineChoice,
  signal: AbortSignal | undefined,
): Promise<ReleaseComparison[]> {
  const { releaseComparisons } = await import('../release/releaseComparisons.ts');
  return await releaseComparisons(wheels, baseline, signal);
}

/** One for each distribution that was compared or lacks something, by name. */
function inputsOf(
  releases: readonly ReleaseComparison[],
  lacking: ReadonlyMap<string, Lacking>,
): Inputs['release'][] {
  const names = sortedDistinct([...releases.map(({ distribution }) => distribution), ...lacking.keys()]);
  return names.map((distribution) => ({
    ...(releases.find((each) => each.distribution === distribution) ?? {
      ...{ distribution, changes: null, note: null, isTrouble: false },
    }),
    ...lacking.get(distribution),
  }));
}

/** Each wheel with what was found in it. */
function linked(wheels: readonly WheelEntry[], findings: readonly Finding[]): LinkedWheel[] {
  const byWheel = groupBy(findings, ({ wheel }) => wheel);
  return wheels.map(({ filename, label, links }) => ({
    filename,
    links,
    findings: byWheel.get(label) ?? [],
  }));
}

function growthOf({ sizeGrowth }: RuleSettings): Pick<RuleSettings, 'sizeGrowth'> {
  return sizeGrowth === undefined ? {} : { sizeGrowth };
}

/** Those of the distributions that the wheels are of: other archives may lie about. */
async function sdistsOf(sdists: readonly SdistSource[], wheels: readonly WheelEntry[]): Promise<Sdist[]> {
  const distributions = new Set(wheels.map(({ filename }) => normalizedName(filename.split('-')[0] ?? '')));
  const own = sdists.filter(({ filename }) =>
    distributions.has(normalizedName(sdistName(filename)?.name ?? '')),
  );
  if (own.length === 0) return [];
  const { readSdistContent } = await import('../release/sdistContent.ts');
  const read: Sdist[] = [];
  for (const [index, source] of own.entries()) {
    const isRead = source.path !== null && index < MAX_SDISTS_BESIDE;
    read.push({ source, content: isRead ? await readSdistContent(source.path ?? '') : null });
  }
  return read;
}

function compareLabels(a: WheelEntry, b: WheelEntry): number {
  return compareNames(a.label, b.label);
}
