/** What the people who run the check have decided to live with. */

import type { Pattern } from '../base/patterns.ts';
import type { Location, Report } from './report.ts';

/** Takes the findings of a rule out of the report, or those that fit all of its patterns. */
export interface Ignore {
  rule: string;
  /** Of the wheel's file name or label. */
  wheel: Pattern | null;
  /** Of the path inside the wheel. */
  member: Pattern | null;
  reason: string;
  /** The line that says so, which is held to be of use; null where nobody minds that it matches nothing. */
  location: Location | null;
}

export type Suppressed = Report['suppressed'][number];

/** True where the ignore speaks of this wheel. */
export function matchesWheel(
  { wheel: pattern }: Ignore,
  { filename, label }: { filename: string; label: string },
): boolean {
  return pattern === null || pattern.matches(filename) || pattern.matches(label);
}
