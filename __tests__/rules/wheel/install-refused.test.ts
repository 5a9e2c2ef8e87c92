import { expect, test } from 'vitest';
import { findingsOf } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('install-refused');

test.each<[tag: string, required: string, isRefused: boolean]>([
  ['cp312-cp312-manylinux_2_17_x86_64', '>=3.8,!=3.12.*', true],
  ['cp312-cp312-manylinux_2_17_x86_64', '~=3.8', false],
  ['cp312-cp312-manylinux_2_17_x86_64', '~=3.8.0', true],
  ['cp312-cp312-manylinux_2_17_x86_64', '==3.12', false],
  ['cp312-cp312-manylinux_2_17_x86_64', '==3.12.*', false],
  ['cp312-cp312-manylinux_2_17_x86_64', '>3.12', false],
  ['cp312-cp312-manylinux_2_17_x86_64', '<3.12.0', true],
  ['cp312-cp312-manylinux_2_17_x86_64', '<3.12.0rc1', false],
  ['cp312-cp312-manylinux_2_17_x86_64', '===3.13', false],
  ['cp313-cp313t-manylinux_2_28_x86_64', '>=3.14', true],
  ['cp38-abi3-manylinux_2_17_x86_64', '<3.8', true],
  ['cp38-abi3-manylinux_2_17_x86_64', '>=3.20', false],
  ['py3-none-any', '>=4', true],
  ['py3-none-any', '<3', true],
  ['py27-none-any', '<3', false],
  ['py3-none-any', '', false],
  ['cp39999999999999999999999-cp39999999999999999999999-manylinux_2_17_x86_64', '>=3.12', false],
  ['pp310-pypy310_pp73-manylinux_2_17_x86_64', '>=3.11', true],
  ['pp310-pypy310_pp73-manylinux_2_17_x86_64', '>=3.10', false],
  ['graalpy311-graalpy242_311_native-manylinux_2_17_x86_64', '>=3.12', false],
])('%s with %s', async (tag, required, isRefused) => {
  const files = { 'pkg/__init__.py': '' };
  const findings = await findingsOf({ tag, files, metadata: [`Requires-Python: ${required}`] });
  expect(findings.map(({ rule }) => rule).includes('install-refused')).toBe(isRefused);
});
