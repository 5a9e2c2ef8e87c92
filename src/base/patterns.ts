/**
 * Patterns for names and paths, as people write them in configuration: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any
 * folders. Matching takes at most the product of both lengths: as regular expressions, three stars and a long
 * name from a hostile wheel could keep a machine busy for hours.
 */

import { minimatch } from 'minimatch';
import { MAX_PATTERN, MAX_PATTERN_ALTERNATIVES } from './limits.ts';
import { matchTokens } from './wildcard.ts';
import { COST, type Work } from './work.ts';

/** A pattern, ready to be held against many texts. */
export interface Pattern {
  /** As written. */
  text: string;
  matches(text: string): boolean;
}

const STAR = Symbol('any number of items');
type Token<Item> = typeof STAR | ((item: Item) => boolean);

/** For names without folders, such as a wheel's or a library's: `*` stands for any characters. */
export function namePattern(text: string): Pattern {
  const alternatives = expandBraces(text).map(characterTokens);
  return {
    text,
    matches: (name) => {
      const characters = Array.from(name);
      return alternatives.some((tokens) => matches(tokens, characters));
    },
  };
}

/** For paths with `/`: `*` stays within one folder, `**` stands for any folders, none included. */
export function pathPattern(text: string): Pattern {
  const alternatives = expandBraces(text).map(segmentTokens);
  return {
    text,
    matches: (path) => {
      const segments = path.split('/').map((segment) => Array.from(segment));
      return alternatives.some((tokens) => matches(tokens, segments));
    },
  };
}

/** The same pattern, with each text that is held against it charged to a budget of work. */
export function chargedPattern({ text, matches }: Pattern, work: Pick<Work, 'charge'>): Pattern {
  return {
    text,
    matches: (other) => {
      work.charge(COST.pattern + other.length * COST.patternCharacter);
      return matches(other);
    },
  };
}

/** Why the pattern can't be used, as the end of a sentence; null when it can. */
export function patternFlaw(text: string): string | null {
  if (text === '') return 'is empty, so it would match nothing';
  if (text.length > MAX_PATTERN) return `is longer than ${MAX_PATTERN} characters`;
  if (expandBraces(text).length > MAX_PATTERN_ALTERNATIVES)
    return `has braces for more than ${MAX_PATTERN_ALTERNATIVES} alternatives`;
  return null;
}

function expandBraces(text: string): string[] {
  return minimatch.braceExpand(text, { braceExpandMax: MAX_PATTERN_ALTERNATIVES + 1 });
}

function segmentTokens(path: string): Token<string[]>[] {
  const tokens = path.split('/').map((segment): Token<string[]> => {
    if (segment === '**') return STAR;
    const characters = characterTokens(segment);
    return (other) => matches(characters, other);
  });
  // What is in a folder is not the folder itself.
  return tokens.at(-1) === STAR ? [...tokens, () => true] : tokens;
}

function characterTokens(text: string): Token<string>[] {
  const characters = Array.from(text);
  const tokens: Token<string>[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at];
    const end = character === '[' ? classEnd(characters, at) : null;
    if (character === '*') tokens.push(STAR);
    else if (character === '?') tokens.push(() => true);
    else if (end === null) tokens.push((other) => other === character);
    else {
      tokens.push(classToken(characters.slice(at + 1, end)));
      at = end;
    }
  }
  return tokens;
}

/** Where the class that opens there closes; null when it doesn't, and the bracket means itself. */
function classEnd(characters: readonly string[], open: number): number | null {
  const isNegated = characters[open + 1] === '!' || characters[open + 1] === '^';
  // A bracket in the first place belongs to the class.
  const end = characters.indexOf(']', open + (isNegated ? 3 : 2));
  return end < 0 ? null : end;
}

function classToken(body: readonly string[]): Token<string> {
  const isNegated = body[0] === '!' || body[0] === '^';
  const members = isNegated ? body.slice(1) : body;
  const ranges: [from: number, to: number][] = [];
  for (let at = 0; at < members.length; at += 1) {
    const from = codePoint(members[at]);
    const isRange = members[at + 1] === '-' && at + 2 < members.length;
    ranges.push([from, isRange ? codePoint(members[at + 2]) : from]);
    if (isRange) at += 2;
  }
  return (character) => {
    const code = codePoint(character);
    return ranges.some(([from, to]) => from <= code && code <= to) !== isNegated;
  };
}

function codePoint(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1;
}

function matches<Item>(tokens: readonly Token<Item>[], items: readonly Item[]): boolean {
  return matchTokens(tokens, items, {
    isStar: (token) => token === STAR,
    fits: (token, item) => token !== STAR && token(item),
  });
}
