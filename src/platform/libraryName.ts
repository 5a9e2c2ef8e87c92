/** What the file names of libraries are made of. */

import { baseName } from '../base/words.ts';

/** As long as a file name gets on Linux: what is longer is none. */
const LONGEST_FILE_NAME = 255;
/** The hash that auditwheel puts into the names of the libraries that it copies, as in `libfoo-1a2b3c4d.so.1`. */
const GRAFT_HASH = /-[0-9a-f]{8}(?=\.|$)/;

/** `libfoo` of `libfoo.so.1`, `libfoo-1a2b3c4d.so.1` and `/usr/lib/libfoo-1.2.so`. */
export function stemOf(library: string): string {
  return (
    withoutHash(baseName(library))
      .split('.so', 1)[0]
      ?.replace(/-\d[\d.]*$/, '') ?? ''
  );
}

/** The name that a library had before auditwheel copied it. */
export function withoutHash(library: string): string {
  return library.slice(-LONGEST_FILE_NAME).replace(GRAFT_HASH, '');
}

/** `torch` of `libtorch_cpu.so` and of `libtorch.so`: what the libraries of one project mostly have in common. */
export function firstWord(library: string): string {
  return /^[A-Za-z]{3,}/.exec(stemOf(library).replace(/^lib/, ''))?.[0].toLowerCase() ?? '';
}

/** `libpython3.12.so.1.0`, `libpython3.14t.so.1.0`, `libpython3.so`. */
const LIBPYTHON = /^libpython[23](?:\.\d{1,3})?[a-z]{0,4}\.so(?:\.[\d.]{1,16})?$/;

export function isLibpython(library: string): boolean {
  return LIBPYTHON.test(baseName(library));
}

/** `libpython3.12.dylib`, or the library in `Python.framework`, wherever they lie. */
const APPLE_PYTHON =
  /(?:^|\/)(?:libpython[23](?:\.\d{1,3})?[a-z]{0,4}\.dylib|Python3?T?\.framework\/(?:Versions\/[\w.]{1,8}\/)?Python3?T?)$/;

/** True for Python's own library on macOS and iOS. */
export function isApplePython(library: string): boolean {
  return APPLE_PYTHON.test(library.slice(-LONGEST_FILE_NAME));
}
