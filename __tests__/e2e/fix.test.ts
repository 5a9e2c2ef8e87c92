/** `project --fix`, spawned as a person would, from the command line as it is shipped. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { write } from '../project/repositories.ts';
import { git } from '../support/git.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const WORKFLOW = '.github/workflows/wheels.yml';
const PROJECT = '[project]\nname = "demo"\nrequires-python = ">=3.10"\n';
const SKIP = `${PROJECT}[tool.cibuildwheel]\nskip = "cp38-* *-musllinux*"\n`;
const SKIP_DIFF = `--- a/pyproject.toml
+++ b/pyproject.toml
@@ -2,4 +2,4 @@
 name = "demo"
 requires-python = ">=3.10"
 [tool.cibuildwheel]
-skip = "cp38-* *-musllinux*"
+skip = "*-musllinux*"
`;

function workflow(env = ''): string {
  return `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pypa/cibuildwheel@v4.2.0\n${env}`;
}

/** A folder with the files, its links resolved. */
function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wheel-abi-check-fix-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function runIn(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
  });
  return { status, stdout, stderr };
}

const fix = (folder: string, ...more: string[]): Ended => runIn(folder, ['project', '--fix', ...more]);

/** All files below the folder, Git's own left out, with their bytes. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(path.sep).includes('.git') && statSync(path.join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

describe('without --write', () => {
  test('the diff goes to the standard output, and no file changes', () => {
    const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
    const before = contentOf(folder);
    expect(fix(folder)).toEqual({
      status: 0,
      stdout: SKIP_DIFF,
      stderr: 'not written, --write does: pyproject.toml\n',
    });
    expect(contentOf(folder)).toEqual(before);
  });

  test('the folder can be named, and lie below the repository', () => {
    const folder = folderWith({ 'sub/pyproject.toml': SKIP, [WORKFLOW]: workflow(), 'elsewhere/a': '' });
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    const { status, stdout } = runIn(path.join(folder, 'elsewhere'), ['project', '--fix', '../sub']);
    expect(status).toBe(0);
    expect(stdout).toBe(SKIP_DIFF.replaceAll('/pyproject.toml', '/sub/pyproject.toml'));
  });

  test('what is left to a person goes to the standard error', () => {
    const folder = folderWith({
      'pyproject.toml': `${PROJECT}[tool.cibuildwheel]\nskip = "cp310-*"\n`,
      [WORKFLOW]: workflow('        env: { CIBW_SKIP: "*-musllinux*" }\n'),
    });
    const { status, stdout, stderr } = fix(folder);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^left to you: \.github.*shadowed-option.*\nnothing to fix\n$/);
  });
});

describe('with --write', () => {
  test('the same diff is printed, the files hold it, and a second run proposes nothing', () => {
    const env =
      '        env:\n          CIBW_SKIP: "cp38-* *-musllinux*"\n          CIBW_TEST_COMMAND: "pytest {project}/tests"\n';
    const folder = folderWith({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env), 'README.md': 'a' });
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    const { stdout: diff } = fix(folder);
    expect(fix(folder, '--write')).toEqual({
      status: 0,
      stdout: diff,
      stderr: `written: ${WORKFLOW} and pyproject.toml\n`,
    });
    const written = contentOf(folder);
    expect(written[WORKFLOW]).toBe(workflow());
    expect(Object.keys(written)).toEqual([WORKFLOW, 'README.md', 'pyproject.toml']);
    expect(fix(folder)).toEqual({ status: 0, stdout: '', stderr: 'nothing to fix\n' });
    expect(fix(folder, '--write').stderr).toBe('nothing to fix\n');
    expect(contentOf(folder)).toEqual(written);
    // It is the diff that Git takes back.
    const undone = spawnSync('git', ['apply', '-R', '-'], { cwd: folder, input: diff, encoding: 'utf8' });
    expect(undone).toMatchObject({ status: 0, stderr: '' });
    expect(contentOf(folder)[WORKFLOW]).toBe(workflow(env));
  });

  const ENV = '        env:\n          CIBW_SKIP: cp38-* *-musllinux*\n          CIBW_ARCHS: x86_64';
  const ENV_AFTER = ENV.replace('cp38-* *-musllinux*', '"*-musllinux*"');
  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line break at its end', (text: string) => text.trimEnd()],
    ['all of these', (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`],
    ['line breaks of both kinds', (text: string) => text.replace('\n', '\r\n')],
    [
      'tabs and blanks at the ends of lines',
      (text: string) => `# \t ü\n${text.replace('push', 'push \t')}\n\n  \n`,
    ],
  ])('a workflow with %s stays as it is but for the change', (_, made) => {
    const folder = folderWith({ 'pyproject.toml': PROJECT, [WORKFLOW]: made(workflow(`${ENV}\n`)) });
    const copy = folderWith(contentOf(folder));
    writeFileSync(path.join(copy, WORKFLOW), made(workflow(`${ENV}\n`)));
    const { stdout: diff, status } = fix(folder, '--write');
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, WORKFLOW), 'utf8')).toBe(made(workflow(`${ENV_AFTER}\n`)));
    const applied = spawnSync('git', ['apply', '-'], { cwd: copy, input: diff, encoding: 'utf8' });
    expect(applied).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(copy, WORKFLOW), 'utf8')).toBe(made(workflow(`${ENV_AFTER}\n`)));
  });

  test('permissions stay', () => {
    const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
    const file = path.join(folder, 'pyproject.toml');
    chmodSync(file, 0o664);
    fix(folder, '--write');
    expect(statSync(file).mode & 0o777).toBe(0o664);
  });
});

describe('files that are not written to', () => {
  /** Nothing is written, and nothing is left behind. */
  function expectRefused(folder: string, message: RegExp): void {
    const before = contentOf(folder);
    const { status, stdout, stderr } = fix(folder, '--write');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Nothing was written.');
    expect(stderr).not.toContain('    at ');
    expect(contentOf(folder)).toEqual(before);
  }

  test('a link to a file outside', () => {
    const outside = folderWith({ 'theirs.toml': SKIP });
    const folder = folderWith({ [WORKFLOW]: workflow() });
    symlinkSync(path.join(outside, 'theirs.toml'), path.join(folder, 'pyproject.toml'));
    expectRefused(folder, /pyproject\.toml is a link/);
    expect(contentOf(outside)).toEqual({ 'theirs.toml': SKIP });
  });

  test('a link to a file of the same folder', () => {
    const folder = folderWith({ [WORKFLOW]: workflow(), 'real.toml': SKIP });
    symlinkSync('real.toml', path.join(folder, 'pyproject.toml'));
    expectRefused(folder, /pyproject\.toml is a link/);
  });

  test('a file behind a folder that is a link, and with it the other one', () => {
    const env = '        env:\n          CIBW_TEST_COMMAND: pytest {project}\n';
    const outside = folderWith({ 'workflows/wheels.yml': workflow(env) });
    const folder = folderWith({ 'pyproject.toml': PROJECT });
    symlinkSync(outside, path.join(folder, '.github'));
    const before = contentOf(outside);
    const { status, stdout } = fix(folder, '--write');
    // Nobody finds the workflow, or it is refused.
    expect([0, 2]).toContain(status);
    expect(stdout).toBe('');
    expect(contentOf(outside)).toEqual(before);
    expect(readFileSync(path.join(folder, 'pyproject.toml'), 'utf8')).toBe(PROJECT);
  });

  test('a read-only one, also for the superuser', () => {
    const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
    chmodSync(path.join(folder, 'pyproject.toml'), 0o444);
    expectRefused(folder, /pyproject\.toml is read-only/);
  });

  test('a read-only one among two: neither', () => {
    const env = '        env:\n          CIBW_TEST_COMMAND: pytest {project}\n';
    const folder = folderWith({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env) });
    chmodSync(path.join(folder, 'pyproject.toml'), 0o444);
    expectRefused(folder, /pyproject\.toml is read-only/);
  });

  test('one that is no UTF-8 is left alone', () => {
    const bytes = Buffer.from(`# caf\xe9\n${SKIP}`, 'latin1');
    const folder = folderWith({ 'pyproject.toml': bytes, [WORKFLOW]: workflow() });
    const { stdout, stderr } = fix(folder, '--write');
    expect(stdout).toBe('');
    expect(stderr).not.toContain('written:');
    expect(readFileSync(path.join(folder, 'pyproject.toml')).equals(bytes)).toBe(true);
  });

  test('a pipe or a folder in the place of one is not waited for', () => {
    const folder = folderWith({ [WORKFLOW]: workflow() });
    mkdirSync(path.join(folder, 'pyproject.toml'));
    expect(fix(folder, '--write')).toMatchObject({ status: 0, stdout: '', stderr: 'nothing to fix\n' });
  });

  test('what Git does not track is no file of the repository', () => {
    const folder = folderWith({ [WORKFLOW]: workflow() });
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    write(folder, { 'pyproject.toml': SKIP });
    expect(fix(folder, '--write')).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(path.join(folder, 'pyproject.toml'), 'utf8')).toBe(SKIP);
  });
});

