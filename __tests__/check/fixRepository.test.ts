/** Fixes of the repository's settings: what they change, what they leave alone, and that no build differs by them. */

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_CHANGED_LINES, MAX_PROPOSED_DIFF } from '../../src/base/limits.ts';
import { checkRepository } from '../../src/check/checkRepository.ts';
import { fixRepository, type RepositoryFix } from '../../src/check/fixRepository.ts';
import { writeFix } from '../../src/cli/writeFix.ts';
import type { Finding } from '../../src/model/report.ts';
import { allBuilds } from '../../src/project/cibuildwheel/certainBuilds.ts';
import { effectiveOptions } from '../../src/project/cibuildwheel/effective.ts';
import { partsOf } from '../../src/project/cibuildwheel/optionForms.ts';
import { expandBraces } from '../../src/project/cibuildwheel/selectors.ts';
import { readTomlOptions } from '../../src/project/cibuildwheel/tomlOptions.ts';
import { readWorkflows } from '../../src/project/workflows/readWorkflows.ts';
import { temporaryFolder, write } from '../project/repositories.ts';
import { FIXTURES } from '../rules/fixtures.ts';
import { git } from '../support/git.ts';

const WORKFLOW = '.github/workflows/wheels.yml';
const PROJECT = '[project]\nname = "demo"\nrequires-python = ">=3.10"\n';

function workflow(env: string, uses = 'pypa/cibuildwheel@v4.2.0'): string {
  return `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n${env}`;
}

async function fixOf(files: Record<string, string>): Promise<RepositoryFix & { folder: string }> {
  const folder = temporaryFolder();
  write(folder, files);
  return { ...(await fixRepository(folder, {})), folder };
}

function textAfter({ files }: RepositoryFix, name: string): string | undefined {
  return files.find(({ path: each }) => each === name)?.after;
}

describe('settings that several findings are about', () => {
  test('come to one change, without what does nothing', async () => {
    const env =
      '        env:\n          CIBW_SKIP: "cp38-* *-musllinux*"\n          CIBW_TEST_COMMAND: "testit {project}/tests"\n';
    const { diff, left } = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env) });
    expect(left).toEqual([]);
    expect(diff).toBe(`--- a/${WORKFLOW}
+++ b/${WORKFLOW}
@@ -4,6 +4,3 @@
     runs-on: ubuntu-latest
     steps:
       - uses: pypa/cibuildwheel@v4.2.0
-        env:
-          CIBW_SKIP: "cp38-* *-musllinux*"
-          CIBW_TEST_COMMAND: "testit {project}/tests"
--- a/pyproject.toml
+++ b/pyproject.toml
@@ -1,3 +1,7 @@
 [project]
 name = "demo"
 requires-python = ">=3.10"
+
+[tool.cibuildwheel]
+skip = "*-musllinux*"
+test-command = "testit {project}/tests"
`);
  });

  test('of which one value is lost are left to a person', async () => {
    const { diff, left } = await fixOf({
      'pyproject.toml': `${PROJECT}[tool.cibuildwheel]\nskip = "cp310-*"\n`,
      [WORKFLOW]: workflow('        env: { CIBW_SKIP: "*-musllinux*" }\n'),
    });
    expect(diff).toBe('');
    expect(left).toEqual([
      expect.stringMatching(/shadowed-option.*which of the two values is meant only you can say\.$/),
    ]);
  });
});

