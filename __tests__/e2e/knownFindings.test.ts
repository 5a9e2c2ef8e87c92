import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';
import { type Scene, STRAY, setScene, wheels } from './scene.ts';

/** A scene in which the report of an earlier run lies as `known.json`. */
async function afterFirstRun(): Promise<Scene> {
  const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
  const { exitCode } = await scene.run({ event: pushEvent(), inputs: { 'report-path': 'report.json' } });
  expect(exitCode).toBe(1);
  await copyFile(path.join(scene.workspace, 'report.json'), path.join(scene.workspace, 'known.json'));
  return scene;
}

const inputs = { 'known-findings': 'known.json', 'report-path': 'report.json', 'sarif-path': 'abi.sarif' };

test('what is known does not fail the step, and is said in each output', async () => {
  const scene = await afterFirstRun();
  const { exitCode, outputs, commands, stdout, summary } = await scene.run({ event: pushEvent(), inputs });
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({
    conclusion: 'neutral',
    headline: 'nothing new in 1 wheel, 1 known finding (1 error)',
    'error-count': '0',
  });
  expect(scene.github.checkRuns.at(-1)).toMatchObject({
    conclusion: 'neutral',
    output: { title: outputs.headline, annotations: [] },
  });
  expect(stdout).toMatch(/\[1\/1\] ▲ .*, known: 1 error/);
  expect(commands.filter(({ command }) => command === 'error')).toEqual([]);
  expect(summary).toContain('1 known finding (1 error)');
  expect(summary).not.toContain('✅');
  expect((await scene.report()).known?.findings).toMatchObject([{ member: STRAY }]);
  expect(await readFile(path.join(scene.workspace, 'abi.sarif'), 'utf8')).toContain(
    '1 known finding (1 error)',
  );
});

test('what is not known fails it, by workflow commands, too', async () => {
  const scene = await afterFirstRun();
  for (const [name, bytes] of Object.entries(await wheels('wheelhouse/', 'x86_64')))
    await writeFile(path.join(scene.workspace, name), bytes);
  const known = JSON.parse(await readFile(path.join(scene.workspace, 'known.json'), 'utf8'));
  // As if the stray had been another one.
  for (const finding of known.findings) Object.assign(finding, { cause: 'x:1', member: 'chunkpack/other' });
  await writeFile(path.join(scene.workspace, 'known.json'), JSON.stringify(known));
  const { exitCode, outputs, stdout } = await scene.run({
    event: pushEvent(),
    inputs: { ...inputs, 'check-run': 'never' },
  });
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ conclusion: 'failure', 'error-count': '2' });
  expect(stdout).toContain('1 known finding is gone: update known.json.');
});

test.each([
  ['missing.json', 'There is no file missing.json'],
  ['link.json', 'link.json is, or lies behind, a symbolic link'],
  ['../x.json', '../x.json lies outside of the workspace'],
  ['broken.json', 'broken.json is no JSON'],
])('%s fails the step, before anything is checked', async (file, sentence) => {
  const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
  await writeFile(path.join(scene.workspace, 'broken.json'), 'token=abc');
  await symlink('broken.json', path.join(scene.workspace, 'link.json'));
  const { exitCode, outputs, stdout } = await scene.run({
    event: pushEvent(),
    inputs: { 'known-findings': file },
  });
  expect(exitCode).toBe(1);
  expect(outputs.conclusion).toBe('failure');
  expect(stdout).toContain(sentence);
  expect(stdout).not.toContain('token=abc');
});

test.each([
  ['pull_request', pullRequestEvent({ fork: true }), true],
  ['pull_request of this repository', pullRequestEvent(), false],
  ['workflow_run', workflowRunEvent({ runId: 777 }), true],
])('who reviews a fork is told to look at the report: %s', async (_, event, isTold) => {
  const scene = await afterFirstRun();
  const { commands, summary } = await scene.run({ event, inputs });
  const sentence = 'a pull request from somebody/chunkpack, which may have changed known.json';
  expect(commands.some(({ message }) => message.includes(sentence))).toBe(isTold);
  expect(summary.replaceAll('`', '').includes(sentence)).toBe(isTold);
});

test.each<[string, string[]]>([
  ['wheels', ['fixtures/wheels']],
  ['release', ['release', 'fixtures/wheels']],
  ['project', ['project', 'fixtures/projects/prebuilt-binary/fires-founding-case']],
])('on the command line: %s', async (_, words) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'known-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'known.json');
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const run = (...options: string[]) => {
    const args = ['dist/cli.js', ...words, '--config', '', '--fail-on', 'warning', ...options];
    return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  };
  expect(run('--format', 'json', '--output', file).status).toBe(1);
  const { status, stdout } = run('--known-findings', file);
  expect(stdout).toMatch(/neutral: nothing new in .*, \d known findings? \(/);
  expect(status).toBe(0);
  await writeFile(file, '{"schemaVersion":1,"tool":{"name":"wheel-abi-check"},"findings":[]}');
  const old = run('--known-findings', file);
  expect(old.stderr).toContain('is a report of another schema than 2');
  expect(old.status).toBe(2);
});
