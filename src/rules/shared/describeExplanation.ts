/** The finding for what a log says, whichever rule it belongs to. */

import { listSome } from '../../base/collections.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';
import { steps } from './steps.ts';

/** Characters of the log that a message holds. */
const MOST_QUOTED = 200;

/** The finding for one trouble, however many wheels and jobs have it. */
export function describeExplanation(explanation: Explanation, severity: Severity): Draft {
  const { kind, tool, title, next, wheels, builds, places, quotes } = explanation;
  const jobs = [...new Set(places.map(({ log }) => log))];
  return {
    severity,
    member: null,
    causeKey: JSON.stringify([kind, title, wheels, builds, quotes ?? []]),
    title,
    message: `In the log of ${listSome(jobs, 1)}: ${reason(explanation)}`,
    remedy: steps(...next.map(({ text }) => text)),
    links: next.flatMap(({ link }) => link ?? []),
    data: { kind, tool, wheels, builds, jobs, ...(quotes === undefined ? {} : { quotes }) },
  };
}

/** A file at hand says more than what the message may mean besides, and where nothing is known the log itself does. */
function reason({ meaning, suspect, quotes, quote }: Explanation): string {
  if (quotes !== undefined)
    return `it ends with "${Array.from(quote).slice(0, MOST_QUOTED).join('')}", which is not known here.`;
  if (suspect === undefined) return meaning;
  const [first = ''] = meaning.split('. ', 1);
  return `${first.replace(/\.$/, '')}. The likeliest cause: ${suspect}.`;
}
