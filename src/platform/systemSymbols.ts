/**
 * What the libraries define that every Linux system has, as far as a module may count on it: whatever the version and the
 * architecture, so that a name which is missing here is missing everywhere.
 */

import { SortedWords } from '../base/sortedWords.ts';
import { isTime64, muslReleaseOf } from './muslSymbols.ts';
import { SYSTEM_SYMBOLS } from './systemSymbolTable.ts';

/** `always`: in every process of Python's, or in so many that nobody can tell; the others serve who needs them. */
type Group = 'always' | 'libstdc++' | 'libatomic' | 'libz' | 'libexpat';

const ALWAYS =
  /^(?:ld-linux[\w-]*\.so\.\d|ld64\.so\.\d|ld\.so\.1|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|mvec)\.so\.\d|libgcc_s\.so\.1|libc\.so|libc\.musl-\w+\.so\.1|ld-musl-\w+\.so\.1)$/;
const GROUPS: readonly (readonly [pattern: RegExp, group: Group])[] = [
  [ALWAYS, 'always'],
  [/^libstdc\+\+\.so\.6$/, 'libstdc++'],
  [/^libatomic\.so\.1$/, 'libatomic'],
  [/^libz\.so\.1$/, 'libz'],
  [/^libexpat\.so\.1$/, 'libexpat'],
];

/** The group that a library's names belong to, null for one whose names are not listed. */
export function groupOfLibrary(soname: string): Group | null {
  return GROUPS.find(([pattern]) => pattern.test(soname))?.[1] ?? null;
}

/** Libraries that policies promise whose names all begin alike, with those that they bring along. */
const PREFIXES: ReadonlyMap<string, RegExp> = new Map([
  ['libX11.so.6', /^_{0,2}X|^xcb_/],
  ['libXext.so.6', /^_{0,2}X|^xcb_|^DPMS|^xge/],
  ['libXrender.so.1', /^_{0,2}X|^xcb_/],
  ['libICE.so.6', /^_?Ice|^_X/],
  ['libSM.so.6', /^_?Sm|^_?Ice/],
  ['libGL.so.1', /^_{0,2}(?:gl|GL)|^_{0,2}X|^xcb_/],
  ['libglib-2.0.so.0', /^_?g_|^glib_|^pcre/],
  ['libgobject-2.0.so.0', /^_?g_|^glib_|^ffi_/],
  ['libgthread-2.0.so.0', /^_?g_|^glib_/],
]);

/** Whether all names of a library outside the wheel are known. */
export function isListedLibrary(soname: string): boolean {
  return groupOfLibrary(soname) !== null || PREFIXES.has(soname);
}

/** Names of the C++ standard library and of its run time, templates of users' own among them; not those of libc++. */
const STANDARD_CPP =
  /^_Z(?:T[VTIS]|GV|GR|GTt|T[hv](?:n?\d+_)+)?Z?(?:N[rVK]*)?(?:St(?!3__1)|S[absiod]|9__gnu_cxx|10__cxxabiv1|11__gnu_debug)/;
/** The vector forms of functions of libm, which libmvec has. */
const VECTOR_FORM = /^_ZGV[a-z][NM]/;

/** What a symbol version is called is a name in the table, too. */
const VERSION_NODE = /^(?:GLIBC|GLIBCXX|CXXABI|GCC|LIBATOMIC|XCRYPT|ZLIB)_[\dA-Z]/;

/** Names that no table lists, since a pattern tells them, or since they are none. */
export function isTold(name: string): boolean {
  return STANDARD_CPP.test(name) || VECTOR_FORM.test(name) || VERSION_NODE.test(name);
}

/**
 * The libraries of zlib and expat, which some Pythons' executables are linked with, as Debian's is, so that all modules find their
 * names; those of python.org's sources, of conda, RHEL and the manylinux images have them in modules of their own, which serve nobody else.
 */
const IN_SOME_PYTHONS: readonly (readonly [library: string, group: Group])[] = [
  ['libz.so.1', 'libz'],
  ['libexpat.so.1', 'libexpat'],
];

/** The library that has a name and that some Pythons have in their executable; null for all other names. */
export function libraryInSomePythons(name: string): string | null {
  return IN_SOME_PYTHONS.find(([, group]) => systemSymbols().get(group)?.has(name))?.[0] ?? null;
}

/** Tells whether one of these libraries of the system, or what every process has, defines a name. */
export function systemSymbolsOf(libraries: ReadonlySet<string>): (name: string) => boolean {
  const names = systemSymbols();
  const listed = GROUPS.filter(
    ([pattern, group]) => group === 'always' || [...libraries].some((library) => pattern.test(library)),
  ).flatMap(([, group]) => names.get(group) ?? []);
  const patterns = [...PREFIXES].flatMap(([library, pattern]) => (libraries.has(library) ? [pattern] : []));
  if (libraries.has('libstdc++.so.6')) patterns.push(STANDARD_CPP);
  if (libraries.has('libmvec.so.1')) patterns.push(VECTOR_FORM);
  // Whether this musl is new enough for what it has on 32-bit systems, or came later, is another question, which its version answers.
  return (name) =>
    listed.some((set) => set.has(name)) ||
    isTime64(name) ||
    muslReleaseOf(name) !== null ||
    patterns.some((pattern) => pattern.test(name));
}

let groups: ReadonlyMap<string, SortedWords> | null = null;

function systemSymbols(): ReadonlyMap<string, SortedWords> {
  groups ??= new Map([...systemSymbolLines()].map(([group, lines]) => [group, new SortedWords(lines)]));
  return groups;
}

/** The table by group: lines of names, sorted. */
export function systemSymbolLines(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of SYSTEM_SYMBOLS.trim().split('\n')) {
    if (!line.startsWith('[')) {
      lines.push(line);
      continue;
    }
    lines = [];
    groups.set(line.slice(1, -1), lines);
  }
  return groups;
}
