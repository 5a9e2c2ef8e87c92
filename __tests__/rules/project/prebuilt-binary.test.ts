import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../../src/check/checkProject.ts';
import { checkWheels } from '../../../src/check/checkWheels.ts';
import type { Finding } from '../../../src/model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../src/model/settings.ts';
import { openCheckout } from '../../../src/project/git/gitCheckout.ts';
import { indexRepository } from '../../../src/project/git/gitRepository.ts';
import type { ProjectOptions } from '../../../src/project/projectPart.ts';
import { binary, packTar, temporaryFolder, write } from '../../project/repositories.ts';
import { commit, git } from '../../support/git.ts';
import { buildWheel, wheelName } from '../../wheel/buildWheel.ts';
import { checkProjectFixture } from '../fixtures.ts';

type Files = Record<string, string | Uint8Array>;

const PLACE = 'vendor/bitshuffle/contrib/neon/bitshuffle2_neon_bucle';
const ARCHITECTURES = ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x', 'riscv64', 'mips64el'];

async function check(folder: string, options: Partial<ProjectOptions> = {}): Promise<Finding[]> {
  const rest = { settings: DEFAULT_SETTINGS, home: null, sdists: [], wheels: [], wheelFindings: null };
  const { findings } = await checkProject(folder, { ...rest, ...options });
  return findings.filter(({ rule }) => rule === 'prebuilt-binary');
}

/** The findings for a repository of these files, as `severity place`. */
async function found(files: Files): Promise<string[]> {
  const folder = temporaryFolder();
  commit(folder, { 'pyproject.toml': '', ...files });
  return (await check(folder)).map(({ severity, location }) => `${severity} ${location?.path}`);
}

/** Writes a wheel of these files beside the repository. */
async function wheel(folder: string, tag: string, files: Files) {
  const recipe = { name: 'pkg', version: '1.0', tag: `py3-none-${tag}`, files };
  const filename = wheelName(recipe);
  write(folder, { [`wheelhouse/${filename}`]: await buildWheel(recipe) });
  const file = path.join(folder, 'wheelhouse', filename);
  const source = { path: file, filename, displayPath: `wheelhouse/${filename}`, artifact: null };
  return { ...source, label: filename, natives: { path: file } };
}

/** A Windows program with another machine in its header. */
function asArm64(program: Buffer): Buffer {
  program.writeUInt16LE(0xaa64, program.readUInt32LE(60) + 4);
  return program;
}

describe('one whose line endings were converted is told as damaged', () => {
  const convert = (name: string, from: string | RegExp, to: string): Buffer =>
    Buffer.from(Buffer.from(binary(name)).toString('latin1').replaceAll(from, to), 'latin1');
  test.each<[string, string, Buffer, boolean]>([
    ['ELF', 'vendor/libdep.so', convert('ext-x86_64.so', '\n', '\r\n'), true],
    ['PE', 'vendor/tool.exe', convert('ext-win_amd64.pyd', '\r\n', '\n'), true],
    ['universal Mach-O', 'vendor/libdep.dylib', convert('ext-macos-universal2.so', '\n', '\r\n'), true],
    ['nothing converted', 'vendor/libdep.so', Buffer.from(binary('ext-x86_64.so')), false],
  ])('%s', async (_, place, bytes, isDamaged) => {
    const folder = temporaryFolder();
    commit(folder, { [place]: bytes });
    const [finding, ...more] = await check(folder);
    expect(more).toEqual([]);
    expect(finding?.message.includes('converted its line endings')).toBe(isDamaged);
    expect(finding?.remedy.includes(`"*${path.extname(place)} binary" into .gitattributes`)).toBe(isDamaged);
  });
});

