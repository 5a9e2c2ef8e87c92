import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { CORE, findingsIn, MUSL_CORE, muslTag, onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unresolved-symbol');

const LIBS = 'pkg.libs';

test('Linux: names the symbol and what the loader says', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-undefined.so') });
  expect(finding.message).toContain('Import fails with "undefined symbol: helper".');
  expect(finding.data).toEqual({ symbols: ['helper'], count: 1, members: [CORE] });
});

test("Linux: in musl's words", async () => {
  const finding = await onlyFinding(muslTag, { [MUSL_CORE]: binary('ext-x86_64-musl-undefined.so') });
  expect(finding.message).toContain('helper: symbol not found"');
});

test('Linux: one cause for all modules that lack the same', async () => {
  const findings = await findingsIn(x86Tag, {
    [CORE]: binary('ext-x86_64-undefined.so'),
    'pkg/_fast.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-undefined.so'),
  });
  const found = findings.filter(({ rule }) => rule === 'unresolved-symbol');
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('2 files (')]);
});

test('Linux: what nobody loads, and modules for another Python, ask for nothing', async () => {
  const findings = await findingsIn(x86Tag, {
    ...x86Core,
    'pkg/libneedy.so.1': binary('libneedy-x86_64.so.1'),
    'pkg/_core.cpython-311-x86_64-linux-gnu.so': binary('ext-x86_64-undefined.so'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: a library of which nothing is known may define it', async () => {
  const findings = await findingsIn(x86Tag, { [CORE]: binary('ext-x86_64-needs-needy.so') });
  expect(findings.map(({ rule }) => rule)).toEqual(['external-library']);
});

test('Linux: a library that one of two modules satisfies may be loaded by that one', async () => {
  const findings = await findingsIn(x86Tag, {
    'pkg/_first.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-helps-needy.so'),
    [CORE]: binary('ext-x86_64-needs-needy.so'),
    [`${LIBS}/libneedy.so.1`]: binary('libneedy-x86_64.so.1'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});
