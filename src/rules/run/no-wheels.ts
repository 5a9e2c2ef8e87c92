/** Nothing to check where there should have been something: found while collecting, so it belongs to no wheel. */

import type { JobTrouble } from '../../model/jobTrouble.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';

export const NO_WHEELS = {
  id: 'no-wheels',
  severity: 'error',
  summary: 'no wheel was found, so nothing was checked',
} as const;

/** What a collector has to say when it found no wheel. */
export interface MissingWheels {
  /** A notice where nothing was to be expected after what had happened. */
  severity: Severity;
  /** What had happened to the job before. */
  jobTrouble?: JobTrouble;
  message: string;
  remedy: string;
}

const TROUBLE: Readonly<Record<NonNullable<JobTrouble>, string>> = {
  failure: 'an earlier step failed',
  cancelled: 'the job was cancelled',
};

/** The finding that says so where the wheels' own findings would stand. */
export function describeMissingWheels({
  severity,
  jobTrouble = null,
  message,
  remedy,
}: MissingWheels): Draft {
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
