import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Finding } from '../../../src/model/report.ts';
import { CORE, findingsIn, MUSL_CORE, muslTag, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('relr-without-version');

test('quotes glibc where it refuses, and says what older ones do', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-packed.so') });
  expect(finding.message).toContain('"DT_RELR without GLIBC_ABI_DT_RELR dependency"');
  expect(finding.message).toContain('glibc before 2.36');
});

test('without a version of libc nothing refuses it, and older systems crash', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-packed-without-versions.so') });
  expect(finding.message).not.toContain('dependency"');
  expect(finding.message).toContain('Glibc before 2.36 and musl before 1.2.4 ignore them');
});

test('files that are linked alike are one finding, the worst of them first', async () => {
  const findings = await findingsIn(x86Tag, {
    'pkg/A/libalone.so.1': binary('ext-x86_64-packed.so'),
    [CORE]: binary('ext-x86_64-packed.so'),
    'pkg/_second.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-packed.so'),
  });
  const [finding, ...others] = findings.filter(({ rule }) => rule === 'relr-without-version') as [Finding];
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', member: CORE });
  expect(finding.title).toMatch(/^3 files have packed relocations \(DT_RELR\): _core/);
  expect(finding.message).toContain('and 1 more');
  expect(finding.data).toMatchObject({ count: 3 });
});

test('what a repair copied is linked by somebody else than what the project links', async () => {
  const findings = await findingsIn(muslTag, {
    [MUSL_CORE]: binary('ext-x86_64-musl-packed.so'),
    'pkg.libs/libone-1a2b3c4d.so.1': binary('ext-x86_64-musl-packed.so'),
    'pkg.libs/libtwo-1a2b3c4d.so.1': binary('ext-x86_64-musl-packed.so'),
  });
  const found = findings.filter(({ rule }) => rule === 'relr-without-version');
  expect(found.map(({ data }) => data)).toMatchObject([{ count: 2 }, { count: 1 }]);
  expect(new Set(found.map(({ remedy }) => remedy)).size).toBe(2);
});

test('files that glibc refuses and those that only older ones crash at are told apart', async () => {
  const findings = await findingsIn(x86Tag, {
    [CORE]: binary('ext-x86_64-packed.so'),
    'pkg/_second.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-packed-without-versions.so'),
  });
  expect(findings.filter(({ rule }) => rule === 'relr-without-version')).toHaveLength(2);
});
