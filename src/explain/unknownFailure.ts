/** What is said of a log that shows a failure of which nothing is known: its own last words. */

import { groupBy } from '../base/collections.ts';
import type { Explanation } from '../model/explanation.ts';
import type { LogReading } from './readLog.ts';
import type { LastWords } from './signs.ts';

/** The id of the kind. */
export const UNKNOWN_FAILURE = 'unknown-failure';

/** One for all logs that end in the same words. */
export function unknownFailures(
  readings: readonly Pick<LogReading, 'log' | 'failures' | 'lastWords'>[],
): Explanation[] {
  const unknown = readings.flatMap(({ log, failures, lastWords }) =>
    lastWords === null || failures.length > 0 ? [] : [{ log, lastWords }],
  );
  return [...groupBy(unknown, ({ lastWords }) => wordsOf(lastWords).join('\n')).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { step, signs, image } = first.lastWords;
    const line = signs[0]?.line ?? 1;
    return [
      {
        kind: UNKNOWN_FAILURE,
        tool: 'log',
        concern: 'unknown',
        title:
          step === null
            ? 'a failure that is not known here'
            : `a failure in "${step}" that is not known here`,
        meaning:
          'The log shows that something failed, and none of its messages is one that is known here. Its last words are quoted.',
        causes: [],
        next: [
          { text: `Read the lines of the log before line ${line}.` },
          {
            text: 'If they are a message of cibuildwheel or of a tool that repairs wheels, please report it.',
          },
        ],
        quote: signs.at(-1)?.text ?? '',
        quotes: wordsOf(first.lastWords),
        wheels: [],
        builds: [...new Set(group.flatMap(({ lastWords }) => lastWords.build ?? []))],
        asked: null,
        image,
        places: group.map(({ log, lastWords }) => ({ log, line: lastWords.signs[0]?.line ?? 1 })),
      },
    ];
  });
}

function wordsOf({ before, signs }: LastWords): string[] {
  return [...before, ...signs.map(({ text }) => text)];
}
