/** The change that a finding proposes, as the outputs show it. */

import { logLine, plainText } from '../base/escape.ts';
import type { Cause } from './causes.ts';

/** Longer lines lose their middle. */
const MAX_DIFF_LINE = 400;

/** Lines of a diff that may be shown anywhere: what could mislead is spelled out, blanks and tabs stay. */
export function diffLines(diff: string, most: number = Number.POSITIVE_INFINITY): string[] {
  const lines = diff.replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, most).map(harmlessLine);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more lines: wheel-abi-check project --fix prints all`] : shown;
}

function harmlessLine(line: string): string {
  // The break of a file with CRLF.
  const visible = line
    .replace(/\r$/, '')
    .split('\t')
    .map((part) => plainText(part, MAX_DIFF_LINE));
  return logLine(visible.join('\t'));
}

/** The causes whose diff an earlier one has already, with that one. */
export function sharedDiffs(causes: readonly Cause[]): ReadonlyMap<Cause, Cause> {
  const first = new Map<string, Cause>();
  const shared = new Map<Cause, Cause>();
  for (const cause of causes) {
    const diff = cause.proposal?.diff ?? null;
    if (diff === null) continue;
    const earlier = first.get(diff);
    if (earlier === undefined) first.set(diff, cause);
    else shared.set(cause, earlier);
  }
  return shared;
}
