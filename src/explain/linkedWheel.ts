/** The wheels that a log is joined with. */

import type { Finding, LibraryLink } from '../model/report.ts';

/** A wheel at hand. */
export interface LinkedWheel {
  filename: string;
  links: readonly LibraryLink[];
  /** What the rules say of it. */
  findings: readonly WheelFinding[];
}

/** A finding, as far as it matters here. */
export type WheelFinding = Pick<Finding, 'rule' | 'member' | 'title' | 'message' | 'data'>;
