import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { isNative, readBinary, sniffFormat } from '../../src/binary/readBinary.ts';
import { type MisfitKind, misfitOf } from '../../src/judge/misfit.ts';
import { promiseOf } from '../../src/judge/wheelPromise.ts';

async function factsOf(name: string): Promise<BinaryFacts> {
  const bytes = binary(name);
  const format = sniffFormat(bytes, bytes.length);
  if (!isNative(format)) throw new Error(`${name} is ${format}`);
  return readBinary(sourceOf(bytes), format);
}

const promise = (platform: string) =>
  promiseOf({ python: ['cp312'], abi: ['cp312'], platform: platform.split('.') });

const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const both = 'manylinux_2_17_x86_64.musllinux_1_2_x86_64';
const cases: [platform: string, name: string, misfit: MisfitKind | null][] = [
  [x86, 'ext-x86_64.so', null],
  [x86, 'ext-aarch64.so', 'architecture'],
  [x86, 'ext-i686.so', 'architecture'],
  [x86, 'ext-x32.so', 'architecture'],
  [x86, 'ext-x86_64-musl.so', 'libc'],
  [x86, 'ext-x86_64-musl-libc.so', 'libc'],
  ['android_24_x86_64', 'ext-x86_64-musl-libc.so', null],
  ['android_24_x86_64', 'ext-x86_64-musl.so', 'platform'],
  [x86, 'program-x86_64-musl-static', null],
  [x86, 'ext-x86_64-freebsd.so', 'platform'],
  [x86, 'ext-x86_64-android.so', 'platform'],
  [x86, 'ext-macos-arm64.so', 'platform'],
  [x86, 'ext-win_amd64.pyd', 'platform'],
  [x86, 'object-aarch64.o', 'architecture'],
  ...[
    'device-amdgpu.hsaco',
    'device-bpf.o',
    'device-cuda.cubin',
    'device-hexagon.so',
    'firmware-arm',
    'firmware-avr',
    'firmware-riscv32',
    'firmware-riscv64',
    'firmware-xtensa',
    'module.wasm',
  ].map((name): [string, string, null] => [x86, name, null]),
  ['manylinux_2_17_aarch64', 'program-armv7l', 'architecture'],
  ['manylinux_2_17_aarch64', 'program-armv7l-static', 'architecture'],
  ['manylinux_2_31_armv7l', 'ext-armv7l.so', null],
  ['manylinux_2_31_armv7l', 'ext-armv5tel.so', 'architecture'],
  ['manylinux_2_31_armv7l', 'ext-armv6l.so', 'architecture'],
  ['manylinux_2_31_armv7l', 'libdep-armv7l-no-float-flag.so.1', null],
  ['manylinux_2_17_ppc64le', 'ext-ppc64le.so', null],
  ['manylinux_2_17_ppc64le', 'ext-ppc64.so', 'architecture'],
  ['manylinux_2_17_s390x', 'ext-s390x.so', null],
  ['manylinux_2_39_riscv64', 'ext-riscv64.so', null],
  ['musllinux_1_2_x86_64', 'ext-x86_64-musl.so', null],
  ['musllinux_1_2_x86_64', 'ext-x86_64.so', 'libc'],
  ['musllinux_1_2_x86_64', 'program-x86_64-static', null],
  [both, 'ext-x86_64-musl.so', null],
  [both, 'ext-x86_64.so', null],
  ['linux_x86_64', 'ext-x86_64-musl.so', null],
  ['linux_x86_64', 'ext-x86_64.so', null],
  ['linux_x86_64', 'ext-aarch64.so', 'architecture'],
  ['macosx_11_0_arm64', 'ext-macos-arm64.so', null],
  ['macosx_10_9_x86_64', 'ext-macos-arm64.so', 'architecture'],
  ['macosx_10_13_universal2', 'ext-macos-arm64.so', null],
  ['macosx_11_0_arm64', 'ext-aarch64.so', 'platform'],
  ['win_amd64', 'ext-win_amd64.pyd', null],
  ['win_arm64', 'ext-win_amd64.pyd', 'architecture'],
  ['win32', 'ext-win_amd64.pyd', 'architecture'],
  ['win_amd64', 'ext-x86_64.so', 'platform'],
  ['android_24_x86_64', 'ext-x86_64-android.so', null],
  ['android_24_arm64_v8a', 'ext-x86_64-android.so', 'architecture'],
  ['android_24_x86_64', 'ext-x86_64.so', 'platform'],
  ['android_24_x86_64', 'program-x86_64-musl-static', null],
  ['ios_13_0_arm64_iphoneos', 'ext-macos-arm64.so', null],
  ['ios_13_0_arm64_iphoneos', 'ext-aarch64.so', 'platform'],
  ['pyemscripten_2026_0_wasm32', 'module.wasm', null],
  ['any', 'ext-x86_64.so', null],
  ['freebsd_14_amd64', 'ext-x86_64-freebsd.so', null],
  ['freebsd_14_amd64', 'ext-x86_64.so', null],
];

describe('whether a binary belongs into a wheel', () => {
  test.each(cases)('%s: %s → %s', async (platform, name, misfit) => {
    expect(misfitOf(await factsOf(name), promise(platform))).toBe(misfit);
  });
});
