/** cibuildwheel's releases, as far as the tables of facts beside this file know them. */

/** A release as a number that orders: 3.1.4 is 3001004. */
export type Release = number;

/** The last patch release of each minor one, by major. Nothing before 2.0 reads pyproject.toml. */
const LAST_PATCHES: ReadonlyMap<number, readonly number[]> = new Map([
  [2, [1, 3, 2, 1, 0, 0, 1, 0, 1, 0, 2, 4, 3, 1, 1, 0, 5, 0, 1, 2, 0, 3, 0, 4]],
  [3, [1, 4, 1, 1, 1]],
  [4, [0, 1, 1, 5]],
]);

/** From the oldest to the newest that the tables know. */
export const RELEASES: readonly Release[] = [...LAST_PATCHES].flatMap(([major, minors]) =>
  minors.flatMap((last, minor) =>
    Array.from({ length: last + 1 }, (_, patch) => releaseOf(major, minor, patch)),
  ),
);
export const NEWEST: Release = RELEASES.at(-1) ?? 0;

/** A part left out of a version that moves, such as `v3`, stands for the newest there may be. */
export const NEWEST_PART = 999;

export function releaseOf(major: number, minor: number, patch: number): Release {
  return major * 1_000_000 + minor * 1000 + patch;
}

/** `2.21`, `3.1.4` or `4.0.0` as a number. */
export function release(version: string): Release {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return releaseOf(major, minor, patch);
}

/** As in `3.1.4`, or `3.1` where it is the first of its line. */
export function releaseName(number: Release): string {
  const [major, minor, patch] = [
    Math.floor(number / 1_000_000),
    Math.floor(number / 1000) % 1000,
    number % 1000,
  ];
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

/** A version as it is pinned, as in `3.1.4` or `3`; empty where it isn't. */
export function versionText(version: readonly (number | null)[] | null): string {
  return (version ?? []).filter((part) => part !== null).join('.');
}

/** The releases that a version may stand for. */
export interface PossibleReleases {
  releases: readonly Release[];
  /** True when a release that the tables don't know may be meant as well. */
  isOpen: boolean;
}

/**
 * The releases that a version with parts left open may stand for. Patch releases newer than the tables are taken
 * for the last known one: facts change with minor releases.
 */
export function possibleReleases(version: readonly (number | null)[] | null): PossibleReleases {
  const [major = null, minor = null, patch = null] = version ?? [];
  if (major === null) return { releases: RELEASES, isOpen: true };
  const minors = LAST_PATCHES.get(major);
  if (minors === undefined) return { releases: [], isOpen: true };
  const isOpen = minor === null ? major === newestMajor() : minor >= minors.length;
  const first = releaseOf(major, minor ?? 0, 0);
  const last = releaseOf(major, minor ?? NEWEST_PART, NEWEST_PART);
  const ofLine = RELEASES.filter((each) => each >= first && each <= last);
  if (patch === null) return { releases: ofLine, isOpen };
  const exact = Math.min(releaseOf(major, minor ?? 0, patch), ofLine.at(-1) ?? 0);
  return { releases: ofLine.length === 0 ? [] : [exact], isOpen };
}

function newestMajor(): number {
  return Math.max(...LAST_PATCHES.keys());
}

/** The releases that a job may run, the newest where nothing pins them. */
export function releasesInUse({
  version,
  isNewest,
}: {
  version: readonly (number | null)[] | null;
  isNewest: boolean;
}): PossibleReleases {
  return isNewest ? { releases: [NEWEST], isOpen: true } : possibleReleases(version);
}
