import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, CORE, MUSL_CORE, muslTag, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('text-relocations');

test('what SELinux says, and how to find the object', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-text-relocations.so') });
  expect(brief(finding)).toBe(`warning text-relocations ${CORE}`);
  expect(finding.message).toContain('cannot restore segment prot after reloc: Permission denied');
  expect(finding.remedy).toContain('-Wl,-z,text');
});

test('musl leaves such a file writable', async () => {
  const finding = await onlyFinding(muslTag, {
    [MUSL_CORE]: binary('ext-x86_64-musl-text-relocations.so'),
  });
  expect(finding.message).toContain('musl leaves the file writable and executable');
});
