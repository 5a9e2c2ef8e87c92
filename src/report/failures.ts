/** What the reports on logs are rendered from. */

import { counted } from '../base/words.ts';
import type { Explanation } from '../model/explanation.ts';

/** What was found in one or more logs. */
export interface LogReport {
  /** Names of the logs, in the order given. */
  logs: readonly string[];
  /** Lines of all logs. */
  lines: number;
  explanations: readonly Explanation[];
}

/** The sentence for logs without a known failure. */
export function nothingFound({ logs, lines }: LogReport): string {
  const count = `${lines}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const where = logs.length > 1 ? ` of ${logs.length} logs` : '';
  return `No failure of auditwheel, delocate, delvewheel, abi3audit or cibuildwheel that is known here in ${count} ${lines === 1 ? 'line' : 'lines'}${where}.`;
}

/** As in `2 failures explained, 1 not known`. */
export function countedFailures(explanations: readonly Explanation[]): string {
  const unknown = explanations.filter(({ concern }) => concern === 'unknown').length;
  const known = explanations.length - unknown;
  if (unknown === 0) return `${counted(known, 'failure')} explained`;
  return known === 0
    ? `${counted(unknown, 'failure')} not known here`
    : `${counted(known, 'failure')} explained, ${unknown} not known here`;
}
