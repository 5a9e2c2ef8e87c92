import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
      const reply =
        sent.length > replies.length ? new Error('one request too many') : replies[sent.length - 1];
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

const ours = { id: 9, external_id: 'e', html_url: 'https://check' };
const check = { status: 'published', id: 9, url: 'https://check', missing: null };

test.each([{}, [], '', null, '<html>', { id: null }, { id: '9' }])(
  'a yes that names no check run is no answer, and what came of it is looked up: %j',
  async (yes) => {
    const list = { total_count: 1, check_runs: [ours] };
    const client = answers(yes as object, list, {});
    const bodies = { create, updates: [annotations(50)] };
    expect(await publishCheckRun(client, repository, bodies)).toEqual(check);
    expect(client.sent.map(([route]) => String(route).split(' ')[0])).toEqual(['POST', 'GET', 'PATCH']);
  },
);

test('a list that is none says nothing about what was created, so it is not created again', async () => {
  const client = answers({}, {});
  expect(await publishCheckRun(client, repository, { create, updates: [] })).toMatchObject({
    status: 'failed',
    reason: 'GitHub answered without a check run',
  });
  expect(client.sent).toHaveLength(2);
});

test.each(['', '<html>', null])(
  'a yes to an update that is no check run is looked after: %j',
  async (yes) => {
    const client = answers({ id: 9, html_url: 'https://check' }, yes as unknown as object, counted(0), {});
    expect(await publishCheckRun(client, repository, { create, updates: [annotations(50)] })).toEqual(check);
    expect(client.sent).toHaveLength(4);
  },
);

describe('a check run with our external id', () => {
  const lost = refusal(502, 'Bad Gateway');
  const said = { conclusion: 'failure', output: { title: '1 error' } };
  const list = (more: object) => ({ total_count: 1, check_runs: [{ ...ours, ...more }] });

  test.each([
    [
      'is ours where the id names the job, whatever GitHub made of its words',
      ':77',
      { conclusion: 'neutral' },
      2,
    ],
    ['is ours where it says the same', '', said, 2],
    ['is another call’s where its conclusion differs', '', { ...said, conclusion: 'success' }, 3],
    ['is another call’s where its title differs', '', { ...said, output: { title: '2 errors' } }, 3],
  ])('%s', async (_, own, there, requests) => {
    const external_id = `wheel-abi-check:0:1.1${own.replace(':', '.')}`;
    const client = answers(lost, list({ ...there, external_id }), { id: 10 });
    await publishCheckRun(client, repository, { create: { ...create, ...said, external_id }, updates: [] });
    expect(client.sent).toHaveLength(requests);
  });
});
