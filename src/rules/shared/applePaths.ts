/** Libraries that Mach-O files load by a path on the machine that built them. */

import { posix } from 'node:path';
import { groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { installedPath, pathBetween } from '../../wheel/installedPath.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { type AppleImage, appleImages } from './appleImages.ts';
import { steps } from './steps.ts';
import { pastableName } from './words.ts';

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
  const found = new Map(
    wheel.apple.map(({ image, needs }) => [
      image,
      new Set(needs.flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [] : [library]))),
    ]),
  );
  const loads = appleImages(wheel).flatMap((apple) =>
    apple.image.needed
      .filter(
        ({ library, kind }) =>
          library.startsWith('/') && kind !== 'weak' && kind !== 'delayed' && !SYSTEM.test(library),
      )
      // An image of that install name is loaded already.
      .filter(({ library }) => found.get(apple.image)?.has(library) !== true)
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

/** The folder of a library from that of the file which needs it, as in `@loader_path/.dylibs`; null where no path leads there. */
export function relativePathTo(library: string, needing: string): string | null {
  const folder = pathBetween(posix.dirname(installedPath(needing)), posix.dirname(installedPath(library)));
  if (folder === null) return null;
  return folder === '' ? '@loader_path' : `@loader_path/${folder}`;
}

/** What to do where a file loads a library by a path that leads nowhere; no LC_RPATH helps there. */
export function changeSteps({ from, to, file }: { from: string; to: string; file: string }): string {
  const own = pastableName(file);
  return steps(
    `Run install_name_tool -change ${pastableName(from, 'OLD')} ${pastableName(to, 'NEW')} ${own}.`,
    `Sign it again: codesign --force --sign - ${own === 'FILE' ? own : baseName(file)}.`,
    `Or give the library the install name @rpath/${pastableName(baseName(to), 'NAME')}, link again, and let delocate run last.`,
  );
}

/** Whether a library, however it is asked for, is Python's own. */
export function isPythonLibrary(library: string): boolean {
  return LIBPYTHON.test(library) || PYTHON_FRAMEWORK.test(library);
}
