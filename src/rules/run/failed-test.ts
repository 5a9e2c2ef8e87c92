/** A wheel that a loader refused when it was tested: found in the log of another job, which kept no wheel. */

import type { Rule } from '../rule.ts';
import { describeExplanation } from '../shared/describeExplanation.ts';

export const failedTest: Rule<'run'> = {
  id: 'failed-test',
  scope: 'run',
  severity: 'warning',
  summary: 'a wheel failed its test in the loader, and the log says on what',
  check: ({ explanations }) =>
    explanations
      .filter(({ concern }) => concern === 'wheel')
      .map((explanation) => describeExplanation(explanation, 'warning')),
};
