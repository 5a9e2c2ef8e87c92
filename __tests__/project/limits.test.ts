/** Each limit on a repository is crossed: what lies beyond it is said, in the report and in every output. */

import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  MAX_COMPARED_WHEELS,
  MAX_FINDINGS_PER_RULE,
  MAX_MATRIX_LEGS,
  MAX_MATRIX_VALUES,
  MAX_PREBUILT_ARCHIVE,
  MAX_PREBUILT_FILES,
  MAX_READ_WORKFLOWS,
  MAX_REPOSITORY_TEXT,
  MAX_SDIST_CONTENT,
  MAX_SELECTOR,
  MAX_SELECTOR_PATTERNS,
  MAX_SELECTORS,
  MAX_STEP_VARIABLES,
  MAX_TRACKED_FILES,
  MAX_UNTRACKED_FILES,
  MAX_VARIABLE,
  MAX_WORKFLOW_TEXT,
} from '../../src/base/limits.ts';
import { checkProject } from '../../src/check/checkProject.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { openCheckout } from '../../src/project/git/gitCheckout.ts';
import { indexRepository } from '../../src/project/git/gitRepository.ts';
import { walkFiles } from '../../src/project/prebuilt/walk.ts';
import { projectRule } from '../../src/rules/projectInfo.ts';
import { applyRules } from '../../src/rules/run.ts';
import { git } from '../support/git.ts';
import { zipOf } from '../wheel/zips.ts';
import { binary, scan, temporaryFolder, write } from './repositories.ts';

const OPTIONS = { settings: DEFAULT_SETTINGS, home: null, sdists: [], wheels: [], wheelFindings: null };
const WORKFLOWS = '.github/workflows';

/** What was not looked at of a folder with these files. */
async function notesOf(files: Record<string, string>): Promise<string[]> {
  const folder = temporaryFolder();
  write(folder, files);
  return (await checkProject(folder, OPTIONS)).project.notExamined;
}

