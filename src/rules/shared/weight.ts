/** How much it weighs that a native file falls short of what the wheel promises. */

import type { Claim } from '../../judge/claims.ts';
import { isLoaded, type JudgedMember } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';

/**
 * `loaded` for what Python itself loads, `lone` for programs and for libraries that nothing in the wheel needs.
 * Siblings for other systems show that such a file is meant; test data and files for linkers hurt nobody's import.
 */
export function weightOf(
  { role, siblings, facts }: JudgedMember,
  { loaded, lone }: { loaded: Severity; lone: Severity },
): Severity {
  const severity = isLoaded({ role }) ? loaded : siblings.length > 0 ? 'notice' : lone;
  const isMinor = isTestData(facts.path) || role === 'other' || role === 'data';
  return isMinor && severity === 'error' ? 'warning' : severity;
}

/** A `linux_*` wheel promises nothing that the file could break: the draft becomes a notice of what a repair will meet. */
export function forClaim(draft: Draft, { repaired, tag }: Claim): Draft {
  if (repaired) return draft;
  return {
    ...draft,
    severity: 'notice',
    title: `before repair: ${draft.title}`,
    message: `Not repaired yet (${tag}): ${draft.message}`,
  };
}
