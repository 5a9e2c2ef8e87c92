/** Symbols that macOS and iOS themselves have, as far as they can be told. */

/**
 * What every process has that Python could run in: the runtimes of C++, Objective-C and Swift, which libSystem brings along,
 * and what the linker or the start of a program defines.
 */
const RUNTIMES =
  /^(?:__Z(?:N?K?St|NKSt|T[ISVT](?:N?K?St|N10__cxxabiv1|P?K?[a-z]$|DiK?|Dn)|n[wa]|d[la])|___(?:cxa|gxx|dynamic_cast|clang|darwin)_|__Unwind_|_{1,2}objc_|_OBJC_|__?swift_|_\$s|___?(?:dso_handle|progname)$|__mh_|__dyld_|dyld_stub_binder$|_(?:environ|NXArgc|NXArgv|main)$)/;

/** Whether a symbol, as it is spelt in a Mach-O file, is one of the system's. */
export function isAppleSystemSymbol(name: string): boolean {
  return RUNTIMES.test(name);
}
