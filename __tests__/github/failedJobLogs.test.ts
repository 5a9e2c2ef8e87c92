import { expect, onTestFinished, test } from 'vitest';
import { githubClient } from '../../src/github/client.ts';
import { type FailedJobLogs, readFailedJobs } from '../../src/github/failedJobLogs.ts';
import { REPOSITORY, startLocalGitHub } from '../support/localGitHub.ts';

const [owner = '', repo = ''] = REPOSITORY.split('/');
const FAILURE =
  'ValueError: Cannot repair wheel, because required library "libfoo.so.1" could not be located\n';

async function read(log: string, maxLog: number): Promise<FailedJobLogs> {
  const github = await startLocalGitHub({
    jobs: [{ id: 1, run: 7, name: 'build', conclusion: 'failure', log }],
  });
  onTestFinished(() => github.close());
  const client = await githubClient(github.token, { baseUrl: github.url });
  return await readFailedJobs({ client, repository: { owner, repo }, runId: 7, attempt: null, maxLog });
}

const countOf = (readings: FailedJobLogs['readings']): number =>
  readings.flatMap(({ failures }) => failures).length;

test('a log that is as long as may be is read to its end, and nothing was left out', async () => {
  const { readings, leftOut } = await read(FAILURE, FAILURE.length);
  expect([countOf(readings), leftOut]).toEqual([1, []]);
});

test('a log that is longer is read up to there, and that is said', async () => {
  const { readings, leftOut, read: logs } = await read(`${'x\n'.repeat(1024)}${FAILURE}`, 2048);
  expect([countOf(readings), logs]).toEqual([0, 1]);
  expect(leftOut).toEqual(['The log of the job build was read up to 2.0 KiB, and goes on.']);
});

test('what stands before the cut is told all the same', async () => {
  const { readings, leftOut } = await read(`${FAILURE}${'x\n'.repeat(1024)}`, 1024);
  expect([countOf(readings), leftOut.length]).toEqual([1, 1]);
});

test('an answer that lists no jobs is not taken for a run without any', async () => {
  const github = await startLocalGitHub({
    failures: [{ method: 'GET', path: /\/jobs$/, status: 200, body: {} }],
  });
  onTestFinished(() => github.close());
  const client = await githubClient(github.token, { baseUrl: github.url });
  const { problems } = await readFailedJobs({ client, repository: { owner, repo }, runId: 7, attempt: null });
  expect(problems).toEqual([expect.stringContaining('The jobs of the run could not be listed')]);
});
