/** Two calls of one reusable workflow in a run: workflow, job, step and matrix are the same in both. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pushEvent } from '../support/events.ts';
import type { LocalGitHubOptions, LocalJob } from '../support/localGitHub.ts';
import { type ActionResult, RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { checkRunRequests, type Scene, setScene, wheels } from './scene.ts';

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const event = pushEvent();
const FAILING = 'failing/*.whl';
const CLEAN = 'clean/*.whl';
/** GitHub's own check runs of the calls' jobs, by attempt. */
const LINUX = [8001, 8002];
const ARM = [8003, 8004];

function job(id: number, name: string, attempt = 1): LocalJob {
  return { id, run: RUN_ID, name, attempt, commit: event.sha, conclusion: null };
}

async function twoCalls(options: LocalGitHubOptions = {}): Promise<Scene> {
  const files = { ...(await wheels('failing/', 'aarch64')), ...(await wheels('clean/', 'musl')) };
  const jobs = [
    ...LINUX.map((id, index) => job(id, 'linux / check (3.12)', index + 1)),
    ...ARM.map((id, index) => job(id, 'arm / check (3.12)', index + 1)),
  ];
  return await setScene({ files, jobs, ...options });
}

interface Run {
  wheels: string;
  /** The check run of its job, where the runner says. */
  own?: number | undefined;
  attempt?: number;
  inputs?: Record<string, string>;
}

async function call(scene: Scene, { wheels, own, attempt = 1, inputs = {} }: Run): Promise<ActionResult> {
  return await scene.run({
    node,
    event,
    job: 'check',
    matrix: { python: '3.12' },
    inputs: { path: wheels, ...inputs },
    env: { GITHUB_RUN_ATTEMPT: String(attempt) },
    ...(own === undefined ? {} : { checkRunId: own }),
  });
}

function shown({ github }: Scene): string[] {
  return github.shownCheckRuns().map(({ name, conclusion }) => `${name}: ${conclusion}`);
}

const conclusions = ({ github }: Scene): (string | null)[] =>
  github
    .shownCheckRuns()
    .map(({ conclusion }) => conclusion)
    .sort();

describe('where the names of the calls can be read', () => {
  test('two at once keep a check each', async () => {
    const scene = await twoCalls();
    await Promise.all([
      call(scene, { wheels: FAILING, own: LINUX[0] }),
      call(scene, { wheels: CLEAN, own: ARM[0] }),
    ]);
    expect(conclusions(scene)).toEqual(['failure', 'success']);
  });

  test('one that is run again alone replaces its own check, not the other', async () => {
    const scene = await twoCalls({ checkSuites: [1, 1, 2, 2] });
    await call(scene, { wheels: FAILING, own: LINUX[0] });
    await call(scene, { wheels: CLEAN, own: ARM[0] });
    await call(scene, { wheels: CLEAN, own: ARM[1], attempt: 2 });
    expect(shown(scene)).toEqual([
      'Wheel ABI (3.12): failure',
      // GitHub put it into another suite, where its name would not hide it.
      'Wheel ABI (3.12) (arm / check (3.12)): neutral',
      'Wheel ABI (3.12) (arm / check (3.12)): success',
    ]);
    await call(scene, { wheels: CLEAN, own: LINUX[1], attempt: 2 });
    expect(conclusions(scene)).toEqual(['neutral', 'neutral', 'success', 'success']);
  });

  test.each([true, false])(
    'a POST that broke off finds its own check, or none (GitHub obeyed: %s)',
    async (obeys) => {
      const lost = {
        method: 'POST',
        path: /\/check-runs$/,
        status: 'disconnect' as const,
        after: 1,
        times: 1,
      };
      const scene = await twoCalls({ failures: [{ ...lost, obeys }] });
      await call(scene, { wheels: CLEAN, own: ARM[0] });
      await call(scene, { wheels: FAILING, own: LINUX[0] });
      expect(scene.github.checkRuns).toHaveLength(2);
      expect(conclusions(scene)).toEqual(['failure', 'success']);
    },
  );

  test('code scanning takes their files for two, in every attempt the same', async () => {
    const scene = await twoCalls();
    const category = async (own: number | undefined, attempt: number, more = {}): Promise<string> => {
      const inputs = { 'sarif-path': 'abi.sarif', ...more };
      await call(scene, { wheels: CLEAN, own, attempt, inputs });
      const text = await readFile(path.join(scene.workspace, 'abi.sarif'), 'utf8');
      return JSON.parse(text).runs[0].automationDetails.id;
    };
    const linux = await category(LINUX[0], 1);
    expect(linux).toBe('wheel-abi-check/linux / check (3.12)/Wheel ABI (3.12)/');
    expect(await category(LINUX[1], 2, { 'check-run': 'never' })).toBe(linux);
    expect(await category(ARM[0], 1)).not.toBe(linux);
    expect(await category(undefined, 1)).toBe('wheel-abi-check/check/Wheel ABI (3.12)/');
  });
});

