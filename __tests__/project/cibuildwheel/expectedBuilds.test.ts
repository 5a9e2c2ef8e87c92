/** What a configuration is sure to build, and where it isn't: then nothing is expected at all. */

import { describe, expect, test } from 'vitest';
import { expectedBuilds } from '../../../src/project/cibuildwheel/expectedBuilds.ts';
import { readTomlOptions } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import { readWorkflows } from '../../../src/project/workflows/readWorkflows.ts';

const PYPROJECT = `[project]
name = "chunkpack"
requires-python = ">=3.12"
[tool.cibuildwheel]
skip = "*-musllinux_*"
`;

interface Parts {
  pyproject?: string;
  /** Lines of the job. */
  job?: string;
  matrix?: string;
  /** Lines of the step. */
  step?: string;
  ref?: string;
  before?: string;
  upload?: string;
  on?: string;
}

const MATRIX = 'os: [ubuntu-24.04, windows-2022]';
const UPLOAD = `      - uses: actions/upload-artifact@v4
        with:
          name: cibw-\${{ matrix.os }}
          path: ./wheelhouse/*.whl`;

const workflow = ({
  job = '',
  matrix = MATRIX,
  step = '',
  ref = 'v3.1.4',
  before = '',
  upload = UPLOAD,
  on = 'push',
}: Parts) => `
on: ${on}
jobs:
  wheels:
    runs-on: \${{ matrix.os }}
${job}
    strategy:
      matrix:
        ${matrix}
    steps:
${before}
      - uses: pypa/cibuildwheel@${ref}
${step}
${upload}
`;

async function expected(
  parts: Parts = {},
  others: Record<string, string> = {},
  chosen: string | null = null,
) {
  const toml = await readTomlOptions(parts.pyproject ?? PYPROJECT, 'pyproject.toml');
  const texts = { 'wheels.yml': workflow(parts), ...others };
  const files = Object.entries(texts).map(([name, text]) => ({ path: `.github/workflows/${name}`, text }));
  const { jobs, unknown } = readWorkflows(files);
  const found = expectedBuilds({ toml, jobs, unknown, prebuilt: [] }, chosen);
  return found?.legs.map(({ builds }) => builds.map(({ name }) => name).sort()) ?? null;
}

const LINUX = [
  'cp312-manylinux_x86_64',
  'cp313-manylinux_x86_64',
  'cp314-manylinux_x86_64',
  'cp314t-manylinux_x86_64',
];
const WINDOWS = ['cp312', 'cp313', 'cp314', 'cp314t'].flatMap((python) => [
  `${python}-win32`,
  `${python}-win_amd64`,
]);

test('each leg builds what its runner, requires-python and skip leave', async () => {
  expect(await expected()).toEqual([LINUX, WINDOWS]);
});

test.each<[string, Parts, string[][]]>([
  [
    'build and archs of a leg',
    {
      matrix: 'include: [{os: ubuntu-24.04, build: "cp313-*", archs: aarch64}]',
      step: `        env:\n          CIBW_BUILD: \${{ matrix.build }}\n          CIBW_ARCHS: \${{ matrix.archs }}`,
    },
    [['cp313-manylinux_aarch64']],
  ],
  [
    'the variable replaces the table',
    { step: '        env:\n          CIBW_SKIP: "cp314* *-win*"' },
    [
      [
        'cp312-manylinux_x86_64',
        'cp312-musllinux_x86_64',
        'cp313-manylinux_x86_64',
        'cp313-musllinux_x86_64',
      ],
      [],
    ],
  ],
  [
    'PyPy where it is enabled',
    {
      matrix: 'os: [ubuntu-24.04]',
      step: '        env:\n          CIBW_ENABLE: pypy\n          CIBW_BUILD: "pp* cp314-*"',
      pyproject: PYPROJECT.replace('>=3.12', '>=3.11'),
    },
    [['cp314-manylinux_x86_64', 'pp311-manylinux_x86_64']],
  ],
  [
    'only what all releases of a moving tag build',
    { ref: 'v3', matrix: 'os: [windows-2022]' },
    [['cp312-win32', 'cp312-win_amd64', 'cp313-win32', 'cp313-win_amd64']],
  ],
  [
    'in 2.x the plain Pythons alone',
    { ref: 'v2.23.3', matrix: 'os: [ubuntu-24.04]', pyproject: PYPROJECT.replace('>=3.12', '>=3.11') },
    [
      ['cp311', 'cp312', 'cp313'].flatMap((python) => [
        `${python}-manylinux_i686`,
        `${python}-manylinux_x86_64`,
      ]),
    ],
  ],
  ['a condition that always holds', { step: `        if: \${{ !cancelled() }}` }, [LINUX, WINDOWS]],
  [
    'Pyodide is for another index',
    {
      matrix: 'include: [{os: ubuntu-24.04, platform: pyodide}, {os: ubuntu-24.04, platform: auto}]',
      step: `        env:\n          CIBW_PLATFORM: \${{ matrix.platform }}`,
    },
    [LINUX],
  ],
])('%s', async (_, parts, legs) => {
  expect(await expected(parts)).toEqual(legs);
});

