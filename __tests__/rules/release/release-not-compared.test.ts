import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules as run } from '../../../src/rules/run.ts';
import { assertPlain } from '../../support/findingTexts.ts';

const runRules = (...args: Parameters<typeof run<'release'>>): ReturnType<typeof run> => {
  const found = run(...args);
  assertPlain(found);
  return found;
};

const findings = (isTrouble: boolean) =>
  runRules(
    'release',
    { distribution: 'chunkpack', changes: null, note: 'the index answered 503', isTrouble },
    DEFAULT_SETTINGS,
  );

test('an index that is down is a notice', () => {
  expect(findings(true)).toMatchObject([{ rule: 'release-not-compared', severity: 'notice' }]);
});

test('a first release is none', () => {
  expect(findings(false)).toEqual([]);
});
