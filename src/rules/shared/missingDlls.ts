/** DLLs that Python's modules for Windows need and that Windows doesn't find in the wheel. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { dllSourcesThatCount, mayAskFor } from '../../judge/dllSearch.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { NotFound } from '../../judge/linkage.ts';
import { type DllOwner, isMangledName, ownerOfDll } from '../../platform/windowsDlls.ts';
import { parsePythonDll } from '../../python/pythonDll.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { isDebugDll } from './debugDlls.ts';
import {
  dllKey,
  filesOfCode,
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
  const ofCode = filesOfCode(files, wheel);
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
      const owner = ownerFor(key, wheel);
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

/** CPython brings the second part of Visual C++'s runtime for C from 3.8 on. */
const WITH_SECOND_PART = 8;

function ownerFor(key: string, { promise }: JudgedWheel): DllOwner {
  const isBefore = (promise?.pythons ?? []).some(
    ({ implementation, major, minor }) =>
      implementation === 'cp' && major === 3 && minor !== null && minor < WITH_SECOND_PART,
  );
  const isExact = promise?.abis.every((abi) => /^cp3\d/.test(abi)) ?? false;
  if (key === 'vcruntime140_1.dll' && isBefore && isExact) return 'runtime';
  return parsePythonDll(key) === null ? ownerOfDll(key) : 'python';
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

const LONGEST_SHOWN = 40;

/** A DLL's name, short enough for a title: a long one, as delvewheel's, is cut in its middle. */
export function shortDll(library: string): string {
  if (library.length <= LONGEST_SHOWN) return library;
  return `${library.slice(0, LONGEST_SHOWN - 9)}…${library.slice(-8)}`;
}

/** As in `The extension module pkg/_core.pyd needs`, or `pkg/_core.pyd and 3 more files need`. */
export function whoNeedsDlls(files: readonly WindowsFile[]): string {
  const [first, ...others] = files;
  if (first === undefined) return 'The wheel needs';
  const { path } = first.facts;
  if (others.length === 0) return `${first.role === 'extension' ? 'The extension module ' : ''}${path} needs`;
  return `${path} and ${others.length} more ${others.length === 1 ? 'file' : 'files'} need`;
}

/** The modules first, then DLLs; each in the order of their paths. */
export function byRole(a: WindowsFile, b: WindowsFile): number {
  return Number(b.role === 'extension') - Number(a.role === 'extension') || byPath(a, b);
}
