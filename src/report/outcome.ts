/** How a wheel comes out: the one place that decides which mark it gets, whatever the output. */

import type { Outcome } from '../model/outcome.ts';
import type { Conclusion, Finding, Report, Severity, WheelEntry } from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';

/** Worst first. */
export const OUTCOMES: readonly Outcome[] = ['fail', 'warning', 'not-fully-checked', 'pass'];

/** What reporters call it where there is room for words. */
export const NOT_FULLY_CHECKED = 'not fully checked';

/** The worst severity among findings, null where there are none. */
export function worstOf(findings: readonly Pick<Finding, 'severity'>[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}

/** The wheel's outcome with these findings, which are those about it. What is known doesn't fail it, and is no pass either. */
export function outcomeOf(
  wheel: Pick<WheelEntry, 'notExamined' | 'tags' | 'verdict'>,
  findings: readonly Pick<Finding, 'severity'>[],
  known: readonly Pick<Finding, 'severity'>[] = [],
): Outcome {
  if (worstOf(findings) === 'error') return 'fail';
  if ([...findings, ...known].some(({ severity }) => severity !== 'notice')) return 'warning';
  return wheel.notExamined.length > 0 || isBeyondPolicies(wheel) ? 'not-fully-checked' : 'pass';
}

/**
 * True where a tag names a family of platforms none of whose policies allows all that the wheel needs: what else there
 * is on the user's system was taken on trust.
 */
export function isBeyondPolicies({ tags, verdict }: Pick<WheelEntry, 'tags' | 'verdict'>): boolean {
  if (verdict.tag === null) return false;
  const families = Object.entries(verdict.families).filter(([, policy]) => policy === null);
  return families.some(([family]) => tags?.platform.some((tag) => tag.startsWith(family)) ?? false);
}

const CONCLUSION_OUTCOME: Readonly<Record<Conclusion, Outcome>> = {
  failure: 'fail',
  neutral: 'warning',
  success: 'pass',
};

/** How the whole report comes out: it passes only where all of the wheels, and of the repository, was looked at. */
export function reportOutcome({
  conclusion,
  wheels,
  project,
}: Pick<Report, 'conclusion' | 'wheels' | 'project'>): Outcome {
  const outcome = CONCLUSION_OUTCOME[conclusion];
  const isWhole =
    wheels.every((wheel) => wheel.outcome !== 'not-fully-checked') &&
    (project === undefined || project.notExamined.length === 0);
  return outcome === 'pass' && !isWhole ? 'not-fully-checked' : outcome;
}
