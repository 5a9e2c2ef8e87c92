import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('not-executable');

const TOOL = 'pkg/bin/tool';

test('says the mode and what the user sees', async () => {
  const tool = { data: binary('program-x86_64'), mode: 0o100644 };
  const finding = await onlyFinding(x86Tag, { ...x86Core, [TOOL]: tool });
  expect(finding.message).toContain('with mode 0644');
  expect(finding.message).toContain('"Permission denied"');
});

test('programs in test data, or in a wheel for every system, are data', async () => {
  const tool = { data: binary('program-x86_64'), mode: 0o100644 };
  const inTests = await findingsIn(x86Tag, { ...x86Core, 'pkg/tests/tool': tool });
  const inPure = await findingsIn('py3-none-any', { [TOOL]: tool });
  expect([...inTests, ...inPure].map(({ rule }) => rule)).not.toContain('not-executable');
});

test('a zip without modes says nothing', async () => {
  const files = { ...x86Core, [TOOL]: { data: binary('program-x86_64'), mode: 0o644 } };
  expect((await findingsIn(x86Tag, files)).map(brief)).toEqual([]);
});
