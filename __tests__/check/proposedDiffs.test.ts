/** What each rule proposes, to the letter, as it stands in the findings. */

import { describe, expect, test } from 'vitest';
import { checkRepository } from '../../src/check/checkRepository.ts';
import type { Finding } from '../../src/model/report.ts';
import { temporaryFolder, write } from '../project/repositories.ts';

const WORKFLOW = '.github/workflows/wheels.yml';
const PROJECT = '[project]\nname = "demo"\nrequires-python = ">=3.10"\n';

function workflow(env: string, runner = 'ubuntu-latest'): string {
  return `on: push\njobs:\n  build:\n    runs-on: ${runner}\n    steps:\n      - uses: pypa/cibuildwheel@v4.2.0\n${env}`;
}

async function findingsOf(files: Record<string, string>): Promise<Finding[]> {
  const folder = temporaryFolder();
  write(folder, files);
  return (await checkRepository(folder, { failOn: 'error', shipped: [], cwd: folder })).findings;
}

/** By rule. Of the diff only the lines that change, each file's name before them. */
async function proposalsOf(toml: string, env: string, runner?: string): Promise<Record<string, string[]>> {
  const findings = await findingsOf({ 'pyproject.toml': PROJECT + toml, [WORKFLOW]: workflow(env, runner) });
  return Object.fromEntries(
    findings.map(({ rule, proposal }) => [
      rule,
      (proposal?.diff ?? '').split('\n').filter((line) => /^(?:\+\+\+|\+|-(?!--))/.test(line)),
    ]),
  );
}

const env = (...lines: string[]): string =>
  `        env:\n${lines.map((line) => `          ${line}\n`).join('')}`;
const table = (...lines: string[]): string =>
  `[tool.cibuildwheel]\n${lines.map((line) => `${line}\n`).join('')}`;

test('redundant-skip, in a list over lines, with the whole diff', async () => {
  const toml = table('skip = [', '  "cp38-*", # old', '  "*-musllinux*",', ']');
  const [finding] = await findingsOf({ 'pyproject.toml': PROJECT + toml, [WORKFLOW]: workflow('') });
  expect(finding?.rule).toBe('redundant-skip');
  expect(finding?.proposal).toEqual({
    diff: `--- a/pyproject.toml
+++ b/pyproject.toml
@@ -3,6 +3,5 @@
 requires-python = ">=3.10"
 [tool.cibuildwheel]
 skip = [
-  "cp38-*", # old
   "*-musllinux*",
 ]
`,
    left: [],
  });
});

describe('redundant-skip', () => {
  test.each<[name: string, toml: string, env: string, lines: string[]]>([
    [
      'a text',
      table('skip = "cp38-* *-musllinux*"'),
      '',
      ['+++ b/pyproject.toml', '-skip = "cp38-* *-musllinux*"', '+skip = "*-musllinux*"'],
    ],
    [
      'nothing left of it',
      table('skip = "cp38-*"', 'build-verbosity = 1'),
      '',
      ['+++ b/pyproject.toml', '-skip = "cp38-*"'],
    ],
    [
      'a part of braces, in a text',
      table('skip = "cp{38,310}-*  *-musllinux*"'),
      '',
      ['+++ b/pyproject.toml', '-skip = "cp{38,310}-*  *-musllinux*"', '+skip = "cp310-*  *-musllinux*"'],
    ],
    [
      'a part of braces and a whole one, in a list',
      table('skip = ["cp38-*", "{cp37,cp311}-*", "cp310-*"]'),
      '',
      [
        '+++ b/pyproject.toml',
        '-skip = ["cp38-*", "{cp37,cp311}-*", "cp310-*"]',
        '+skip = ["cp311-*", "cp310-*"]',
      ],
    ],
    [
      'a part of braces in a variable that moves',
      '',
      env('CIBW_SKIP: "cp{38,310}-*"', 'CIBW_TEST_COMMAND: testit'),
      [
        `+++ b/${WORKFLOW}`,
        '-        env:',
        '-          CIBW_SKIP: "cp{38,310}-*"',
        '-          CIBW_TEST_COMMAND: testit',
        '+++ b/pyproject.toml',
        '+',
        '+[tool.cibuildwheel]',
        '+skip = "cp310-*"',
        '+test-command = "testit"',
      ],
    ],
    [
      'a build that is restated',
      table('build = "cp310-* cp311-* cp312-* cp313-* cp314-* cp314t-* cp315-* cp315t-*"'),
      '',
      [
        '+++ b/pyproject.toml',
        '-build = "cp310-* cp311-* cp312-* cp313-* cp314-* cp314t-* cp315-* cp315t-*"',
      ],
    ],
    [
      'a variable',
      '',
      env("CIBW_SKIP: 'cp38-* *-musllinux*' # why", 'CIBW_ARCHS: x86_64'),
      [
        `+++ b/${WORKFLOW}`,
        "-          CIBW_SKIP: 'cp38-* *-musllinux*' # why",
        "+          CIBW_SKIP: '*-musllinux*' # why",
      ],
    ],
    [
      'a variable of which nothing is left',
      '',
      env('CIBW_SKIP: cp38-*', 'CIBW_ARCHS: x86_64'),
      [`+++ b/${WORKFLOW}`, '-          CIBW_SKIP: cp38-*'],
    ],
  ])('%s', async (_, toml, variables, lines) => {
    expect((await proposalsOf(toml, variables))['redundant-skip']).toEqual(lines);
  });

  test('what a variable would uncover without it stays there, empty', async () => {
    const found = await proposalsOf(table('skip = "*-musllinux*"'), env('CIBW_SKIP: cp38-*'));
    expect(found['redundant-skip']).toEqual([
      `+++ b/${WORKFLOW}`,
      '-          CIBW_SKIP: cp38-*',
      '+          CIBW_SKIP: ""',
    ]);
  });
});

