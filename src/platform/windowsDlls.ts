/** The DLLs that a module for Windows may count on without bringing them along. */

import { SYSTEM_DLLS } from './windowsDllTable.ts';

const LONGEST_NAME = 80;

/** DLLs of Python's own modules, in its folder DLLs, where Windows looks for no other module: loaded once those are imported. */
const OF_PYTHONS_MODULES = /^(?:lib(?:crypto|ssl)-(?:1_1|3)(?:-arm64)?|sqlite3|t(?:cl|k)86t)\.dll$/;

/** Whether Python has such a DLL for modules of its own. */
export function isOfPythonsModules(library: string): boolean {
  return OF_PYTHONS_MODULES.test(library.slice(0, LONGEST_NAME).toLowerCase());
}

/** The hash that delvewheel puts into the names of the DLLs that it copies, as in `zstd-1f2e….dll`. */
const MANGLED = /-[0-9a-f]{32}(?=\.dll$)/i;

export function isMangledName(library: string): boolean {
  return MANGLED.test(library);
}

/** The name that a DLL had before delvewheel copied it. */
export function withoutMangling(library: string): string {
  return library.replace(MANGLED, '');
}

/** `msvcp140.dll` under whatever name delvewheel gave it; the name is in lower case. */
export function isMsvcp140Name(library: string): boolean {
  return withoutMangling(library) === 'msvcp140.dll';
}

/** The version in the name of a DLL of Visual C++'s runtime, as in `140`; null for any other. */
export function runtimeVersion(library: string): string | null {
  const name = library.slice(0, LONGEST_NAME).toLowerCase();
  return ownerOfDll(name) === 'runtime' ? (/\d{2,3}/.exec(name)?.[0] ?? null) : null;
}

/**
 * Whose a DLL is. `system`: Windows', API sets included, which are no files ("Windows API sets" of Microsoft's documentation).
 * `python`: beside python.exe, as CPython from 3.5 on brings the runtime of C. `runtime`: the rest of Visual C++'s
 * redistributable. `mingw`: the runtime of its compilers. `driver`: has to fit the machine. `other`: anybody's.
 */
export type DllOwner = 'system' | 'python' | 'runtime' | 'mingw' | 'driver' | 'other';

const API_SET = /^(?:api|ext)-(?:ms-)?/;
const OF_PYTHON = /^(?:python\d+t?|python3t?|libpypy[\d.]+-c|python-native|vcruntime140(?:_1)?)\.dll$/;
const RUNTIME =
  /^(?:vcruntime|vccorlib|msvcp|msvcr|concrt|mfcm?|vcamp|vcomp)\d{2,3}(?:_\w{1,20})?(?:u|chs|cht|deu|enu|esn|fra|ita|jpn|kor|rus)?\.dll$/;
const MINGW =
  /^lib(?:gcc_s_(?:seh|dw2|sjlj)-1|stdc\+\+-6|winpthread-1|gomp-1|gfortran-\d|quadmath-0|ssp-0|atomic-1|c\+\+|unwind|omp)\.dll$/;
const DRIVER =
  /^(?:nvcuda|nvcuvid|nvml|nvencodeapi(?:64)?|nvapi(?:64)?|nvoptix|amdhip64(?:_\d)?|opencl|vulkan-1|ze_loader|libigdrcl)\.dll$/;

let systemDlls: ReadonlySet<string> | null = null;

function isSystemDll(name: string): boolean {
  systemDlls ??= new Set(
    SYSTEM_DLLS.split(' ').map((each) => (each.endsWith('!') ? each.slice(0, -1) : `${each}.dll`)),
  );
  return systemDlls.has(name);
}

export function ownerOfDll(library: string): DllOwner {
  const name = library.slice(0, LONGEST_NAME).toLowerCase();
  if (isSystemDll(name) || API_SET.test(name)) return 'system';
  if (OF_PYTHON.test(name)) return 'python';
  if (RUNTIME.test(name)) return 'runtime';
  if (MINGW.test(name)) return 'mingw';
  return DRIVER.test(name) ? 'driver' : 'other';
}
