import { mkdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  COMMITS,
  pullRequestEvent,
  pushEvent,
  type WorkflowEvent,
  workflowRunEvent,
} from '../support/events.ts';
import type { LocalComment, LocalPull } from '../support/localGitHub.ts';
import { type Files, type Scene, setScene, WHEELS, wheels, wheelWithStrays } from './scene.ts';

const PULL: LocalPull = { number: 7, branch: 'topic', head: COMMITS.head };
const FORK: LocalPull = { ...PULL, from: 'somebody/chunkpack' };
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const OF_JOB = /^<!-- wheel-abi-check: [0-9a-f]{16} -->\n/;

/** The runner's wheels are replaced by others. */
async function swap(scene: Scene, files: Files): Promise<void> {
  await rm(`${scene.workspace}/wheelhouse`, { recursive: true, force: true });
  await mkdir(`${scene.workspace}/wheelhouse`);
  for (const [name, bytes] of Object.entries(files)) await writeFile(`${scene.workspace}/${name}`, bytes);
}

function writes({ github }: Scene): string[] {
  return github.requests
    .filter(({ method, path }) => path.includes('/comments') && method !== 'GET')
    .map(({ method, status }) => `${method} ${status}`);
}

const on = (event: WorkflowEvent = pullRequestEvent(), comment = 'on-findings') => ({
  event,
  inputs: { comment },
});

