/** A wheel that was never finished: found in the log of another job, so it belongs to no wheel at hand. */

import { listSome } from '../../base/collections.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Draft, Rule } from '../rule.ts';

export const failedRepair: Rule<'run'> = {
  id: 'failed-repair',
  scope: 'run',
  severity: 'warning',
  summary: 'a job failed where wheels are repaired, and its log says why',
  check: ({ explanations }) => explanations.map(describe),
};

const MAX_LISTED = 3;

/** The finding for one trouble, however many wheels and jobs have it. */
function describe(explanation: Explanation): Draft {
  const { kind, tool, title, meaning, causes, next, wheels, builds, places } = explanation;
  const jobs = [...new Set(places.map(({ log }) => log))];
  const others = wheels.filter((wheel) => !title.includes(wheel));
  const many = others.length > 0 ? ` The same for ${listSome(others, MAX_LISTED)}.` : '';
  const likely = causes
    .map((cause, index) => (causes.length > 1 ? `(${index + 1}) ${cause}` : cause))
    .join(' ');
  return {
    severity: 'warning',
    member: null,
    causeKey: JSON.stringify([kind, title, wheels, builds]),
    title,
    message: [
      `Found in the log of ${jobs.length === 1 ? 'the job' : 'the jobs'} ${listSome(jobs, MAX_LISTED)}.${many} ${meaning}`,
      ...(causes.length === 0 ? [] : [`Likely causes, the likeliest first: ${likely}`]),
    ].join(' '),
    remedy: next.map(({ text }) => text).join(' '),
    links: next.flatMap(({ link }) => link ?? []),
    data: { kind, tool, wheels, builds, jobs },
  };
}
