import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { ElfFacts } from '../../../src/binary/facts.ts';
import { core, finding, need } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('forbidden-symbol');

test('leaves to symbol-version-too-new what its version tells', async () => {
  const edit = (elf: ElfFacts): void => {
    elf.versionNeeds.push(need('GLIBC_2.18', ['__cxa_thread_atexit_impl']));
    elf.undefinedSymbols.push({ name: '__cxa_thread_atexit_impl', version: 'GLIBC_2.18', weak: false });
  };
  expect((await finding({ edit })).rule).toBe('symbol-version-too-new');
});

test('knows the policy from which on symbols are allowed', async () => {
  const { message, data } = await finding({
    platform: 'manylinux_2_17_aarch64',
    files: { [core]: binary('ext-aarch64-thread-exit.so') },
  });
  expect(message).toContain('From manylinux_2_24_aarch64 on every system has it.');
  expect(data).toMatchObject({ libraries: ['libc.so.6'], symbols: ['__cxa_thread_atexit_impl'] });
});

test('speaks once of a symbol that two libraries may have', async () => {
  const files = { [core]: binary('ext-x86_64.so') };
  const edit = (elf: ElfFacts): void => {
    elf.needed.push('libpthread.so.0');
    elf.undefinedSymbols.push({ name: 'pthread_setattr_default_np', version: null, weak: false });
  };
  const { message } = await finding({ platform: 'manylinux_2_17_x86_64', files, edit });
  expect(message).toContain('of libc.so.6 and libpthread.so.0, which are not in the wheel');
});
