import { describe, expect, test } from 'vitest';
import { expandTags, parseTag, parseWheelName } from '../../src/wheel/wheelName.ts';

describe('names that are wheel names', () => {
  const cases: [filename: string, name: unknown][] = [
    [
      'chunkpack-1.0-py3-none-any.whl',
      {
        distribution: 'chunkpack',
        version: '1.0',
        build: null,
        tags: { python: ['py3'], abi: ['none'], platform: ['any'] },
      },
    ],
    [
      'chunk_pack-1.0.post1+local.2-2build-cp312-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
      {
        distribution: 'chunk_pack',
        version: '1.0.post1+local.2',
        build: '2build',
        tags: {
          python: ['cp312'],
          abi: ['abi3'],
          platform: ['manylinux2014_x86_64', 'manylinux_2_17_x86_64'],
        },
      },
    ],
    [
      'zope.interface-6.1-pp311-pypy311_pp73-win_amd64.whl',
      {
        distribution: 'zope.interface',
        version: '6.1',
        build: null,
        tags: { python: ['pp311'], abi: ['pypy311_pp73'], platform: ['win_amd64'] },
      },
    ],
    [
      'a-1!2.0-py3.py2.py3-none-any.whl',
      {
        distribution: 'a',
        version: '1!2.0',
        build: null,
        tags: { python: ['py2', 'py3'], abi: ['none'], platform: ['any'] },
      },
    ],
  ];
  test.each(cases)('%s', (filename, name) => {
    expect(parseWheelName(filename)).toEqual({ name, problem: null });
  });
});

describe('names that are none', () => {
  const parts = (count: number): string =>
    `it has ${count} ${count === 1 ? 'part' : 'parts'} between dashes, where name-version-python-abi-platform makes 5 and a build tag 6`;
  const tags = 'its tags hold something else than letters, digits and "_"';
  const empty = 'one of its tags is empty';
  const cases: [filename: string, problem: string][] = [
    ['chunkpack-1.0.tar.gz', 'it does not end in .whl'],
    ['chunkpack-1.0-py3-none-any.WHL', 'it does not end in .whl'],
    ['.whl', parts(1)],
    ['chunkpack.whl', parts(1)],
    ['chunkpack-1.0.whl', parts(2)],
    ['chunkpack-1.0-py3-none.whl', parts(4)],
    ['chunk-pack-1.0-1-py3-none-any.whl', parts(7)],
    ['chunk-pack-1.0-py3-none-any.whl', 'its second part is no version'],
    ['-1.0-py3-none-any.whl', 'its first part is no distribution name (letters, digits, "_" and ".")'],
    ['_a-1.0-py3-none-any.whl', 'its first part is no distribution name (letters, digits, "_" and ".")'],
    [
      'chunk pack-1.0-py3-none-any.whl',
      'its first part is no distribution name (letters, digits, "_" and ".")',
    ],
    ['chunkpack--py3-none-any.whl', 'its second part is no version'],
    ['chunkpack-1.0 beta-py3-none-any.whl', 'its second part is no version'],
    [
      'chunkpack-1.0-beta1-py3-none-any.whl',
      'its build tag (the third of six parts) does not start with a digit',
    ],
    ['chunkpack-1.0-py3-none-.whl', empty],
    ['chunkpack-1.0-py3-none-any (1).whl', tags],
    ['chunkpack-1.0-py3..py2-none-any.whl', empty],
    ['chunkpack-1.0-py3--any.whl', empty],
    ['chunkpack-1.0-py3-none-../../any.whl', empty],
    ['chunkpack-1.0-py3-none-a/any.whl', tags],
    [`a-1.0-${'py3'.repeat(90)}-none-any.whl`, 'it has 289 characters, and file systems take 255'],
  ];
  test.each(cases)('%s', (filename, problem) => {
    expect(parseWheelName(filename)).toEqual({ name: null, problem });
  });

  test('tag sets whose product is over a thousand', () => {
    const set = (letter: string): string => Array.from({ length: 11 }, (_, at) => `${letter}${at}`).join('.');
    expect(parseWheelName(`a-1-${set('p')}-${set('a')}-${set('l')}.whl`)).toEqual({
      name: null,
      problem: 'its tag sets stand for more than 1000 tags',
    });
    expect(parseWheelName(`a-1-${set('p')}-${set('a')}-any.whl`).problem).toBeNull();
  });
});

describe('tags', () => {
  test('sets expand to their product, sorted', () => {
    expect(expandTags({ python: ['py2', 'py3'], abi: ['none'], platform: ['b', 'a'] })).toEqual([
      'py2-none-a',
      'py2-none-b',
      'py3-none-a',
      'py3-none-b',
    ]);
  });

  test.each([
    ['py2.py3-none-any', ['py2-none-any', 'py3-none-any']],
    ['cp312-cp312-win32', ['cp312-cp312-win32']],
    ['py3-none', ['py3-none']],
    ['a-b-c-d', ['a-b-c-d']],
    ['', ['']],
  ])('“%s” stands for %j', (tag, expanded) => {
    expect(parseTag(tag)).toEqual(expanded);
  });

  test('a tag that stands for too many is left as it is', () => {
    const set = Array.from({ length: 40 }, (_, at) => `t${at}`).join('.');
    const tag = `${set}-${set}-any`;
    expect(parseTag(tag)).toEqual([tag]);
  });
});
