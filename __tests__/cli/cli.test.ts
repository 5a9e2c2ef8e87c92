/** The committed command line, spawned as a person would, with nothing installed. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/model/report.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';
import { acceptSarif } from '../support/sarifContract.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wheels = path.join(root, 'fixtures', 'wheels');
const CLEAN = 'chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl';
const FOUNDING = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';

let folder: string;
let cli: string;

beforeAll(() => {
  // The child sees its working directory with links resolved, and so must what is compared with it.
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wheel-abi-check-cli-')));
  // Away from node_modules, so that a bundle which lacks something shows it.
  cli = path.join(folder, 'dist', 'cli.js');
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'dist', 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
}

function reportOf(...args: string[]): Report {
  return JSON.parse(run('--format', 'json', ...args).stdout);
}

describe('what it is asked about itself', () => {
  test('--version is that of package.json', () => {
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  test('--help names every option and exit status', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const option of [
      '--format',
      '--output',
      '--fail-on',
      '--config',
      '--ignore',
      '--quiet',
      '--no-color',
      '--explain',
      '--list-rules',
    ])
      expect(stdout).toContain(option);
    expect(stdout).toContain('Exit status: 0');
  });

  test('--explain prints the page of a rule, without escape codes in a pipe', () => {
    const { status, stdout, stderr } = run('--explain', 'architecture-mismatch');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# architecture-mismatch\n/);
    expect(stdout).toContain('**How to fix it.**');
    expect(stdout).toContain('docs/rules/architecture-mismatch.md\n');
    expect(stdout).not.toContain('\x1b');
  });

  test('--list-rules names every rule that --explain knows', () => {
    const ids = [...run('--list-rules').stdout.matchAll(/^([a-z-]+) /gm)].map(([, id = '']) => id);
    expect(ids).toEqual(RULE_LIST.map(({ id }) => id));
  });
});

describe('wrong usage ends with status 2 and says what is right', () => {
  test.each([
    [[], /Name at least one wheel/],
    [['--colour', wheels], /--colour/],
    [['--explain', 'arch-mismatch'], /no rule "arch-mismatch"\. Did you mean architecture-mismatch\? /],
    [['--explain', 'x\n::error::y'], /no rule "x\\n::error::y"\. --list-rules prints all/],
    [['--explain'], /--explain.*argument missing/],
    [['--format', 'xml', wheels], /--format takes text, json, sarif, markdown, html, github, not "xml"/],
    [['--fail-on', 'always', wheels], /--fail-on takes error, warning, notice, never, not "always"/],
    [['--config', 'none.toml', wheels], /There is no file none\.toml to read settings from/],
    [['--ignore', 'architecture', wheels], /--ignore: There is no rule "architecture"; did you mean/],
    [['--ignore', 'unreadable-wheel', wheels], /Findings of unreadable-wheel can't be ignored/],
    [[wheels, 'nowhere'], /There is no nowhere: nothing matches it.*\nNothing was checked\./],
    [['./nowhere.whl', wheels], /There is no \.\/nowhere\.whl: /],
    [['nowhere (1).whl', wheels], /There is no nowhere \(1\)\.whl: /],
    [[wheels, 'explain'], /There is no explain: .* As a command, it goes before all paths/],
    [['--', 'project'], /No wheel found on disk\. Looked for project/],
    [['project', '--', root, 'nowhere.whl'], /There is no nowhere\.whl\./],
    [['project', root, wheels, 'nowhere.tar.gz', 'none'], /There is no none or nowhere\.tar\.gz\./],
    [['project', root, '[x.whl'], /opens a \[ that it never closes/],
    [['--no-color', 'project', 'nowhere'], /There is no folder nowhere/],
    [['--no-color', 'explain', 'no.log'], /The log no\.log can't be read/],
    [['nowhere'], /No wheel found on disk\. Looked for nowhere/],
    [['wheelhouse/*.whl'], /there is no folder wheelhouse/],
    [['--format', 'text\n::error::x', wheels], /not "text\\n::error::x"/],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('exit status', () => {
  test.each([
    [0, [path.join(wheels, CLEAN)]],
    [1, [path.join(wheels, FOUNDING)]],
    [1, [wheels]],
    [0, ['--fail-on', 'never', wheels]],
    [0, [path.join(root, 'fixtures/cases/tag-mismatch')]],
    [1, ['--fail-on', 'warning', path.join(root, 'fixtures/cases/tag-mismatch')]],
  ])('%i for %j', (status, args) => {
    expect(run(...args).status).toBe(status);
  });
});

describe('a command', () => {
  const project = (...args: string[]): unknown => reportOf(...args).project;

  test('is known wherever options stand', () => {
    const folder = path.join(root, 'fixtures', 'logs');
    const expected = project('project', folder);
    expect(expected).toBeDefined();
    expect(project('--no-color', '--fail-on', 'never', 'project', folder)).toEqual(expected);
    expect(run('--format=json', '--quiet', 'project', '--no-color', folder).stdout).toContain('"project": {');
    expect(run('--no-color', '--help', 'explain').stdout).toMatch(/^Usage: wheel-abi-check explain/);
  });

  test("is no option's value", () => {
    const file = path.join(folder, 'project');
    expect(run('--output', file, '--format', 'json', wheels).status).toBe(1);
    expect(JSON.parse(readFileSync(file, 'utf8')).wheels).toHaveLength(5);
    expect(run('--explain', 'project').stderr).toContain('There is no rule "project"');
  });
});

describe.skipIf(process.platform === 'win32')('where the output goes', () => {
  /** The exit status, and what was said, with standard output or standard error going nowhere. */
  async function ended(closed: 'stdout' | 'stderr', ...args: string[]): Promise<[number | null, string]> {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
    child[closed].destroy();
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const [status] = await once(child, 'close');
    return [status, said];
  }

  test.each([
    [1, [wheels]],
    [1, ['--format', 'json', wheels]],
    [0, [path.join(wheels, CLEAN)]],
    [0, ['--format', 'json', '--fail-on', 'never', wheels]],
    [0, ['--list-rules']],
    [1, ['explain', path.join(root, 'fixtures/logs/blacklist.log')]],
  ])('a closed pipe leaves the exit status to the report: %i for %j', async (status, args) => {
    expect(await ended('stdout', ...args)).toEqual([status, '']);
  });

  test('what can not be said of other files costs nothing', async () => {
    writeFileSync(path.join(folder, 'notes.txt'), '');
    expect(await ended('stderr', 'notes.txt', wheels)).toEqual([1, '']);
  });

  test.skipIf(process.platform !== 'linux').each([[], ['--output', '/dev/full']])(
    'a full disk is an error of its own: %j',
    (...args) => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args, wheels], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^wheel-abi-check: The report could not be written.*the disk is full \(ENOSPC/);
      expect(stderr.split('\n')).toHaveLength(2);
    },
  );

  test.each([
    ['a working directory that is gone', 'rmdir "$PWD"; exec "$0" "$1" x.whl'],
    ['a log that is a folder', 'exec "$0" "$1" explain < .'],
  ])('%s is said without a stack', (_, script) => {
    const cwd = mkdtempSync(path.join(folder, 'gone-'));
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli], {
      cwd,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^wheel-abi-check: (E[A-Z]+: |Standard input is a folder).*\n$/),
    ]);
  });

  test('an error that nobody catches has another status than findings', () => {
    const script =
      'const id = setInterval(() => { if (process.listenerCount("uncaughtException")) { clearInterval(id); throw new Error("boom"); } });';
    const { status, stderr } = spawnSync(
      process.execPath,
      [`--import=data:text/javascript,${encodeURIComponent(script)}`, cli, wheels],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('an internal error, please report it.\nError: boom');
  });
});

