/** What an earlier report had already, in words for every output. It is never shown in full, and never left unsaid. */

import { groupBy } from '../base/collections.ts';
import { counted } from '../base/words.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Cause, groupByCause } from './causes.ts';
import { severityCounts } from './severityCounts.ts';

/** What is known, as people see it: one for each cause. */
export function knownCauses({ known }: Pick<Report, 'known'>): Cause[] {
  return groupByCause(known?.findings ?? []);
}

/** `3 known findings (1 error and 2 warnings)`; empty where there are none. */
export function knownFigures(report: Pick<Report, 'known'>): string {
  const causes = knownCauses(report);
  return causes.length === 0 ? '' : `${counted(causes.length, 'known finding')} (${severityCounts(causes)})`;
}

/** The known findings of each wheel, by its label. */
export function knownByWheel({ known }: Pick<Report, 'known'>): Map<string, Finding[]> {
  return groupBy(
    (known?.findings ?? []).filter(({ wheel }) => wheel !== null),
    ({ wheel }) => wheel ?? '',
  );
}

/** What was found in a wheel, as in `1 error, known: 2 warnings`; an empty list where nothing was. */
export function foundFigures(findings: readonly Finding[], known: readonly Finding[]): string[] {
  return [
    ...(findings.length === 0 ? [] : [severityCounts(findings)]),
    ...(known.length === 0 ? [] : [`known: ${severityCounts(known)}`]),
  ];
}

/** Sentences of plain text, which each output escapes for itself. */
export function knownSentences(report: Pick<Report, 'known'>): string[] {
  const { known } = report;
  if (known === undefined) return [];
  const figures = knownFigures(report);
  const gone = known.gone.length + known.moreGone;
  return [
    ...(figures === '' ? [] : [`From ${known.path}, and not shown in full: ${figures}.`]),
    ...(gone === 0
      ? []
      : [`${counted(gone, 'known finding')} ${gone === 1 ? 'is' : 'are'} gone: update ${known.path}.`]),
    ...(known.note === null ? [] : [known.note]),
  ];
}
