/** The pipeline: from collected wheels to the report. */

import { groupBy } from '../base/collections.ts';
import { type Interruption, interruptionOf, unlessInterrupted } from '../base/interruption.ts';
import { TOOL_VERSION } from '../base/version.ts';
import type { CollectProblem } from '../collect/collected.ts';
import type { Explanation } from '../explain/explainLog.ts';
import { type LocateOptions, locateFindings, type UnlocatedFinding } from '../locate/locateFindings.ts';
import type { ConfigurationInForce, FailOn, Finding, Report, WheelEntry } from '../model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { ComparedWheel } from '../project/prebuilt/wheelCopies.ts';
import { buildReport } from '../report/buildReport.ts';
import { dismissFindings, type Ignore, type Suppressed } from '../rules/ignores.ts';
import { describeFailedRepair, FAILED_REPAIR } from '../rules/run/failed-repair.ts';
import { describeMissingWheels, type MissingWheels, NO_WHEELS } from '../rules/run/no-wheels.ts';
import { describeRunOverBudget } from '../rules/run/not-checked/overBudget.ts';
import {
  describeGap,
  describeUnchecked,
  type Gap,
  NOT_CHECKED,
  type Unchecked,
} from '../rules/run/not-checked.ts';
import { describeArtifactProblem, UNREADABLE_ARTIFACT } from '../rules/run/unreadable-artifact.ts';
import {
  describeUnreadableConfiguration,
  UNREADABLE_CONFIGURATION,
  type UnreadableConfiguration,
} from '../rules/run/unreadable-configuration.ts';
import { describeUnusedIgnore, UNUSED_IGNORE, unusedIgnores } from '../rules/run/unused-ignore.ts';
import { runSetRules, toFinding, withSeverities } from '../rules/run.ts';
import { originOf } from '../rules/setRule.ts';
import { explainBySiblingWheels } from '../rules/wheel/external-library/explainBySiblingWheels.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { checkProject, type ProjectCheck } from './checkProject.ts';
import { type LabelledWheel, type OpenPool, withoutSubject } from './checkWheel.ts';
import type { RunBudgets } from './runBudget.ts';
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

interface Collection {
  wheels: WheelSource[];
  problems: CollectProblem[];
  missing?: MissingWheels | null;
  /** What logs say of wheels that could not be repaired; null when the run was interrupted before they were read. */
  explanations?: readonly Explanation[] | null;
  /** What was still missing when the run was interrupted. */
  notArrived?: Pick<Unchecked, 'artifacts' | 'isUnknown'>;
  /** What was left out before any wheel was opened. */
  gaps?: readonly Gap[];
}

/**
 * Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
 * can't even be opened gives a finding, and the others are still checked. `checks`, of the same options, has those that
 * were begun before all had been collected.
 */
export async function checkWheels(
  collected: Collection,
  options: CheckOptions,
  checks: WheelChecks = new WheelChecks(options),
): Promise<Report> {
  const { settings = DEFAULT_SETTINGS, ignores = [], locate = null, signal, cancelled } = options;
  const wheels: WheelEntry[] = [];
  const comparable: WheelEntry[] = [];
  const found: UnlocatedFinding[] = findingsBeside(collected, options).map(withoutSubject);
  const suppressed: Suppressed[] = [];
  const used: Ignore[] = [];
  const unchecked: string[] = [];
  const natives: ComparedWheel[] = [];
  const requirements = new Map<string, readonly string[]>();
  const overBudget: string[] = [];
  const labelled = labelWheels(collected.wheels);
  for (const wheel of labelled) checks.begin(wheel);
  try {
    for (const wheel of labelled) {
      const checked = await checks.check(wheel);
      const { label, source } = wheel;
      if (checked === null) {
        (checks.budgets.beyond(source) === null ? unchecked : overBudget).push(label);
        continue;
      }
      wheels.push(checked.entry);
      natives.push({ filename: source.filename, label, natives: checked.natives });
      if (checked.requirements.length > 0) requirements.set(label, checked.requirements);
      if (checked.isRead) comparable.push(checked.entry);
      found.push(...checked.kept);
      suppressed.push(...checked.suppressed);
      used.push(...checked.used.flatMap((index) => ignores[index] ?? []));
      options.onWheel?.(checked.entry, checked.kept.map(findingOf));
    }
  } finally {
    await checks.close();
  }
  found.push(...runSetRules(comparable, settings).map(withoutSubject));
  // What belongs to no single wheel meets the ignores here for the first time.
  const dismissed = dismissFindings(explained(found, wheels, requirements), ignores, wheels, findingOf);
  const ofWheels =
    locate === null ? dismissed.kept.map(findingOf) : await located(dismissed.kept, locate, cancelled);
  const repository = await checkedProject(options, natives, ofWheels);
  const ofProject = dismissFindings(repository?.findings ?? [], ignores, [], itself);
  const interruption = interruptionOf(signal);
  const findings = [
    ...ofWheels,
    ...ofProject.kept,
    ...overBudgetFindings(checks.budgets, labelled, overBudget),
    ...uncheckedFindings(interruption, {
      ...(collected.notArrived ?? { artifacts: [], isUnknown: false }),
      wheels: unchecked,
      repository: repository === null && (options.project ?? null) !== null,
      logs: collected.explanations === null,
    }),
    ...(collected.gaps ?? []).map((gap) => toFinding(describeGap(gap), NOT_CHECKED.id, null)),
  ];
  const all = { wheels, findings, used: [...used, ...dismissed.used, ...ofProject.used] };
  const isPartial = interruption !== null || (collected.gaps ?? []).length > 0;
  const unused = dismissFindings(
    unusedIgnoreFindings(isPartial ? { ...options, seesAllWheels: false } : options, all),
    ignores,
    wheels,
    itself,
  );
  return buildReport({
    wheels,
    findings: [...findings, ...unused.kept],
    project: repository?.project ?? null,
    suppressed: [suppressed, dismissed.suppressed, ofProject.suppressed, unused.suppressed].flat(),
    configuration: options.inForce ?? null,
    failOn: options.failOn,
    toolVersion: TOOL_VERSION,
  });
}

