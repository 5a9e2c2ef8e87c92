/** How far the builds of a repository could be judged, for saying so. */

import { compareStrings, sortedDistinct } from '../../base/collections.ts';
import { MAX_UNJUDGED_REASONS } from '../../base/limits.ts';
import type { JudgedBuilds } from '../../model/report.ts';
import type { CibuildwheelProject } from '../cibuildwheelProject.ts';
import { versionText } from './releases.ts';
import type { CibuildwheelJob } from './types.ts';

/** Null where nothing in the repository runs cibuildwheel. What people run by hand is no build that is to be judged. */
export function judgedBuilds({
  jobs,
  unknown,
}: Pick<CibuildwheelProject, 'jobs' | 'unknown'>): JudgedBuilds | null {
  const elsewhere = sortedDistinct(unknown.filter(({ isByHand }) => isByHand !== true).map(({ why }) => why));
  if (jobs.length === 0 && elsewhere.length === 0) return null;
  const inDoubt = jobs.filter((job) => job.unknown.length > 0);
  return {
    jobs: jobs.length,
    versions: sortedDistinct(jobs.map(({ version }) => versionText(version))).filter((text) => text !== ''),
    unpinned: jobs.filter(({ isNewest }) => isNewest).length,
    unjudged: { jobs: inDoubt.length, reasons: reasonsOf(inDoubt).slice(0, MAX_UNJUDGED_REASONS) },
    elsewhere: elsewhere.slice(0, MAX_UNJUDGED_REASONS),
  };
}

/** Those of the most jobs first. */
function reasonsOf(jobs: readonly CibuildwheelJob[]): JudgedBuilds['unjudged']['reasons'] {
  const counts = new Map<string, number>();
  for (const { unknown } of jobs)
    for (const why of new Set(unknown.map((each) => each.why))) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .map(([why, count]) => ({ why, jobs: count }))
    .sort((a, b) => b.jobs - a.jobs || compareStrings(a.why, b.why));
}