describe('a comment on the pull request', () => {
  test('is not written unless somebody asks for it', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), pulls: [PULL] });
    await scene.run({ event: pullRequestEvent() });
    expect(scene.github.comments).toEqual([]);
    expect(scene.github.requests.filter(({ path }) => /pulls|issues/.test(path))).toEqual([]);
  });

  test('is one, which is brought up to date, and folds once all is well', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), pulls: [PULL] });
    const { exitCode, stdout } = await scene.run(on());
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'Comment written: https://github.com/octo-org/chunkpack/pull/7#issuecomment-9001',
    );
    const [first] = scene.github.comments;
    expect(first).toMatchObject({ id: 9001, pull: 7, ...BOT });
    expect(first?.body).toMatch(OF_JOB);
    expect(first?.body).toContain('## ❌ Wheel ABI: armv7l executable');
    expect(first?.body).toContain(
      '`222222222222` · [log](https://github.com/octo-org/chunkpack/actions/runs/4242)',
    );
    await scene.run({ ...on(), runId: 4243 });
    expect(writes(scene)).toEqual(['POST 201', 'PATCH 200']);

    await swap(scene, await wheels('wheelhouse/', 'musl'));
    await scene.run(on());
    expect(writes(scene)).toEqual(['POST 201', 'PATCH 200', 'PATCH 200']);
    expect(scene.github.comments).toHaveLength(1);
    expect(scene.github.comments[0]?.body).toMatch(
      /^<!-- .* -->\n<details>\n<summary>✅ Wheel ABI: nothing wrong in 1 wheel<\/summary>\n\n(?!## )/,
    );
  });

  test.each([
    ['on-findings', 0],
    ['always', 1],
  ])('where all is well: %s', async (comment, count) => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl'), pulls: [PULL] });
    const { exitCode } = await scene.run(on(pullRequestEvent(), comment));
    expect(exitCode).toBe(0);
    expect(scene.github.comments).toHaveLength(count);
  });

  test('of two jobs is two, and each finds its own', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), pulls: [PULL] });
    for (const job of ['linux', 'macos', 'linux']) await scene.run({ ...on(), job });
    for (const os of ['a', 'b', 'a']) await scene.run({ ...on(), job: 'linux', matrix: { os } });
    expect(scene.github.comments).toHaveLength(4);
    expect(new Set(scene.github.comments.map(({ body }) => OF_JOB.exec(body)?.[0])).size).toBe(4);
  });

  test('is not mistaken for one that somebody else has written, or that quotes it', async () => {
    const files = await wheels('wheelhouse/', 'aarch64');
    const before = await setScene({ files, pulls: [PULL] });
    await before.run(on());
    const [{ body = '' } = {}] = before.github.comments;
    const forged: LocalComment[] = [
      { id: 1, pull: 7, login: 'mallory', type: 'User', body },
      { id: 2, pull: 7, login: 'github-actions', type: 'User', body },
      { id: 3, pull: 7, login: 'evil[bot]', type: 'Bot', body },
      { id: 4, pull: 7, ...BOT, body: `Somebody said: ${body}` },
    ];
    const scene = await setScene({ files, pulls: [PULL], comments: structuredClone(forged) });
    await scene.run(on());
    expect(scene.github.comments.slice(0, 4)).toEqual(forged);
    expect(writes(scene)).toEqual(['POST 201']);
  });

  test('is found behind hundreds of others', async () => {
    const files = await wheels('wheelhouse/', 'aarch64');
    const comments = Array.from({ length: 250 }, (_, index) => ({
      id: index + 1,
      pull: 7,
      login: 'octocat',
      type: 'User' as const,
      body: 'LGTM',
    }));
    const scene = await setScene({ files, pulls: [PULL], comments });
    await scene.run(on());
    await scene.run(on());
    expect(writes(scene)).toEqual(['POST 201', 'PATCH 200']);
  });

  test('of two runs at the same time is one: the older stays', async () => {
    const other = (comments: LocalComment[]): void => {
      const mine = comments.at(-1);
      if (comments.length === 1 && mine !== undefined) comments.unshift({ ...mine, id: 8999 });
    };
    const files = await wheels('wheelhouse/', 'aarch64');
    const scene = await setScene({ files, pulls: [PULL], onComment: other });
    const { stdout } = await scene.run(on());
    expect(writes(scene)).toEqual(['POST 201', 'DELETE 204', 'PATCH 200']);
    expect(scene.github.comments.map(({ id }) => id)).toEqual([8999]);
    expect(stdout).toContain('Comment brought up to date');
  });

  test('that a run left over by mistake is taken out by the next', async () => {
    const files = await wheels('wheelhouse/', 'aarch64');
    const scene = await setScene({ files, pulls: [PULL] });
    await scene.run(on());
    const [first] = scene.github.comments;
    if (first !== undefined) scene.github.comments.push({ ...first, id: 9050 });
    await scene.run(on());
    expect(scene.github.comments.map(({ id }) => id)).toEqual([9001]);
  });

  test.each([500, 'disconnect'] as const)(
    'is not written twice where the answer was lost: %s',
    async (status) => {
      const files = await wheels('wheelhouse/', 'aarch64');
      const failures = [{ method: 'POST', path: /\/comments$/, status, times: 1, obeys: true }];
      const scene = await setScene({ files, pulls: [PULL], failures });
      const { exitCode } = await scene.run(on());
      expect(exitCode).toBe(1);
      expect(scene.github.comments).toHaveLength(1);
    },
  );

  test('stays within what GitHub takes, and pings nobody', async () => {
    const scene = await setScene({ files: await wheelWithStrays(200), pulls: [PULL] });
    await scene.run(on());
    const [{ body = '' } = {}] = scene.github.comments;
    expect(body.length).toBeGreaterThan(30_000);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/<\/sub>\n$/);
  });
});

