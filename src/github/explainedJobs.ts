/** Whether the logs of failed jobs are wanted, and what comes of them; who reads them is loaded where they are. */

import type { LinkedWheel } from '../explain/linkedWheel.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Gap } from '../model/runFacts.ts';
import type { Inputs } from './inputs.ts';

/**
 * Whether the inputs ask for the logs of failed jobs. With "auto" they are read where the wheels come from artifacts: there this is
 * a later job than those that built them, and the only one that reports on them.
 */
export function areLogsWanted({ explainLogs, pattern }: Pick<Inputs, 'explainLogs' | 'pattern'>): boolean {
  return explainLogs === 'true' || (explainLogs === 'auto' && pattern !== '');
}

/** What the logs say, and what of them was left out. */
export interface ExplainedJobs {
  /** What it means, with the help of the wheels at hand. */
  explain(wheels: readonly LinkedWheel[]): Explanation[];
  gaps: Gap[];
}

/** Where no logs are to be read, or none could be. */
export const NOTHING: Readonly<ExplainedJobs> = { explain: () => [], gaps: [] };
