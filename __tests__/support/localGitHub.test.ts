import { getOctokit } from '@actions/github';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalGitHub, type LocalGitHubOptions, REPOSITORY, startLocalGitHub } from './localGitHub.ts';

const COMMIT = 'c0ffee'.padEnd(40, '0');
const [owner = '', repo = ''] = REPOSITORY.split('/');

const annotation = {
  path: 'pyproject.toml',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure' as const,
  message: 'wrong architecture',
};

const complete = {
  owner,
  repo,
  name: 'Wheel ABI',
  head_sha: COMMIT,
  status: 'completed' as const,
  conclusion: 'failure' as const,
  output: { title: 'title', summary: 'summary', annotations: [annotation] },
};

const started: LocalGitHub[] = [];

async function start(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const github = await startLocalGitHub({ knownCommits: [COMMIT], ...options });
  started.push(github);
  return github;
}

function octokit(github: LocalGitHub, token = github.token) {
  return getOctokit(token, { baseUrl: github.url });
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((github) => github.close()));
});

describe('artifacts over REST', () => {
  const bytes = Buffer.from('bytes');
  const many = { id: 21, artifacts: Array.from({ length: 5 }, (_, index) => ({ name: `a${index}`, bytes })) };

  test('come in pages, the newest first', async () => {
    const client = octokit(await start({ runs: [many] }));
    const run = { owner, repo, run_id: 21, per_page: 2 };
    const { data } = await client.rest.actions.listWorkflowRunArtifacts({ ...run, page: 3 });
    expect(data).toMatchObject({ total_count: 5, artifacts: [{ name: 'a0', expired: false }] });
    const all = await client.paginate(client.rest.actions.listWorkflowRunArtifacts, run);
    expect(all.map(({ name }) => name)).toEqual(['a4', 'a3', 'a2', 'a1', 'a0']);
  });

  test('are 403 for a token that may not read Actions', async () => {
    const client = octokit(await start({ runs: [many], tokenCanReadActions: false }));
    const refused = {
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    };
    const list = client.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: 21 });
    await expect(list).rejects.toMatchObject(refused);
    const archive = { owner, repo, artifact_id: 1001, archive_format: 'zip' };
    await expect(client.rest.actions.downloadArtifact(archive)).rejects.toMatchObject(refused);
  });

  test.each([
    { owner, repo, run_id: 22 },
    { owner: 'else', repo: 'where', run_id: 21 },
  ])('are 404 for a run that is not there: %o', async (run) => {
    const list = octokit(await start({ runs: [many] })).rest.actions.listWorkflowRunArtifacts(run);
    await expect(list).rejects.toMatchObject({ status: 404 });
  });
});

