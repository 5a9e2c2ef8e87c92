/** What a rule is, and what it sees of a wheel. */

import type { JudgedWheel } from '../judge/judgedWheel.ts';
import type { Link } from '../model/link.ts';
import type { Json, Severity } from '../model/report.ts';

/** A finding before it is told which wheel and rule it belongs to. */
export interface Draft {
  severity: Severity;
  member: string | null;
  /** Members that the finding speaks of besides, so that later rules leave them alone. */
  covers?: string[];
  /** True where the finding explains nothing else that is found in its member, although its rule is a root cause. */
  standsAlone?: true;
  /** What makes two findings the same trouble; the member's content, if not given. */
  causeKey?: string;
  title: string;
  message: string;
  remedy: string;
  /** Which remedy takes its place once the file has been found in the repository; none: it stays. */
  ifCommitted?: IfCommitted;
  links?: readonly Link[];
  data: { [key: string]: Json };
}

/**
 * What to do with a committed file: `delete` what is of no use in the wheel, the same `unless-meant`, `rebuild` what
 * was to be built for the wheel, `replace` what is damaged.
 */
export type IfCommitted = 'delete' | 'delete-unless-meant' | 'rebuild' | 'replace';

export interface Rule {
  /** Kebab-case, never changed once released. */
  id: string;
  /** The most severe finding that it makes. */
  severity: Severity;
  /** One line for lists. */
  summary: string;
  /** True when its finding explains whatever later rules would say of the same member. */
  isRootCause: boolean;
  /** True for a rule that says nothing unless the configuration gives it a severity. */
  isOptIn?: true;
  /** True for a rule whose finding would be wrong of a wheel with errors: it says that something else would do. */
  isForSoundWheels?: true;
  check(wheel: JudgedWheel): Draft[];
}
