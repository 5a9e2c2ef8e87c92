/** `wheel-abi-check explain`, spawned as a person would. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../support/git.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = path.join(root, 'dist', 'cli.js');
const logs = path.join(root, 'fixtures', 'logs');
const FOUNDING = path.join(logs, 'founding-case.log');
const CLEAN = path.join(logs, 'clean-repair.log');
const STRAY = 'contrib/bitshuffle/build/bitshuffle2_neon_bucle';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wheel-abi-check-explain-')));
  const binary = (name: string) => readFileSync(path.join(root, 'fixtures', 'binaries', name));
  commit(path.join(folder, 'checkout'), {
    [STRAY]: binary('program-armv7l'),
    'vendor/tool': binary('program-armv7l-static'),
    'src/module.c': 'int main(void) { return 0; }\n',
  });
  writeFileSync(path.join(folder, 'checkout', 'untracked.so'), binary('ext-i686.so'));
  mkdirSync(path.join(folder, 'elsewhere'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(args: string[], { input = '', cwd = path.join(folder, 'elsewhere') } = {}): Ran {
  return spawnSync(process.execPath, [cli, 'explain', ...args], { encoding: 'utf8', cwd, input });
}

describe('exit status', () => {
  test('1 and an explanation for a known failure', () => {
    const { status, stdout, stderr } = run([FOUNDING]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^✖ auditwheel · auditwheel-too-recent\n/);
    expect(stdout).toContain('✖ 1 failure explained\n');
    expect(stdout).not.toContain('\x1b');
  });

  test('0 and a sentence for a log without one', () => {
    const { status, stdout } = run([CLEAN]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No failure of auditwheel, .* in \d+ lines\.\n$/);
  });

  test('3 and the last errors for a failure that is not known', () => {
    const { status, stdout } = run([path.join(logs, 'unknown.log')]);
    expect(status).toBe(3);
    expect(stdout).toContain("src/x.c:1:1: error: unknown type name 'foo'");
    expect(stdout).toContain('✖ 1 failure not known here\n');
    expect(run([path.join(logs, 'unknown.log'), FOUNDING]).status).toBe(1);
  });

  test('2 for a command that was mistyped', () => {
    const ran = spawnSync(process.execPath, [cli, 'explian', FOUNDING], { encoding: 'utf8', cwd: folder });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(
      'There is no command "explian", and no file of that name. Did you mean "explain"?',
    );
  });

  test.each([
    [['--colour', FOUNDING], /--colour/],
    [['--format', 'xml', FOUNDING], /--format takes text, json, markdown, not "xml"/],
    [['nowhere.log'], /The log nowhere\.log can't be read: ENOENT/],
    [[logs], /is a folder\. Name the logs in it/],
    [['--root', 'nowhere', FOUNDING], /--root nowhere can't be read/],
    [['--root', FOUNDING, FOUNDING], /--root takes a folder/],
    [['-', '-'], /only once/],
    [['x\n::error::y'], /x\\n::error::y/],
  ])('2 for %j', (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('2 for the zip of logs that GitHub hands out', () => {
    const zip = path.join(folder, 'logs.zip');
    writeFileSync(zip, Buffer.from('PK\x03\x04....', 'latin1'));
    expect(run([zip])).toMatchObject({ status: 2, stdout: '' });
    expect(run([zip]).stderr).toContain('is a zip. Unpack it');
  });
});

describe('where logs come from', () => {
  const input = readFileSync(FOUNDING, 'utf8');

  test.each([[[]], [['-']], [[CLEAN, '-']]])('standard input, with %j', (args) => {
    const { status, stdout } = run(args, { input });
    expect(status).toBe(1);
    expect(stdout).toContain('standard input:28');
  });

  test('several files are one report', () => {
    const { stdout, status } = run(['--format', 'json', FOUNDING, CLEAN, path.join(logs, 'isa.log')]);
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report).toMatchObject({ schemaVersion: 1, logs: [FOUNDING, CLEAN, path.join(logs, 'isa.log')] });
    expect(report.failures.map(({ kind }: { kind: string }) => kind)).toEqual([
      'auditwheel-too-recent',
      'auditwheel-isa',
    ]);
  });

  test('a folder called explain is meant by its path', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, './explain'], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('No wheel found on disk');
  });
});

describe('the repository', () => {
  test.each([
    ['the working directory', [], 'checkout'],
    ['a folder in it', [], 'checkout/contrib'],
    ['--root', ['--root', '../checkout'], 'elsewhere'],
  ])('%s: the founding case names the armhf program, though no wheel exists', (_, args, cwd) => {
    const { stdout } = run([...args, '--format', 'json', FOUNDING], { cwd: path.join(folder, cwd) });
    const [failure] = JSON.parse(stdout).failures;
    expect(failure.causes[0]).toMatch(new RegExp(`^${STRAY} \\(armv7l executable, committed\\)`));
    // Static programs need no versions, and what isn't tracked isn't what CI builds.
    expect(JSON.stringify(failure)).not.toMatch(/vendor\/tool|untracked\.so/);
  });

  test('outside of one the causes are general', () => {
    const { stdout } = run(['--format', 'markdown', FOUNDING]);
    expect(stdout).not.toContain(STRAY);
    expect(stdout).toContain('### auditwheel: "too-recent versioned symbols"');
  });
});

test('--help says how to pipe a log in', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('gh run view --log-failed | wheel-abi-check explain');
});

test('a log of 84 MB is read in a heap of 20 MB', async () => {
  // Without room for what is young, less of it grows old in so small a heap.
  const heap = ['--max-old-space-size=20', '--max-semi-space-size=1'];
  const child = spawn(process.execPath, [...heap, cli, 'explain', '--format', 'json'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const line = '2024-08-23T10:09:55.4443211Z   building wheel: cc -O2 -c src/module.c -o build/module.o\n';
  const block = Buffer.from(line.repeat(1024));
  const blocks = Math.ceil((84 * 1024 * 1024) / block.length);
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (!child.stdin.write(bytes)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  };
  for (let sent = 0; sent < blocks; sent += 1) await send(block);
  await send(readFileSync(FOUNDING));
  child.stdin.end();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(report.lines).toBeGreaterThan(850_000);
  expect(report.failures).toMatchObject([{ kind: 'auditwheel-too-recent' }]);
});
