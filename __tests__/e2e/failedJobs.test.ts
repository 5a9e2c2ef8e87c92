/** A later job that explains what the logs of the run's failed jobs say. */

import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MAX_JOB_LOGS } from '../../src/base/limits.ts';
import { pushEvent, workflowRunEvent } from '../support/events.ts';
import { git } from '../support/git.ts';
import type { LocalGitHubOptions, LocalJob } from '../support/localGitHub.ts';
import { type ActionResult, RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, type Files, type Scene, setScene, wheels } from './scene.ts';

const BUILD_RUN = 7001;
const OUR_JOB = { id: 99, run: RUN_ID, name: 'wheel-abi', conclusion: null } as const;
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url));
const founding = await fixture('logs/founding-case.log');
const windows = await fixture('logs/windows-missing-library.log');

function failed(id: number, name: string, log: string | Uint8Array): LocalJob {
  return { id, run: RUN_ID, name, conclusion: 'failure', log };
}

/** A run whose aarch64 job failed, with the wheels of another job among its artifacts. */
async function later(options: LocalGitHubOptions & { files?: Files } = {}): Promise<Scene> {
  const artifacts = [await artifact('cibw-x86_64', await wheels('', 'musl'))];
  return await setScene({
    runs: [{ id: RUN_ID, artifacts }],
    jobs: [failed(1, 'build (ubuntu-24.04-arm)', founding), OUR_JOB],
    ...options,
  });
}

const inputs = { pattern: 'cibw-*', 'report-path': 'report.json' };
const event = pushEvent();

describe.each(await nodesUnderTest())('on $name', ({ path: node }) => {
  test('the founding case: a warning names the committed program, and nothing fails', async () => {
    const stray = 'contrib/bitshuffle/build/bitshuffle2_neon_bucle';
    const scene = await later({ files: { [stray]: await fixture('binaries/program-armv7l') } });
    git(scene.workspace, 'init', '--quiet');
    git(scene.workspace, 'add', '--all');
    const { exitCode, outputs, summary, stdout } = await scene.run({ node, inputs, event });
    expect({ exitCode, conclusion: outputs.conclusion }).toEqual({ exitCode: 0, conclusion: 'neutral' });
    const { findings } = await scene.report();
    expect(findings).toMatchObject([
      {
        rule: 'failed-repair',
        severity: 'warning',
        wheel: null,
        member: null,
        location: null,
        data: {
          kind: 'auditwheel-too-recent',
          wheels: ['chunkpack-1.4.0-cp310-cp310-linux_aarch64.whl'],
          jobs: ['build (ubuntu-24.04-arm)'],
        },
      },
    ]);
    const [{ message, title } = { message: '', title: '' }] = findings;
    expect(title).toContain('manylinux2014_aarch64');
    expect(message).toContain('In the log of build (ubuntu-24.04-arm)');
    expect(message).toContain(`${stray} (armv7l executable, committed)`);
    expect(summary).toContain(stray);
    expect(stdout).toContain('1 log of failed jobs read: 1 failure explained');
    expect(scene.github.checkRuns[0]?.output.annotations).toMatchObject([{ annotation_level: 'warning' }]);
  });
});

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const findingsOf = async (scene: Scene, more = {}): Promise<string[]> => {
  await scene.run({ node, inputs: { ...inputs, ...more }, event });
  return (await scene.report()).findings.map(({ title }) => title);
};
const asked = ({ github }: Scene): string[] =>
  github.requests.filter(({ path }) => path.includes('/jobs')).map(({ path, status }) => `${status} ${path}`);
/** Commands that people see. */
const loud = ({ commands }: ActionResult): string[] =>
  commands.map(({ command }) => command).filter((name) => ['error', 'warning', 'notice'].includes(name));
const RUN = `/repos/octo-org/chunkpack/actions/runs/${RUN_ID}`;