describe('wrong usage', () => {
  test.each([
    [['project', '--write'], '--write goes with --fix'],
    [['--fix', 'a.whl'], 'go with the command project'],
    [['release', '--fix', '--write', 'a.whl'], 'go with the command project'],
    [['project', '--fix', '--format', 'json'], 'leave out other paths, formats and files'],
    [['project', '--fix', '--output', 'x'], 'leave out other paths, formats and files'],
    [['project', '--fix', '.', 'dist'], 'leave out other paths, formats and files'],
    [['project', '--fix', 'nowhere'], 'There is no folder nowhere'],
    [['project', '--fix=yes'], '--fix'],
  ])('%j', (args, message) => {
    const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
    const { status, stdout, stderr } = runIn(folder, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(existsSync(path.join(folder, 'x'))).toBe(false);
    expect(readFileSync(path.join(folder, 'pyproject.toml'), 'utf8')).toBe(SKIP);
  });

  test('help wins over the fix', () => {
    const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
    const { status, stdout } = fix(folder, '--write', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Usage:');
    expect(readFileSync(path.join(folder, 'pyproject.toml'), 'utf8')).toBe(SKIP);
  });
});

test('rules that are ignored or off are not fixed', () => {
  const folder = folderWith({ 'pyproject.toml': SKIP, [WORKFLOW]: workflow() });
  expect(fix(folder, '--ignore', 'redundant-skip').stdout).toBe('');
  renameSync(path.join(folder, 'pyproject.toml'), path.join(folder, 'old.toml'));
  write(folder, { 'pyproject.toml': `${SKIP}\n[tool.wheel-abi-check.rules]\nredundant-skip = "off"\n` });
  expect(fix(folder).stdout).toBe('');
});

describe('hostile comments around a setting', () => {
  const HOSTILE = '# ::error::a ##[error]b \u001b[31mred \u202egnp.exe \u009b2J \u200b';
  const NAME = 'CIBW_SKIP: cp38-* *-win32';
  const FILES = {
    'pyproject.toml': PROJECT,
    [WORKFLOW]: workflow(`        env:\n          ${HOSTILE}\n          ${NAME}\n`),
  };
  /** What a terminal or the log of a job obeys. */
  const OBEYED = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/mu;
  const SPELT_OUT = '# ::error::a #\\x23[error]b \\x1b[31mred \\u{202e}gnp.exe \\x9b2J \\u{200b}';

  test('are spelled out in the log of a job', () => {
    const folder = folderWith(FILES);
    const { stdout, stderr } = runIn(folder, ['project', '--fix'], { GITHUB_ACTIONS: 'true' });
    expect(stdout).toContain(`           ${SPELT_OUT}\n`);
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  test('are spelled out in annotations', () => {
    const folder = folderWith(FILES);
    const { stdout } = runIn(folder, ['project', '--format', 'github'], { GITHUB_ACTIONS: 'true' });
    const [annotation = ''] = stdout.split('\n').filter((line) => line.startsWith('::notice file='));
    expect(annotation).toContain(`%0A           ${SPELT_OUT}%0A`);
    expect(stdout.replace(/^::(?:notice|group|endgroup)\b/gm, '')).not.toMatch(OBEYED);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('are spelled out in a terminal', () => {
    const folder = folderWith(FILES);
    const command = `'${process.execPath}' '${CLI}' project --fix`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTIONS: '' },
    });
    expect(stdout).toContain(SPELT_OUT);
    expect(stdout).not.toMatch(OBEYED);
  });

  test('go into a pipe or file as they are, so that the diff applies', () => {
    const folder = folderWith(FILES);
    const { stdout: diff } = fix(folder);
    expect(diff).toContain(HOSTILE);
    const { status } = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff });
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, WORKFLOW), 'utf8')).toBe(
      FILES[WORKFLOW]?.replace(NAME, 'CIBW_SKIP: "*-win32"'),
    );
  });
});