const job = (matrix: string, env = ''): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: ${matrix}}\n    steps:\n      - uses: pypa/cibuildwheel@v3.1.4\n${env}`;
const list = (count: number): string => `[${Array.from({ length: count }, (_, index) => index).join()}]`;
const variables = (count: number): string =>
  `        env:\n${Array.from({ length: count }, (_, index) => `          CIBW_X${index}: a\n`).join('')}`;
const skip = (selectors: readonly string[]): string =>
  `[tool.cibuildwheel]\nskip = [${selectors.map((each) => `"${each}"`).join()}]\n`;
const selectors = (count: number): string[] => Array.from({ length: count }, (_, index) => `cp3${index}-*`);
const yaml = (text: string): Record<string, string> => ({ [`${WORKFLOWS}/a.yml`]: text });
const toml = (text: string): Record<string, string> => ({ 'pyproject.toml': text });

describe('how cibuildwheel runs', () => {
  const legs = MAX_MATRIX_LEGS;
  const workflows = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${WORKFLOWS}/${1000 + index}.yml`, job('{a: [1]}')]),
    );
  const values = (count: number): string =>
    `{include: [{${Array.from({ length: count }, (_, index) => `a${index}: 1`).join(', ')}}]}`;

  test.each<[what: string, within: Record<string, string>, beyond: Record<string, string>, note: string]>([
    [
      'legs',
      yaml(job(`{a: ${list(legs)}}`)),
      yaml(job(`{a: ${list(legs + 1)}}`)),
      'the matrix has more than 256 legs',
    ],
    [
      'values of a leg',
      yaml(job(values(MAX_MATRIX_VALUES))),
      yaml(job(values(MAX_MATRIX_VALUES + 1))),
      'more than 200 values',
    ],
    [
      'variables',
      yaml(job('{a: [1]}', variables(MAX_STEP_VARIABLES))),
      yaml(job('{a: [1]}', variables(MAX_STEP_VARIABLES + 1))),
      'the step has more than 100 variables',
    ],
    [
      'characters of a variable',
      yaml(job('{a: [1]}', `        env: {CIBW_X: "${'x'.repeat(MAX_VARIABLE)}"}\n`)),
      yaml(job('{a: [1]}', `        env: {CIBW_X: "${'x'.repeat(MAX_VARIABLE + 1)}"}\n`)),
      'CIBW_X has more than the 16384 characters',
    ],
    ['workflows', workflows(MAX_READ_WORKFLOWS), workflows(MAX_READ_WORKFLOWS + 1), '1 of 201 workflows'],
    [
      'characters of all workflows',
      {},
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [
          `${WORKFLOWS}/${index}.yml`,
          `${job('{a: [1]}')}#${'x'.repeat(MAX_WORKFLOW_TEXT / 10)}\n`,
        ]),
      ),
      `more than ${MAX_WORKFLOW_TEXT} characters together`,
    ],
    [
      'bytes of a workflow',
      {},
      yaml('#'.repeat(MAX_REPOSITORY_TEXT + 1)),
      `${WORKFLOWS}/a.yml: it has more than the ${MAX_REPOSITORY_TEXT} bytes that are read of a text`,
    ],
    [
      'bytes of pyproject.toml',
      {},
      toml('#'.repeat(MAX_REPOSITORY_TEXT + 1)),
      `pyproject.toml: it has more than the ${MAX_REPOSITORY_TEXT} bytes that are read of a text`,
    ],
    [
      'selectors',
      toml(skip(selectors(MAX_SELECTORS))),
      toml(skip(selectors(MAX_SELECTORS + 1))),
      '501 selectors in one setting',
    ],
    [
      'characters of a selector',
      toml(skip(['x'.repeat(MAX_SELECTOR)])),
      toml(skip(['x'.repeat(MAX_SELECTOR + 1)])),
      'a selector of more than 256 characters',
    ],
    [
      'patterns',
      toml(skip([`{1..${MAX_SELECTOR_PATTERNS / 2}}`, `a{1..${MAX_SELECTOR_PATTERNS / 2}}`])),
      toml(skip([`{1..${MAX_SELECTOR_PATTERNS / 2}}`, `a{1..${MAX_SELECTOR_PATTERNS / 2}}`, 'b'])),
      'The last selectors of cibuildwheel',
    ],
  ])('%s', async (_, within, beyond, note) => {
    expect(await notesOf(within)).toEqual([]);
    expect(await notesOf(beyond)).toContainEqual(expect.stringContaining(note));
  });
});

describe('native files', () => {
  const elf = binary('ext-x86_64.so');

  test('of the checkout', async () => {
    const folder = temporaryFolder();
    const tiny = elf.subarray(0, 4096);
    write(
      folder,
      Object.fromEntries(Array.from({ length: MAX_PREBUILT_FILES + 1 }, (_, at) => [`n/${at}`, tiny])),
    );
    expect((await scan(folder)).notes).toEqual(['Native files after the first 5000 of 5001']);
  });

  test('bytes of a static archive', async () => {
    const folder = temporaryFolder();
    const header = (name: string, size: number): string =>
      `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(size).padEnd(10)}\`\n`;
    const object = binary('object-riscv64.o');
    const archive = path.join(folder, 'a.a');
    writeFileSync(
      archive,
      Buffer.concat([
        Buffer.from(`!<arch>\n${header('a.o/', object.length)}`),
        object,
        Buffer.from(header('b.o/', MAX_PREBUILT_ARCHIVE)),
      ]),
    );
    truncateSync(archive, MAX_PREBUILT_ARCHIVE + 10_000_000);
    expect((await scan(folder)).notes).toEqual(['All of the static archives: not of a.a']);
  });

  test('wheels that they are looked for in', async () => {
    const folder = temporaryFolder();
    write(folder, { 'a.so': elf });
    const wheels = Array.from({ length: MAX_COMPARED_WHEELS + 1 }, (_, index) => ({
      filename: `a-${index}-py3-none-any.whl`,
      label: `${index}`,
      natives: [],
    }));
    expect((await scan(folder, { wheels })).notes).toEqual([
      'Whether 1 more wheels hold a native file of the repository',
    ]);
  });

  test('inflated size of an sdist', async () => {
    const folder = temporaryFolder();
    const packed = Buffer.alloc(MAX_SDIST_CONTENT / 1000);
    const size = MAX_SDIST_CONTENT + 1;
    const member = { name: 'a/a.so', data: '', packed, method: 8, local: { size }, central: { size } };
    write(folder, { 'dist/a-1.0.zip': zipOf([member]) });
    expect((await scan(folder)).notes).toEqual([
      expect.stringContaining('it inflates to more than 1073741824 bytes'),
    ]);
  });
});

