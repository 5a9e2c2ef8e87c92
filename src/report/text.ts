import { RULES_URL } from '../rules/help.ts';
import type { Cause, PlaceGroup } from './causes.ts';
import { groupByCause, placeGroups } from './causes.ts';
import { logLine, MAX_NAME, plainText } from './escape.ts';
import type { Conclusion, Finding, Location, Report, Severity } from './report.ts';
import {
  counted,
  findingsByWheel,
  headline,
  notExamined,
  plainProse,
  severityCounts,
  worstOf,
} from './wording.ts';

/** Columns that running text is wrapped at. */
export const WIDTH = 88;
export const INDENT = '  ';
/** Columns for the labels on the left: `file`, `wheels`, `why`. */
export const LABEL_WIDTH = 9;
/** How many names a list shows before it says how many more there are. */
const MAX_LISTED = 8;
const MAX_GROUPS = 5;
/** Columns after which a file name no longer pushes the figures of all wheels to the right. */
const MAX_NAME_COLUMN = 90;
const MAX_TAG_COLUMN = 40;

type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'bold' | 'dim';
export type Paint = (text: string, ...styles: Style[]) => string;

const SGR: Readonly<Record<Style, number>> = { red: 31, yellow: 33, green: 32, cyan: 36, bold: 1, dim: 2 };

const SEVERITY_STYLE: Readonly<Record<Severity, { mark: string; style: Style }>> = {
  error: { mark: '✖', style: 'red' },
  warning: { mark: '▲', style: 'yellow' },
  notice: { mark: '•', style: 'cyan' },
};

const CONCLUSION_STYLE: Readonly<Record<Conclusion, { mark: string; style: Style }>> = {
  failure: { mark: '✖', style: 'red' },
  neutral: { mark: '▲', style: 'yellow' },
  success: { mark: '✔', style: 'green' },
};

/**
 * The report for a terminal or a job log: each cause with its places, reason and remedy, then a line for each
 * wheel, and the outcome last. `quiet` leaves out notices that don't decide the outcome and the wheels, and
 * says nothing at all where nothing is wrong. Ends with a newline unless it is empty.
 */