describe('which pull request', () => {
  const files = wheels('wheelhouse/', 'aarch64');

  test('there is none for a push', async () => {
    const scene = await setScene({ files: await files, pulls: [PULL] });
    const { stdout } = await scene.run(on(pushEvent()));
    expect(scene.github.comments).toEqual([]);
    expect(stdout).toContain('No comment: the event push is about no pull request');
  });

  test('pull_request_target names it, too', async () => {
    const scene = await setScene({ files: await files, pulls: [FORK] });
    await scene.run(on({ ...pullRequestEvent({ fork: true }), name: 'pull_request_target' }));
    expect(scene.github.comments).toMatchObject([{ pull: 7 }]);
  });

  test('one that has moved on gets no older result', async () => {
    const scene = await setScene({ files: await files, pulls: [{ ...PULL, head: COMMITS.main }] });
    const { stdout } = await scene.run(on());
    expect(scene.github.comments).toEqual([]);
    expect(stdout).toContain('No comment: no open pull request has 222222222222 as its newest commit');
  });

  test.each<[string, LocalPull[], number[]]>([
    ['of a fork', [FORK], [7]],
    ['another branch', [{ ...FORK, branch: 'other' }], []],
    ["this repository's branch of that name", [PULL], []],
    ['another fork of the same owner', [{ ...FORK, from: 'somebody/chunkpack-2' }], []],
    ['of another commit', [{ ...FORK, head: COMMITS.main }], []],
    ['closed', [{ ...FORK, state: 'closed' }], []],
    ['a fork that is gone', [{ ...FORK, from: null }], []],
    ['of a fork, into two branches', [FORK, { ...FORK, number: 8 }], [7, 8]],
    ['among others', [{ ...FORK, number: 9, branch: 'x' }, FORK, { ...PULL, number: 3 }], [7]],
  ])('on workflow_run: %s', async (_, pulls, numbers) => {
    const scene = await setScene({ files: await files, pulls });
    await scene.run(on(workflowRunEvent({ runId: 777 })));
    expect(scene.github.comments.map(({ pull }) => pull).sort()).toEqual(numbers);
  });
});

describe('what stands in the way', () => {
  test.each([
    ['a read-only token', { tokenCanWritePulls: false }],
    ['no permission at all', { tokenCanReadPulls: false }],
  ])('%s: said in the log, and the step is what it was', async (_, token) => {
    for (const [wheel, status] of [
      ['musl', 0],
      ['aarch64', 1],
    ] as const) {
      const scene = await setScene({ files: await wheels('wheelhouse/', wheel), pulls: [FORK], ...token });
      const { exitCode, stdout, commands } = await scene.run(on(pullRequestEvent({ fork: true }), 'always'));
      expect(exitCode).toBe(status);
      expect(stdout).toContain('pull-requests: write');
      expect(stdout).toContain('Resource not accessible by integration');
      expect(commands.filter(({ command }) => command === 'warning')).toEqual([]);
      expect(scene.github.checkRuns).toHaveLength(1);
    }
  });

  test.each([
    ['a locked conversation', { pulls: [{ ...PULL, locked: true }] }, 'issue is locked'],
    [
      'GitHub itself',
      { pulls: [PULL], failures: [{ method: 'POST', path: /\/comments$/, status: 502 }] },
      'No comment could be written: 502',
    ],
  ])('%s: a warning', async (_, options, words) => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl'), ...options });
    const { exitCode, commands } = await scene.run(on(pullRequestEvent(), 'always'));
    expect(exitCode).toBe(0);
    expect(commands.filter(({ command }) => command === 'warning')).toMatchObject([
      { message: expect.stringContaining(words) },
    ]);
  });

  test('a token that writes as somebody else leaves nothing behind', async () => {
    const files = await wheels('wheelhouse/', 'aarch64');
    const scene = await setScene({ files, pulls: [PULL], tokenLogin: 'octo-app[bot]' });
    const { stdout } = await scene.run(on());
    expect(scene.github.comments).toEqual([]);
    expect(stdout).toContain('are not by github-actions[bot]');
  });
});

test('the name of a wheel pings nobody', async () => {
  const [bytes = Buffer.alloc(0)] = Object.values(await wheels('', 'aarch64'));
  const name = WHEELS.aarch64.replace('cp312-cp312', 'cp312@octocat-cp312#1');
  const scene = await setScene({ files: { [`wheelhouse/${name}`]: bytes }, pulls: [PULL] });
  await scene.run(on());
  const [{ body = '' } = {}] = scene.github.comments;
  expect(body).toContain('octocat');
  expect(body.replaceAll(/`[^`]*`|<code>.*?<\/code>/g, '')).not.toMatch(/@|#\d/);
});
