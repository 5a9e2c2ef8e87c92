/** The report as a page of GitHub-flavoured Markdown: the job summary, and the text of a check run. */

import { clipUtf8, markdownText, utf8Length } from '../base/escape.ts';
import { counted, downloadSize } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import type { Cause } from './causes.ts';
import { groupByCause } from './causes.ts';
import { headline } from './headline.ts';
import { knownByWheel } from './known.ts';
import { OUTCOMES, reportOutcome } from './outcome.ts';
import { sharedRemedies } from './remedies.ts';
import { blocks, folded } from './summary/blocks.ts';
import { architecturesByPlace, causeSection, causesNote } from './summary/causeSection.ts';
import { causeTable, noticesTitle, noticeTable } from './summary/causeTable.ts';
import { gridBlocks } from './summary/grid.ts';
import { OUTCOME_MARK } from './summary/marks.ts';
import { releaseBlocks } from './summary/releaseBlocks.ts';
import { remarks } from './summary/remarks.ts';
import { wheelDetails } from './summary/wheelDetails.ts';
import { decisiveCauses, findingsByWheel, markdownProse, tally } from './wording.ts';

/** GitHub's limit for the job summary of one step is 1 MiB; the rest is for what other parts of the step add. */
const DEFAULT_MAX_BYTES = 1024 * 1024 - 64 * 1024;
/** Room for the sentences that say what was left out, and for the folds around causes and wheels. */
const NOTES_BYTES = 1000;
/** The tables say most in the least space, so they may take these shares of the page before anything else. */
const HEADING_SHARE = 1 / 4;
const CAUSES_SHARE = 1 / 6;
const NOTICES_SHARE = 1 / 12;
const GRID_SHARE = 1 / 4;
const RELEASES_SHARE = 1 / 12;
/** How long the lists within a part are: the first that lets all parts fit, else all causes, else the last. */
const DETAIL = [
  { places: 50, binaries: 200 },
  { places: 10, binaries: 25 },
  { places: 3, binaries: 5 },
];

/** The parts of the page that can be left out, those that go first last. */
interface Parts {
  /** One for each cause, in the order of importance. */
  causes: string[];
  /** What was not looked into, and what the configuration ignores. */
  remarks: string[];
  /** One block for each wheel, the worst first. */
  wheels: string[];
}

type Kept = Readonly<Record<keyof Parts, number>>;

/** What the page has in any case, each empty where there is nothing to say. */
interface Frame {
  heading: string;
  causeTable: string;
  noticeTable: string;
  grid: string;
  /** What changed since earlier releases; empty where none was asked for. */
  releases: string;
  causes: readonly Cause[];
}

/**
 * The report as GitHub-flavoured Markdown, for the job summary. It never has more than `maxBytes` UTF-8 bytes:
 * the wheels' details go first, then notices, warnings, errors, always as a whole, and the page says what is
 * missing. Ends with a newline.
 */
export function renderMarkdown(report: Report, options: { maxBytes?: number } = {}): string {
  return renderPage(report, groupByCause(report.findings), options.maxBytes ?? DEFAULT_MAX_BYTES).markdown;
}

/**
 * The page of {@link renderMarkdown} with the causes in the order given, which is the order in which they are
 * kept; `allCauses` is false when some had to be left out.
 */
export function renderPage(
  report: Report,
  causes: readonly Cause[],
  maxBytes: number,
): { markdown: string; allCauses: boolean } {
  const [notices, serious] = [causes.filter(isNotice), causes.filter((cause) => !isNotice(cause))];
  const frame = {
    heading: heading(report, maxBytes * HEADING_SHARE),
    causeTable: causeTable(serious, report.wheels.length, maxBytes * CAUSES_SHARE),
    noticeTable: noticeTable(notices, report.wheels.length, maxBytes * NOTICES_SHARE),
    grid: blocks(gridBlocks(report, maxBytes * GRID_SHARE)),
    releases: clipUtf8(blocks(releaseBlocks(report)), maxBytes * RELEASES_SHARE),
    causes,
  };
  const partsAt = partsOf(report, causes);
  const candidates: { parts: Parts; kept: Kept }[] = [];
  for (const detail of DETAIL) {
    const parts = partsAt(detail);
    const whole = assemble(frame, parts, everything(parts));
    if (utf8Length(whole) <= maxBytes) return { markdown: whole, allCauses: true };
    candidates.push({ parts, kept: fitting(parts, frame, maxBytes) });
  }
  const best = candidates.find(({ kept }) => kept.causes === causes.length) ?? candidates.at(-1);
  if (best === undefined) return { markdown: '', allCauses: false };
  return {
    markdown: clipUtf8(assemble(frame, best.parts, best.kept), maxBytes),
    allCauses: best.kept.causes === causes.length,
  };
}

