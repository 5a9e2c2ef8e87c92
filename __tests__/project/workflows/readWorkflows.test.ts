import { expect, test } from 'vitest';
import {
  MAX_MATRIX_LEGS,
  MAX_WORKFLOW_FILE,
  MAX_WORKFLOW_JOBS,
  MAX_WORKFLOW_TEXT,
} from '../../../src/base/limits.ts';
import { isKnown } from '../../../src/project/cibuildwheel/known.ts';
import type { CibuildwheelJob } from '../../../src/project/cibuildwheel/types.ts';
import { readWorkflows, type Workflows } from '../../../src/project/workflows/readWorkflows.ts';
import { processorSeconds } from '../../support/processorTime.ts';

const PATH = '.github/workflows/wheels.yml';

function read(text: string): Workflows {
  return readWorkflows([{ path: PATH, text }]);
}

/** A workflow with one job: its lines after `steps:`, and what stands before them. */
function withSteps(steps: string, { job = '', top = '' } = {}): CibuildwheelJob[] {
  const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
  const runner = job.includes('runs-on') ? '' : '    runs-on: ubuntu-latest\n';
  const { jobs, unknown, problems } = read(
    `on: push\n${top}jobs:\n  wheels:\n${runner}${indented(job, 4)}    steps:\n${indented(steps, 6)}`,
  );
  expect(problems).toEqual([]);
  expect(unknown).toEqual([]);
  return jobs;
}

function values(job: CibuildwheelJob | undefined): { [written: string]: string | null } {
  return Object.fromEntries((job?.env ?? []).map(({ written, value }) => [written, value]));
}

test('a step with the action: version, inputs, and the nearest variables with their lines', () => {
  const { jobs } = read(`on: push
env:
  CIBW_SKIP: "*-musllinux*"
  CIBW_BUILD_VERBOSITY: 1
  OTHER: x
jobs:
  wheels:
    runs-on: ubuntu-24.04-arm
    env:
      CIBW_SKIP: pp*
    steps:
      - uses: actions/checkout@v5
      - name: Build
        uses: pypa/cibuildwheel@v3.1.4
        env:
          CIBW_TEST_COMMAND_LINUX: >-
            pytest
            {project}/tests

          CIBW_MANYLINUX_PYPY_X86_64_IMAGE: manylinux2014
          CIBW_NEW_THING_IOS: true
        with:
          package-dir: ./
`);
  const location = (startLine: number, endLine = startLine) => ({ path: PATH, startLine, endLine });
  expect(jobs).toEqual([
    {
      workflow: PATH,
      job: 'wheels',
      step: location(14),
      leg: {},
      platform: 'linux',
      architecture: 'arm64',
      version: [3, 1, 4],
      install: { written: 'pypa/cibuildwheel@v3.1.4', location: location(14), isRedirected: false },
      emulators: [],
      hasOwnFilesAlone: true,
      runFolder: '',
      projectFolder: '',
      runner: { label: 'ubuntu-24.04-arm', location: location(8) },
      host: [
        { name: 'CIBW_SKIP', location: location(10) },
        { name: 'CIBW_BUILD_VERBOSITY', location: location(4) },
        { name: 'OTHER', location: location(5) },
        { name: 'CIBW_TEST_COMMAND_LINUX', location: location(16, 18), isForCibuildwheel: true },
        { name: 'CIBW_MANYLINUX_PYPY_X86_64_IMAGE', location: location(20), isForCibuildwheel: true },
        { name: 'CIBW_NEW_THING_IOS', location: location(21), isForCibuildwheel: true },
      ],
      env: [
        {
          option: 'skip',
          platform: null,
          value: 'pp*',
          written: 'CIBW_SKIP',
          location: location(10),
          hides: [
            {
              option: 'skip',
              platform: null,
              value: '*-musllinux*',
              written: 'CIBW_SKIP',
              location: location(3),
            },
          ],
        },
        {
          option: 'build-verbosity',
          platform: null,
          value: '1',
          written: 'CIBW_BUILD_VERBOSITY',
          location: location(4),
        },
        {
          option: 'test-command',
          platform: 'linux',
          value: 'pytest {project}/tests',
          written: 'CIBW_TEST_COMMAND_LINUX',
          location: location(16, 18),
          isOfStep: true,
        },
        {
          option: 'manylinux-pypy_x86_64-image',
          platform: null,
          value: 'manylinux2014',
          written: 'CIBW_MANYLINUX_PYPY_X86_64_IMAGE',
          location: location(20),
          isOfStep: true,
        },
        {
          option: 'new-thing',
          platform: 'ios',
          value: 'true',
          written: 'CIBW_NEW_THING_IOS',
          location: location(21),
          isOfStep: true,
        },
        {
          option: 'package-dir',
          platform: null,
          value: './',
          written: 'package-dir',
          location: location(23),
        },
      ],
      isNewest: false,
      unknown: [],
      conditions: ['no later step of the job uploads an artifact'],
    },
  ]);
});

