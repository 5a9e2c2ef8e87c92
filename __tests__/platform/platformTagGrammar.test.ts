import { describe, expect, test } from 'vitest';
import { unjudgedTags } from '../../src/judge/wheelPromise.ts';
import { nearestPlatformTag, readPlatformTags } from '../../src/platform/platformTagGrammar.ts';
import packaging from '../policy/packagingTags.json' with { type: 'json' };

test('every tag that packaging computes is real', () => {
  expect(packaging.platforms.filter((tag) => nearestPlatformTag(tag) !== null)).toEqual([]);
});

describe('a tag that nobody computes, and the nearest that is real', () => {
  test.each([
    ['manylinux2_17_x86_64', 'manylinux_2_17_x86_64'],
    ['manylinux217_x86_64', 'manylinux_2_17_x86_64'],
    ['manylinux_2014_x86_64', 'manylinux2014_x86_64'],
    ['manylinux_1_i686', 'manylinux1_i686'],
    ['manylinux_2_28_arm64', 'manylinux_2_28_aarch64'],
    ['manylinux_2_17_amd64', 'manylinux_2_17_x86_64'],
    ['manylinux_2_17_i386', 'manylinux_2_17_i686'],
    ['manylinux_2_17_x86', 'manylinux_2_17_i686'],
    ['manylinux_2_31_armhf', 'manylinux_2_31_armv7l'],
    ['manylinux_2_17_ppc64el', 'manylinux_2_17_ppc64le'],
    ['manylinux_2_17_x86_46', 'manylinux_2_17_x86_64'],
    ['manylinux_2_05_x86_64', 'manylinux_2_5_x86_64'],
    ['manylinux1_aarch64', 'manylinux2014_aarch64'],
    ['manylinux2010_aarch64', 'manylinux2014_aarch64'],
    ['manylinux_2_12_s390x', 'manylinux_2_17_s390x'],
    ['manylinux_2_4_x86_64', 'manylinux_2_5_x86_64'],
    ['manylinux_2_17_armv6l', 'linux_armv6l'],
    ['many_linux_2_17_x86_64', 'manylinux_2_17_x86_64'],
    ['manilinux_2_17_x86_64', 'manylinux_2_17_x86_64'],
    ['muslinux_1_2_x86_64', 'musllinux_1_2_x86_64'],
    ['musl_linux_1_2_x86_64', 'musllinux_1_2_x86_64'],
    ['musllinux1_2_x86_64', 'musllinux_1_2_x86_64'],
    ['musllinux_1_1_arm64', 'musllinux_1_1_aarch64'],
    ['linux_amd64', 'linux_x86_64'],
    ['linux_x64', 'linux_x86_64'],
    ['linux_arm64', 'linux_aarch64'],
    ['linux_x86', 'linux_i686'],
    ['linux64', 'linux_x86_64'],
    ['macosx_13_3_arm64', 'macosx_14_0_arm64'],
    ['macosx_15_4_arm64', 'macosx_26_0_arm64'],
    ['macosx_10_15_arm64', 'macosx_11_0_arm64'],
    ['macosx_10_17_x86_64', 'macosx_11_0_x86_64'],
    ['macosx_11_arm64', 'macosx_11_0_arm64'],
    ['macosx_11_0_aarch64', 'macosx_11_0_arm64'],
    ['macosx_11_0_amd64', 'macosx_11_0_x86_64'],
    ['macosx_10_15_7_x86_64', 'macosx_10_15_x86_64'],
    ['macosx_11_0_ppc64', 'macosx_10_5_ppc64'],
    ['macos_11_0_arm64', 'macosx_11_0_arm64'],
    ['osx_10_9_x86_64', 'macosx_10_9_x86_64'],
    ['win64', 'win_amd64'],
    ['win_x64', 'win_amd64'],
    ['win_x86_64', 'win_amd64'],
    ['win_x86', 'win32'],
    ['win_32', 'win32'],
    ['windows_aarch64', 'win_arm64'],
    ['ios_13_0_arm64', 'ios_13_0_arm64_iphoneos'],
    ['ios_13_0_x86_64_iphoneos', 'ios_13_0_x86_64_iphonesimulator'],
    ['android_24_aarch64', 'android_24_arm64_v8a'],
    ['android_24_armv7', 'android_24_armeabi_v7a'],
    ['none', 'any'],
  ])('%s → %s', (tag, nearest) => {
    expect(nearestPlatformTag(tag)).toEqual({
      tag: nearest,
      isVersionKnown: true,
      isArchitectureKnown: true,
      isCaseOnly: false,
    });
    expect(nearestPlatformTag(nearest)).toBeNull();
  });

  test.each([
    ['manylinux_x86_64', 'manylinux_2_17_x86_64'],
    ['manylinux2020_x86_64', 'manylinux_2_17_x86_64'],
    ['manylinux_1_1_x86_64', 'manylinux_2_17_x86_64'],
    ['musllinux_x86_64', 'musllinux_1_2_x86_64'],
    ['musllinux_2_17_x86_64', 'musllinux_1_2_x86_64'],
    ['macosx_arm64', 'macosx_11_0_arm64'],
    ['ios_11_0_arm64_iphoneos', 'ios_13_0_arm64_iphoneos'],
    ['android_arm64_v8a', 'android_21_arm64_v8a'],
  ])('%s tells no version: %s, say', (tag, nearest) => {
    expect(nearestPlatformTag(tag)).toMatchObject({ tag: nearest, isVersionKnown: false });
  });

  test.each(['manylinux_2_17', 'manylinux2014', 'linux', 'macosx_11_0', 'win', 'android_24'])(
    '%s tells no architecture',
    (tag) => {
      expect(nearestPlatformTag(tag)).toMatchObject({ isArchitectureKnown: false });
      expect(unjudgedTags([tag])).toEqual([]);
    },
  );

  test.each([
    [['0_arm64', 'macosx_11'], 'macosx_11.0_arm64', 'macosx_11_0_arm64'],
    [['28_x86_64', 'manylinux_2'], 'manylinux_2.28_x86_64', 'manylinux_2_28_x86_64'],
  ])('%j was a version with a dot', (tags, written, tag) => {
    expect(readPlatformTags(tags)).toMatchObject([{ written, nearest: { tag } }]);
  });

  test.each(['ANY', 'Win_AMD64', 'MANYLINUX_2_17_X86_64'])('%s differs by its case alone', (tag) => {
    expect(nearestPlatformTag(tag)).toMatchObject({ tag: tag.toLowerCase(), isCaseOnly: true });
  });
});

describe('not judged', () => {
  test.each([
    'freebsd_14_1_release_amd64',
    'openbsd_7_5_amd64',
    'cygwin_3_3_4_x86_64',
    'msys_3_4_x86_64',
    'mingw_x86_64_ucrt_gnu',
    'aix_7200_1',
    'sunos_5_11_i86pc',
    'haiku_1_x86_64',
    'linux_e2k',
    'futurelinux_1',
  ])('%s is somebody’s', (tag) => {
    expect(nearestPlatformTag(tag)).toBeNull();
    expect(unjudgedTags([tag, 'manylinux_2_17_x86_64'])).toEqual([tag]);
  });

  test.each(['pyodide_2024_0_wasm32', 'manylinux_3_0_x86_64', 'macosx_110_0_arm64'])(
    '%s is judged, and right',
    (tag) => {
      expect(nearestPlatformTag(tag)).toBeNull();
      expect(unjudgedTags([tag])).toEqual([]);
    },
  );
});
