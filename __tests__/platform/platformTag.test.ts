import { describe, expect, test } from 'vitest';
import { type PlatformPromise, parsePlatformTag } from '../../src/platform/platformTag.ts';

type Promised = Partial<Omit<PlatformPromise, 'tag'>>;

const manylinux = (architecture: string): Promised => ({
  system: 'linux',
  platform: 'manylinux',
  libc: 'glibc',
  architectures: [architecture],
});
const musllinux = (architecture: string): Promised => ({
  system: 'linux',
  platform: 'musllinux',
  libc: 'musl',
  architectures: [architecture],
});
const linux = (architecture: string): Promised => ({
  system: 'linux',
  platform: 'linux',
  architectures: [architecture],
});
const macos = (...architectures: string[]): Promised => ({
  platform: 'macos',
  system: 'macos',
  architectures,
});
const windows = (architecture: string): Promised => ({
  platform: 'windows',
  system: 'windows',
  architectures: [architecture],
});
const android = (...architectures: string[]): Promised => ({
  platform: 'android',
  system: 'android',
  libc: 'bionic',
  architectures,
});
const ios = (architecture: string): Promised => ({
  platform: 'ios',
  system: 'ios',
  architectures: [architecture],
});
const wasm: Promised = { platform: 'emscripten', system: 'emscripten', architectures: ['wasm32'] };

const known: [tag: string, promised: Promised][] = [
  ['any', { platform: 'any', system: 'any' }],
  ['manylinux1_x86_64', manylinux('x86_64')],
  ['manylinux1_i686', manylinux('i686')],
  ['manylinux2010_x86_64', manylinux('x86_64')],
  ['manylinux2014_aarch64', manylinux('aarch64')],
  ['manylinux2014_armv7l', manylinux('armv7l')],
  ['manylinux2014_ppc64le', manylinux('ppc64le')],
  ['manylinux2014_s390x', manylinux('s390x')],
  ['manylinux_2_5_x86_64', manylinux('x86_64')],
  ['manylinux_2_17_aarch64', manylinux('aarch64')],
  ['manylinux_2_28_x86_64', manylinux('x86_64')],
  ['manylinux_2_31_armv7l', manylinux('armv7l')],
  ['manylinux_2_39_riscv64', manylinux('riscv64')],
  ['manylinux_2_36_loongarch64', manylinux('loongarch64')],
  ['musllinux_1_1_x86_64', musllinux('x86_64')],
  ['musllinux_1_2_aarch64', musllinux('aarch64')],
  ['musllinux_1_2_armv7l', musllinux('armv7l')],
  ['linux_x86_64', linux('x86_64')],
  ['linux_aarch64', linux('aarch64')],
  ['linux_armv6l', linux('armv6l')],
  ['macosx_11_0_arm64', macos('aarch64')],
  ['macosx_10_9_x86_64', macos('x86_64')],
  ['macosx_10_13_universal2', macos('aarch64', 'x86_64')],
  ['macosx_10_6_intel', macos('i686', 'x86_64')],
  ['macosx_10_6_i386', macos('i686')],
  ['macosx_10_4_fat', macos('i686', 'ppc')],
  ['macosx_10_5_fat64', macos('ppc64', 'x86_64')],
  ['macosx_10_5_universal', macos('i686', 'ppc', 'ppc64', 'x86_64')],
  ['win32', windows('i686')],
  ['win_amd64', windows('x86_64')],
  ['win_arm64', windows('aarch64')],
  ['win_arm32', windows('armv7l')],
  ['android_24_arm64_v8a', android('aarch64')],
  ['android_21_x86_64', android('x86_64')],
  ['android_21_x86', android('i686')],
  ['android_21_armeabi_v7a', android('arm', 'armv5tel', 'armv7l')],
  ['ios_13_0_arm64_iphoneos', ios('aarch64')],
  ['ios_13_0_arm64_iphonesimulator', ios('aarch64')],
  ['ios_13_0_x86_64_iphonesimulator', ios('x86_64')],
  ['pyemscripten_2026_0_wasm32', wasm],
  ['pyodide_2024_0_wasm32', wasm],
  ['emscripten_3_1_58_wasm32', wasm],
];

test.each(known)('%s', (tag, promised) => {
  expect(parsePlatformTag(tag)).toEqual({
    tag,
    platform: null,
    libc: null,
    architectures: [],
    ...promised,
  });
});

describe('tags that promise nothing we know', () => {
  test.each([
    '',
    'ANY',
    'anything',
    'linux',
    'manylinux',
    'manylinux_x86_64',
    'manylinux_2_x86_64',
    'manylinux2012_x86_64',
    'manylinux_2_17_',
    'musllinux_1_x86_64',
    'macosx_11_arm64',
    'win64',
    'win_x86',
    'android_arm64_v8a',
    'ios_13_0_arm64',
    'freebsd_14_1_release_amd64',
    'sunos_5_11_i86pc',
    'cygwin_3_3_4_x86_64',
    'xmanylinux_2_17_x86_64',
  ])('“%s”', (tag) => {
    expect(parsePlatformTag(tag)).toEqual({
      tag,
      system: 'unknown',
      platform: null,
      libc: null,
      architectures: [],
    });
  });
});

test.each(['macosx_11_0_constructor', 'android_24_constructor'])(
  '%s promises an architecture of that name, whatever properties objects have',
  (tag) => {
    expect(parsePlatformTag(tag).architectures).toEqual(['constructor']);
  },
);