describe('a committed binary is a warning', () => {
  test.each(ARCHITECTURES)('for %s', async (architecture) => {
    const folder = temporaryFolder();
    commit(folder, { [PLACE]: binary(`program-${architecture}`) });
    const findings = await check(folder);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        wheel: null,
        member: null,
        title: `${architecture} executable is committed: bitshuffle2_neon_bucle`,
        location: { path: PLACE, startLine: 1, endLine: 1 },
        data: { files: [{ path: PLACE, architecture, kind: 'executable' }] },
      },
    ]);
  });

  test.each([
    ['a built extension module', 'pkg/_core.so', 'ext-aarch64.so'],
    ['a vendored library', 'libs/libdep.so.1', 'libdep-x86_64.so.1'],
    ['a macOS program', 'tools/helper', 'program-macos-arm64'],
    ['a Windows extension module', 'pkg/_core.pyd', 'ext-win_amd64.pyd'],
    ['an object file', 'src/fast.o', 'object-s390x.o'],
    ['one whose folder is called a contest', 'contest/latest/helper', 'program-ppc64le'],
    ['one in a build folder', 'contrib/build/helper', 'program-i686'],
    ['one for one of several platforms, alone', 'bin/linux-arm64/helper', 'program-aarch64'],
  ])('%s', async (_, place, name) => {
    expect(await found({ [place]: binary(name) })).toEqual([`warning ${place}`]);
  });

  test('once for a folder, with what is in it', async () => {
    const folder = temporaryFolder();
    commit(folder, {
      'lib/a.so': binary('ext-x86_64.so'),
      'lib/b': binary('program-armv7l'),
      'lib/c.py': '',
    });
    const findings = await check(folder);
    expect(findings).toMatchObject([
      { title: '2 native binaries are committed in lib/', location: { path: 'lib/a.so' } },
    ]);
    expect(findings[0]?.message).toContain('a.so (x86_64 shared library, 13.3 KiB)');
    expect(findings[0]?.message).toContain('b (armv7l executable, 4.9 KiB)');
  });

  test('once for a submodule, on its section of .gitmodules', async () => {
    const upstream = path.join(temporaryFolder(), 'neon');
    commit(upstream, { 'a/tool': binary('program-armv7l'), 'b/tool': binary('program-armv7l') });
    const folder = temporaryFolder();
    commit(folder, { 'pyproject.toml': '' });
    git(folder, 'submodule', '--quiet', 'add', upstream, 'contrib/neon');
    const [finding, ...others] = await check(folder);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', location: { path: '.gitmodules', startLine: 1 } });
    expect(finding?.message).toContain('in the submodule contrib/neon: a/tool (armv7l');
  });

  test('once for a nested checkout that is no submodule', async () => {
    const folder = temporaryFolder();
    commit(folder, { 'pyproject.toml': '' });
    const files = { 'a/tool': binary('program-armv7l'), 'b/tool': binary('program-aarch64') };
    commit(path.join(folder, 'third_party/neon'), files);
    const [finding, ...others] = await check(folder);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      location: { path: 'third_party/neon/a/tool', startLine: 1 },
      title: '2 native binaries in the nested checkout third_party/neon/',
      data: { checkout: 'third_party/neon' },
    });
    expect(finding?.message).toContain('a/tool (armv7l');
  });

  test('in one whose submodule entry is gone', async () => {
    const upstream = path.join(temporaryFolder(), 'neon');
    commit(upstream, { tool: binary('program-armv7l') });
    const folder = temporaryFolder();
    commit(folder, { 'pyproject.toml': '' });
    git(folder, 'submodule', '--quiet', 'add', upstream, 'contrib/neon');
    git(folder, 'rm', '--quiet', '--cached', 'contrib/neon');
    expect(await check(folder)).toMatchObject([
      { title: 'armv7l executable in the nested checkout contrib/neon/' },
    ]);
  });

  describe('the finding of a nested checkout is shown', () => {
    const STEP = `jobs:
  wheels:
    steps:
      - uses: actions/checkout@v5
      - uses: actions/upload-artifact@v4
        with:
          path: third_party/neon
`;
    const CHECKOUT = `${STEP}      - uses: actions/checkout@v5
        with:
          repository: DLTcollab/sse2neon
          path: ./third_party/neon/
`;
    const WORKFLOW = '.github/workflows/wheels.yml';
    const NEON = 'third_party/neon';

    test.each([
      ['on the step that makes it', { [WORKFLOW]: CHECKOUT }, WORKFLOW, 11],
      [
        'on the script that clones it',
        { [WORKFLOW]: `${STEP}      - run: git clone --depth 1 https://github.com/x/y.git ${NEON}\n` },
        WORKFLOW,
        8,
      ],
      [
        'on the script that clones it under its own name',
        {
          [WORKFLOW]: `${STEP}      - run: |\n          git clone -b main https://github.com/x/third_party_neon # ours\n`,
        },
        WORKFLOW,
        9,
        'third_party_neon',
      ],
      [
        'on its section of .gitmodules',
        {
          '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ../x\n[submodule "n"]\n\tpath = ${NEON}\n\turl = ../n\n`,
        },
        '.gitmodules',
        4,
      ],
      ['on its first file, where nothing shows who made it', { [WORKFLOW]: STEP }, `${NEON}/b/tool`, 1],
      [
        'on its first file, where only another folder is cloned',
        { [WORKFLOW]: `${STEP}      - run: git clone https://github.com/x/y.git ${NEON}-2\n` },
        `${NEON}/b/tool`,
        1,
      ],
    ])('%s', async (_, files, place, line, inside = NEON) => {
      const folder = temporaryFolder();
      commit(folder, { 'pyproject.toml': '', ...files });
      commit(path.join(folder, inside), { 'b/tool': binary('program-armv7l') });
      expect(await check(folder)).toMatchObject([{ location: { path: place, startLine: line } }]);
    });

    test('on the entry that Git has for it without .gitmodules', async () => {
      const folder = temporaryFolder();
      commit(path.join(folder, NEON), { tool: binary('program-armv7l') });
      commit(folder, { 'pyproject.toml': '' });
      expect(await check(folder)).toMatchObject([{ location: { path: NEON, startLine: 1 } }]);
    });
  });

  test('archives of objects for a CPU, whoever packed them', async () => {
    const folder = temporaryFolder();
    write(folder, { 'x.o': binary('object-aarch64.o'), 'm4.o': binary('object-cortex-m4.o') });
    mkdirSync(path.join(folder, 'lib'));
    execFileSync('ar', ['rcD', 'lib/libx.a', 'x.o'], { cwd: folder });
    mkdirSync(path.join(folder, 'mcu'));
    execFileSync('ar', ['rcD', 'mcu/libm4.a', 'm4.o'], { cwd: folder });
    execFileSync('rm', ['x.o', 'm4.o'], { cwd: folder });
    commit(folder, {});
    expect(await check(folder)).toMatchObject([
      { severity: 'warning', title: 'aarch64 static archive is committed: libx.a' },
    ]);
  });

  test('the severity is the one that is configured', async () => {
    const folder = temporaryFolder();
    commit(folder, { tool: binary('program-armv7l') });
    const severities = (severity: 'notice' | 'off'): RuleSettings => ({
      ...DEFAULT_SETTINGS,
      severities: new Map([['prebuilt-binary', severity]]),
    });
    expect(await check(folder, { settings: severities('off') })).toEqual([]);
    expect(await check(folder, { settings: severities('notice') })).toMatchObject([{ severity: 'notice' }]);
  });
});