describe('what is written around a setting stays', () => {
  test.each([
    ['a text', 'skip = "cp38-*  *-win32" # why', 'skip = "*-win32" # why'],
    ['a literal text', "skip = '*-win32 cp38-*'", "skip = '*-win32'"],
    ['a list on a line', 'skip = ["*-win32", "cp38-*"]', 'skip = ["*-win32"]'],
    ['a list that begins with it', 'skip = [ "cp38-*", "*-win32" ]', 'skip = [ "*-win32" ]'],
    ['a list with a comma at its end', 'skip = ["*-win32", "cp38-*",]', 'skip = ["*-win32",]'],
    ['a list of several words', 'skip = ["cp38-* *-win32"]', 'skip = ["*-win32"]'],
    [
      'a list over lines',
      'skip = [\n\t# old\n\t"cp38-*", # eol\n\t"*-win32"\n]',
      'skip = [\n\t# old\n\t"*-win32"\n]',
    ],
    ['a text over lines', 'skip = """\ncp38-*\n*-win32\n"""', 'skip = """\n*-win32\n"""'],
    ['nothing but it', 'skip = "cp38-*"\narchs = "auto"', 'archs = "auto"'],
  ])('%s', async (_, written, wanted) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = (value: string): string =>
        `${PROJECT}# top\n[tool.cibuildwheel] # table\n${value}\n`.replaceAll('\n', lineBreak);
      const fix = await fixOf({ 'pyproject.toml': text(written), [WORKFLOW]: workflow('') });
      expect(textAfter(fix, 'pyproject.toml')).toBe(text(wanted));
    }
  });

  test.each([
    ['of a key that stands apart', '# old ones\nskip = "cp38-*"\n\narchs = "auto"', '\narchs = "auto"'],
    [
      'before another comment',
      '# old\n# ones\nskip = "cp38-*" # eol\n# all\narchs = "auto"',
      '# all\narchs = "auto"',
    ],
    ['that names the key', '# skip what is old\nskip = "cp38-*"\narchs = "auto"', 'archs = "auto"'],
    ['that names what goes', '# no cp38-*: too old\nskip = "cp38-*"\narchs = "auto"', 'archs = "auto"'],
  ])('but the comment goes with its key: %s', async (_, written, wanted) => {
    const text = (value: string): string => `${PROJECT}[tool.cibuildwheel]\n${value}\n`;
    const fix = await fixOf({ 'pyproject.toml': text(written), [WORKFLOW]: workflow('') });
    expect(textAfter(fix, 'pyproject.toml')).toBe(text(wanted));
  });

  test.each([
    ['may be about the next key, too', '# what to build\nskip = "cp38-*"\narchs = "auto"'],
    ['is a setting', '# skip = "*-win32"\nskip = "cp38-*"\n\narchs = "auto"'],
    ['stands apart', '# wheels\n\nskip = "cp38-*"\narchs = "auto"'],
  ])('a comment stays that %s', async (_, written) => {
    const text = (value: string): string => `${PROJECT}[tool.cibuildwheel]\n${value}\n`;
    const fix = await fixOf({ 'pyproject.toml': text(written), [WORKFLOW]: workflow('') });
    expect(textAfter(fix, 'pyproject.toml')).toBe(text(written.replace('skip = "cp38-*"\n', '')));
  });

  test('the comment of a variable goes with it, too', async () => {
    const before =
      '        env:\n          # why not\n          CIBW_PRERELEASE_PYTHONS: true\n\n          CIBW_ARCHS: auto\n';
    const fix = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(before) });
    expect(textAfter(fix, WORKFLOW)).toBe(workflow('        env:\n\n          CIBW_ARCHS: auto\n'));
    const only = '        env:\n          # why not\n          CIBW_PRERELEASE_PYTHONS: true\n';
    const whole = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(only) });
    expect(textAfter(whole, WORKFLOW)).toBe(workflow(''));
  });

  test.each([
    [
      'dotted keys',
      '[tool]\ncibuildwheel.skip = "cp38-* *-win32"\n',
      '[tool]\ncibuildwheel.skip = "*-win32"\n',
    ],
    [
      'an inline table',
      '[tool]\ncibuildwheel = { skip = "cp38-* *-win32" }\n',
      '[tool]\ncibuildwheel = { skip = "*-win32" }\n',
    ],
  ])('%s', async (_, written, wanted) => {
    const fix = await fixOf({ 'pyproject.toml': PROJECT + written, [WORKFLOW]: workflow('') });
    expect(textAfter(fix, 'pyproject.toml')).toBe(PROJECT + wanted);
  });

  test.each([
    ['plain', 'CIBW_SKIP: cp38-* *-win32 # why', 'CIBW_SKIP: "*-win32" # why'],
    ['in quotes', "CIBW_SKIP: '*-win32 cp38-*'", "CIBW_SKIP: '*-win32'"],
    [
      'folded',
      'CIBW_SKIP: >-\n            cp38-*\n            *-win32',
      'CIBW_SKIP: >-\n            *-win32',
    ],
    [
      'folded, last',
      'CIBW_SKIP: >-\n            *-win32\n            cp38-*',
      'CIBW_SKIP: >-\n            *-win32',
    ],
  ])('a variable %s', async (_, written, wanted) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = (value: string): string =>
        workflow(
          `        env:\n          # about it\n          ${value}\n          CIBW_ARCHS: auto\n`,
        ).replaceAll('\n', lineBreak);
      const fix = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: `\uFEFF${text(written)}` });
      expect(textAfter(fix, WORKFLOW)).toBe(`\uFEFF${text(wanted)}`);
    }
  });
});

