/** Wheels held against what was to be built. */

import { describe, expect, test } from 'vitest';
import { IDENTIFIERS } from '../../src/project/cibuildwheel/identifiers.ts';
import { missingBuilds } from '../../src/release/missingBuilds.ts';
import { wheel } from '../report/samples.ts';

const STEP = { path: '.github/workflows/wheels.yml', startLine: 12, endLine: 12 };
const LATER = { ...STEP, startLine: 40, endLine: 40 };

const leg = (names: string, machine = 'x86_64', step = STEP) => {
  const builds = names.split(' ').map((name) => {
    const found = IDENTIFIERS.find((each) => each.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  });
  return { step, platform: builds[0]?.platform ?? 'linux', machine, builds };
};

const here = (tags: readonly string[], requiresPython: string | null = null) =>
  tags.map((tag) => {
    const [python = '', abi = '', platform = ''] = tag.split('-');
    return wheel(`chunkpack-1.5.0-${tag}.whl`, {
      tags: { python: python.split('.'), abi: abi.split('.'), platform: platform.split('.') },
      requiresPython,
    });
  });

const missing = (
  legs: ReturnType<typeof leg>[],
  tags: readonly string[],
  { areAll = true, requiresPython = null as string | null } = {},
) =>
  missingBuilds({ project: null, legs }, here(tags, requiresPython), areAll).map(
    ({ step, builds, expected }) => `${step.startLine}: ${builds.join(' ')} of ${expected}`,
  );

const LINUX = 'manylinux_2_17_x86_64.manylinux2014_x86_64';

describe('a wheel stands for a build', () => {
  test.each([
    ['cp313-manylinux_x86_64', `cp313-cp313-${LINUX}`],
    ['cp313-manylinux_x86_64', 'cp313-cp313-linux_x86_64'],
    ['cp313-musllinux_x86_64', 'cp313-cp313-linux_x86_64'],
    ['cp313-musllinux_aarch64', 'cp313-cp313-musllinux_1_2_aarch64'],
    ['cp313-manylinux_i686', 'cp313-cp313-manylinux1_i686.manylinux_2_28_i686'],
    ['cp313-manylinux_armv7l', 'cp313-cp313-manylinux_2_31_armv7l'],
    ['cp313t-win_arm64', 'cp313-cp313t-win_arm64'],
    ['cp313-win32', 'cp313-cp313-win32'],
    ['cp313-win_amd64', '1-cp313-cp313-win_amd64'],
    ['cp313-macosx_arm64', 'cp313-cp313-macosx_11_0_arm64'],
    ['cp313-macosx_arm64', 'cp313-cp313-macosx_10_13_universal2'],
    ['cp313-macosx_x86_64', 'cp313-cp313-macosx_10_13_universal2'],
    ['cp313-macosx_universal2', 'cp313-cp313-macosx_11_0_arm64'],
    ['pp311-manylinux_x86_64', `pp311-pypy311_pp73-${LINUX}`],
    ['gp312_250-macosx_arm64', 'graalpy312-graalpy250_312_native-macosx_11_0_arm64'],
    ['cp313-android_arm64_v8a', 'cp313-cp313-android_21_arm64_v8a'],
    ['cp313-ios_arm64_iphonesimulator', 'cp313-cp313-ios_13_0_arm64_iphonesimulator'],
    // Built once for cp311, found again for each later one.
    ['cp313-win_amd64', 'cp311-abi3-win_amd64'],
    ['cp311-win_amd64', 'cp311-abi3-win_amd64'],
    ['cp313-win_amd64', 'py3-none-win_amd64'],
    ['cp313t-win_amd64', 'py2.py3-none-win_amd64'],
    ['pp311-win_amd64', 'py3-none-win_amd64'],
    ['cp313-win_amd64', 'py311-none-win_amd64'],
    ['cp313-win_amd64', 'py3-none-any'],
    ['cp315t-win_amd64', 'cp315-abi3t-win_amd64'],
  ])('%s: %s', (build, tag) => {
    const tags = tag.replace(/^\d+-/, '');
    expect(missing([leg(build)], [tags])).toEqual([]);
  });

  test.each([
    ['cp313-manylinux_x86_64', 'cp313-cp313-musllinux_1_2_x86_64'],
    ['cp313-manylinux_x86_64', 'cp313-cp313-manylinux_2_17_aarch64'],
    ['cp313-win_amd64', 'cp313-cp313-win_arm64'],
    ['cp313-win_amd64', 'cp313-cp313t-win_amd64'],
    ['cp313t-win_amd64', 'cp313-cp313-win_amd64'],
    ['cp313t-win_amd64', 'cp311-abi3-win_amd64'],
    ['cp310-win_amd64', 'cp311-abi3-win_amd64'],
    ['pp311-win_amd64', 'cp311-abi3-win_amd64'],
    ['cp314-win_amd64', 'cp313-none-win_amd64'],
    ['cp313-macosx_x86_64', 'cp313-cp313-macosx_11_0_arm64'],
  ])('%s not: %s', (build, tag) => {
    expect(missing([leg(build)], [tag])).toEqual([`12: ${build} of 1`]);
  });
});

const MATRIX = [leg('cp312-manylinux_x86_64 cp313-manylinux_x86_64'), leg('cp312-win32 cp313-win32')];
const ALL = [`cp312-cp312-${LINUX}`, `cp313-cp313-${LINUX}`, 'cp312-cp312-win32', 'cp313-cp313-win32'];

test('the legs of one step are one, other steps are others', () => {
  expect(missing(MATRIX, ALL)).toEqual([]);
  expect(missing(MATRIX, [ALL[0] ?? '', ALL[2] ?? ''])).toEqual([
    '12: cp313-manylinux_x86_64 cp313-win32 of 4',
  ]);
  const [first = leg('cp313-win32')] = MATRIX;
  expect(missing([first, leg('cp313-win32', 'x86_64', LATER)], [ALL[0] ?? ''])).toEqual([
    '12: cp313-manylinux_x86_64 of 2',
    '40: cp313-win32 of 1',
  ]);
});

test('Requires-Python of the wheels counts where pyproject.toml has none', () => {
  expect(missing(MATRIX, ALL.slice(1, 2), { requiresPython: '>=3.13' })).toEqual(['12: cp313-win32 of 2']);
});

describe('wheels that may be those of one machine', () => {
  test('lack nothing', () => {
    expect(missing(MATRIX, ALL.slice(0, 1), { areAll: false })).toEqual([]);
    expect(missing(MATRIX, ALL.slice(0, 2), { areAll: false })).toEqual([]);
    expect(missing(MATRIX, [], { areAll: false })).toEqual([]);
  });

  test('those of two machines show that they are a set', () => {
    expect(missing(MATRIX, ALL.slice(0, 3), { areAll: false })).toEqual(['12: cp313-win32 of 4']);
    const arm = leg('cp312-manylinux_aarch64 cp313-manylinux_aarch64', 'arm64');
    const both = [ALL[0] ?? '', 'cp312-cp312-manylinux_2_17_aarch64'];
    expect(missing([MATRIX[0] ?? arm, arm], both, { areAll: false })).toEqual([
      '12: cp313-manylinux_aarch64 cp313-manylinux_x86_64 of 4',
    ]);
    // More is gone than there is.
    expect(missing([...MATRIX, arm], both, { areAll: false })).toEqual([]);
  });
});
