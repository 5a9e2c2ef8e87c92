import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAnnotationPlace } from '../../src/locate/annotationPlace.ts';
import { diskRepository } from '../../src/project/git/diskRepository.ts';

let root: string;
const workflowPath = '.github/workflows/wheels.yml';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'place-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const pyproject = async (text: string): Promise<void> =>
  await writeFile(path.join(root, 'pyproject.toml'), text);
const place = (folder: string, workflowPath: string | null) =>
  findAnnotationPlace(diskRepository(folder, true), { workflowPath });
const at = (file: string, line: number) => ({ path: file, startLine: line, endLine: line });

test.each([
  ['[project]\nname = "x"\n\n[tool.cibuildwheel]\nskip = ""\n', 4],
  ['[tool.cibuildwheel.linux]\nx = 1\n[[tool.cibuildwheel.overrides]]\nselect = "*"\n', 1],
  ['[tool.cibuildwheel.linux]\nx = 1\n[tool.cibuildwheel]\n', 3],
  ['\r\n[ tool . "cibuildwheel" ] # here\r\n', 2],
  ['text = """\n[tool.cibuildwheel]\n"""\n[tool.cibuildwheel]\n', 4],
])('%j: the table of cibuildwheel', async (text, line) => {
  await pyproject(text);
  expect(await place(root, workflowPath)).toEqual(at('pyproject.toml', line));
});

test.each([
  '[project]\n',
  'text = "cibuildwheel"\n',
  '[tool.cibuildwheel\n',
  '[tool.black]\n# cibuildwheel\n',
])('%j: without the table, or broken, the workflow file', async (text) => {
  await pyproject(text);
  expect(await place(root, workflowPath)).toEqual(at(workflowPath, 1));
});

test('a file that is too large is not read', async () => {
  await pyproject(`[tool.cibuildwheel]\n#${'x'.repeat(2 * 1024 * 1024)}\n`);
  expect(await place(root, workflowPath)).toEqual(at(workflowPath, 1));
});

test('without a checkout the workflow file is used still, if it is known', async () => {
  expect(await place(path.join(root, 'none'), workflowPath)).toEqual(at(workflowPath, 1));
  expect(await place(path.join(root, 'none'), null)).toBeNull();
});

test('then the README, then nothing', async () => {
  expect(await place(root, null)).toBeNull();
  await writeFile(path.join(root, 'README.rst'), 'x\n');
  expect(await place(root, null)).toEqual(at('README.rst', 1));
  await writeFile(path.join(root, 'README.md'), '# x\n');
  expect(await place(root, null)).toEqual(at('README.md', 1));
});
