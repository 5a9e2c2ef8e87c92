import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { findingsIn, muslTag, onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('system-soname');

const FILES = { ...x86Core, 'pkg.libs/libstdc++.so.6': binary('libstdc++-x86_64.so.6') };

test('says what an older one breaks', async () => {
  const finding = await onlyFinding(x86Tag, FILES);
  expect(finding.message).toContain('"version `GLIBCXX_…\' not found"');
  expect(finding.data).toEqual({ soname: 'libstdc++.so.6', members: ['pkg.libs/libstdc++.so.6'] });
});

test('a package that is called after the library brings it on purpose', async () => {
  expect(await findingsIn(x86Tag, FILES, { name: 'gcc_runtime' })).toEqual([]);
});

test("musl's systems have no libstdc++ that a wheel could count on", async () => {
  const findings = await findingsIn(muslTag, FILES);
  expect(findings.map(({ rule }) => rule)).not.toContain('system-soname');
});
