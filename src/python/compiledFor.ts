/** What Python a file was compiled for, as far as the names of the C API tell that it is none of those promised. */

import type { Python } from './promisedPythons.ts';
import {
  DEBUG_NAMES,
  FREE_THREADED_NAMES,
  fittingMinors,
  missingNames,
  type PythonNeeds,
} from './pythonNames.ts';

export type OtherPython =
  /** The only minor versions that have all of the names; none of them, or not all that are promised. */
  | { kind: 'minor'; minors: number[]; names: string[] }
  | { kind: 'debug' | 'free-threaded' | 'pypy' | 'graalpy' | 'python2'; minors: []; names: string[] };

const PYPY = /^_?PyPy[A-Z_]/;
const GRAALPY = /^_?(?:GraalPy|PyTruffle|Graal)/;
/** Names that went away with Python 3.0. */
const PYTHON2 =
  /^(?:Py(?:String|Int|Class|Instance|CObject|UnicodeUCS[24])_[A-Z]\w*|_PyString_\w+|Py_InitModule[34]\w*|_Py_ZeroStruct|PyNumber_(?:Int|Divide|InPlaceDivide)|PyFile_AsFile|PyExc_StandardError)$/;
/** The signs of another build, in the order in which they decide. */
const SIGNS: readonly [kind: Exclude<OtherPython['kind'], 'minor'>, is: (name: string) => boolean][] = [
  ['pypy', (name) => PYPY.test(name)],
  ['graalpy', (name) => GRAALPY.test(name)],
  ['python2', (name) => PYTHON2.test(name)],
  ['debug', (name) => DEBUG_NAMES.has(name)],
  ['free-threaded', (name) => FREE_THREADED_NAMES.has(name)],
];
/** Longer than any of the names above. */
const LONGEST_NAME = 100;

/** True for a name that only another build or implementation has than those that wheels are tagged for. */
export function isOfOtherPython(name: string): boolean {
  return name.length <= LONGEST_NAME && SIGNS.some(([, is]) => is(name));
}

/**
 * The Python that a file was compiled for where that is another than the promised ones, with the names that tell it,
 * sorted: null where the names fit all of them, or fit no Python at all.
 *
 * A minor version is named only where names that later ones lost say so: a module that merely needs what came later
 * has too low a tag, and {@link oldestPython} says which is right.
 */
export function compiledForAnother(needs: PythonNeeds, promised: readonly Python[]): OtherPython | null {
  const strong = [...new Set(needs.strong)];
  for (const [kind, is] of SIGNS) {
    const names = strong.filter((name) => name.length <= LONGEST_NAME && is(name)).sort();
    if (names.length === 0) continue;
    if (kind === 'free-threaded' && promised.every(({ freeThreaded }) => freeThreaded)) continue;
    return { kind, minors: [], names };
  }
  const newest = Math.max(...promised.map(({ minor }) => minor));
  const fitting = fittingMinors({ ...needs, strong });
  const missing = missingNames({ ...needs, strong }, promised);
  const isOneVersion = fitting.length > 0 && fitting.every((minor) => minor < newest);
  const noneFits = !promised.some(({ minor }) => fitting.includes(minor));
  if (missing.length === 0 || fitting.length === 0 || !(isOneVersion || noneFits)) return null;
  return { kind: 'minor', minors: fitting, names: missing.map(({ name }) => name) };
}
