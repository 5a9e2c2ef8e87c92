/** What the page shows of a report: chosen, put into words, and bounded, so that a browser can hold it whatever was checked. */

import { groupBy } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import { counted, downloadSize, fileSize } from '../../base/words.ts';
import type { PrebuiltEntry, Report, ReportedWheel } from '../../model/report.ts';
import type { KnownData, PageData, PrebuiltData, WheelData } from '../../page/data.ts';
import { groupByCause } from '../causes.ts';
import { configurationSentence } from '../configuration.ts';
import { type Grid, gridsOf, rangeOf } from '../grids.ts';
import { headline } from '../headline.ts';
import { judgedSentence } from '../judgedBuilds.ts';
import { foundFigures, knownByWheel, knownCauses, knownSentences } from '../known.ts';
import { OUTCOMES, reportOutcome } from '../outcome.ts';
import { type Column, columnOf, pythonLabel } from '../summary/tagLabels.ts';
import {
  binaryKind,
  decisiveCauses,
  findingsByWheel,
  ignoredCount,
  MAX_SENTENCE,
  notExaminedSentences,
  tally,
} from '../wording.ts';
import { causeData, titleOf } from './causeData.ts';
import { releaseData } from './releaseData.ts';
import { wheelDetails } from './wheelDetails.ts';

const MAX_CAUSES = 1000;
const MAX_KNOWN = 200;
const MAX_WHEELS = 2000;
const MAX_PREBUILT = 500;
const MAX_SUPPRESSED = 200;
const MAX_GRIDS = 50;
/** Characters of JSON that the details of all wheels may take: a browser is slow to open a page of much more. */
const MAX_DETAILS = 12_000_000;

/** The report as the page shows it; the same report gives the same data. */
export function pageData(report: Report): PageData {
  const { tool, findings, releases = [], project } = report;
  const causes = groupByCause(findings);
  // Those with errors come first, and so are never left out.
  const wheels = OUTCOMES.flatMap((wanted) => report.wheels.filter(({ outcome }) => outcome === wanted));
  const shown = wheels.slice(0, MAX_WHEELS);
  const indexes = new Map(shown.map(({ label }, index) => [label, index]));
  const platforms = new Map<string, number>();
  const listed = wheelData(report, shown, platforms);
  return {
    tool: plainText(`${tool.name} ${tool.version}`, MAX_NAME),
    outcome: reportOutcome(report),
    headline: headline(report),
    figures: figures(report),
    causes: causeData(causes.slice(0, MAX_CAUSES), { indexes, rules: report.rules }),
    moreCauses: Math.max(0, causes.length - MAX_CAUSES),
    known: knownData(report),
    releases: releases.map(releaseData),
    grids: gridsOf(shown)
      .slice(0, MAX_GRIDS)
      .map((grid) => gridData(grid, indexes)),
    wheels: listed,
    platforms: [...platforms.keys()],
    moreWheels: wheels.length - shown.length,
    prebuilt: (project?.prebuilt ?? []).slice(0, MAX_PREBUILT).map(prebuiltData),
    morePrebuilt: Math.max(0, (project?.prebuilt.length ?? 0) - MAX_PREBUILT),
    remarks: remarks(report),
  };
}

function knownData(report: Report): KnownData | null {
  const sentences = knownSentences(report).map((each) => plainText(each, MAX_SENTENCE));
  if (sentences.length === 0) return null;
  const causes = knownCauses(report);
  return {
    sentences,
    causes: causes.slice(0, MAX_KNOWN).map((cause) => ({ severity: cause.severity, title: titleOf(cause) })),
    moreCauses: Math.max(0, causes.length - MAX_KNOWN),
  };
}

function figures(report: Report): string[] {
  const { wheels, counts, project } = report;
  const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
  return [
    ...(decisiveCauses(report).length === 0 ? [] : [tally(report)]),
    ...(wheels.length === 0
      ? []
      : [`${counted(counts.binaries, 'native file')} in ${downloadSize(size)} of wheels`]),
    ...(project === undefined ? [] : [`${counted(project.files, 'file')} of the repository`]),
  ];
}

