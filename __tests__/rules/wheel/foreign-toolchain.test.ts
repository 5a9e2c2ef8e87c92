import { expect, test } from 'vitest';
import { findingsIn, findingsOf, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('foreign-toolchain');

const isOn = { severities: new Map([['foreign-toolchain', 'notice' as const]]) };

test('is silent unless it is switched on', async () => {
  expect(await findingsIn(x86Tag, x86Core)).toEqual([]);
});

test('names the compilers and what the image has', async () => {
  const [finding] = await findingsOf({ tag: x86Tag, files: x86Core }, isOn);
  expect(finding?.title).toBe('1 file not compiled in the image for manylinux2014_x86_64');
  expect(finding?.message).toContain('built by GCC: (Debian 12.2.0-14+deb12u1) 12.2.0, which the image');
  expect(finding?.message).toContain('(Red Hat)');
});

test.each([
  'cp312-cp312-manylinux_2_24_x86_64',
  'cp312-cp312-linux_x86_64',
  'cp312-cp312-manylinux_2_38_loongarch64',
])('%s: its image is Debian, none, or not known', async (tag) => {
  const findings = await findingsOf({ tag, files: x86Core }, isOn);
  expect(findings.filter(({ rule }) => rule === 'foreign-toolchain')).toEqual([]);
});