describe('configuration', () => {
  const founding = path.join(wheels, FOUNDING);
  const IGNORE = '[[tool.wheel-abi-check.ignore]]\nrule = "architecture-mismatch"\nreason = "x"\n';

  /** A folder with this pyproject.toml, and what the command line says in it. */
  function runIn(pyproject: string, ...args: string[]): ReturnType<typeof run> {
    const project = mkdtempSync(path.join(folder, 'project-'));
    writeFileSync(path.join(project, 'pyproject.toml'), pyproject);
    return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: project });
  }

  test('is that of the working directory', () => {
    const { status, stdout } = runIn(IGNORE, founding);
    expect(status).toBe(0);
    expect(stdout).toContain('Settings from pyproject.toml: 1 ignore.');
    expect(stdout).toContain('Ignored: architecture-mismatch, 1 finding: x');
  });

  test('is that of --config; an empty one is none', () => {
    const file = path.join(folder, 'abi.toml');
    writeFileSync(file, IGNORE);
    expect(runIn('', '--config', file, founding).status).toBe(0);
    expect(runIn(IGNORE, '--config', '', founding).status).toBe(1);
  });

  test.each([
    ['never', [], 0],
    ['never', ['--fail-on', 'error'], 1],
    ['error', ['--fail-on', 'never'], 0],
  ])('says when to fail, unless --fail-on does: %s %j', (failOn, args, status) => {
    const toml = `[tool.wheel-abi-check]\nfail-on = "${failOn}"\n`;
    expect(runIn(toml, ...args, founding).status).toBe(status);
  });

  test('with mistakes is wrong usage, all of them at once', () => {
    const { status, stdout, stderr } = runIn('[tool.wheel-abi-check]\nfail_on = 1\nignore = 2\n', founding);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^wheel-abi-check: pyproject\.toml, line 2: .*"fail-on"\?\npyproject\.toml, line 3: /,
    );
  });

  test('that is no TOML is wrong usage if it was named, else a finding beside the others', () => {
    const broken = '[tool.cibuildwheel\n';
    const found = runIn(broken, '--format', 'json', founding);
    expect(found.status).toBe(1);
    const report: Report = JSON.parse(found.stdout);
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'unreadable-configuration',
      'architecture-mismatch',
    ]);
    expect(runIn(broken, '--config', 'pyproject.toml', founding)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/pyproject\.toml, line 1 can't be read: it is not valid TOML/),
    });
  });

  test('gives way to --ignore, which can be repeated', () => {
    const args = ['--format', 'json', '--ignore', 'architecture-mismatch', '--ignore', 'tag-mismatch'];
    const { conclusion, suppressed } = reportOf(...args, founding);
    expect(conclusion).toBe('success');
    expect(suppressed).toEqual([expect.objectContaining({ wheel: FOUNDING, reason: '--ignore' })]);
  });
});

