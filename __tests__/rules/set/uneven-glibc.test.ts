import { expect, test } from 'vitest';
import type { Severity } from '../../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { NO_VERDICT } from '../../../src/model/verdict.ts';
import { runRules } from '../../../src/rules/run.ts';
import { wheel } from '../../report/samples.ts';
import { reportOnSet, testSets } from '../fixtures.ts';

testSets('uneven-glibc');

test('the configured severity counts', async () => {
  const { wheels } = await reportOnSet('uneven-glibc/fires-one-newer');
  const severities = (severity: Severity | 'off') =>
    runRules('set', wheels, {
      ...DEFAULT_SETTINGS,
      severities: new Map([['uneven-glibc', severity]]),
    }).map((finding) => finding.severity);
  expect(severities('warning')).toEqual(['warning']);
  expect(severities('off')).toEqual([]);
});

test('names the library and version where it is not the C library that asks for more', async () => {
  const need = { library: 'libstdc++.so.6', version: 'GLIBCXX_3.4.22', symbols: [] };
  const verdict = (policy: string, blockers: typeof NO_VERDICT.blockers) => ({
    ...NO_VERDICT,
    families: { ...NO_VERDICT.families, manylinux: policy },
    blockers,
  });
  const wheels = [
    wheel('a-1-cp311-cp311-manylinux_2_17_x86_64.whl', { verdict: verdict('manylinux_2_17_x86_64', []) }),
    wheel('a-1-cp312-cp312-manylinux_2_24_x86_64.whl', {
      verdict: verdict('manylinux_2_24_x86_64', [
        { ...need, policy: 'manylinux_2_17_x86_64', member: 'a/_core.so' },
        { policy: 'manylinux_2_12_x86_64', member: 'a/_old.so', library: 'x', version: null, symbols: [] },
      ]),
    }),
  ];
  const [finding] = runRules('set', wheels, DEFAULT_SETTINGS);
  expect(finding?.member).toBe('a/_core.so');
  expect(finding?.message).toContain('In cp312-cp312, a/_core.so needs GLIBCXX_3.4.22 of libstdc++.so.6. ');
});
