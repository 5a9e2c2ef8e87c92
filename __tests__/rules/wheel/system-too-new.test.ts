import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('system-too-new');

const intel = binary('ext-macos-x86_64.so');

/** The file is for macOS 10.15. */
test.each([
  ['cp311-cp311-macosx_10_14_x86_64', 'warning'],
  ['cp311-cp311-macosx_10_15_x86_64', null],
  ['cp311-cp311-macosx_10_16_x86_64', null],
  // Whoever installs by the newer tag has what it asks for; whoever does by the older has not.
  ['cp311-cp311-macosx_10_9_x86_64.macosx_11_0_x86_64', 'warning'],
  ['cp313-cp313-macosx_10_9_x86_64', 'warning'],
  ['cp314-cp314-macosx_10_9_x86_64', null],
  ['cp312.cp314-abi3-macosx_10_9_x86_64', 'warning'],
  ['pp311-pypy311_pp73-macosx_10_9_x86_64', null],
])('%s: %s', async (tag, severity) => {
  const findings = await findingsIn(tag, { 'pkg/_core.so': intel, 'pkg/__init__.py': '' });
  const own = findings.filter(({ rule }) => rule === 'system-too-new').map(brief);
  expect(own).toEqual(severity === null ? [] : [`${severity} system-too-new pkg/_core.so`]);
});
