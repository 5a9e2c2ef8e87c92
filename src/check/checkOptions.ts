/** What a check of wheels is given. */

import type { LinkedWheel } from '../explain/linkedWheel.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Ignore } from '../model/ignore.ts';
import type { ConfigurationInForce, FailOn, WheelEntry } from '../model/report.ts';
import type { RunFacts, UnreadableConfiguration } from '../model/runFacts.ts';
import type { SdistSource } from '../model/sdist.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { BaselineChoice } from '../release/baselineChoice.ts';
import type { Found } from '../rules/rule.ts';
import type { WheelSource } from '../wheel/facts.ts';
import type { OpenPool } from './checkWheel.ts';
import type { KnownReport } from './known/knownReport.ts';
import type { Origin } from './lacking.ts';

export interface CheckOptions {
  failOn: FailOn;
  settings?: RuleSettings;
  ignores?: readonly Ignore[];
  /** What a file had to say, for the report. */
  inForce?: ConfigurationInForce | null;
  unreadable?: UnreadableConfiguration | null;
  /** The earlier report whose findings are known; without it all are new. */
  known?: KnownReport | null;
  /** False in one job of a matrix: then an ignore may be about the wheels of another. */
  seesAllWheels?: boolean;
  /** Called with each wheel and what was found in it, once it and all before it have been looked into. */
  onWheel?: (entry: WheelEntry, findings: Found[]) => void;
  /** Where to look for the places of findings; without it they have none. */
  locate?: LocateOptions | null;
  /** The folder of the project that the wheels were built from; without it only the wheels are checked. */
  project?: string | null;
  /** The earlier release that the wheels are held against; without it none is. */
  baseline?: BaselineChoice | null;
  /** How they were built; without it nobody asks whether some are missing. */
  origin?: Origin | null;
  /** Who checks the single wheels; without it that is done here. */
  openPool?: OpenPool;
  /** Its reason is an {@link Interruption}: when it fires, what was not checked by then is named in a finding. */
  signal?: AbortSignal;
  /** Fires when the job is cancelled, whatever time there was: then no places are sought or waited for any more. */
  cancelled?: AbortSignal;
}

/** What was collected, and what is known of the run by then. */
export interface Collection extends Partial<Pick<RunFacts, 'missing' | 'gaps'>> {
  wheels: WheelSource[];
  problems: RunFacts['problems'];
  /** Source distributions that lie beside the wheels. */
  sdists?: readonly SdistSource[];
  /**
   * What logs say of wheels that could not be repaired, or how to say it once the wheels at hand are read; null when the run was
   * interrupted before the logs were read.
   */
  explanations?: RunFacts['explanations'] | ((wheels: readonly LinkedWheel[]) => Explanation[]) | null;
  /** What was still missing when the run was interrupted. */
  notArrived?: Pick<NonNullable<RunFacts['unchecked']>, 'artifacts' | 'isUnknown'>;
}
