/** What a run did not get to, or left out: it belongs to no single wheel, and nothing may hide it. */

import { listSome } from '../../base/collections.ts';
import type { Interruption } from '../../base/interruption.ts';
import { counted } from '../../base/words.ts';
import type { Draft } from '../rule.ts';

export const NOT_CHECKED = {
  id: 'not-checked',
  severity: 'error',
  summary:
    'not everything was checked: the job was cancelled, its time was over, an error ended it, or there was more than can be listed, read or held',
} as const;

/** Names in the message, and in the data. */
const MAX_NAMED = 100;

/** What was left when the run was interrupted. */
export interface Unchecked {
  interruption: Interruption;
  /** The labels of wheels that were there, and were not checked to the end. */
  wheels: readonly string[];
  /** Artifacts that had not been downloaded, or whose wheels had not all been taken out. */
  artifacts: readonly string[];
  /** True when the run ended before it was known which wheels there are. */
  isUnknown: boolean;
  /** True when the project's own files were to be looked into, and were not. */
  repository: boolean;
  /** True when the logs of failed jobs were to be explained, and were not. */
  logs: boolean;
  /** True when the wheels were not compared with each other, nor their findings with the repository. */
  comparison?: boolean;
}

const STANDS = 'The findings for everything else stand.';

const REMEDY: Readonly<Record<Interruption['kind'], string>> = {
  cancelled: `Run the job again. ${STANDS}`,
  'time-over': `Raise "timeout-minutes", or check fewer wheels in one job, and run it again. ${STANDS}`,
  'disk-full': `Delete what the job no longer needs in a step before this one, or check fewer wheels in one job, and run it again. ${STANDS}`,
  error: `Mend what the message names if it is the runner's, and run the job again. Should it come up again, report it with the job's log. ${STANDS}`,
};

/** The finding that names what was not checked; null when nothing was left, and no error ended the run. */
export function describeUnchecked(unchecked: Unchecked): Draft | null {
  const { interruption, wheels, artifacts, isUnknown, repository, logs, comparison = false } = unchecked;
  const parts = [
    wheels.length > 0 ? `${counted(wheels.length, 'wheel')} (${listSome(wheels, MAX_NAMED)})` : '',
    artifacts.length > 0
      ? `${counted(artifacts.length, 'artifact')} that ${artifacts.length === 1 ? 'was' : 'were'} not downloaded, or not taken out completely (${listSome(artifacts, MAX_NAMED)})`
      : '',
    isUnknown ? 'anything at all, since the wheels had not been found yet' : '',
    // Where nothing at all was looked into, that is said already.
    repository && !isUnknown ? 'the repository' : '',
    logs && !isUnknown ? 'the logs of failed jobs' : '',
    comparison && !isUnknown ? 'how the wheels differ from each other' : '',
  ].filter((part) => part !== '');
  const isError = interruption.kind === 'error' || interruption.kind === 'disk-full';
  if (parts.length === 0 && !isError) return null;
  // What an error has spoilt is not known, so that even with nothing left nobody may take the check for a whole one.
  const left =
    parts.length === 0
      ? 'By then it had begun with everything, but what the error has kept from it is not known.'
      : `It did not look into ${parts.join(', nor into ')}.`;
  const message = `The check ended early, because ${interruption.message}. ${left}`;
  return {
    severity: 'error',
    member: null,
    causeKey: message,
    title: 'the run ended before everything had been checked',
    message,
    remedy: REMEDY[interruption.kind],
    data: {
      interruption: interruption.kind,
      wheels: wheels.slice(0, MAX_NAMED),
      artifacts: artifacts.slice(0, MAX_NAMED),
      repository,
      logs,
    },
  };
}

/** Something that a run left out although it went to its end. */
export interface Gap {
  /** Follows "not checked: ", at most 60 characters. */
  what: string;
  /** Sentences: what was left out, and why. */
  message: string;
  remedy: string;
}

/** The finding for it. */
export function describeGap({ what, message, remedy }: Gap): Draft {
  return {
    severity: 'error',
    member: null,
    causeKey: message,
    title: `not checked: ${what}`,
    message,
    remedy: `${remedy} The findings for everything else stand.`,
    data: { what },
  };
}
