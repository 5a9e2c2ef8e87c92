/** One wheel as the page shows it once somebody opens it. */

import { groupBy, listOf } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Finding, ReportedWheel } from '../../model/report.ts';
import type { WheelDetails } from '../../page/data.ts';
import { worstOf } from '../outcome.ts';
import { stableAbiSentence } from '../stableAbi.ts';
import { MAX_SENTENCE } from '../wording.ts';
import { contentTree } from './contentTree.ts';
import { fileRows } from './fileRows.ts';
import { floorReasons } from './floorReasons.ts';
import { needRows } from './needRows.ts';

const MAX_REASONS = 20;
const MAX_NEEDS = 200;
const MAX_FILES = 150;

/** What the page shows of a wheel with these findings, the lists bounded. */
export function wheelDetails(wheel: ReportedWheel, findings: readonly Finding[]): WheelDetails {
  const { verdict, moreLinks, notExamined } = wheel;
  const byMember = groupBy(findings, ({ member }) => member);
  const severities = new Map(
    [...byMember].flatMap(([member, own]) => {
      const worst = worstOf(own);
      return member === null || worst === null ? [] : [[member, worst] as const];
    }),
  );
  const [reasons, needs, files] = [
    floorReasons(verdict),
    needRows(wheel, findings),
    fileRows(wheel, severities),
  ];
  const { moreBlockers, macos = [], windows } = verdict;
  const untold =
    moreBlockers +
    macos.reduce((sum, each) => sum + (each.moreBlockers ?? 0), 0) +
    (windows?.details?.moreReasons ?? 0);
  return {
    verdict: verdictSentences(wheel).map((sentence) => plainText(sentence, MAX_SENTENCE)),
    floorReasons: reasons.slice(0, MAX_REASONS),
    moreFloorReasons: Math.max(0, reasons.length - MAX_REASONS) + untold,
    content: contentTree(wheel, severities),
    needs: needs.slice(0, MAX_NEEDS),
    moreNeeds: Math.max(0, needs.length - MAX_NEEDS) + moreLinks,
    files: files.slice(0, MAX_FILES),
    moreFiles: Math.max(0, files.length - MAX_FILES),
    notExamined: notExamined.map((sentence) => plainText(sentence, MAX_SENTENCE)),
  };
}

/** Which tag it can carry, or which systems it runs on. */
function verdictSentences({ verdict, floors, binaries }: ReportedWheel): string[] {
  const { tag, families } = verdict;
  const others = Object.values(families).filter((other) => other !== null && other !== tag);
  const also =
    others.length === 0 ? '' : `, also ${listOf(others.map((other) => plainText(other ?? '', MAX_NAME)))}`;
  const abi = stableAbiSentence(verdict);
  return [
    ...(binaries.length === 0 ? ['It holds no native code.'] : []),
    ...(tag === null
      ? floors.length === 0
        ? []
        : [`Runs from: ${listOf(floors)}.`]
      : [
          tag.startsWith('linux_')
            ? `It fits no policy, so that ${tag} is the only tag for it.`
            : `Oldest platform tag that it can carry: ${tag}${also}.`,
        ]),
    ...(abi === '' ? [] : [abi]),
  ];
}