// A hundred thousand files take a while to make.
test('untracked files', async () => {
  const folder = temporaryFolder();
  const few = 'd'.repeat(20);
  for (let part = 0; part < 10; part++) mkdirSync(path.join(folder, `${few}${part}`));
  for (let at = 0; at < MAX_UNTRACKED_FILES; at++) {
    const name = path.join(folder, `${few}${at % 10}`, `${at}`);
    // Another name for a file is made, and removed, in half the time.
    if (at < 10) writeFileSync(name, '');
    else linkSync(path.join(folder, `${few}${at % 10}`, `${at % 10}`), name);
  }
  const { files, notes } = await walkFiles(folder, new Set());
  expect(files.length).toBeLessThanOrEqual(MAX_UNTRACKED_FILES);
  expect(notes).toEqual(['Untracked files and folders after the first 100000']);
});

test('tracked files', async () => {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: folder, input: 'x' })
    .toString()
    .trim();
  const index = (count: number): void => {
    const lines = Array.from({ length: count }, (_, at) => `100644 ${blob}\tf${1_000_000 + at}\n`).join('');
    execFileSync('git', ['update-index', '--index-info'], { cwd: folder, input: lines });
  };
  const listed = async () => {
    const checkout = await openCheckout(folder);
    if (checkout === null) throw new Error('no checkout');
    return await indexRepository(checkout, true).listing();
  };
  index(MAX_TRACKED_FILES);
  expect(await listed()).not.toHaveProperty('isCut');
  index(MAX_TRACKED_FILES + 1);
  const { files, isCut } = await listed();
  expect({ files: files.length, isCut }).toEqual({ files: MAX_TRACKED_FILES, isCut: true });
  expect((await scan(folder)).notes).toContain(
    'Which files Git tracks: more than the 500000 that could be listed',
  );
});

test('of more findings than are listed the worst are, and the last is as bad as the worst of the rest', () => {
  const drafts = (errors: number, notices: number) =>
    Array.from({ length: errors + notices }, (_, at) => ({
      severity: at < notices ? ('notice' as const) : ('error' as const),
      causeKey: `${at}`,
      title: `${at}`,
      message: '',
      remedy: '',
      data: {},
      location: { path: 'a', startLine: at + 1, endLine: at + 1 },
    }));
  const found = (errors: number, notices: number) =>
    applyRules(
      [{ ...projectRule('unknown-option'), check: () => drafts(errors, notices) }],
      'project',
      { toml: null, jobs: [], unknown: [], prebuilt: [] },
      DEFAULT_SETTINGS,
    );
  const one = found(1, MAX_FINDINGS_PER_RULE);
  expect(one).toHaveLength(MAX_FINDINGS_PER_RULE);
  expect(one.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(found(MAX_FINDINGS_PER_RULE + 1, 5).at(-1)).toMatchObject({
    severity: 'error',
    title: '7 more findings of unknown-option in this repository',
  });
});

test('a file that is there and is not read is told with the reason', async () => {
  const folder = temporaryFolder();
  write(folder, { 'pyproject.toml': '', 'own.yml': '', [`${WORKFLOWS}/new.yml`]: '' });
  symlinkSync('../../own.yml', path.join(folder, WORKFLOWS, 'link.yml'));
  git(folder, 'init', '-q');
  git(folder, 'add', 'own.yml', `${WORKFLOWS}/link.yml`);
  const { notExamined } = (await checkProject(folder, OPTIONS)).project;
  const untracked = "Git doesn't track it, so that it is no file of the repository until it is added";
  expect(notExamined).toEqual([
    `${WORKFLOWS}/link.yml: it is a link, and links are not followed`,
    `${WORKFLOWS}/new.yml: ${untracked}`,
    `pyproject.toml: ${untracked}`,
  ]);
});