test.each([
  ['v2', [2, null, null]],
  ['v3.1', [3, 1, null]],
  ['1828c10ab37f080699c7b81cea34097c684a7074 # v4.2.0', [4, 2, 0]],
  ["'1828c10ab37f080699c7b81cea34097c684a7074'  #v4.2.0 pinned", [4, 2, 0]],
  ['1828c10ab37f080699c7b81cea34097c684a7074', null],
  ['1828c10ab37f080699c7b81cea34097c684a7074 # 2nd try', null],
  ['main', null],
])('pypa/cibuildwheel@%s is version %j', (ref, version) => {
  const uses = ref.startsWith("'") ? `'pypa/cibuildwheel@${ref.slice(1)}` : `pypa/cibuildwheel@${ref}`;
  const [job] = withSteps(`- uses: ${uses}\n`);
  expect(job?.version).toEqual(version);
  expect(job?.isNewest).toBe(ref === 'main');
  expect(job?.unknown).toEqual([]);
});

test.each([
  ['pipx run cibuildwheel==3.1.4', [3, 1, 4]],
  ['pipx run --spec "cibuildwheel==3.1.4" cibuildwheel --output-dir out', [3, 1, 4]],
  ['uvx cibuildwheel@2.16.5', [2, 16, 5]],
  ["uvx --from 'cibuildwheel==4.1.1' cibuildwheel", [4, 1, 1]],
  ['uv tool run cibuildwheel==3.0', [3, 0, null]],
  ['python -m pip install cibuildwheel==2.23.*\npython -m cibuildwheel .', [2, 23, null]],
  ['pip install "cibuildwheel[uv]~=3.1.0" && cibuildwheel', [3, 1, null]],
  ['pip install cibuildwheel\npython3 -m cibuildwheel', null],
  ['pipx run cibuildwheel', null],
  ['env -u GITHUB_ACTIONS cibuildwheel', null],
])('%j runs version %j', (script, version) => {
  const [job, ...others] = withSteps(`- run: |\n${script.replaceAll(/^/gm, '    ')}\n`);
  expect(others).toEqual([]);
  expect(job?.version).toEqual(version);
});

test('a version that an earlier step installs', () => {
  const [job] = withSteps(
    '- run: pip install cibuildwheel==3.1.4\n- run: |\n    cibuildwheel --print-build-identifiers\n    # cibuildwheel --only x\n    cibuildwheel --platform pyodide --archs=auto --enable pypy --enable graalpy\n  env:\n    CIBW_ARCHS_LINUX: all\n    CIBW_ENABLE: cpython-prerelease\n',
  );
  expect(job).toMatchObject({ version: [3, 1, 4], platform: 'pyodide', unknown: [] });
  expect(values(job)).toEqual({
    '--platform': 'pyodide',
    '--archs': 'auto',
    '--enable': 'cpython-prerelease pypy graalpy',
  });
});