test('of a run without failures only the jobs are asked for', async () => {
  const scene = await later({
    jobs: [{ id: 1, run: RUN_ID, name: 'build', conclusion: 'success', log: founding }, OUR_JOB],
  });
  expect(await findingsOf(scene)).toEqual([]);
  expect(asked(scene)).toEqual([`200 ${RUN}/attempts/1/jobs`]);
});

test('only failed jobs are read: others were cancelled, skipped, or still run', async () => {
  const jobs: LocalJob[] = [
    { ...failed(1, 'cancelled', founding), conclusion: 'cancelled' },
    { ...failed(2, 'skipped', founding), conclusion: 'skipped' },
    { ...failed(3, 'running', founding), conclusion: null },
    failed(4, 'windows', windows),
  ];
  const scene = await later({ jobs });
  expect(await findingsOf(scene)).toEqual(['delvewheel did not find fastjets.dll']);
  expect(asked(scene)).toEqual([
    `200 ${RUN}/attempts/1/jobs`,
    '302 /repos/octo-org/chunkpack/actions/jobs/4/logs',
  ]);
});

test('"DLL load failed" names no DLL: the wheel of that build among the artifacts does', async () => {
  const folder = new URL('../../fixtures/cases/external-library/fires-dll/', import.meta.url);
  const [name = ''] = await readdir(folder);
  const artifacts = [
    await artifact('cibw-win', { [name]: await readFile(new URL(name, folder)) }),
    await artifact('cibw-x86_64', await wheels('', 'x86_64')),
  ];
  const log =
    'ImportError: DLL load failed while importing _core: The specified module could not be found.\n';
  const scene = await later({
    runs: [{ id: RUN_ID, artifacts }],
    jobs: [failed(1, 'test (windows)', log), OUR_JOB],
  });
  await scene.run({ node, inputs, event });
  const finding = (await scene.report()).findings.find(({ rule }) => rule === 'failed-test');
  expect(finding?.title).toBe('the module _core lacks chunk.dll');
  expect(finding?.message).toContain(`chunkpack/_core.cp312-win_amd64.pyd of ${name} needs chunk.dll`);
});

test('the jobs of this attempt, not of an earlier one', async () => {
  const jobs = [failed(1, 'build', founding), { ...failed(2, 'build', windows), attempt: 2 }];
  const scene = await later({ jobs });
  await scene.run({ node, inputs, event, env: { GITHUB_RUN_ATTEMPT: '2' } });
  const { findings } = await scene.report();
  expect(findings.map(({ data }) => data.kind)).toEqual(['delvewheel-missing-library']);
});

test('one trouble in many jobs is one finding', async () => {
  const text = founding.toString('utf8');
  const jobs = ['310', '311', '312'].map((python, index) =>
    failed(index + 1, `build (cp${python})`, text.replaceAll('cp310', `cp${python}`)),
  );
  const scene = await later({ jobs });
  expect(await findingsOf(scene)).toHaveLength(1);
  const [finding] = (await scene.report()).findings;
  expect(finding?.message).toMatch(/^In the log of build \(cp310\) and 2 more: /);
});

test('more than a hundred jobs are listed, and so many logs are read', async () => {
  const jobs = Array.from({ length: 130 }, (_, index) =>
    index < 105
      ? { id: index + 1, run: RUN_ID, name: 'x', conclusion: 'success' as const }
      : failed(index + 1, `job ${index}`, founding),
  );
  const scene = await later({ jobs });
  const { stdout } = await scene.run({ node, inputs, event });
  expect(stdout).toContain(`${25 - MAX_JOB_LOGS} more jobs have failed; their logs were not read.`);
  expect(asked(scene).filter((line) => line.startsWith('302'))).toHaveLength(MAX_JOB_LOGS);
});

