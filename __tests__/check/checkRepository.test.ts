import path from 'node:path';
import { expect, test } from 'vitest';
import { checkRepository } from '../../src/check/checkRepository.ts';
import { binary, temporaryFolder } from '../project/repositories.ts';
import { commit } from '../support/git.ts';

const PYPROJECT = `[project]
name = "chunkpack"
requires-python = ">=3.10"
[tool.cibuildwheel]
skip = "cp36-* *-win32"
`;
const WORKFLOW = `on: push
jobs:
  wheels:
    runs-on: ubuntu-24.04
    steps:
      - uses: pypa/cibuildwheel@v3.1.4
`;

/** A checkout with another one in it, and what is found in the folder `inner/<folder>` of it. */
async function found(outer: string, cwd: string, folder = '') {
  const inner = path.join(outer, 'vendor/inner');
  const files = { 'pyproject.toml': PYPROJECT, '.github/workflows/wheels.yml': WORKFLOW };
  commit(inner, { ...files, 'py/pyproject.toml': PYPROJECT, 'py/tool': binary('program-armv7l') });
  const options = { failOn: 'error', shipped: [], cwd } as const;
  return await checkRepository(path.join(inner, folder), options);
}

test.each(['', 'py'])(
  'paths of a nested checkout, folder "%s", start where the command runs',
  async (sub) => {
    const outer = temporaryFolder();
    commit(outer, { 'README.md': '' });
    const { findings } = await found(outer, path.join(outer), sub);
    const base = path.posix.join('vendor/inner', sub);
    const skip = findings.find(({ rule }) => rule === 'redundant-skip');
    expect(skip).toMatchObject({ location: { path: `${base}/pyproject.toml`, startLine: 5 } });
    expect(skip?.proposal?.diff).toContain(`--- a/${base}/pyproject.toml\n+++ b/${base}/pyproject.toml\n`);
    expect(findings).toContainEqual(
      expect.objectContaining({ location: { path: 'vendor/inner/py/tool', startLine: 1, endLine: 1 } }),
    );
  },
);

test.each([
  ['it runs in the inner one', (outer: string) => path.join(outer, 'vendor/inner/py')],
  ['it runs elsewhere', () => temporaryFolder()],
])('they start from its own top folder where %s', async (_, cwdOf) => {
  const outer = temporaryFolder();
  commit(outer, { 'README.md': '' });
  commit(path.join(outer, 'vendor/inner'), { 'py/pyproject.toml': PYPROJECT });
  const { findings } = await found(outer, cwdOf(outer));
  expect(findings.find(({ rule }) => rule === 'redundant-skip')?.location?.path).toBe('pyproject.toml');
});

test('and where the folder above is no checkout', async () => {
  const outer = temporaryFolder();
  const { findings } = await found(outer, outer);
  expect(findings.find(({ rule }) => rule === 'redundant-skip')?.location?.path).toBe('pyproject.toml');
});
