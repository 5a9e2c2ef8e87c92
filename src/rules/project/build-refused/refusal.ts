/** What the parts of build-refused share: the job that is looked at, and the setting at which it stops. */

import { sortedDistinct } from '../../../base/collections.ts';
import type { Location } from '../../../model/report.ts';
import type { Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { isBeforeToml } from '../../../project/cibuildwheel/known.ts';
import type { MatchedBuilds } from '../../../project/cibuildwheel/matchedBuilds.ts';
import {
  type Release,
  releaseName,
  releaseOf,
  releasesInUse,
  versionText,
} from '../../../project/cibuildwheel/releases.ts';
import { selectedBuilds } from '../../../project/cibuildwheel/selectedBuilds.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';

/** One job with the cibuildwheel that it runs. */
export interface Use {
  job: CibuildwheelJob;
  toml: TomlOptions | null;
  /** What stops the build stops it in each of these; at least one. */
  releases: readonly Release[];
  /** True where a release that isn't known here may run: then only what stays refused counts. */
  isOpen: boolean;
  /** As in `cibuildwheel 4.2.0`. */
  program: string;
  matched: MatchedBuilds;
}

/** A part of a setting at which the build stops. Those of one kind in one setting are one finding. */
export interface Refusal {
  /** Null where it is the job as a whole. */
  setting: OptionSetting | null;
  location: Location;
  /** As in `group` or `image`; with the setting's place it tells findings apart. */
  kind: string;
  /** What is refused, as in `pp311-*`. */
  part: string;
  /** Of all parts of the same finding, sorted, and the place of the first, as in `line 12 of pyproject.toml`. */
  describe(parts: readonly string[], place: string): Texts;
}

export type Texts = Pick<Draft, 'title' | 'message' | 'remedy'>;

/** Null where no release is known that the job may run. */
export function useOf(job: CibuildwheelJob, toml: TomlOptions | null, matched: MatchedBuilds): Use | null {
  const first = isBeforeToml(job) ? firstMajor(job) : null;
  if (first !== null)
    return {
      job,
      toml: null,
      releases: [first],
      isOpen: false,
      program: `cibuildwheel ${versionText(job.version)}`,
      matched,
    };
  const { releases, isOpen } = releasesInUse(job);
  const [newest] = releases.slice(-1);
  if (newest === undefined || (job.version === null && !job.isNewest)) return null;
  const written = versionText(job.version);
  const program = `cibuildwheel ${written || `${releaseName(newest)}, the newest known here,`}`;
  return { job, toml, releases, isOpen, program, matched };
}

/** A release of cibuildwheel 1.x, of which the tables know no builds; null where it isn't said which. */
function firstMajor({ version }: CibuildwheelJob): Release | null {
  const [major = null, minor = null, patch = null] = version ?? [];
  return major === 1 && minor !== null ? releaseOf(major, minor, patch ?? 0) : null;
}

const BUILDS = new WeakMap<Use, Map<Release, readonly Identifier[] | null>>();

/** What the job selects with that release, worked out once for all who ask; null where it can't be known. */
export function buildsIn(use: Use, of: Release): readonly Identifier[] | null {
  const known = BUILDS.get(use) ?? new Map<Release, readonly Identifier[] | null>();
  BUILDS.set(use, known);
  const before = known.get(of);
  if (before !== undefined) return before;
  const builds = selectedBuilds(use.job, use.toml, of, use.matched);
  known.set(of, builds);
  return builds;
}

/** A refusal at a setting. */
export function refusal(
  setting: OptionSetting,
  kind: string,
  part: string,
  describe: Refusal['describe'],
): Refusal {
  const item = setting.items?.find(({ value }) => value.includes(part));
  return { setting, location: item?.location ?? setting.location, kind, part, describe };
}

/** Tells findings apart. */
export function findingKey({ setting, location, kind }: Refusal): string {
  return `${setting === null ? `${location.path}:${location.startLine}` : placeKey(setting)}:${kind}`;
}

/** The findings of all refusals: one for each kind and setting. */
export function draftsOf(refusals: readonly Refusal[]): Draft[] {
  const byKey = new Map<string, Refusal[]>();
  for (const each of refusals) {
    const key = findingKey(each);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey].map(([causeKey, [first, ...others]]) => {
    if (first === undefined) throw new RangeError('nothing is refused');
    const parts = sortedDistinct([first, ...others].map(({ part }) => part));
    return {
      severity: 'error',
      causeKey,
      ...first.describe(parts, placeName(first.location)),
      location: first.location,
      data: { option: first.setting?.option ?? null, kind: first.kind, refused: parts.slice(0, 50) },
    };
  });
}
