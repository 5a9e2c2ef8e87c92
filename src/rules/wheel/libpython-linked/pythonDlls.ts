/** Modules for Windows that are linked with the DLL of another Python than those that the wheel promises. */

import { groupBy, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { SEVERITIES, type Severity } from '../../../model/report.ts';
import { looksFor } from '../../../python/importers.ts';
import { type Python, promisedPythons, pythonNames } from '../../../python/promisedPythons.ts';
import { type PythonDll, parsePythonDll, pythonsWithoutDll } from '../../../python/pythonDll.ts';
import { parseExtensionName } from '../../../python/pythonTag.ts';
import type { Draft } from '../../rule.ts';
import { whoNeeds } from '../../shared/missing.ts';
import { steps } from '../../shared/steps.ts';
import { weightOf } from '../../shared/weight.ts';
import { dllKey, needsAtOnce, type WindowsFile, windowsFiles } from '../../shared/windowsFiles.ts';

/** A module that needs the DLL of one version of Python. */
interface Bound {
  file: WindowsFile;
  library: string;
  dll: PythonDll;
}

interface Conflict extends Bound {
  /** Promised Pythons that look for the module, and don't have the DLL. */
  lacking: Python[];
  severity: Severity;
}

/** One draft for each DLL, since it is one setting of the build. */
export function pythonDllDrafts(wheel: JudgedWheel): Draft[] {
  const { promise, facts } = wheel;
  const bound = windowsFiles(wheel).flatMap(boundTo);
  if (promise === null || bound.length === 0) return [];
  const promised = promisedPythons(promise, facts.distInfo?.metadata?.requiresPython ?? null);
  const shipped = new Set(facts.members.map(({ path }) => dllKey(baseName(path))));
  const isMeant = chosenByVersion(bound);
  const conflicts = bound
    .filter((each) => !shipped.has(dllKey(each.library)) && !isMeant(each))
    .flatMap((each): Conflict[] => {
      const name = parseExtensionName(each.file.facts.path);
      if (name === null) return [];
      const looking = promised.filter((python) => looksFor(python, name));
      const lacking = pythonsWithoutDll(each.dll, looking);
      // Without an ABI tag nobody knows what the package does with it; Python code can choose, unless no Python can load it.
      const isForSome = lacking.length < looking.length;
      const loaded = isForSome && promise.abis.every((abi) => abi === 'none') ? 'warning' : 'error';
      const severity = weightOf(each.file, { loaded, lone: 'warning' });
      return lacking.length === 0 ? [] : [{ ...each, lacking, severity }];
    });
  return [...groupBy(conflicts, ({ library }) => dllKey(library)).values()].flatMap((group) =>
    draftFor(group, promise.abis.includes('abi3')),
  );
}

/**
 * Only what the loader must have at once: Python itself looks at no delayed DLL either (`GetPythonImport` in CPython's
 * Python/dynload_win.c). The DLL of the stable ABI is every Python's, and debug ones have a rule of their own.
 */
function boundTo(file: WindowsFile): Bound[] {
  if (file.role !== 'extension') return [];
  return needsAtOnce(file.image).flatMap(({ library }) => {
    const dll = parsePythonDll(library);
    return dll === null || dll.minor === null || dll.debug ? [] : [{ file, library, dll }];
  });
}

/** Modules of one name for several Pythons, which the package chooses from by itself: `py311/_core.pyd`, `py312/_core.pyd`. */
function chosenByVersion(bound: readonly Bound[]): (each: Bound) => boolean {
  const dllsOf = new Map<string, Set<string>>();
  for (const { file, library } of bound) {
    const name = baseName(file.facts.path);
    const dlls = dllsOf.get(name) ?? new Set();
    dllsOf.set(name, dlls.add(dllKey(library)));
  }
  return ({ file }) => (dllsOf.get(baseName(file.facts.path))?.size ?? 0) > 1;
}

function draftFor(group: readonly Conflict[], isAbi3: boolean): Draft[] {
  const severity = SEVERITIES.find((each) => group.some((one) => one.severity === each));
  const first = group.find((each) => each.severity === severity);
  if (severity === undefined || first === undefined) return [];
  const { file, library, lacking } = first;
  const others = group.filter((each) => each !== first).map((each) => each.file);
  const paths = sortedDistinct(group.map((each) => each.file.facts.path));
  const pythons = pythonNames(lacking);
  const module = baseName(file.facts.path).split('.')[0] ?? '';
  return [
    {
      severity,
      member: file.facts.path,
      causeKey: dllKey(library),
      title: `${baseName(file.facts.path)} is linked with ${library}, another Python's DLL`,
      message:
        `${whoNeeds({ needing: [file, ...others], loaded: [file] })} ${library}; the wheel is for Python ${pythons}, which ` +
        `${lacking.length === 1 ? 'has' : 'have'} no such DLL. There import fails with "DLL load failed while importing ` +
        `${module}: The specified module could not be found" or "Module use of ${library} conflicts with this version of Python".`,
      remedy: isAbi3
        ? steps(
            'Define Py_LIMITED_API for every source, and link python3.lib: SABIModule (CMake), py_limited_api=True (setuptools), limited_api (Meson), "abi3-py3X" (PyO3).',
            "If the module needs one version's API, build a wheel for each Python, without the tag abi3.",
          )
        : steps(
            'Clean the build folder between Pythons.',
            'Build with the Python that the wheel is for: CMake should find the one that runs the build (Python_EXECUTABLE).',
          ),
      data: { libraries: [library], members: paths.slice(0, MOST_LISTED), pythons },
    },
  ];
}

const MOST_LISTED = 50;
