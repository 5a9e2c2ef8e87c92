/** From the wheels of a run to what changed in each of their distributions. */

import path from 'node:path';
import { compareStrings, groupBy } from '../base/collections.ts';
import { MAX_COMPARED_DISTRIBUTIONS, MAX_REMOTE_WHEELS } from '../base/limits.ts';
import type { ReleaseComparison } from '../model/release.ts';
import type { WheelEntry } from '../model/report.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { type BaselineChoice, PYPI } from './baselineChoice.ts';
import { type FoundBaseline, filesOf } from './baselineFiles.ts';
import {
  type BaselineFile,
  type CurrentRelease,
  compareReleases,
  pairsOf,
  withOffer,
} from './compareReleases.ts';
import { currentReleases } from './currentReleases.ts';
import { IndexClient, IndexError } from './indexClient.ts';
import { remoteMembers } from './remoteDirectory.ts';
import { earlierRelease, type IndexFile } from './simpleIndex.ts';

/** One for each distribution among the wheels, sorted. Never rejects: what can't be compared says why. */
export async function releaseComparisons(
  wheels: readonly WheelEntry[],
  choice: BaselineChoice,
  signal?: AbortSignal,
): Promise<ReleaseComparison[]> {
  const releases = currentReleases(wheels, choice.isWhole);
  const compared = releases.slice(0, MAX_COMPARED_DISTRIBUTIONS);
  const client = choice.from === PYPI ? new IndexClient(choice.indexUrl, signal) : null;
  const baselineOf =
    client === null
      ? fromDisk(await filesOf(path.resolve(choice.cwd, choice.from)))
      : onIndex(client, choice.ownNames);
  try {
    const comparisons: ReleaseComparison[] = [];
    for (const release of compared) comparisons.push(await comparison(release, baselineOf));
    return comparisons;
  } finally {
    client?.close();
  }
}

type BaselineOf = (release: CurrentRelease) => Promise<FoundBaseline & { isTrouble?: boolean }>;

async function comparison(release: CurrentRelease, baselineOf: BaselineOf): Promise<ReleaseComparison> {
  const { distribution } = release;
  const { baseline, why, isTrouble = false } = await baselineOf(release);
  if (baseline === null) return { distribution, changes: null, note: why, isTrouble };
  return { distribution, changes: compareReleases(baseline, release), note: null, isTrouble: false };
}

function fromDisk(find: (distribution: string) => FoundBaseline): BaselineOf {
  return async ({ distribution }) => {
    const found = find(distribution);
    return { ...found, isTrouble: found.baseline === null };
  };
}

function onIndex(client: IndexClient, ownNames: BaselineChoice['ownNames']): BaselineOf {
  return async (release) => {
    const { distribution, version } = release;
    if (ownNames !== null && !ownNames.map(normalizedName).includes(distribution))
      return {
        baseline: null,
        why: 'its name is not that of the project in this repository, so that no index was asked for it',
      };
    try {
      const earlier = await earlierRelease(client, distribution, version);
      if (earlier.why !== null) return { baseline: null, why: earlier.why };
      const files = await withMembers(client, earlier.files, release);
      return { baseline: { source: PYPI, version: earlier.version, files }, why: null };
    } catch (error) {
      if (error instanceof IndexError) return { baseline: null, why: error.message, isTrouble: true };
      throw error;
    }
  };
}

/** The content of those that grew most, and of one wheel for each platform. */
async function withMembers(
  client: IndexClient,
  files: readonly IndexFile[],
  { wheels }: CurrentRelease,
): Promise<BaselineFile[]> {
  const plain = files.map((file) => ({ ...file, members: null }));
  const pairs = pairsOf(
    plain.flatMap((file) => withOffer(file, file)),
    wheels.flatMap((wheel) => withOffer(wheel, wheel)),
  );
  const growth = ({ before, after }: (typeof pairs)[number]): number =>
    after.of.size - (before.of.size ?? Infinity);
  const byGrowth = [...pairs].sort(
    (a, b) => growth(b) - growth(a) || compareStrings(a.after.of.label, b.after.of.label),
  );
  const platforms = groupBy(byGrowth, ({ after }) =>
    after.offer.platforms.map(({ platform }) => platform).join(),
  );
  const wanted = new Set(
    [...byGrowth.slice(0, 2), ...[...platforms.values()].flatMap(([first]) => first ?? [])]
      .map(({ before }) => before.of.filename)
      .slice(0, MAX_REMOTE_WHEELS),
  );
  const found: BaselineFile[] = [];
  for (const { url, ...file } of files) {
    const isWanted = wanted.has(file.filename) && file.size !== null;
    found.push({ ...file, members: isWanted ? await remoteMembers(client, url, file.size ?? 0) : null });
  }
  return found;
}