describe('env-instead-of-toml', () => {
  test.each<[name: string, toml: string, env: string, lines: string[]]>([
    [
      'a new table',
      '',
      env('CIBW_TEST_COMMAND: testit'),
      [
        `+++ b/${WORKFLOW}`,
        '-        env:',
        '-          CIBW_TEST_COMMAND: testit',
        '+++ b/pyproject.toml',
        '+',
        '+[tool.cibuildwheel]',
        '+test-command = "testit"',
      ],
    ],
    [
      'a table that is there, in the order of the variables',
      table('archs = "auto" # all'),
      env('CIBW_TEST_REQUIRES: testit', 'CIBW_BEFORE_BUILD: make', 'CIBW_TEST_COMMAND: testit'),
      [
        `+++ b/${WORKFLOW}`,
        '-        env:',
        '-          CIBW_TEST_REQUIRES: testit',
        '-          CIBW_BEFORE_BUILD: make',
        '-          CIBW_TEST_COMMAND: testit',
        '+++ b/pyproject.toml',
        '+test-requires = "testit"',
        '+before-build = "make"',
        '+test-command = "testit"',
      ],
    ],
    [
      'a platform of its own',
      table('archs = "auto"'),
      env('CIBW_TEST_COMMAND_LINUX: testit'),
      [
        `+++ b/${WORKFLOW}`,
        '-        env:',
        '-          CIBW_TEST_COMMAND_LINUX: testit',
        '+++ b/pyproject.toml',
        '+',
        '+[tool.cibuildwheel.linux]',
        '+test-command = "testit"',
      ],
    ],
    [
      'the same is there already',
      table('test-command = "testit"'),
      env('CIBW_TEST_COMMAND: testit'),
      [`+++ b/${WORKFLOW}`, '-        env:', '-          CIBW_TEST_COMMAND: testit'],
    ],
  ])('%s', async (_, toml, variables, lines) => {
    expect((await proposalsOf(toml, variables))['env-instead-of-toml']).toEqual(lines);
  });

  test.each<[name: string, variable: string, key: string]>([
    ['a command', `CIBW_TEST_COMMAND: testit -k "not slow"`, `test-command = 'testit -k "not slow"'`],
    [
      'a quoted command',
      `CIBW_TEST_COMMAND: 'testit -k "not slow"'`,
      `test-command = 'testit -k "not slow"'`,
    ],
    ['a command with both', `CIBW_TEST_COMMAND: python -c "print('a')"`, `test-command = '''`],
    ['a backslash', 'CIBW_BEFORE_BUILD: grep \\d x', `before-build = 'grep \\d x'`],
    [
      'an environment',
      `CIBW_ENVIRONMENT: CMAKE_ARGS="-DA=ON -DB=ON" C=1`,
      `environment = 'CMAKE_ARGS="-DA=ON -DB=ON" C=1'`,
    ],
    ['an environment that is not expanded', `CIBW_ENVIRONMENT: A='$B' C=1`, `environment = "A='$B' C=1"`],
    ['an environment without', `CIBW_ENVIRONMENT: A=1 C=2`, `environment = { A = "1", C = "2" }`],
    ['requirements', `CIBW_TEST_REQUIRES: testit "a; python_version > '3'"`, `test-requires = '''`],
  ])('keeps the quotes of %s', async (_, variable, key) => {
    const found = await proposalsOf('', env('CIBW_TEST_EXTRAS: test', variable));
    expect(found['env-instead-of-toml']).toContainEqual(`+${key}`);
  });

  test('puts quotes where pyproject.toml lost them', async () => {
    const found = await proposalsOf(
      table('test-command = "testit -k not slow"'),
      env('CIBW_TEST_COMMAND: testit -k "not slow"'),
    );
    expect(found['env-instead-of-toml']).toEqual(
      expect.arrayContaining([
        '-test-command = "testit -k not slow"',
        `+test-command = 'testit -k "not slow"'`,
      ]),
    );
  });

  test.each([['x86_64 aarch64'], ['aarch64'], ['auto aarch64'], ['x86_64,ppc64le'], ['all']])(
    'architectures that other machines emulate stay: %s',
    async (archs) => {
      for (const name of ['CIBW_ARCHS', 'CIBW_ARCHS_LINUX']) {
        const found = await proposalsOf('', env('CIBW_TEST_COMMAND: testit', `${name}: ${archs}`));
        expect(found['env-instead-of-toml']?.join('\n')).not.toMatch(/archs|ARCHS/);
      }
    },
  );
});