test.each([
  ['runs-on: macos-14\n', 'macos', 'arm64'],
  ['runs-on: macos-13\n', 'macos', 'x86_64'],
  ['runs-on: macos-15-intel\n', 'macos', 'x86_64'],
  ['runs-on: macos-13-xlarge\n', 'macos', 'arm64'],
  ['runs-on: [windows-11-arm]\n', 'windows', 'arm64'],
  ['runs-on: windows-2022\n', 'windows', 'x86_64'],
  ['runs-on: ubuntu-22.04\n', 'linux', 'x86_64'],
  ['runs-on: [self-hosted, linux]\n', null, null],
  ['runs-on: our-big-machine\n', null, null],
  [`runs-on: \${{ inputs.os }}\n`, null, null],
  ['runs-on: ubuntu-latest\nenv: { CIBW_PLATFORM: android }\n', 'android', 'x86_64'],
  [`runs-on: ubuntu-latest\nenv: { CIBW_PLATFORM: "\${{ vars.P }}" }\n`, null, 'x86_64'],
  ['runs-on: ubuntu-latest\nenv: { CIBW_PLATFORM: auto }\n', 'linux', 'x86_64'],
])('%j is %s on %s', (job, platform, architecture) => {
  expect(withSteps('- uses: pypa/cibuildwheel@v3\n', { job })[0]).toMatchObject({ platform, architecture });
});

test('legs: lists crossed, excluded, included; values expanded where they are literal', () => {
  const jobs = withSteps(
    `- uses: pypa/cibuildwheel@v3
  env:
    CIBW_BUILD: cp\${{ matrix.python }}-*
    CIBW_ARCHS: \${{ matrix.cibw.arch || 'auto' }}
    CIBW_TEST_SKIP: "\${{ matrix.buildplat[0] }}|\${{ env.NAME }}|\${{ secrets.X }}"
    CIBW_SKIP: \${{ env.NAME }}
    CIBW_TEST_EXTRAS: "\${{ matrix.os == 'x' && 'a' || 'b' }}"
`,
    {
      top: 'env: { NAME: top }\n',
      job: `runs-on: \${{ matrix.os }}
strategy:
  matrix:
    os: [ubuntu-latest, macos-14]
    python: ["310", 3.1]
    exclude:
      - { os: macos-14, python: 3.1 }
    include:
      - { os: ubuntu-latest, cibw: { arch: all } }
      - { os: windows-11-arm, python: "312", secret: "\${{ fromJSON(x) }}" }
`,
    },
  );
  expect(jobs.map(({ leg }) => leg)).toEqual([
    { os: 'ubuntu-latest', python: '310', 'cibw.arch': 'all' },
    { os: 'ubuntu-latest', python: '3.1', 'cibw.arch': 'all' },
    { os: 'macos-14', python: '310' },
    { os: 'windows-11-arm', python: '312' },
  ]);
  expect(jobs.map(({ platform }) => platform)).toEqual(['linux', 'linux', 'macos', 'windows']);
  expect(jobs.map((job) => values(job))).toMatchObject([
    {
      CIBW_BUILD: 'cp310-*',
      CIBW_ARCHS: 'all',
      CIBW_TEST_SKIP: null,
      CIBW_SKIP: 'top',
      CIBW_TEST_EXTRAS: 'b',
    },
    { CIBW_BUILD: 'cp3.1-*', CIBW_ARCHS: 'all' },
    { CIBW_BUILD: 'cp310-*', CIBW_ARCHS: 'auto' },
    { CIBW_BUILD: 'cp312-*', CIBW_ARCHS: 'auto' },
  ]);
  expect(jobs[0]?.env.every(({ isExpanded }) => isExpanded === true)).toBe(true);
});

test('a matrix that is worked out later leaves one leg without values', () => {
  const job = `strategy: { matrix: { include: "\${{ fromJSON(needs.list.outputs.x) }}" } }\nruns-on: \${{ matrix.os }}\n`;
  const [leg, ...others] = withSteps('- uses: pypa/cibuildwheel@v3\n', { job });
  expect(others).toEqual([]);
  expect(leg).toMatchObject({
    leg: {},
    platform: null,
    unknown: [{ why: 'the matrix is worked out when the workflow runs', leavesOpen: [] }],
  });
});

