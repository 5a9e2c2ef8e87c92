import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import { whoNeedsDlls } from '../shared/missingDlls.ts';
import {
  isBeforeMutex,
  isMsvcp140,
  newMutexFiles,
  runtimeNeed,
  versionOfRuntime,
} from '../shared/visualCRuntime.ts';
import { dllKey, foundFor, loadedFiles, type WindowsFile, windowsFiles } from '../shared/windowsFiles.ts';

/** Code that locks a std::mutex as MSVC 14.40 made it, with an msvcp140.dll from before. */
export const msvcRuntimeTooOld: Rule<'wheel'> = {
  id: 'msvc-runtime-too-old',
  scope: 'wheel',
  severity: 'error',
  summary: "a module was compiled for a newer Visual C++ runtime than the wheel's own msvcp140.dll",
  check: (wheel) => {
    const needing = newMutexFiles(wheel);
    if (needing.length === 0) return [];
    const old = oldCopies(wheel, needing);
    return old.length > 0 ? [shippedDraft(old, needing)] : leftToTheMachine(wheel, needing);
  },
};

/**
 * Copies from before that code gets: the one that Windows takes for it, or one that another module of the wheel loads under
 * the name that the code asks for, which then is there already.
 */
function oldCopies(wheel: JudgedWheel, needing: readonly WindowsFile[]): WindowsFile[] {
  const files = windowsFiles(wheel);
  const taken = new Set(
    [...needing, ...loadedFiles(files, wheel)].flatMap(({ facts }) => [
      ...foundFor(facts.path, wheel.windows).values(),
    ]),
  );
  const asked = new Set(needing.flatMap(({ image }) => image.needed.map(({ library }) => dllKey(library))));
  return files.filter(
    (file) =>
      isMsvcp140(file) &&
      isBeforeMutex(file) &&
      taken.has(file.facts.path) &&
      asked.has(dllKey(baseName(file.facts.path))),
  );
}

function shippedDraft(old: readonly WindowsFile[], needing: WindowsFile[]): Draft {
  const [first] = old;
  const path = first?.facts.path ?? '';
  const version = first === undefined ? '' : versionOfRuntime(first).join('.');
  return {
    severity: 'error',
    member: path,
    spans: sortedDistinct([...old, ...needing].map(({ facts }) => facts.path)),
    causeKey: `shipped ${version}`,
    title: `${baseName(path)} is of version ${version}, and the wheel's code needs 14.40`,
    message:
      `${whoNeedsDlls(needing)} a Visual C++ runtime of 14.40 (Visual Studio 2022 17.10) or newer: its std::mutex is no ` +
      `longer set up at run time. The wheel brings ${version}, with which the first lock crashes: "Windows fatal exception: access violation".`,
    remedy:
      '1. Copy msvcp140.dll from the current redistributable: update Visual Studio where delvewheel repair runs.\n' +
      '2. Or compile with _DISABLE_CONSTEXPR_MUTEX_CONSTRUCTOR defined.',
    data: { version, needed: '14.40', libraries: [baseName(path)], members: pathsOf(needing) },
  };
}

/** Whoever has an older runtime on the machine, or a package that brings one and is imported first, has the crash. */
function leftToTheMachine(wheel: JudgedWheel, needing: WindowsFile[]): Draft[] {
  const need = runtimeNeed(wheel);
  if (need === null || need.shipped.length > 0 || need.isOld) return [];
  const first = needing.find(({ role }) => role === 'extension') ?? needing[0];
  return [
    {
      severity: 'notice',
      member: first?.facts.path ?? null,
      spans: pathsOf(needing),
      causeKey: 'left to the machine',
      title: `users need the Visual C++ runtime 14.40 or newer: ${listSome(need.libraries, 2)}`,
      message:
        `${whoNeedsDlls(needing)} ${listSome(need.libraries, 4)} of Visual Studio 2022 17.10 or newer, since its std::mutex is no longer set up at ` +
        'run time. With an older one on the machine, or one that another package has loaded before, the first lock crashes.',
      remedy:
        '1. Define _DISABLE_CONSTEXPR_MUTEX_CONSTRUCTOR when compiling: older runtimes then do.\n' +
        '2. Or let delvewheel repair copy the DLLs into the wheel, which Microsoft allows, or link with /MT.',
      data: { version: null, needed: '14.40', libraries: need.libraries, members: pathsOf(needing) },
    },
  ];
}

function pathsOf(files: readonly WindowsFile[]): string[] {
  return sortedDistinct(files.map(({ facts }) => facts.path)).slice(0, MAX_LISTED_MEMBERS);
}
