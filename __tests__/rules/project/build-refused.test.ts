import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../../src/check/checkProject.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { temporaryFolder, write } from '../../project/repositories.ts';
import { assertPlain } from '../../support/findingTexts.ts';
import { git } from '../../support/git.ts';
import { findingsOfProject, testProjects } from '../fixtures.ts';

testProjects('build-refused');

const VERSIONS = ['2.16.5', '2.23.3', '3.0.0', '3.1.4', '3.2.1', '3.3.1', '3.4.1', '4.0.0', '4.1.0', '4.2.0'];
const RUNNERS = { linux: 'ubuntu-latest', macos: 'macos-15-intel', windows: 'windows-latest' };

interface Settings {
  on?: keyof typeof RUNNERS;
  env?: Record<string, string>;
  /** Goes on after the name and version in [project]. */
  toml?: string;
}

async function stops(version: string, { on = 'linux', env = {}, toml = '' }: Settings): Promise<boolean> {
  const variables = Object.entries(env).map(
    ([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`,
  );
  const workflow = `on: push
jobs:
  wheels:
    runs-on: ${RUNNERS[on]}
    steps:
      - uses: pypa/cibuildwheel@v${version}
${variables.length === 0 ? '' : `        env:\n${variables.join('')}`}`;
  const project = `[project]\nname = "chunkpack"\nversion = "1.0"\n${toml}\n`;
  const findings = await findingsOfProject(project, { 'wheels.yml': workflow });
  const refused = findings.filter(({ rule }) => rule === 'build-refused');
  for (const { severity } of refused) expect(severity).toBe('error');
  return refused.length > 0;
}

/** Each was given to each of these releases, which stopped before it built anything in those that are named. */
const TRIED: readonly (readonly [what: string, stopped: string, settings: Settings])[] = [
  ['pp311', '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_BUILD: 'cp310-* pp311-*' } }],
  ['pp311-en', '', { env: { CIBW_BUILD: 'cp310-* pp311-*', CIBW_ENABLE: 'pypy' } }],
  [
    'pp310-en-pypy',
    '3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_BUILD: 'pp310-*', CIBW_ENABLE: 'pypy' } },
  ],
  ['pp39-en-all', '2.23.3', { env: { CIBW_BUILD: 'pp39-*', CIBW_ENABLE: 'all' } }],
  ['cp38', '4.0.0 4.1.0 4.2.0', { env: { CIBW_BUILD: 'cp38-* cp39-*' } }],
  ['cp37', '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_BUILD: 'cp37-* cp39-*' } }],
  [
    'cp313t',
    '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_BUILD: 'cp313-* cp313t-*' } },
  ],
  [
    'cp313t-en',
    '2.16.5 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_BUILD: 'cp313-* cp313t-*', CIBW_ENABLE: 'cpython-freethreading' } },
  ],
  ['cp315', '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0', { env: { CIBW_BUILD: 'cp313-* cp315-*' } }],
  ['cap', 'all', { env: { CIBW_BUILD: 'CP313-*' } }],
  [
    'typo',
    '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_BUILD: 'cp313-* cp313-manylinux-x86_64' } },
  ],
  ['mac-on-linux', '', { env: { CIBW_BUILD: 'cp312-* cp312-macosx_*' } }],
  ['skip-typo', '', { env: { CIBW_SKIP: 'cp38-* foo' } }],
  ['en-ft', '4.0.0 4.1.0 4.2.0', { env: { CIBW_ENABLE: 'cpython-freethreading' } }],
  ['en-riscv', '2.23.3 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_ENABLE: 'cpython-experimental-riscv64' } }],
  ['en-typo', '2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_ENABLE: 'pypi' } }],
  ['en-all-typo', '2.23.3', { env: { CIBW_ENABLE: 'all pypi' } }],
  ['en-cap', '2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_ENABLE: 'PyPy' } }],
  [
    'en-comma',
    '2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_ENABLE: 'pypy,graalpy' } },
  ],
  [
    'en-plat-replaces',
    '2.16.5',
    { toml: '[tool.cibuildwheel]\nenable=["pypi"]\n[tool.cibuildwheel.linux]\nenable=["pypy"]' },
  ],
  ['a-arm64', 'all', { env: { CIBW_ARCHS: 'arm64' } }],
  [
    'a-AARCH64',
    '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0',
    { env: { CIBW_ARCHS: 'AARCH64' } },
  ],
  ['a-amd64', 'all', { env: { CIBW_ARCHS: 'amd64' } }],
  ['a-trail', 'all', { env: { CIBW_ARCHS: 'x86_64 ' } }],
  ['a-nl', 'all', { env: { CIBW_ARCHS: 'x86_64\n' } }],
  ['a-lead', 'all', { env: { CIBW_ARCHS: ' x86_64' } }],
  ['a-blank', 'all', { env: { CIBW_ARCHS: ' ' } }],
  ['a-comma', '', { env: { CIBW_ARCHS: 'x86_64,i686' } }],
  ['a-auto32', '', { env: { CIBW_ARCHS: 'auto32' } }],
  ['a-Auto', 'all', { env: { CIBW_ARCHS: 'Auto' } }],
  ['a-universal2', 'all', { env: { CIBW_ARCHS: 'universal2 x86_64' } }],
  ['a-riscv', '2.16.5 2.23.3 3.0.0', { env: { CIBW_ARCHS: 'riscv64' } }],
  ['a-armv7l', '2.16.5', { env: { CIBW_ARCHS: 'armv7l' } }],
  ['m-aarch64', 'all', { on: 'macos', env: { CIBW_ARCHS_MACOS: 'x86_64 aarch64' } }],
  ['m-auto32', 'all', { on: 'macos', env: { CIBW_ARCHS_MACOS: 'auto32' } }],
  ['m-auto32+', '', { on: 'macos', env: { CIBW_ARCHS_MACOS: 'auto32 x86_64' } }],
  [
    'm-ARM64',
    '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0',
    { on: 'macos', env: { CIBW_ARCHS_MACOS: 'ARM64' } },
  ],
  ['w-x86_64', 'all', { on: 'windows', env: { CIBW_ARCHS: 'x86_64' } }],
  [
    'w-amd64',
    '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0',
    { on: 'windows', env: { CIBW_ARCHS: 'amd64' } },
  ],
  [
    'w-arm64',
    '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0',
    { on: 'windows', env: { CIBW_ARCHS: 'arm64' } },
  ],
  ['w-auto32', '', { on: 'windows', env: { CIBW_ARCHS: 'auto32' } }],
  ['rp-nothing', 'all', { env: { CIBW_BUILD: 'cp310-* cp311-*' }, toml: 'requires-python=">=3.12"' }],
  [
    'rp-empty-ok',
    '2.16.5',
    { env: { CIBW_BUILD: 'cp310-* cp311-*', CIBW_ALLOW_EMPTY: '1' }, toml: 'requires-python=">=3.12"' },
  ],
  [
    'rp-empty-true',
    '2.16.5',
    { env: { CIBW_BUILD: 'cp310-* cp311-*', CIBW_ALLOW_EMPTY: 'True' }, toml: 'requires-python=">=3.12"' },
  ],
  [
    'rp-empty-x',
    'all',
    { env: { CIBW_BUILD: 'cp310-* cp311-*', CIBW_ALLOW_EMPTY: 'x' }, toml: 'requires-python=">=3.12"' },
  ],
  ['skip-all', 'all', { env: { CIBW_SKIP: '*' } }],
  ['rp-invalid', 'all', { toml: 'requires-python="3.9+"' }],
  ['rp-caret', 'all', { toml: 'requires-python="^3.9"' }],
  ['rp-star', 'all', { toml: 'requires-python=">=3.9.*"' }],
  ['rp-bare', 'all', { toml: 'requires-python="3.9"' }],
  ['rp-empty', '', { toml: 'requires-python=""' }],
  [
    'python-ph',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_TEST_COMMAND: '{python} -m pytest' } },
  ],
  [
    'pip-ph',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { env: { CIBW_BEFORE_BUILD: '{pip} install x' } },
  ],
  ['pip-ph-bt', '', { env: { CIBW_BEFORE_TEST: '{pip} install x' } }],
  [
    'pip-ph-ov',
    '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    {
      toml: '[tool.cibuildwheel]\nbuild="cp313-*"\n[[tool.cibuildwheel.overrides]]\nselect="cp313-*"\nbefore-build="{pip} i"',
    },
  ],
  [
    'pip-ph-ovno',
    '2.16.5',
    {
      toml: '[tool.cibuildwheel]\nbuild="cp313-*"\n[[tool.cibuildwheel.overrides]]\nselect="cp312-*"\nbefore-build="{pip} i"',
    },
  ],
  [
    'pip-ph-replaced',
    '2.16.5',
    {
      toml: '[tool.cibuildwheel]\nbuild="cp313-*"\nbefore-build="{pip} i"\n[[tool.cibuildwheel.overrides]]\nselect="*"\nbefore-build="pip i"',
    },
  ],
  ['env-bad', 'all', { env: { CIBW_ENVIRONMENT: 'CFLAGS=-O2 -g' } }],
  [
    'env-bad-replaced',
    'all',
    {
      toml: '[tool.cibuildwheel]\nenvironment="A B"\n[[tool.cibuildwheel.overrides]]\nselect="*"\nenvironment="A=1"',
    },
  ],
  ['env-semi', 'all', { env: { CIBW_ENVIRONMENT: 'A=1; B=2' } }],
  ['env-open', 'all', { env: { CIBW_ENVIRONMENT: 'A="1' } }],
  ['env-nl', '', { env: { CIBW_ENVIRONMENT: 'A=1\nB' } }],
  ['env-nl2', '', { env: { CIBW_ENVIRONMENT: '\nA=1\nB=2' } }],
  ['env-export', 'all', { env: { CIBW_ENVIRONMENT: 'export A=1' } }],
  ['env-comma', '', { env: { CIBW_ENVIRONMENT: 'A=1, B=2' } }],
  ['env-colon', 'all', { env: { CIBW_ENVIRONMENT: 'A: 1' } }],
  ['tenv-bad', '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_TEST_ENVIRONMENT: 'A B' } }],
  ['fe-uv', '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1', { env: { CIBW_BUILD_FRONTEND: 'uv' } }],
  ['fe-builduv', '2.16.5', { env: { CIBW_BUILD_FRONTEND: 'build[uv]' } }],
  ['fe-default', '', { env: { CIBW_BUILD_FRONTEND: 'default' } }],
  ['fe-pyodide', 'all', { env: { CIBW_BUILD_FRONTEND: 'pyodide-build' } }],
  ['fe-pip', '', { env: { CIBW_BUILD_FRONTEND: 'pip' } }],
  ['fe-bld', 'all', { env: { CIBW_BUILD_FRONTEND: 'bld' } }],
  ['fe-args', '', { env: { CIBW_BUILD_FRONTEND: 'build; args: --x' } }],
  ['ce-bad', 'all', { env: { CIBW_CONTAINER_ENGINE: 'dockr' } }],
  ['ce-bad-mac', 'all', { on: 'macos', env: { CIBW_CONTAINER_ENGINE: 'dockr' } }],
  ['ft', '3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_FREE_THREADED_SUPPORT: '1' } }],
  ['ft-empty', '3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0', { env: { CIBW_FREE_THREADED_SUPPORT: '' } }],
  ['pre', '', { env: { CIBW_PRERELEASE_PYTHONS: '1' } }],
  [
    'img-2010',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[tool.cibuildwheel]\nmanylinux-x86_64-image="manylinux2010"' },
  ],
  [
    'img-2010-i686',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[tool.cibuildwheel]\nmanylinux-i686-image="manylinux2010"' },
  ],
  ['img-2010-mac', '', { on: 'macos', toml: '[tool.cibuildwheel]\nmanylinux-x86_64-image="manylinux2010"' }],
  [
    'img-224',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[tool.cibuildwheel]\nmanylinux-x86_64-image="manylinux_2_24"' },
  ],
  [
    'img-musl11',
    '3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[tool.cibuildwheel]\nmusllinux-x86_64-image="musllinux_1_1"' },
  ],
  [
    'img-ov',
    '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    {
      toml: '[tool.cibuildwheel]\nbuild="cp313-*"\n[[tool.cibuildwheel.overrides]]\nselect="cp313-*"\nmanylinux-x86_64-image="manylinux2010"',
    },
  ],
  [
    'img-ovno',
    '2.16.5',
    {
      toml: '[tool.cibuildwheel]\nbuild="cp313-*"\n[[tool.cibuildwheel.overrides]]\nselect="cp312-*"\nmanylinux-x86_64-image="manylinux2010"',
    },
  ],
  ['opt-unknown', 'all', { toml: '[tool.cibuildwheel]\ntests-command="x"' }],
  ['opt-unknown-linux', 'all', { toml: '[tool.cibuildwheel.linux]\ntests-command="x"' }],
  ['opt-unknown-mac', '', { toml: '[tool.cibuildwheel.macos]\ntests-command="x"' }],
  [
    'opt-ft',
    '2.16.5 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[tool.cibuildwheel]\nfree-threaded-support=true' },
  ],
  [
    'opt-audit',
    '2.16.5 2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1',
    { toml: '[tool.cibuildwheel]\naudit-command="x {wheel}"' },
  ],
  ['opt-platform', 'all', { toml: '[tool.cibuildwheel]\nplatform="linux"' }],
  ['opt-dv-linux', 'all', { toml: '[tool.cibuildwheel.linux]\ndependency-versions="latest"' }],
  ['ov-noselect', 'all', { toml: '[[tool.cibuildwheel.overrides]]\ntest-command="x"' }],
  ['ov-table', 'all', { toml: '[tool.cibuildwheel.overrides]\nselect="*"\ntest-command="x"' }],
  ['ov-selectlist0', 'all', { toml: '[[tool.cibuildwheel.overrides]]\nselect=[]\ntest-command="x"' }],
  ['ov-unknown', '', { toml: '[[tool.cibuildwheel.overrides]]\nselect="*"\ntests-command="x"' }],
  [
    'ov-inherit',
    '2.23.3 3.0.0 3.1.4 3.2.1 3.3.1 3.4.1 4.0.0 4.1.0 4.2.0',
    { toml: '[[tool.cibuildwheel.overrides]]\nselect="*"\ntest-command="x"\ninherit.test-command="add"' },
  ],
  ['kind-list', 'all', { toml: '[tool.cibuildwheel]\nbuild-verbosity=[1]' }],
  ['kind-table', 'all', { toml: '[tool.cibuildwheel]\ntest-command={a="x"}' }],
  ['kind-envlist', 'all', { toml: '[tool.cibuildwheel]\nenvironment=["A=1"]' }],
  ['kind-img', 'all', { toml: '[tool.cibuildwheel]\nmanylinux-x86_64-image=["a"]' }],
  ['kind-skip', 'all', { toml: '[tool.cibuildwheel]\nskip={a=1}' }],
  ['plat-bad', 'all', { on: 'linux', env: { CIBW_PLATFORM: 'mac' } }],
  ['toml-bad', 'all', { toml: '[tool.cibuildwheel' }],
];

describe('stops where cibuildwheel itself stopped', () => {
  test.each(TRIED)('%s: %s', async (_, stopped, settings) => {
    const found: string[] = [];
    for (const version of VERSIONS) if (await stops(version, settings)) found.push(version);
    expect(found.length === VERSIONS.length ? 'all' : found.join(' ')).toBe(stopped);
  });
});

test.each([
  ['pypa/cibuildwheel@v2.11.3', 'windows-2022', 1],
  ['pypa/cibuildwheel@v2.15', 'windows-latest', 1],
  ['pypa/cibuildwheel@8d945475ac4b1aac4ae08b2fd27db9917158b6ce # v2.16.4', 'windows-11-arm', 1],
  ['pypa/cibuildwheel@v2.11.2', 'windows-latest', 0],
  ['pypa/cibuildwheel@v2.16', 'windows-latest', 0],
  ['pypa/cibuildwheel@v2.16.5', 'windows-latest', 0],
  ['pypa/cibuildwheel@v2', 'windows-latest', 0],
  ['pypa/cibuildwheel@v2.15.0', 'ubuntu-latest', 0],
  ['pypa/cibuildwheel@v2.15.0', '[self-hosted, windows]', 0],
])('the action %s on %s', async (uses, runner, count) => {
  const job = (step: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n      - ${step}\n`;
  const found = async (step: string): Promise<number> => {
    const findings = await findingsOfProject('', { 'wheels.yml': job(step) });
    return findings.filter(({ data }) => data.kind === 'action').length;
  };
  expect(await found(`uses: ${uses}`)).toBe(count);
  expect(await found('run: pipx run cibuildwheel==2.15.0')).toBe(0);
});

test.each([
  ['runs-on: macos-13', 4, 'macos-15-intel'],
  ['runs-on: macOS-12-large', 4, 'macos-15-intel'],
  ['runs-on: macos-13-xlarge', 4, 'macos-15'],
  ['runs-on: [ubuntu-20.04]', 4, 'ubuntu-24.04'],
  [
    `runs-on: \${{ matrix.os }}\n    strategy:\n      matrix:\n        os:\n          - macos-15\n          - windows-2019`,
    9,
    'windows-2022',
  ],
  [
    `runs-on: \${{ matrix.on.os }}\n    strategy:\n      matrix:\n        on:\n          - { os: macos-11 }`,
    8,
    'macos-15-intel',
  ],
  ['runs-on: macos-14', 0, ''],
  ['runs-on: ubuntu-22.04-arm', 0, ''],
  ['runs-on: [self-hosted, macos-13]', 0, ''],
  ['runs-on: macos-130', 0, ''],
])('a runner that is no more: %s', async (runner, line, instead) => {
  const text = `on: push\njobs:\n  a:\n    ${runner}\n    steps:\n      - uses: pypa/cibuildwheel@v3.4.1\n`;
  const findings = await findingsOfProject('', { 'wheels.yml': text });
  const told = findings.filter(({ data }) => data.kind === 'runner');
  expect(told.map(({ location }) => location?.startLine)).toEqual(line === 0 ? [] : [line]);
  for (const { remedy, severity } of told) {
    expect(severity).toBe('warning');
    expect(remedy).toContain(`Use ${instead}.`);
  }
});

/** Each was given to 1.12.0. */
test.each<[what: string, isStopped: boolean, settings: Settings]>([
  ['an environment without quotes', true, { env: { CIBW_ENVIRONMENT: 'CFLAGS=-O2 -g' } }],
  ['an environment with an operator', true, { env: { CIBW_ENVIRONMENT: 'A=1; B=2' } }],
  ['a platform that is none', true, { env: { CIBW_PLATFORM: 'mac' } }],
  ['a platform that came later', true, { env: { CIBW_PLATFORM: 'pyodide' } }],
  ['an architecture of others', true, { env: { CIBW_ARCHS: 'arm64' } }],
  ['one that came later', true, { env: { CIBW_ARCHS: 'riscv64' } }],
  ['a blank', true, { env: { CIBW_ARCHS: 'x86_64 ' } }],
  ['an environment', false, { env: { CIBW_ENVIRONMENT: 'CFLAGS="-O2 -g"' } }],
  ['architectures', false, { env: { CIBW_ARCHS: 'auto aarch64' } }],
  [
    'what came later',
    false,
    { env: { CIBW_BUILD_FRONTEND: 'foo', CIBW_CONTAINER_ENGINE: 'x', CIBW_ENABLE: 'y' } },
  ],
  ['selectors', false, { env: { CIBW_BUILD: 'pp36-* foo', CIBW_BEFORE_BUILD: '{pip} install x' } }],
  ['a table', false, { toml: '[tool.cibuildwheel]\narchs = "arm64"\nfoo = 1' }],
])('cibuildwheel 1.12 and %s', async (_, isStopped, settings) => {
  expect(await stops('1.12.0', settings)).toBe(isStopped);
});

describe('a file of constraints', () => {
  const WORKFLOW = '.github/workflows/wheels.yml';

  /** Where it is told that a file is missing, in a repository of which all is committed. */
  async function toldOf(
    value: string,
    {
      steps = '',
      files = {},
      after = '',
      links = {},
    }: {
      steps?: string;
      files?: Record<string, string>;
      after?: string;
      links?: Record<string, string>;
    } = {},
    project = '',
  ): Promise<string[]> {
    const folder = temporaryFolder();
    write(folder, {
      'pyproject.toml': `[project]\nname = "demo"\nrequires-python = ">=3.10"\n[tool.cibuildwheel]\ndependency-versions = ${value}\n`,
      [WORKFLOW]: `on: push\njobs:\n  a:\n    runs-on: macos-14\n    steps:\n      - uses: actions/checkout@v5\n${steps}      - uses: pypa/cibuildwheel@v4.2.0\n${after}`,
      ...files,
    });
    for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    const options = { settings: DEFAULT_SETTINGS, home: null, sdists: [], wheels: [], wheelFindings: null };
    const { findings } = await checkProject(path.join(folder, project), options);
    assertPlain(findings);
    return findings
      .filter(({ data }) => data.kind === 'constraints' || data.kind === 'test-group')
      .map(({ location, title }) => `${location?.path}:${location?.startLine} ${title}`);
  }

  // As 2.23.3, 3.4.1 and 4.2.0 do, run with such a file.
  test.each([
    ['by its path', '"ci/constraints.txt"', {}],
    ['beside others', '"./ci/constraints.txt"', { files: { 'ci/other.txt': '' } }],
    ['in a table', '{ file = "ci/constraints.txt" }', {}],
    ['after steps that make none', '"ci/constraints.txt"', { steps: '      - run: pip install -U pip\n' }],
  ])('that is not there stops the build: %s', async (_, value, more) => {
    const title = "dependency-versions names a file that isn't there: no build starts";
    expect(await toldOf(value, more)).toEqual([`pyproject.toml:5 ${title}`]);
  });

  const IN_PYTHON = '[tool.cibuildwheel]\ndependency-versions = "ci/constraints.txt"\n';
  const TITLE = "dependency-versions names a file that isn't there: no build starts";
  const PYTHON_ACTION = { after: '        with: {package-dir: ./python/}\n' };
  const PYTHON_SCRIPT = {
    steps:
      '      - run: pip install cibuildwheel==4.2.0\n      - run: cibuildwheel\n        working-directory: python\n',
    after: '        if: false\n',
  };

  test.each([
    ['of package-dir', PYTHON_ACTION, {}, [`python/pyproject.toml:2 ${TITLE}`]],
    [
      'of package-dir, from the top',
      PYTHON_ACTION,
      { 'python/ci/constraints.txt': '' },
      [`python/pyproject.toml:2 ${TITLE}`],
    ],
    ['of package-dir, where it is', PYTHON_ACTION, { 'ci/constraints.txt': '' }, []],
    [
      'of working-directory',
      PYTHON_SCRIPT,
      { 'ci/constraints.txt': '' },
      [`python/pyproject.toml:2 ${TITLE}`],
    ],
    ['of working-directory, where it is', PYTHON_SCRIPT, { 'python/ci/constraints.txt': '' }, []],
    [
      'of a folder that an expression names',
      { after: `        with: {package-dir: "\${{ inputs.folder }}"}\n` },
      {},
      [],
    ],
  ])('the pyproject.toml %s', async (_, more, files, told) => {
    const all = { 'python/pyproject.toml': IN_PYTHON, ...files };
    expect(await toldOf('"latest"', { ...more, files: all })).toEqual(told);
  });

  test.each([
    ['package-dir', PYTHON_ACTION, {}, [`python/pyproject.toml:2 ${TITLE}`]],
    ['working-directory', PYTHON_SCRIPT, { 'python/ci/constraints.txt': '' }, []],
    ['neither', {}, {}, []],
  ])('the project in a folder alone, which the workflow builds by %s', async (_, more, files, told) => {
    const all = { 'python/pyproject.toml': IN_PYTHON, ...files };
    expect(await toldOf('"latest"', { ...more, files: all }, 'python')).toEqual(told);
  });

  test.each([
    [
      'a group that is not there',
      'test',
      [`python/pyproject.toml:2 "test" in test-groups is no group: no build starts`],
    ],
    ['one that is', 'dev', []],
  ])('test-groups of a folder that the workflow builds: %s', async (_, group, told) => {
    const toml = `[tool.cibuildwheel]\ntest-groups = "${group}"\n[dependency-groups]\ndev = []\n`;
    const found = await toldOf('"latest"', { ...PYTHON_ACTION, files: { 'python/pyproject.toml': toml } });
    expect(found).toEqual(told);
  });

  test.each([
    ['is there', '"ci/constraints.txt"', { files: { 'ci/constraints.txt': '' } }],
    ['is there in other letters, for macOS', '"ci/Constraints.txt"', { files: { 'ci/constraints.txt': '' } }],
    ['is a folder', '"ci"', { files: { 'ci/constraints.txt': '' } }],
    [
      'is a link',
      '"c.txt"',
      { files: { 'ci/constraints.txt': '' }, links: { 'c.txt': 'ci/constraints.txt' } },
    ],
    ['is behind a link', '"c/constraints.txt"', { files: { 'ci/constraints.txt': '' }, links: { c: 'ci' } }],
    ['is none', '"latest"', {}],
    ['is a list of packages', '{ packages = ["pip==25.0"] }', {}],
    ['lies elsewhere', '"../constraints.txt"', {}],
    ['a script may make', '"ci/constraints.txt"', { steps: '      - run: ./ci/pin.sh\n' }],
    ['a redirection makes', '"constraints.txt"', { steps: '      - run: pip freeze > constraints.txt\n' }],
    ['is fetched', '"constraints.txt"', { steps: '      - uses: actions/download-artifact@v5\n' }],
    [
      'another checkout has',
      '"other/constraints.txt"',
      { steps: '      - uses: actions/checkout@v5\n        with: {repository: a/b, path: other}\n' },
    ],
    ['another folder has', '"constraints.txt"', { after: '        with: {package-dir: sub}\n' }],
  ])('that %s does not', async (_, value, more) => {
    expect(await toldOf(value, more)).toEqual([]);
  });
});
