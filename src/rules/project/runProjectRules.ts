/** Lets every rule about the repository look at it and turns the drafts into findings. */

import { compareStrings } from '../../base/collections.ts';
import { MAX_FINDINGS_PER_RULE } from '../../base/limits.ts';
import { type Finding, SEVERITIES } from '../../model/report.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import { toFinding, withSeverities } from '../run.ts';
import type { ProjectDraft, ProjectRule } from './projectRule.ts';
import { PROJECT_RULES } from './registry.ts';

/** The findings about the repository, each with its place; they belong to no wheel. Ordered by rule, path and line. */
export function runProjectRules(
  project: CibuildwheelProject,
  settings: RuleSettings,
  rules: readonly ProjectRule[] = PROJECT_RULES,
): Finding[] {
  return rules.flatMap((rule) => {
    const drafts = withSeverities(rule.check(project), rule, settings).toSorted(comparePlaces);
    return limited(drafts, rule.id).map(({ location, ...draft }) => ({
      ...toFinding({ ...draft, member: null }, rule.id, null),
      location,
    }));
  });
}

function comparePlaces(a: ProjectDraft, b: ProjectDraft): number {
  return (
    compareStrings(a.location?.path ?? null, b.location?.path ?? null) ||
    (a.location?.startLine ?? 0) - (b.location?.startLine ?? 0) ||
    compareStrings(a.causeKey, b.causeKey)
  );
}

/** A file made of ten thousand mistakes has one trouble, not ten thousand. */
function limited(drafts: readonly ProjectDraft[], rule: string): readonly ProjectDraft[] {
  if (drafts.length <= MAX_FINDINGS_PER_RULE) return drafts;
  const worstFirst = SEVERITIES.flatMap((severity) => drafts.filter((draft) => draft.severity === severity));
  const listed = worstFirst.slice(0, MAX_FINDINGS_PER_RULE - 1);
  const first = worstFirst[listed.length];
  const left = drafts.length - listed.length;
  if (first === undefined) return drafts;
  return [
    ...listed.sort(comparePlaces),
    {
      ...first,
      causeKey: `${left} more`,
      title: `${left} more findings of ${rule} in this repository`,
      message: `The repository has ${drafts.length} findings of this rule; ${listed.length} are listed, the first of the rest is: ${first.title}.`,
      remedy: 'Mend the ones that are listed; the rest will show in the next run.',
      // Those of the first are about its file alone.
      links: [],
      data: { left },
    },
  ];
}
