import { expect, test } from 'vitest';
import { promiseOf } from '../../src/judge/wheelPromise.ts';

const promise = (platform: string[]) => promiseOf({ python: ['py3'], abi: ['none'], platform });

test('the tags add up, each thing once, sorted', () => {
  expect(
    promise(['musllinux_1_2_x86_64', 'manylinux_2_17_x86_64', 'manylinux_2_17_aarch64', 'win32']),
  ).toMatchObject({
    systems: ['linux', 'windows'],
    architectures: ['aarch64', 'i686', 'x86_64'],
    libcs: ['glibc', 'musl'],
    pure: false,
  });
});

test('linux_* promises no libc', () => {
  expect(promise(['linux_x86_64']).libcs).toEqual([]);
});

test('only any and nothing else is pure', () => {
  expect(promise(['any']).pure).toBe(true);
  expect(promise(['any', 'win32']).pure).toBe(false);
});