describe('a variable that moves', () => {
  test.each([
    ['# TODO: all', true],
    ['# NOTE: see https://example.org', true],
    ['# see: the log', true],
    ['# CIBW_TEST_SKIP: "*"', false],
    ['#PIP_NO_CACHE_DIR: 1', false],
  ])('and the comment %s above it', async (comment, goesAlong) => {
    const env = (lines: string): string => workflow(`        env:\n${lines}          CIBW_ARCHS: x86_64\n`);
    const fix = await fixOf({
      'pyproject.toml': PROJECT,
      [WORKFLOW]: env(`          ${comment}\n          CIBW_TEST_COMMAND: testit\n`),
    });
    expect(textAfter(fix, WORKFLOW)).toBe(env(goesAlong ? '' : `          ${comment}\n`));
    expect(textAfter(fix, 'pyproject.toml')?.includes(comment)).toBe(goesAlong);
  });

  test('takes its comments along, and leaves its neighbours', async () => {
    const env =
      '        env:\n          # all of them\n          CIBW_TEST_COMMAND: testit {project} # slow\n          CIBW_ARCHS: x86_64 aarch64\n';
    const fix = await fixOf({
      'pyproject.toml': `${PROJECT}\n# wheels\n[tool.cibuildwheel.linux]\narchs = "auto"\n`,
      [WORKFLOW]: workflow(env),
    });
    expect(textAfter(fix, 'pyproject.toml')).toBe(
      `${PROJECT}\n[tool.cibuildwheel]\n# all of them\ntest-command = "testit {project}"  # slow\n\n# wheels\n[tool.cibuildwheel.linux]\narchs = "auto"\n`,
    );
    expect(textAfter(fix, WORKFLOW)).toBe(workflow('        env:\n          CIBW_ARCHS: x86_64 aarch64\n'));
  });

  test.each([
    [
      'has an anchor',
      '        env:\n          CIBW_TEST_COMMAND: &t testit {project}\n      - run: echo\n        env: { X: *t }\n',
      /has an anchor/,
    ],
    [
      'has a comment between braces',
      '        env: {CIBW_TEST_COMMAND: testit, # why\n          CIBW_TEST_REQUIRES: testit}\n',
      /does not change/,
    ],
    [
      'is read elsewhere',
      '        env:\n          CIBW_TEST_COMMAND: testit {project}\n      - run: echo $CIBW_TEST_COMMAND\n',
      /line 9 of the workflow has a use for it/,
    ],
  ])('stays where it %s', async (_, env, why) => {
    const { diff, left } = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env) });
    expect(diff).toBe('');
    expect(left).toEqual([expect.stringMatching(why)]);
  });

  test('goes from braces over lines, and from a step that begins with it', async () => {
    const toml = { 'pyproject.toml': PROJECT };
    const braces = '        env: {CIBW_TEST_COMMAND: testit -k a#1,\n          CIBW_TEST_REQUIRES: testit}\n';
    const fix = await fixOf({ ...toml, [WORKFLOW]: workflow(braces) });
    expect(textAfter(fix, WORKFLOW)).toBe(workflow(''));
    const step = workflow('').replace('- uses', '- env:\n          CIBW_TEST_COMMAND: testit\n        uses');
    const first = await fixOf({ ...toml, [WORKFLOW]: step });
    expect(textAfter(first, WORKFLOW)).toBe(workflow(''));
  });

  test('stays where its table is an inline one, or there is no file', async () => {
    const files = { [WORKFLOW]: workflow('        env: { CIBW_TEST_COMMAND: testit }\n') };
    const inline = await fixOf({ ...files, 'pyproject.toml': `${PROJECT}[tool]\ncibuildwheel = {}\n` });
    const none = await fixOf(files);
    expect([inline.diff, none.diff]).toEqual(['', '']);
    expect([inline.left[0], none.left[0]]).toEqual([
      expect.stringContaining('inline'),
      expect.stringContaining('there is no pyproject.toml'),
    ]);
  });

  test.each([
    ['which reads no TOML', 'CIBW_TEST_COMMAND: testit', 'pypa/cibuildwheel@v1.12.0'],
    ['whose value lacks quotes', 'CIBW_ENVIRONMENT: CMAKE_ARGS=-DA=ON -DB=ON', 'pypa/cibuildwheel@v4.2.0'],
  ])('is not spoken of: %s', async (_, variable, uses) => {
    const { diff, left } = await fixOf({
      'pyproject.toml': PROJECT,
      [WORKFLOW]: workflow(`        env: { ${variable} }\n`, uses),
    });
    expect([diff, left]).toEqual(['', []]);
  });

  test('does not take along what makes other machines emulate', async () => {
    const env = '        env: { CIBW_TEST_COMMAND: testit, CIBW_ARCHS: aarch64 }\n';
    const fix = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env) });
    expect(textAfter(fix, 'pyproject.toml')).not.toContain('archs');
    expect(textAfter(fix, WORKFLOW)).toBe(workflow('        env: { CIBW_ARCHS: aarch64 }\n'));
  });
});

