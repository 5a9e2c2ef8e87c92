/** Which DLLs a module lacks, as the links of checked wheels tell: Windows' own words name none. */

import { groupBy, sortedDistinct } from '../base/collections.ts';
import { baseName } from '../base/words.ts';
import type { LinkedWheel } from './linkedWheel.ts';

/** What one file of a wheel lacks. */
export interface Lacked {
  wheel: string;
  member: string;
  /** Sorted. */
  libraries: string[];
}

/**
 * The DLLs that a module, or a DLL which it needs, lacks in wheels for Windows. `build` is cibuildwheel's identifier, as in
 * `cp312-win_amd64`: with it only wheels for that Python and machine count.
 */
export function lackedDlls(module: string, wheels: readonly LinkedWheel[], build: string | null): Lacked[] {
  const name = module.split('.').at(-1) ?? module;
  return wheels.filter(({ filename }) => fits(filename, build)).flatMap((wheel) => lackedIn(wheel, name));
}

function fits(filename: string, build: string | null): boolean {
  if (build === null) return filename.includes('-win');
  const [python, machine = ''] = build.split('-');
  const isForPython = filename.includes(`-${python}-`) || /-abi3t?[-.]|-none-/.test(filename);
  return filename.endsWith(`-${machine}.whl`) && isForPython;
}

function lackedIn({ filename, links }: LinkedWheel, module: string): Lacked[] {
  const byFile = groupBy(links, ({ from }) => from);
  const reached = new Set([...byFile.keys()].filter((path) => isModule(path, module)));
  const lacked: Lacked[] = [];
  // A set's iterator sees what is added on the way.
  for (const path of reached) {
    const own = byFile.get(path) ?? [];
    for (const { found } of own) if (found?.member != null) reached.add(found.member);
    const libraries = sortedDistinct(
      own.flatMap(({ library, missing }) => (missing === undefined ? [] : [library])),
    );
    if (libraries.length > 0) lacked.push({ wheel: filename, member: path, libraries });
  }
  return lacked;
}

function isModule(path: string, module: string): boolean {
  return /\.pyd$/i.test(path) && baseName(path).split('.')[0] === module;
}
