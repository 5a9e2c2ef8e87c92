/** The pipeline: from collected wheels to the report. */

import type { CollectProblem } from './collect/collected.ts';
import { groupBy, inOrder } from './collections.ts';
import type { Explanation } from './explain/explainLog.ts';
import { WHEELS_AT_ONCE } from './limits.ts';
import { type LocateOptions, locateFindings, type UnlocatedFinding } from './locate/locateFindings.ts';
import { buildReport } from './report/buildReport.ts';
import type { FailOn, Finding, Report, WheelEntry } from './report/report.ts';
import { wheelEntry } from './report/wheelEntry.ts';
import { describeFailedRepair, FAILED_REPAIR } from './rules/failedRepair.ts';
import { judgeWheel } from './rules/judgeWheel.ts';
import { describeMissingWheels, type MissingWheels, NO_WHEELS } from './rules/noWheels.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from './rules/rule.ts';
import { runRules, runSetRules, toFinding } from './rules/runRules.ts';
import { originOf } from './rules/setRule.ts';
import { describeArtifactProblem, UNREADABLE_ARTIFACT } from './rules/unreadableArtifact.ts';
import { TOOL_VERSION } from './version.ts';
import type { WheelFacts, WheelSource } from './wheel/facts.ts';
import { gitBlobIds, type ObjectFormat } from './wheel/gitBlobs.ts';
import { openFailure, readWheel } from './wheel/readWheel.ts';

export interface CheckOptions {
  failOn: FailOn;
  settings?: RuleSettings;
  /** Called with each wheel once it and all before it have been looked into. */
  onWheel?: (entry: WheelEntry) => void;
  /** Where to look for the places of findings; without it they have none. */
  locate?: LocateOptions | null;
}

/**
 * Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
 * can't even be opened gives a finding, and the others are still checked.
 */
export async function checkWheels(
  collected: {
    wheels: WheelSource[];
    problems: CollectProblem[];
    missing?: MissingWheels | null;
    /** What logs say of wheels that could not be repaired. */
    explanations?: readonly Explanation[];
  },
  options: CheckOptions,
): Promise<Report> {
  const wheels: WheelEntry[] = [];
  const unlocated: UnlocatedFinding[] = collected.problems.map((problem) =>
    withoutSubject(toFinding(describeArtifactProblem(problem), UNREADABLE_ARTIFACT.id, null)),
  );
  if (collected.missing) {
    unlocated.push(withoutSubject(toFinding(describeMissingWheels(collected.missing), NO_WHEELS.id, null)));
  }
  for (const explanation of collected.explanations ?? []) {
    unlocated.push(withoutSubject(toFinding(describeFailedRepair(explanation), FAILED_REPAIR.id, null)));
  }
  const { settings = DEFAULT_SETTINGS } = options;
  const labelled = labelWheels(collected.wheels);
  const objectFormat = options.locate?.repository.objectFormat ?? null;
  const check = (wheel: LabelledWheel): Promise<CheckedWheel> => checkWheel(wheel, settings, objectFormat);
  const comparable: WheelEntry[] = [];
  for await (const checked of inOrder(labelled, WHEELS_AT_ONCE, check)) {
    wheels.push(checked.entry);
    if (checked.isRead) comparable.push(checked.entry);
    unlocated.push(...checked.findings);
    options.onWheel?.(checked.entry);
  }
  unlocated.push(...runSetRules(comparable, settings).map(withoutSubject));
  const findings = options.locate
    ? await locateFindings(unlocated, options.locate)
    : unlocated.map(({ finding }) => finding);
  return buildReport({ wheels, findings, failOn: options.failOn, toolVersion: TOOL_VERSION });
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
    const origin = originOf({ artifact, path: displayPath, filename });
    return { source, label: alone ? filename : `${filename} (${origin})` };
  });
}

interface CheckedWheel {
  entry: WheelEntry;
  /** False where a defect or a limit hides a part of the wheel, so that comparing it with others shows nothing. */
  isRead: boolean;
  findings: UnlocatedFinding[];
}

/** Only the summary of a wheel outlives its check: facts can be large. */
async function checkWheel(
  { source, label }: LabelledWheel,
  settings: RuleSettings,
  objectFormat: ObjectFormat | null,
): Promise<CheckedWheel> {
  const facts = await readWheel(source).catch((error: unknown) => openFailure(source, error));
  const checked = judgedSafely(facts, label, settings);
  if (objectFormat === null) return checked;
  return { ...checked, findings: await withBlobIds(checked.findings, source, objectFormat) };
}

function judgedSafely(facts: WheelFacts, label: string, settings: RuleSettings): CheckedWheel {
  try {
    return judged(facts, label, settings);
  } catch (error) {
    // A mistake of ours must not hide the findings for the other wheels.
    return judged(openFailure(facts.source, error), label, settings);
  }
}

function judged(facts: WheelFacts, label: string, settings: RuleSettings): CheckedWheel {
  const wheel = judgeWheel(facts, settings);
  const members = new Map(facts.members.map((member) => [member.path, member]));
  const findings = runRules(wheel, label).map((finding) => {
    const member = finding.member === null ? undefined : members.get(finding.member);
    if (member === undefined) return withoutSubject(finding);
    const { path, size, sha256, format } = member;
    return { finding, subject: { member: path, size, sha256, blob: null, format } };
  });
  return {
    entry: wheelEntry(facts, wheel.verdict, label),
    isRead: facts.problems.every(({ kind }) => kind === 'unsafe'),
    findings,
  };
}

function withoutSubject(finding: Finding): UnlocatedFinding {
  return { finding, subject: null };
}

async function withBlobIds(
  findings: UnlocatedFinding[],
  source: WheelSource,
  objectFormat: ObjectFormat,
): Promise<UnlocatedFinding[]> {
  const members = new Set(findings.flatMap(({ subject }) => subject?.member ?? []));
  if (members.size === 0) return findings;
  // A wheel that can't be read a second time has had its findings; they go without a place.
  const ids = await gitBlobIds(source, members, objectFormat).catch(() => new Map<string, string>());
  return findings.map(({ finding, subject }) => ({
    finding,
    subject: subject === null ? null : { ...subject, blob: ids.get(subject.member) ?? null },
  }));
}
