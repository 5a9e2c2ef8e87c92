import { minimatch } from 'minimatch';
import { describe, expect, test } from 'vitest';
import { MAX_PATTERN, MAX_PATTERN_ALTERNATIVES } from '../../src/base/limits.ts';
import { namePattern, pathPattern, patternFlaw } from '../../src/base/patterns.ts';
import { counted } from '../support/work.ts';

describe('names', () => {
  test.each([
    ['libcuda.so.1', 'libcuda.so.1', true],
    ['libcuda.so.1', 'libcuda.so.10', false],
    ['libcuda.so.1', 'libcudaXso.1', false],
    ['libnvidia-*.so*', 'libnvidia-ml.so.1', true],
    ['*', '', true],
    ['*-cp313-*', 'pkg-1.0-cp313-cp313-linux_x86_64.whl', true],
    ['*-cp313-*', 'pkg-1.0-cp312-cp313t-linux_x86_64.whl', false],
    ['*(cibw-*', 'x.whl (cibw-a/b: wheels/new)', true],
    ['a*b*c', 'aXbXbXc', true],
    ['a*b*c', 'aXbXbXcX', false],
    ['lib?.so', 'lib💩.so', true],
    ['lib[a-c].so', 'libb.so', true],
    ['lib[!a-c].so', 'libb.so', false],
    ['lib[^a-c].so', 'libz.so', true],
    ['lib[]x].so', 'lib].so', true],
    ['lib[x-].so', 'lib-.so', true],
    ['lib[x.so', 'lib[x.so', true],
    ['lib{foo,bar}.so.{1..3}', 'libbar.so.2', true],
    ['lib{foo,bar}.so.{1..3}', 'libbar.so.4', false],
    ['.hidden*', '.hidden.so', true],
    ['*.so', '.hidden.so', true],
    ['!libfoo.so', 'libbar.so', false],
    ['#1*', '#1.so', true],
    ['Lib*', 'libfoo', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(namePattern(pattern).matches(name)).toBe(expected);
  });
});

describe('paths', () => {
  test.each([
    ['pkg/_avx2*.so', 'pkg/_avx2.cpython-313-x86_64-linux-gnu.so', true],
    ['pkg/_avx2*.so', 'pkg/sub/_avx2.so', false],
    ['pkg/*', 'pkg/a/b', false],
    ['pkg/**', 'pkg/a/b', true],
    ['pkg/**', 'pkg', false],
    ['**', 'a/b', true],
    ['**/*.so', 'a.so', true],
    ['**/*.so', 'a/b/c.so', true],
    ['**/tests/**/*.so', 'a/tests/b.so', true],
    ['**/tests/**/*.so', 'a/tested/b.so', false],
    ['a/**/b/**/c', 'a/x/b/b/y/c', true],
    ['a/**/b/**/c', 'a/x/b/b/y/d', false],
    ['{a,b/c}/x', 'b/c/x', true],
    ['**/.libs/*', 'pkg.libs/.libs/x', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(pathPattern(pattern).matches(path)).toBe(expected);
  });
});

/** Every run the same numbers. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('five thousand random paths and patterns: as minimatch has it', () => {
  const random = randomly(7);
  const text = (pieces: readonly string[], most: number): string =>
    Array.from({ length: 1 + random(most) }, () => pieces[random(pieces.length)]).join('');
  let matches = 0;
  for (let round = 0; round < 5000; round += 1) {
    const pattern = Array.from({ length: 1 + random(4) }, () =>
      random(4) === 0 ? '**' : text(['a', 'b', 'c', '*', '?', '[ab]', '[!a]', '{a,bc}'], 4),
    ).join('/');
    const path = Array.from({ length: 1 + random(4) }, () => text(['a', 'b', 'c'], 3)).join('/');
    const wanted = minimatch(path, pattern, { dot: true, platform: 'linux', optimizationLevel: 0 });
    const got = pathPattern(pattern).matches(path);
    if (wanted) matches += 1;
    expect({ pattern, path, got }).toEqual({ pattern, path, got: wanted });
  }
  expect(matches).toBeGreaterThan(500);
});

describe('what cannot be used', () => {
  test.each([
    ['', /is empty/],
    ['x'.repeat(MAX_PATTERN + 1), /longer than 256/],
    ['{1..1000000000}', /more than 64 alternatives/],
    ['{a,b}'.repeat(MAX_PATTERN / 5), /more than 64 alternatives/],
  ])('%j', (pattern, flaw) => {
    expect(patternFlaw(pattern)).toMatch(flaw);
  });

  test.each([
    'x'.repeat(MAX_PATTERN),
    `{1..${MAX_PATTERN_ALTERNATIVES}}`,
    '{'.repeat(128) + '}'.repeat(128),
    '[',
  ])('%j can', (pattern) => {
    expect(patternFlaw(pattern)).toBeNull();
  });
});

test.each([
  [`${'*a'.repeat(127)}b`, 'a'.repeat(4096)],
  [`${'*?'.repeat(127)}b`, 'a'.repeat(4096)],
  [`${'**/'.repeat(80)}b`, 'a/'.repeat(2048)],
  [`${'**/*a*a/'.repeat(30)}b`, 'aa/'.repeat(1300)],
  ['{*a*a*a*a,*b}*c', 'a'.repeat(4096)],
])('%s takes no time to speak of', async (pattern, text) => {
  for (const compile of [namePattern, pathPattern]) {
    const { result, steps } = await counted(() => compile(pattern).matches(text));
    expect(result).toBe(false);
    expect(steps).toBeLessThan(200_000);
  }
});
