import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules as run } from '../../../src/rules/run.ts';
import { changes } from '../../release/samples.ts';
import { assertPlain } from '../../support/findingTexts.ts';

const runRules = (...args: Parameters<typeof run<'release'>>): ReturnType<typeof run> => {
  const found = run(...args);
  assertPlain(found);
  return found;
};

const MIB = 1024 * 1024;
const severities = (before: number, after: number) => {
  const sizes = [{ wheel: 'a.whl', before: before * MIB, after: after * MIB, members: null }];
  const release = {
    distribution: 'chunkpack',
    changes: changes({ sizes }),
    note: null,
    isTrouble: false as const,
  };
  return runRules('release', release, DEFAULT_SETTINGS).map(({ severity }) => severity);
};

test.each<[number, number, string[]]>([
  [10, 11.9, []],
  [2, 2.9, []],
  [10, 12.1, ['notice']],
  [10, 16, ['notice']],
  [20, 31, ['warning']],
  [70, 91, ['warning']],
  [20, 10, []],
])('%s MiB became %s', (before, after, expected) => {
  expect(severities(before, after)).toEqual(expected);
});

test('the files that made the worst of them grow are named', () => {
  const members = [
    { member: 'pkg/model.bin', before: 0, after: 5 * MIB },
    { member: 'pkg/_core.so', before: 2 * MIB, after: MIB },
  ];
  const sizes = [
    { wheel: 'a.whl', before: 10 * MIB, after: 15 * MIB, members },
    { wheel: 'b.whl', before: 10 * MIB, after: 13 * MIB, members: null },
  ];
  const release = {
    distribution: 'chunkpack',
    changes: changes({ sizes }),
    note: null,
    isTrouble: false as const,
  };
  const findings = runRules('release', release, DEFAULT_SETTINGS);
  expect(findings.map(({ wheel }) => wheel)).toEqual(['a.whl', 'b.whl']);
  expect(findings[0]?.title).toBe('2 wheels grew, one from 10.0 MiB to 15.0 MiB');
  expect(findings[0]?.message).toContain('model.bin (new, 5.0 MiB)');
  expect(findings[0]?.message).not.toContain('_core.so');
});

test('the configuration says how much is much', () => {
  const sizes = [{ wheel: 'a.whl', before: 10 * MIB, after: 14 * MIB, members: null }];
  const release = {
    distribution: 'chunkpack',
    changes: changes({ sizes }),
    note: null,
    isTrouble: false as const,
  };
  const found = (sizeGrowth?: number) =>
    runRules(
      'release',
      { ...release, ...(sizeGrowth === undefined ? {} : { sizeGrowth }) },
      DEFAULT_SETTINGS,
    );
  expect(found()).toHaveLength(1);
  expect(found(50)).toHaveLength(0);
});
