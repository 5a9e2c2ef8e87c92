import { describe, expect, test } from 'vitest';
import { compareNames, distinctNames } from '../../src/base/collections.ts';

describe('names', () => {
  test.each([
    [
      ['cp310', 'cp39', 'cp313t', 'cp313', 'cp311'],
      ['cp39', 'cp310', 'cp311', 'cp313', 'cp313t'],
    ],
    [
      ['a-1.10.0', 'a-1.9.0'],
      ['a-1.9.0', 'a-1.10.0'],
    ],
    [
      ['manylinux_2_17', 'manylinux_2_5', 'manylinux2014'],
      ['manylinux2014', 'manylinux_2_5', 'manylinux_2_17'],
    ],
    [
      ['b', 'a', '1', ''],
      ['', '1', 'a', 'b'],
    ],
    [
      ['a2', 'a02', 'a1'],
      ['a1', 'a02', 'a2'],
    ],
    [
      [`a${'9'.repeat(400)}`, `a1${'0'.repeat(400)}`],
      [`a${'9'.repeat(400)}`, `a1${'0'.repeat(400)}`],
    ],
  ])('%j', (names, ordered) => {
    expect(distinctNames(names)).toEqual(ordered);
    expect(distinctNames(names.toReversed())).toEqual(ordered);
  });

  test('null comes first', () => {
    expect(compareNames(null, 'a')).toBeLessThan(0);
    expect(compareNames('a', null)).toBeGreaterThan(0);
    expect(compareNames(null, null)).toBe(0);
  });
});
