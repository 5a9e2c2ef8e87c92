/** The report as a page of GitHub-flavoured Markdown: the job summary, and the text of a check run. */

import { clipUtf8, utf8Length } from '../base/escape.ts';
import { counted, fileSize } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import type { Cause } from './causes.ts';
import { groupByCause } from './causes.ts';
import { OUTCOMES, reportOutcome } from './outcome.ts';
import { blocks } from './summary/blocks.ts';
import { architecturesByPlace, causeSection, causesNote } from './summary/causeSection.ts';
import { gridBlocks } from './summary/grid.ts';
import { OUTCOME_MARK } from './summary/marks.ts';
import { releaseBlocks } from './summary/releaseBlocks.ts';
import { remarks } from './summary/remarks.ts';
import { wheelDetails } from './summary/wheelDetails.ts';
import { findingsByWheel, headline } from './wording.ts';

/** GitHub's limit for the job summary of one step is 1 MiB; the rest is for what other parts of the step add. */
const DEFAULT_MAX_BYTES = 1024 * 1024 - 64 * 1024;
/** Room for the sentences that say what was left out. */
const NOTES_BYTES = 600;
/** The grid says most in the least space, so it may take this share of the page before anything else. */
const GRID_SHARE = 1 / 4;
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

/** What the page has in any case. */
interface Frame {
  heading: string;
  /** Empty where there is none. */
  grid: string;
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
  const grid = blocks([...gridBlocks(report, maxBytes * GRID_SHARE), ...releaseBlocks(report)]);
  const frame = { heading: heading(report), grid, causes };
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

function heading(report: Report): string {
  const { wheels, counts } = report;
  const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
  const figures = [
    `${counted(wheels.length, 'wheel')} (${fileSize(size)})`,
    counted(counts.binaries, 'native file'),
  ];
  return blocks([
    `## ${OUTCOME_MARK[reportOutcome(report)]} Wheel ABI: ${headline(report)}`,
    wheels.length === 0 ? '' : `Looked into: ${figures.join(' · ')}`,
  ]);
}

function partsOf(report: Report, causes: readonly Cause[]): (detail: (typeof DETAIL)[number]) => Parts {
  const architectures = architecturesByPlace(report);
  const sections = causes.map((cause) => causeSection(cause, architectures));
  const byWheel = findingsByWheel(report);
  const worstFirst = OUTCOMES.flatMap((wanted) => report.wheels.filter(({ outcome }) => outcome === wanted));
  return ({ places, binaries }) => ({
    causes: sections.map((section) => section(places)),
    remarks: remarks(report),
    wheels: worstFirst.map((wheel) => wheelDetails(wheel, byWheel.get(wheel.label) ?? [], binaries)),
  });
}

function everything({ causes, remarks, wheels }: Parts): Kept {
  return { causes: causes.length, remarks: remarks.length, wheels: wheels.length };
}

/**
 * How much of each part fits beside the sentences that say what is missing. Once something has no room, nothing
 * that weighs less is kept either.
 */
function fitting(parts: Parts, { heading, grid }: Frame, maxBytes: number): Kept {
  const kept = { causes: 0, remarks: 0, wheels: 0 };
  let room = maxBytes - NOTES_BYTES - bytesOf(heading) - bytesOf(WHEELS_HEAD) - bytesOf(grid);
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

function assemble({ heading, grid, causes }: Frame, parts: Parts, kept: Kept): string {
  const wheels = parts.wheels.slice(0, kept.wheels);
  const page = [
    heading,
    ...parts.causes.slice(0, kept.causes),
    causesNote(causes, kept.causes),
    grid === '' && wheels.length === 0 ? '' : WHEELS_HEAD,
    grid,
    ...wheels,
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
