/**
 * cibuildwheel's selectors: patterns over build identifiers, parted by blanks, with braces as in a shell. What they
 * match is what Python's `bracex.expand` and `fnmatch.fnmatch` make of them, and where these do odd things with
 * unpaired braces, escapes or dollars the selector counts as one that can't be judged.
 */

import { MAX_SELECTOR, MAX_SELECTOR_ALTERNATIVES } from '../../base/limits.ts';
import { matchTokens } from '../../base/wildcard.ts';

/** A selector, ready to be held against identifiers. */
export interface Selector {
  text: string;
  patterns: readonly Pattern[];
}

type Pattern = readonly Token[];
/** A literal character, `?`, `*`, or a set. */
type Token = string | 'any' | 'many' | CharacterSet;

interface CharacterSet {
  isNegated: boolean;
  /** Code points, both ends included. */
  ranges: readonly (readonly [first: string, last: string])[];
}

/** What Python's `str.split()` takes for blanks. */
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** The selectors of a value. */
export function selectorsOf(value: string): string[] {
  return value.split(BLANKS).filter((part) => part !== '');
}

/** Null for a selector that can't be judged, or is over a limit. */
export function compileSelector(text: string): Selector | null {
  const alternatives = expandBraces(text);
  return alternatives === null ? null : { text, patterns: alternatives.map(compilePattern) };
}

/** Whether the selector matches. Python does not mind case on Windows; `ignoreCase` says whether to mind it. */
export function matches({ patterns }: Selector, identifier: string, ignoreCase = false): boolean {
  const characters = Array.from(ignoreCase ? identifier.toLowerCase() : identifier);
  return patterns.some((pattern) => matchesPattern(pattern, characters, ignoreCase));
}

/** For a pattern without braces. */
export function matchesGlob(pattern: string, name: string): boolean {
  return matchesPattern(compilePattern(pattern), Array.from(name), false);
}

/** What the braces expand to, in order; null where that can't be told, or is too much. */
export function expandBraces(text: string): string[] | null {
  if (text.length > MAX_SELECTOR || /[\\$]/.test(text)) return null;
  // A brace that has no partner is a letter like any other, as long as it is alone and no part beside it is empty.
  const opening = text.split('{').length - 1;
  const closing = text.split('}').length - 1;
  if (opening + closing === 0) return [text];
  if (opening === 0 || closing === 0)
    return opening + closing <= 1 && !/\{,|,,|,$/.test(text) ? [text] : null;
  const sequence = parseSequence(text, 0, 0);
  if (sequence === null || sequence.end !== text.length) return null;
  return sequence.parts.length > MAX_SELECTOR_ALTERNATIVES ? null : sequence.parts;
}

interface Parsed {
  parts: string[];
  /** Where it ends in the text. */
  end: number;
}

/** Text up to its end, or inside braces up to the next comma or closing brace of theirs. */
function parseSequence(text: string, from: number, depth: number): Parsed | null {
  let parts = [''];
  let at = from;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '}' && depth === 0) return null;
    if (depth > 0 && (letter === ',' || letter === '}')) break;
    if (letter === '{') {
      const group = parseGroup(text, at, depth + 1);
      if (group === null || parts.length * group.parts.length > MAX_SELECTOR_ALTERNATIVES) return null;
      parts = parts.flatMap((before) => group.parts.map((each) => before + each));
      at = group.end;
    } else {
      parts = parts.map((before) => before + letter);
      at += 1;
    }
  }
  return { parts, end: at };
}

function parseGroup(text: string, from: number, depth: number): Parsed | null {
  const range = parseRange(text, from);
  if (range !== undefined) return range;
  const all: string[] = [];
  let slots = 0;
  let at = from + 1;
  for (;;) {
    const slot = parseSequence(text, at, depth);
    if (slot === null || slot.end >= text.length) return null;
    slots += 1;
    all.push(...slot.parts);
    if (all.length > MAX_SELECTOR_ALTERNATIVES) return null;
    at = slot.end + 1;
    if (text.charAt(slot.end) === '}') break;
  }
  if (slots > 1) return { parts: all, end: at };
  // Without a comma the braces are letters; but at the outermost level the search for one goes on behind them.
  const isPlain = !/[{}]/.test(text.slice(from + 1, at - 1)) && at - from > 2;
  if (!isPlain || (depth === 1 && /[{},]/.test(text.slice(at)))) return null;
  return { parts: all.map((each) => `{${each}}`), end: at };
}

