import { describe, expect, test } from 'vitest';
import { REPLACED_TITLE } from '../../src/github/settleCheckRuns.ts';
import { pushEvent, workflowRunEvent } from '../support/events.ts';
import type { Failure } from '../support/localGitHub.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, checkRunRequests, type Scene, setScene, wheels, wheelWithStrays } from './scene.ts';

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const event = pushEvent();
const RATE_LIMIT =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

function shown({ github }: Scene): string[] {
  return github.shownCheckRuns().map(({ name, conclusion, id }) => `${id} ${name}: ${conclusion}`);
}

describe('a job that is run again', () => {
  const failing = async () => await wheels('wheelhouse/', 'aarch64');
  const attempt = (number: number) => ({ GITHUB_RUN_ATTEMPT: String(number) });

  test('replaces its check, and leaves no annotation twice', async () => {
    const scene = await setScene({ files: await failing() });
    for (const number of [1, 2, 3]) await scene.run({ node, event, env: attempt(number) });
    expect(shown(scene)).toEqual(['5003 Wheel ABI: failure']);
    expect(scene.github.shownCheckRuns()[0]?.output.annotations).toHaveLength(1);
    const ids = scene.github.checkRuns.map(({ external_id }) => external_id ?? '');
    expect(new Set(ids.map((id) => id.split(':')[1])).size).toBe(1);
    expect(new Set(ids).size).toBe(3);
  });

  test('marks the older one as replaced where GitHub put it into another suite', async () => {
    const scene = await setScene({ files: await failing(), checkSuites: [1, 2, 2] });
    for (const number of [1, 2, 3]) await scene.run({ node, event, env: attempt(number) });
    expect(shown(scene)).toEqual(['5001 Wheel ABI: neutral', '5003 Wheel ABI: failure']);
    const [old] = scene.github.checkRuns;
    expect(old?.output.title).toBe(REPLACED_TITLE);
    expect(old?.output.summary).toContain(scene.github.checkRuns[1]?.html_url);
    // Once is enough.
    expect(checkRunRequests(scene.github)).toEqual(['POST 201', 'POST 201', 'PATCH 200', 'POST 201']);
  });

  test('leaves a check of that name that another app made alone', async () => {
    const scene = await setScene({ files: await failing(), checkSuites: [1, 2] });
    await fetch(`${scene.github.url}/repos/octo-org/chunkpack/check-runs`, {
      method: 'POST',
      headers: { authorization: `token ${scene.github.token}` },
      body: JSON.stringify({
        name: 'Wheel ABI',
        head_sha: event.sha,
        external_id: '17',
        status: 'completed',
        conclusion: 'success',
      }),
    });
    await scene.run({ node, event });
    expect(shown(scene)).toEqual(['5001 Wheel ABI: success', '5002 Wheel ABI: failure']);
  });
});

describe('jobs of one commit', () => {
  test('that use one name keep a check each, also when they are run again in another order', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    for (const [job, number] of [
      ['build', '1'],
      ['test', '1'],
      ['test', '2'],
      ['build', '2'],
    ]) {
      await scene.run({ node, event, job: job ?? '', env: { GITHUB_RUN_ATTEMPT: number } });
    }
    expect(shown(scene)).toEqual(['5003 Wheel ABI (test): success', '5004 Wheel ABI: success']);
  });

  test('say so, and what to do', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    await scene.run({ node, event, job: 'build' });
    const { stdout } = await scene.run({ node, event, job: 'test' });
    expect(stdout).toMatch(/Another job has a check called Wheel ABI .* Wheel ABI \(test\).*"check-name"/);
  });

  test('steps of one job keep a check each', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    for (const GITHUB_ACTION of ['__self', '__self_2'])
      await scene.run({ node, event, env: { GITHUB_ACTION } });
    expect(shown(scene)).toEqual(['5001 Wheel ABI: success', '5002 Wheel ABI (wheel-abi, 2): success']);
  });

  test('a workflow that reports on two others keeps a check for each', async () => {
    const runs = [
      { id: 701, artifacts: [await artifact('cibw-a', await wheels('', 'aarch64'))] },
      { id: 702, artifacts: [await artifact('cibw-b', await wheels('', 'musl'))] },
    ];
    const scene = await setScene({ runs });
    const report = async (runId: number, path: string, own: number): Promise<unknown> =>
      await scene.run({
        node,
        event: workflowRunEvent({ runId: own, path }),
        runId,
        inputs: { pattern: 'cibw-*' },
      });
    await report(9001, '.github/workflows/wheels.yml', 701);
    await report(9002, '.github/workflows/arm.yml', 702);
    expect(shown(scene)).toEqual(['5001 Wheel ABI: failure', '5002 Wheel ABI (wheel-abi): success']);
    // The first of them built its wheels anew.
    await report(9003, '.github/workflows/wheels.yml', 701);
    expect(shown(scene)).toEqual(['5002 Wheel ABI (wheel-abi): success', '5003 Wheel ABI: failure']);
  });

  test('legs of a matrix keep a check each, whatever the length of their values', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    const build = 'cp312-manylinux_x86_64 '.repeat(20);
    for (const matrix of [{ build: `${build}a${build}` }, { build: `${build}b${build}` }]) {
      for (const number of ['1', '2']) {
        await scene.run({ node, event, matrix, env: { GITHUB_RUN_ATTEMPT: number } });
      }
    }
    const names = scene.github.shownCheckRuns().map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(checkRunRequests(scene.github)).toEqual(Array(4).fill('POST 201'));
  });
});

