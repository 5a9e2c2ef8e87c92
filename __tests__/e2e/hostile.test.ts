/** dist/ as it is shipped, against everything that a fork decides on at once. */

import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { expectSoundMarkdown } from '../../fuzz/soundOutput.ts';
import { HOSTILE_NAMES } from '../report/samples.ts';
import { COMMITS, workflowRunEvent } from '../support/events.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { acceptSarif } from '../support/sarifContract.ts';
import { buildZip } from '../wheel/buildWheel.ts';
import { elfOfSymbols } from '../wheel/elf.ts';
import { distInfo, type ZipMember, zipOf } from '../wheel/zips.ts';
import { setScene } from './scene.ts';

const FORK_RUN = 777;
const FILENAME = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** What a wheel, a binary or a log might want to have started. */
const PROGRAMS = ['python', 'python3', 'pip', 'sh', 'bash', 'env', 'node', 'npm', 'unzip', 'tar', 'gunzip'];
const TOOLS = ['readelf', 'objdump', 'file', 'ldd', 'auditwheel', 'otool', 'strip', 'patchelf', 'curl', 'gh'];
const foreign = binary('program-armv7l');
const evil = "import os\nopen('/tmp/wheel-abi-check-was-here', 'w')\nos.environ['GITHUB_TOKEN']\n";

/** Code in every place that something would load it from, and a foreign program under every name there is. */
function forkWheel(): Buffer {
  const code: ZipMember[] = ['pkg/__init__.py', 'setup.py', 'sitecustomize.py', 'conftest.py', 'pkg.pth'].map(
    (name) => ({ name, data: evil }),
  );
  const config = ['pyproject.toml', '.git/config', 'node_modules/x/index.js', 'package.json'].map((name) => ({
    name,
    data: '[tool.wheel-abi-check]\nfail-on = "never"\n',
  }));
  const outside = ['../evil.py', '/tmp/wheel-abi-check-was-here', '..\\evil.py', 'C:/evil.py'].map(
    (name) => ({
      name,
      data: evil,
    }),
  );
  const link = { name: 'pkg/link', data: '/etc/passwd', central: { externalAttributes: 0o120777 * 0x10000 } };
  const named = HOSTILE_NAMES.map((name) => ({
    name: Buffer.from(`pkg/${name.slice(0, 900)}`),
    flags: 0x800,
    data: foreign,
  }));
  return zipOf([...code, ...config, ...outside, link, ...named, ...distInfo()]);
}

/** A folder with a program under each of these names that leaves a file of its name beside it. */
async function traps(folder: string): Promise<{ path: string; sprung: () => Promise<string[]> }> {
  const programs = path.join(folder, 'programs');
  await mkdir(programs);
  for (const name of [...PROGRAMS, ...TOOLS]) {
    const file = path.join(programs, name);
    await writeFile(file, `#!/bin/sh\n: > "${folder}/sprung-${name}"\n`);
    await chmod(file, 0o755);
  }
  const sprung = async () => (await readdir(folder)).filter((name) => name.startsWith('sprung-'));
  return { path: `${programs}${path.delimiter}${process.env.PATH}`, sprung };
}

