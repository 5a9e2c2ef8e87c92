/** How cibuildwheel says that it stops, in all its versions, and how tables of its messages become kinds of failures. */

import type { Account } from '../../model/explanation.ts';
import type { FailureKind, LogFailure } from '../failure.ts';

/**
 * What stands before a message: `cibuildwheel: error: `, `Error: ` (2.x, and GitHub's page), the class of an exception in a
 * traceback, or nothing where a runner's mark has been taken off.
 */
export const FATAL =
  '^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\\.[\\w.]{1,60}: |(?:Value|Runtime|Key|Assertion|OS|FileNotFound)Error: ["\']?) {0,8}';

const PREFIX = new RegExp(FATAL);

/** One message of a table, or several that mean the same. */
export interface Message {
  /** A stretch of it that holds no part that changes. */
  mark: string;
  /** The message from its beginning, behind {@link FATAL}. Must not backtrack. */
  text: RegExp;
  /** What it means, by what the groups of `text` hold. */
  tell(groups: readonly string[], failure: LogFailure): Account;
}

/** A kind of failure that is known by any of the messages; of one trouble, the first that is met is told. */
export function kindOfMessages(
  { id, summary }: Pick<FailureKind, 'id' | 'summary'>,
  messages: readonly Message[],
  { isOneTrouble = false }: { isOneTrouble?: boolean } = {},
): FailureKind {
  return {
    id,
    tool: 'cibuildwheel',
    summary,
    marks: messages.map(({ mark }) => mark),
    isOfTests: 'setup',
    isWeak: true,
    pattern: new RegExp(`${FATAL}(?:${messages.map(({ text }) => `(?:${text.source})`).join('|')})`),
    read: ({ input }) => (isOneTrouble ? {} : { subject: input.replace(PREFIX, '').trim() }),
    explain(failure) {
      for (const { text, tell } of messages) {
        const match = new RegExp(FATAL + text.source).exec(failure.quote);
        if (match === null) continue;
        return tell(
          match.slice(1).map((group) => group ?? ''),
          failure,
        );
      }
      // Only where the quoted line was cut.
      return {
        title: 'cibuildwheel stopped at the configuration',
        meaning: 'Its own message says at what.',
        causes: [],
        next: [{ text: 'Change what the message names.' }],
      };
    },
  };
}
