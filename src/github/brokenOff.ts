/** The report of a run that an error ended while its wheels were being put together. */

import { TOOL_VERSION } from '../base/version.ts';
import type { KnownReport } from '../check/known/knownReport.ts';
import type { ConfigurationInForce, FailOn, Report, WheelEntry } from '../model/report.ts';
import { QUIET_RUN, type Unchecked } from '../model/runFacts.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { buildReport } from '../report/buildReport.ts';
import type { Found } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';

/** What was known when the error came. */
export interface Known {
  /** The wheels that were done, each with its findings. */
  done: readonly { entry: WheelEntry; findings: readonly Found[] }[];
  unchecked: Unchecked;
  failOn: FailOn;
  configuration: ConfigurationInForce | null;
  /** The earlier report whose findings are known; null where all are new. */
  known: KnownReport | null;
}

/** The wheels that were done, and a finding that names the rest. */
export function brokenOffReport({ done, unchecked, failOn, configuration, known }: Known): Report {
  const facts = { ...QUIET_RUN, unchecked: { ...unchecked, comparison: true } };
  const all = [...done.flatMap(({ findings }) => findings), ...runRules('run', facts, DEFAULT_SETTINGS)];
  const divided = known?.divide(all) ?? { fresh: all, known: [] };
  return buildReport({
    wheels: done.map(({ entry }) => entry),
    findings: divided.fresh,
    known: known?.section(divided, { wheels: [], scopes: () => false, isWhole: false }) ?? null,
    failOn,
    configuration,
    toolVersion: TOOL_VERSION,
  });
}
