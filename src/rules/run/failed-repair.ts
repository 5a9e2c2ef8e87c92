/** A wheel that was never finished: found in the log of another job, so it belongs to no wheel at hand. */

import { listSome } from '../../base/collections.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

export const failedRepair: Rule<'run'> = {
  id: 'failed-repair',
  scope: 'run',
  severity: 'warning',
  summary: 'a job failed where wheels are repaired, and its log says why',
  check: ({ explanations }) => explanations.map(describe),
};

/** The finding for one trouble, however many wheels and jobs have it. */
function describe(explanation: Explanation): Draft {
  const { kind, tool, title, next, wheels, builds, places } = explanation;
  const jobs = [...new Set(places.map(({ log }) => log))];
  return {
    severity: 'warning',
    member: null,
    causeKey: JSON.stringify([kind, title, wheels, builds]),
    title,
    message: `In the log of ${listSome(jobs, 1)}: ${reason(explanation)}`,
    remedy: steps(...next.map(({ text }) => text)),
    links: next.flatMap(({ link }) => link ?? []),
    data: { kind, tool, wheels, builds, jobs },
  };
}

/** A file at hand says more than what the message may mean besides. */
function reason({ meaning, suspect }: Explanation): string {
  if (suspect === undefined) return meaning;
  const [first = ''] = meaning.split('. ', 1);
  return `${first.replace(/\.$/, '')}. The likeliest cause: ${suspect}.`;
}
