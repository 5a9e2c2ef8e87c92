/** What a run did not get to, or left out: it belongs to no single wheel, and nothing may hide it. */

import { listSome } from '../../base/collections.ts';
import type { Interruption } from '../../base/interruption.ts';
import { counted } from '../../base/words.ts';
import type { CostlyWheel, Gap, RunBudget, RunFacts, Unchecked } from '../../model/runFacts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

export const notChecked: Rule<'run'> = {
  id: 'not-checked',
  scope: 'run',
  severity: 'error',
  summary:
    'not everything was checked: the job was cancelled, its time was over, an error ended it, or there was more than can be listed, read or held',
  unchangeable: 'give the run more time, or fewer wheels',
  check: ({ unchecked, gaps, costly, left }) => [
    ...(unchecked === null ? [] : describeUnchecked(unchecked)),
    ...gaps.map(describeGap),
    ...costly.map(describeCostly),
    ...(left === null ? [] : [describeLeft(left)]),
  ],
};

/** Names in the data. */
const MAX_NAMED = 100;
/** Names in a sentence. */
const MAX_SAID = 5;

const STANDS = 'The findings for everything else stand.';

const REMEDY: Readonly<Record<Interruption['kind'], string>> = {
  cancelled: `Run the job again. ${STANDS}`,
  'time-over': `Raise "timeout-minutes", or check fewer wheels in one job, and run it again. ${STANDS}`,
  'disk-full': `Delete what the job no longer needs in a step before this one, or check fewer wheels in one job, and run it again. ${STANDS}`,
  error: `Fix what the message names, if it is the runner's, and run the job again. If it comes back, report it with the job's log. ${STANDS}`,
};

/** Names what was not checked; nothing is said when nothing was left, and no error ended the run. */
function describeUnchecked(unchecked: Unchecked): Draft[] {
  const { interruption, wheels, artifacts, isUnknown, repository, logs, comparison = false } = unchecked;
  const parts = [
    wheels.length > 0 ? `${counted(wheels.length, 'wheel')} (${listSome(wheels, MAX_SAID)})` : '',
    artifacts.length > 0
      ? `${counted(artifacts.length, 'artifact')} that ${artifacts.length === 1 ? 'was' : 'were'} not downloaded, or not taken out completely (${listSome(artifacts, MAX_SAID)})`
      : '',
    isUnknown ? 'anything at all, since the wheels had not been found yet' : '',
    // Where nothing at all was looked into, that is said already.
    repository && !isUnknown ? 'the repository' : '',
    logs && !isUnknown ? 'the logs of failed jobs' : '',
    comparison && !isUnknown ? 'how the wheels differ from each other' : '',
  ].filter((part) => part !== '');
  const isError = interruption.kind === 'error' || interruption.kind === 'disk-full';
  if (parts.length === 0 && !isError) return [];
  // What an error has spoilt is not known, so that even with nothing left nobody may take the check for a whole one.
  const left =
    parts.length === 0
      ? 'It had begun with everything by then, but what the error spoilt is not known.'
      : `It did not look into ${parts.join(', nor into ')}.`;
  const message = `The check ended early, because ${interruption.message}. ${left}`;
  return [
    {
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
    },
  ];
}

function describeGap({ what, message, remedy }: Gap): Draft {
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

/** For a wheel that was not checked to its end. */
function describeCostly({ wheel, reason }: CostlyWheel): Draft {
  return {
    severity: 'error',
    causeKey: reason,
    title: 'the wheel was not checked to its end',
    message: `This check stopped in the wheel: ${reason}. Nothing can be said for the rest.`,
    remedy: steps(
      'Look at what makes the wheel so large.',
      'If it has to be like this, please report it with its figures: no real wheel should meet this limit.',
    ),
    data: { reason },
    places: [{ wheel, member: null }],
  };
}

const SPENT: Readonly<Record<RunBudget, string>> = {
  work: 'the wheels before them take far more work than real wheels of their size',
  report: 'what is to be said of the wheels before them fills the report',
};

/** Names the wheels that were left when a budget of the run was used up. */
function describeLeft({ budget, wheels }: NonNullable<RunFacts['left']>): Draft {
  const message = `The check ended early: ${SPENT[budget]}. It did not look into ${counted(wheels.length, 'wheel')} (${listSome(wheels, MAX_SAID)}).`;
  return {
    severity: 'error',
    causeKey: message,
    title: 'the run ended before everything had been checked',
    message,
    remedy:
      'Fix what is said of the other wheels and run the check again, or check fewer wheels in one job. The findings for the others stand.',
    data: { budget, wheels: wheels.slice(0, MAX_NAMED), wheelCount: wheels.length },
  };
}
