import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Interruption } from '../../../src/base/interruption.ts';
import type { CheckOptions } from '../../../src/check/checkOptions.ts';
import { checkWheels } from '../../../src/check/checkWheels.ts';
import type { Report } from '../../../src/model/report.ts';
import { MUSL } from '../configured.ts';
import { FIXTURES } from '../fixtures.ts';

const wheels = [
  { path: path.join(FIXTURES, 'wheels', MUSL), displayPath: MUSL, filename: MUSL, artifact: null },
];

/** The report of a run that was over for this reason before it had begun. */
async function endedBy(kind: Interruption['kind'], options: Partial<CheckOptions> = {}): Promise<Report> {
  const ended = new AbortController();
  ended.abort(new Interruption(kind, 'so it was'));
  return await checkWheels({ wheels, problems: [] }, { failOn: 'error', signal: ended.signal, ...options });
}

describe('an early end', () => {
  test.each([
    ['cancelled', /^Run the job again\./],
    ['time-over', /^Raise "timeout-minutes"/],
    ['disk-full', /^Delete what the job no longer needs/],
    ['error', /^Fix what the message names/],
  ] as const)('%s: names what was left, and what to do', async (kind, remedy) => {
    const report = await endedBy(kind);
    expect(report.conclusion).toBe('failure');
    expect(report.findings).toMatchObject([
      {
        rule: 'not-checked',
        severity: 'error',
        wheel: null,
        message: `The check ended early, because so it was. It did not look into 1 wheel (${MUSL}).`,
        data: { interruption: kind, wheels: [MUSL] },
      },
    ]);
    expect(report.findings[0]?.remedy).toMatch(remedy);
    expect(report.findings[0]?.remedy).toContain('The findings for everything else stand.');
  });

  test('no ignore and no severity hides it', async () => {
    const severities = new Map([['not-checked', 'off' as const]]);
    const settings = { externalLibraries: [], build: null, severities };
    const report = await endedBy('cancelled', { settings });
    expect(report.findings.map(({ severity }) => severity)).toEqual(['error']);
  });
});

test('what a run left out although it went to its end', async () => {
  const gap = { what: 'logs of 3 jobs', message: 'There are more than are read.', remedy: 'Look at them.' };
  const report = await checkWheels({ wheels, problems: [], gaps: [gap] }, { failOn: 'error' });
  expect(report.findings).toMatchObject([
    {
      rule: 'not-checked',
      severity: 'error',
      title: 'not checked: logs of 3 jobs',
      message: gap.message,
      remedy: 'Look at them. The findings for everything else stand.',
    },
  ]);
});
