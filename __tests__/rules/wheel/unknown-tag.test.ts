import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { judgeWheel } from '../../../src/judge/judgeWheel.ts';
import type { Finding } from '../../../src/model/report.ts';
import { wheelEntry } from '../../../src/report/wheelEntry.ts';
import { factsOfRecipe } from '../../wheel/opened.ts';
import { brief, findingsIn, x86Core } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unknown-tag');

const plain = { 'pkg/__init__.py': '' };

async function unknownTags(tag: string, files = {}): Promise<Finding[]> {
  return (await findingsIn(tag, files)).filter(({ rule }) => rule === 'unknown-tag');
}

describe('a platform tag that no installer computes', () => {
  test('is one error that names the nearest, and its files are judged by that', async () => {
    const found = await findingsIn('cp312-cp312-manylinux_2_5_amd64', x86Core);
    expect(found.map(brief).sort()).toEqual([
      'error symbol-version-too-new pkg/_core.cpython-312-x86_64-linux-gnu.so',
      'error unknown-tag the wheel',
    ]);
    const tag = found.find(({ rule }) => rule === 'unknown-tag');
    expect(tag?.data).toEqual({
      part: 'platform',
      written: ['manylinux_2_5_amd64'],
      nearest: ['manylinux_2_5_x86_64'],
    });
  });

  test('does not switch off what the nearest one promises', async () => {
    const found = await findingsIn('cp312-cp312-manylinux2_17_x86_64', {
      'pkg/_a.abi3.so': binary('ext-aarch64.so'),
    });
    expect(found.map(brief)).toContain('error architecture-mismatch pkg/_a.abi3.so');
  });

  test.each([
    'manylinux_x86_64',
    'manylinux_1_1_x86_64',
    'manylinux2020_x86_64',
    'manylinux_2_17',
    'linux_2_5_x86_64',
  ])('%s promises nothing that its file could break', async (platform) => {
    const found = await findingsIn(`cp312-cp312-${platform}`, {
      'pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-newer-image.so'),
    });
    expect(found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'unknown-tag',
    ]);
  });

  test('an architecture that is not written is that of the files', async () => {
    const [finding] = await unknownTags('cp312-cp312-manylinux_2_17', {
      'pkg/_core.cpython-312-aarch64-linux-gnu.so': binary('ext-aarch64.so'),
    });
    expect(finding?.data).toMatchObject({ nearest: ['manylinux_2_17_aarch64'] });
  });

  test('for macOS both ways out are said', async () => {
    const [finding] = await unknownTags('cp312-cp312-macosx_13_3_arm64', {
      'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so'),
    });
    expect(finding?.data).toMatchObject({ nearest: ['macosx_14_0_arm64'] });
    expect(finding?.remedy).toContain('macosx_13_0_arm64');
  });

  test('is one finding for several, also beside a real one', async () => {
    const found = await unknownTags('py3-none-win_x64.win_x86.win_amd64', plain);
    expect(found.map(({ data }) => data)).toEqual([
      { part: 'platform', written: ['win_x64', 'win_x86'], nearest: ['win_amd64', 'win32'] },
    ]);
  });
});

describe('a platform tag that nobody misses', () => {
  test('is a warning where the wheel has another for the same machines', async () => {
    const found = await unknownTags(
      'py3-none-macosx_10_9_x86_64.macosx_10_9_arm64.macosx_10_9_universal2',
      plain,
    );
    expect(found.map(brief)).toEqual(['warning unknown-tag the wheel']);
    expect(found[0]?.remedy).toContain(
      '--platform-tag macosx_10_9_universal2.macosx_10_9_x86_64.macosx_11_0_arm64 ',
    );
  });

  test('is an error where it has none', async () => {
    const found = await unknownTags('py3-none-macosx_10_9_x86_64.macosx_10_9_arm64', plain);
    expect(found.map(brief)).toEqual(['error unknown-tag the wheel']);
  });
});

describe('a pair of Python and ABI tag that no Python computes', () => {
  test.each([
    ['cp38-cp38m', 'pkg/_core.cpython-38-x86_64-linux-gnu.so'],
    ['cp38m-cp38m', 'pkg/_core.cpython-38-x86_64-linux-gnu.so'],
    ['cp312-cp311', 'pkg/_core.cpython-312-x86_64-linux-gnu.so'],
    ['cp312-cp311', 'pkg/_core.cpython-311-x86_64-linux-gnu.so'],
    ['cp313t-cp313t', 'pkg/_core.cpython-313t-x86_64-linux-gnu.so'],
    ['py3-cp312', 'pkg/_core.cpython-312-x86_64-linux-gnu.so'],
    ['py3-abi3', 'pkg/_core.abi3.so'],
    ['cpython312-cp312', 'pkg/_core.cpython-312-x86_64-linux-gnu.so'],
  ])('%s is the only finding, and %s is not blamed for it', async (pair, member) => {
    const found = await findingsIn(`${pair}-manylinux_2_17_x86_64.manylinux2014_x86_64`, {
      [member]: binary('ext-x86_64.so'),
    });
    expect(found.map(brief)).toEqual(['error unknown-tag the wheel']);
  });

  test('an ABI tag too many is a notice: the wheel is found all the same', async () => {
    expect((await unknownTags('py2.py3-none.abi3-any', plain)).map(brief)).toEqual([
      'notice unknown-tag the wheel',
    ]);
  });
});

test.each(['PY3-none-any', 'py3-none-ANY', 'cp312-CP312-manylinux_2_17_x86_64'])(
  '%s is a warning, since pip reads it without case',
  async (tag) => {
    expect((await unknownTags(tag, plain)).map(brief)).toEqual(['warning unknown-tag the wheel']);
  },
);

test('upper case switches no rule off', async () => {
  const found = await findingsIn('py3-none-ANY', { ...plain, ...x86Core });
  expect(found.map(({ rule }) => rule)).toContain('binary-in-pure-wheel');
});

test('what is not held against a policy, for want of one architecture, is said as well', async () => {
  const files = { ...x86Core, 'pkg/_core.cpython-312-aarch64-linux-gnu.so': binary('ext-aarch64.so') };
  const tag = 'cp312-cp312-manylinux_2_17_x86_64.manylinux_2_17_aarch64';
  const facts = await factsOfRecipe({ name: 'pkg', tag, files });
  expect(wheelEntry(facts, judgeWheel(facts).verdict).notExamined).toEqual([
    'Symbol versions and libraries of Linux binaries: only wheels for one architecture are held against a policy',
  ]);
});

test.each(['freebsd_14_1_release_amd64', 'linux_e2k'])(
  '%s is not judged, which the report says',
  async (platform) => {
    const facts = await factsOfRecipe({ name: 'pkg', tag: `cp312-cp312-${platform}`, files: x86Core });
    expect(wheelEntry(facts, judgeWheel(facts).verdict).notExamined).toEqual([
      `What ${platform} promises: this check doesn't know it, so that no file was held against it`,
    ]);
  },
);

test('a pair that only lacks its platform gets it, not another ABI tag', async () => {
  const [finding] = await unknownTags('cp312-cp312-any', x86Core);
  expect(finding).toMatchObject({
    title: 'no Python looks for cp312-cp312-any',
    remedy: expect.stringContaining('python -m wheel tags --platform-tag manylinux_2_17_x86_64 <wheel>'),
  });
  expect(finding?.remedy).not.toContain('--abi-tag');
  const [pure] = await unknownTags('cp312-cp312-any', plain);
  expect(pure?.remedy).toContain('--python-tag cp312 --abi-tag none');
});
