import { expect, test } from 'vitest';
import { check, MUSL } from '../configured.ts';

test('an artifact that could not be had is an error, and the others are checked all the same', async () => {
  const problems = [
    { artifact: 'cibw-linux', reason: 'It has expired.' },
    { artifact: 'cibw-macos', reason: 'It has expired.' },
  ];
  const report = await check({ wheels: [MUSL], toml: [], problems });
  expect(report.wheels.map(({ filename }) => filename)).toEqual([MUSL]);
  expect(report.conclusion).toBe('failure');
  expect(report.findings).toMatchObject(
    problems.map(({ artifact, reason }) => ({
      rule: 'unreadable-artifact',
      severity: 'error',
      wheel: null,
      title: `not checked: ${artifact}`,
      message: reason,
      data: { artifact, reason },
    })),
  );
  expect(new Set(report.findings.map(({ cause }) => cause)).size).toBe(2);
});