describe('the artifact service', () => {
  const LIST = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts';

  test('refuses a token that it did not give out', async () => {
    const github = await start();
    const response = await fetch(`${github.url}${LIST}`, {
      method: 'POST',
      headers: { authorization: 'Bearer nonsense' },
    });
    expect(response.status).toBe(401);
  });

  test('refuses the backend ids of another run', async () => {
    const github = await start();
    const response = await fetch(`${github.url}${LIST}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.runtimeToken(1)}` },
      body: JSON.stringify({ workflow_run_backend_id: 'x', workflow_job_run_backend_id: 'y' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('the blob store', () => {
  const options = { runs: [{ id: 31, artifacts: [{ name: 'a', bytes: Buffer.from('bytes') }] }] };

  test.each([
    [403, '', {}],
    [400, 'signed', { authorization: 'Bearer of-github' }],
    [200, 'signed', {}],
  ])('answers %i to an address that is %s with the headers %o', async (status, signed, headers) => {
    const github = await start(options);
    const archive = {
      owner,
      repo,
      artifact_id: 1001,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    };
    const answer = await octokit(github).rest.actions.downloadArtifact({
      ...archive,
      request: { redirect: 'manual' as const },
    });
    const location = new URL(answer.headers.location ?? '');
    if (!signed) location.searchParams.delete('sig');
    const response = await fetch(location, { headers });
    expect(response.status).toBe(status);
    expect(github.unexpected).toHaveLength(status === 200 ? 0 : 1);
  });
});

describe('check runs', () => {
  test('are created and updated; annotations are appended, all else is replaced', async () => {
    const github = await start();
    const { checks } = octokit(github).rest;
    const { data } = await checks.create({ ...complete, external_id: '1/2/3' });
    expect(data).toMatchObject({ id: 5001, html_url: `https://github.com/${REPOSITORY}/runs/5001` });
    const second = { ...annotation, message: 'second' };
    const output = { title: 'new title', summary: 'new summary', annotations: [second] };
    await checks.update({ owner, repo, check_run_id: data.id, output });
    expect(github.checkRuns).toEqual([
      {
        id: 5001,
        suite: 1,
        repository: REPOSITORY,
        name: 'Wheel ABI',
        head_sha: COMMIT,
        status: 'completed',
        conclusion: 'failure',
        details_url: null,
        external_id: '1/2/3',
        html_url: `https://github.com/${REPOSITORY}/runs/5001`,
        output: { title: 'new title', summary: 'new summary', text: null, annotations: [annotation, second] },
        statuses: ['completed', 'completed'],
      },
    ]);
  });

  test('show that they were left open', async () => {
    const github = await start();
    const { checks } = octokit(github).rest;
    const { data } = await checks.create({ owner, repo, name: 'Wheel ABI', head_sha: COMMIT });
    await checks.update({ owner, repo, check_run_id: data.id, conclusion: 'success' });
    expect(github.checkRuns[0]?.statuses).toEqual(['queued', 'completed']);
  });

  test('are 422, and nothing changes, for bodies that break the contract', async () => {
    const github = await start();
    const { checks } = octokit(github).rest;
    const tooMany = { ...complete.output, annotations: Array(51).fill(annotation) };
    await expect(checks.create({ ...complete, output: tooMany })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('/output/annotations'),
    });
    expect(github.checkRuns).toEqual([]);
    const { data } = await checks.create(complete);
    const update = checks.update({ owner, repo, check_run_id: data.id, output: tooMany });
    await expect(update).rejects.toMatchObject({ status: 422 });
    expect(github.checkRuns[0]?.output.annotations).toHaveLength(1);
  });

  test('are 422 on a commit that the repository does not have', async () => {
    const { checks } = octokit(await start()).rest;
    await expect(checks.create({ ...complete, head_sha: 'd'.repeat(40) })).rejects.toMatchObject({
      status: 422,
    });
  });

  test('are 400 for what is no JSON', async () => {
    const github = await start();
    const response = await fetch(`${github.url}/repos/${REPOSITORY}/check-runs`, {
      method: 'POST',
      headers: { authorization: `token ${github.token}` },
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  test('are 403 for the token of a fork', async () => {
    const github = await start({ tokenCanWriteChecks: false });
    await expect(octokit(github).rest.checks.create(complete)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
  });

  test('are there for jobs, too, of the same id and name', async () => {
    const job = { id: 7001, run: 7, name: 'caller / callee (3.12)', commit: COMMIT, conclusion: null };
    const github = await start({ jobs: [job] });
    const { checks } = octokit(github).rest;
    const { data } = await checks.get({ owner, repo, check_run_id: 7001 });
    expect(data).toMatchObject({ name: 'caller / callee (3.12)', status: 'in_progress', conclusion: null });
    expect(data.external_id).not.toContain('wheel-abi-check');
    const { data: list } = await checks.listForRef({ owner, repo, ref: COMMIT });
    expect(list.check_runs.map(({ id }) => id)).toEqual([7001]);
    expect(github.checkRuns).toEqual([]);
  });

  test('come in pages, the newest first', async () => {
    const client = octokit(await start());
    for (const name of ['a', 'b', 'c']) await client.rest.checks.create({ ...complete, name });
    const list = { owner, repo, ref: COMMIT, per_page: 2 };
    const { data } = await client.rest.checks.listForRef({ ...list, page: 2 });
    expect(data).toMatchObject({ total_count: 3, check_runs: [{ name: 'a' }] });
  });

  test('are 403 to read where the token may not', async () => {
    const { checks } = octokit(await start({ tokenCanReadChecks: false })).rest;
    await expect(checks.listForRef({ owner, repo, ref: COMMIT })).rejects.toMatchObject({ status: 403 });
    await expect(checks.get({ owner, repo, check_run_id: 1 })).rejects.toMatchObject({ status: 403 });
  });

  test('are 404 where there is none to update, or no such repository', async () => {
    const github = await start();
    const { checks } = octokit(github).rest;
    const { output } = complete;
    await expect(checks.update({ owner, repo, check_run_id: 1, output })).rejects.toMatchObject({
      status: 404,
    });
    await expect(checks.create({ ...complete, repo: 'other' })).rejects.toMatchObject({ status: 404 });
    expect(github.unexpected).toEqual([]);
  });
});

test.each(['', 'token wrong'])('the authorization "%s" is 401', async (authorization) => {
  const github = await start();
  const headers: Record<string, string> = authorization === '' ? {} : { authorization };
  const response = await fetch(`${github.url}/repos/${REPOSITORY}/check-runs`, { method: 'POST', headers });
  expect(response.status).toBe(401);
});

test('what no route answers is 404, and is noted', async () => {
  const github = await start();
  await expect(octokit(github).rest.repos.get({ owner, repo })).rejects.toMatchObject({ status: 404 });
  expect(github.unexpected).toMatchObject([{ method: 'GET', path: `/repos/${REPOSITORY}`, status: 404 }]);
});

test('failures happen as often as they were ordered, and nothing is recorded of them', async () => {
  const github = await start({
    failures: [
      { method: 'POST', path: /check-runs$/, status: 500, after: 1, times: 1 },
      { method: 'PATCH', path: /check-runs/, status: 'disconnect' },
    ],
  });
  const { checks } = octokit(github).rest;
  await checks.create(complete);
  await expect(checks.create(complete)).rejects.toMatchObject({ status: 500 });
  await checks.create(complete);
  expect(github.checkRuns).toHaveLength(2);
  const update = checks.update({ owner, repo, check_run_id: 5001, output: complete.output });
  await expect(update).rejects.toThrow();
  expect(github.checkRuns[0]?.output.annotations).toHaveLength(1);
  expect(github.requests.map(({ status }) => status)).toEqual([201, 500, 201, 0]);
});

describe('comments on pull requests', () => {
  const pull = { number: 7, branch: 'topic', head: COMMIT };
  const place = { owner, repo, issue_number: 7 };

  test('are written, listed in pages, changed and deleted', async () => {
    const github = await start({ pulls: [pull, { ...pull, number: 8, from: 'fork/x' }] });
    const { rest } = octokit(github);
    for (const body of ['one', 'two', 'three']) await rest.issues.createComment({ ...place, body });
    const page = await rest.issues.listComments({ ...place, per_page: 2 });
    expect(page.data).toMatchObject([
      { body: 'one', user: { login: 'github-actions[bot]', type: 'Bot' } },
      { body: 'two' },
    ]);
    expect(page.headers.link).toContain('rel="next"');
    const id = { owner, repo, comment_id: 9001 };
    await rest.issues.updateComment({ ...id, body: 'new' });
    await rest.issues.deleteComment({ ...id, comment_id: 9002 });
    expect(github.comments.map(({ body }) => body)).toEqual(['new', 'three']);
    const found = await rest.pulls.list({ owner, repo, head: 'fork:topic' });
    expect(found.data.map(({ number }) => number)).toEqual([8]);
    expect((await rest.pulls.get({ owner, repo, pull_number: 7 })).data.head.sha).toBe(COMMIT);
  });

  test('are refused as GitHub does', async () => {
    const comments = [{ id: 5, pull: 7, login: 'octocat', type: 'User' as const, body: 'x' }];
    const { rest } = octokit(await start({ pulls: [pull, { ...pull, number: 9, locked: true }], comments }));
    const create = (fields: object) => rest.issues.createComment({ ...place, body: 'x', ...fields });
    await expect(create({ issue_number: 8 })).rejects.toMatchObject({ status: 404 });
    await expect(create({ issue_number: 9 })).rejects.toMatchObject({ status: 403 });
    await expect(create({ body: '  ' })).rejects.toMatchObject({ status: 422 });
    await expect(create({ body: 'x'.repeat(65_537) })).rejects.toMatchObject({ status: 422 });
    await expect(create({ body: 'x'.repeat(65_536) })).resolves.toMatchObject({ status: 201 });
    const other = { owner, repo, comment_id: 5 };
    await expect(rest.issues.updateComment({ ...other, body: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(rest.issues.deleteComment(other)).rejects.toMatchObject({ status: 403 });
    const readOnly = octokit(await start({ pulls: [pull], tokenCanWritePulls: false })).rest;
    await expect(readOnly.issues.createComment({ ...place, body: 'x' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    await expect(readOnly.issues.listComments(place)).resolves.toMatchObject({ status: 200 });
  });
});
