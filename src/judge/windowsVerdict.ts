/** What the user's machine must have for a wheel for Windows: a Windows, and Visual C++'s runtime as far as the wheel leaves it out. */

import { sortedDistinct } from '../base/collections.ts';
import { MAX_BLOCKERS } from '../base/limits.ts';
import { compareNumbers } from '../base/versionNumbers.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import type { WindowsReason, WindowsVerdict } from '../model/verdict.ts';
import { isMsvcp140Name, ownerOfDll, runtimeVersion } from '../platform/windowsDlls.ts';
import { dllName } from '../platform/windowsLoader.ts';
import {
  dllSince,
  functionSince,
  newerWindows,
  type WindowsVersion,
  windowsOfPython,
} from '../platform/windowsSince.ts';
import { promisedPythons } from '../python/promisedPythons.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { isLoaded, type JudgedMember } from './judgedWheel.ts';
import type { NeedLinkage } from './linkage.ts';
import { isTestData } from './testFiles.ts';
import type { WheelPromise } from './wheelPromise.ts';

interface Judged {
  facts: WheelFacts;
  promise: WheelPromise | null;
  members: readonly JudgedMember[];
  windows: ReadonlyMap<string, readonly NeedLinkage[]>;
}

/** A file and what it says of itself. */
interface Loaded {
  path: string;
  binary: BinaryFacts;
}

/** Visual Studio 2022 17.10: from here on std::mutex is set up by no constructor, and an older msvcp140.dll crashes on it. */
export const MUTEX_VERSION: readonly number[] = [14, 40];
/** Where all runtimes of this name begin. */
const FIRST_VERSION = '14.0';
const CURRENT = '140';
/** Null for a wheel of which Python loads no file for Windows. */
export function windowsVerdictOf(wheel: Judged): WindowsVerdict | null {
  const files = loadedFiles(wheel);
  if (files.length === 0) return null;
  const reasons = files.flatMap(reasonsOf);
  const floor = floorOf(wheel, files);
  const windows = reasons.reduce((newest, { since }) => newerWindows(newest, since), floor);
  const because = reasons.filter(({ since }) => since === windows && windows !== floor);
  const runtime = runtimeOf(wheel, files);
  return {
    runtime: runtime?.version ?? null,
    system: windows,
    details: {
      libraries: runtime?.libraries ?? [],
      declared: runtime?.declared ?? null,
      because: because.slice(0, MAX_BLOCKERS).map(({ member, library, name }) => ({ member, library, name })),
      moreReasons: Math.max(0, because.length - MAX_BLOCKERS),
    },
  };
}

/** What Python loads; where it imports nothing from the wheel, libraries that code may load through ctypes. */
function loadedFiles({ members }: Judged): Loaded[] {
  const own = members.filter(
    ({ misfit, facts }) =>
      misfit === null &&
      facts.binary?.pe !== undefined &&
      facts.binary.system === 'windows' &&
      facts.binary.problems.length === 0 &&
      !isTestData(facts.path),
  );
  const loaded = own.filter(isLoaded);
  const files = loaded.length > 0 ? loaded : own.filter(({ role }) => role === 'library');
  return files.flatMap(({ facts: { path, binary } }) => (binary === null ? [] : [{ path, binary }]));
}

/** The oldest Windows that one of the promised Pythons runs on. */
function floorOf({ facts, promise }: Judged, files: readonly Loaded[]): WindowsVersion {
  const pythons =
    promise === null ? [] : promisedPythons(promise, facts.distInfo?.metadata?.requiresPython ?? null);
  const architecture = files[0]?.binary.architectures[0] ?? '';
  const oldest = pythons.length === 0 ? 0 : Math.min(...pythons.map(({ minor }) => minor));
  return windowsOfPython(oldest, architecture);
}

