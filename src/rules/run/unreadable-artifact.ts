/** An artifact whose wheels could not be had: found while collecting, so it belongs to no wheel. */

import type { CollectProblem } from '../../collect/collected.ts';
import type { Draft } from '../rule.ts';

export const UNREADABLE_ARTIFACT = {
  id: 'unreadable-artifact',
  severity: 'error',
  summary: 'an artifact or a path that should have given wheels could not be read',
} as const;

/** One draft for each problem that a collector met. */
export function describeArtifactProblem({ artifact, reason }: CollectProblem): Draft {
  return {
    severity: 'error',
    member: null,
    causeKey: `${artifact} ${reason}`,
    title: `not checked: ${artifact}`,
    message: reason,
    remedy: 'Do as said above and run this check again. The findings for everything else stand.',
    data: { artifact, reason },
  };
}
