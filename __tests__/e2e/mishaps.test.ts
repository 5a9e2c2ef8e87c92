/** Errors that nobody owns: whatever breaks, what is known is published, and the step fails with a sentence. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { COMMITS, pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';
import { type ActionResult, RUN_ID, SUMMARY_FILE } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, type Scene, setScene, WHEELS, wheels } from './scene.ts';

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const event = pushEvent();
const inputs = { 'report-path': 'report.json' };
const fromArtifacts = { ...inputs, pattern: 'cibw-*' };

async function clean(): Promise<Scene> {
  return await setScene({ files: await wheels('wheelhouse/', 'musl') });
}

function errors({ commands }: ActionResult): string[] {
  return commands.filter(({ command }) => command === 'error').map(({ message }) => message);
}

/** No stack, on any line of the log. */
function expectNoStack({ stdout, stderr }: ActionResult): void {
  expect(`${stdout}\n${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}

/** The finding about what was not checked, which the check run and the step tell as well. */
async function expectNotChecked(scene: Scene, ran: ActionResult): Promise<string> {
  expect(ran.exitCode).toBe(1);
  expectNoStack(ran);
  const [finding, ...others] = (await scene.report()).findings.filter(({ rule }) => rule === 'not-checked');
  expect(finding).toMatchObject({ severity: 'error' });
  expect(others).toEqual([]);
  expect(scene.github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(errors(ran)).toHaveLength(1);
  expect(errors(ran)[0]).toContain('The check ended early, because ');
  expect(ran.summary).toContain('not-checked');
  expect(ran.outputs).toMatchObject({ conclusion: 'failure' });
  return finding?.message ?? '';
}

describe("the event's data", () => {
  const broken = ['{"pull_request": {"head": ', '', '\0', 'null', '[]', '7', '"x"'];

  test.each(broken)('%j: the wheels are checked, and the check run is there', async (text) => {
    const scene = await clean();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'payload-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'event.json');
    execFileSync('sh', ['-c', 'cat > "$0"', file], { input: text });
    const ran = await scene.run({ node, event, env: { GITHUB_EVENT_PATH: file } });
    expect(ran.exitCode).toBe(0);
    expectNoStack(ran);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success', head_sha: COMMITS.main }]);
  });

  test.each([
    { pull_request: { head: { sha: 7 } }, workflow_run: 7 },
    { workflow_run: { id: 'x', head_sha: [], path: {}, repository: { full_name: 7 } } },
  ])('of odd types: %j', async (payload) => {
    const scene = await clean();
    for (const each of [pullRequestEvent(), workflowRunEvent({ runId: 7 })]) {
      const ran = await scene.run({ node, event: { ...each, payload } });
      expect(ran.exitCode).toBe(0);
      expectNoStack(ran);
    }
    const commits = scene.github.checkRuns.map(({ head_sha }) => head_sha);
    expect(commits).toEqual([COMMITS.merge, COMMITS.main]);
  });

  test('that is not there', async () => {
    const scene = await clean();
    const ran = await scene.run({ node, event, env: { GITHUB_EVENT_PATH: '/nowhere/event.json' } });
    expect(ran.exitCode).toBe(0);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });
});

describe.skipIf(process.platform === 'win32')("the runner's files", () => {
  test.each([
    ['/dev/full', 'the disk is full (ENOSPC'],
    ['/nowhere/output', 'Missing file at path: /nowhere/output'],
    [os.tmpdir(), 'EISDIR'],
  ])('outputs that can not be written to %s fail the step, and nothing else is lost', async (file, why) => {
    const scene = await clean();
    const ran = await scene.run({ node, event, inputs, env: { GITHUB_OUTPUT: file } });
    expect(ran.exitCode).toBe(1);
    expectNoStack(ran);
    expect(errors(ran)).toHaveLength(1);
    expect(errors(ran)[0]).toContain("The step's outputs could not be written");
    expect(errors(ran)[0]).toContain(why);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
    expect(ran.summary).toContain('Wheel ABI');
    expect((await scene.report()).wheels).toHaveLength(1);
  });

  test.each([
    ['/dev/full', 'the disk is full (ENOSPC'],
    ['/nowhere/summary', 'ENOENT'],
    [os.tmpdir(), 'EISDIR'],
  ])('a summary that can not be written to %s is a warning', async (file, why) => {
    const scene = await clean();
    const ran = await scene.run({ node, event, env: { GITHUB_STEP_SUMMARY: file } });
    expect(ran.exitCode).toBe(0);
    expect(ran.commands.filter(({ command }) => command === 'warning')[0]?.message).toContain(why);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  test('reports on a full disk are said to be on a full disk', async () => {
    const scene = await clean();
    const paths = { 'report-path': '/dev/full', 'sarif-path': '/dev/full' };
    const ran = await scene.run({ node, event, inputs: paths });
    expect(ran.exitCode).toBe(1);
    expect(errors(ran)[0]?.match(/the disk is full/g)).toHaveLength(2);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  test('none of them at all', async () => {
    const scene = await clean();
    const names = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH', 'RUNNER_TEMP'];
    const env = Object.fromEntries(names.map((name) => [name, undefined]));
    expect((await scene.run({ node, event, env })).exitCode).toBe(0);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  test.each(['/nowhere/temp', '/dev/null'])(
    'a RUNNER_TEMP that is %s: nothing is checked',
    async (folder) => {
      const artifacts = [await artifact('cibw-linux', await wheels('', 'musl'))];
      const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
      const ran = await scene.run({ node, event, inputs: fromArtifacts, env: { RUNNER_TEMP: folder } });
      const message = await expectNotChecked(scene, ran);
      expect(message).toContain(`the folder for temporary files (${folder}, as RUNNER_TEMP says)`);
      expect(message).toContain('It did not look into anything at all');
    },
  );
});

/** A disk of 1 MiB, which only root can make. */
const small = path.join(os.tmpdir(), `small-disk-${process.pid}`);
let hasSmallDisk = false;
if (process.platform === 'linux' && process.getuid?.() === 0) {
  try {
    execFileSync('sh', ['-c', 'mkdir -p "$0" && mount -t tmpfs -o size=1m tmpfs "$0"', small], {
      stdio: 'ignore',
    });
    hasSmallDisk = true;
  } catch {
    await rm(small, { recursive: true, force: true });
  }
}
afterAll(() => {
  if (hasSmallDisk) execFileSync('sh', ['-c', 'umount "$0" && rmdir "$0"', small]);
});

describe.skipIf(!hasSmallDisk)('a full disk', () => {
  /** Doesn't get smaller when it is packed. */
  const noise = Buffer.alloc(3 * 1024 ** 2);
  beforeAll(() => {
    for (let at = 0, state = 1; at < noise.length; at += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      noise.writeUInt32LE(state, at);
    }
  });

  async function runOn(large: Awaited<ReturnType<typeof artifact>>) {
    const small_ = await artifact('cibw-a-small', await wheels('', 'musl'));
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: [small_, large] }] });
    const ran = await scene.run({ node, event, inputs: fromArtifacts, env: { RUNNER_TEMP: small } });
    return { scene, ran };
  }

  async function expectFull({ scene, ran }: { scene: Scene; ran: ActionResult }): Promise<void> {
    const message = await expectNotChecked(scene, ran);
    expect(message).toContain('the disk is full');
    expect(message).toContain('cibw-large');
    const told = `${ran.stdout}${ran.summary}${JSON.stringify(scene.github.checkRuns)}`;
    expect(told).not.toContain('githubstatus');
    const left = execFileSync('ls', ['-A', small], { encoding: 'utf8' }).split('\n');
    expect(
      left.filter((name) => name !== '' && !SUMMARY_FILE.test(name)),
      'left on the disk',
    ).toEqual([]);
  }

  test('an artifact that has no room is not begun', async () => {
    const large = await artifact('cibw-large', { 'noise.bin': noise });
    await expectFull(await runOn(large));
  });

  test('an artifact that is larger than it was said to be: the client breaks, and the run is reported', async () => {
    const large = await artifact('cibw-large', { 'noise.bin': noise }, { listedSize: 10 });
    await expectFull(await runOn(large));
  });

  test('a wheel that has no room beside its artifact', async () => {
    const files = { [WHEELS.aarch64]: noise.subarray(0, 700 * 1024) };
    await expectFull(await runOn(await artifact('cibw-large', files)));
  });
});

/** Runs this before the action's first line. */
function preload(script: string): { NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

/** Runs the statement once the log says that. */
function when(said: string, statement: string): { NODE_OPTIONS: string } {
  return preload(`
    const { write } = process.stdout;
    process.stdout.write = function (text, ...rest) {
      if (String(text).includes('${said}')) setImmediate(() => { ${statement} });
      return write.call(process.stdout, text, ...rest);
    };`);
}

describe('what nobody catches', () => {
  test.each([
    ['an exception', 'throw new Error("boom")', 'boom'],
    ['a rejection', 'Promise.reject(new Error("boom"))', 'boom'],
    ['something that is no error', 'throw null', 'null'],
    ['a stream whose errors nobody listens to', 'process.stdin.destroy(new Error("boom"))', 'boom'],
  ])('%s: what was done is published', async (_, statement, said) => {
    const artifacts = [
      await artifact('cibw-linux', await wheels('', 'aarch64', 'x86_64')),
      await artifact('cibw-slow', await wheels('', 'musl'), { stalls: true }),
    ];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const env = when('Artifact 1 of 2', statement);
    const ran = await scene.run({ node, event, inputs: fromArtifacts, env });
    const message = await expectNotChecked(scene, ran);
    expect(message).toContain(`an error came up that nothing here expects (${said})`);
    expect(message).toContain('cibw-slow');
    expect((await scene.report()).findings.map(({ rule }) => rule)).toContain('architecture-mismatch');
  });

  test('when all has been checked, it fails the step all the same', async () => {
    const scene = await clean();
    const env = when('[1/1]', 'throw new Error("boom")');
    const ran = await scene.run({ node, event, inputs, env });
    expect(ran.exitCode).toBe(1);
    expectNoStack(ran);
    expect(errors(ran)).toEqual([expect.stringContaining('(boom)')]);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  test('before anything is opened', async () => {
    const scene = await clean();
    const script = `const timer = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return;
      clearInterval(timer);
      throw new Error('boom');
    });`;
    const ran = await scene.run({ node, event, inputs, env: preload(script) });
    await expectNotChecked(scene, ran);
  });

  test('an answer that never comes, with nothing left to wait for', async () => {
    const scene = await clean();
    const script = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.promises.readdir = () => new Promise(() => {}); syncBuiltinESMExports();`;
    const ran = await scene.run({
      node,
      event,
      inputs: { ...inputs, path: 'wheelhouse' },
      env: preload(script),
    });
    expect(await expectNotChecked(scene, ran)).toContain('something was waited for that will never come');
  });
});

describe.skipIf(process.platform === 'win32')('a log that nobody can read', () => {
  test.each(['closed', '/dev/full'] as const)(
    '%s: the check run is there, and the step fails',
    async (log) => {
      const scene = await clean();
      const ran = await scene.run({ node, event, inputs, log });
      expect(ran.exitCode).toBe(1);
      expect(ran.stderr).toContain("wheel-abi-check could not write to the job's log");
      expectNoStack(ran);
      expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
      expect((await scene.report()).wheels).toHaveLength(1);
    },
  );
});
