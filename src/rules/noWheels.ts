/** Nothing to check where there should have been something: found while collecting, so it belongs to no wheel. */

import type { Severity } from '../report/report.ts';
import type { Draft } from './rule.ts';

export const NO_WHEELS = {
  id: 'no-wheels',
  severity: 'error',
  summary: 'no wheel was found, so nothing was checked',
} as const;

/** What a collector has to say when it found no wheel. */
export interface MissingWheels {
  severity: Exclude<Severity, 'notice'>;
  message: string;
  remedy: string;
}

/** The finding that says so where the wheels' own findings would stand. */
export function describeMissingWheels({ severity, message, remedy }: MissingWheels): Draft {
  return {
    severity,
    member: null,
    causeKey: message,
    title: 'no wheel was found',
    message,
    remedy,
    data: {},
  };
}
