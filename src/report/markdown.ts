import { listOf } from '../collections.ts';
import type { Blocker, Verdict } from '../policy/verdict.ts';
import type { Cause, Place } from './causes.ts';
import { groupByCause } from './causes.ts';
import { configurationSentence } from './configuration.ts';
import { clipUtf8, htmlCode, markdownCode, markdownText, plainText, utf8Length } from './escape.ts';
import type { BinaryEntry, Conclusion, Finding, Location, Report, Severity, WheelEntry } from './report.ts';
import { SEVERITIES } from './report.ts';
import {
  counted,
  fileSize,
  findingsByWheel,
  headline,
  markdownProse,
  notExamined,
  worstOf,
} from './wording.ts';

/** GitHub's limit for the job summary of one step is 1 MiB; the rest is for what other parts of the step add. */
const DEFAULT_MAX_BYTES = 1024 * 1024 - 64 * 1024;
/** Room for the sentences that say what was left out. */
const NOTES_BYTES = 600;
/** How many places a cause's table shows: the first that lets all causes fit, else the last. */
const PLACE_ROWS = [50, 10, 3];
const BINARY_ROWS = 200;
const BLOCKER_ROWS = 10;
const BLOCKER_SYMBOLS = 5;
const SUPPRESSED_ROWS = 50;

const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const CONCLUSION_MARK: Readonly<Record<Conclusion, string>> = { failure: '❌', neutral: '⚠️', success: '✅' };

/** The parts of the page that can be left out, those that go first last. */
interface Parts {
  /** One for each cause, in the order of importance. */
  causes: string[];
  /** What was not looked into, and what the configuration ignores. */
  remarks: string[];
  /** One row for each wheel. */
  wheelRows: string[];
  /** One block for each wheel that has binaries. */
  details: string[];
}

type Kept = Readonly<Record<keyof Parts, number>>;

/**
 * The report as GitHub-flavoured Markdown, for the job summary. It never has more than `maxBytes` UTF-8 bytes:
 * the lists of binaries go first, then rows of wheels, then notices, warnings, errors, always as a whole, and
 * the page says what is missing. Ends with a newline.
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
  const heading = `## ${CONCLUSION_MARK[report.conclusion]} Wheel ABI: ${headline(report)}`;
  let page = { markdown: '', allCauses: false };
  const architectures = architecturesByPlace(report);
  const sections = causes.map((cause) => causeSection(cause, architectures));
  const others = otherParts(report);
  for (const rows of PLACE_ROWS) {
    const parts = { ...others, causes: sections.map((section) => section(rows)) };
    const whole = assemble(heading, causes, parts, everything(parts));
    if (utf8Length(whole) <= maxBytes) return { markdown: whole, allCauses: true };
    const kept = fitting(parts, heading, maxBytes);
    const markdown = clipUtf8(assemble(heading, causes, parts, kept), maxBytes);
    page = { markdown, allCauses: kept.causes === causes.length };
    if (page.allCauses) break;
  }
  return page;
}

function otherParts(report: Report): Omit<Parts, 'causes'> {
  const findings = findingsByWheel(report);
  const wheels = worstFirst(report.wheels, findings);
  return {
    remarks: [...notExaminedSection(report), ...configurationSection(report), ...suppressedSection(report)],
    wheelRows: wheelRows(wheels, findings),
    details: wheels.filter(({ binaries }) => binaries.length > 0).map(wheelDetails),
  };
}

function everything({ causes, remarks, wheelRows, details }: Parts): Kept {
  return {
    causes: causes.length,
    remarks: remarks.length,
    wheelRows: wheelRows.length,
    details: details.length,
  };
}

/**
 * How much of each part fits beside the sentences that say what is missing. Once something has no room, nothing
 * that weighs less is kept either.
 */
