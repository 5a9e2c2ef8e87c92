import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, onlyFinding, program, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('writable-code');

test('with text relocations as well there is one finding that names both', async () => {
  const core = 'pkg/_core.cpython-312-i386-linux-gnu.so';
  const finding = await onlyFinding('cp312-cp312-manylinux_2_17_i686.manylinux2014_i686', {
    [core]: binary('ext-i686-writable-code-text-relocations.so'),
  });
  expect(brief(finding)).toBe(`warning writable-code ${core}`);
  expect(finding.message).toContain('DT_TEXTREL');
  expect(finding.remedy).toContain('-fPIC');
});

test('what a program of the wheel asks for is a warning at most', async () => {
  const findings = await findingsIn(x86Tag, {
    ...x86Core,
    'pkg/bin/code': program('program-x86_64-writable-code'),
  });
  expect(findings.map(brief)).toEqual(['warning writable-code pkg/bin/code']);
});
