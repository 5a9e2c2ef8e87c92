/** An artifact whose wheels could not be had: found while collecting, so it belongs to no wheel. */

import type { CollectProblem } from '../../model/runFacts.ts';
import type { Draft, Rule } from '../rule.ts';

export const unreadableArtifact: Rule<'run'> = {
  id: 'unreadable-artifact',
  scope: 'run',
  severity: 'error',
  summary: 'an artifact or a path that should have given wheels could not be read',
  unchangeable: 'leave the artifact or path out of what is checked instead',
  leavesUnknown: true,
  check: ({ problems }) => problems.map(describe),
};

function describe({ artifact, reason }: CollectProblem): Draft {
  return {
    severity: 'error',
    member: null,
    causeKey: `${artifact} ${reason}`,
    title: `not checked: ${artifact}`,
    message: reason,
    remedy: 'Solve that, and run this check again. The findings for everything else stand.',
    data: { artifact, reason },
  };
}
