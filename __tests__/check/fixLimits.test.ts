/** Fixes that come to a limit: what is left is told, or left to the next run. */

import { describe, expect, test, vi } from 'vitest';

// No project is known that needs more rounds than there are; with one alone, two are too many.
vi.mock('../../src/base/limits.ts', async (original) => ({
  ...(await original<typeof import('../../src/base/limits.ts')>()),
  MAX_FIX_ROUNDS: 1,
}));

import { MAX_TRIED_PROPOSALS } from '../../src/base/limits.ts';
import { fixRepository } from '../../src/check/fixRepository.ts';
import { writeFix } from '../../src/cli/writeFix.ts';
import type { OptionSetting } from '../../src/project/cibuildwheel/types.ts';
import type { IntendedEdit } from '../../src/project/fix/intendedEdit.ts';
import { type FixInput, planGroups } from '../../src/project/fix/proposals.ts';
import { readWorkflows } from '../../src/project/workflows/readWorkflows.ts';
import { temporaryFolder, write } from '../project/repositories.ts';

const WORKFLOW = '.github/workflows/wheels.yml';

test('what is left after the last round is fixed by the next run', async () => {
  const build = 'cp310-* cp311-* cp312-* cp313-* cp314-* cp314t-* cp315-* cp315t-*';
  const folder = temporaryFolder();
  write(folder, {
    'pyproject.toml': '[project]\nname = "demo"\nrequires-python = ">=3.10"\n',
    // The nearer one hides the farther one, so that both move before one of them is found to be needless.
    [WORKFLOW]: `jobs:
  build:
    runs-on: ubuntu-latest
    env:
      CIBW_BUILD: "cp3*"
    steps:
      - uses: pypa/cibuildwheel@v4.2.0
        env:
          CIBW_BUILD: "${build}"
          CIBW_TEST_COMMAND: testit
`,
  });
  const runs: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { root, files, diff } = await fixRepository(folder, {});
    await writeFix(root, files);
    runs.push(diff);
  }
  expect(runs.map((diff) => diff.match(/^[+-]build = /gm))).toEqual([['+build = '], ['-build = '], null]);
  expect(runs[2]).toBe('');
});

describe('proposals that all together would change what is built', () => {
  const names = Array.from({ length: MAX_TRIED_PROPOSALS + 5 }, (_, index) => `key-${index}`);
  const toml = `[tool.cibuildwheel]\n${names.map((name) => `${name} = 1\n`).join('')}`;
  const setting = (option: string, index: number): OptionSetting => ({
    ...{ option, platform: null, value: '1', written: option },
    location: { path: 'pyproject.toml', startLine: index + 2, endLine: index + 2 },
  });
  const items = names.map((name, index): { edits: IntendedEdit[] } => ({
    edits: [{ kind: 'delete', setting: setting(name, index) }],
  }));
  const job = 'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pypa/cibuildwheel@v4.2.0\n';
  const { jobs } = readWorkflows([{ path: WORKFLOW, text: job }]);

  /** One of them, or all, would leave no job. */
  const inputWith = (harmful: string, counter: { reads: number }): FixInput => ({
    texts: new Map([['pyproject.toml', toml]]),
    tomlPath: 'pyproject.toml',
    before: { toml: null, jobs, unknown: [], prebuilt: [] },
    async read(texts) {
      counter.reads += 1;
      const isHarmed = texts.get('pyproject.toml')?.includes(`${harmful} =`) === false;
      return { toml: null, jobs: isHarmed ? [] : jobs, unknown: [], prebuilt: [] };
    },
  });

  test('are tried one by one, up to a number of them', async () => {
    const counter = { reads: 0 };
    const groups = await planGroups(items, inputWith('key-3', counter));
    expect(counter.reads).toBe(1 + MAX_TRIED_PROPOSALS);
    const reasons = groups.map(({ plan }) => plan.left);
    expect(reasons.slice(0, MAX_TRIED_PROPOSALS)).toEqual(
      names
        .slice(0, MAX_TRIED_PROPOSALS)
        .map((name) => (name === 'key-3' ? ['other jobs would run cibuildwheel'] : [])),
    );
    expect(new Set(reasons.slice(MAX_TRIED_PROPOSALS).flat())).toEqual(
      new Set(['all changes together would change what is built, and they are too many to tell which does']),
    );
    expect(groups.filter(({ plan }) => plan.after.size > 0).length).toBe(MAX_TRIED_PROPOSALS - 1);
  });
});
