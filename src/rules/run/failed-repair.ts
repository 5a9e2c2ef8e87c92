/** A wheel that was never finished: found in the log of another job, so it belongs to no wheel at hand. */

import type { Concern } from '../../model/explanation.ts';
import type { Severity } from '../../model/report.ts';
import type { Rule } from '../rule.ts';
import { describeExplanation } from '../shared/describeExplanation.ts';

/** What is said of a wheel is another rule's, and tests that fail in their own right are nobody's. */
const SEVERITIES: Partial<Record<Concern, Severity>> = {
  build: 'warning',
  outage: 'notice',
  unknown: 'notice',
};

export const failedRepair: Rule<'run'> = {
  id: 'failed-repair',
  scope: 'run',
  severity: 'warning',
  summary: 'a job that builds wheels failed, and its log says why',
  check: ({ explanations }) =>
    explanations.flatMap((explanation) => {
      const severity = SEVERITIES[explanation.concern];
      return severity === undefined ? [] : [describeExplanation(explanation, severity)];
    }),
};
