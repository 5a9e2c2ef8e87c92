import { describe, expect, test } from 'vitest';
import { declaredInputs, inputVariables, ownInputs } from './actionInputs.ts';
import { parseCommands, parseOutputs } from './runAction.ts';

describe('inputs', () => {
  const declared = declaredInputs(`name: an action
inputs:
  path:
    description: >-
      default: not this one
    default: wheelhouse/*.whl
  fail-on:
    description: 'it''s: a word'
    default: 'error'
  no default:
    description: text
  github-token:
    default: \${{ github.token }}
  matrix:
    default: \${{ toJSON(matrix) }}
outputs:
  path:
    default: not an input
`);

  test('are those of action.yml', () => {
    expect([...declared]).toEqual([
      ['path', 'wheelhouse/*.whl'],
      ['fail-on', 'error'],
      ['no default', null],
      ['github-token', `\${{ github.token }}`],
      ['matrix', `\${{ toJSON(matrix) }}`],
    ]);
  });

  test('become variables as the runner makes them', () => {
    const expressions = { 'github.token': 'secret', matrix: { os: 'ubuntu-latest' } };
    expect(inputVariables(declared, { 'fail-on': 'never' }, expressions)).toEqual({
      INPUT_PATH: 'wheelhouse/*.whl',
      'INPUT_FAIL-ON': 'never',
      INPUT_NO_DEFAULT: '',
      'INPUT_GITHUB-TOKEN': 'secret',
      INPUT_MATRIX: '{\n  "os": "ubuntu-latest"\n}',
    });
  });

  test('must be declared, and their expressions known', () => {
    expect(() => inputVariables(declared, { 'fail-no': '' }, {})).toThrow('fail-no');
    expect(() => inputVariables(declared, {}, {})).toThrow('github.token');
    expect(() => declaredInputs('inputs:\n  path:\n    default: >-\n      folded\n')).toThrow('default');
  });

  test('of this action can be read', () => {
    expect([...ownInputs().keys()]).toEqual(expect.arrayContaining(['path', 'pattern', 'matrix']));
  });
});

describe('outputs', () => {
  test('are read in both forms', () => {
    const text = 'plain=a=b<<c\nlong<<END\nfirst\nsecond=2\nEND\nempty=\nplain=later\n';
    expect(parseOutputs(text)).toEqual({ plain: 'later', long: 'first\nsecond=2', empty: '' });
  });

  test('must be well formed', () => {
    expect(() => parseOutputs('long<<END\nno end\n')).toThrow('no end');
    expect(() => parseOutputs('nonsense\n')).toThrow('nonsense');
  });
});

test('workflow commands are read as the runner reads them', () => {
  const log =
    'text\n::error title=a%2Cb%3A c,file=x.py,line=1::100%25%0Adone\n::add-mask::s\nno ::error::here\n';
  expect(parseCommands(log)).toEqual([
    { command: 'error', properties: { title: 'a,b: c', file: 'x.py', line: '1' }, message: '100%\ndone' },
    { command: 'add-mask', properties: {}, message: 's' },
  ]);
});
