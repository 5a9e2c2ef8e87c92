/** The checks of the repository, through the action and the command line as they are shipped. */

import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { binary } from '../project/repositories.ts';
import { pushEvent } from '../support/events.ts';
import { commit, git } from '../support/git.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { type Files, PYPROJECT, type Scene, setScene, WHEELS, wheels } from './scene.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FOUNDING_CASE = fileURLToPath(
  new URL('../../fixtures/projects/prebuilt-binary/fires-founding-case/', import.meta.url),
);
const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const PLACE = 'vendor/neon/bucle';
const stray = binary('program-armv7l');

/** A workspace with a commit of these files, and wheels that are not committed. */
async function checkout(files: Files, built: Files): Promise<{ scene: Scene; head: string }> {
  const scene = await setScene({ files: built });
  const head = commit(scene.workspace, { '.gitignore': 'wheelhouse/\n', ...files });
  return { scene, head };
}

async function run({ scene, head }: { scene: Scene; head: string }, inputs: Record<string, string> = {}) {
  const event = { ...pushEvent(), sha: head };
  const all = { 'report-path': 'report.json', 'check-run': 'never', ...inputs };
  const result = await scene.run({ node, event, env: { GITHUB_WORKSPACE: scene.workspace }, inputs: all });
  const { findings, project, conclusion } = await scene.report();
  return { ...result, findings, project, conclusion };
}

const inShort = ({ severity, rule }: { severity: string; rule: string }): string => `${severity} ${rule}`;