describe('nothing is expected', () => {
  test.each<[string, Parts]>([
    ['version that is not pinned', { ref: 'main' }],
    ['version that may be newer than all known', { ref: 'v4' }],
    ['condition of the job', { job: "    if: github.event_name == 'push'" }],
    ['condition of the step', { step: "        if: runner.os == 'Linux'" }],
    ['job that may fail', { job: '    continue-on-error: true' }],
    ['matrix printed by a step', { matrix: `include: \${{ fromJSON(needs.plan.outputs.include) }}` }],
    ['only', { step: '        with:\n          only: cp313-manylinux_x86_64' }],
    ['another file', { step: '        with:\n          config-file: ci.toml' }],
    ['another folder', { step: '        with:\n          package-dir: sub' }],
    ['variables written before', { before: '      - run: echo "CIBW_BUILD=cp313-*" >> $GITHUB_ENV' }],
    [
      'value that the run decides',
      { step: `        env:\n          CIBW_BUILD: \${{ github.event_name == 'push' && '*' || 'cp313-*' }}` },
    ],
    ['runner of their own', { matrix: 'os: [ubuntu-24.04, big-machine]' }],
    ['archs that are not counted', { step: '        env:\n          CIBW_ARCHS: all' }],
    ['nothing uploaded', { upload: '' }],
    [
      'upload under a condition',
      {
        upload: UPLOAD.replace('        with:', "        if: github.ref == 'refs/heads/main'\n        with:"),
      },
    ],
    ['only some uploaded', { upload: UPLOAD.replace('*.whl', '*manylinux*.whl') }],
    ['some removed', { upload: `      - run: rm wheelhouse/*-win32.whl\n${UPLOAD}` }],
    ['reusable workflow', { on: 'workflow_call' }],
    ['unreadable pyproject.toml', { pyproject: `${PYPROJECT}\n[[` }],
    ['odd requires-python', { pyproject: PYPROJECT.replace('>=3.12', 'three') }],
    ['selector that can not be judged', { step: '        env:\n          CIBW_SKIP: cp312$' }],
    ['script that may build', { before: '      - run: nox -s wheels' }],
  ])('%s', async (_, parts) => {
    expect(await expected(parts)).toBeNull();
  });

  test('two workflows, unless it is known which one it was', async () => {
    const others = { 'nightly.yml': workflow({ ref: 'main' }) };
    expect(await expected({}, others)).toBeNull();
    expect(await expected({}, others, '.github/workflows/wheels.yml')).toEqual([LINUX, WINDOWS]);
    expect(await expected({}, others, '.github/workflows/nightly.yml')).toBeNull();
    expect(await expected({}, others, '.github/workflows/tests.yml')).toBeNull();
  });

  test('no workflow', async () => {
    expect(expectedBuilds({ toml: null, jobs: [], unknown: [], prebuilt: [] }, null)).toBeNull();
  });
});