function fitting(parts: Parts, heading: string, maxBytes: number): Kept {
  const kept = { causes: 0, remarks: 0, wheelRows: 0, details: 0 };
  let room = maxBytes - NOTES_BYTES - bytesOf(heading) - bytesOf(WHEELS_HEAD);
  for (const name of ['causes', 'remarks', 'wheelRows', 'details'] as const) {
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

function assemble(heading: string, causes: readonly Cause[], parts: Parts, kept: Kept): string {
  const wheels = parts.wheelRows.slice(0, kept.wheelRows);
  return `${[
    heading,
    ...parts.causes.slice(0, kept.causes),
    causesNote(causes, kept.causes),
    wheels.length === 0 ? '' : `${WHEELS_HEAD}\n${wheels.join('\n')}`,
    shownOf(wheels.length, parts.wheelRows.length, 'wheel'),
    ...parts.details.slice(0, kept.details),
    parts.details.length === kept.details
      ? ''
      : `_Showing the binaries of ${kept.details} of ${counted(parts.details.length, 'wheel')}._`,
    ...parts.remarks.slice(0, kept.remarks),
    parts.remarks.length === kept.remarks
      ? ''
      : '_Left out: what was not looked into, and what was ignored._',
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

/** Says how many of each severity are shown, where some are not. */
function causesNote(causes: readonly Cause[], kept: number): string {
  if (kept === causes.length) return '';
  const shares = SEVERITIES.flatMap((severity) => {
    const all = causes.filter((cause) => cause.severity === severity).length;
    const shown = causes.slice(0, kept).filter((cause) => cause.severity === severity).length;
    return all === 0 ? [] : [`${shown} of ${counted(all, severity)}`];
  });
  return `**Showing ${listOf(shares)}**: the page would be longer than GitHub takes. The JSON report has all of them.`;
}

function shownOf(shown: number, all: number, noun: string, plural?: string): string {
  return shown === all ? '' : `_Showing ${shown} of ${counted(all, noun, plural)}._`;
}

/** The section with as many rows of places as it is called for. */
function causeSection(
  cause: Cause,
  architectures: ReadonlyMap<string, string>,
): (placeRows: number) => string {
  const title = `### ${SEVERITY_MARK[cause.severity]} ${markdownProse(cause, plainTitle(cause))}`;
  const remedy = markdownProse(cause, cause.remedy);
  const texts = [
    markdownProse(cause, cause.message),
    remedy === '' ? '' : `**What to do:** ${remedy}`,
    [
      cause.severity,
      `rule ${markdownCode(cause.rule)}`,
      ...(cause.location === null ? [] : [`in the repository: ${reference(cause.location)}`]),
    ].join(' · '),
  ];
  return (placeRows) =>
    [title, placesTable(cause.places, placeRows, architectures), ...texts]
      .filter((block) => block !== '')
      .join('\n\n');
}

/** A heading can't be empty. */
function plainTitle({ title, rule }: Cause): string {
  return title.trim() === '' ? rule : title;
}

function reference({ path, startLine, endLine }: Location): string {
  return `${markdownCode(path)}, ${endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`}`;
}

/**
 * Wheel, member and architecture, each column only where some place has it. A member that is the same in all
 * places stands above the table, which is wide enough without it.
 */
function placesTable(
  places: readonly Place[],
  maxRows: number,
  architectures: ReadonlyMap<string, string>,
): string {
  const cell = (name: string | null) => (name === null ? '' : markdownCode(name));
  const members = new Set(places.map(({ member }) => member));
  const [only = null] = members.size === 1 ? members : [];
  const columns = [
    { title: 'Wheel', cells: places.map(({ wheel }) => cell(wheel)) },
    { title: 'File in the wheel', cells: places.map(({ member }) => (only === null ? cell(member) : '')) },
    {
      title: 'Architecture',
      cells: places.map((place) => cell(architectures.get(placeKey(place)) ?? null)),
    },
  ].filter(({ cells }) => cells.some((text) => text !== ''));
  const above = only === null ? '' : `${markdownCode(only)}\n\n`;
  if (columns.length === 0) return above.trimEnd();
  const shown = Math.min(places.length, maxRows);
  const rows = Array.from({ length: shown }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
  const more = shownOf(shown, places.length, 'place');
  return (
    above +
    table(
      columns.map(({ title }) => title),
      rows,
    ) +
    (more === '' ? '' : `\n\n${more}`)
  );
}

function placeKey({ wheel, member }: Place): string {
  return JSON.stringify([wheel, member]);
}

function architecturesByPlace(report: Report): Map<string, string> {
  return new Map(
    report.wheels.flatMap(({ label, binaries }) =>
      binaries.map(({ member, architecture }) => [placeKey({ wheel: label, member }), architecture]),
    ),
  );
}

const WHEELS_HEAD = [
  '### Wheels',
  '',
  '| | Wheel | Binaries | Errors | Warnings | Notices |',
  '|---|---|--:|--:|--:|--:|',
].join('\n');

type FindingsByWheel = ReadonlyMap<string, readonly Finding[]>;

/** Wheels with errors, wheels with warnings, the others. */
function worstFirst(wheels: readonly WheelEntry[], byWheel: FindingsByWheel): WheelEntry[] {
  const marked = wheels.map((wheel) => ({ wheel, mark: wheelMark(byWheel.get(wheel.label) ?? []) }));
  return [SEVERITY_MARK.error, SEVERITY_MARK.warning, CONCLUSION_MARK.success].flatMap((wanted) =>
    marked.flatMap(({ wheel, mark }) => (mark === wanted ? [wheel] : [])),
  );
}

function wheelMark(findings: readonly Finding[]): string {
  const worst = worstOf(findings);
  return worst === null || worst === 'notice' ? CONCLUSION_MARK.success : SEVERITY_MARK[worst];
}

function wheelRows(wheels: readonly WheelEntry[], byWheel: FindingsByWheel): string[] {
  return wheels.map((wheel) => {
    const findings = byWheel.get(wheel.label) ?? [];
    const counts = SEVERITIES.map((severity) => findings.filter((f) => f.severity === severity).length);
    return row([
      wheelMark(findings),
      markdownCode(wheel.label),
      `${wheel.binaries.length}`,
      ...counts.map((count) => (count === 0 ? '' : `${count}`)),
    ]);
  });
}

function wheelDetails({ label, binaries, verdict }: WheelEntry): string {
  const shown = binaries.slice(0, BINARY_ROWS);
  const more = shownOf(shown.length, binaries.length, 'binary', 'binaries');
  return [
    `<details>\n<summary>${htmlCode(label)}: ${counted(binaries.length, 'binary', 'binaries')}</summary>`,
    ...verdictBlocks(verdict),
    table(
      ['File', 'Format', 'Architecture', 'libc', 'Size'],
      shown.map(binaryCells),
      '|---|---|---|---|--:|',
    ),
    more,
    '</details>',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Which tag the wheel can carry, and what keeps it from an older one. */
function verdictBlocks({ tag, families, blockers, moreBlockers }: Verdict): string[] {
  const others = Object.values(families).filter((other) => other !== null && other !== tag);
  const also =
    others.length === 0 ? '' : `, also ${listOf(others.map((other) => markdownCode(other ?? '')))}`;
  const verdict =
    tag === null
      ? []
      : [
          tag.startsWith('linux_')
            ? `It fits no policy, so that ${markdownCode(tag)} is the only tag for it.`
            : `Oldest platform tag that it can carry: ${markdownCode(tag)}${also}.`,
        ];
  const shown = blockers.slice(0, BLOCKER_ROWS);
  if (shown.length === 0) return verdict;
  return [
    ...verdict,
    table(['Rules out, with all older ones', 'File', 'By its need of'], shown.map(blockerCells)),
    shownOf(shown.length, blockers.length + moreBlockers, 'need'),
  ];
}

function blockerCells({ policy, member, library, version, symbols }: Blocker): string[] {
  const names = symbols.slice(0, BLOCKER_SYMBOLS).map((symbol) => markdownCode(symbol));
  if (symbols.length > BLOCKER_SYMBOLS) names.push('…');
  const need = [version, library].filter((part) => part !== null).map((part) => markdownCode(part));
  return [
    markdownCode(policy),
    markdownCode(member),
    [need.join(' of '), names.join(' ')].filter((part) => part !== '').join(': '),
  ];
}

function binaryCells({ member, format, kind, architecture, libc, size }: BinaryEntry): string[] {
  return [
    markdownCode(member),
    markdownText(formatName(format, kind)),
    markdownCode(architecture),
    libc === 'unknown' ? '' : markdownText(libc),
    fileSize(size),
  ];
}

const FORMAT_NAMES: ReadonlyMap<string, string> = new Map([
  ['elf', 'ELF'],
  ['macho', 'Mach-O'],
  ['pe', 'PE'],
  ['wasm', 'WebAssembly'],
  ['ar', 'static'],
]);

function formatName(format: string, kind: string): string {
  const name = FORMAT_NAMES.get(format) ?? format;
  return kind === 'unknown' ? name : `${name} ${kind.replaceAll('-', ' ')}`;
}

function notExaminedSection({ wheels }: Report): string[] {
  const lines = notExamined(wheels).map(
    ({ sentence, wheels }) => `- ${markdownText(sentence)} (${counted(wheels, 'wheel')})`,
  );
  return lines.length === 0 ? [] : [`### What was not looked into\n\n${lines.join('\n')}`];
}

/** Who reviews a change must see what its own configuration asks to be left out. */
function configurationSection({ configuration }: Report): string[] {
  const sentence = configurationSentence(configuration);
  return sentence === null ? [] : [markdownText(sentence)];
}

function suppressedSection({ suppressed }: Report): string[] {
  if (suppressed.length === 0) return [];
  const shown = suppressed.slice(0, SUPPRESSED_ROWS);
  const rows = shown.map(({ rule, wheel, member, reason }) => [
    markdownCode(rule),
    wheel === null ? '' : markdownCode(wheel),
    member === null ? '' : markdownCode(member),
    markdownText(plainText(reason, 300)),
  ]);
  const blocks = [
    `<details>\n<summary>${counted(suppressed.length, 'finding')} ignored by configuration</summary>`,
    table(['Rule', 'Wheel', 'File in the wheel', 'Reason'], rows),
    shownOf(shown.length, suppressed.length, 'finding'),
    '</details>',
  ];
  return [blocks.filter((block) => block !== '').join('\n\n')];
}

function table(titles: readonly string[], rows: readonly string[][], rule?: string): string {
  return [row(titles), rule ?? `|${'---|'.repeat(titles.length)}`, ...rows.map(row)].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