test('with the last variable goes the env, and one of the empty lines around it', async () => {
  const text = (env: string): string => `on: push\n\n${env}jobs:\n${workflow('').split('jobs:\n')[1]}`;
  const fix = await fixOf({
    'pyproject.toml': PROJECT,
    [WORKFLOW]: text('env:\n  CIBW_TEST_COMMAND: testit\n\n'),
  });
  expect(textAfter(fix, WORKFLOW)).toBe(text(''));
});

test('a key takes the place of the last one of its table, which goes', async () => {
  for (const lineBreak of ['\n', '\r\n']) {
    const toml = (key: string): string =>
      `${PROJECT}[tool.cibuildwheel]\narchs = "auto"\n${key}\n`.replaceAll('\n', lineBreak);
    const env = '        env:\n          CIBW_TEST_COMMAND: testit\n';
    const fix = await fixOf({ 'pyproject.toml': toml('skip = "cp38-*"'), [WORKFLOW]: workflow(env) });
    expect(textAfter(fix, 'pyproject.toml')).toBe(toml('test-command = "testit"'));
    const open = { 'pyproject.toml': toml('skip = "cp38-*"').trimEnd(), [WORKFLOW]: workflow(env) };
    expect(textAfter(await fixOf(open), 'pyproject.toml')).toBe(toml('test-command = "testit"').trimEnd());
  }
});

test('a variable that the version in use has no more goes', async () => {
  const env = '        env:\n          CIBW_PRERELEASE_PYTHONS: true\n          CIBW_ARCHS: auto\n';
  const fix = await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(env) });
  expect(textAfter(fix, WORKFLOW)).toBe(workflow('        env:\n          CIBW_ARCHS: auto\n'));
});

test('keys that stand twice, and deep or broken texts, are left alone', async () => {
  const twice = '        env:\n          CIBW_TEST_COMMAND: a\n          CIBW_TEST_COMMAND: b\n';
  expect((await fixOf({ 'pyproject.toml': PROJECT, [WORKFLOW]: workflow(twice) })).diff).toBe('');
  const once = workflow('        env: { CIBW_TEST_COMMAND: a }\n');
  for (const toml of [`\uFEFF${PROJECT}`, `${PROJECT}name = "twice"\n`, `x = ${'['.repeat(5000)}`])
    expect((await fixOf({ 'pyproject.toml': toml, [WORKFLOW]: once })).diff).toBe('');
});

describe('a change that is too long', () => {
  const block = (lines: readonly string[]): string =>
    `        env:\n          CIBW_TEST_COMMAND: |\n${lines.map((line) => `            ${line}\n`).join('')}`;

  test('to be shown is printed by the fix alone', async () => {
    const files = {
      'pyproject.toml': PROJECT,
      [WORKFLOW]: workflow(block([`echo ${'x'.repeat(MAX_PROPOSED_DIFF / 2)}`])),
    };
    const { folder, diff, left } = await fixOf(files);
    const findings = await findingsIn(folder);
    expect(findings.map(({ proposal }) => proposal)).toEqual([
      { diff: null, left: ['the diff is too long to be shown'] },
    ]);
    expect(left).toEqual([]);
    expect(diff.length).toBeGreaterThan(MAX_PROPOSED_DIFF);
  });

  test('to be worked out is not made', async () => {
    const lines = Array.from({ length: MAX_CHANGED_LINES }, (_, index) => `${index}`);
    const { files, diff, left } = await fixOf({
      'pyproject.toml': PROJECT,
      [WORKFLOW]: workflow(block(lines)),
    });
    expect([files, diff]).toEqual([[], '']);
    expect(left).toEqual(['Nothing was changed: more lines would be than this program shows.']);
  });
});

