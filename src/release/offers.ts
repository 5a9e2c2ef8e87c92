/** For whom a wheel is, by its file name alone. */

import { sortedDistinct } from '../base/collections.ts';
import { compareNumbers } from '../base/versionNumbers.ts';
import { platformNamed } from '../platform/platforms.ts';
import { parsePlatformTag } from '../platform/platformTag.ts';
import { promisedPythons } from '../python/promisedPythons.ts';
import { parsePythonTag } from '../python/pythonTag.ts';
import { parseWheelName } from '../wheel/wheelName.ts';

/** A wheel that a release has, by what an index or a folder says of it. */
export interface ReleaseFile {
  filename: string;
  /** Bytes; null where the index doesn't say. */
  size: number | null;
  requiresPython: string | null;
}

/** A platform that a wheel is for. */
export interface OfferedPlatform {
  /** As in `manylinux x86_64`, whatever the version in the tag. */
  platform: string;
  tag: string;
  /** The system's version, as in `[2, 17]`; empty where the tag has none. */
  floor: number[];
}

export interface Offer {
  filename: string;
  size: number | null;
  /** As in `3.9`, `3.13t` or `pp310`. */
  pythons: string[];
  platforms: OfferedPlatform[];
}

/** Null for a name that is no wheel's. */
export function offerOf({ filename, size, requiresPython }: ReleaseFile): Offer | null {
  const { name } = parseWheelName(filename);
  if (name === null) return null;
  const tags = { pythons: name.tags.python.map(parsePythonTag), abis: name.tags.abi };
  const pythons = [
    ...promisedPythons(tags, requiresPython).map(
      ({ minor, freeThreaded }) => `3.${minor}${freeThreaded ? 't' : ''}`,
    ),
    ...name.tags.python.filter((tag) => /^(?:pp|graalpy)\d/.test(tag)),
  ];
  return {
    filename,
    size,
    pythons: sortedDistinct(pythons),
    platforms: name.tags.platform.flatMap(platformsOf),
  };
}

/** A tag of macOS for several architectures is an offer to each. One of Linux is for one machine, whatever its files may be called. */
function platformsOf(tag: string): OfferedPlatform[] {
  const { platform: id, architectures } = parsePlatformTag(tag);
  const platform = platformNamed(id);
  if (platform === null) return [{ platform: tag, tag, floor: [] }];
  const floor =
    platform.policies?.numbers(tag) ?? /_(\d{1,9})_(\d{1,9})_/.exec(tag)?.slice(1).map(Number) ?? [];
  // As tags write them: Apple's and Microsoft's arm64 is Linux's aarch64.
  const written = (platform.tag.exec(tag)?.[1] ?? '').replace(/^_/, '').replace(/^32$/, 'x86');
  const all =
    id !== 'macos' || architectures.length < 2
      ? [written]
      : architectures.map((each) => (each === 'aarch64' ? 'arm64' : each));
  const names = all.map((each) => `${platform.label} ${each}`.trim());
  return names.map((name, at) => {
    const isAppleSilicon = id === 'macos' && all[at] === 'arm64';
    return { platform: name, tag, floor: isAppleSilicon ? newer(floor, FIRST_APPLE_SILICON) : floor };
  });
}

/** Whatever an older tag says, the first macOS for it is 11. */
const FIRST_APPLE_SILICON = [11, 0];

function newer(a: number[], b: number[]): number[] {
  return compareNumbers(a, b) < 0 ? b : a;
}

/** CPython by version, its free-threaded builds behind those of the same version, then the others by name. */
export function comparePythonNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => /^3\.(\d+)(t?)$/.exec(name));
  if (left == null || right == null)
    return Number(left == null) - Number(right == null) || (a < b ? -1 : Number(a > b));
  return Number(left[1]) - Number(right[1]) || (left[2] ?? '').length - (right[2] ?? '').length;
}