test.each<[why: string, steps: string, unknown: RegExp, around?: { job?: string; top?: string }]>([
  ['GITHUB_ENV', '- run: echo "CIBW_SKIP=x" >> "$GITHUB_ENV"\n', /writes to GITHUB_ENV/],
  ['GITHUB_ENV in a block', '- run: |\n    { cat env.txt; } >> $GITHUB_ENV\n', /writes to GITHUB_ENV/],
  [
    'a write of which the name is not plain',
    '- run: echo "$NAME=x" >> $GITHUB_ENV\n',
    /writes to GITHUB_ENV/,
  ],
  [
    'github-script',
    '- uses: actions/github-script@v7\n  with: { script: "core.exportVariable(a, b)" }\n',
    /sets variables/,
  ],
  ['a local action', '- uses: ./.github/actions/setup\n', /may set variables/],
  ['a script named for it', '- run: bash ci/cibw_env.sh\n', /script of the repository/],
  ['another config file', '', /config-file/],
  ['one identifier', '', /--only/],
  ['an sdist', '', /own pyproject.toml/],
  ['a container', '', /container/, { job: 'container: quay.io/pypa/manylinux_2_28_x86_64\n' }],
  [
    'unknown variables',
    '',
    /worked out when the workflow runs/,
    { job: `env: "\${{ fromJSON(inputs.env) }}"\n` },
  ],
])('unknown: %s', (why, steps, unknown, around = {}) => {
  const inputs = new Map([
    ['another config file', 'config-file: ci/cibuildwheel.toml'],
    ['one identifier', 'only: cp312-manylinux_x86_64'],
    ['an sdist', 'package-dir: dist/pkg-1.0.tar.gz'],
  ]);
  const input = inputs.get(why);
  const jobs = withSteps(
    `${steps}- uses: pypa/cibuildwheel@v3\n${input === undefined ? '' : `  with: { "${input.replace(': ', '": "')}" }\n`}`,
    around,
  );
  expect(
    jobs
      .at(-1)
      ?.unknown.map((each) => each.why)
      .join('; '),
  ).toMatch(unknown);
});

test('other variables in GITHUB_ENV, later steps and empty inputs leave nothing unknown', () => {
  const [job] = withSteps(`- run: echo "CC=gcc-13" >> $GITHUB_ENV
- run: |
    # export CIBW_SKIP=x
    echo 'FC=gfortran' >> "$GITHUB_ENV"
- uses: pypa/cibuildwheel@v3
  with: { package-dir: ".", config-file: "", only: "" }
- run: echo CIBW_SKIP=x >> $GITHUB_ENV
- uses: ./.github/actions/after
`);
  expect(job?.unknown).toEqual([]);
});

test.each<[script: string, options: string[] | 'variables']>([
  ['echo "CIBW_SKIP=pp*" >> "$GITHUB_ENV"', ['skip']],
  ['echo CIBW_ENVIRONMENT_LINUX=A=$PWD >> $GITHUB_ENV', ['environment']],
  ['if [ "$X" ]; then echo "CIBW_ARCHS=all" >> "$GITHUB_ENV"; fi', ['archs']],
  ['[ -z "$X" ] && echo "CIBW_ARCHS=all" | tee -a $GITHUB_ENV', ['archs']],
  ['"CIBW_BUILD=$x" | Out-File -FilePath $env:GITHUB_ENV -Append', ['build']],
  ['echo "CIBW_BUILD=$X" >> $GITHUB_ENV; echo "CIBW_SKIP=$Y" >> $GITHUB_ENV', ['build', 'skip']],
  ['cat <<EOF >> $GITHUB_ENV\nCC=gcc\nCIBW_BUILD=$X\nEOF', ['build']],
  ['{\n  echo "CIBW_TEST_COMMAND<<EOF"\n  cat test.sh\n  echo EOF\n} >> $GITHUB_ENV', ['test-command']],
  ['echo "A<<END" >> $GITHUB_ENV\necho "CIBW_SKIP=x" >> $GITHUB_ENV\necho "END" >> $GITHUB_ENV', []],
  ['# echo "CIBW_SKIP=pp*" >> "$GITHUB_ENV"', []],
  ['export CIBW_SKIP=pp*', []],
  ['echo "$NAME=1" >> $GITHUB_ENV', 'variables'],
  ['echo "CIBW_$NAME=1" >> $GITHUB_ENV', 'variables'],
  ['FOO=bar python env.py >> $GITHUB_ENV', 'variables'],
  ['python env.py mode=x >> $GITHUB_ENV', 'variables'],
  ['echo -e "A=1\\nCIBW_SKIP=x" >> $GITHUB_ENV', 'variables'],
  ['open(os.environ["GITHUB_ENV"], "a").write("CIBW_SKIP=x")', 'variables'],
  ['cat <<EOF >> $GITHUB_ENV\n$(env)\nEOF', 'variables'],
])('what %j leaves open', (script, options) => {
  const lines = script.split('\n').map((line) => `    ${line}\n`);
  const [job] = withSteps(`- run: |\n${lines.join('')}- uses: pypa/cibuildwheel@v3\n`);
  const open = job?.unknown.flatMap(({ leavesOpen }) => leavesOpen) ?? [];
  expect(open).toEqual(options === 'variables' ? ['variables'] : options);
});

