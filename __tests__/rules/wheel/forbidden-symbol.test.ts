import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { core, finding, imported, need, needed, type Scene } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('forbidden-symbol');

test('leaves to symbol-version-too-new what its version tells', async () => {
  const edit: Scene['edit'] = (elf, _, { imports }) => {
    elf.versionNeeds.push(need('GLIBC_2.18', ['__cxa_thread_atexit_impl']));
    imports.push(imported('__cxa_thread_atexit_impl', 'GLIBC_2.18'));
  };
  expect((await finding({ edit })).rule).toBe('symbol-version-too-new');
});

test('knows the policy from which on symbols are allowed', async () => {
  const { remedy, data } = await finding({
    platform: 'manylinux_2_17_aarch64',
    files: { [core]: binary('ext-aarch64-thread-exit.so') },
  });
  expect(remedy).toContain('the tag manylinux_2_24_aarch64, where every system has it');
  expect(data).toMatchObject({ libraries: ['libc.so.6'], symbols: ['__cxa_thread_atexit_impl'] });
});

test('speaks once of a symbol that two libraries may have', async () => {
  const files = { [core]: binary('ext-x86_64.so') };
  const edit: Scene['edit'] = (_, __, image) => {
    image.needed.push(needed('libpthread.so.0'));
    image.imports.push(imported('pthread_setattr_default_np'));
  };
  const { message } = await finding({ platform: 'manylinux_2_17_x86_64', files, edit });
  expect(message).toContain("of the system's libc.so.6 and libpthread.so.0, which");
});
