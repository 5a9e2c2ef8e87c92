/** Changes to a text by ranges of it. All else stays as it is, byte for byte. */

import { compareStrings } from '../../base/collections.ts';

/** What takes the place of the characters from `start` up to `end`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** An edit, or why there is none, as a clause. */
export type Edits = { edits: TextEdit[] } | { reason: string };

/** The text after the edits. Removals may overlap; insertions at one place come in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, Math.max(at, start)), inserted);
    at = Math.max(at, end);
  }
  return pieces.join('') + text.slice(at);
}

/** Where the line begins that the character is on. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends, its line break not counted. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed < 0) return text.length;
  return feed > at && text.charAt(feed - 1) === '\r' ? feed - 1 : feed;
}

/** Where the next line begins. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** What stands before a character on its line. */
export function before(text: string, at: number): string {
  return text.slice(lineStart(text, at), at);
}

export function isBlank(text: string): boolean {
  return /^[ \t\r\n\uFEFF]*$/.test(text);
}

/** The line break that the text has, told by its first. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text.charAt(feed - 1) === '\r' ? '\r\n' : '\n';
}

/** Removes whole lines, from the one that `start` is on to the one that `end` is on. */
export function withoutLines(text: string, start: number, end: number): TextEdit {
  return { start: lineStart(text, start), end: nextLine(text, end), text: '' };
}

export function byPath<Value>(map: ReadonlyMap<string, Value>): [path: string, value: Value][] {
  return [...map].sort(([a], [b]) => compareStrings(a, b));
}
