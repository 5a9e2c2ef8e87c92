/** The oldest macOS that a wheel is installed on. */

import { isOlderVersion } from '../base/versionNumbers.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { PythonTag } from '../python/pythonTag.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** The first macOS for Apple silicon. */
const FIRST_ARM64 = '11.0';
/** The oldest macOS of CPython's installers for Intel, by the first minor version of Python 3. */
const PYTHON_FLOORS: readonly (readonly [since: number, macos: string])[] = [
  [14, '10.15'],
  [12, '10.13'],
];
const OLDEST_PYTHON_FLOOR = '10.9';
/** Of the other implementations. */
const OTHER_FLOOR = '10.15';

/** The highest of what the tags, Python itself and the architecture ask for; null where the tags tell no version. */
export function floorOf(architecture: string, promise: WheelPromise): string | null {
  const versions = promise.platforms
    .filter(({ architectures }) => architectures.some((each) => architectureFits(architecture, each)))
    .map(({ tag }) => versionOf(tag));
  const tagged = versions.includes(null) ? null : oldest(versions.filter((version) => version !== null));
  if (tagged === null) return null;
  return newest([tagged, pythonsFloor(architecture, promise)]);
}

/** The oldest macOS that one of the promised Pythons runs on. */
export function pythonsFloor(architecture: string, { pythons }: WheelPromise): string {
  if (architecture === 'aarch64') return FIRST_ARM64;
  return oldest(pythons.map(pythonFloor)) ?? OLDEST_PYTHON_FLOOR;
}

/** After macOS 15 came 26. */
const LAST_OF_THE_ROW = 15;
const NEXT_AFTER_IT = 26;
/** The last minor version of macOS 10. */
const LAST_TEN = 15;

/**
 * The platform tag of the oldest macOS that has all that a version has: installers know minor versions of macOS 10 alone, so
 * that 13.3 becomes 14.0. Null for what is no version.
 */
export function tagOf(version: string, architecture: string): string | null {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return null;
  const [number, rest] = [Number(major), Number(minor)];
  const isTen = number === 10 && rest <= LAST_TEN;
  if (architecture === 'arm64' && number <= 10) return 'macosx_11_0_arm64';
  if (number <= 10) return isTen ? `macosx_10_${rest}_${architecture}` : `macosx_11_0_${architecture}`;
  const rounded = rest === 0 ? number : number === LAST_OF_THE_ROW ? NEXT_AFTER_IT : number + 1;
  return `macosx_${rounded}_0_${architecture}`;
}

/**
 * The oldest macOS with a tag of its own that has all that a version has, which a build can be for and its tag can say: 13.0
 * for 12.3. A version that is none stays as it is.
 */
export function taggedVersion(version: string): string {
  const [, major, minor] = /^macosx_(\d+)_(\d+)_/.exec(tagOf(version, 'x86_64') ?? '') ?? [];
  return major === undefined ? version : `${major}.${minor}`;
}

/** As in `10.13`; 10.16 is what old programs are told that macOS 11 is. */
function versionOf(tag: string): string | null {
  const [, major, minor] = /^macosx_(\d+)_(\d+)_/.exec(tag) ?? [];
  const version = major === undefined ? null : `${major}.${minor}`;
  return version === '10.16' ? '11.0' : version;
}

/** On Intel. */
function pythonFloor({ implementation, major, minor }: PythonTag): string {
  if (implementation !== 'cp' && implementation !== 'py') return OTHER_FLOOR;
  const known = PYTHON_FLOORS.find(([since]) => major === 3 && (minor ?? 0) >= since);
  return known?.[1] ?? OLDEST_PYTHON_FLOOR;
}

/** Null where there are none. */
export function oldest(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (least, version) => (least === null || isOlderVersion(version, least) ? version : least),
    null,
  );
}

/** Null where there are none. */
export function newest(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (most, version) => (most === null || isOlderVersion(most, version) ? version : most),
    null,
  );
}
