/**
 * The loaders of Linux and Android.
 *
 * glibc: ld.so(8), "Dynamic string tokens" and the search order in elf/dl-load.c; musl: ldso/dynlink.c; Android:
 * linker/linker.cpp.
 */

import { MAX_MEMBER_PATH } from '../base/limits.ts';
import type { ElfFacts } from '../binary/facts.ts';
import { pathsOf } from '../binary/imageLists.ts';
import { besideInstalled } from '../wheel/installedPath.ts';
import {
  type FoundBy,
  type Loadable,
  type Loaded,
  type LoaderOf,
  stepsFor,
  type WheelFolders,
} from './loader.ts';

/** Whose rules: RPATH is inherited with glibc, RUNPATH too with musl; Android knows a file's own RUNPATH alone. */
type ElfLibc = 'glibc' | 'musl' | 'bionic';

export const glibcLoader: LoaderOf = (wheel) => elfLoader('glibc', wheel);
export const muslLoader: LoaderOf = (wheel) => elfLoader('musl', wheel);
export const bionicLoader: LoaderOf = (wheel) => elfLoader('bionic', wheel);

const elfLoader = (libc: ElfLibc, wheel: WheelFolders): ReturnType<LoaderOf> => {
  const paths = new SearchPaths(libc, wheel);
  return {
    loads: ({ binary: { elf } }) => elf?.dynamic === true,
    sameName: (name) => name,
    // musl goes by the names that were asked for alone.
    knowsOwnNames: libc !== 'musl',
    candidates: function* (object, { library }) {
      if (library.length > MAX_MEMBER_PATH) return;
      if (library.includes('/')) {
        const path = expandOrigin(library, object.file.installed);
        if (path !== null) yield { path, why: 'path' };
        return;
      }
      for (const { folders, why } of paths.searched(object))
        for (const folder of folders) yield { path: `${folder}/${library}`, why };
    },
    meets: (found, needing) => {
      if (found.binary.elf === null || needing.binary.elf === null) return 'gives-up';
      if (!fits(found.binary.elf, needing.binary.elf)) return 'passes-over';
      return isLibrary(found) ? 'takes' : 'gives-up';
    },
  };
};

/** Folders of the wheel that an image's RPATH and RUNPATH lead to. */
interface Folders {
  rpath: string[];
  runpath: string[];
}

class SearchPaths {
  private readonly libc: ElfLibc;
  private readonly wheel: WheelFolders;
  /** Worked out when first asked for. */
  private readonly folders = new Map<Loadable, Folders>();

  constructor(libc: ElfLibc, wheel: WheelFolders) {
    this.libc = libc;
    this.wheel = wheel;
  }

  /** The folders that are searched for what a loaded file needs, in their order. */
  *searched(object: Loaded): Generator<{ folders: string[]; why: FoundBy }> {
    if (this.libc === 'bionic' || (this.libc === 'glibc' && hasRunpath(object.file))) {
      yield { folders: this.foldersOf(object.file).runpath, why: 'runpath' };
      return;
    }
    for (let at: Loaded | null = object; at !== null; at = at.loader) {
      const inherited = at === object ? 'rpath' : 'inherited-rpath';
      if (!this.wheel.spend(1)) return;
      // A file that has both is read as if it had no RPATH; glibc hands only RPATH down.
      if (!hasRunpath(at.file)) yield { folders: this.foldersOf(at.file).rpath, why: inherited };
      else if (this.libc === 'musl')
        yield { folders: this.foldersOf(at.file).runpath, why: at === object ? 'runpath' : inherited };
    }
  }

  private foldersOf(file: Loadable): Folders {
    const known = this.folders.get(file);
    if (known !== undefined) return known;
    const { image, installed } = file;
    const folders = {
      rpath: this.inWheel(pathsOf({ images: [image] }, 'rpath'), installed),
      runpath: this.inWheel(pathsOf({ images: [image] }, 'runpath'), installed),
    };
    this.folders.set(file, folders);
    return folders;
  }

  /** The entries of a search path that lead to folders of the wheel. */
  private inWheel(entries: readonly string[], installed: string): string[] {
    const folders = new Set<string>();
    for (const entry of entries) {
      if (!this.wheel.spend(stepsFor(entry))) break;
      const folder = entry.length > MAX_MEMBER_PATH ? null : expandOrigin(entry, installed);
      if (folder !== null && this.wheel.has(folder)) folders.add(folder);
    }
    return [...folders];
  }
}

function hasRunpath({ image }: Loadable): boolean {
  return image.searchPaths.some(({ kind }) => kind === 'runpath');
}

const ORIGIN = /^\$(?:ORIGIN(?![A-Za-z0-9_])|\{ORIGIN\})/;

/**
 * The place in the wheel that a path leads to. Null where it doesn't start at `$ORIGIN` (then it is a path of the
 * host, or of whatever folder the process runs in) or leaves what the wheel installs.
 */
export function expandOrigin(path: string, installed: string): string | null {
  const origin = ORIGIN.exec(path)?.[0];
  return origin === undefined ? null : besideInstalled(installed, path.slice(origin.length));
}

const ET_DYN = 3;
/** System V, and GNU, which says only that it uses an extension of GNU's. */
const LINUX_OS_ABIS: readonly number[] = [0, 3];

/** Whether the loader of the one takes the other into its process. */
function fits(library: ElfFacts, needing: ElfFacts): boolean {
  const sameOsAbi =
    library.osAbi === needing.osAbi || [library, needing].every(({ osAbi }) => LINUX_OS_ABIS.includes(osAbi));
  return (
    sameOsAbi &&
    library.class === needing.class &&
    library.byteOrder === needing.byteOrder &&
    library.machine === needing.machine
  );
}

/** Programs can't be loaded, whether position-independent or not. */
function isLibrary({ binary: { elf }, image }: Loadable): boolean {
  return (
    elf !== null && elf.type === ET_DYN && elf.dynamic && (elf.interpreter === null || image.name !== null)
  );
}
