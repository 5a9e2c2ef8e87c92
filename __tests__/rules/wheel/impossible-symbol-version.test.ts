import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { counted } from '../../support/work.ts';
import { core, finding, need, needs } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('impossible-symbol-version');

test('tells the founding case', async () => {
  const { title, message } = await finding({
    platform: 'manylinux_2_17_aarch64',
    files: { [core]: binary('ext-aarch64-glibc-2.4.so') },
  });
  expect(title).toBe('_core.so needs GLIBC_2.4, which aarch64 never had');
  expect(message).toContain('GLIBC_2.4 (ancient): glibc on aarch64 starts at GLIBC_2.17');
  expect(message).toContain('auditwheel calls this "too-recent versioned symbols"');
  expect(message).toContain('neither an older image nor a newer tag helps');
});

test('60,000 that never were, in as many namespaces as there are', async () => {
  const many = Array.from({ length: 60_000 }, (_, at) => need(`${at % 2 ? 'GLIBC' : `N${at}`}_2.20.${at}`));
  const { result, steps } = await counted(() => finding({ edit: needs(...many) }));
  const { rule, message } = result;
  expect(steps).toBeLessThan(25_000_000);
  expect(rule).toBe('impossible-symbol-version');
  expect(message.length).toBeLessThan(2000);
});
