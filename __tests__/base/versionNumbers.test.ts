import { expect, test } from 'vitest';
import { compareNumbers, isOlderVersion } from '../../src/base/versionNumbers.ts';

test.each([
  ['2.4', '2.17', true],
  ['2.17', '2.4', false],
  ['2.17', '2.17', false],
  ['2', '2.0', false],
  ['2.2', '2.2.5', true],
  ['2.2.5', '2.2', false],
  ['2.9', '2.10', true],
  ['1.99', '2.0', true],
])('is %s older than %s: %s', (a, b, older) => {
  expect(isOlderVersion(a, b)).toBe(older);
});

test('numbers are compared one by one', () => {
  expect(compareNumbers([2, 5], [2, 17])).toBeLessThan(0);
  expect(compareNumbers([3, 0], [2, 99])).toBeGreaterThan(0);
  expect(compareNumbers([2, 17], [2, 17])).toBe(0);
});
