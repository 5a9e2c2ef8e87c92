import { describe, expect, test } from 'vitest';
import { readPythonTags } from '../../src/python/pythonTagGrammar.ts';
import type { WheelName } from '../../src/wheel/facts.ts';
import packaging from '../policy/packagingTags.json' with { type: 'json' };

/** Of `cp38-cp38m`, or of `py3-none-any`; a Linux tag where none is given. */
function tagsOf(text: string): WheelName['tags'] {
  const [python = '', abi = '', platform = 'linux_x86_64'] = text.split('-').map((part) => part.split('.'));
  const list = (part: string | string[]): string[] => [part].flat();
  return { python: list(python), abi: list(abi), platform: list(platform) };
}

const deadOf = (text: string): [string, string | null][] =>
  readPythonTags(tagsOf(text)).dead.map(({ written, nearest }) => [written, nearest]);

test('every pair that packaging computes is real', () => {
  expect(packaging.pairs.filter((pair) => deadOf(pair).length > 0)).toEqual([]);
  expect(packaging.pure.filter((pair) => deadOf(`${pair}-any`).length > 0)).toEqual([]);
});

describe('what no Python computes, and the nearest', () => {
  test.each([
    ['py36+-none-any', 'py36+-none', 'py36-none'],
    ['cp38-cp38m', 'cp38-cp38m', 'cp38-cp38'],
    ['cp38m-cp38m', 'cp38m-cp38m', 'cp38-cp38'],
    ['cp312-cp311', 'cp312-cp311', 'cp312-cp312'],
    ['cp312-cp312t', 'cp312-cp312t', 'cp312-cp312'],
    ['cp313t-cp313t', 'cp313t-cp313t', 'cp313-cp313t'],
    ['cp37-cp38', 'cp37-cp38', 'cp37-cp37m'],
    ['cp33-cp33mu', 'cp33-cp33mu', 'cp33-cp33m'],
    ['cp27-abi3', 'cp27-abi3', 'cp32-abi3'],
    ['py3-abi3', 'py3-abi3', 'cp39-abi3'],
    ['py310-abi3', 'py310-abi3', 'cp310-abi3'],
    ['py3-cp311', 'py3-cp311', 'cp311-cp311'],
    ['py3-py3', 'py3-py3', 'py3-none'],
    ['cp39-abi3-any', 'cp39-abi3', 'cp39-none'],
    ['cp312-manylinux2014', 'cp312-manylinux2014', 'cp312-cp312'],
    ['cp3-none-any', 'cp3-none', 'py3-none'],
    ['py-none-any', 'py-none', 'py3-none'],
    ['38-none-any', '38-none', 'py38-none'],
    ['python3-none-any', 'python3-none', 'py3-none'],
    ['cpython312-cp312', 'cpython312-cp312', 'cp312-cp312'],
    ['py3.8-none-any', 'py3.8-none', 'py38-none'],
    ['pp310-pypy39_pp73', 'pp310-pypy39_pp73', 'pp310-pypy310_pp73'],
    ['pp310-cp310', 'pp310-cp310', 'pp310-pypy310_pp73'],
    ['cp311.cp312-cp312', 'cp311-cp312', 'cp311-cp311'],
  ])('%s', (text, written, nearest) => {
    expect(deadOf(text)).toEqual([[written, nearest]]);
    expect(deadOf(nearest)).toEqual([]);
  });

  test('an ABI tag that none of the Pythons has', () => {
    expect(deadOf('py2.py3-none.abi3-any')).toEqual([['abi3', null]]);
  });

  test.each(['PY3-none-any', 'cp312-CP312'])('%s differs by its case alone', (text) => {
    expect(readPythonTags(tagsOf(text)).dead).toMatchObject([{ isCaseOnly: true }]);
  });

  test('files are judged by both sides of a pair that does not match', () => {
    expect(readPythonTags(tagsOf('cp312-cp311'))).toMatchObject({
      pythons: ['cp311', 'cp312'],
      abis: ['cp311', 'cp312'],
    });
  });
});

describe('real, or nobody’s business', () => {
  test.each([
    'py2.py3-none-any',
    'py2.py3.cp27.cp35-none-any',
    'cp36.cp37.cp38-cp36m.cp37m.cp38',
    'cp27-cp27m.cp27mu',
    'cp315-abi3.abi3t',
    'cp37-cp37',
    'pp373-pypy36_pp73',
    'pp371-pypy3_71',
    'pp257-pypy_41',
    'pp3-none-any',
    'py4-none-any',
    'jy27-none-any',
    'ip27-none-any',
    'pt38-pyston_23',
    'pyodide312-none-any',
    'xx1-yy2',
  ])('%s', (text) => {
    const { python, abi } = tagsOf(text);
    expect(readPythonTags(tagsOf(text))).toEqual({ dead: [], pythons: python.sort(), abis: abi.sort() });
  });
});
