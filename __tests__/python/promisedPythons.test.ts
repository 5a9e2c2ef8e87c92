import { describe, expect, test } from 'vitest';
import { promisedPythons, pythonNames, untaggedFreeThreaded } from '../../src/python/promisedPythons.ts';
import { parsePythonTag } from '../../src/python/pythonTag.ts';

const tagsOf = (tags: string) => {
  const [pythons = '', abis = ''] = tags.split('-');
  return { pythons: pythons.split('.').map(parsePythonTag), abis: abis.split('.') };
};

describe('promised Pythons', () => {
  test.each([
    ['cp311-cp311', null, '3.11'],
    ['cp37-cp37m', null, '3.7'],
    ['cp313-cp313t', null, '3.13t'],
    ['cp313-cp313.cp313t', null, '3.13 and 3.13t'],
    ['cp310.cp311-cp310.cp311', null, '3.10 and 3.11'],
    // No installer asks for the ABI of another version.
    ['cp311-cp310', null, ''],
    ['cp39-abi3', null, '3.9 to 3.15'],
    ['cp38.cp311-abi3', null, '3.8 to 3.15'],
    ['cp32-abi3', null, '3.6 to 3.15'],
    ['cp39-abi3', '>=3.10,<3.15', '3.10 to 3.14'],
    ['cp39-abi3', '>=3.9, !=3.11.*', '3.9, 3.10 and 3.12 to 3.15'],
    ['cp39-abi3', '>=3.9.2', '3.9 to 3.15'],
    // pip passes over a Requires-Python that it can't read.
    ['cp314-abi3', '>=3.6.*', '3.14 and 3.15'],
    ['cp315-abi3.abi3t', null, '3.15 and 3.15t'],
    ['cp313-abi3t', null, '3.15t'],
    ['cp313-abi3.cp313t', null, '3.13 to 3.15 and 3.13t'],
    ['cp313-none', null, '3.13'],
    ['py39-none', null, '3.9 to 3.15'],
    ['py3-none', '>=3.12', '3.12 to 3.15'],
    ['py2.py3-none', null, '3.6 to 3.15'],
    ['cp3-none', '>=3.14', '3.14 and 3.15'],
    ['pp310-pypy310_pp73', null, ''],
    ['pp310.cp310-none', null, '3.10'],
    ['graalpy311-graalpy242_311_native', null, ''],
    ['cp27-cp27mu', null, ''],
    ['cp316-cp316', null, ''],
    ['cp35-cp35m', null, ''],
    ['cp316-abi3', null, ''],
    ['pp310-abi3', null, ''],
  ])('%s with Requires-Python %s: %s', (tags, requires, expected) => {
    expect(pythonNames(promisedPythons(tagsOf(tags), requires))).toBe(expected);
  });
});

test.each([
  ['cp313-none', null, [13]],
  ['cp312-none', null, []],
  ['py3-none', '>=3.9,<3.15', [13, 14]],
  ['cp313-cp313', null, []],
  ['cp313-none.cp313t', null, []],
  ['pp310-none', null, []],
])('free-threaded Pythons that take %s (%s) untold: %j', (tags, requires, minors) => {
  expect(untaggedFreeThreaded(tagsOf(tags), requires)).toEqual(minors);
});
