/** What a run that had to end early did not get to; nothing may hide it. */

import { listSome } from '../collections.ts';
import type { Interruption } from '../interruption.ts';
import { counted } from '../report/wording.ts';
import type { Draft } from './rule.ts';

export const NOT_CHECKED = {
  id: 'not-checked',
  severity: 'error',
  summary:
    'the check ended before everything had been looked at: cancelled, out of time, or at a wheel that takes too much',
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
}

const REMEDY: Readonly<Record<Interruption['kind'], string>> = {
  cancelled: 'Run the job again. The findings for everything else stand.',
  'time-over':
    'Raise "timeout-minutes", or check fewer wheels in one job, and run it again. The findings for everything else stand.',
};

/** The finding that names what was not checked; null when nothing was left. */
export function describeUnchecked(unchecked: Unchecked): Draft | null {
  const { interruption, wheels, artifacts, isUnknown, repository, logs } = unchecked;
  const parts = [
    wheels.length > 0 ? `${counted(wheels.length, 'wheel')} (${listSome(wheels, MAX_NAMED)})` : '',
    artifacts.length > 0
      ? `${counted(artifacts.length, 'artifact')} that ${artifacts.length === 1 ? 'was' : 'were'} not downloaded, or not taken out completely (${listSome(artifacts, MAX_NAMED)})`
      : '',
    isUnknown ? 'anything at all, since the wheels had not been found yet' : '',
    // Where nothing at all was looked into, that is said already.
    repository && !isUnknown ? 'the repository' : '',
    logs && !isUnknown ? 'the logs of failed jobs' : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const message = `The check ended early, because ${interruption.message}. It did not look into ${parts.join(', nor into ')}.`;
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
