import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { CORE, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('static-tls');

test('says how much there is and how much it wants', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-static-tls.so') });
  expect(finding.title).toContain('wants 8192 bytes');
  expect(finding.message).toContain('"cannot allocate memory in static TLS block"');
  expect(finding.data).toEqual({ bytes: 8192, role: 'extension' });
});
