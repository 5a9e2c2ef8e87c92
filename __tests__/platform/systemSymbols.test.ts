import { expect, test } from 'vitest';
import {
  isListedLibrary,
  isTold,
  libraryInSomePythons,
  systemSymbolsOf,
} from '../../src/platform/systemSymbols.ts';

const none = new Set<string>();
const isSystemSymbol = (name: string, libraries: ReadonlySet<string>): boolean =>
  systemSymbolsOf(libraries)(name);

test.each(['puts', 'sin', '__tls_get_addr', '_Unwind_Resume', '__aeabi_unwind_cpp_pr0'])(
  '%s is there for everybody',
  (name) => expect(isSystemSymbol(name, none)).toBe(true),
);

test.each([
  [
    'libstdc++.so.6',
    ['_Znwm', '__gxx_personality_v0', '_ZNSt6vectorIiSaIiEE9push_backEOi', '_ZTISt9exception', '_ZSt4cout'],
  ],
  ['libatomic.so.1', ['__atomic_load_16', '__atomic_exchange_8']],
  ['libz.so.1', ['deflate', 'crc32', 'gzopen']],
  ['libexpat.so.1', ['XML_Parse']],
  ['libmvec.so.1', ['_ZGVbN2v_sin']],
  ['libX11.so.6', ['XOpenDisplay', '_XFlush']],
  ['libglib-2.0.so.0', ['g_free']],
])('%s has its names for whoever needs it', (library, names) => {
  for (const name of names) {
    expect(isSystemSymbol(name, none), name).toBe(false);
    expect(isSystemSymbol(name, new Set([library])), name).toBe(true);
  }
  expect(isListedLibrary(library)).toBe(true);
});

test.each(['_ZNSt3__112basic_stringIcE', '_ZTIN6icu_508ByteSinkE', '_Z3fooSt6vectorIiE', 'helper'])(
  '%s is in no library of the system',
  (name) => expect(isSystemSymbol(name, new Set(['libstdc++.so.6', 'libatomic.so.1']))).toBe(false),
);

test('names that patterns tell stay out of the table', () => {
  expect(['_ZNSt8ios_base4InitC1Ev', '_ZGVdN4v_cos', 'GLIBC_2.17'].map(isTold)).toEqual([true, true, true]);
  expect(isTold('memcpy')).toBe(false);
});

test.each(['libfoo.so.1', 'libpython3.12.so.1.0', 'libgfortran.so.5'])('%s is not listed', (library) =>
  expect(isListedLibrary(library)).toBe(false),
);

test("what musl's headers lead to on 32-bit systems", () => {
  const isDefined = systemSymbolsOf(new Set());
  for (const name of ['__fstat_time64', '__stat_time64', '__nanosleep_time64', '__gettimeofday_time64'])
    expect([name, isDefined(name)]).toEqual([name, true]);
  expect(isDefined('chunk_time64')).toBe(false);
});

test('some Pythons have zlib and expat in their executable', () => {
  expect(['deflate', 'XML_Parse', 'puts', 'helper'].map(libraryInSomePythons)).toEqual([
    'libz.so.1',
    'libexpat.so.1',
    null,
    null,
  ]);
});

test('what libgcc keeps for programs of old is found by nobody', () =>
  expect(isSystemSymbol('__cpu_model', new Set(['libgcc_s.so.1']))).toBe(false));
