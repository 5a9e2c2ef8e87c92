import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWheels } from '../../../src/check/checkWheels.ts';
import { explainLogs } from '../../../src/explain/explainLog.ts';
import type { LinkedWheel } from '../../../src/explain/linkedWheel.ts';
import { readLog } from '../../../src/explain/readLog.ts';
import type { Finding } from '../../../src/model/report.ts';
import { FIXTURES } from '../fixtures.ts';

/** The findings about logs in fixtures/logs, as if each were that of a job of its name. */
async function findingsOn(names: string[], wheels: LinkedWheel[] = []): Promise<Finding[]> {
  const readings = await Promise.all(
    names.map((name) =>
      readLog(`test (${name})`, [readFileSync(path.join(FIXTURES, 'logs', `${name}.log`))]),
    ),
  );
  const collected = { wheels: [], problems: [], explanations: explainLogs(readings, [], wheels) };
  return (await checkWheels(collected, { failOn: 'error' })).findings;
}

test.each([
  'loader-version',
  'loader-library',
  'loader-library-musl',
  'loader-symbol',
  'loader-symbol-musl',
  'loader-refused',
  'windows-dll-load',
])('%s: what a loader says in a test is a warning, and nothing else is said of it', async (name) => {
  const findings = await findingsOn([name]);
  expect(findings).toMatchObject([
    {
      rule: 'failed-test',
      severity: 'warning',
      wheel: null,
      member: null,
      data: { jobs: [`test (${name})`] },
    },
  ]);
});

test.each(['tests-failed', 'clean-look-alikes', 'clean-words-in-pytest'])(
  '%s: tests that fail in their own right, and words that only look alike',
  async (name) => {
    expect((await findingsOn([name])).filter(({ rule }) => rule === 'failed-test')).toEqual([]);
  },
);

test('with the wheel at hand, what its rules say comes first', async () => {
  const wheel: LinkedWheel = {
    filename: 'demo-1.0-cp312-cp312-manylinux_2_17_x86_64.whl',
    links: [],
    findings: [
      {
        rule: 'symbol-version-too-new',
        member: 'demo/_core.cpython-312-x86_64-linux-gnu.so',
        title: '_core needs glibc 2.38, tag promises 2.17',
        message: 'It needs GLIBC_2.38.',
        data: {},
      },
    ],
  };
  const text = readFileSync(path.join(FIXTURES, 'logs', 'loader-version.log'));
  const reading = await readLog('x', [text]);
  const [told] = explainLogs([reading], [], [wheel]);
  expect(told?.causes[0]).toBe(
    `In ${wheel.filename}: _core needs glibc 2.38, tag promises 2.17 (symbol-version-too-new).`,
  );
  const other = { ...wheel, filename: 'demo-1.0-cp311-cp311-manylinux_2_17_x86_64.whl' };
  expect(explainLogs([reading], [], [other])[0]?.causes[0]).not.toContain('_core needs glibc');
});
