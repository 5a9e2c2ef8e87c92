/** Words looked up in lines of them. */

import { expect, test } from 'vitest';
import { SortedWords } from '../../src/base/sortedWords.ts';
import { systemSymbolLines } from '../../src/platform/systemSymbols.ts';

const LINES = ['$a A AB', 'ABC B', 'C_ C_D', 'a'];

test('each word is found, at a line’s start, in its middle and at its end', () => {
  const words = new SortedWords(LINES);
  for (const word of LINES.join(' ').split(' ')) expect(words.has(word), word).toBe(true);
});

test.each(['', ' ', '$', 'AA', 'ABCD', 'A AB', 'A AB ', 'BA', 'C', 'C_ ', 'Z', 'aa', 'é', '\uffff'])(
  '“%s” is none',
  (word) => {
    expect(new SortedWords(LINES).has(word)).toBe(false);
  },
);

test('an empty list has no word', () => {
  expect(new SortedWords([]).has('')).toBe(false);
});

test("each name of the system's table is found, in the order that looking it up goes by", () => {
  for (const [group, lines] of systemSymbolLines()) {
    const names = lines.join(' ').split(' ');
    expect([...names].sort(), group).toEqual(names);
    const words = new SortedWords(lines);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
    expect(names.filter((name) => words.has(`${name}~`))).toEqual([]);
  }
});
