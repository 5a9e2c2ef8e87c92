/** Holes in the grid of Pythons by platforms that a release's wheels make: pure, from file names alone. */

import { compareStrings } from '../base/collections.ts';
import type { GridHole } from '../model/lacking.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import { offerOf, type ReleaseFile } from './offers.ts';

/** A smaller grid shows no custom that a hole would break. */
const LEAST_PLATFORMS = 3;
const LEAST_PYTHONS = 3;
/** More of them are a choice, not a mishap. */
const MOST_HOLES = 2;
/** Platforms that projects build for as a rule; others come and go with a Python. */
const USUAL = /^(?:manylinux|musllinux|macOS|Windows) /;
/** Those among them that projects give up one after the other, from some Python on. */
const LEAVING = / (?:x86|i686|armv7l|ppc64le|s390x|riscv64|loongarch64)$/;

interface Cell {
  platform: string;
  minor: number;
  /** True where the platform has a wheel for a newer Python. */
  isInside: boolean;
}

/**
 * Pythons that a platform has no wheel for although it has one for an older Python, and for a newer one too or this is the newest
 * of all. Nothing where there are more than a few, or where the grid is small. Pythons older than a platform's first are none:
 * it came later. Nor are those after a platform's last where there are several: it was given up. PyPy and free-threaded builds
 * don't count, which many projects build for some platforms alone.
 */
export function gridHoles(files: readonly ReleaseFile[]): GridHole[] {
  const { rows, pythons } = gridOf(files);
  if (rows.size < LEAST_PLATFORMS || pythons.length < LEAST_PYTHONS) return [];
  const all = [...rows].flatMap(([platform, minors]) => holesIn(platform, minors, pythons));
  const holes = all.filter(
    (hole) => !isLeft(hole) || all.some((other) => other.minor === hole.minor && !isLeft(other)),
  );
  if (holes.length > MOST_HOLES) return [];
  return holes
    .sort((a, b) => a.minor - b.minor || compareStrings(a.platform, b.platform))
    .map(({ platform, minor }) => ({ platform, python: `3.${minor}` }));
}

function isLeft({ platform, isInside }: Cell): boolean {
  return !isInside && LEAVING.test(platform);
}

function holesIn(platform: string, minors: ReadonlySet<number>, pythons: readonly number[]): Cell[] {
  const [first, last] = [Math.min(...minors), Math.max(...minors)];
  const missing = pythons.filter((minor) => minor > first && !minors.has(minor));
  const inside = missing.filter((minor) => minor < last);
  const after = missing.filter((minor) => minor > last);
  return [...inside, ...(after.length === 1 ? after : [])].map((minor) => ({
    platform,
    minor,
    isInside: minor < last,
  }));
}

interface Grid {
  /** The minor versions of CPython that each platform has a wheel for. */
  rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** Those that some wheel is for alone, in order: a stable ABI reaches to the newest that there is. */
  pythons: readonly number[];
}

const NOTHING: Grid = { rows: new Map(), pythons: [] };

function gridOf(files: readonly ReleaseFile[]): Grid {
  const rows = new Map<string, Set<number>>();
  const exact = new Set<number>();
  for (const file of files) {
    const offer = offerOf(file);
    const abis = parseWheelName(file.filename).name?.tags.abi ?? [];
    const minors = (offer?.pythons ?? []).flatMap((python) => {
      const [, minor] = /^3\.(\d+)$/.exec(python) ?? [];
      return minor === undefined ? [] : [Number(minor)];
    });
    if (minors.length === 0) continue;
    if (abis.every((abi) => /^cp3\d+m?$/.test(abi))) for (const minor of minors) exact.add(minor);
    for (const { platform } of offer?.platforms ?? []) {
      // A wheel for any platform leaves no hole.
      if (platform === 'any') return NOTHING;
      if (!USUAL.test(platform)) continue;
      const row = rows.get(platform) ?? new Set();
      for (const minor of minors) row.add(minor);
      rows.set(platform, row);
    }
  }
  return { rows, pythons: [...exact].sort((a, b) => a - b) };
}