/** The wheels, and in `platforms` each platform of theirs with its index. */
function wheelData(
  report: Report,
  shown: readonly ReportedWheel[],
  platforms: Map<string, number>,
): WheelData[] {
  const byWheel = findingsByWheel(report);
  const known = knownByWheel(report);
  const distributions = groupBy(shown, distributionOf);
  let room = MAX_DETAILS;
  return shown.map((wheel) => {
    const details = room > 0 ? wheelDetails(wheel, byWheel.get(wheel.label) ?? []) : null;
    room -= JSON.stringify(details).length;
    return {
      label: plainText(wheel.label, 2 * MAX_NAME),
      short: plainText(
        [
          ...(distributions.size > 1 ? [distributionOf(wheel)] : []),
          ...(distributions.get(distributionOf(wheel))?.length === 1 && distributions.size > 1
            ? []
            : [tagsOf(wheel)]),
        ].join(' '),
        MAX_NAME,
      ),
      outcome: wheel.outcome,
      size: downloadSize(wheel.size),
      known: foundFigures([], known.get(wheel.label) ?? []).join(''),
      floors: wheel.floors.map((floor) => plainText(floor, MAX_NAME)),
      platforms: [
        ...new Set((wheel.tags?.platform ?? []).map((tag) => indexIn(platforms, columnTitle(columnOf(tag))))),
      ],
      details: room > 0 ? details : null,
    };
  });
}

function distributionOf({ filename, tags }: ReportedWheel): string {
  return tags === null ? filename : filename.split('-').slice(0, 2).join(' ');
}

function tagsOf({ tags }: ReportedWheel): string {
  if (tags === null) return '';
  const platforms = new Set(tags.platform.map((tag) => columnTitle(columnOf(tag))));
  return `${pythonLabel(tags)} ${[...platforms].join(', ')}`;
}

function indexIn(names: Map<string, number>, name: string): number {
  const index = names.get(name) ?? names.size;
  names.set(name, index);
  return index;
}

function columnTitle({ system, architecture }: Column): string {
  return plainText(`${system} ${architecture}`.trim(), MAX_NAME);
}

function gridData(
  { distribution, version, columns, columnCount, rows, rowCount }: Grid,
  indexes: ReadonlyMap<string, number>,
): PageData['grids'][number] {
  return {
    title: plainText(`${distribution} ${version}`, MAX_NAME),
    columns: columns.map(columnTitle),
    moreColumns: columnCount - columns.length,
    rows: rows.map(({ python, cells }) => ({
      python: plainText(python, MAX_NAME),
      cells: cells.map(
        (cell) =>
          cell && {
            outcome: cell.outcome,
            text: plainText(
              [cell.floors, cell.sizes]
                .filter(({ length }) => length > 0)
                .map(rangeOf)
                .join(' · '),
              MAX_NAME,
            ),
            wheels: cell.wheels.flatMap(({ label }) => indexes.get(label) ?? []),
          },
      ),
    })),
    moreRows: rowCount - rows.length,
  };
}

function prebuiltData(entry: PrebuiltEntry): PrebuiltData {
  const { path, architecture, size, tracked, sdists, wheels } = entry;
  const where = [
    ...(tracked ? ['committed'] : []),
    ...(sdists.length === 0 ? [] : [`in ${counted(sdists.length, 'sdist')}`]),
    ...(wheels.length === 0
      ? []
      : [`in ${counted(new Set(wheels.map(({ wheel }) => wheel)).size, 'wheel')}`]),
  ];
  return {
    path: plainText(path, 2 * MAX_NAME),
    kind: plainText(binaryKind(entry), MAX_NAME),
    architecture: plainText(architecture, MAX_NAME),
    size: fileSize(size),
    where: where.length === 0 ? 'not committed' : where.join(', '),
  };
}

/** What was not looked into, the settings in force, and what they ignore, where there is anything to say. */
function remarks(report: Report): PageData['remarks'] {
  const sentence = configurationSentence(report.configuration);
  const judged = judgedSentence(report);
  return [
    { title: 'What was not looked into', lines: notExaminedSentences(report) },
    { title: 'Builds', lines: judged === null ? [] : [judged] },
    { title: 'Settings', lines: sentence === null ? [] : [sentence] },
    {
      title: `${counted(ignoredCount(report.suppressed), 'finding')} ignored by configuration`,
      lines: suppressedLines(report.suppressed),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function suppressedLines(suppressed: Report['suppressed']): string[] {
  const lines = suppressed.slice(0, MAX_SUPPRESSED).map(({ rule, wheel, member, reason }) => {
    const place = [wheel, member].filter((each) => each !== null).map((each) => plainText(each, MAX_NAME));
    return `${plainText(rule, MAX_NAME)}${place.length === 0 ? '' : ` in ${place.join(', ')}`}: ${plainText(reason, 300)}`;
  });
  const more = suppressed.length - lines.length;
  return more > 0 ? [...lines, `${more} more, which the JSON report lists`] : lines;
}