test('a job that no workflow calls is not asked for twice, whatever its name', async () => {
  const scene = await twoCalls({ jobs: [job(8001, 'Check 1'), job(8002, 'Check 2', 2)] });
  await call(scene, { wheels: FAILING, own: 8001 });
  await call(scene, { wheels: CLEAN, own: 8002, attempt: 2 });
  expect(shown(scene)).toEqual(['Wheel ABI (3.12): success']);
});

const UNREADABLE: [string, boolean, LocalGitHubOptions][] = [
  ['no check run is known, as on Enterprise Server', false, {}],
  [
    'the check run of the job is refused',
    true,
    { failures: [{ method: 'GET', path: /\/check-runs\/80\d\d$/, status: 403 }] },
  ],
  ['no check run at all can be read', true, { tokenCanReadChecks: false }],
  ['both calls have one name', true, { jobs: [...LINUX, ...ARM].map((id) => job(id, 'wheels / check')) }],
];

describe.each(UNREADABLE)('where %s', (_, isKnown, options) => {
  const own = (ids: number[], attempt: number): { own?: number | undefined; attempt: number } =>
    isKnown ? { own: ids[attempt - 1], attempt } : { attempt };

  test('both keep a check under a name of its own, also when one is run again alone', async () => {
    const scene = await twoCalls(options);
    await call(scene, { wheels: FAILING, ...own(LINUX, 1) });
    const { stdout } = await call(scene, { wheels: CLEAN, ...own(ARM, 1) });
    expect(conclusions(scene)).toEqual(['failure', 'success']);
    expect(stdout).toMatch(/this one is called Wheel ABI \(3\.12\) \(/);
    await call(scene, { wheels: CLEAN, ...own(ARM, 2) });
    expect(conclusions(scene)).toEqual(['failure', 'success', 'success']);
    await call(scene, { wheels: FAILING, ...own(LINUX, 2) });
    expect(conclusions(scene)).toEqual(['failure', 'failure', 'success', 'success']);
  });

  test('a POST that broke off adopts no check that says something else', async () => {
    const lost = { method: 'POST', path: /\/check-runs$/, status: 'disconnect' as const, after: 1, times: 1 };
    const scene = await twoCalls({ ...options, failures: [lost, ...(options.failures ?? [])] });
    await call(scene, { wheels: CLEAN, ...own(ARM, 1) });
    const { commands, exitCode } = await call(scene, { wheels: FAILING, ...own(LINUX, 1) });
    expect(exitCode).toBe(1);
    // Where nobody can say whether it was created, the job's own annotations stand in.
    const isShown = commands.some(({ command, properties }) => command === 'error' && properties.title);
    expect(conclusions(scene).includes('failure') || isShown).toBe(true);
  });
});

test('one job alone, where no check run is known: a new attempt replaces the older', async () => {
  const scene = await twoCalls();
  for (const attempt of [1, 2, 3]) await call(scene, { wheels: CLEAN, attempt });
  expect(shown(scene)).toEqual(['Wheel ABI (3.12): success']);
  expect(checkRunRequests(scene.github)).toEqual(Array(3).fill('POST 201'));
});

test('an equal one is found behind a hundred check runs of other jobs', async () => {
  const others = Array.from({ length: 230 }, (_, index) => job(9000 + index, `job ${index}`));
  const scene = await twoCalls({ jobs: others });
  await call(scene, { wheels: FAILING });
  await call(scene, { wheels: CLEAN });
  await call(scene, { wheels: CLEAN, attempt: 2 });
  expect(conclusions(scene)).toEqual(['failure', 'success', 'success']);
});
