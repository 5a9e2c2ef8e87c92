/** Which DLLs are debug builds. */

import { parsePythonDll } from '../../python/pythonDll.ts';
import { dllKey } from './windowsFiles.ts';

/**
 * The debug builds of Microsoft's runtimes, of Visual Studio 2015 and later and of those before: C, C++, concurrency,
 * OpenMP, MFC ("Determining which DLLs to redistribute" names none of them as redistributable).
 */
const DEBUG_DLL =
  /^(?:vcruntime\d{3}(?:_\d)?d|(?:msvcp|concrt|vccorlib|vcamp|vcomp)\d{2,3}(?:_\d)?d(?:_\w{1,20})?|msvcr\d{2,3}d|msvcrtd|ucrtbased|mfcm?\d{2,3}u?d)\.dll$/;
const LONGEST_NAME = 40;

export function isDebugDll(library: string): boolean {
  const name = dllKey(library.slice(0, LONGEST_NAME));
  return DEBUG_DLL.test(name) || isDebugPython(library);
}

export function isDebugPython(library: string): boolean {
  return parsePythonDll(library)?.debug ?? false;
}