describe('what is meant is a notice', () => {
  test.each<[string, Files, string[]]>([
    [
      'one program for several platforms',
      {
        'bin/tool-linux-x86_64': binary('program-x86_64'),
        'bin/tool-linux-aarch64': binary('program-aarch64'),
        'bin/tool-win_amd64.exe': binary('program-win_amd64.exe'),
      },
      ['notice bin/tool-linux-aarch64'],
    ],
    [
      'folders named after platforms',
      {
        'lib/linux-x64/libdep.so': binary('libdep-x86_64.so.1'),
        'lib/linux-x64/helper': binary('program-x86_64'),
        'lib/darwin-arm64/other': binary('program-macos-arm64'),
        'lib/linux-s390x/libdep.so': binary('ext-s390x.so'),
      },
      ['notice lib/darwin-arm64/other'],
    ],
    [
      'launchers',
      {
        'setuptools/gui.exe': binary('program-win_amd64.exe'),
        'setuptools/t.exe': binary('program-win_amd64.exe'),
      },
      ['notice setuptools/gui.exe'],
    ],
    [
      'launchers for several platforms, some of them named after it',
      {
        'distlib/t32.exe': binary('program-win_amd64.exe'),
        'distlib/t64.exe': binary('program-win_amd64.exe'),
        'distlib/t64-arm.exe': asArm64(binary('program-win_amd64.exe')),
      },
      ['notice distlib/t32.exe'],
    ],
    [
      'folders named after platforms, one of them with nothing but Windows programs',
      {
        'bootloader/Windows-64bit-intel/run.exe': binary('program-win_amd64.exe'),
        'bootloader/Linux-64bit-intel/run': binary('program-x86_64'),
        'bootloader/Darwin-64bit/run': binary('program-macos-arm64'),
      },
      ['notice bootloader/Darwin-64bit/run'],
    ],
    [
      'a stray beside them is still a warning',
      {
        'bin/tool-linux-x86_64': binary('program-x86_64'),
        'bin/tool-linux-aarch64': binary('program-aarch64'),
        'bin/bucle': binary('program-armv7l'),
      },
      ['warning bin/bucle', 'notice bin/tool-linux-aarch64'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await found(files)).toEqual(expected);
  });
});

test('nothing is said of what is no trouble', async () => {
  const files = {
    'tests/data/foreign.so': binary('ext-s390x.so'),
    'pkg/test-fixtures/x': binary('program-armv7l'),
    'src/testing/elf/x': binary('program-ppc64le'),
    'fuzz/corpus/x': binary('program-i686'),
    'static/app.wasm': binary('module.wasm'),
    'kernels/gemm.cubin': binary('device-cuda.cubin'),
    'kernels/gemm.hsaco': binary('device-amdgpu.hsaco'),
    'kernels/prog.o': binary('device-bpf.o'),
    'firmware/blink': binary('firmware-avr'),
    'firmware/boot': binary('firmware-arm'),
    'firmware/v': binary('firmware-riscv64'),
    'docs/icon.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'gradle/wrapper.jar': Buffer.from('504b0304', 'hex'),
    'x.class': Buffer.from('cafebabe00000034', 'hex'),
    'fat.so': Buffer.from('7f454c4600', 'hex'),
  };
  expect(await found(files)).toEqual([]);
  const folder = temporaryFolder();
  commit(folder, { '.gitignore': '*.so\n' });
  write(folder, { 'pkg/_core.so': binary('ext-x86_64.so'), 'scratch/tool': binary('program-armv7l') });
  expect(await check(folder)).toEqual([]);
});

test('nothing is said of checkouts that Git ignores, and of further work trees', async () => {
  const folder = temporaryFolder();
  commit(folder, { '.gitignore': 'tools/\n' });
  commit(path.join(folder, 'tools/toolchain'), { tool: binary('program-armv7l') });
  commit(path.join(folder, 'build/dep'), { tool: binary('program-armv7l') });
  git(folder, 'worktree', 'add', '--quiet', 'again');
  write(folder, { 'again/tool': binary('program-armv7l') });
  expect(await check(folder)).toEqual([]);
});

describe('a wheel of another architecture with the same bytes', () => {
  test.each(['', 'third_party/\n'])('from a nested checkout, with .gitignore "%s"', async (ignored) => {
    const folder = temporaryFolder();
    const stray = binary('program-armv7l');
    commit(folder, { 'pyproject.toml': '', '.gitignore': `wheelhouse/\n${ignored}` });
    commit(path.join(folder, 'third_party/neon'), { tool: stray });
    const wheels = [await wheel(folder, 'manylinux_2_17_aarch64', { 'pkg/contrib/tool': stray })];
    const [finding, ...others] = await check(folder, { wheels });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', location: { path: 'third_party/neon/tool' } });
    expect(finding?.message).toContain('in third_party/neon, a nested checkout that is no submodule');
  });

  test.each([
    ['manylinux_2_17_aarch64', 'program-armv7l', 'pkg/contrib/bucle', 'error'],
    ['manylinux_2_17_x86_64', 'program-s390x', 'pkg/contrib/bucle', 'error'],
    ['manylinux_2_17_x86_64', 'libdep-aarch64.so.1', 'pkg/libs/libdep.so', 'error'],
    ['musllinux_1_2_ppc64le', 'program-x86_64-musl', 'pkg/contrib/bucle', 'error'],
    ['manylinux_2_17_x86_64', 'program-i686', 'pkg/contrib/bucle', 'warning'],
    ['manylinux_2_17_x86_64', 'object-armv7l.o', 'pkg/contrib/x.o', 'warning'],
    ['manylinux_2_31_armv7l', 'program-armv7l', 'pkg/contrib/bucle', 'warning'],
    ['manylinux_2_31_armv7l', 'firmware-arm', 'pkg/contrib/bucle', 'nothing'],
    ['win_amd64', 'program-macos-arm64', 'pkg/contrib/bucle', 'warning'],
  ])('%s with %s', async (tag, name, member, severity) => {
    const folder = temporaryFolder();
    commit(folder, { [PLACE]: binary(name) });
    const wheels = [await wheel(folder, tag, { [member]: binary(name) })];
    const findings = await check(folder, { wheels });
    expect(findings.map((each) => each.severity)).toEqual(severity === 'nothing' ? [] : [severity]);
    for (const finding of findings) {
      expect(finding.location?.path).toBe(PLACE);
      expect(finding.message).toContain(wheels[0]?.filename);
    }
  });

  test('is the finding of the wheel alone, where the wheel is checked too', async () => {
    const folder = temporaryFolder();
    const stray = binary('program-armv7l');
    commit(folder, { [PLACE]: stray, 'other/tool': binary('program-i686'), '.gitignore': 'wheelhouse\n' });
    const wheels = [await wheel(folder, 'manylinux_2_17_aarch64', { 'pkg/bucle': stray })];
    const checkout = await openCheckout(folder);
    if (checkout === null) throw new Error('no checkout');
    const locate = { repository: indexRepository(checkout, true), workflowPath: null, home: null };
    for (const place of [locate, null]) {
      const options = { failOn: 'error' as const, locate: place, project: folder };
      const { findings, project } = await checkWheels({ wheels, problems: [] }, options);
      expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
        'error architecture-mismatch',
        'warning prebuilt-binary',
      ]);
      expect(findings[1]?.location?.path).toBe('other/tool');
      expect(project?.prebuilt.map((file) => [file.path, file.wheels.length])).toEqual([
        ['other/tool', 0],
        [PLACE, 1],
      ]);
    }
  });

  test('is a warning where the rule about wheels is switched off', async () => {
    const folder = temporaryFolder();
    const stray = binary('program-armv7l');
    commit(folder, { [PLACE]: stray, '.gitignore': 'wheelhouse\n' });
    const wheels = [await wheel(folder, 'manylinux_2_17_aarch64', { 'pkg/bucle': stray })];
    const settings: RuleSettings = {
      ...DEFAULT_SETTINGS,
      severities: new Map([['architecture-mismatch', 'off']]),
    };
    const { findings } = await checkWheels(
      { wheels, problems: [] },
      { failOn: 'error', settings, project: folder },
    );
    expect(findings).toMatchObject([{ rule: 'prebuilt-binary', severity: 'warning' }]);
    expect(findings[0]?.message).toContain('It is in pkg-1.0-py3-none-manylinux_2_17_aarch64.whl');
  });
});