/** What is left where the budgets of the run are used up. */
function overBudgetFindings(
  budgets: RunBudgets,
  wheels: readonly LabelledWheel[],
  left: readonly string[],
): Finding[] {
  const first = wheels.find(({ label }) => label === left[0]);
  const budget = first === undefined ? null : budgets.beyond(first.source);
  return budget === null ? [] : [describeRunOverBudget(budget, left)];
}

/** Nobody waits for places once a job is cancelled; time that is over still has room for them. */
async function located(
  findings: UnlocatedFinding[],
  locate: LocateOptions,
  cancelled: AbortSignal | undefined,
): Promise<Finding[]> {
  const work = (): Promise<Finding[]> => locateFindings(findings, locate);
  return await unlessInterrupted(cancelled, work, findings.map(findingOf));
}

function uncheckedFindings(
  interruption: Interruption | null,
  unchecked: Omit<Unchecked, 'interruption'>,
): Finding[] {
  if (interruption === null) return [];
  const draft = describeUnchecked({ ...unchecked, interruption });
  return draft === null ? [] : [toFinding(draft, NOT_CHECKED.id, null)];
}

function findingOf({ finding }: UnlocatedFinding): Finding {
  return finding;
}

function itself(finding: Finding): Finding {
  return finding;
}

/** The project that the wheels come from, where its folder is at hand and wanted; null too when interrupted. */
async function checkedProject(
  { project = null, settings = DEFAULT_SETTINGS, locate, signal }: CheckOptions,
  wheels: readonly ComparedWheel[],
  wheelFindings: Finding[],
): Promise<ProjectCheck | null> {
  if (project === null) return null;
  const check = (): Promise<ProjectCheck> =>
    checkProject(project, {
      settings,
      home: locate?.home ?? null,
      sdists: [],
      wheels,
      wheelFindings,
    });
  return await unlessInterrupted(signal, check, null);
}

/** What was found before any wheel was opened. */
function findingsBeside(
  { problems, missing, explanations }: Collection,
  { unreadable, settings = DEFAULT_SETTINGS }: CheckOptions,
): Finding[] {
  const repairs = withSeverities((explanations ?? []).map(describeFailedRepair), FAILED_REPAIR, settings);
  return [
    ...problems.map((problem) => toFinding(describeArtifactProblem(problem), UNREADABLE_ARTIFACT.id, null)),
    ...(missing ? [toFinding(describeMissingWheels(missing), NO_WHEELS.id, null)] : []),
    ...repairs.map((draft) => toFinding(draft, FAILED_REPAIR.id, null)),
    ...(unreadable ? [unreadableConfiguration(unreadable)] : []),
  ];
}

function explained(
  found: readonly UnlocatedFinding[],
  wheels: readonly WheelEntry[],
  requirements: ReadonlyMap<string, readonly string[]>,
): UnlocatedFinding[] {
  const findings = explainBySiblingWheels(found.map(findingOf), wheels, requirements);
  return found.map((each, index) => ({ ...each, finding: findings[index] ?? each.finding }));
}

function unreadableConfiguration(unreadable: UnreadableConfiguration): Finding {
  const { path, line } = unreadable;
  const finding = toFinding(describeUnreadableConfiguration(unreadable), UNREADABLE_CONFIGURATION.id, null);
  return { ...finding, location: { path, startLine: line ?? 1, endLine: line ?? 1 } };
}

function unusedIgnoreFindings(
  { ignores = [], settings, seesAllWheels = true }: CheckOptions,
  { wheels, findings, used }: { wheels: WheelEntry[]; findings: Finding[]; used: Ignore[] },
): Finding[] {
  const severity = settings?.severities.get(UNUSED_IGNORE.id) ?? UNUSED_IGNORE.severity;
  if (severity === 'off') return [];
  const unused = unusedIgnores({ ignores, used: new Set(used), wheels, findings, seesAllWheels });
  return unused.map((ignore) => {
    const finding = toFinding(describeUnusedIgnore(ignore, findings), UNUSED_IGNORE.id, null);
    return { ...finding, severity, location: ignore.location };
  });
}

/** One file name can come from two artifacts or folders: then the label says which one is meant. */
function labelWheels(sources: WheelSource[]): LabelledWheel[] {
  const byName = groupBy(sources, ({ filename }) => filename);
  return sources.map((source) => {
    const { filename, artifact, displayPath } = source;
    const alone = byName.get(filename)?.length === 1;
    const origin = originOf({ artifact, path: displayPath, filename });
    return { source, label: alone ? filename : `${filename} (${origin})` };
  });
}
