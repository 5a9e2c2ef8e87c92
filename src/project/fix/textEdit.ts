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
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, Math.max(at, start));
    // Lines added behind one that goes take its place.
    const isBehind = start < at || (start === at && at === text.length && !text.endsWith('\n'));
    const takesPlace = isBehind && (result === '' || result.endsWith('\n'));
    const [lineBreak = ''] = takesPlace ? (/^\r?\n/.exec(inserted) ?? []) : [];
    result += inserted.slice(lineBreak.length) + (text.charAt(at - 1) === '\n' ? lineBreak : '');
    at = Math.max(at, end);
  }
  return result + text.slice(at);
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

/**
 * Where the comment lines right above a line begin that go with what stands there, once that goes; the line's own start
 * for none. They stay where they look like settings that are switched off, or where other entries follow which they may be
 * about as well, unless they name the one that goes. `end` is where that ends.
 */
export function ownComments(
  text: string,
  { start, end }: { start: number; end: number },
  names: readonly string[],
): number {
  const first = lineStart(text, start);
  const { at, lines } = commentsAbove(text, first);
  if (lines.length === 0 || lines.some((line) => isSwitchedOff(line) || KEY.test(line))) return first;
  const next = nextLine(text, end);
  const follows = text.slice(next, lineEnd(text, next)).trim();
  const isAlone = follows === '' || /^[#[\]}]/.test(follows);
  const isNamed = lines.some((line) => names.some((name) => name.length > 2 && line.includes(name)));
  return isAlone || isNamed ? at : first;
}

/** The comment lines right above a line, and where they begin: at the line itself where there are none. */
export function commentsAbove(text: string, first: number): { at: number; lines: string[] } {
  const lines: string[] = [];
  let at = first;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, lineEnd(text, above)).trim();
    if (!line.startsWith('#')) break;
    lines.unshift(line);
    at = above;
  }
  return { at, lines };
}

/** A key or table of TOML in a comment. */
const KEY = /^#+\s*(?:[\w.-]+\s*=(?:\s|$)|\[)/;

/** True for a variable in a comment; `# TODO: …` and its like are words. */
export function isSwitchedOff(line: string): boolean {
  const name = /^#+\s*["']?([A-Z][A-Z0-9_]*)["']?\s*:(?:\s|$)/.exec(line)?.[1];
  return name !== undefined && !NOTE_WORDS.has(name);
}

const NOTE_WORDS = new Set([
  'BUG',
  'FIXME',
  'HACK',
  'INFO',
  'NB',
  'NOTE',
  'SEE',
  'TBD',
  'TODO',
  'WARNING',
  'XXX',
]);
