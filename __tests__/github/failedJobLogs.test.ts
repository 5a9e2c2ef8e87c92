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

test('a log that is as long as may be is read to its end, and nothing was left out', async () => {
  const { failures, leftOut } = await read(FAILURE, FAILURE.length);
  expect([failures.length, leftOut]).toEqual([1, []]);
});

test('a log that is longer is read up to there, and that is said', async () => {
  const { failures, leftOut, read: logs } = await read(`${'x\n'.repeat(1024)}${FAILURE}`, 2048);
  expect([failures, logs]).toEqual([[], 1]);
  expect(leftOut).toEqual(['The log of the job build was read up to 2.0 KiB, and goes on.']);
});

test('what stands before the cut is told all the same', async () => {
  const { failures, leftOut } = await read(`${FAILURE}${'x\n'.repeat(1024)}`, 1024);
  expect([failures.length, leftOut.length]).toEqual([1, 1]);
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