/** `{36..39}` or `{a..c}`, with a step if there is a third part; undefined for what is none, null for too many. */
function parseRange(text: string, from: number): Parsed | null | undefined {
  const range = /\{(?:(-?\d{1,9})\.\.(-?\d{1,9})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.-?(\d{1,9}))?\}/y;
  range.lastIndex = from;
  const match = range.exec(text);
  if (match === null) return undefined;
  const [whole, first = '', last = '', letter, lastLetter = '', increment = '1'] = match;
  // Between the capitals and the others lie characters that are no letters.
  if (letter !== undefined && isCapital(letter) !== isCapital(lastLetter)) return null;
  const [start, stop] =
    letter === undefined ? [Number(first), Number(last)] : [letter.charCodeAt(0), lastLetter.charCodeAt(0)];
  const step = Math.max(1, Number(increment));
  const count = Math.floor(Math.abs(stop - start) / step) + 1;
  if (count > MAX_SELECTOR_ALTERNATIVES) return null;
  const numbers = Array.from({ length: count }, (_, index) => start + Math.sign(stop - start) * index * step);
  const isPadded = [first, last].some((each) => /^-?0\d/.test(each));
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  const parts = numbers.map((each) =>
    letter === undefined ? padded(each, width) : String.fromCharCode(each),
  );
  return { parts, end: from + whole.length };
}

function padded(number: number, width: number): string {
  const sign = number < 0 ? '-' : '';
  return sign + String(Math.abs(number)).padStart(width - sign.length, '0');
}

function isCapital(letter: string): boolean {
  return letter < 'a';
}

function compilePattern(text: string): Pattern {
  const letters = Array.from(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < letters.length) {
    const letter = letters[at] ?? '';
    at += 1;
    if (letter === '*') {
      if (tokens.at(-1) !== 'many') tokens.push('many');
    } else if (letter === '?') {
      tokens.push('any');
    } else if (letter === '[') {
      const end = endOfSet(letters, at);
      tokens.push(end < 0 ? '[' : compileSet(letters.slice(at, end)));
      if (end >= 0) at = end + 1;
    } else {
      tokens.push(letter);
    }
  }
  return tokens;
}

/** A bracket right at the start belongs to the set. Negative where the set never ends. */
function endOfSet(letters: readonly string[], from: number): number {
  let at = from;
  if (letters[at] === '!') at += 1;
  if (letters[at] === ']') at += 1;
  return letters.indexOf(']', at);
}

/** `a-c` is a range where the dash stands between two letters; one that runs backwards is nothing. */
function compileSet(letters: readonly string[]): CharacterSet {
  const isNegated = letters[0] === '!';
  const ranges: [string, string][] = [];
  let at = isNegated ? 1 : 0;
  while (at < letters.length) {
    const first = letters[at] ?? '';
    const last = letters[at + 2];
    if (letters[at + 1] === '-' && last !== undefined) {
      ranges.push([first, last]);
      at += 3;
    } else {
      ranges.push([first, first]);
      at += 1;
    }
  }
  return { isNegated, ranges: ranges.filter(([first, last]) => codeOf(first) <= codeOf(last)) };
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function matchesPattern(pattern: Pattern, letters: readonly string[], ignoreCase: boolean): boolean {
  return matchTokens(pattern, letters, {
    isStar: (token) => token === 'many',
    fits: (token, letter) => token !== 'many' && matchesToken(token, letter, ignoreCase),
  });
}

function matchesToken(token: Exclude<Token, 'many'>, letter: string, ignoreCase: boolean): boolean {
  if (token === 'any') return true;
  if (typeof token === 'string') return (ignoreCase ? token.toLowerCase() : token) === letter;
  const fold = (each: string): number => codeOf(ignoreCase ? each.toLowerCase() : each);
  const code = codeOf(letter);
  const isIn = token.ranges.some(([first, last]) => fold(first) <= code && code <= fold(last));
  return isIn !== token.isNegated;
}
