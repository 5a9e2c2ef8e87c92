/** Lists that GitHub, or its client, hands out in part. */

import { describe, expect, test } from 'vitest';
import { pushEvent } from '../support/events.ts';
import type { LocalArtifact, LocalGitHubOptions, LocalJob } from '../support/localGitHub.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, type Scene, setScene, WHEELS, wheels } from './scene.ts';

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const OTHER_RUN = 777;
const event = pushEvent();
const inputs = { pattern: 'cibw-*', 'report-path': 'report.json', 'explain-logs': 'false' };
const other = { ...inputs, 'run-id': String(OTHER_RUN) };

const rules = async (scene: Scene): Promise<(string | null)[][]> =>
  (await scene.report()).findings.map(({ rule, wheel, severity }) => [severity, rule, wheel]);

/** The oldest artifact has the wheel with an error, the newest one without, and many others lie between. */
async function many(count: number, name = (index: number) => `docs-${index}`): Promise<LocalArtifact[]> {
  const docs = await artifact('docs', { 'index.html': '<p>' });
  return [
    await artifact('cibw-oldest', await wheels('', 'aarch64')),
    ...Array.from({ length: count }, (_, index) => ({ ...docs, name: name(index) })),
    await artifact('cibw-newest', await wheels('', 'musl')),
  ];
}

async function sceneOf(
  run: number,
  artifacts: LocalArtifact[],
  more: LocalGitHubOptions = {},
): Promise<Scene> {
  return await setScene({ runs: [{ id: run, artifacts }], ...more });
}

describe('more than a thousand artifacts', () => {
  test.each([
    ['this run', RUN_ID, inputs],
    ['another run', OTHER_RUN, other],
  ])('of %s are all looked at', async (_, run, given) => {
    const scene = await sceneOf(run, await many(1100));
    const { exitCode, outputs, commands } = await scene.run({ node, inputs: given, event });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '2' });
    // Of the artifact client, which believes that its list is all there is.
    expect(commands.filter(({ command }) => command === 'warning')).toEqual([]);
    expect(await rules(scene)).toEqual([['error', 'architecture-mismatch', WHEELS.aarch64]]);
  });

  test.each([
    ['this run', RUN_ID, inputs],
    ['another run', OTHER_RUN, other],
  ])('of %s, most of them of one name', async (_, run, given) => {
    const scene = await sceneOf(run, await many(1100, () => 'docs'));
    await scene.run({ node, inputs: given, event });
    expect(await rules(scene)).toEqual([['error', 'architecture-mismatch', WHEELS.aarch64]]);
  });

  test('that may not be listed: the rest is not checked, and the step fails', async () => {
    const scene = await sceneOf(RUN_ID, await many(1100), { tokenCanReadActions: false });
    const { exitCode, outputs, commands } = await scene.run({ node, inputs, event });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1' });
    expect(await rules(scene)).toEqual([['error', 'not-checked', null]]);
    const [{ message } = { message: '' }] = (await scene.report()).findings;
    expect(message).toContain('1000 artifacts of run');
    expect(message).toContain('"permissions: actions: read"');
    expect(commands.filter(({ command }) => command === 'error')[0]?.message).toContain('1000 artifacts');
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('that may not be listed, and none of the others matches: nobody says that there is no wheel', async () => {
    const artifacts = (await many(1100)).slice(0, -1);
    const scene = await sceneOf(RUN_ID, artifacts, { tokenCanReadActions: false });
    const { exitCode, outputs } = await scene.run({
      node,
      inputs: { ...inputs, 'if-no-wheels': 'ignore' },
      event,
    });
    expect({ exitCode, ...outputs }).toMatchObject({
      exitCode: 1,
      conclusion: 'failure',
      'wheel-count': '0',
    });
    expect(await rules(scene)).toEqual([['error', 'not-checked', null]]);
  });

  test('a run with a few less is not asked about twice', async () => {
    const scene = await sceneOf(RUN_ID, (await many(990)).slice(1), { tokenCanReadActions: false });
    const { exitCode } = await scene.run({ node, inputs, event });
    expect(exitCode).toBe(0);
  });
});

describe('jobs', () => {
  const failed =
    'ValueError: Cannot repair wheel, because required library "libfoo.so.1" could not be located\n';
  const job = (id: number, more: Partial<LocalJob> = {}): LocalJob => ({
    id,
    run: RUN_ID,
    name: `job ${id}`,
    conclusion: 'success',
    ...more,
  });
  const explained = { ...inputs, 'explain-logs': 'auto' };
  const sceneWith = async (jobs: LocalJob[]): Promise<Scene> =>
    await sceneOf(RUN_ID, [await artifact('cibw-musl', await wheels('', 'musl'))], { jobs });

  test('more than a thousand are listed', async () => {
    const jobs = Array.from({ length: 1150 }, (_, index) => job(index + 1));
    const scene = await sceneWith([...jobs, job(2000, { conclusion: 'failure', log: failed })]);
    await scene.run({ node, inputs: explained, event });
    expect(await rules(scene)).toEqual([['warning', 'failed-repair', null]]);
  });

  test('logs of so many failed jobs are read, and the others are not checked', async () => {
    const jobs = Array.from({ length: 23 }, (_, index) =>
      job(index + 1, { conclusion: 'failure', log: failed }),
    );
    const scene = await sceneWith(jobs);
    const { exitCode, outputs } = await scene.run({ node, inputs: explained, event });
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 1, conclusion: 'failure' });
    expect(await rules(scene)).toEqual([
      ['error', 'not-checked', null],
      ['warning', 'failed-repair', null],
    ]);
    expect((await scene.report()).findings[0]?.message).toBe(
      '3 more jobs have failed; their logs were not read.',
    );
  });
});