describe('unknown-option', () => {
  test.each<[name: string, toml: string, env: string, lines: string[]]>([
    [
      'a variable that is gone',
      '',
      env('CIBW_PRERELEASE_PYTHONS: true', 'CIBW_ARCHS: x86_64'),
      [`+++ b/${WORKFLOW}`, '-          CIBW_PRERELEASE_PYTHONS: true'],
    ],
    ['a name that is misspelt', '', env('CIBW_TEST_COMAND: testit'), []],
  ])('%s', async (_, toml, variables, lines) => {
    expect((await proposalsOf(toml, variables))['unknown-option']).toEqual(lines);
  });
});

test('a variable goes with those that it hides, which would count then', async () => {
  const above = 'env:\n  CIBW_TEST_COMMAND: testit {project}/tests\n';
  const findings = await findingsOf({
    'pyproject.toml': PROJECT,
    [WORKFLOW]: `${above}${workflow(env('CIBW_TEST_COMMAND: testit -x {project}/tests'))}`,
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['env-instead-of-toml']);
  const [diff] = findings.map(({ proposal }) => proposal?.diff);
  expect(diff).toContain('\n-  CIBW_TEST_COMMAND: testit {project}/tests\n');
  expect(diff).toContain('\n-          CIBW_TEST_COMMAND: testit -x {project}/tests\n');
  expect(diff).toContain('\n+test-command = "testit -x {project}/tests"\n');
});

describe('two findings about one setting', () => {
  test.each([
    ['cp38-* *-musllinux*', '*-musllinux*'],
    ['*-musllinux* cp38-* cp39-*', '*-musllinux*'],
  ])('have one diff, which both of them tell: %s', async (skip, kept) => {
    const findings = await findingsOf({
      'pyproject.toml': PROJECT,
      [WORKFLOW]: workflow(env(`CIBW_SKIP: "${skip}"`, 'CIBW_TEST_COMMAND: testit {project}')),
    });
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['env-instead-of-toml', 'redundant-skip']);
    const [first, second] = findings.map(({ proposal }) => proposal);
    expect(first).toEqual(second);
    expect(first?.diff).toContain(`+skip = "${kept}"\n`);
    for (const { remedy } of findings) expect(remedy).not.toContain('cp38');
  });

  test('of which nothing is left go without a key', async () => {
    const found = await proposalsOf('', env('CIBW_SKIP: cp38-*', 'CIBW_TEST_COMMAND: testit'));
    for (const lines of Object.values(found)) expect(lines.join('\n')).not.toMatch(/^\+skip/m);
  });

  test('a value that is shadowed is shortened, and which counts is left to a person', async () => {
    const findings = await findingsOf({
      'pyproject.toml': `${PROJECT}${table('skip = "*-manylinux_i686 cp310-* *-win32"', 'test-command = "true"')}`,
      [WORKFLOW]: workflow(env('CIBW_SKIP: "*-musllinux*"')),
    });
    expect(findings.map(({ rule, proposal }) => [rule, proposal?.diff ?? null])).toEqual([
      ['shadowed-option', null],
      ['redundant-skip', expect.stringContaining('\n+skip = "cp310-* *-win32"\n')],
    ]);
  });
});

test('of a skip and a build that say the same only one goes', async () => {
  const build = 'build = "cp311-* cp312-* cp313-* cp314-* cp314t-* cp315-* cp315t-*"';
  const toml = table('skip = "cp310-* *-musllinux*"', build);
  const findings = await findingsOf({ 'pyproject.toml': PROJECT + toml, [WORKFLOW]: workflow('') });
  const told = findings.filter(({ rule }) => rule === 'redundant-skip').map(({ title }) => title);
  expect(told).toEqual(['"cp310-*" in skip skips nothing']);
});
