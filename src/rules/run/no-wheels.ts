/** Nothing to check where there should have been something: found while collecting, so it belongs to no wheel. */

import type { JobTrouble } from '../../model/jobTrouble.ts';
import type { MissingWheels } from '../../model/runFacts.ts';
import type { Draft, Rule } from '../rule.ts';

export const noWheels: Rule<'run'> = {
  id: 'no-wheels',
  scope: 'run',
  severity: 'error',
  summary: 'no wheel was found, so nothing was checked',
  unchangeable: 'the input "if-no-wheels" decides how hard it is taken',
  leavesUnknown: true,
  check: ({ missing }) => (missing === null ? [] : [describe(missing)]),
};

const TROUBLE: Readonly<Record<NonNullable<JobTrouble>, string>> = {
  failure: 'an earlier step failed',
  cancelled: 'the job was cancelled',
};

/** The finding that says so where the wheels' own findings would stand. */
function describe({ severity, jobTrouble = null, message, remedy }: MissingWheels): Draft {
  return {
    severity,
    member: null,
    causeKey: message,
    title: jobTrouble === null ? 'no wheel was found' : `nothing to check, ${TROUBLE[jobTrouble]}`,
    message,
    remedy,
    data: {},
  };
}