function reasonsOf({ path, binary }: Loaded): (WindowsReason & { since: WindowsVersion })[] {
  const reasons: (WindowsReason & { since: WindowsVersion })[] = [];
  for (const { needed, imports } of binary.images) {
    const atOnce = new Set(needed.flatMap(({ library, kind }) => (kind === 'delayed' ? [] : [library])));
    for (const library of atOnce) {
      const since = dllSince(library);
      if (since !== null) reasons.push({ member: path, library, name: null, since });
    }
    for (const { name, library } of imports) {
      const since =
        library !== null && atOnce.has(library) && isWindows(library) ? functionSince(name) : null;
      if (since !== null) reasons.push({ member: path, library, name, since });
    }
  }
  return reasons;
}

function isWindows(library: string): boolean {
  return ownerOfDll(library) === 'system';
}

/** What is left to Visual C++'s redistributable; null where nothing is. */
function runtimeOf(
  { windows }: Judged,
  files: readonly Loaded[],
): { libraries: string[]; version: string; declared: string | null } | null {
  const needing = files.flatMap((file) => {
    const missing = (windows.get(file.path) ?? []).filter(
      ({ library, resolvedTo }) => resolvedTo === null && runtimeVersion(library) === CURRENT,
    );
    return missing.map(({ library }) => ({ file, library }));
  });
  if (needing.length === 0) return null;
  const lockers = newMutexLockers(files.map(({ binary }) => binary));
  const versions = needing.map(({ file }) => file.binary.pe?.linkerVersion ?? FIRST_VERSION);
  return {
    libraries: sortedDistinct(needing.map(({ library }) => dllName(library))),
    version: needing.some(({ file }) => lockers.has(file.binary)) ? MUTEX_VERSION.join('.') : FIRST_VERSION,
    declared: newestOf(versions.filter((version) => version.startsWith('14.'))),
  };
}

function newestOf(versions: readonly string[]): string | null {
  const numbers = (version: string): number[] => version.split('.').map(Number);
  return versions.toSorted((a, b) => compareNumbers(numbers(b), numbers(a)))[0] ?? null;
}

/** What lld writes for a linker version, whatever it links; Visual Studio 2015 wrote the same. */
const NO_VERSION = '14.0';

/**
 * Files that lock a std::mutex which no constructor has set up, as MSVC 14.40 and later compile it. A lock without the call that
 * sets one up is no proof: another DLL may have done that. So the linker has to be new enough, or, where it tells nothing, no file
 * may set one up.
 */
export function newMutexLockers(files: readonly BinaryFacts[]): ReadonlySet<BinaryFacts> {
  const uses = files.map((binary) => ({ binary, names: mutexFunctions(binary) }));
  const isOldStyle = uses.some(({ names }) => setsUp(names));
  const isNew = ({ pe }: BinaryFacts): boolean =>
    pe?.linkerVersion === NO_VERSION
      ? !isOldStyle
      : compareNumbers((pe?.linkerVersion ?? '').split('.').map(Number), MUTEX_VERSION) >= 0;
  return new Set(
    uses
      .filter(({ binary, names }) => locks(names) && !setsUp(names) && isNew(binary))
      .map(({ binary }) => binary),
  );
}

/** Functions of msvcp140.dll for mutexes that a file calls; none where not all of its imports are known. */
function mutexFunctions({ lacksImports, images }: BinaryFacts): ReadonlySet<string> {
  if (lacksImports) return new Set();
  return new Set(
    images.flatMap(({ imports }) =>
      imports.flatMap(({ name, library }) =>
        name.startsWith('_Mtx_') && isMsvcp140Name(dllName(library ?? '')) ? [name] : [],
      ),
    ),
  );
}

function locks(names: ReadonlySet<string>): boolean {
  return names.has('_Mtx_lock') || names.has('_Mtx_trylock');
}

function setsUp(names: ReadonlySet<string>): boolean {
  return ['_Mtx_init_in_situ', '_Mtx_init', '_Mtx_destroy_in_situ'].some((name) => names.has(name));
}
