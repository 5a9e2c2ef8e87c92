import { expect, test } from 'vitest';
import { isSameVersion } from '../../src/base/pep440.ts';

test.each([
  ['1.0', '1.0.0'],
  ['1', '1.0'],
  ['v1.0', '1.0'],
  ['01.0', '1.0'],
  ['1.0a1', '1.0.alpha-1'],
  ['1.0rc', '1.0c0'],
  ['1.0-1', '1.0.post1'],
  ['1.0_1', '1.0.post1'],
  ['1.0.dev', '1.0dev0'],
  ['0!1.0', '1.0'],
  ['1.0+cu.118', '1.0+CU-118'],
  ['1.0+cu118', '1.0_cu118'],
  ['2013b', '2013b0'],
  ['0.1.0.custom', '0.1.0.Custom'],
])('%s is %s', (a, b) => {
  expect(isSameVersion(a, b)).toBe(true);
  expect(isSameVersion(b, a)).toBe(true);
});

test.each([
  ['1.0', '2.0'],
  ['1.0', '1.0.1'],
  ['1.0', '1.0a1'],
  ['1.0.post1', '1.0'],
  ['1!1.0', '1.0'],
  ['1.0+cu118', '1.0'],
  ['1.0.dev1', '1.0.dev2'],
  ['10', '1'],
  ['custom', 'other'],
])('%s is not %s', (a, b) => {
  expect(isSameVersion(a, b)).toBe(false);
  expect(isSameVersion(b, a)).toBe(false);
});

test('a hostile version costs no time', () => {
  expect(isSameVersion(`${'1.'.repeat(100_000)}x`, `${'1-'.repeat(100_000)}y`)).toBe(false);
  expect(isSameVersion(`1${'.0'.repeat(120)}`, '1')).toBe(true);
  expect(isSameVersion(`1+${'a.'.repeat(120)}`, '1')).toBe(false);
});
