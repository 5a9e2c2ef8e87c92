/** What the rules about files for Windows have in common: whom they speak of, and what Python loads of them. */

import { groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import type { Image, Needed } from '../../binary/image.ts';
import type { PeFacts } from '../../binary/pe/facts.ts';
import { dllSourcesThatCount, namedOutright } from '../../judge/dllSearch.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/testFiles.ts';
import { dllName } from '../../platform/windowsLoader.ts';
import { parseExtensionName } from '../../python/pythonTag.ts';

/** A program or DLL that belongs into its wheel and can be read. */
export interface WindowsFile extends JudgedMember {
  binary: BinaryFacts;
  image: Image;
  pe: PeFacts;
}

/** All of them; what is foreign or damaged has a finding of its own, and byte code for .NET is never loaded by Python. */
export function windowsFiles({ members }: JudgedWheel): WindowsFile[] {
  return members.flatMap((member) => {
    const { binary } = member.facts;
    const [image] = binary?.images ?? [];
    if (binary?.pe === undefined || image === undefined || binary.problems.length > 0) return [];
    return member.misfit !== null || member.role === 'data'
      ? []
      : [{ ...member, binary, image, pe: binary.pe }];
  });
}

/** DLLs are told without case, and Windows adds the suffix where a name has none. */
export function dllKey(name: string): string {
  return dllName(name);
}

/** What the loader must find before the file is there; delayed ones come later, if ever. */
export function needsAtOnce({ needed }: Image): Needed[] {
  return needed.filter(({ kind }) => kind !== 'delayed');
}

/** `_core_d.pyd`, or `_core_d.cp312-win_amd64.pyd`: a debug build of Python looks for it, and no other does. */
export function isForDebugPython({ role, facts }: JudgedMember): boolean {
  return role === 'extension' && (parseExtensionName(facts.path)?.stem.endsWith('_d') ?? false);
}

/**
 * The roots with all files of the wheel that they need at once, however far down: those that Windows finds, and where
 * it finds none, those of that name, which are meant.
 */
export function closureOf(
  roots: readonly WindowsFile[],
  files: readonly WindowsFile[],
  { windows }: Pick<JudgedWheel, 'windows'>,
): Set<WindowsFile> {
  const byName = groupBy(files, ({ facts }) => dllKey(baseName(facts.path)));
  const byPath = new Map(files.map((file) => [file.facts.path, file]));
  const reached = new Set(roots);
  // Each name once: there can be as many needs as files, squared.
  const sought = new Set<string>();
  for (const { facts, image } of reached) {
    const found = foundFor(facts.path, windows);
    for (const { library } of needsAtOnce(image)) {
      const path = found.get(library);
      if (path !== undefined) {
        const file = byPath.get(path);
        if (file !== undefined) reached.add(file);
        continue;
      }
      const name = dllKey(library);
      if (sought.has(name)) continue;
      sought.add(name);
      for (const file of byName.get(name) ?? []) reached.add(file);
    }
  }
  return reached;
}

/**
 * What Python code loads through ctypes, with all that it needs, beside what modules load: DLLs that the code names and, in a
 * wheel without modules whose code loads DLLs, all that nothing needs.
 */
export function filesOfCode(files: readonly WindowsFile[], wheel: JudgedWheel): WindowsFile[] {
  const sources = dllSourcesThatCount(wheel.facts);
  const isNamed = namedOutright(sources);
  const isAnyLoaded = sources.length > 0 && !files.some(({ role }) => role === 'extension');
  const roots = files.filter(
    ({ role, facts }) => role === 'library' && (isAnyLoaded || isNamed(baseName(facts.path))),
  );
  const loaded = new Set(loadedFiles(files, wheel));
  return [...closureOf(roots, files, wheel)].filter(
    (file) => !loaded.has(file) && !isTestData(file.facts.path),
  );
}

/** By DLL that a file needs, the member that Windows takes for it. */
export function foundFor(path: string, windows: JudgedWheel['windows']): Map<string, string> {
  const needs = windows.get(path) ?? [];
  return new Map(
    needs.flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [] : [[library, resolvedTo] as const])),
  );
}

/** The modules that an ordinary Python imports, with all that they need; tests are left aside. */
export function loadedFiles(
  files: readonly WindowsFile[],
  wheel: Pick<JudgedWheel, 'windows'>,
): WindowsFile[] {
  const modules = files.filter((file) => file.role === 'extension' && !isForDebugPython(file));
  return [...closureOf(modules, files, wheel)].filter(({ facts }) => !isTestData(facts.path));
}

/** Members that lie where Windows looks for a DLL that a module needs, and are for another machine. */
export function unfitDlls(wheel: JudgedWheel): Set<string> {
  const files = windowsFiles(wheel);
  const wanted = new Set(
    loadedFiles(files, wheel).flatMap(({ facts, image }) => {
      const unfit = new Set(
        (wheel.windows.get(facts.path) ?? []).flatMap(({ library, why }) =>
          why === 'unfit' ? [library] : [],
        ),
      );
      return needsAtOnce(image).flatMap(({ library }) => (unfit.has(library) ? [dllKey(library)] : []));
    }),
  );
  if (wanted.size === 0) return wanted;
  return new Set(
    wheel.members
      .filter(({ misfit, facts }) => misfit === 'architecture' && wanted.has(dllKey(baseName(facts.path))))
      .map(({ facts }) => facts.path),
  );
}

/** The module as Python's message names it; an ellipsis where only a DLL is known, which some module needs. */
export function moduleName(file: WindowsFile | undefined): string {
  return file?.role === 'extension' ? (baseName(file.facts.path).split('.')[0] ?? '…') : '…';
}
