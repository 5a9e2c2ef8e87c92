/** The pipeline: from collected wheels to the report. */

import { compareStrings } from '../base/collections.ts';
import { interruptionOf, unlessInterrupted } from '../base/interruption.ts';
import { TOOL_VERSION } from '../base/version.ts';
import { type LocateOptions, locateFindings } from '../locate/locateFindings.ts';
import type { Ignore } from '../model/ignore.ts';
import type { ConfigurationInForce, FailOn, Finding, Report, WheelEntry } from '../model/report.ts';
import { QUIET_RUN, type RunFacts, type UnreadableConfiguration } from '../model/runFacts.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import { buildReport } from '../report/buildReport.ts';
import { ruleOf } from '../rules/registry.ts';
import type { Scope } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { explainBySiblingWheels } from '../rules/wheel/external-library/explainBySiblingWheels.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { checkProject } from './checkProject.ts';
import type { OpenPool } from './checkWheel.ts';
import { checkEach } from './eachWheel.ts';
import { Ignoring } from './ignoring.ts';
import { WheelChecks } from './wheelChecks.ts';

export interface CheckOptions {
  failOn: FailOn;
  settings?: RuleSettings;
  ignores?: readonly Ignore[];
  /** What a file had to say, for the report. */
  inForce?: ConfigurationInForce | null;
  unreadable?: UnreadableConfiguration | null;
  /** False in one job of a matrix: then an ignore may be about the wheels of another. */
  seesAllWheels?: boolean;
  /** Called with each wheel and what was found in it, once it and all before it have been looked into. */
  onWheel?: (entry: WheelEntry, findings: Finding[]) => void;
  /** Where to look for the places of findings; without it they have none. */
  locate?: LocateOptions | null;
  /** The folder of the project that the wheels were built from; without it only the wheels are checked. */
  project?: string | null;
  /** Who checks the single wheels; without it that is done here. */
  openPool?: OpenPool;
  /** Its reason is an {@link Interruption}: when it fires, what was not checked by then is named in a finding. */
  signal?: AbortSignal;
  /** Fires when the job is cancelled, whatever time there was: then no places are sought or waited for any more. */
  cancelled?: AbortSignal;
}

/** What was collected, and what is known of the run by then. */
interface Collection extends Partial<Pick<RunFacts, 'missing' | 'gaps'>> {
  wheels: WheelSource[];
  problems: RunFacts['problems'];
  /** What logs say of wheels that could not be repaired; null when the run was interrupted before they were read. */
  explanations?: RunFacts['explanations'] | null;
  /** What was still missing when the run was interrupted. */
  notArrived?: Pick<NonNullable<RunFacts['unchecked']>, 'artifacts' | 'isUnknown'>;
}

/**
 * Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
 * can't even be opened gives a finding, and the others are still checked. `checks`, of the same options, has those that
 * were begun before all had been collected.
 */
export async function checkWheels(
  { wheels: sources, problems, missing = null, explanations = [], notArrived, gaps = [] }: Collection,
  options: CheckOptions,
  checks: WheelChecks = new WheelChecks(options),
): Promise<Report> {
  const { settings = DEFAULT_SETTINGS, ignores = [], locate = null, project = null, signal } = options;
  const ignoring = new Ignoring(ignores);
  const each = await checkEach(sources, checks, { settings, ignoring, onWheel: options.onWheel });
  const { wheels, comparable, natives, requirements, unchecked, left } = each;

  const facts = { ...QUIET_RUN, problems, missing, explanations: explanations ?? [] };
  const beside = runRules('run', { ...facts, configuration: options.unreadable ?? null }, settings);
  const ofSet = runRules('set', comparable.toSorted(compareLabels), settings);
  const found = [
    ...explainBySiblingWheels(each.findings, wheels, requirements),
    ...ignoring.keep([...beside, ...ofSet], wheels),
  ];
  // Nobody waits for places once a job is cancelled; time that is over still has room for them.
  const located =
    locate === null
      ? found
      : await unlessInterrupted(options.cancelled, () => locateFindings(found, locate), found);

  const projectOptions = { settings, home: locate?.home ?? null, sdists: [], wheels: natives };
  const repository =
    project === null
      ? null
      : await unlessInterrupted(
          signal,
          () => checkProject(project, { ...projectOptions, wheelFindings: located }),
          null,
        );
  const ofProject = ignoring.keep(repository?.findings ?? []);

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
    scope === 'project' ? repository !== null : scope === 'set' ? comparable.length > 1 : scope !== 'run';
  const use = {
    ignores: ignores.filter(({ rule }) => hadSomething(ruleOf(rule)?.scope)),
    used: ignoring.used,
    wheels,
    findings,
    isWhole: !findings.some(({ rule }) => ruleOf(rule)?.leavesUnknown),
    seesAllWheels: (options.seesAllWheels ?? true) && interruption === null && gaps.length === 0,
  };
  const unused = ignoring.keep(runRules('run', { ...QUIET_RUN, ignores: use }, settings));
  return buildReport({
    wheels,
    findings: [...findings, ...unused],
    project: repository?.project ?? null,
    suppressed: ignoring.suppressed,
    configuration: options.inForce ?? null,
    failOn: options.failOn,
    toolVersion: TOOL_VERSION,
  });
}

function compareLabels(a: WheelEntry, b: WheelEntry): number {
  return compareStrings(a.label, b.label);
}
