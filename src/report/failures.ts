/** What the reports on logs are rendered from. */

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
