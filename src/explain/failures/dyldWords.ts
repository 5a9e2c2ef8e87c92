/** What all messages of Apple's loader in a traceback begin with, and who is concerned. */

import { fileName } from './cannotRepair.ts';

/** `ImportError: dlopen(/…/_core.cpython-312-darwin.so, 0x0002): `, in pytest's output behind an `E`. */
export const DLOPEN = String.raw`^(?:E +)?(?:[\w.]{0,100}\.)?(?:ImportError|OSError): dlopen\(([^,]{1,1000}), (?:0x)?\d+\): `;

/** The module that was being imported, as one of a failure's files. */
export function moduleOf(path: string | undefined): string[] {
  const name = fileName(path ?? '');
  return name === '' ? [] : [name];
}

/** As in `_core.cpython-312-darwin.so`, or `a module`. */
export function named(files: readonly string[]): string {
  return files[0] ?? 'a module';
}