export function renderText(report: Report, options: { color: boolean; quiet?: boolean }): string {
  const paint = painter(options.color);
  const quiet = options.quiet ?? false;
  const causes = groupByCause(report.findings).filter((cause) => !quiet || matters(cause, report));
  if (quiet && causes.length === 0 && report.conclusion === 'success') return '';

  const blocks = causes.map((cause) => causeLines(cause, paint));
  if (!quiet) blocks.push(wheelLines(report, paint), notExaminedLines(report, paint));
  blocks.push(explainLines(causes, paint), lastLines(report, paint));
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join('\n')}\n`)
    .join('\n');
}

function matters(cause: Cause, report: Report): boolean {
  const onlyNotices = report.findings.every(({ severity }) => severity === 'notice');
  return cause.severity !== 'notice' || (onlyNotices && report.conclusion === 'failure');
}

function causeLines(cause: Cause, paint: Paint): string[] {
  const { mark, style } = SEVERITY_STYLE[cause.severity];
  const title = wrapped(plainProse(cause, cause.title, 250), WIDTH - INDENT.length);
  return [
    `${paint(`${mark} ${cause.severity}`, style, 'bold')} ${paint(`· ${plainText(cause.rule, MAX_NAME)}`, 'dim')}`,
    ...title.map((line) => INDENT + paint(line, 'bold')),
    '',
    ...placeLines(cause, paint),
    ...labelled('why', proseLines(cause, cause.message), paint),
    ...labelled('fix', proseLines(cause, cause.remedy), paint),
  ];
}

function proseLines(cause: Cause, text: string): string[] {
  return wrapped(plainProse(cause, text), WIDTH - INDENT.length - LABEL_WIDTH);
}

/** Files, wheels and the place in the repository, and an empty line; nothing where the cause has none of them. */
function placeLines(cause: Cause, paint: Paint): string[] {
  const groups = placeGroups(cause.places);
  const lines = groups.slice(0, MAX_GROUPS).flatMap((group) => groupLines(group, paint));
  const hidden = groups.slice(MAX_GROUPS).map(({ members, wheels }) => members.length || wheels.length);
  const more = hidden.reduce((sum, count) => sum + count, 0);
  if (more > 0) lines.push(...labelled('', [`and ${more} more`], paint));
  if (cause.location !== null) lines.push(...labelled('in repo', [lineReference(cause.location)], paint));
  return lines.length === 0 ? [] : [...lines, ''];
}

function groupLines({ members, wheels }: PlaceGroup, paint: Paint): string[] {
  return [
    ...labelled(members.length === 1 ? 'file' : 'files', shortList(members), paint),
    ...labelled(wheels.length === 1 ? 'wheel' : 'wheels', shortList(wheels), paint),
  ];
}

function shortList(names: readonly string[]): string[] {
  const shown = names.slice(0, names.length === MAX_LISTED + 1 ? names.length : MAX_LISTED);
  const more = names.length - shown.length;
  return [...shown.map((name) => plainText(name, MAX_NAME)), ...(more > 0 ? [`and ${more} more`] : [])];
}

function lineReference({ path, startLine, endLine }: Location): string {
  const lines = endLine > startLine ? `${startLine}-${endLine}` : `${startLine}`;
  return `${plainText(path, MAX_NAME)}:${lines}`;
}

/** Lines with a label before the first. */
export function labelled(label: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const head = (index === 0 ? label : '').padEnd(LABEL_WIDTH);
    return `${INDENT}${paint(head, 'dim')}${line}`;
  });
}

function wheelLines(report: Report, paint: Paint): string[] {
  const byWheel = findingsByWheel(report);
  const names = report.wheels.map(({ label }) => plainText(label, MAX_NAME));
  const column = Math.min(MAX_NAME_COLUMN, Math.max(0, ...names.map((name) => name.length)));
  const tags = report.wheels.map(({ verdict }) =>
    verdict.tag === null ? '' : plainText(verdict.tag, MAX_NAME),
  );
  const tagColumn = Math.min(MAX_TAG_COLUMN, Math.max(0, ...tags.map((tag) => tag.length)));
  const digits = Math.max(1, ...report.wheels.map(({ binaries }) => `${binaries.length}`.length));
  return report.wheels.map((wheel, index) => {
    const findings: Finding[] = byWheel.get(wheel.label) ?? [];
    const { mark, style } = wheelStyle(worstOf(findings));
    const name = (names[index] ?? '').padEnd(column);
    const binaries = counted(wheel.binaries.length, 'binary', 'binaries').padStart(
      digits + ' binaries'.length,
    );
    // Which tag it can carry, in a column of its own where any wheel has one.
    const tag = tagColumn === 0 ? '' : `   ${(tags[index] ?? '').padEnd(tagColumn)}`;
    const figures = binaries.padEnd(digits + ' binaries'.length) + tag;
    const counts = findings.length === 0 ? '' : `   ${severityCounts(findings)}`;
    return `${paint(mark, style)} ${name}   ${paint(figures, 'dim')}${counts}`;
  });
}

function wheelStyle(worst: Severity | null): { mark: string; style: Style } {
  return worst === null || worst === 'notice' ? CONCLUSION_STYLE.success : SEVERITY_STYLE[worst];
}

function notExaminedLines(report: Report, paint: Paint): string[] {
  const sentences = notExamined(report.wheels).map(
    ({ sentence, wheels }) => `Not looked into: ${plainText(sentence, 400)} (${counted(wheels, 'wheel')})`,
  );
  return sentences.flatMap((sentence) =>
    wrapped(sentence, WIDTH - INDENT.length).map((line, index) =>
      paint(index === 0 ? line : INDENT + line, 'dim'),
    ),
  );
}

/** Where to read more, in the words of the one rule where there is only one. */
function explainLines(causes: readonly Cause[], paint: Paint): string[] {
  const [rule, ...others] = new Set(causes.map((cause) => cause.rule));
  if (rule === undefined) return [];
  const name = others.length > 0 ? 'RULE' : plainText(rule, MAX_NAME);
  return [paint(`More: wheel-abi-check --explain ${name}`, 'dim'), paint(`      ${RULES_URL}`, 'dim')];
}

function lastLines(report: Report, paint: Paint): string[] {
  const { mark, style } = CONCLUSION_STYLE[report.conclusion];
  const ignored = report.suppressed.length;
  const figures = [
    headline(report),
    counted(report.counts.binaries, 'binary looked at', 'binaries looked at'),
    ...(ignored === 0 ? [] : [`${counted(ignored, 'finding')} ignored by configuration`]),
  ];
  return [`${paint(`${mark} ${report.conclusion}`, style, 'bold')}: ${figures.join('; ')}`];
}

/** Breaks at spaces. A word that is longer than the line stays whole, so that it can be copied. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((word) => word !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Puts styles on text, or leaves it plain. */
export function painter(color: boolean): Paint {
  return color ? colored : uncolored;
}

function colored(text: string, ...styles: Style[]): string {
  return text.trim() === '' ? text : `\x1b[${styles.map((style) => SGR[style]).join(';')}m${text}\x1b[0m`;
}

function uncolored(text: string): string {
  return text;
}