async function temporary(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'hostile-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe.each(await nodesUnderTest())('everything hostile at once, on $label', ({ path: node }) => {
  test('a fork in a workflow_run workflow reaches nothing but its findings', async () => {
    const trap = await traps(await temporary());
    const files = {
      [FILENAME]: forkWheel(),
      'pyproject.toml': '[tool.wheel-abi-check]\nfail-on = "never"\n',
      'run.sh': evil,
    };
    const artifacts = [
      { name: 'cibw-##[error]a::error::b', bytes: await buildZip(files) },
      { name: 'cibw-../../climb', bytes: await buildZip({ [FILENAME]: forkWheel() }) },
    ];
    const log = HOSTILE_NAMES.map(
      (name) =>
        `ValueError: Cannot repair wheel, because required library "${name.slice(0, 900)}" could not be located\n`,
    ).join('');
    const job = {
      id: 1,
      run: FORK_RUN,
      name: 'x\n::error::pwned ##[error]',
      conclusion: 'failure',
      log,
    } as const;
    const scene = await setScene({
      runs: [{ id: FORK_RUN, artifacts }],
      jobs: [job, { id: 99, run: RUN_ID, name: 'wheel-abi', conclusion: null }],
    });
    const ran = await scene.run({
      node,
      event: workflowRunEvent({ runId: FORK_RUN }),
      inputs: { pattern: 'cibw-*', 'report-path': 'report.json', 'sarif-path': 'report.sarif' },
      env: { PATH: trap.path },
    });

    expect(ran.exitCode, ran.stdout).toBe(1);
    expect(ran.outputs.conclusion).toBe('failure');
    const rules = new Set((await scene.report()).findings.map(({ rule }) => rule));
    for (const rule of ['unsafe-member', 'architecture-mismatch', 'failed-repair'])
      expect([...rules]).toContain(rule);

    expect(await trap.sprung(), 'programs that were started').toEqual([]);
    expect(ran.newFiles).toEqual(['report.json', 'report.sarif']);
    expect(await readdir('/tmp').catch(() => [])).not.toContain('wheel-abi-check-was-here');
    expectOnlyOwnCommands(ran.stdout);
    expectSoundMarkdown('summary', ran.summary);
    acceptSarif(await readFile(path.join(scene.workspace, 'report.sarif'), 'utf8'));
    for (const { head_sha: commit, output } of scene.github.checkRuns) {
      expect(commit).toBe(COMMITS.head);
      expectSoundMarkdown('check run', output.summary ?? '');
    }
    expect(scene.github.checkRuns).toHaveLength(1);
    for (const text of [ran.summary, JSON.stringify(ran.outputs), JSON.stringify(scene.github.checkRuns)])
      expect(text).not.toContain(scene.github.token);
  });
});

test('the command line needs no right to start a program, load an addon or write a file', async () => {
  const folder = await temporary();
  await writeFile(path.join(folder, FILENAME), forkWheel());
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const rights = [`--allow-fs-read=${path.dirname(CLI)}`, `--allow-fs-read=${folder}`, '--allow-worker'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [permission, ...rights, CLI, FILENAME], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/ERR_ACCESS_DENIED|internal error/);
  expect(stdout).toContain('unsafe-member');
  expect(status).toBe(1);
  expect(await readdir(folder)).toEqual([FILENAME]);
});

/** In the log, the runner obeys what begins a line, and what stands anywhere in a line that isn't a command. */
function expectOnlyOwnCommands(stdout: string): void {
  for (const line of stdout.split('\n')) {
    expect(line).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069]/);
    if (/^\s*::/.test(line)) expect(line).toMatch(/^::(?:group|endgroup|error|warning|notice|debug)\b/);
    else expect(line).not.toContain('##[');
  }
}

/** Libraries that define every number as a symbol, one after the other, and need one that no Python has any more. */
function millionsOfSymbols(): Buffer {
  const each = 300_000;
  const members = Array.from({ length: 5 }, (_, library): ZipMember => {
    const names = Array.from({ length: each }, (_, index) =>
      (library * each + index).toString(36).padStart(4, '_'),
    );
    const strings = Buffer.from(`\0PyUnicodeUCS2_x\0${names.join('\0')}\0`);
    const nameAt = (index: number): number => (index === 1 ? 1 : 17 + 5 * (index - 2));
    const data = elfOfSymbols({ strings, count: each, nameAt, undefinedCount: 1 });
    return { name: `pkg/lib${library}.so`, data };
  });
  return zipOf([...members, ...distInfo()]);
}

test.each(await nodesUnderTest())(
  'millions of symbols are looked through in a heap of 48 MB, on $label',
  async ({ path: node }) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'symbols-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const wheel = path.join(folder, FILENAME);
    await writeFile(wheel, millionsOfSymbols());
    const args = ['--max-old-space-size=48', CLI, '--config', '', '--format', 'json', wheel];
    const { status, stdout } = spawnSync(node, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    const rules = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('unreadable-wheel');
  },
);
