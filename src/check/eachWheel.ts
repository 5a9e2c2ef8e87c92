/** The wheels of a run one by one, under their final labels, before they are compared with each other. */

import { groupBy } from '../base/collections.ts';
import type { WheelEntry } from '../model/report.ts';
import { QUIET_RUN, type RunFacts } from '../model/runFacts.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { ComparedWheel } from '../project/prebuilt/wheelCopies.ts';
import type { Found } from '../rules/rule.ts';
import { causeId, limitFindings, runRules } from '../rules/run.ts';
import { originOf } from '../rules/shared/wheelSets.ts';
import type { WheelSource } from '../wheel/facts.ts';
import type { CheckedWheel } from './checkWheel.ts';
import type { Ignoring } from './ignoring.ts';
import type { WheelChecks } from './wheelChecks.ts';

/** What the single wheels came to. */
export interface EachWheel {
  wheels: WheelEntry[];
  /** Those that were read to the end. */
  comparable: WheelEntry[];
  /** Without what is ignored. */
  findings: Found[];
  natives: ComparedWheel[];
  /** The normalised names in Requires-Dist, by the wheel's label, where a finding asks for them. */
  requirements: Map<string, readonly string[]>;
  /** Labels of wheels that were not checked when the run was interrupted. */
  unchecked: string[];
  /** Those that were left when a budget of the run was used up. */
  left: RunFacts['left'];
}

export interface EachOptions {
  settings: RuleSettings;
  ignoring: Ignoring;
  /** Called with each wheel and what was found in it, once it and all before it have been looked into. */
  onWheel: ((entry: WheelEntry, findings: Found[]) => void) | undefined;
}

/** Has each wheel checked, and closes the checks. */
export async function checkEach(
  sources: WheelSource[],
  checks: WheelChecks,
  { settings, ignoring, onWheel }: EachOptions,
): Promise<EachWheel> {
  const each: EachWheel = {
    wheels: [],
    comparable: [],
    findings: [],
    natives: [],
    requirements: new Map(),
    unchecked: [],
    left: null,
  };
  for (const source of sources) checks.begin(source);
  try {
    for (const { source, label } of labelWheels(sources)) {
      const checked = await checks.check(source);
      if (checked === null) {
        const budget = checks.budgets.beyond(source);
        if (budget === null) each.unchecked.push(label);
        else each.left = { budget, wheels: [...(each.left?.wheels ?? []), label] };
        continue;
      }
      const entry = { ...checked.entry, label };
      const found = checked.findings.map((finding) => labelled(finding, label, source));
      const left = limitFindings(ignoring.keep(found, [entry]), 'wheel');
      const kept = [...left, ...stopsOf(checked, label, settings)];
      each.wheels.push(entry);
      if (checked.isRead) each.comparable.push(entry);
      each.findings.push(...kept);
      each.natives.push({ filename: source.filename, label, natives: checked.natives });
      if (checked.requirements.length > 0) each.requirements.set(label, checked.requirements);
      onWheel?.(entry, kept);
    }
  } finally {
    await checks.close();
  }
  return each;
}

/** Of local wheels with one name the label alone says which is meant, and so which trouble. */
function labelled(finding: Found, label: string, { artifact, filename }: WheelSource): Found {
  const isNamesake = artifact === null && label !== filename;
  const cause =
    isNamesake && finding.subject === null
      ? causeId(finding.rule, `${finding.cause} ${label}`)
      : finding.cause;
  return { ...finding, wheel: label, cause };
}

function stopsOf({ stops }: CheckedWheel, label: string, settings: RuleSettings): Found[] {
  const costly = stops.map((reason) => ({ wheel: label, reason }));
  return costly.length === 0 ? [] : runRules('run', { ...QUIET_RUN, costly }, settings);
}

/** One file name can come from two artifacts or folders: then the label says which one is meant. */
function labelWheels(sources: WheelSource[]): { source: WheelSource; label: string }[] {
  const byName = groupBy(sources, ({ filename }) => filename);
  return sources.map((source) => {
    const { filename, artifact, displayPath } = source;
    const alone = byName.get(filename)?.length === 1;
    const origin = originOf({ artifact, path: displayPath, filename });
    return { source, label: alone ? filename : `${filename} (${origin})` };
  });
}
