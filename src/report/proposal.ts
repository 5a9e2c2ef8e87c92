/** The change that a finding proposes, as the outputs show it. */

import { logLine, plainText } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import type { Cause } from './causes.ts';

/** Longer lines lose their middle. */
const MAX_DIFF_LINE = 400;

/**
 * Lines of a diff that may be shown anywhere: what could mislead is spelled out, blanks and tabs stay. `room` is in
 * UTF-16 code units, each line with its break; at least one line is shown.
 */
export function diffLines(
  diff: string,
  most: number = Number.POSITIVE_INFINITY,
  room: number = Number.POSITIVE_INFINITY,
): string[] {
  if (diff === '') return [];
  const lines = diff.replace(/\n$/, '').split('\n');
  const shown: string[] = [];
  let length = 0;
  for (const line of lines.slice(0, most).map(harmlessLine)) {
    length += line.length + 1;
    if (shown.length > 0 && length > room) break;
    shown.push(line);
  }
  const more = lines.length - shown.length;
  return more > 0
    ? [...shown, `… and ${counted(more, 'more line')}: wheel-abi-check project --fix prints all`]
    : shown;
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
