import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Requester } from '../../src/github/client.ts';
import { publishCheckRun } from '../../src/github/publishCheckRun.ts';
import { PAUSES, replaceTimers, restoreTimers } from '../support/timing.mjs';

beforeAll(() => replaceTimers(PAUSES));
afterAll(restoreTimers);

const create = { name: 'n', head_sha: 'a', external_id: 'e' };
const repository = { owner: 'o', repo: 'r' };
const annotations = (count: number) => ({
  output: { annotations: Array.from({ length: count }, () => ({})) },
});

/** Answers each request in turn; an error is thrown. */
function answers(...replies: (object | Error)[]): Requester & { sent: unknown[][] } {
  const sent: unknown[][] = [];
  return {
    sent,
    async request(route, parameters) {
      sent.push([route, parameters]);
      const reply = replies[sent.length - 1] ?? new Error('one request too many');
      if (reply instanceof Error) throw reply;
      return { data: reply };
    },
  };
}

const refusal = (status: number, message: string): Error => Object.assign(new Error(message), { status });

test('creates, then appends', async () => {
  const client = answers({ id: 9, html_url: 'https://check' }, {}, {});
  const bodies = { create, updates: [annotations(50), annotations(3)] };
  expect(await publishCheckRun(client, repository, bodies)).toEqual({
    status: 'published',
    id: 9,
    url: 'https://check',
    missing: null,
  });
  expect(client.sent).toEqual([
    ['POST /repos/{owner}/{repo}/check-runs', { ...repository, ...create }],
    [
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      { ...repository, check_run_id: 9, ...annotations(50) },
    ],
    [
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      { ...repository, check_run_id: 9, ...annotations(3) },
    ],
  ]);
});

test('a 403 names the permission', async () => {
  const text =
    'Resource not accessible by integration - https://docs.github.com/rest/checks/runs#create-a-check-run';
  expect(await publishCheckRun(answers(refusal(403, text)), repository, { create, updates: [] })).toEqual({
    status: 'forbidden',
    permission: 'checks: write',
    reason: '403: Resource not accessible by integration',
    isOfToken: true,
  });
});

test.each([
  [
    refusal(403, 'You have exceeded a secondary rate limit.'),
    '403: You have exceeded a secondary rate limit',
    false,
  ],
  [refusal(401, 'Bad credentials'), '401: Bad credentials', true],
  [refusal(404, 'Not Found'), '404: Not Found', true],
  [refusal(422, 'No commit found for SHA'), '422: No commit found for SHA', false],
  [new Error('fetch failed'), 'fetch failed', false],
])('any other refusal is told as it is: %s', async (error, reason, isOfToken) => {
  expect(await publishCheckRun(answers(error), repository, { create, updates: [] })).toEqual({
    status: 'failed',
    reason,
    isOfToken,
  });
});

const counted = (annotations: number): object => ({ id: 9, output: { annotations_count: annotations } });

test("an update that fails is tried again when the trouble is GitHub's", async () => {
  const client = answers({ id: 9, html_url: 'https://check' }, refusal(502, 'Bad Gateway'), counted(0), {});
  const bodies = { create, updates: [annotations(50)] };
  expect(await publishCheckRun(client, repository, bodies)).toMatchObject({ missing: null });
  expect(client.sent).toHaveLength(4);
});

test('an update of which only the answer was lost is not sent again: its annotations would be doubled', async () => {
  const client = answers({ id: 9, html_url: 'u' }, refusal(502, 'Bad Gateway'), counted(50), {});
  const bodies = { create, updates: [annotations(50), annotations(3)] };
  expect(await publishCheckRun(client, repository, bodies)).toMatchObject({ missing: null });
  expect(client.sent.map(([route]) => String(route).split(' ')[0])).toEqual([
    'POST',
    'PATCH',
    'GET',
    'PATCH',
  ]);
});

test('where nobody can say whether the check run was created, it is not created again', async () => {
  const client = answers(refusal(502, 'Bad Gateway'), refusal(503, 'Down'));
  expect(await publishCheckRun(client, repository, { create, updates: [] })).toEqual({
    status: 'failed',
    reason: '502: Bad Gateway',
    isOfToken: false,
  });
  expect(client.sent).toHaveLength(2);
});

test('when an update is refused, the others are sent all the same, and what did not arrive is counted', async () => {
  const client = answers({ id: 9, html_url: 'https://check' }, {}, refusal(422, 'Too much'), {});
  const bodies = { create, updates: [annotations(50), annotations(50), annotations(7)] };
  expect(await publishCheckRun(client, repository, bodies)).toEqual({
    status: 'published',
    id: 9,
    url: 'https://check',
    missing: { annotations: 50, reason: '422: Too much' },
  });
  expect(client.sent).toHaveLength(4);
});

test('when GitHub stays down, the last hundred updates are not each waited for', async () => {
  const client = answers(
    { id: 9, html_url: 'https://check' },
    ...Array(500).fill(refusal(502, 'Bad Gateway')),
  );
  const bodies = { create: { ...create, ...annotations(50) }, updates: Array(99).fill(annotations(50)) };
  const publication = await publishCheckRun(client, repository, bodies);
  expect(publication).toMatchObject({ missing: { annotations: 99 * 50, reason: '502: Bad Gateway' } });
  expect(client.sent.length).toBeLessThan(10);
});
