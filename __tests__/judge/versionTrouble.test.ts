import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { nativeFiles, needsOf } from '../../src/judge/needs.ts';
import { isOlderThanArchitecture, versionTrouble } from '../../src/judge/versionTrouble.ts';
import { isGlibcOnly, isTime64, muslReleaseOf } from '../../src/platform/muslSymbols.ts';
import { policiesFor } from '../../src/platform/policies.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

const files: Record<string, string> = {
  x86_64: 'ext-x86_64.so',
  i686: 'ext-i686.so',
  aarch64: 'ext-aarch64.so',
  armv7l: 'ext-armv7l.so',
  ppc64le: 'ext-ppc64le.so',
  s390x: 'ext-s390x.so',
  riscv64: 'ext-riscv64.so',
};

/** What a version is on an architecture: the tag of the first policy that allows it, or the trouble with it. */
async function troubleOf(version: string, architecture: string): Promise<string> {
  const facts = await factsOfRecipe({
    tag: `cp312-cp312-linux_${architecture}`,
    files: { 'a.so': binary(files[architecture] ?? '') },
  });
  const elf = facts.members.find(({ path }) => path === 'a.so')?.binary?.elf;
  elf?.versionNeeds.splice(0, Infinity, { library: 'libc.so.6', version, weak: false, symbols: [] });
  const policies = policiesFor('manylinux', architecture);
  const { needs } = needsOf(facts.members, nativeFiles(facts.members, new Map()), policies);
  const need = needs.find((each) => each.version === version);
  const [policy] = policies;
  if (need === undefined || policy === undefined) throw new Error(`no need of ${version}`);
  return policies[need.since]?.name ?? versionTrouble(need, policy);
}

describe('a version that the first policies do not allow', () => {
  test.each([
    ['GLIBC_2.34', 'x86_64', 'manylinux_2_34'],
    ['GLIBC_2.42', 'x86_64', 'too-new'],
    ['GLIBC_3.0', 'aarch64', 'too-new'],
    ['GLIBC_PRIVATE', 's390x', 'private'],
    // Older than glibc's support of the architecture.
    ['GLIBC_2.4', 'aarch64', 'impossible'],
    ['GLIBC_2.2.5', 'aarch64', 'impossible'],
    ['GLIBC_2.2.5', 'ppc64le', 'impossible'],
    ['GLIBC_2.17', 'riscv64', 'impossible'],
    ['GLIBC_2.0', 'x86_64', 'impossible'],
    // In the middle: no glibc added anything then.
    ['GLIBC_2.20', 'x86_64', 'impossible'],
    ['GLIBCXX_3.4.7.1', 'x86_64', 'impossible'],
    ['GCC_4.6.0', 'x86_64', 'impossible'],
    ['GCC_4.1.0', 'x86_64', 'impossible'],
    // What is odd and real.
    ['GLIBC_2.0', 'aarch64', 'manylinux_2_17'],
    ['GLIBC_2.2.6', 'x86_64', 'manylinux_2_5'],
    ['GLIBC_2.4', 'armv7l', 'manylinux_2_17'],
    ['GLIBC_2.0', 'i686', 'manylinux_2_5'],
    ['GLIBC_2.19', 's390x', 'manylinux_2_24'],
    ['GCC_3.0', 'x86_64', 'manylinux_2_5'],
    ['GCC_4.1.0', 's390x', 'manylinux_2_17'],
    ['GCC_3.5', 'armv7l', 'manylinux_2_17'],
    ['GLIBCXX_LDBL_3.4', 's390x', 'manylinux_2_17'],
    ['CXXABI_FLOAT128', 'x86_64', 'manylinux_2_24'],
    ['CXXABI_TM_1', 'x86_64', 'manylinux_2_17'],
    ['CXXABI_ARM_1.3.3', 'armv7l', 'manylinux_2_17'],
    ['LIBATOMIC_1.2', 'aarch64', 'manylinux_2_24'],
    ['GLIBC_ABI_DT_RELR', 'x86_64', 'manylinux_2_36'],
    ['GLIBC_ABI_DT_RELR', 'riscv64', 'manylinux_2_38'],
    // Newer than the tables, each in its own series.
    ['GLIBC_ABI_GNU_TLS', 'i686', 'too-new'],
    ['GLIBC_ABI_GNU2_TLS', 'x86_64', 'too-new'],
    ['GLIBCXX_IEEE128_3.4.99', 'ppc64le', 'too-new'],
    ['GLIBCXX_LDBL_3.4.99', 's390x', 'too-new'],
    ['GCC_15.0.0', 'x86_64', 'too-new'],
    // libgcc brings to one architecture what it has on another.
    ['GCC_11.0', 'x86_64', 'unknown'],
    ['GCC_13.0.0', 'riscv64', 'unknown'],
    // Nobody knows what these are; not enough for an error.
    ['GLIBCXX_LDBL_3.4', 'x86_64', 'unknown'],
    ['CXXABI_SOMETHING', 'x86_64', 'unknown'],
    ['GLIBC_2.17-distribution', 'x86_64', 'unknown'],
    ['ZLIB_1.2.5.7', 'x86_64', 'unknown'],
    // Of no concern to a policy.
    ['OPENSSL_3.0.0', 'x86_64', 'manylinux_2_5'],
    ['XCRYPT_2.0', 'x86_64', 'manylinux_2_5'],
  ])('%s on %s: %s', async (version, architecture, expected) => {
    expect(await troubleOf(version, architecture)).toBe(expected);
  });
});

