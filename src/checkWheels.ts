/** The pipeline: from collected wheels to the report. */

import type { CollectProblem } from './collect/collected.ts';
import { groupBy, inOrder } from './collections.ts';
import { WHEELS_AT_ONCE } from './limits.ts';
import { buildReport } from './report/buildReport.ts';
import type { ConfigurationInForce, FailOn, Finding, Report, WheelEntry } from './report/report.ts';
import { wheelEntry } from './report/wheelEntry.ts';
import { type Dismissal, dismissFindings, type Ignore, type Suppressed } from './rules/ignores.ts';
import { judgeWheel } from './rules/judgeWheel.ts';
import { describeMissingWheels, type MissingWheels, NO_WHEELS } from './rules/noWheels.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from './rules/rule.ts';
import { applyRules, toFinding } from './rules/runRules.ts';
import { describeArtifactProblem, UNREADABLE_ARTIFACT } from './rules/unreadableArtifact.ts';
import {
  describeUnreadableConfiguration,
  UNREADABLE_CONFIGURATION,
  type UnreadableConfiguration,
} from './rules/unreadableConfiguration.ts';
import { describeUnusedIgnore, UNUSED_IGNORE, unusedIgnores } from './rules/unusedIgnore.ts';
import { TOOL_VERSION } from './version.ts';
import type { WheelFacts, WheelSource } from './wheel/facts.ts';
import { openFailure, readWheel } from './wheel/readWheel.ts';

export interface CheckOptions {
  failOn: FailOn;
  settings?: RuleSettings;
  ignores?: readonly Ignore[];
  /** What a file had to say, for the report. */
  inForce?: ConfigurationInForce | null;
  unreadable?: UnreadableConfiguration | null;
  /** False in one job of a matrix: then an ignore may be about the wheels of another. */
  seesAllWheels?: boolean;
  /** Called with each wheel once it and all before it have been looked into. */
  onWheel?: (entry: WheelEntry) => void;
}

/**
 * Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
 * can't even be opened gives a finding, and the others are still checked.
 */
export async function checkWheels(
  collected: { wheels: WheelSource[]; problems: CollectProblem[]; missing?: MissingWheels | null },
  options: CheckOptions,
): Promise<Report> {
  const wheels: WheelEntry[] = [];
  const findings: Finding[] = collected.problems.map((problem) =>
    toFinding(describeArtifactProblem(problem), UNREADABLE_ARTIFACT.id, null),
  );
  if (collected.missing) {
    findings.push(toFinding(describeMissingWheels(collected.missing), NO_WHEELS.id, null));
  }
  if (options.unreadable) findings.push(unreadableConfiguration(options.unreadable));
  const ignores = options.ignores ?? [];
  const suppressed: Suppressed[] = [];
  const used: Ignore[] = [];
  const labelled = labelWheels(collected.wheels);
  const check = (wheel: LabelledWheel): Promise<CheckedWheel> =>
    checkWheel(wheel, options.settings ?? DEFAULT_SETTINGS, ignores);
  for await (const checked of inOrder(labelled, WHEELS_AT_ONCE, check)) {
    wheels.push(checked.entry);
    findings.push(...checked.kept);
    suppressed.push(...checked.suppressed);
    used.push(...checked.used);
    options.onWheel?.(checked.entry);
  }
  // What belongs to no single wheel comes through here for the first time.
  const dismissed = dismissFindings(findings, ignores, wheels);
  const unused = dismissFindings(
    unusedIgnoreFindings(options, { wheels, findings: dismissed.kept, used: [...used, ...dismissed.used] }),
    ignores,
    wheels,
  );
  return buildReport({
    wheels,
    findings: [...dismissed.kept, ...unused.kept],
    suppressed: [...suppressed, ...dismissed.suppressed, ...unused.suppressed],
    configuration: options.inForce ?? null,
    failOn: options.failOn,
    toolVersion: TOOL_VERSION,
  });
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

interface LabelledWheel {
  source: WheelSource;
  label: string;
}

/** One file name can come from two artifacts or folders: then the label says which one is meant. */
function labelWheels(sources: WheelSource[]): LabelledWheel[] {
  const byName = groupBy(sources, ({ filename }) => filename);
  return sources.map((source) => {
    const { filename, artifact, displayPath } = source;
    const alone = byName.get(filename)?.length === 1;
    const folder = displayPath.slice(0, -filename.length - 1);
    const origin = [artifact, folder].filter((part) => part !== null && part !== '').join(': ') || '.';
    return { source, label: alone ? filename : `${filename} (${origin})` };
  });
}

interface CheckedWheel extends Dismissal<Finding> {
  entry: WheelEntry;
}

/** Only the summary of a wheel outlives its check: facts can be large. */
async function checkWheel(
  { source, label }: LabelledWheel,
  settings: RuleSettings,
  ignores: readonly Ignore[],
): Promise<CheckedWheel> {
  const judgedBy = (facts: WheelFacts): CheckedWheel => judged(facts, label, settings, ignores);
  const facts = await readWheel(source).catch((error: unknown) => openFailure(source, error));
  try {
    return judgedBy(facts);
  } catch (error) {
    // A mistake of ours must not hide the findings for the other wheels.
    return judgedBy(openFailure(source, error));
  }
}

function judged(
  facts: WheelFacts,
  label: string,
  settings: RuleSettings,
  ignores: readonly Ignore[],
): CheckedWheel {
  const wheel = judgeWheel(facts, settings);
  return { entry: wheelEntry(facts, wheel.verdict, label), ...applyRules(wheel, label, ignores) };
}
