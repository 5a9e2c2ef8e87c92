/** The DLLs through which modules on Windows reach Python. */

import type { ApiSource } from './api.ts';
import type { Python } from './promisedPythons.ts';

export interface PythonDll {
  implementation: 'cpython' | 'pypy';
  /** Null for the DLL of the stable ABI, which every version has. */
  minor: number | null;
  /** 2 for `python27.dll`. */
  major: number;
  freeThreaded: boolean;
  debug: boolean;
}

/** Reads a name such as `python3.dll`, `python313t.dll`, `python38_d.dll` or `libpypy3.10-c.dll`; null for others. */
export function parsePythonDll(library: string): PythonDll | null {
  const name = library.slice(0, 40).toLowerCase();
  const pypy = /^libpypy(\d)(?:\.(\d{1,2}))?-c\.dll$/.exec(name);
  const match = pypy ?? /^python(\d)(\d{0,2})(t?)(_d)?\.dll$/.exec(name);
  if (match === null) return null;
  const [, major, minor = '', t = '', debug] = match;
  return {
    implementation: pypy === null ? 'cpython' : 'pypy',
    minor: minor === '' ? null : Number(minor),
    major: Number(major),
    freeThreaded: t === 't',
    debug: debug !== undefined,
  };
}

/** The promised Pythons that don't bring this DLL: a module that needs it can't be loaded by them. */
export function pythonsWithoutDll(dll: PythonDll, promised: readonly Python[]): Python[] {
  const isOther = dll.implementation !== 'cpython' || dll.major !== 3 || dll.debug;
  return promised.filter(
    ({ minor, freeThreaded }) =>
      isOther || freeThreaded !== dll.freeThreaded || (dll.minor !== null && dll.minor !== minor),
  );
}

/** Where names that are bound to this DLL are looked up. */
export function dllSource(dll: PythonDll): ApiSource {
  return dll.minor === null ? 'python3.dll' : 'windows';
}
