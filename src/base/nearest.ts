/** For "did you mean": which known words a mistyped one could stand for. */

import { compareStrings } from './collections.ts';

/** Longer words are cut: comparing costs time for each pair of letters. */
const LONGEST = 64;
const MOST = 3;

/**
 * At most three of the known words, nearest first: those that hold every part of the word between dashes, and those
 * that are a few changed letters away. Empty where none is near.
 */
export function nearest(word: string, known: readonly string[]): string[] {
  const wanted = word.slice(0, LONGEST).toLowerCase().replaceAll('_', '-');
  // Nothing of a word that is changed in every letter is left.
  const most = Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)));
  const parts = wanted.split('-').filter((part) => part.length > 2);
  const holdsAll = (each: string): boolean => parts.length > 0 && parts.every((part) => each.includes(part));
  const near = known
    .map((each) => ({ each, away: holdsAll(each) ? 0 : distance(wanted, each) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away || compareStrings(a.each, b.each));
  // Beside a near one, a far one only distracts.
  return near
    .filter(({ away }) => away <= (near[0]?.away ?? 0) + 1)
    .slice(0, MOST)
    .map(({ each }) => each);
}

/** How many letters must be added, taken out or changed to make one word of the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const change = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