test.each([
  ['GLIBC_2.4', 'aarch64', true],
  ['GLIBC_2.17', 'aarch64', false],
  ['GLIBC_2.20', 'x86_64', false],
  ['GCC_3.0', 'aarch64', false],
  ['GLIBC_PRIVATE', 'aarch64', false],
  ['GLIBC_2.4', 'mips64el', false],
])('%s is older than %s: %s', (version, architecture, expected) => {
  expect(isOlderThanArchitecture(version, architecture)).toBe(expected);
});

describe('musl', () => {
  test.each([
    '__clock_gettime64',
    '__stat_time64',
    '__gmtime64_r',
    '__time64',
    '__dlsym_time64',
    '__timerfd_settime64',
  ])('%s came with musl 1.2', (symbol) => expect(isTime64(symbol)).toBe(true));

  test.each([
    'clock_gettime',
    'stat',
    'stat64',
    '__fxstat64',
    '__lseek64',
    'mktime64',
    '_time64',
    '__xstat64',
  ])('%s did not', (symbol) => expect(isTime64(symbol)).toBe(false));

  test.each([
    ['gettid', '1.2.2'],
    ['qsort_r', '1.2.3'],
    ['statx', '1.2.5'],
    ['renameat2', '1.2.6'],
    ['qsort', null],
    ['toString', null],
  ])('%s came with musl %s', (symbol, release) => expect(muslReleaseOf(symbol)).toBe(release));

  test.each([
    '__memcpy_chk',
    '__vsnprintf_chk',
    '__isoc23_strtol',
    '__isoc23_sscanf',
    'gnu_get_libc_version',
    'backtrace_symbols',
    '__cxa_thread_atexit_impl',
    'mallopt',
  ])('%s is of glibc alone', (symbol) => expect(isGlibcOnly(symbol)).toBe(true));

  test.each([
    // musl has these, some systems patch them in, or libraries have them under this name.
    '__stack_chk_fail',
    '__isoc99_sscanf',
    '__xstat',
    '__errno_location',
    'fts_open',
    'qsort_r',
    'error',
    'getcontext',
    '__strtol_internal',
    'my_chk',
    'x__memcpy_chk',
    `__isoc23_${'x'.repeat(4000)}`,
  ])('%s is not', (symbol) => expect(isGlibcOnly(symbol)).toBe(false));
});