/** What a check of the folder reports. */
async function findingsIn(folder: string): Promise<Finding[]> {
  return (await checkRepository(folder, { failOn: 'error', shipped: [], cwd: folder })).findings;
}

describe('writing', () => {
  test('goes through no link, and takes no file that has changed', async () => {
    const outside = temporaryFolder();
    const name = 'pyproject.toml';
    const files = { [name]: `${PROJECT}[tool.cibuildwheel]\nskip = "cp38-*"\n`, [WORKFLOW]: workflow('') };
    const { folder, root, files: fixed } = await fixOf(files);
    const file = path.join(folder, name);
    renameSync(file, path.join(outside, name));
    symlinkSync(path.join(outside, name), file);
    await expect(writeFix(root, fixed)).rejects.toThrow('is a link');
    expect(readFileSync(path.join(outside, name), 'utf8')).toBe(files[name]);
    renameSync(path.join(outside, name), file);
    writeFileSync(file, `${files[name]}# more\n`);
    await expect(writeFix(root, fixed)).rejects.toThrow('has changed meanwhile');
    expect(readdirSync(folder).sort()).toEqual(['.github', name]);
  });
});

describe('every project among the fixtures', () => {
  const names = readdirSync(path.join(FIXTURES, 'projects')).flatMap((rule) =>
    readdirSync(path.join(FIXTURES, 'projects', rule)).map((name) => `${rule}/${name}`),
  );

  // Made once: starting Git for each of them takes longer than a copy.
  const empty = mkdtempSync(path.join(os.tmpdir(), 'empty-'));
  beforeAll(() => git(empty, 'init', '--quiet'));
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  test.each(names)('%s has the same options after its fix, and a diff that Git takes', async (name) => {
    const folder = temporaryFolder();
    cpSync(path.join(FIXTURES, 'projects', name), folder, { recursive: true });
    cpSync(empty, folder, { recursive: true });
    git(folder, 'add', '--all');
    const { root, files, diff } = await fixRepository(folder, {});
    if (files.length === 0) return;
    const before = await optionsIn(folder);
    // Git takes the diff for what is written.
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    execFileSync('git', ['apply', '-'], { cwd: copy, input: diff });
    await writeFix(root, files);
    for (const { path: file } of files)
      expect(readFileSync(path.join(copy, file), 'utf8')).toBe(readFileSync(path.join(folder, file), 'utf8'));
    const then = await optionsIn(folder);
    expect(then.map(({ job }) => job)).toEqual(before.map(({ job }) => job));
    for (const [index, { options, builds }] of before.entries()) {
      const now = then[index]?.options ?? new Map();
      expect(then[index]?.builds).toEqual(builds);
      for (const [option, parts] of options) {
        // A list of what is built anyway may go.
        if (option === 'build' && !now.has(option)) expect(builds).not.toBeNull();
        else if (option === 'skip')
          expect(expanded(parts)).toEqual(expect.arrayContaining(expanded(now.get(option))));
        else if (!GONE.includes(option)) expect(now.get(option)).toEqual(parts);
      }
    }
    expect((await fixRepository(folder, {})).diff).toBe('');
  });
});

/** Options that versions in use have no more. */
const GONE = ['free-threaded-support', 'prerelease-pythons'];

function expanded(selectors: readonly string[] = []): string[] {
  return selectors.flatMap((selector) => expandBraces(selector) ?? [selector]);
}

interface JobOptions {
  job: string;
  options: Map<string, string[]>;
  /** Null where they aren't known. */
  builds: string[] | null;
}

async function optionsIn(folder: string): Promise<JobOptions[]> {
  const workflows = path.join(folder, '.github/workflows');
  const names = existsSync(workflows) ? readdirSync(workflows) : [];
  const files = names.map((name) => ({ path: name, text: readFileSync(path.join(workflows, name), 'utf8') }));
  const toml = await readTomlOptions(
    readFileSync(path.join(folder, 'pyproject.toml'), 'utf8'),
    'pyproject.toml',
  );
  return readWorkflows(files).jobs.map((job) => ({
    job: JSON.stringify([job.workflow, job.job, job.leg, job.platform]),
    builds: allBuilds(job, toml)?.map(({ name }) => name) ?? null,
    options: new Map(
      [...effectiveOptions(job, toml)].map(([name, { value }]) => [
        name,
        partsOf(name, value ?? String(value)),
      ]),
    ),
  }));
}
