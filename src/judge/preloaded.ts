/** Whether Python code in the wheel names a library as one that it loads by itself. */

import { matchesWildcard } from '../base/wildcard.ts';
import { stemOf } from '../platform/libraryName.ts';

/** A library by its names, and where it lies. */
export interface NamedLibrary {
  /** Soname and file names. */
  names: readonly string[];
  /** Names of the folders that hold it. */
  folders: readonly string[];
}

/** The first name in the sources' list that means the library or a folder that holds it; null where none does. */
export function preloadNameOf(preloads: readonly string[], { names, folders }: NamedLibrary): string | null {
  const stems = names.map(stemOf);
  const spellings = [...new Set([...names, ...stems, ...stems.map((stem) => `${stem}.so`), ...folders])];
  return (
    preloads.find((preload) =>
      preload.includes('*')
        ? spellings.some((name) => matchesWildcard(preload, name))
        : spellings.includes(preload),
    ) ?? null
  );
}

/** True where Python code that loads libraries names this file, with whatever suffix: it needs nobody who looks for one. */
export function isLoadedByCode(path: string, preloads: readonly string[]): boolean {
  const stem = (path.split('/').at(-1) ?? '').split('.')[0] ?? '';
  return stem !== '' && preloads.some((preload) => preload.split('.', 1)[0] === stem);
}
