/** Which folders of a wheel its Python code has Windows look into for DLLs, and which DLLs it loads by itself. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import { matchesWildcard } from '../base/wildcard.ts';
import { baseName } from '../base/words.ts';
import { COST, type Work } from '../base/work.ts';
import { type DllSearch, dllName } from '../platform/windowsLoader.ts';
import { parseExtensionName } from '../python/pythonTag.ts';
import type { DllSource, MemberFacts, WheelFacts } from '../wheel/facts.ts';
import { folderOf, installedPath, SITE_PACKAGES } from '../wheel/installedPath.ts';
import { isTestData } from './testFiles.ts';

/** A folder with DLLs, and below which folder code lies that names it. */
interface NamedFolder {
  folder: string;
  /** delvewheel writes to the package of the modules, which it has run before them; null where other code names the folder. */
  below: string | null;
}

/** The sources that have a say when a package is imported: tests run for themselves. */
export function dllSourcesThatCount({ dllSources }: Partial<Pick<WheelFacts, 'dllSources'>>): DllSource[] {
  return (dllSources ?? []).filter(({ path }) => !isTestData(path));
}

/** Works out what Python code says; each name that is held against a folder is charged. */
export function dllSearchOf(
  facts: Pick<WheelFacts, 'members' | 'dllSources'>,
  work: Pick<Work, 'charge'>,
): DllSearch {
  const dlls = facts.members.filter(({ binary }) => binary?.pe !== undefined);
  const sources = dllSourcesThatCount(facts);
  const named = namedFolders(dlls, sources, work);
  const known = new Map<string, readonly string[]>();
  const byName = groupBy(dlls, ({ path }) => dllName(baseName(path)));
  const loading = sources.filter(({ by }) => by === 'own');
  const loaded = new Map<string, readonly string[]>();
  return {
    foldersFor: (installed) => {
      const folder = folderOf(installed);
      const before = known.get(folder);
      if (before !== undefined) return before;
      work.charge(named.length * COST.lookUp);
      const found = sortedDistinct(
        named.flatMap((each) => (each.below === null || isBelow(folder, each.below) ? [each.folder] : [])),
      );
      known.set(folder, found);
      return found;
    },
    loadedByPath: (name) => {
      const before = loaded.get(name);
      if (before !== undefined) return before;
      const same = byName.get(name) ?? [];
      const isLoaded = same.length > 0 && loading.some((source) => names(source, name, work));
      // Python itself loads modules by their paths.
      const paths = same
        .filter(({ path }) => isLoaded || isModule(path))
        .map(({ path }) => installedPath(path));
      loaded.set(name, paths.sort(compareStrings));
      return paths;
    },
  };
}

/** True where a string of the source, maybe with something filled in, is the name of the DLL with or without `.dll`. */
function names(source: DllSource, dll: string, work: Pick<Work, 'charge'>): boolean {
  work.charge(source.names.length * COST.lookUp);
  const stem = dll.replace(/\.dll$/, '');
  return source.names.some((name) =>
    name.includes('*')
      ? matchesWildcard(name, dll) || matchesWildcard(name, stem)
      : name === dll || name === stem,
  );
}

/** Tells the DLLs that Python code names in full, which it loads by itself. */
export function namedOutright(sources: readonly DllSource[]): (library: string) => boolean {
  const said = new Set(sources.flatMap(({ by, names: own }) => (by === 'own' ? own : [])));
  return (library) => {
    const dll = dllName(library);
    return said.has(dll) || said.has(dll.replace(/\.dll$/, ''));
  };
}

/** Whether Python code may load a DLL by itself, or name a folder for it that nobody can tell from outside. */
export function mayAskFor(
  library: string,
  sources: readonly DllSource[],
  work: Pick<Work, 'charge'>,
): boolean {
  return sources.some(
    (source) => source.by === 'own' && (source.addsFolders || names(source, dllName(library), work)),
  );
}

function namedFolders(
  dlls: readonly MemberFacts[],
  sources: readonly DllSource[],
  work: Pick<Work, 'charge'>,
): NamedFolder[] {
  const folders = sortedDistinct(dlls.map(({ path }) => folderOf(installedPath(path))));
  return sources
    .filter(({ addsFolders, by }) => addsFolders || by === 'delvewheel')
    .flatMap((source) => {
      const place = folderOf(installedPath(source.path));
      work.charge(folders.length * (1 + source.names.length) * COST.lookUp);
      return folders
        .filter((folder) => isNamed(folder, place, source))
        .map((folder) => ({ folder, below: source.by === 'delvewheel' ? place : null }));
    });
}

function isNamed(folder: string, place: string, { by, names: said }: DllSource): boolean {
  // Its own folder and those above it are had from __file__, without a name; beyond site-packages nobody goes so.
  const isAmongPackages = isBelow(folder, SITE_PACKAGES);
  if (by === 'own' && isAmongPackages && isBelow(place, folder)) return true;
  if (by === 'delvewheel' && !isAmongPackages) return false;
  const last = baseName(folder).toLowerCase();
  return said.some((name) => (name.includes('*') ? matchesWildcard(name, last) : name === last));
}

function isBelow(folder: string, above: string): boolean {
  return folder === above || folder.startsWith(`${above}/`);
}

function isModule(path: string): boolean {
  return parseExtensionName(path) !== null;
}
