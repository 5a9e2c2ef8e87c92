/** What the commands of the command line have in common. */

import { plainText } from './report/escape.ts';
import type { Terminal } from './report/terminalMarkdown.ts';
import { wantsColor } from './terminal/style.ts';

export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

/** A mistake in the arguments; its message says what to write instead. */
export class UsageError extends Error {}

/** Prose is hard to read in longer lines than these, and in shorter ones. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 88;

/** What standard output can show. */
export function terminal(values: { 'no-color': boolean }): Terminal {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns ?? MAX_WIDTH));
  return { color: !values['no-color'] && wantsColor(process.stdout, process.env), width };
}

/** The value, where it is a valid one; a `UsageError` says which there are. */
export function oneOf<Value extends string>(valid: readonly Value[], value: string, option: string): Value {
  const known = valid.find((each) => each === value);
  if (known === undefined)
    throw new UsageError(`${option} takes ${valid.join(', ')}, not "${plainText(value, 100)}".`);
  return known;
}
