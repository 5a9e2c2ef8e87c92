import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { WheelRecipe } from '../../fixtures/build/wheel.mjs';
import type { VersionNeed } from '../../src/binary/facts.ts';
import { type Claim, claimsOf, numbersOf } from '../../src/judge/claims.ts';
import { belongingOf, judgePlatforms } from '../../src/judge/verdict.ts';
import { libraryOf } from '../wheel/elf.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

/** The claims of a wheel whose files need these versions of libc.so.6 besides what they do. */
async function claims(
  platform: string,
  files: WheelRecipe['files'],
  versions: readonly string[] = [],
): Promise<Claim[]> {
  const facts = await factsOfRecipe({ tag: `cp312-cp312-${platform}`, files });
  for (const { binary: native } of facts.members) {
    const more = versions.map((version): VersionNeed => {
      return { library: 'libc.so.6', version, weak: false, symbols: ['f'] };
    });
    native?.elf?.versionNeeds.push(...more);
  }
  const belonging = belongingOf(facts);
  return claimsOf(judgePlatforms(facts, belonging), belonging.promise);
}

/** The one claim of a wheel with one file of the fixtures. */
async function claim(platform: string, name: string, versions: readonly string[] = []): Promise<Claim> {
  const [first, ...others] = await claims(platform, { 'pkg/_core.so': binary(name) }, versions);
  if (first === undefined || others.length > 0) throw new Error(`${others.length} more claims`);
  return first;
}

const tooMuch = ({ shortfalls }: Claim): [string | null, boolean][] =>
  shortfalls.map(({ version, doubtful }) => [version, doubtful]);

describe('the tag that counts', () => {
  test.each([
    [
      'ext-x86_64.so',
      'manylinux_2_28_x86_64.manylinux_2_17_x86_64',
      'manylinux_2_17_x86_64',
      'manylinux_2_17',
    ],
    // By number, not by letter.
    ['ext-x86_64.so', 'manylinux_2_28_x86_64.manylinux_2_5_x86_64', 'manylinux_2_5_x86_64', 'manylinux_2_5'],
    ['ext-x86_64.so', 'manylinux2014_x86_64.manylinux_2_28_x86_64', 'manylinux2014_x86_64', 'manylinux_2_17'],
    [
      'ext-x86_64.so',
      'manylinux2014_x86_64.manylinux_2_17_x86_64',
      'manylinux_2_17_x86_64',
      'manylinux_2_17',
    ],
    ['ext-x86_64.so', 'manylinux1_x86_64.manylinux2010_x86_64', 'manylinux1_x86_64', 'manylinux_2_5'],
    ['ext-i686.so', 'manylinux2010_i686', 'manylinux2010_i686', 'manylinux_2_12'],
    [
      'ext-armv7l.so',
      'manylinux_2_35_armv7l.manylinux_2_31_armv7l',
      'manylinux_2_31_armv7l',
      'manylinux_2_31',
    ],
    ['ext-riscv64.so', 'manylinux_2_39_riscv64', 'manylinux_2_39_riscv64', 'manylinux_2_39'],
    [
      'ext-x86_64-musl.so',
      'musllinux_1_2_x86_64.musllinux_1_1_x86_64',
      'musllinux_1_1_x86_64',
      'musllinux_1_1',
    ],
    ['ext-x86_64-android.so', 'android_26_x86_64.android_24_x86_64', 'android_24_x86_64', 'android_24'],
    // A tag of another family or architecture says nothing of these files.
    ['ext-x86_64.so', 'linux_x86_64.manylinux_2_28_x86_64', 'manylinux_2_28_x86_64', 'manylinux_2_28'],
    [
      'ext-aarch64.so',
      'manylinux_2_5_x86_64.manylinux_2_28_aarch64',
      'manylinux_2_28_aarch64',
      'manylinux_2_28',
    ],
  ])('%s as %s: %s', async (name, platform, tag, policy) => {
    const found = await claim(platform, name);
    expect(found).toMatchObject({ tag, repaired: true, known: true });
    expect(found.policy.name).toBe(policy);
  });

  test('a linux tag claims nothing: only what no policy allows is in its way', async () => {
    const versions = ['GLIBC_2.41', 'GLIBC_2.42', 'GLIBC_PRIVATE'];
    const found = await claim('linux_x86_64', 'ext-x86_64.so', versions);
    expect(found).toMatchObject({ tag: 'linux_x86_64', repaired: false, known: true });
    expect(tooMuch(found)).toEqual([
      ['GLIBC_2.42', false],
      ['GLIBC_PRIVATE', false],
    ]);
    expect(await claim('linux_armv6l.linux_armv7l', 'ext-armv7l.so')).toMatchObject({ tag: 'linux_armv7l' });
    expect((await claim('linux_x86_64', 'ext-x86_64-musl.so')).family).toBe('musllinux');
  });

  test('wheels without a claim', async () => {
    expect(await claims('any', { 'a.so': binary('ext-x86_64.so') })).toEqual([]);
    expect(await claims('macosx_11_0_arm64', { 'a.so': binary('ext-macos-arm64.so') })).toEqual([]);
    expect(await claims('manylinux_2_17_x86_64', {})).toEqual([]);
    expect(await claims('linux_mips64el', { 'a.so': binary('ext-mips64el.so') })).toEqual([]);
  });

  test('two families have a claim each', async () => {
    const files = { 'a.so': binary('ext-x86_64.so'), 'b.so': binary('ext-x86_64-musl.so') };
    const found = await claims('manylinux_2_5_x86_64.musllinux_1_2_x86_64', files);
    expect(found.map(({ tag }) => tag)).toEqual(['manylinux_2_5_x86_64', 'musllinux_1_2_x86_64']);
    expect(found.map((each) => tooMuch(each))).toEqual([[['GLIBC_2.17', false]], []]);
  });
});

