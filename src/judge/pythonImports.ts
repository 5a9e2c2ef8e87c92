/** What an image leaves to Python, by the ways of its format: ELF, Mach-O with its leading underscores, or Windows' DLLs. */

import type { BinaryFacts } from '../binary/facts.ts';
import type { Image, Import } from '../binary/image.ts';
import { initNames } from '../binary/initNames.ts';
import { isApplePython } from '../platform/libraryName.ts';
import type { ApiSource } from '../python/api.ts';
import { dllSource, type PythonDll, parsePythonDll } from '../python/pythonDll.ts';

type Format = Pick<BinaryFacts, 'format'>;

/** What one image asks of Python. */
export interface PythonImports {
  /** Strong names in Python's namespace, spelt as the file spells them. */
  imports: Import[];
  source: ApiSource;
  /** The DLL that all of them are bound to, null where they are looked for among all that is loaded. */
  dll: PythonDll | null;
}

const NAMESPACE = /^_?Py[A-Z_]/;
/** What only builds of old Pythons had, of which obsolete-abi speaks. */
const OBSOLETE = /^PyUnicodeUCS2_|^PyFPE_/;

/** The strong names in Python's namespace that an image does not bind to a library of somebody else's. */
export function pythonImports({ format }: Format, image: Image): PythonImports {
  if (format === 'pe') return dllImports(image);
  const imports = image.imports.filter(
    ({ name, weak, version, library }) =>
      // Python gives none of its names a version.
      !weak && version === null && (library === null || isApplePython(library)) && isPythonName(format, name),
  );
  return { imports, source: 'posix', dll: null };
}

/**
 * Windows binds each name to one DLL. Where a file needs that of the stable ABI, and another Python's as well, the
 * former counts: libpython-linked speaks of the latter.
 */
function dllImports({ imports, needed }: Image): PythonImports {
  const atOnce = needed.filter(({ kind }) => kind !== 'delayed').map(({ library }) => library);
  const dlls = atOnce.flatMap((library) => {
    const dll = parsePythonDll(library);
    return dll === null ? [] : [{ library, dll }];
  });
  const chosen = dlls.find(({ dll }) => dll.minor === null) ?? dlls[0];
  if (chosen === undefined) return { imports: [], source: 'windows', dll: null };
  const key = chosen.library.toLowerCase();
  return {
    imports: imports.filter(
      ({ name, library }) => library?.toLowerCase() === key && isPythonName('pe', name),
    ),
    source: dllSource(chosen.dll),
    dll: chosen.dll,
  };
}

function isPythonName(format: string, name: string): boolean {
  const inC = cName({ format }, name);
  return NAMESPACE.test(inC) && !OBSOLETE.test(inC);
}

/** A symbol as it stands in C: Mach-O puts an underscore before each. Empty for one that no C source has. */
export function cName({ format }: Format, symbol: string): string {
  if (format !== 'macho') return symbol;
  return symbol.startsWith('_') ? symbol.slice(1) : '';
}

/** What a file exports of {@link initNames}, as it stands in C, and whether that is all. */
export function exportedInitNames(
  format: Format,
  { exports }: Image,
): Iterable<string> & { isWhole: boolean } {
  return {
    isWhole: exports.isWhole,
    *[Symbol.iterator]() {
      for (const name of initNames(exports)) yield cName(format, name);
    },
  };
}