describe('an sdist', () => {
  test('with what an earlier build left is a warning without a place', async () => {
    const folder = temporaryFolder();
    commit(folder, { 'vendor/tool': binary('program-armv7l'), '.gitignore': 'dist\n*.so\npkg-1.0\n' });
    write(folder, {
      'pkg-1.0/pkg/_core.so': binary('ext-x86_64.so'),
      'pkg-1.0/vendor/tool': binary('program-armv7l'),
    });
    packTar(folder, 'pkg-1.0', 'dist/pkg-1.0.tar.gz');
    const findings = await check(folder);
    expect(findings.map(({ severity, title, location }) => [severity, title, location?.path])).toEqual([
      ['warning', 'a native file in the sdist pkg-1.0.tar.gz', undefined],
      ['warning', 'armv7l executable is committed: tool', 'vendor/tool'],
    ]);
    expect(findings[1]?.message).toContain('It is in dist/pkg-1.0.tar.gz.');
  });

  test('of sources, test data and launchers is none', async () => {
    const folder = temporaryFolder();
    commit(folder, { '.gitignore': 'dist\npkg-1.0\n' });
    write(folder, { 'pkg-1.0/tests/x.so': binary('ext-x86_64.so'), 'pkg-1.0/pkg/core.c': 'int x;' });
    packTar(folder, 'pkg-1.0', 'dist/pkg-1.0.tar.gz');
    expect(await check(folder)).toEqual([]);
    write(folder, { 'pkg-1.0/pkg/launch.exe': binary('program-win_amd64.exe') });
    packTar(folder, 'pkg-1.0', 'dist/pkg-1.0.tar.gz');
    expect(await check(folder)).toMatchObject([{ severity: 'notice' }]);
  });
});

test('in a part of the repository, paths count from its top', async () => {
  const folder = temporaryFolder();
  commit(folder, {
    'tests/project/tool': binary('program-armv7l'),
    'elsewhere/tool': binary('program-i686'),
  });
  expect(await check(path.join(folder, 'tests/project'))).toMatchObject([
    { severity: 'warning', location: { path: 'tests/project/tool' } },
  ]);
  expect(await check(folder)).toMatchObject([{ location: { path: 'elsewhere/tool' } }]);
});

test('the founding case: what the other rules say of that repository', async () => {
  const found = await checkProjectFixture('prebuilt-binary/fires-founding-case');
  expect(found.map(({ rule }) => rule)).not.toContain('prebuilt-binary');
});