describe('what can not be had costs a line in the log', () => {
  test.each([
    ['auto', []],
    ['true', ['warning']],
  ])('without actions: read, explain-logs: %s', async (mode, commands) => {
    const scene = await later({ tokenCanReadActions: false });
    const ran = await scene.run({ node, inputs: { ...inputs, 'explain-logs': mode }, event });
    expect({ exitCode: ran.exitCode, conclusion: ran.outputs.conclusion }).toEqual({
      exitCode: 0,
      conclusion: 'success',
    });
    expect(ran.stdout).toMatch(
      /could not be listed \(403: Resource not accessible.*give the job "permissions: actions: read"/,
    );
    expect(loud(ran)).toEqual(commands);
  });

  test.each([
    ['a log that is gone', { path: /\/jobs\/1\/logs$/, status: 410 as const }, /GitHub has deleted it/],
    [
      'a log that is not there yet',
      { path: /\/jobs\/1\/logs$/, status: 404 as const },
      /a job has a log once it has ended/,
    ],
    [
      'a store that fails',
      { path: /^\/job-logs\/1$/, status: 503 as const },
      /the server that keeps it answered 503/,
    ],
    [
      'a store that hangs up',
      { path: /^\/job-logs\/1$/, status: 'disconnect' as const },
      /The log of the job build \(arm\) could not be read/,
    ],
  ])('%s, and the others are read', async (_, failure, message) => {
    const jobs = [failed(1, 'build (arm)', founding), failed(2, 'build (windows)', windows)];
    const scene = await later({ jobs, failures: [{ method: 'GET', ...failure }] });
    const { exitCode, stdout } = await scene.run({ node, inputs, event });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(message);
    expect((await scene.report()).findings.map(({ data }) => data.kind)).toEqual([
      'delvewheel-missing-library',
    ]);
  });
});

describe('when it is done', () => {
  test('explain-logs: false asks for nothing', async () => {
    const scene = await later();
    expect(await findingsOf(scene, { 'explain-logs': 'false' })).toEqual([]);
    expect(asked(scene)).toEqual([]);
  });

  test('wheels on disk: not by itself, since each job of the matrix would say the same', async () => {
    const scene = await later({ files: await wheels('wheelhouse/', 'musl') });
    expect(await findingsOf(scene, { pattern: '' })).toEqual([]);
    expect(asked(scene)).toEqual([]);
    expect(await findingsOf(scene, { pattern: '', 'explain-logs': 'true' })).toHaveLength(1);
  });

  test('in a workflow_run workflow: the run that triggered it', async () => {
    const artifacts = [await artifact('cibw-x86_64', await wheels('', 'musl'))];
    const scene = await setScene({
      runs: [{ id: BUILD_RUN, artifacts }],
      jobs: [{ ...failed(1, 'build', founding), run: BUILD_RUN }],
    });
    await scene.run({ node, inputs, event: workflowRunEvent({ runId: BUILD_RUN }) });
    expect((await scene.report()).findings).toHaveLength(1);
  });

  test('where the failure left no wheel at all, the log explains the missing ones', async () => {
    const scene = await later({ runs: [{ id: RUN_ID, artifacts: [] }] });
    const { exitCode } = await scene.run({ node, inputs, event });
    expect(exitCode).toBe(1);
    expect((await scene.report()).findings.map(({ rule }) => rule)).toEqual(['no-wheels', 'failed-repair']);
  });
});

test('a fork chooses the names of its jobs and wheels, and nothing obeys them', async () => {
  const name = 'x\n::error::pwned ##[error]pwned';
  const log =
    'ValueError: Cannot repair wheel, because required library "::error::pwned ##[error]pwned" could not be located\n';
  const scene = await later({ jobs: [failed(1, name, log)] });
  const ran = await scene.run({ node, inputs: { ...inputs, 'check-run': 'never' }, event });
  expect(loud(ran)).toEqual(['warning']);
  // In a command of ours the runner reads no other.
  const lines = ran.stdout.split('\n').filter((line) => !line.startsWith('::'));
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});
