import { expect, test } from 'vitest';
import { checkWheels } from '../../../src/check/checkWheels.ts';

const missing = { message: 'Nothing matched "wheelhouse/*.whl".', remedy: 'Build the wheels first.' };
const nothing = { wheels: [], problems: [] };

test('nothing to check is an error: a green check of nothing would be believed', async () => {
  const report = await checkWheels(
    { ...nothing, missing: { severity: 'error', ...missing } },
    { failOn: 'error' },
  );
  expect(report.conclusion).toBe('failure');
  expect(report.findings).toMatchObject([
    { rule: 'no-wheels', severity: 'error', wheel: null, title: 'no wheel was found', ...missing },
  ]);
});

test.each([
  ['failure', 'nothing to check, an earlier step failed'],
  ['cancelled', 'nothing to check, the job was cancelled'],
] as const)('after %s of the job none is missed', async (jobTrouble, title) => {
  const report = await checkWheels(
    { ...nothing, missing: { severity: 'notice', jobTrouble, ...missing } },
    { failOn: 'error' },
  );
  expect(report.findings.map((finding) => [finding.severity, finding.title])).toEqual([['notice', title]]);
  expect(report.conclusion).not.toBe('failure');
});
