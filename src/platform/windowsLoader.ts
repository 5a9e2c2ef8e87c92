/**
 * The loader of Windows, as Python asks it for an extension module: LoadLibraryEx with LOAD_LIBRARY_SEARCH_DEFAULT_DIRS and
 * LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR (CPython's Python/dynload_win.c; ctypes does the same). PATH and the working folder are
 * not looked at. Python's own folder is that of the python.exe which runs: in a virtual environment none of those that a wheel
 * has files in. Microsoft: "Dynamic-link library search order", "LoadLibraryExW".
 */

import { MAX_MEMBER_PATH } from '../base/limits.ts';
import { folderOf } from '../wheel/installedPath.ts';
import type { Candidate, Loaded, Loader, LoaderOf, WheelFolders } from './loader.ts';

/** What Python code has told Windows by the time it loads a file. Paths are those of installed files. */
export interface DllSearch {
  /** Folders of the wheel that were given to `os.add_dll_directory` before a file is loaded. */
  foldersFor(installed: string): readonly string[];
  /** Files of the wheel with this name, as {@link dllName} has it, that are loaded by their paths. */
  loadedByPath(name: string): readonly string[];
}

/** A name, or path, by which DLLs are told apart: without case, and with the suffix that Windows adds where there is none. */
export function dllName(name: string): string {
  const lower = name.toLowerCase();
  return lower.slice(lower.lastIndexOf('/') + 1).includes('.') ? lower : `${lower}.dll`;
}

/** Sets up the loader with what is known of Python code in the wheel. */
export const windowsLoader =
  (search: DllSearch): LoaderOf =>
  (wheel: WheelFolders): Loader => ({
    loads: ({ binary }) => binary.pe !== undefined && binary.pe.dotnet !== 'managed',
    sameName: dllName,
    goesByFileName: true,
    knowsOwnNames: false,
    candidates: (object, { library }) => candidates(object, library, search, wheel),
    meets: ({ binary, image }, needing) => {
      if (binary.pe === undefined) return 'gives-up';
      // A hybrid lives in more than one kind of process.
      const fits = image.architecture === needing.image.architecture || binary.pe.hybrid !== null;
      return fits ? 'takes' : 'passes-over';
    },
  });

function* candidates(
  object: Loaded,
  library: string,
  search: DllSearch,
  wheel: WheelFolders,
): Generator<Candidate> {
  if (library.length > MAX_MEMBER_PATH || /[\\/:]/.test(library)) return;
  // The folder is that of what LoadLibraryEx was called for, and not that of each file on the way.
  let root = object;
  while (root.loader !== null && wheel.spend(1)) root = root.loader;
  const { installed } = root.file;
  yield { path: `${folderOf(installed)}/${library}`, why: 'beside' };
  for (const folder of search.foldersFor(installed))
    yield { path: `${folder}/${library}`, why: 'dll-directory' };
  for (const path of search.loadedByPath(dllName(library))) yield { path, why: 'already-loaded' };
}