function isNotice({ severity }: Cause): boolean {
  return severity === 'notice';
}

/** The verdict, and what it is based on. */
function heading(report: Report, maxBytes: number): string {
  const { wheels, counts, project } = report;
  const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
  const figures = [
    ...(decisiveCauses(report).length === 0 ? [] : [tally(report)]),
    ...(wheels.length === 0
      ? []
      : [`${counted(counts.binaries, 'native file')} in ${downloadSize(size)} of wheels`]),
    ...(project === undefined ? [] : [`${counted(project.files, 'file')} of the repository`]),
  ];
  const [worst] = decisiveCauses(report);
  const line = headline(report);
  const first = worst === undefined ? markdownText(line) : markdownProse(worst, line);
  return blocks([
    // A hostile name can take many times its length when it is escaped.
    `## ${OUTCOME_MARK[reportOutcome(report)]} Wheel ABI: ${utf8Length(first) > maxBytes ? tally(report) : first}`,
    figures.join(' · '),
  ]);
}

function partsOf(report: Report, causes: readonly Cause[]): (detail: (typeof DETAIL)[number]) => Parts {
  const architectures = architecturesByPlace(report);
  const shared = sharedRemedies(causes);
  // Whoever opens the page came for the worst: its remedy is to be seen at once.
  const sections = causes.map((cause, index) =>
    causeSection(cause, {
      architectures,
      sameAs: shared.get(cause),
      isOpen: index === 0 && cause.severity === 'error',
    }),
  );
  const byWheel = findingsByWheel(report);
  const known = knownByWheel(report);
  const worstFirst = OUTCOMES.flatMap((wanted) => report.wheels.filter(({ outcome }) => outcome === wanted));
  return ({ places, binaries }) => ({
    causes: sections.map((section) => section(places)),
    remarks: remarks(report),
    wheels: worstFirst.map((wheel) =>
      wheelDetails(wheel, {
        findings: byWheel.get(wheel.label) ?? [],
        known: known.get(wheel.label) ?? [],
        maxBinaries: binaries,
      }),
    ),
  });
}

function everything({ causes, remarks, wheels }: Parts): Kept {
  return { causes: causes.length, remarks: remarks.length, wheels: wheels.length };
}

/**
 * How much of each part fits beside the sentences that say what is missing. Once something has no room, nothing
 * that weighs less is kept either.
 */
function fitting(
  parts: Parts,
  { heading, causeTable, noticeTable, grid, releases }: Frame,
  maxBytes: number,
): Kept {
  const kept = { causes: 0, remarks: 0, wheels: 0 };
  const always = [heading, causeTable, noticeTable, grid, releases, WHEELS_HEAD];
  let room = always.reduce((left, part) => left - bytesOf(part), maxBytes - NOTES_BYTES);
  for (const name of ['causes', 'remarks', 'wheels'] as const) {
    for (const part of parts[name]) {
      room -= bytesOf(part);
      if (room < 0) return kept;
      kept[name] += 1;
    }
  }
  return kept;
}

function bytesOf(part: string): number {
  return utf8Length(part) + '\n\n'.length;
}

const WHEELS_HEAD = '### Wheels';

function assemble(frame: Frame, parts: Parts, kept: Kept): string {
  const { heading, causeTable, grid, releases, causes } = frame;
  const wheels = parts.wheels.slice(0, kept.wheels);
  const serious = causes.filter((cause) => !isNotice(cause)).length;
  const page = [
    heading,
    causeTable,
    grid === '' ? '' : WHEELS_HEAD,
    grid,
    releases,
    ...parts.causes.slice(0, Math.min(serious, kept.causes)),
    notices(frame, parts.causes.slice(serious, Math.max(serious, kept.causes))),
    causesNote(causes, kept.causes),
    wheels.length < 2 ? blocks(wheels) : folded(wheelsTitle(wheels.length), wheels),
    wheels.length === parts.wheels.length
      ? ''
      : `_Showing the details of ${wheels.length} of ${counted(parts.wheels.length, 'wheel')}._`,
    ...parts.remarks.slice(0, kept.remarks),
    parts.remarks.length === kept.remarks
      ? ''
      : '_Left out: what was not looked into, and what was ignored._',
  ];
  return `${blocks(page)}\n`;
}

function wheelsTitle(count: number): string {
  return `The native files of ${counted(count, 'wheel')}, and what they need`;
}

function notices({ noticeTable, causes }: Frame, sections: readonly string[]): string {
  const all = causes.filter(isNotice);
  return all.length === 0 ? '' : folded(noticesTitle(all), [noticeTable, ...sections]);
}
