import { expect, test } from 'vitest';
import { oldestGlibc } from '../../src/platform/glibcBaseline.ts';

test.each([
  ['x86_64', '2.2.5'],
  ['i686', '2.0'],
  ['aarch64', '2.17'],
  ['ppc64le', '2.17'],
  ['s390x', '2.2'],
  ['armv7l', '2.4'],
  ['riscv64', '2.27'],
  ['loongarch64', '2.36'],
  ['mips64el', null],
  ['', null],
])('glibc on %s starts at %s', (architecture, version) => {
  expect(oldestGlibc(architecture)).toBe(version);
});

// Every object has such properties: architectures from a wheel's file name reach this table.
test.each(['constructor', 'toString'])('glibc on %s starts nowhere', (architecture) => {
  expect(oldestGlibc(architecture)).toBeNull();
});
