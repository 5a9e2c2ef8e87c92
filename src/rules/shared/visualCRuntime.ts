/** What modules for Windows ask of the runtime of Visual C++, which Python brings only in part. */

import { sortedDistinct } from '../../base/collections.ts';
import { compareNumbers } from '../../base/versionNumbers.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { MUTEX_VERSION, newMutexLockers } from '../../judge/windowsVerdict.ts';
import { isMsvcp140Name, runtimeVersion, withoutMangling } from '../../platform/windowsDlls.ts';
import { missingDlls } from './missingDlls.ts';
import { dllKey, filesOfCode, loadedFiles, type WindowsFile, windowsFiles } from './windowsFiles.ts';

/** Of Visual Studio 2015 to 2026, whose runtimes all have this number in their names. */
const CURRENT = '140';
/** What came with Pythons of old. */
const OF_OLD_PYTHONS: readonly string[] = ['90', '100'];
/** What is left to the machine. */
export interface RuntimeNeed {
  /** Names as asked for, each once. */
  libraries: string[];
  needing: WindowsFile[];
  /** What the wheel brings of the same runtime. */
  shipped: string[];
  /** As in `14.40 or newer`, or `of Visual Studio 2013`. */
  version: string;
  /** The redistributable of Visual Studio 2015 and later, which most machines have, doesn't bring it. */
  isOld: boolean;
  hasNewMutex: boolean;
}

/** Null where nothing is left to the machine. */
export function runtimeNeed(wheel: JudgedWheel): RuntimeNeed | null {
  const isForOldPython = wheel.promise?.pythons.some(
    ({ major, minor }) => major === 2 || (major === 3 && minor !== null && minor < 5),
  );
  const missing = missingDlls(wheel).filter(
    ({ owner, library, why }) =>
      owner === 'runtime' &&
      why === 'absent' &&
      !(isForOldPython && OF_OLD_PYTHONS.includes(runtimeVersion(library) ?? '')),
  );
  if (missing.length === 0) return null;
  const versions = new Set(missing.map(({ library }) => runtimeVersion(library)));
  const old = [...versions].find((version) => version !== CURRENT) ?? null;
  const needing = [...new Set(missing.flatMap((each) => each.needing))];
  const shipped = wheel.facts.members
    .map(({ path }) => baseName(path))
    .filter((name) => /\.dll$/i.test(name) && versions.has(runtimeVersion(withoutMangling(name))));
  const hasNewMutex = newMutexFiles(wheel).length > 0;
  return {
    libraries: missing.map(({ library }) => library),
    needing,
    shipped: sortedDistinct(shipped),
    version:
      old === null ? (hasNewMutex ? '14.40 or newer' : '14') : `of ${STUDIOS.get(old) ?? `version ${old}`}`,
    isOld: old !== null,
    hasNewMutex,
  };
}

const STUDIOS: ReadonlyMap<string, string> = new Map([
  ['70', 'Visual Studio 2002'],
  ['71', 'Visual Studio 2003'],
  ['80', 'Visual Studio 2005'],
  ['90', 'Visual Studio 2008'],
  ['100', 'Visual Studio 2010'],
  ['110', 'Visual Studio 2012'],
  ['120', 'Visual Studio 2013'],
]);

/** Loaded files that lock a std::mutex which no constructor has set up. */
export function newMutexFiles(wheel: JudgedWheel): WindowsFile[] {
  const files = windowsFiles(wheel);
  const loaded = [...loadedFiles(files, wheel), ...filesOfCode(files, wheel)];
  const lockers = newMutexLockers(loaded.map(({ binary }) => binary));
  return loaded.filter(({ binary }) => lockers.has(binary));
}

/** The version of a DLL of the runtime, as in `[14, 29]`: that of its resources, or else of the tools that linked it. */
export function versionOfRuntime({ pe }: WindowsFile): number[] {
  const { fileVersion, linkerVersion } = pe;
  const own = fileVersion?.startsWith('14.') ? fileVersion : linkerVersion;
  return own.split('.').slice(0, 2).map(Number);
}

/** Whether a copy of msvcp140.dll is older than code needs that locks such a mutex. */
export function isBeforeMutex(file: WindowsFile): boolean {
  return compareNumbers(versionOfRuntime(file), MUTEX_VERSION) < 0;
}

/** A copy of msvcp140.dll, under whatever name delvewheel gave it. */
export function isMsvcp140({ facts }: WindowsFile): boolean {
  return isMsvcp140Name(dllKey(baseName(facts.path)));
}
