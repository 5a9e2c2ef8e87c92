import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('malformed-binary');

describe("an extension module's name on something else", () => {
  test.each([['module.wasm'], ['firmware-arm'], ['program-x86_64-static']])('%s', async (file) => {
    const member = 'pkg/_x.cpython-312-x86_64-linux-gnu.so';
    const findings = await findingsIn(x86Tag, { ...x86Core, [member]: binary(file) });
    expect(findings.map(brief)).toEqual([`error malformed-binary ${member}`]);
  });
});

test('text that happens to be called .so', async () => {
  const findings = await findingsIn('py3-none-any', {
    'pkg/__init__.py': '',
    'pkg/am.so': 'waa maxay',
    'pkg/ld.so.conf': 'x',
    'pkg/x.so.json': '{}',
  });
  expect(findings.map(brief)).toEqual(['warning malformed-binary pkg/am.so']);
});
