/** The hook for pre-commit, run by pre-commit itself where it is on the PATH. */

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { blocks } from '../support/workflowExamples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HOOKS = '.pre-commit-hooks.yaml';
const [hook, ...others] = parse(readFileSync(path.join(root, HOOKS), 'utf8')) as Record<string, unknown>[];
const noPreCommit = spawnSync('pre-commit', ['--version']).status !== 0;

interface Configuration {
  repos: { repo: string; rev?: string; hooks: Record<string, unknown>[] }[];
}

test('is one, which starts a program of the repository and installs nothing', () => {
  expect(others).toEqual([]);
  expect(hook).toMatchObject({
    id: 'wheel-abi-check-project',
    entry: 'dist/cli.js project',
    language: 'script',
  });
  expect(readFileSync(path.join(root, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  if (process.platform !== 'win32') expect(statSync(path.join(root, 'dist/cli.js')).mode & 0o111).toBe(0o111);
});

test('the documentation asks for it, and has another for where there is no Node', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const [ours, local, ...more] = blocks('docs/command-line.md', 'yaml')
    .map((text) => parse(text) as Configuration)
    .flatMap(({ repos }) => repos);
  expect(more).toEqual([]);
  expect(ours).toMatchObject({ rev: `v${version}`, hooks: [{ id: hook?.id }] });
  expect(local).toMatchObject({ repo: 'local', hooks: [{ language: 'python', pass_filenames: false }] });
});

test.skipIf(noPreCommit)('stops a commit of a prebuilt binary', async () => {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'pre-commit-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const ours = path.join(scratch, 'wheel-abi-check');
  await mkdir(ours);
  for (const name of ['dist', HOOKS])
    await cp(path.join(root, name), path.join(ours, name), { recursive: true });
  const project = path.join(scratch, 'project');
  await cp(path.join(root, 'fixtures/projects/prebuilt-binary/fires-founding-case'), project, {
    recursive: true,
  });
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: scratch,
    PRE_COMMIT_HOME: path.join(scratch, 'cache'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const run = (cwd: string, command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  const committed = (folder: string): string => {
    run(folder, 'git', 'init', '--quiet');
    run(folder, 'git', 'add', '--all');
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    run(folder, 'git', ...author, 'commit', '--quiet', '--message=all');
    return run(folder, 'git', 'rev-parse', 'HEAD').stdout.trim();
  };
  const rev = committed(ours);
  const [text = ''] = blocks('docs/command-line.md', 'yaml');
  const configuration = text.replace(/repo: .*/, `repo: ${ours}`).replace(/rev: .*/, `rev: ${rev}`);
  await writeFile(path.join(project, '.pre-commit-config.yaml'), configuration);
  committed(project);
  const warned = run(project, 'pre-commit', 'run', '--all-files');
  expect(warned.stdout).toContain('armv7l executable is committed: bitshuffle2_neon_bucle');
  expect(warned.status).toBe(1);
  const passed = configuration.replace(/ *args: .*\n/, '');
  await writeFile(path.join(project, '.pre-commit-config.yaml'), passed);
  expect(run(project, 'pre-commit', 'run', '--all-files').status).toBe(0);
});
