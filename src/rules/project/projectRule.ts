/** What a rule about the repository is. */

import type { Location } from '../../model/report.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import type { Draft, Rule } from '../rule.ts';

/** A finding before it is told its rule. What has the same `causeKey` is the same trouble. */
export interface ProjectDraft
  extends Pick<Draft, 'severity' | 'title' | 'message' | 'remedy' | 'links' | 'data'> {
  causeKey: string;
  /** Null where the finding is about no file of the checkout. */
  location: Location | null;
}

/** A rule about the repository's own files. Pure, like the rules about wheels. */
export interface ProjectRule extends Pick<Rule, 'id' | 'severity' | 'summary'> {
  check(project: CibuildwheelProject): ProjectDraft[];
}
