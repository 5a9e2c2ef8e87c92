/** What to do next, as one sentence or a few numbered lines. */

import { plainText } from '../../base/escape.ts';

/**
 * A remedy of several steps, one on each line: `1. …`; a single step stays a sentence. Names in them keep their line
 * breaks spelled out, so that none of them begins a step.
 */
export function steps(...texts: readonly string[]): string {
  const lines = texts.map((text) => plainText(text));
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
}
