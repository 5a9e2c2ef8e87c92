/** The DLLs that a module for Windows may count on without bringing them along. */

import { SYSTEM_DLLS } from './windowsDllTable.ts';

/**
 * Whose a DLL is. `system`: Windows', API sets included, which are no files ("Windows API sets" of Microsoft's documentation).
 * `python`: beside python.exe, as CPython from 3.5 on brings the runtime of C. `runtime`: the rest of Visual C++'s
 * redistributable. `mingw`: the runtime of its compilers. `driver`: has to fit the machine. `other`: anybody's.
 */
export type DllOwner = 'system' | 'python' | 'runtime' | 'mingw' | 'driver' | 'other';

const LONGEST_NAME = 80;
const API_SET = /^(?:api|ext)-(?:ms-)?/;
const OF_PYTHON = /^(?:python\d+t?|python3t?|libpypy[\d.]+-c|python-native|vcruntime140(?:_1)?)\.dll$/;
const RUNTIME =
  /^(?:vcruntime|vccorlib|msvcp|msvcr|concrt|mfcm?|vcamp|vcomp)\d{2,3}(?:_\w{1,20})?(?:u|chs|cht|deu|enu|esn|fra|ita|jpn|kor|rus)?\.dll$/;
const MINGW =
  /^lib(?:gcc_s_(?:seh|dw2|sjlj)-1|stdc\+\+-6|winpthread-1|gomp-1|gfortran-\d|quadmath-0|ssp-0|atomic-1|c\+\+|unwind|omp)\.dll$/;
const DRIVER =
  /^(?:nvcuda|nvcuvid|nvml|nvencodeapi(?:64)?|nvapi(?:64)?|nvoptix|amdhip64(?:_\d)?|opencl|vulkan-1|ze_loader|libigdrcl)\.dll$/;

export function ownerOfDll(library: string): DllOwner {
  const name = library.slice(0, LONGEST_NAME).toLowerCase();
  if (SYSTEM_DLLS.has(name) || API_SET.test(name)) return 'system';
  if (OF_PYTHON.test(name)) return 'python';
  if (RUNTIME.test(name)) return 'runtime';
  if (MINGW.test(name)) return 'mingw';
  return DRIVER.test(name) ? 'driver' : 'other';
}
