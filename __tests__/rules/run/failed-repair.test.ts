import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWheels } from '../../../src/check/checkWheels.ts';
import { explainLog } from '../../../src/explain/explainLog.ts';
import { readLog } from '../../../src/explain/readLog.ts';
import type { Finding } from '../../../src/model/report.ts';
import { FIXTURES } from '../fixtures.ts';

/** The findings about logs in fixtures/logs, as if each were that of a job of its name. */
async function findingsOn(...names: string[]): Promise<Finding[]> {
  const logs = names.map((name) =>
    readLog(`build (${name})`, [readFileSync(path.join(FIXTURES, 'logs', `${name}.log`))]),
  );
  const failures = (await Promise.all(logs)).flatMap((log) => log.failures);
  const collected = { wheels: [], problems: [], explanations: explainLog(failures, []) };
  return (await checkWheels(collected, { failOn: 'error' })).findings;
}

test('what a log says of a wheel that was never finished is a warning that belongs to no wheel', async () => {
  const [finding, ...others] = await findingsOn('blacklist');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'failed-repair', severity: 'warning', wheel: null, member: null });
  expect(finding?.message).toMatch(/^In the log of build \(blacklist\): /);
  expect(finding?.remedy).toMatch(/\.$/);
  expect(finding?.data).toMatchObject({ tool: 'auditwheel', jobs: ['build (blacklist)'] });
});

test('two troubles are two findings, each with a cause of its own', async () => {
  const findings = await findingsOn('blacklist', 'no-file');
  expect(new Set(findings.map(({ cause }) => cause)).size).toBe(2);
});

test.each(['clean-repair', 'tests-failed'])('%s: a log that only looks alike', async (name) => {
  expect(await findingsOn(name)).toEqual([]);
});
