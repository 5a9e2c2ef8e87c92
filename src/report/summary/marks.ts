/** The marks for severities and outcomes: told apart by shape, and each has a name that screen readers say. */

import type { Conclusion, Finding, Severity } from '../report.ts';
import { worstOf } from '../wording.ts';

export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

export const CONCLUSION_MARK: Readonly<Record<Conclusion, string>> = {
  failure: '❌',
  neutral: '⚠️',
  success: '✅',
};

/** How a wheel comes out; notices are no fault of it. */
export type Outcome = 'fail' | 'warning' | 'pass';

/** Worst first. */
export const OUTCOMES: readonly Outcome[] = ['fail', 'warning', 'pass'];

export const OUTCOME_MARK: Readonly<Record<Outcome, string>> = { fail: '❌', warning: '⚠️', pass: '✅' };

export function outcomeOf(findings: readonly Finding[]): Outcome {
  const worst = worstOf(findings);
  if (worst === 'error') return 'fail';
  return worst === 'warning' ? 'warning' : 'pass';
}
