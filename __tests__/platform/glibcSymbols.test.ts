import { expect, test } from 'vitest';
import { glibcHomeOf } from '../../src/platform/glibcSymbols.ts';

test.each([
  ['fcntl64', 'x86_64', '2.28', null],
  ['gettid', 's390x', '2.30', null],
  ['__libc_single_threaded', 'aarch64', '2.32', null],
  ['stat64', 'ppc64le', '2.33', null],
  ['closefrom', 'i686', '2.34', null],
  ['_dl_find_object', 'riscv64', '2.35', null],
  ['arc4random', 'armv7l', '2.36', null],
  ['strlcpy', 'loongarch64', '2.38', null],
  ['__isoc23_strtol', 'x86_64', '2.38', null],
  // Had by a library that was to be linked.
  ['clock_gettime', 'x86_64', '2.17', 'librt.so.1'],
  ['shm_open', 'x86_64', '2.34', 'librt.so.1'],
  ['__res_nquery', 'aarch64', '2.34', 'libresolv.so.2'],
  ['getaddrinfo_a', 's390x', '2.34', 'libanl.so.1'],
  ['crypt', 'x86_64', null, 'libcrypt.so.1'],
  ['ns_initparse', 'aarch64', null, 'libresolv.so.2'],
  // By architecture.
  ['__stat64_time64', 'i686', '2.34', null],
  ['sqrtf128', 'x86_64', '2.26', null],
  ['sqrtf128', 'aarch64', '2.27', null],
])('%s on %s', (name, architecture, since, library) => {
  expect(glibcHomeOf(name, architecture)).toEqual({ since, library });
});

test.each([
  ['puts', 'x86_64'],
  ['helper', 'x86_64'],
  // In libpthread, libdl and libm before, which Python needs.
  ['pthread_create', 'x86_64'],
  ['sem_post', 'i686'],
  ['dlopen', 'aarch64'],
  ['sqrt', 'x86_64'],
  // On 32-bit systems alone.
  ['__stat64_time64', 'x86_64'],
])('%s on %s is nothing to be told', (name, architecture) => {
  expect(glibcHomeOf(name, architecture)).toBeNull();
});
