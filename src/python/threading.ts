/** Whether a file was compiled for Pythons without the GIL, as far as its names tell (PEP 703, 803). */

import type { Python } from './promisedPythons.ts';
import { FREE_THREADED_NAMES } from './pythonNames.ts';

/** What the headers of a build with the GIL make of `Py_DECREF`; those of a free-threaded one never call it there. */
const GIL_DEALLOC = '_Py_Dealloc';

export interface ThreadingMismatch {
  /** The free-threaded Pythons that load it. */
  pythons: Python[];
  /**
   * `compiled-for-gil`: its code counts references as a build with the GIL does, and crashes. `untold`: it is a module
   * of the stable ABI of builds with the GIL (`.abi3.so`), which doesn't cover these Pythons, and no name tells more.
   */
  kind: 'compiled-for-gil' | 'untold';
  /** The name that tells it, null for `untold`. */
  name: string | null;
}

/**
 * Asks whether a file that free-threaded Pythons load was made for builds with the GIL.
 *
 * @param loaders the Pythons that load the file
 * @param names its strong undefined names of the C API, and all that it defines itself counts as none
 * @param suffix the kind of its file name's suffix, null for a library
 */
export function threadingMismatch(
  loaders: readonly Python[],
  names: Iterable<string>,
  suffix: string | null,
): ThreadingMismatch | null {
  const pythons = loaders.filter(({ freeThreaded }) => freeThreaded);
  if (pythons.length === 0) return null;
  const all = new Set(names);
  const isFreeThreaded = [...FREE_THREADED_NAMES].some((name) => all.has(name));
  if (isFreeThreaded) return null;
  if (all.has(GIL_DEALLOC)) return { pythons, kind: 'compiled-for-gil', name: GIL_DEALLOC };
  return suffix === 'abi3' ? { pythons, kind: 'untold', name: null } : null;
}