describe('tags that the tables do not have', () => {
  test.each([
    ['manylinux_2_29_x86_64', 'manylinux_2_28'],
    ['manylinux_2_99_x86_64', 'manylinux_2_41'],
    ['manylinux_2_16_x86_64', 'manylinux_2_12'],
    ['manylinux_3_0_x86_64', 'manylinux_2_41'],
  ])('%s is judged by %s', async (platform, policy) => {
    const found = await claim(platform, 'ext-x86_64-weak.so');
    expect(found).toMatchObject({ tag: platform, known: false });
    expect(found.policy.name).toBe(policy);
  });

  test('GLIBC versions by their number, others with doubt if the next newer policy has them', async () => {
    const versions = [
      ...['GLIBC_2.29', 'GLIBC_2.30', 'GLIBCXX_3.4.25', 'GLIBCXX_3.4.26', 'GLIBCXX_3.4.29'],
      ...['GLIBC_ABI_DT_RELR', 'GLIBC_2.20'],
    ];
    expect(tooMuch(await claim('manylinux_2_29_x86_64', 'ext-x86_64.so', versions)).sort()).toEqual([
      ['GLIBCXX_3.4.25', true],
      ['GLIBCXX_3.4.26', true],
      ['GLIBCXX_3.4.29', false],
      ['GLIBC_2.20', false],
      ['GLIBC_2.30', false],
      ['GLIBC_ABI_DT_RELR', false],
    ]);
    const newest = ['GLIBC_2.99', 'GLIBC_2.100', 'GLIBCXX_3.4.99', 'GLIBC_ABI_GNU2_TLS', 'GLIBC_PRIVATE'];
    expect(tooMuch(await claim('manylinux_2_99_x86_64', 'ext-x86_64.so', newest)).sort()).toEqual([
      ['GLIBCXX_3.4.99', true],
      ['GLIBC_2.100', false],
      ['GLIBC_ABI_GNU2_TLS', true],
      ['GLIBC_PRIVATE', false],
    ]);
  });

  test('older than the architecture: held against its oldest policy, without doubt', async () => {
    const found = await claim('manylinux_2_5_aarch64', 'ext-aarch64.so', ['GLIBC_2.28', 'GLIBCXX_3.4.20']);
    // Nobody computes that tag: the nearest counts.
    expect(found).toMatchObject({ tag: 'manylinux_2_17_aarch64', policy: { name: 'manylinux_2_17' } });
    expect(tooMuch(found)).toEqual(
      [
        ['GLIBCXX_3.4.20', false],
        ['GLIBC_2.28', false],
      ].sort(),
    );
  });

  test('musllinux_1_3 and 1_0', async () => {
    const later = await claim('musllinux_1_3_x86_64', 'ext-x86_64-musl.so');
    expect([later.known, later.policy.name]).toEqual([false, 'musllinux_1_2']);
    const earlier = await claim('musllinux_1_0_x86_64', 'ext-x86_64-musl.so');
    expect([earlier.known, earlier.policy.name]).toEqual([false, 'musllinux_1_1']);
  });

  test('numbers that no policy will ever have', async () => {
    const huge = `manylinux_2_${'9'.repeat(30)}_x86_64`;
    expect(await claims(huge, { 'a.so': binary('ext-x86_64.so') })).toEqual([]);
  });
});

describe('Android', () => {
  const at = (level: number): Buffer => {
    const bytes = Buffer.from(binary('ext-x86_64-android.so'));
    bytes.writeUInt32LE(level, bytes.indexOf('Android\0') + 8);
    return bytes;
  };

  test.each([
    ['android_24_x86_64', 24, []],
    ['android_25_x86_64', 25, []],
    ['android_35_x86_64', 33, []],
    ['android_24_x86_64', 25, ['API level 25']],
    ['android_21_x86_64', 24, ['API level 24']],
    ['android_30_x86_64', 35, ['API level 35']],
  ])('%s and a file for level %i', async (platform, level, expected) => {
    const [found] = await claims(platform, { 'a.so': at(level) });
    expect(found?.known).toBe(true);
    expect(found?.shortfalls.map(({ version, doubtful }) => [version, doubtful])).toEqual(
      expected.map((version) => [version, false]),
    );
  });
});

test('libraries that the policy does not list fall short, too', async () => {
  const files = { 'a.so': libraryOf({ needed: ['libc.so.6', 'libmvec.so.1', 'libfoo.so.1'] }) };
  const [found] = await claims('manylinux_2_17_x86_64', files);
  expect(found?.shortfalls.map(({ kind, library }) => [kind, library])).toEqual([
    ['library', 'libfoo.so.1'],
    ['library', 'libmvec.so.1'],
  ]);
});

test.each([
  ['manylinux', 'manylinux2014_x86_64', [2, 17]],
  ['manylinux', 'manylinux_2_28_aarch64', [2, 28]],
  ['manylinux', 'musllinux_1_2_x86_64', null],
  ['musllinux', 'musllinux_1_2_x86_64', [1, 2]],
  ['android', 'android_24_arm64_v8a', [24]],
  ['manylinux', 'manylinux2015_x86_64', null],
  ['manylinux', 'linux_x86_64', null],
] as const)('the numbers of a %s tag: %s', (family, tag, numbers) => {
  expect(numbersOf(family, tag)).toEqual(numbers);
});