test('what a step sets itself goes before what was written to GITHUB_ENV', () => {
  const [job] = withSteps(`- run: python env.py >> $GITHUB_ENV
- uses: pypa/cibuildwheel@v3
  env: { CIBW_SKIP: pp*, CIBW_TEST_COMMAND: pytest, CIBW_BEFORE_ALL_LINUX: make }
`);
  if (job === undefined) throw new Error('there is one');
  expect(['skip', 'test-command', 'before-all', 'build'].map((option) => isKnown(option, job))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each<[script: string, version: (number | null)[] | null, isNewest: boolean]>([
  ['pip install cibuildwheel', null, true],
  ["pip install 'cibuildwheel>=2.20' build", null, true],
  ['pip install "cibuildwheel<3"', null, false],
  ['pip install git+https://github.com/pypa/cibuildwheel.git@v3.1.4', [3, 1, 4], false],
  ['pip install git+https://github.com/pypa/cibuildwheel', null, true],
  ['pip install "cibuildwheel==$VERSION"', null, false],
  ['pip install -r requirements/cibw.txt', [4, 2, 0], false],
  ['pip install -r requirements/all.txt', [4, 2, 0], false],
  ['python -m pip install -c requirements/cibw.txt cibuildwheel', [4, 2, 0], false],
  ['uv pip sync requirements/cibw.txt', [4, 2, 0], false],
  ['pip install -r ../cibw.txt', null, false],
  ['pip install -r requirements/loop.txt', null, false],
  ['true', null, false],
])('%s installs %j', (script, version, isNewest) => {
  const text = `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ${script}\n          cibuildwheel\n`;
  const requirements = new Map([
    [
      'requirements/cibw.txt',
      'build\n# cibuildwheel==1.0\ncibuildwheel == 4.2.0 ; python_version > "3.8" \\\n --hash=x\n',
    ],
    ['requirements/all.txt', '-r cibw.txt\ntwine\n'],
    ['requirements/loop.txt', '-r loop.txt\n'],
  ]);
  const { jobs } = readWorkflows([{ path: PATH, text }], requirements);
  expect(jobs[0]).toMatchObject({ version, isNewest });
});

test('a reusable workflow that another one calls builds this project', () => {
  const text = `on: workflow_call\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ uses: pypa/cibuildwheel@v3 }]\n`;
  const caller = { path: '.github/workflows/ci.yml', text: `jobs:\n  a:\n    uses: ./${PATH}\n` };
  const { jobs } = readWorkflows([{ path: PATH, text }, caller]);
  expect(jobs[0]?.unknown).toEqual([]);
});

test('reusable workflows, and what may run cibuildwheel out of sight', () => {
  const { jobs, unknown } = read(`on:
  workflow_call:
    inputs: { os: { type: string } }
jobs:
  wheels:
    runs-on: ubuntu-latest
    steps:
      - uses: pypa/cibuildwheel@v3
  away:
    uses: someone/workflows/.github/workflows/build-wheels.yml@v1
  near:
    uses: ./.github/workflows/lint.yml
  session:
    runs-on: ubuntu-latest
    steps:
      - run: nox -s wheels
      - run: bash tools/build_wheels.sh
      - run: ./run.sh
        env: { CIBW_BUILD: "cp312-*" }
      - run: echo "run cibuildwheel yourself"
      - run: pip install cibuildwheel
`);
  expect(jobs.map((job) => job.unknown.map(({ why }) => why))).toEqual([
    Array(2).fill('it is a reusable workflow, whose callers decide too'),
  ]);
  expect(unknown.map(({ why }) => why)).toEqual([
    `${PATH} calls the workflow someone/workflows/.github/workflows/build-wheels.yml@v1`,
    `a step of ${PATH} (line 16) may run cibuildwheel`,
    `a step of ${PATH} (line 17) may run cibuildwheel`,
    `a step of ${PATH} (line 18) may run cibuildwheel`,
  ]);
});

test('anchors, aliases and merge keys; the place is where the value is written', () => {
  const jobs = withSteps(
    `- &build
  uses: pypa/cibuildwheel@v3
  env: &common
    CIBW_TEST_REQUIRES: pytest
    CIBW_SKIP: pp*
- uses: pypa/cibuildwheel@v3
  env:
    <<: *common
    CIBW_SKIP: cp38-*
- *build
`,
  );
  const places = jobs.map(({ env }) =>
    env.map(({ written, value, location }) => `${written}=${value}@${location.startLine}`),
  );
  expect(places).toEqual([
    ['CIBW_TEST_REQUIRES=pytest@9', 'CIBW_SKIP=pp*@10'],
    ['CIBW_SKIP=cp38-*@14', 'CIBW_TEST_REQUIRES=pytest@9'],
    ['CIBW_TEST_REQUIRES=pytest@9', 'CIBW_SKIP=pp*@10'],
  ]);
});

test('CRLF', () => {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          pip install cibuildwheel==3.1.4\n          cibuildwheel .\n        env:\n          CIBW_SKIP: pp*\n`;
  const [job] = read(text.replaceAll('\n', '\r\n')).jobs;
  expect(job).toMatchObject({ version: [3, 1, 4], unknown: [] });
  expect(job?.env[0]).toMatchObject({ value: 'pp*', location: { startLine: 10, endLine: 10 } });
});

test.each([
  ['tabs', 'jobs:\n\ta: 1 # cibuildwheel\n', 2],
  ['a key twice', 'env:\n  CIBW_SKIP: a\n  CIBW_SKIP: b\n', 3],
  ['an open bracket', 'jobs: [\n# cibuildwheel', 2],
  ['an alias to nothing', 'jobs: *cibuildwheel\n', 1],
  [
    'aliases that multiply',
    `a: &a [x, x]\n${'bcdefghijk'.replaceAll(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}# cibuildwheel`,
    1,
  ],
  ['a key twice', '# cibuildwheel\na: 1\nb: 2\na: 3\n', 4],
  ['an alias to itself', 'jobs: &a\n  cibuildwheel: *a\n', 1],
  ['deep brackets', `jobs: ${'['.repeat(100_000)} # cibuildwheel`, 1],
  ['deep lists', `jobs: ${'- '.repeat(10_000)} # cibuildwheel`, 1],
  ['a long text', `# cibuildwheel${' '.repeat(MAX_WORKFLOW_FILE)}`, 1],
])('what can not be read says so, with its line: %s', (_, text, line) => {
  const good = {
    path: `${PATH}.yml`,
    text: 'jobs: {a: {runs-on: ubuntu-latest, steps: [{uses: pypa/cibuildwheel@v3}]}}',
  };
  const { jobs, unknown, problems } = readWorkflows([{ path: PATH, text }, good]);
  expect(jobs).toHaveLength(1);
  expect(problems).toEqual([
    { reason: expect.stringMatching(/\w/), location: { path: PATH, startLine: line, endLine: line } },
  ]);
  expect(unknown).toEqual([{ why: expect.stringContaining(`${PATH} can't be read: `) }]);
});

test('a file that is not about wheels and can not be read leaves nothing unknown', () => {
  expect(read('a: [').unknown).toEqual([]);
});

test('many large files are read up to a limit together', () => {
  const text = `# cibuildwheel${' '.repeat(MAX_WORKFLOW_FILE - 20)}`;
  const count = MAX_WORKFLOW_TEXT / MAX_WORKFLOW_FILE + 1;
  const files = Array.from({ length: count }, (_, index) => ({ path: `${index}.yml`, text }));
  expect(readWorkflows(files).problems).toHaveLength(1);
});

test('hostile sizes stay within their limits', async () => {
  const list = (size: number): string => `[${Array.from({ length: size }, (_, index) => index).join(',')}]`;
  const wide = (matrix: string): string =>
    `jobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: ${matrix}}\n    steps:\n${'      - uses: pypa/cibuildwheel@v3\n'.repeat(30)}`;
  const { jobs, unknown, problems } = read(wide(`{a: ${list(16)}, b: ${list(16)}}`));
  expect(problems).toMatchObject([
    { reason: 'more than 1000 jobs run cibuildwheel; those after this one are not looked into' },
  ]);
  expect(jobs).toHaveLength(MAX_WORKFLOW_JOBS);
  expect(unknown).toEqual([{ why: `more than ${MAX_WORKFLOW_JOBS} jobs run cibuildwheel` }]);
  expect(read(wide(`{a: ${list(16)}, b: ${list(17)}}`)).jobs[0]?.unknown).toEqual([
    { why: `the matrix has more than ${MAX_MATRIX_LEGS} legs`, leavesOpen: 'variables', isNearest: true },
  ]);
  const hostile = [
    `env:\n  CIBW_SKIP: "${`\${{ `.repeat(100_000)}"\njobs:\n  a:\n    steps:\n      - uses: pypa/cibuildwheel@v3\n`,
    `jobs:\n  a:\n    steps:\n      - run: |\n          cibuildwheel ${`"'`.repeat(150_000)}\n`,
  ];
  for (const text of hostile) expect(await processorSeconds(() => read(text))).toBeLessThan(30);
});

test.each([
  ["'false'", true],
  ['"0"', true],
  ['false', false],
  ['False', false],
  ['0', false],
  ["''", false],
  ['no', true],
  ['', false],
])('a step whose condition is a value of the matrix, %s', (value, isRun) => {
  const jobs = withSteps(`- uses: pypa/cibuildwheel@v3\n  if: matrix.build\n`, {
    job: `strategy: { matrix: { include: [{ build: ${value} }] } }\n`,
  });
  expect(jobs).toHaveLength(isRun ? 1 : 0);
});

test.each([
  ['cd python', true],
  ['cd python && pip install -r x.txt', true],
  ['pushd python', true],
  ['(cd python && make)', false],
  ['cd python\nmake\ncd ..', false],
  ['pushd a/b\nmake\npopd', false],
  ['cd "$GITHUB_WORKSPACE"', false],
  ['cd ./', false],
])('a script that changes the folder builds another project: %j', (script, isOther) => {
  const text = [...script.split('\n'), 'cibuildwheel'].map((line) => `    ${line}\n`).join('');
  const [job] = withSteps(`- run: |\n${text}`);
  expect(job?.unknown.map(({ leavesOpen }) => leavesOpen)).toEqual(isOther ? ['toml'] : []);
  expect(job?.projectFolder).toBe(isOther ? undefined : '');
});

test('a key that is a collection is no warning on the standard error, where the runner reads commands', async () => {
  const warnings: unknown[] = [];
  const note = (warning: unknown): void => void warnings.push(warning);
  process.on('warning', note);
  readWorkflows([{ path: '.github/workflows/w.yml', text: '? { "##[error]pwned": 1 }\n: x\njobs: {}\n' }]);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

test.each([
  ["runner.os == 'Linux'", ['linux']],
  [`\${{ runner.os != 'Linux' }}`, ['windows']],
  ["matrix.os == 'windows-2025'", ['windows']],
  ["runner.os == 'macOS'", []],
  ["github.ref == 'refs/heads/main'", ['linux', 'windows']],
  ['always()', ['linux', 'windows']],
])('a leg in which the step does not run is no job: if: %s', (condition, platforms) => {
  const jobs = withSteps(`- uses: pypa/cibuildwheel@v3\n  if: ${condition}\n`, {
    job: `runs-on: \${{ matrix.os }}\nstrategy: { matrix: { os: [ubuntu-24.04, windows-2025] } }\n`,
  });
  expect(jobs.map(({ platform }) => platform)).toEqual(platforms);
});
