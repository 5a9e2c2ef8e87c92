/** Libraries that Mach-O files load by a path on the machine that built them. */

import { groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { type AppleImage, appleImages } from './appleImages.ts';

/** A library that isn't the system's, with the slices that load it. */
export interface AbsoluteLoad {
  path: string;
  /** Python's own, as `libpython3.12.dylib` or in a framework. */
  isPython: boolean;
  needing: AppleImage[];
}

/** What lies there is in every Mac's shared cache. */
const SYSTEM = /^\/(?:usr\/lib|System)\//;
const LIBPYTHON = /(?:^|\/)libpython[23](?:\.\d{1,3})?[a-z]{0,4}\.dylib$/;
const PYTHON_FRAMEWORK = /(?:^|\/)Python3?T?\.framework\/(?:Versions\/[\w.]+\/)?Python3?T?$/;

/** By path, sorted; weak loads may be missing, and what is loaded at the first call only is let be. */
export function absoluteLoads(wheel: JudgedWheel): AbsoluteLoad[] {
  const linkage = new Map(wheel.apple.map(({ image, needs }) => [image, needs]));
  const loads = appleImages(wheel).flatMap((apple) =>
    apple.image.needed
      .filter(
        ({ library, kind }) =>
          library.startsWith('/') && kind !== 'weak' && kind !== 'delayed' && !SYSTEM.test(library),
      )
      // An image of that install name is loaded already.
      .filter(
        ({ library }) =>
          !linkage.get(apple.image)?.some((need) => need.library === library && need.resolvedTo !== null),
      )
      .map(({ library }) => ({ library, apple })),
  );
  if (loads.length === 0) return [];
  const isAccepted = acceptedLibraries(wheel);
  return [...groupBy(loads, ({ library }) => library)]
    .filter(([path]) => !isAccepted(path) && !isAccepted(baseName(path)))
    .map(([path, same]) => ({
      path,
      isPython: isPythonLibrary(path),
      needing: same.map(({ apple }) => apple),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a library, however it is asked for, is Python's own. */
export function isPythonLibrary(library: string): boolean {
  return LIBPYTHON.test(library) || PYTHON_FRAMEWORK.test(library);
}
