/** How far the builds of the repository could be judged, in words for every output. */

import { listSome } from '../base/collections.ts';
import { MAX_NAME, plainText } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import type { Report } from '../model/report.ts';

const MAX_REASONS = 3;

/**
 * One sentence of plain text, which each output escapes for itself, as in `14 jobs, cibuildwheel 4.2.0; 3 not fully
 * judged: a script (line 12) writes to GITHUB_ENV.` Null where nothing runs cibuildwheel, or nobody looked.
 */
export function judgedSentence({ project }: Pick<Report, 'project'>): string | null {
  const builds = project?.cibuildwheel ?? null;
  if (builds === null) return null;
  const { jobs, versions, unpinned, unjudged, elsewhere } = builds;
  const pins = [...versions.map((each) => plainText(each, 20)), ...(unpinned === 0 ? [] : ['the newest'])];
  const pinned =
    versions.length > 0
      ? `cibuildwheel ${listSome(pins)}`
      : `${unpinned > 0 ? 'the newest ' : ''}cibuildwheel`;
  const running =
    jobs === 0 ? 'no job that could be read runs cibuildwheel' : `${counted(jobs, 'job')}, ${pinned}`;
  const parts = [
    running,
    ...(unjudged.jobs === 0
      ? []
      : [`${unjudged.jobs} not fully judged, as ${reasons(unjudged.reasons.map(({ why }) => why))}`]),
    ...(elsewhere.length === 0 ? [] : [`not judged: ${reasons(elsewhere)}`]),
  ];
  return `${parts.join('; ')}.`;
}

function reasons(clauses: readonly string[]): string {
  return listSome(
    clauses.map((clause) => plainText(clause, MAX_NAME)),
    MAX_REASONS,
  );
}
