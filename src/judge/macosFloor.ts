/** The oldest macOS that a wheel is installed on. */

import { isOlderVersion } from '../base/versionNumbers.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { PythonTag } from '../python/pythonTag.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** The first macOS for Apple silicon. */
export const FIRST_ARM64 = '11.0';
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
  if (architecture === 'aarch64') return newest([tagged, FIRST_ARM64]);
  const ofPythons = oldest(promise.pythons.map(pythonFloor));
  return newest([tagged, ofPythons ?? OLDEST_PYTHON_FLOOR]);
}

/** As in `10.13`; 10.16 is what old programs are told that macOS 11 is. */
function versionOf(tag: string): string | null {
  const [, major, minor] = /^macosx_(\d+)_(\d+)_/.exec(tag) ?? [];
  const version = major === undefined ? null : `${major}.${minor}`;
  return version === '10.16' ? '11.0' : version;
}

/** The oldest macOS that a Python for Intel runs on. */
export function pythonFloor({ implementation, major, minor }: PythonTag): string {
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
