/** The marks for severities and outcomes: told apart by shape, and each has a name that screen readers say. */

import type { Outcome } from '../../model/outcome.ts';
import type { Severity } from '../../model/report.ts';

export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

export const OUTCOME_MARK: Readonly<Record<Outcome, string>> = {
  fail: '❌',
  warning: '⚠️',
  'not-fully-checked': '❔',
  pass: '✅',
};
