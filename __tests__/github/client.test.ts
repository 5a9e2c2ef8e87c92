import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { githubClient, ratePause } from '../../src/github/client.ts';
import { type Failure, type LocalGitHub, REPOSITORY, startLocalGitHub } from '../support/localGitHub.ts';
import { PAUSES, replaceTimers, restoreTimers } from '../support/timing.mjs';

beforeAll(() => replaceTimers(PAUSES));
afterAll(restoreTimers);

const NOW = 1_800_000_000;
const limited = (status: number, headers: Record<string, string>, message = 'x') => ({
  status,
  message,
  response: { headers },
});

test.each([
  ['GitHub says for how long', limited(403, { 'retry-after': '17' }), 17],
  ['at once', limited(429, { 'retry-after': '0' }), 0],
  [
    'until the hour is over',
    limited(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${NOW + 40}` }),
    40,
  ],
  [
    'it is over already',
    limited(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${NOW - 5}` }),
    1,
  ],
  ['GitHub says nothing', limited(403, {}, 'You have exceeded a secondary rate limit'), 60],
  ['429 alone', limited(429, {}), 60],
  [
    'the token may not',
    limited(403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': `${NOW}` }),
    null,
  ],
  [
    'a date, which GitHub does not send',
    limited(403, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
    null,
  ],
  ['another trouble', limited(500, { 'retry-after': '17' }), null],
  ['no answer at all', { status: 500 }, null],
])('a pause, where %s', (_, error, pause) => {
  expect(ratePause(error, NOW)).toBe(pause);
});

async function ask(failure: Omit<Failure, 'path'>, method = 'GET'): Promise<LocalGitHub['requests']> {
  const [owner, repo] = REPOSITORY.split('/');
  const commits = [{ sha: 'abc', files: {} }];
  const github = await startLocalGitHub({ commits, failures: [{ path: /./, ...failure }] });
  onTestFinished(() => github.close());
  const client = await githubClient(github.token, { baseUrl: github.url });
  const route = method === 'GET' ? '/git/trees/{sha}' : '/check-runs';
  await client
    .request(`${method} /repos/{owner}/{repo}${route}`, { owner, repo, sha: 'abc' })
    .catch(() => {});
  return github.requests;
}

test.each([
  ['GET', 500, {}, [500, 500, 200]],
  ['GET', 'disconnect', {}, [0, 0, 200]],
  ['GET', 403, { 'retry-after': '1' }, [403, 403, 200]],
  ['GET', 403, {}, [403]],
  ['GET', 404, {}, [404]],
  ['GET', 429, { 'retry-after': '600' }, [429]],
  ['POST', 429, { 'retry-after': '1' }, [429, 429, 422]],
  ['POST', 500, {}, [500]],
  ['POST', 'disconnect', {}, [0]],
] as const)('%s after %s %j twice: %j', async (method, status, headers, answers) => {
  const requests = await ask({ method, status, headers, times: 2 }, method);
  expect(requests.map((each) => each.status)).toEqual(answers);
});

test('the pauses of all requests together have an end', async () => {
  const github = await startLocalGitHub({
    failures: [{ method: 'GET', path: /./, status: 429, headers: { 'retry-after': '89' } }],
  });
  onTestFinished(() => github.close());
  const client = await githubClient(github.token, { baseUrl: github.url });
  const [owner, repo] = REPOSITORY.split('/');
  const request = () => client.request('GET /repos/{owner}/{repo}', { owner, repo }).catch(() => 'given up');
  // The first one takes what there is to take; it is not awaited.
  void request();
  while (github.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await request()).toBe('given up');
});

test.each(['hang', 503] as const)('requests that go wrong (%s) have an end together', async (status) => {
  const github = await startLocalGitHub({ failures: [{ method: 'GET', path: /./, status }] });
  onTestFinished(() => github.close());
  const client = await githubClient(github.token, {
    baseUrl: github.url,
    patience: { request: 300, inVain: 1 },
  });
  const [owner, repo] = REPOSITORY.split('/');
  const reasons: string[] = [];
  for (let each = 0; each < 20; each++) {
    const given = client.request('GET /repos/{owner}/{repo}', { owner, repo });
    await given.catch(({ message }: Error) => reasons.push(message));
  }
  expect(reasons).toHaveLength(20);
  expect(reasons.at(-1)).toContain('it is not asked again');
  expect(github.requests.length).toBeLessThan(5);
});
