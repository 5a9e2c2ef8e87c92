/** The pipeline: from collected wheels to the report. */

import type { CollectProblem } from './collect/collected.ts';
import { groupBy, inOrder } from './collections.ts';
import { WHEELS_AT_ONCE } from './limits.ts';
import { buildReport } from './report/buildReport.ts';
import type { FailOn, Finding, Report, WheelEntry } from './report/report.ts';
import { wheelEntry } from './report/wheelEntry.ts';
import { explainBySiblingWheels } from './rules/explainBySiblingWheels.ts';
import { judgeWheel } from './rules/judgeWheel.ts';
import { describeMissingWheels, type MissingWheels, NO_WHEELS } from './rules/noWheels.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from './rules/rule.ts';
import { runRules, toFinding } from './rules/runRules.ts';
import { describeArtifactProblem, UNREADABLE_ARTIFACT } from './rules/unreadableArtifact.ts';
import { TOOL_VERSION } from './version.ts';
import type { WheelFacts, WheelSource } from './wheel/facts.ts';
import { openFailure, readWheel } from './wheel/readWheel.ts';

export interface CheckOptions {
  failOn: FailOn;
  settings?: RuleSettings;
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
  const labelled = labelWheels(collected.wheels);
  const check = (wheel: LabelledWheel): Promise<CheckedWheel> =>
    checkWheel(wheel, options.settings ?? DEFAULT_SETTINGS);
  for await (const checked of inOrder(labelled, WHEELS_AT_ONCE, check)) {
    wheels.push(checked.entry);
    findings.push(...checked.findings);
    options.onWheel?.(checked.entry);
  }
  const explained = explainBySiblingWheels(findings, wheels);
  return buildReport({ wheels, findings: explained, failOn: options.failOn, toolVersion: TOOL_VERSION });
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

interface CheckedWheel {
  entry: WheelEntry;
  findings: Finding[];
}

/** Only the summary of a wheel outlives its check: facts can be large. */
async function checkWheel({ source, label }: LabelledWheel, settings: RuleSettings): Promise<CheckedWheel> {
  const facts = await readWheel(source).catch((error: unknown) => openFailure(source, error));
  try {
    return judged(facts, label, settings);
  } catch (error) {
    // A mistake of ours must not hide the findings for the other wheels.
    return judged(openFailure(source, error), label, settings);
  }
}

function judged(facts: WheelFacts, label: string, settings: RuleSettings): CheckedWheel {
  const wheel = judgeWheel(facts, settings);
  return { entry: wheelEntry(facts, wheel.verdict, label), findings: runRules(wheel, label) };
}
