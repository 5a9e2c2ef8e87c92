/** Selectors, held against what Python's bracex and fnmatch make of them (selectorOracle.py asks these). */

import { describe, expect, test } from 'vitest';
import {
  compileSelector,
  expandBraces,
  matches,
  matchesGlob,
  selectorsOf,
} from '../../../src/project/cibuildwheel/selectors.ts';
import { counted } from '../../support/work.ts';
import oracle from './selectorOracle.json' with { type: 'json' };

const { identifiers, answers } = oracle;

describe('as Python does', () => {
  const judged = answers.filter(({ pattern }) => compileSelector(pattern) !== null);

  test('most patterns are judged, and all that people write', () => {
    expect(answers.length).toBeGreaterThan(500);
    const start = answers.findIndex(({ pattern }) => pattern === 'cp{36}-*');
    const written = answers.slice(0, start).filter(({ pattern }) => expandBraces(pattern) === null);
    expect(written).toEqual([]);
    expect(judged.length).toBeGreaterThan(0.75 * answers.length);
  });

  test.each(judged)('$pattern', ({ pattern, expanded, matched }) => {
    const selector = compileSelector(pattern);
    const names = identifiers.filter((name) => selector !== null && matches(selector, name));
    expect(names).toEqual(matched.map((index) => identifiers[index]));
    const alternatives = (expandBraces(pattern) ?? []).filter((each) => each !== '');
    if (typeof expanded === 'number') expect(alternatives).toHaveLength(expanded);
    else expect(alternatives).toEqual(expanded);
  });
});

test.each([
  ['', []],
  ['  cp36-*  cp37-*\n\tpp*\u00a0gp* ', ['cp36-*', 'cp37-*', 'pp*', 'gp*']],
])('%j parts at blanks', (value, parts) => {
  expect(selectorsOf(value)).toEqual(parts);
});

test('case counts unless told otherwise', () => {
  const selector = compileSelector('CP3[8-9]-Win*');
  if (selector === null) throw new Error('not judged');
  expect(matches(selector, 'cp39-win32')).toBe(false);
  expect(matches(selector, 'cp39-win32', true)).toBe(true);
});

describe('hostile selectors', () => {
  test.each([
    ['braces that multiply', '{a,b}'.repeat(40)],
    ['nested braces that multiply', `${'{a,{b,'.repeat(20)}c${'}}'.repeat(20)}`.repeat(5)],
    ['a long range', 'cp{1..999999999}'],
    ['a thousand and one', '{1..1001}'],
    ['deep braces that never close', '{a,'.repeat(80)],
    ['more than can be read', 'a'.repeat(100_000)],
  ])('%s can not be judged, at once', async (_, text) => {
    const { result, steps } = await counted(() => compileSelector(text));
    expect(result).toBeNull();
    expect(steps).toBeLessThan(100_000);
  });

  test('stars don’t make it go back and forth', async () => {
    const { result, steps } = await counted(() => matchesGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(200)));
    expect(result).toBe(false);
    expect(steps).toBeLessThan(500_000);
  });
});