describe('GitHub in trouble', () => {
  const creating = { method: 'POST', path: /\/check-runs$/ };
  const fails = (...failures: Failure[]) => failures;
  const publish = async (failures: Failure[], strays = 1): Promise<Scene & { exitCode: number | null }> => {
    const scene = await setScene({ files: await wheelWithStrays(strays), failures });
    const { exitCode, outputs } = await scene.run({ node, event });
    expect(outputs['error-count']).toBe(String(strays));
    return { ...scene, exitCode };
  };

  test.each([
    ['took it', true, ['POST 201']],
    ['did not take it', false, ['POST 201', 'POST 201']],
  ])(
    'a yes without a check run, where GitHub %s: there is one, with all annotations',
    async (_, obeys, requests) => {
      const failures = [{ ...creating, status: 201, times: 1, body: {}, obeys }];
      const { github, exitCode } = await publish(failures, 60);
      expect(exitCode).toBe(1);
      expect(checkRunRequests(github)).toEqual([...requests, 'PATCH 200']);
      expect(github.checkRuns).toHaveLength(1);
      expect(github.checkRuns[0]?.output.annotations).toHaveLength(60);
    },
  );

  test('a yes without a check run, again and again: the findings are annotations of the job', async () => {
    const failures = [{ ...creating, status: 200 as const, body: [] }];
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), failures });
    const { exitCode, commands, outputs } = await scene.run({ node, event });
    expect(exitCode).toBe(1);
    expect(outputs['check-run-url']).toBe('');
    expect(commands.map(({ command }) => command)).toContain('error');
  });

  test.each([
    ['500 twice', fails({ ...creating, status: 500, times: 2 }), ['POST 500', 'POST 500', 'POST 201']],
    [
      'a connection that breaks off',
      fails({ ...creating, status: 'disconnect', times: 1 }),
      ['POST 0', 'POST 201'],
    ],
    [
      'a secondary rate limit',
      fails({ ...creating, status: 403, times: 1, message: RATE_LIMIT, headers: { 'retry-after': '1' } }),
      ['POST 403', 'POST 201'],
    ],
    [
      '429',
      fails({ ...creating, status: 429, times: 2, headers: { 'retry-after': '1' } }),
      ['POST 429', 'POST 429', 'POST 201'],
    ],
    ['an answer that was lost', fails({ ...creating, status: 502, times: 1, obeys: true }), ['POST 502']],
    [
      'a connection that broke off too late',
      fails({ ...creating, status: 'disconnect', times: 1, obeys: true }),
      ['POST 0'],
    ],
  ])('%s: there is one check run all the same', async (_, failures, requests) => {
    const { github, exitCode } = await publish(failures);
    expect(exitCode).toBe(1);
    expect(checkRunRequests(github)).toEqual(requests);
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    expect(github.checkRuns[0]?.output.annotations).toHaveLength(1);
  });

  test.each([true, false])(
    'an update whose answer is lost is there once (GitHub obeyed: %s)',
    async (obeys) => {
      const { github } = await publish(
        [{ method: 'PATCH', path: /\/check-runs\//, status: 502, times: 1, obeys }],
        120,
      );
      const [{ output } = { output: { annotations: [] } }] = github.checkRuns;
      const messages = output.annotations.map(({ message }) => message);
      expect([messages.length, new Set(messages).size]).toEqual([120, 120]);
    },
  );

  test('what lasts longer than a job should wait for is not waited for', async () => {
    const limit = { ...creating, status: 403, message: RATE_LIMIT, headers: { 'retry-after': '600' } };
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), failures: [limit] });
    const { exitCode, summary, stdout, commands } = await scene.run({ node, event });
    expect(exitCode).toBe(1);
    expect(checkRunRequests(scene.github)).toEqual(['POST 403']);
    expect(stdout).toContain(
      'No check run could be published: 403: You have exceeded a secondary rate limit',
    );
    expect(summary).toContain('bitshuffle2_neon_bucle');
    expect(commands.map(({ command }) => command)).toContain('error');
  });

  test.each([
    ['aarch64', 1],
    ['musl', 0],
  ] as const)('all of it down: summary and status are right, for %s', async (wheel, status) => {
    const failures = ['GET', 'POST', 'PATCH'].map((method) => ({ method, path: /./, status: 503 as const }));
    const scene = await setScene({ files: await wheels('wheelhouse/', wheel), failures });
    const { exitCode, summary, stdout, outputs } = await scene.run({ node, event });
    expect(exitCode).toBe(status);
    expect(summary).not.toBe('');
    expect(stdout).toContain('No check run could be published: 503');
    expect(outputs).toMatchObject({ conclusion: status === 1 ? 'failure' : 'success', 'check-run-url': '' });
  });

  test('older checks that can not be listed cost nothing but a line in the log', async () => {
    const failures = [{ method: 'GET', path: /\/check-runs$/, status: 404 as const }];
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl'), failures });
    const { exitCode, stdout } = await scene.run({ node, event });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Older check runs on this commit could not be looked through (404');
  });
});
