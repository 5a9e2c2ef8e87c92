/** What is said where a budget is used up: of one wheel, or of all that come after it. */

import { listSome } from '../../../base/collections.ts';
import { counted } from '../../../base/words.ts';
import type { Finding } from '../../../model/report.ts';
import type { WheelFacts } from '../../../wheel/facts.ts';
import { toFinding } from '../../run.ts';
import { NOT_CHECKED } from '../not-checked.ts';

/** Names in the message, and in the data. */
const MAX_NAMED = 100;

const REMEDY =
  'Look at what makes the wheel so: limits are there to be far from real wheels. If it is meant to be like this, please report it with its figures.';

/** The finding for a wheel that was not checked to its end, of which no ignore is asked. */
export function overBudgetFindings(facts: WheelFacts, label: string): Finding[] {
  return facts.problems
    .filter(({ kind }) => kind === 'over-budget')
    .map(({ reason }) => overBudgetFinding(reason, label));
}

/** The same, for a clause about the wheel. */
export function overBudgetFinding(reason: string, label: string): Finding {
  const draft = {
    severity: NOT_CHECKED.severity,
    member: null,
    causeKey: reason,
    title: 'the wheel was not checked to its end',
    message: `This check stopped in the wheel: ${reason}. Nothing can be said for the rest.`,
    remedy: REMEDY,
    data: { reason },
  };
  return { ...toFinding(draft, NOT_CHECKED.id, null), wheel: label };
}

/** Which budget of the run is used up. */
export type RunBudget = 'work' | 'report';

const SPENT: Readonly<Record<RunBudget, string>> = {
  work: 'the wheels before them take far more work than real wheels of their size',
  report: 'what is to be said of the wheels before them fills the report',
};

/** The finding that names the wheels that were left when a budget of the run was used up. */
export function describeRunOverBudget(budget: RunBudget, wheels: readonly string[]): Finding {
  const message = `The check ended early: ${SPENT[budget]}. It did not look into ${counted(wheels.length, 'wheel')} (${listSome(wheels, MAX_NAMED)}).`;
  const draft = {
    severity: NOT_CHECKED.severity,
    member: null,
    causeKey: message,
    title: 'the run ended before everything had been checked',
    message,
    remedy:
      'Fix what is said of the other wheels and run the check again, or check fewer wheels in one job. The findings for the others stand.',
    data: { budget, wheels: wheels.slice(0, MAX_NAMED), wheelCount: wheels.length },
  };
  return toFinding(draft, NOT_CHECKED.id, null);
}