describe('the founding case', () => {
  test('yields exactly one error in the aarch64 wheel, with the file and both architectures', () => {
    const { findings, conclusion } = reportOf(path.join(wheels, FOUNDING));
    expect(conclusion).toBe('failure');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'architecture-mismatch',
      severity: 'error',
      wheel: FOUNDING,
      member: 'chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle',
      title: 'armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle',
      data: { expected: 'aarch64', actual: 'armv7l', kind: 'executable', versionNeeds: ['GLIBC_2.4'] },
    });
    expect(findings[0]?.message).toContain('armv7l (32-bit ARM, hard float)');
    expect(findings[0]?.message).toContain('too-recent versioned symbols');
  });

  test('is the same cause in the x86_64 wheel of the same run', () => {
    const { findings } = reportOf(wheels);
    expect(findings.map(({ data }) => data.expected)).toEqual(['aarch64', 'x86_64']);
    expect(new Set(findings.map(({ cause }) => cause)).size).toBe(1);
  });
});

describe('output', () => {
  test('the same input gives the same bytes', () => {
    const args = ['--format', 'json', wheels, path.join(root, 'fixtures', 'cases')];
    expect(run(...args).stdout).toBe(run(...args).stdout);
  });

  test('--output writes the file and nothing else', () => {
    const file = path.join(folder, 'report.md');
    expect(run('--format', 'markdown', '--output', file, wheels).stdout).toBe('');
    expect(readFileSync(file, 'utf8')).toContain(
      '## ❌ Wheel ABI: armv7l executable in 2 wheels: `bitshuffle2_neon_bucle`',
    );
  });

  test("a file that can't be written is said, with status 2", () => {
    const { status, stderr } = run('--output', path.join(folder, 'no', 'such', 'folder.json'), wheels);
    expect(status).toBe(2);
    expect(stderr).toMatch(/folder\.json/);
    expect(stderr).not.toMatch(/internal error/);
  });

  test('has no colour when it goes to a pipe', () => {
    expect(run(wheels).stdout).not.toContain('\x1b');
  });

  test('has colour in a pipe where that is forced, and nowhere else', () => {
    const forced = (...args: string[]) =>
      spawnSync(process.execPath, [cli, ...args, wheels], {
        encoding: 'utf8',
        env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '1' },
      });
    expect(forced().stdout).toContain('\x1b[31;1m✖ error');
    expect(forced('--no-color').stdout).not.toContain('\x1b');
    const file = path.join(folder, 'forced.txt');
    forced('--output', file);
    expect(readFileSync(file, 'utf8')).not.toContain('\x1b');
  });

  test('as SARIF has each wheel by its path from here', () => {
    copyFileSync(path.join(wheels, FOUNDING), path.join(folder, FOUNDING));
    const [{ results, automationDetails }] = acceptSarif(run('--format', 'sarif', FOUNDING).stdout).runs;
    expect(
      results.map(({ ruleId, locations: [{ physicalLocation }] }) => [ruleId, physicalLocation]),
    ).toEqual([
      [
        'architecture-mismatch',
        { artifactLocation: { uri: FOUNDING }, region: { startLine: 1, endLine: 1 } },
      ],
    ]);
    // upload-sarif knows the job and its matrix, and a category in the file would override its own.
    expect(automationDetails).toBeUndefined();
  });

  test('for the log of a job has a group for each wheel and a command for each cause', () => {
    const lines = run('--format', 'github', wheels).stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('::group::'))).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(1);
    expect(lines.at(-2)).toBe('failure: armv7l executable in 2 wheels: bitshuffle2_neon_bucle');
  });

  test('what is passed over is one line, with a count', () => {
    const many = path.join(folder, 'many');
    mkdirSync(many, { recursive: true });
    copyFileSync(path.join(wheels, CLEAN), path.join(many, CLEAN));
    for (const name of ['a.txt', 'b.txt', 'c.tar.gz']) writeFileSync(path.join(many, name), 'x');
    const files = ['a.txt', 'b.txt', 'c.tar.gz', CLEAN].map((name) => `many/${name}`);
    expect(run(...files).stderr).toBe(
      'Passed over 3 files, many/a.txt and many/b.txt: not a wheel (its name does not end in .whl); many/c.tar.gz: a source distribution or other archive, not a wheel\n',
    );
  });

  test('what is passed over goes to standard error', () => {
    const mixed = path.join(folder, 'mixed');
    mkdirSync(mixed, { recursive: true });
    copyFileSync(path.join(wheels, CLEAN), path.join(mixed, CLEAN));
    writeFileSync(path.join(mixed, 'chunkpack-1.4.0.tar.gz'), 'x');
    const { status, stdout, stderr } = run(mixed);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'Passed over mixed/chunkpack-1.4.0.tar.gz: a source distribution or other archive, not a wheel\n',
    });
    expect(stdout).toContain(CLEAN);
  });
});

describe('what may be meant', () => {
  test.each([
    [['--formt', 'json', wheels], "Unknown option '--formt'. Did you mean --format?"],
    [['project', '--no-colour'], "Unknown option '--no-colour'. Did you mean --no-color?"],
    [['explain', '--rot=.'], "Unknown option '--rot'. Did you mean --root?"],
    [['-x', wheels], "Unknown option '-x'. --help lists all of them."],
    [['', wheels], 'An argument is empty'],
    [[wheels, ' '], 'An argument is empty'],
    [['project', ''], 'An argument is empty'],
    [['explain', ''], 'An argument is empty'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`wheel-abi-check: ${message}`);
  });
});
