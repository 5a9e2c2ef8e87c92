import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules } from '../../../src/rules/run.ts';
import { wheel } from '../../report/samples.ts';
import { testSets } from '../fixtures.ts';

testSets('empty-wheel');

const content = (folder: string) => ({
  size: 3,
  largest: [],
  folders: [{ folder, members: 3, size: 3 }],
  moreFolders: 0,
});

test('a wheel alone is empty where it holds dist-info and nothing else', () => {
  const severities = (folder: string, requires: string[] = []) => {
    const entry = wheel('a-1.0-py3-none-any.whl', { topLevel: [], requires, content: content(folder) });
    return runRules('set', [entry], DEFAULT_SETTINGS).map(({ severity }) => severity);
  };
  expect(severities('a-1.0.dist-info')).toEqual(['warning']);
  expect(severities('a-1.0.data/scripts')).toEqual([]);
  expect(severities('a-1.0.dist-info', ['b'])).toEqual([]);
});
