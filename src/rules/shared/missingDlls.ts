/** DLLs that Python's modules for Windows need and that Windows doesn't find in the wheel. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { dllSourcesThatCount, isNamedOutright, mayAskFor } from '../../judge/dllSearch.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { NotFound } from '../../judge/linkage.ts';
import { type DllOwner, isMangledName, ownerOfDll } from '../../platform/windowsDlls.ts';
import { parsePythonDll } from '../../python/pythonDll.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { isDebugDll } from './debugDlls.ts';
import {
  closureOf,
  dllKey,
  foundFor,
  loadedFiles,
  needsAtOnce,
  type WindowsFile,
  windowsFiles,
} from './windowsFiles.ts';

/** One DLL, and all files that need it. */
export interface MissingDll {
  /** As the first file asks for it. */
  library: string;
  owner: DllOwner;
  /** `absent`: no file of the wheel has the name; `unreachable`: one has, and Windows doesn't look there. */
  why: Extract<NotFound, 'absent' | 'unreachable'>;
  needing: WindowsFile[];
  /** Where the wheel has it, sorted. */
  at: string[];
  /**
   * What may bring it into the process all the same. `code`: Python code of the wheel names folders, or loads DLLs by
   * itself; `copy`: every file that needs it has a copy which needs nothing that is missing, and code may take that one.
   */
  excuse: 'code' | 'copy' | null;
  /** Only Python code loads what needs it, through ctypes, so that no import is sure to fail. */
  isOfCode: boolean;
}

/** What Windows and Python don't bring; accepted ones are left out, and debug builds, which have a rule of their own. */
export function missingDlls(wheel: JudgedWheel): MissingDll[] {
  const files = windowsFiles(wheel);
  if (files.length === 0) return [];
  const loaded = loadedFiles(files, wheel);
  const sources = dllSourcesThatCount(wheel.facts);
  const named = files.filter(
    ({ role, facts }) => role === 'library' && isNamedOutright(baseName(facts.path), sources),
  );
  const ofCode = [...closureOf(named, files, wheel)].filter((file) => !loaded.includes(file));
  const isAccepted = acceptedLibraries(wheel);
  const needs = [...loaded, ...ofCode].flatMap((file) => {
    const linkage = wheel.windows.get(file.facts.path) ?? [];
    const whyOf = new Map(
      linkage.map(({ library, resolvedTo, why }) => [library, resolvedTo === null ? why : null]),
    );
    return needsAtOnce(file.image).flatMap(({ library }) => {
      const why = whyOf.get(library);
      return why === 'absent' || why === 'unreachable' ? [{ library, why, key: dllKey(library), file }] : [];
    });
  });
  const places = groupBy(wheel.facts.members, ({ path }) => dllKey(baseName(path)));
  const sound = soundCopies(files, wheel);
  const isModule = new Set(loaded);
  return [...groupBy(needs, ({ key }) => key)]
    .flatMap(([key, group]): MissingDll[] => {
      const [first] = group;
      if (first === undefined || isDebugDll(key) || isAccepted(first.library)) return [];
      const owner = parsePythonDll(key) === null ? ownerOfDll(key) : 'python';
      if (owner === 'system' || owner === 'python' || owner === 'driver') return [];
      const needing = [...new Set(group.map(({ file }) => file))].sort(byPath);
      const hasCopies = needing.every((file) => sound.has(dllKey(baseName(file.facts.path))));
      return [
        {
          library: first.library,
          owner,
          why: first.why,
          needing,
          at: (places.get(key) ?? []).map(({ path }) => path).sort(compareStrings),
          // A name with delvewheel's hash is nobody's but this wheel's.
          excuse: isMangledName(key)
            ? null
            : hasCopies && sources.some(({ by }) => by === 'own')
              ? 'copy'
              : mayAskFor(key, sources, wheel.work)
                ? 'code'
                : null,
          isOfCode: !needing.some((file) => isModule.has(file)),
        },
      ];
    })
    .sort((a, b) => compareStrings(dllKey(a.library), dllKey(b.library)));
}

/** Names of DLLs that lie in the wheel more than once, one of them with all that it needs. */
function soundCopies(files: readonly WindowsFile[], { windows }: JudgedWheel): ReadonlySet<string> {
  const copies = groupBy(files, ({ facts }) => dllKey(baseName(facts.path)));
  const isSound = ({ facts, image }: WindowsFile): boolean => {
    const found = foundFor(facts.path, windows);
    return needsAtOnce(image).every(({ library }) => found.has(library) || !isNobodys(library));
  };
  return new Set(
    [...copies].flatMap(([name, same]) => (same.length > 1 && same.some(isSound) ? [name] : [])),
  );
}

/** Neither Windows' nor Python's, nor a runtime's. */
function isNobodys(library: string): boolean {
  return ['other', 'mingw'].includes(ownerOfDll(library)) && parsePythonDll(library) === null;
}

/** For sorting: the files in the order of their paths. */
export function byPath(a: WindowsFile, b: WindowsFile): number {
  return compareStrings(a.facts.path, b.facts.path);
}