describe('the action', () => {
  test('warns of a committed binary that no wheel has, without failing', async () => {
    const place = await checkout(
      { 'pyproject.toml': PYPROJECT, [PLACE]: stray },
      await wheels('wheelhouse/', 'musl'),
    );
    const { exitCode, stdout, findings, project, conclusion } = await run(place);
    expect([exitCode, conclusion]).toEqual([0, 'neutral']);
    expect(findings).toMatchObject([
      { rule: 'prebuilt-binary', severity: 'warning', location: { path: PLACE, startLine: 1 } },
    ]);
    expect(project).toMatchObject({
      files: 4,
      prebuilt: [
        { path: PLACE, architecture: 'armv7l', kind: 'executable', tracked: true, size: stray.length },
      ],
    });
    expect(stdout).toContain(`::warning file=${PLACE},line=1,`);
    expect(stdout).toContain('4 files of the repository looked at, 1 native');
  });

  test('fails for it when "fail-on" says so', async () => {
    const place = await checkout({ 'setup.py': '', [PLACE]: stray }, await wheels('wheelhouse/', 'musl'));
    expect((await run(place, { 'fail-on': 'warning' })).exitCode).toBe(1);
  });

  test('leaves a file to the finding of the wheel that it broke', async () => {
    const place = await checkout(
      { 'pyproject.toml': PYPROJECT, [PLACE]: stray },
      await wheels('wheelhouse/', 'aarch64', 'x86_64'),
    );
    const { findings, project } = await run(place);
    expect(findings.map(inShort)).toEqual(['error architecture-mismatch', 'error architecture-mismatch']);
    expect(findings[0]?.location?.path).toBe(PLACE);
    expect(project?.prebuilt[0]?.wheels.map(({ wheel }) => wheel)).toEqual([WHEELS.aarch64, WHEELS.x86_64]);
  });

  test.each([
    ['auto', {}, false],
    ['true', {}, true],
    ['false', { 'pyproject.toml': PYPROJECT }, false],
  ])('with project-checks: %s and %j', async (value, files, isChecked) => {
    const place = await checkout({ ...files, [PLACE]: stray }, await wheels('wheelhouse/', 'musl'));
    const { findings, project } = await run(place, { 'project-checks': value });
    expect(findings.map(inShort)).toEqual(isChecked ? ['warning prebuilt-binary'] : []);
    expect(project !== undefined).toBe(isChecked);
  });

  test('has no opinion on another value', async () => {
    const place = await checkout({}, await wheels('wheelhouse/', 'musl'));
    const event = { ...pushEvent(), sha: place.head };
    const { exitCode, stdout } = await place.scene.run({ node, event, inputs: { 'project-checks': 'yes' } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'The input "project-checks" is "yes", which it doesn\'t know. Use one of: auto, true, false.',
    );
  });

  test('shows a binary of a submodule on .gitmodules', async () => {
    const upstream = await setScene({});
    commit(upstream.workspace, { 'build/tool': stray });
    const place = await checkout({ 'pyproject.toml': PYPROJECT }, await wheels('wheelhouse/', 'musl'));
    git(place.scene.workspace, 'submodule', '--quiet', 'add', upstream.workspace, 'neon');
    const { findings } = await run({ ...place, head: commit(place.scene.workspace, {}) });
    expect(findings).toMatchObject([
      { severity: 'warning', location: { path: '.gitmodules', startLine: 1 } },
    ]);
  });
});

describe('the command line', () => {
  const cli = (folder: string, ...args: string[]) =>
    spawnSync(node, [CLI, 'project', ...args], { cwd: folder, encoding: 'utf8' });

  test('names the program of the founding case with its architecture', async () => {
    const { scene } = await checkout({}, {});
    spawnSync('cp', ['-r', `${FOUNDING_CASE}.`, scene.workspace]);
    git(scene.workspace, 'add', '--all');
    const { stdout, stderr, status } = cli(scene.workspace);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('▲ warning · prebuilt-binary');
    expect(stdout).toContain('armv7l executable is committed: bitshuffle2_neon_bucle');
    expect(stdout).toContain('vendor/bitshuffle/contrib/neon/bitshuffle2_neon_bucle:1');
  });

  test('fails for one that is in a wheel of another architecture, from any folder', async () => {
    const { scene } = await checkout({ [PLACE]: stray }, await wheels('wheelhouse/', 'aarch64'));
    for (const [folder, ...args] of [
      [scene.workspace],
      [path.join(scene.workspace, 'vendor'), '..'],
      [path.join(scene.workspace, 'vendor'), '.', '../wheelhouse'],
    ] as const) {
      const { stdout, status } = cli(folder, ...args, '--format', 'json');
      const { findings, wheels: listed, project } = JSON.parse(stdout);
      expect([status, listed, findings.map(inShort)]).toEqual([1, [], ['error prebuilt-binary']]);
      expect(findings[0].location.path).toBe(PLACE);
      expect(project.prebuilt[0].wheels).toMatchObject([{ wheel: WHEELS.aarch64 }]);
    }
  });

  test.each(['text', 'json', 'sarif', 'markdown', 'github'])('writes %s', async (format) => {
    const { scene } = await checkout({ 'lib\u202e/\x1b[31m$(id)': stray, 'x::error::y': stray }, {});
    const { stdout, stderr, status } = cli(scene.workspace, '--format', format, '--fail-on', 'warning');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('prebuilt-binary');
    expect(stdout).not.toMatch(/[\x1b\u202e]|^::error::/mu);
  });

  test('says that nothing is wrong', async () => {
    const { scene } = await checkout({ 'a.py': '' }, {});
    const { stdout, status } = cli(scene.workspace);
    expect([stdout, status]).toEqual([
      '✔ success: nothing wrong in the repository; 2 files of the repository looked at, 0 native\n',
      0,
    ]);
    rmSync(path.join(scene.workspace, '.git'), { recursive: true });
    expect(cli(scene.workspace).status).toBe(0);
  });

  test('says what is no folder, no wheel, or an option that it lacks', async () => {
    const { scene } = await checkout({}, {});
    writeFileSync(path.join(scene.workspace, 'file'), '');
    for (const [args, message] of [
      [['absent'], 'There is no folder absent.'],
      [['file'], 'There is no folder file.'],
      [['.', 'absent.whl'], 'There is no absent.whl.'],
      [['--wrong'], "Unknown option '--wrong'"],
    ] as const) {
      const { stderr, status } = cli(scene.workspace, ...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect(cli(scene.workspace, '--help').stdout).toMatch(/^Usage: /);
  });
});
