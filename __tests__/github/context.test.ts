import { describe, expect, test } from 'vitest';
import { artifactRun, type Env, type EventPayload, readContext } from '../../src/github/context.ts';

const runner: Env = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo/wheels',
  GITHUB_RUN_ID: '100',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'check',
  GITHUB_SHA: 'context-sha',
  GITHUB_WORKFLOW_REF: 'octo/wheels/.github/workflows/build.yml@refs/heads/main',
};

const workflowRun: EventPayload = {
  workflow_run: {
    id: 55,
    head_sha: 'fork-head',
    path: '.github/workflows/wheels.yaml@main',
    repository: { full_name: 'octo/wheels' },
  },
};

const on = (name: string, payload: EventPayload = {}, env: Env = {}) =>
  readContext({ ...runner, GITHUB_EVENT_NAME: name, ...env }, payload);

describe('the commit that a check belongs on', () => {
  const pull: EventPayload = { pull_request: { head: { sha: 'pull-head' } } };
  test.each([
    ['push', {}, 'context-sha'],
    ['workflow_dispatch', pull, 'context-sha'],
    ['pull_request', pull, 'pull-head'],
    ['pull_request_target', pull, 'pull-head'],
    ['pull_request', {}, 'context-sha'],
    ['workflow_run', workflowRun, 'fork-head'],
    ['workflow_run', {}, 'context-sha'],
  ] as [string, EventPayload, string][])('on %s', (name, payload, sha) => {
    expect(on(name, payload).headSha).toBe(sha);
  });
});

test('the run, its page and its identity', () => {
  const context = on('push');
  expect(context.runUrl).toBe('https://github.com/octo/wheels/actions/runs/100');
  expect(context.job).toEqual({
    workflow: 'octo/wheels/.github/workflows/build.yml',
    job: 'check',
    step: '',
  });
  expect(context.attempt).toBe('100.2');
  expect(on('push', {}, { GITHUB_SERVER_URL: 'https://git.example.com' }).runUrl).toBe(
    'https://git.example.com/octo/wheels/actions/runs/100',
  );
});

test('a workflow that reports on others is another job after each of them', () => {
  const after = (path: unknown): string => {
    const payload = { workflow_run: { ...workflowRun.workflow_run, path } } as EventPayload;
    return on('workflow_run', payload).job.workflow;
  };
  expect(after('.github/workflows/wheels.yml@main')).not.toBe(after('.github/workflows/arm.yml@main'));
  expect(after('.github/workflows/wheels.yml@main')).toBe(after('.github/workflows/wheels.yml@topic'));
  expect(after(undefined)).toBe('octo/wheels/.github/workflows/build.yml');
});

test('outside of GitHub nothing is known, and nothing breaks', () => {
  const context = readContext({}, {});
  expect([context.repository, context.runId, context.runUrl, context.headSha, context.workflowPath]).toEqual([
    null,
    null,
    null,
    '',
    null,
  ]);
});

describe('the workflow file', () => {
  test.each([
    ['octo/wheels/.github/workflows/build.yml@refs/heads/a@b', '.github/workflows/build.yml'],
    ['Octo/Wheels/.github/workflows/build.yml@refs/pull/1/merge', '.github/workflows/build.yml'],
    ['octo/policies/.github/workflows/required.yml@refs/heads/main', null],
    ['octo/wheels/dynamic/pages/build@refs/heads/main', null],
    ['', null],
  ])('of GITHUB_WORKFLOW_REF %s is %s', (ref, expected) => {
    expect(on('push', {}, { GITHUB_WORKFLOW_REF: ref }).workflowPath).toBe(expected);
  });

  test('on workflow_run is that of the run that built the wheels', () => {
    expect(on('workflow_run', workflowRun).workflowPath).toBe('.github/workflows/wheels.yaml');
  });
});

describe('the run whose artifacts are wanted', () => {
  const none = { runId: null, repository: null };
  const other = { owner: 'pypa', repo: 'other' };
  const here = { owner: 'octo', repo: 'wheels' };

  test('is this one', () => {
    expect(artifactRun(none, on('push'))).toEqual({
      repository: here,
      runId: 100,
      url: 'https://github.com/octo/wheels/actions/runs/100',
      current: true,
    });
  });

  test('is the triggering one on workflow_run', () => {
    expect(artifactRun(none, on('workflow_run', workflowRun))).toMatchObject({ runId: 55, current: false });
    expect(artifactRun({ runId: null, repository: here }, on('workflow_run', workflowRun))).toMatchObject({
      runId: 55,
    });
  });

  test('is the one named, wherever it is', () => {
    expect(artifactRun({ runId: 7, repository: null }, on('workflow_run', workflowRun))).toMatchObject({
      repository: here,
      runId: 7,
      current: false,
    });
    expect(artifactRun({ runId: 7, repository: other }, on('push'))).toMatchObject({
      url: 'https://github.com/pypa/other/actions/runs/7',
      current: false,
    });
    expect(artifactRun({ runId: 100, repository: other }, on('push'))).toMatchObject({ current: false });
    const written = { owner: 'OCTO', repo: 'Wheels' };
    expect(artifactRun({ runId: 100, repository: written }, on('push'))).toMatchObject({ current: true });
  });

  test('can not be guessed in another repository', () => {
    expect(artifactRun({ runId: null, repository: other }, on('push'))).toMatch(/"run-id" must say which/);
    expect(artifactRun({ runId: null, repository: other }, on('workflow_run', workflowRun))).toMatch(
      /"run-id" must/,
    );
    expect(artifactRun(none, readContext({}, {}))).toMatch(/GITHUB_REPOSITORY is not set/);
    expect(artifactRun(none, readContext({ GITHUB_REPOSITORY: 'a/b' }, {}))).toMatch(
      /GITHUB_RUN_ID is not set/,
    );
  });
});

describe('the pull request', () => {
  const run = (fields: object) => ({ workflow_run: { head_branch: 'topic', ...fields } });

  test.each([
    ['pull_request', { pull_request: { number: 7 } }, { number: 7, head: null }],
    ['pull_request_target', { pull_request: { number: 7 } }, { number: 7, head: null }],
    ['pull_request', { pull_request: { number: 0 } }, null],
    ['push', { pull_request: { number: 7 } }, null],
    [
      'workflow_run',
      run({ head_repository: { full_name: 'a/b' } }),
      { number: null, head: { repository: { owner: 'a', repo: 'b' }, branch: 'topic' } },
    ],
    ['workflow_run', run({}), null],
    ['workflow_run', run({ head_branch: '', head_repository: { full_name: 'a/b' } }), null],
    ['workflow_run', run({ head_repository: { full_name: 'b' } }), null],
  ] as const)('is told by the event: %s %j', (event, payload, hint) => {
    expect(on(event, payload).pullRequest).toEqual(hint);
  });
});
