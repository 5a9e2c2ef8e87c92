/** Symbols that macOS and iOS themselves have, as far as they can be told. */

import { LIBCXX_SINCE, LIBSYSTEM_SINCE } from './macosSymbolTable.ts';

/**
 * What every process has that Python could run in: the runtimes of C++, Objective-C and Swift, which libSystem brings along,
 * and what the linker or the start of a program defines.
 */
const RUNTIMES =
  /^(?:__Z(?:N?K?St|NKSt|T[ISVT](?:N?K?St|N10__cxxabiv1|P?K?[a-z]$|DiK?|Dn)|n[wa]|d[la])|___(?:cxa|gxx|dynamic_cast|clang|darwin)_|__Unwind_|_{1,2}objc_|_OBJC_|__?swift_|_\$s|___?(?:dso_handle|progname)$|__mh_|__dyld_|dyld_stub_binder$|_(?:environ|NXArgc|NXArgv|main)$)/;

/** Whether a symbol, as it is spelt in a Mach-O file, is one of the system's. */
export function isAppleSystemSymbol(name: string): boolean {
  return RUNTIMES.test(name) || macosWith(name, null) !== null;
}

/** Accelerate's newer LAPACK, whose names end so. */
const NEW_LAPACK = /\$NEWLAPACK(?:\$ILP64)?$/;
const NEW_LAPACK_SINCE = '13.3';

const ACCELERATE = /\/(?:Accelerate|vecLib|libLAPACK|libBLAS)(?:\.dylib)?$/;
const LIBCXX = '/usr/lib/libc++.1.dylib';
const LIBSYSTEM = /^\/usr\/lib\/(?:libSystem\.B\.dylib|system\/)/;

let tables: { libSystem: ReadonlyMap<string, string>; libcxx: ReadonlyMap<string, string> } | null = null;

/**
 * The first macOS in which a library of the system has a symbol, as in `10.15`; null for one that is older than the tables,
 * and for any other library. Where it is looked up in whatever is loaded, the library is null.
 */
export function macosWith(name: string, library: string | null): string | null {
  tables ??= { libSystem: byName(LIBSYSTEM_SINCE), libcxx: byName(LIBCXX_SINCE) };
  if (library === null || LIBSYSTEM.test(library)) return tables.libSystem.get(name) ?? null;
  // What libc++ hands on of libc++abi had been there before.
  if (library === LIBCXX) return name.startsWith('___cxa_') ? null : (tables.libcxx.get(name) ?? null);
  return ACCELERATE.test(library) && NEW_LAPACK.test(name) ? NEW_LAPACK_SINCE : null;
}

function byName(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([since, names]) => names.split(' ').map((name) => [name, since] as const)),
  );
}
