import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { CORE, findingsIn, MUSL_CORE, muslTag, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('stale-version-need');

const STALE = { [CORE]: binary('ext-x86_64-stale-version.so') };

test('names the library and what glibc says', async () => {
  const finding = await onlyFinding(x86Tag, STALE);
  expect(finding.title).toContain('lists versions of libhelper.so.1');
  expect(finding.message).toContain("Assertion `needed != NULL' failed!");
  expect(finding.remedy).toContain('patchelf --remove-needed');
  expect(finding.data).toEqual({ libraries: ['libhelper.so.1'], role: 'extension' });
});

test('where a package that this one requires may have loaded it, it is a warning', async () => {
  const [finding] = await findingsIn(x86Tag, STALE, { metadata: ['Requires-Dist: helper'] });
  expect(finding).toMatchObject({ rule: 'stale-version-need', severity: 'warning' });
});

test('an index beyond all versions names the symbols', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-stray-version.so') });
  expect(finding.data.symbols).toContain('puts');
  expect(finding.severity).toBe('error');
});

test('musl looks at no versions', async () => {
  const findings = await findingsIn(muslTag, { [MUSL_CORE]: binary('ext-x86_64-stale-version.so') });
  expect(findings.map(({ rule }) => rule)).not.toContain('stale-version-need');
});
