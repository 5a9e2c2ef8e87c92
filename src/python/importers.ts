/** Which Pythons look for a module by the suffix of its file, and which of those promised find none. */

import { compareStrings, groupBy } from '../base/collections.ts';
import type { Python } from './promisedPythons.ts';
import { type ExtensionName, parseExtensionName } from './pythonTag.ts';

/** From here on Python knows `.abi3t.so`, suffixes of both stable ABIs with a triplet, and no longer `.abi3.so` without the GIL. */
const FIRST_ABI3T = 15;

/** True where that build of CPython looks for files of this suffix, whatever system it is made for. */
export function looksFor(python: Python, name: ExtensionName): boolean {
  const { minor, freeThreaded } = python;
  switch (name.kind) {
    case 'plain':
      return true;
    case 'abi3':
      if (name.triplet !== null) return minor >= FIRST_ABI3T && !freeThreaded;
      return !freeThreaded || minor < FIRST_ABI3T;
    case 'abi3t':
      return minor >= FIRST_ABI3T;
    case 'cpython':
      return (
        name.major === 3 && name.minor === minor && FLAGS.exec(name.suffix)?.[1] === flagsOf(python, name)
      );
    default:
      return false;
  }
}

const FLAGS = /^\.(?:cpython-|cp)\d+([a-z]*)/;
/** The last Python whose suffixes say that it has pymalloc, other than on Windows. */
const LAST_WITH_PYMALLOC = 7;

/** The ABI flags in the suffix of a build that is no debug build: those of debug builds no tag promises. */
function flagsOf({ minor, freeThreaded }: Python, { system }: ExtensionName): string {
  if (freeThreaded) return 't';
  return minor <= LAST_WITH_PYMALLOC && system !== 'windows' ? 'm' : '';
}

/** A module that some promised Python finds no file of. */
export interface UnfoundModule {
  /** Where it is imported from: the stem of its files, less the folders of `.data`. */
  stem: string;
  /** Its files, sorted. */
  files: string[];
  finding: Python[];
  lacking: Python[];
}

/** Roots beside the top of a wheel from which files go to the same place, `name-1.0.data/platlib/` (PEP 427). */
const DATA_FOLDER = /^[^/]{1,200}\.data\/(?:plat|pure)lib\//;
const SOURCE = /\.pyc?$/;

/**
 * The modules that not every promised Python finds under their name, sorted: no file of the stem has a suffix that it
 * looks for, and no source stands in for it. Files of plain suffixes alone are never among them.
 *
 * @param paths the paths of all files of the wheel
 */
export function unfoundModules(paths: readonly string[], promised: readonly Python[]): UnfoundModule[] {
  const sources = new Set<string>();
  const files: { path: string; stem: string; name: ExtensionName }[] = [];
  for (const path of paths) {
    const placed = path.replace(DATA_FOLDER, '');
    if (SOURCE.test(placed)) sources.add(placed.replace(SOURCE, '').replace(/\/__init__$/, ''));
    const name = parseExtensionName(placed);
    if (name !== null) files.push({ path, stem: name.stem, name });
  }
  const unfound: UnfoundModule[] = [];
  for (const [stem, group] of groupBy(files, (file) => file.stem)) {
    if (sources.has(stem.replace(/\/__init__$/, ''))) continue;
    const finding = promised.filter((python) => group.some(({ name }) => looksFor(python, name)));
    if (finding.length === promised.length) continue;
    unfound.push({
      stem,
      files: group.map(({ path }) => path).sort(),
      finding,
      lacking: promised.filter((python) => !finding.includes(python)),
    });
  }
  return unfound.sort((a, b) => compareStrings(a.stem, b.stem));
}
