/** The function through which Python takes in an extension module (PEP 3121, 489, 793). */

import { matchesWildcard } from '../base/wildcard.ts';
import type { Python } from './promisedPythons.ts';
import type { ExtensionName } from './pythonTag.ts';

/** The first Python that takes a module through `PyModExport_` (PEP 793). */
const FIRST_WITH_EXPORT = 15;
/** What initialisation functions are called: Python's, HPy's, and cffi's for PyPy; Python 2 put `init` before the name. */
const INIT = /^(?:PyInitU?_|PyModExportU?_|HPyInit_|_cffi_pypyinit_)\w/;
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** As long as a module's name gets. */
const LONGEST_NAME = 200;

export interface MissingInit {
  /** The function that Python looks for, as in `PyInit__core`. */
  expected: string;
  /** The Pythons that find no function: not the newer ones where there is a `PyModExport_`, which they take. */
  pythons: Python[];
  /** Initialisation functions of other names that the file exports, sorted: it was renamed, or made by Python 2. */
  found: string[];
}

/**
 * The initialisation function that a module lacks; null where it has one, where the name of the file is no module's,
 * and where its list of names isn't whole. Whether that matters lies with the caller: libraries that carry Python's
 * suffix are loaded by ctypes or cffi, and need no such function.
 *
 * @param exported the names that the file exports, at least all those of initialisation functions
 * @param importers the Pythons that look for its suffix
 */
export function missingInit(
  { stem, kind }: ExtensionName,
  exported: Iterable<string> & { isWhole?: boolean },
  importers: readonly Python[],
): MissingInit | null {
  const module = moduleName(stem);
  if (module === null || exported.isWhole === false) return null;
  const names = [...exported].filter(
    (name) => (name.length <= LONGEST_NAME + 20 && INIT.test(name)) || name === `init${module}`,
  );
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.includes(name));
  // Encoded names are compared by their kind: the file's name can't be mistaken for that of another module's there.
  const isAscii = /^\w+$/.test(module);
  const isEncoded = (start: string): boolean => !isAscii && names.some((name) => name.startsWith(start));
  if (has(`PyInit_${module}`, `HPyInit_${module}`) || isEncoded('PyInitU_')) return null;
  if (kind === 'pypy' && has(`_cffi_pypyinit_${module}`)) return null;
  const hasExport = has(`PyModExport_${module}`) || isEncoded('PyModExportU_');
  const pythons = importers.filter(({ minor }) => !hasExport || minor < FIRST_WITH_EXPORT);
  if (hasExport && pythons.length === 0) return null;
  return { expected: isAscii ? `PyInit_${module}` : 'PyInitU_…', pythons, found: names.sort() };
}

/**
 * The name by which Python imports the file: the last part of its stem, or for `__init__` the package's; null for what
 * no import statement can name.
 */
export function moduleName(stem: string): string | null {
  const parts = stem.split('/');
  const last = parts.at(-1) ?? '';
  const name = last === '__init__' ? (parts.at(-2) ?? '') : last;
  return name.length <= LONGEST_NAME && IDENTIFIER.test(name) ? name : null;
}

/** What tells whether a file with Python's suffix is a module at all. */
export interface ModuleUse {
  path: string;
  /** It leaves names of the C API to Python. */
  needsPython: boolean;
  /** Python sources of the wheel import it. */
  isImported: boolean;
  /** Another file of the wheel needs it as a library. */
  isNeeded: boolean;
  /** What Python sources of the wheel load as libraries, with `*` where they fill something in. */
  loaded: readonly string[];
}

/**
 * True where a file with Python's suffix is meant to be imported, so that it needs an initialisation function. Build
 * tools give the suffix to libraries as well, which ctypes, cffi or PyTorch load by their path, or other files need.
 */
export function isMeantAsModule({ path, needsPython, isImported, isNeeded, loaded }: ModuleUse): boolean {
  if (isImported) return true;
  const file = path.split('/').at(-1) ?? '';
  const stem = file.split('.')[0] ?? '';
  if (!needsPython || isNeeded || stem.startsWith('lib')) return false;
  return !loaded.some((name) => matchesWildcard(name, file) || matchesWildcard(name, stem));
}
