/** Names that look like Python's and that no Python exports. */

import { apiName } from './api.ts';
import { isOfOtherPython } from './compiledFor.ts';

export interface UnknownName {
  name: string;
  /**
   * It is spelt as macros of Python.h are, such as `PyTuple_GET_ITEM` or `PyDict_CheckExact`. Headers that lack one,
   * as with Py_LIMITED_API, leave older C compilers with the call of a function that doesn't exist.
   */
  isMacro: boolean;
}

const IN_NAMESPACE = /^_?Py(?!Init(?:U?_)|ModExportU?_)[A-Z_]\w*$/;
const MACRO = /^Py[A-Za-z]*_(?:[A-Z][A-Z\d_]+|Check(?:Exact)?)$/;
/** Longer than any name of Python's. */
const LONGEST_NAME = 100;

/**
 * The names within Python's namespace that no CPython from 3.6 on exports, sorted. Only a library that is loaded before
 * can define them: where the file needs none but those of the wheel and of the system, it can't be loaded.
 *
 * @param strong the names that the loader has to find, and that no file of the wheel defines
 */
export function unknownNames(strong: Iterable<string>): UnknownName[] {
  return [...new Set(strong)]
    .filter(isUnknown)
    .sort()
    .map((name) => ({ name, isMacro: MACRO.test(name) }));
}

function isUnknown(name: string): boolean {
  const isPythons = name.length <= LONGEST_NAME && IN_NAMESPACE.test(name);
  return isPythons && apiName(name) === null && !isOfOtherPython(name);
}

/**
 * True for a public name (`Py…`) of that kind which is no macro's either: a slip of the pen, or the name of a library that took
 * Python's prefix. The table has all public names, but not each private one.
 */
export function isNoPythons(name: string): boolean {
  return name.startsWith('Py') && isUnknown(name) && !MACRO.test(name);
}
