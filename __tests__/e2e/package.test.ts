/** The package as npm packs it, installed and called as cibuildwheel's audit step would call it. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const wheels = path.join(root, 'fixtures', 'wheels');
const AARCH64 = path.join(
  wheels,
  'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl',
);
const MUSL = path.join(wheels, 'chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl');

let folder: string;
let packed: { filename: string; files: { path: string }[] };

/** npm is a script on Windows, which only a shell starts. */
function npm(program: 'npm' | 'npx', args: string[], cwd: string) {
  return spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_cache: path.join(folder, 'cache'), npm_config_offline: 'true' },
  });
}

function audit(wheel: string) {
  const tarball = path.join(folder, packed.filename);
  return npm('npx', ['--yes', `--package=${tarball}`, 'wheel-abi-check', wheel], folder);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const { stdout } = npm('npm', ['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`], root);
  [packed] = JSON.parse(stdout);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Which code that is, bundle.test.ts says.
test('holds just what is needed', () => {
  expect(packed.files.map((file) => file.path).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    ...readdirSync(path.join(root, 'dist'))
      .filter((name) => name !== 'index.js' && name !== 'action')
      .map((name) => `dist/${name}`),
    'package.json',
  ]);
});

test('npx runs it, with nothing to install: the stray program fails the step, a clean wheel does not', () => {
  const failed = audit(AARCH64);
  expect(failed.stdout).toContain('armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle');
  expect(failed.status).toBe(1);
  const clean = audit(MUSL);
  expect(clean.stdout).toContain('nothing wrong in 1 wheel');
  expect(clean.status).toBe(0);
});

test('installed, it checks wheels, explains a rule and reads a project', () => {
  const prefix = path.join(folder, 'installed');
  const installed = npm('npm', ['install', `--prefix=${prefix}`, path.join(folder, packed.filename)], folder);
  expect(installed.status, installed.stderr).toBe(0);
  const cli = path.join(prefix, 'node_modules', 'wheel-abi-check', 'dist', 'cli.js');
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  expect(run('--version')).toBe(`${version}\n`);
  for (const format of ['json', 'sarif', 'markdown', 'github'])
    expect(run('--format', format, MUSL)).toContain(format === 'github' ? '' : 'chunkpack');
  expect(run('--explain', 'missing-init')).toMatch(/^# missing-init\n/);
  expect(run('project', '--fail-on', 'never', root)).toContain('of the repository');
});
