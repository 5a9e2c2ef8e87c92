import { expect, test } from 'vitest';
import { compareVersions, isFinalVersion, isSameVersion, normalizedVersion } from '../../src/base/pep440.ts';

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

test('the order of versions', () => {
  const ordered = [
    '1.0.dev1',
    '1.0a1.dev1',
    '1.0a1',
    '1.0a2',
    '1.0b1',
    '1.0rc1',
    '1.0',
    '1.0.post1.dev1',
    '1.0.post1',
    '1.0.1',
    '1.9',
    '1.10',
    '1!0.1',
  ];
  expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  expect(compareVersions('1.0', '1.0.0+local')).toBe(0);
  expect(compareVersions('1.0', 'no version')).toBeGreaterThan(0);
});

test.each([
  ['1.0', true],
  ['1.0.post1', true],
  ['1!2.0', true],
  ['1.0rc1', false],
  ['1.0.dev1', false],
  ['nothing', false],
])('%s is final: %s', (version, isFinal) => {
  expect(isFinalVersion(version)).toBe(isFinal);
});

test.each([
  ['1.0', '1.0'],
  ['v1.0-RC.1', '1.0rc1'],
  ['1.0.beta2', '1.0b2'],
  ['01.0.post', '1.0.post0'],
  ['1.0-1', '1.0.post1'],
  ['2!1.0.dev3+G_1', '2!1.0.dev3+g.1'],
  ['nothing', null],
])('%s is written %s', (version, normal) => {
  expect(normalizedVersion(version)).toBe(normal);
});
