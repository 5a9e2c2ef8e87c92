/**
 * The loader of macOS and iOS, dyld. Apple's dyld(1) tells of `@loader_path`, `@executable_path` and `@rpath`; that
 * LC_RPATHs are a stack stands in dyld's sources (`Loader.cpp`).
 */

import { MAX_MEMBER_PATH } from '../base/limits.ts';
import { baseName } from '../base/words.ts';
import type { MachoSlice } from '../binary/macho/facts.ts';
import { besideInstalled } from '../wheel/installedPath.ts';
import { type Loadable, type Loaded, type LoaderOf, stepsFor, type WheelFolders } from './loader.ts';

/** MH_EXECUTE, MH_DYLIB and MH_BUNDLE. */
const LOADED_TYPES: readonly number[] = [2, 6, 8];
const MH_EXECUTE = 2;
const RPATH = '@rpath/';

export const machoLoader: LoaderOf = (wheel) => {
  const rpaths = new Rpaths(wheel);
  return {
    loads: (file) => LOADED_TYPES.includes(sliceOf(file)?.fileType ?? 0),
    // Whatever follows `@rpath/`, a loaded image of that leaf is taken.
    sameName: (name) => (name.startsWith(RPATH) ? RPATH + baseName(name) : name),
    knowsOwnNames: true,
    goesByPaths: true,
    candidates: function* (object, { library }) {
      if (library.length > MAX_MEMBER_PATH) return;
      if (!library.startsWith(RPATH)) {
        const path = expandApplePath(library, object);
        if (path !== null) yield { path, why: 'path' };
        return;
      }
      const rest = library.slice(RPATH.length - 1);
      for (let at: Loaded | null = object; at !== null; at = at.loader) {
        const why = at === object ? 'rpath' : 'inherited-rpath';
        if (!wheel.spend(1)) return;
        for (const folder of rpaths.of(at)) {
          const path = besideInstalled(`${folder}/`, rest);
          if (path !== null) yield { path, why };
        }
      }
    },
    // What doesn't fit it names in its complaint, and goes on looking.
    meets: (found, needing) => (fits(found, needing) ? 'takes' : 'passes-over'),
  };
};

/** Folders of the wheel that the LC_RPATHs of images lead to. */
class Rpaths {
  private readonly wheel: WheelFolders;
  /** Worked out when first asked for. */
  private readonly folders = new Map<Loadable, string[]>();

  constructor(wheel: WheelFolders) {
    this.wheel = wheel;
  }

  of(loaded: Loaded): string[] {
    const known = this.folders.get(loaded.file);
    if (known !== undefined) return known;
    const folders = new Set<string>();
    for (const { path } of loaded.file.image.searchPaths) {
      if (!this.wheel.spend(stepsFor(path))) break;
      const folder = path.length > MAX_MEMBER_PATH ? null : expandApplePath(path, loaded);
      // Frameworks and `sub/libx.dylib` lie further down: a folder without files of its own counts, too.
      if (folder !== null) folders.add(folder);
    }
    const list = [...folders];
    this.folders.set(loaded.file, list);
    return list;
  }
}

/**
 * The place in the environment that a path leads to; null for a path of the host. What `@executable_path` stands for is
 * the program's folder: that of Python, except where the program itself is the wheel's.
 */
function expandApplePath(path: string, loaded: Loaded): string | null {
  const [, token, rest = ''] = /^@(loader_path|executable_path)(?=\/|$)(.*)$/s.exec(path) ?? [];
  if (token === 'loader_path') return besideInstalled(loaded.file.installed, rest);
  if (token === undefined) return null;
  let top = loaded;
  while (top.loader !== null) top = top.loader;
  return besideInstalled(sliceOf(top.file)?.fileType === MH_EXECUTE ? top.file.installed : PYTHON, rest);
}

/** Where the environment has its interpreter. */
const PYTHON = '\0prefix/bin/python';

/** The slice that an image is of; null for an image of another format. */
export function sliceOf({ binary, image }: Pick<Loadable, 'binary' | 'image'>): MachoSlice | null {
  return binary.macho?.slices[binary.images.indexOf(image)] ?? null;
}

/** Mac Catalyst's libraries may be zippered: built for both, they are macOS's as well. */
function platformsOf(slice: MachoSlice): number[] {
  return [...(slice.build === null ? [] : [slice.build]), ...slice.otherBuilds].map(
    ({ platform }) => platform,
  );
}

function fits(found: Loadable, needing: Loadable): boolean {
  const [library, user] = [sliceOf(found), sliceOf(needing)];
  if (library === null || user === null || library.cpuType !== user.cpuType) return false;
  if (library.fileType === MH_EXECUTE) return false;
  const [theirs, own] = [platformsOf(library), platformsOf(user)];
  return theirs.length === 0 || own.length === 0 || theirs.some((platform) => own.includes(platform));
}
