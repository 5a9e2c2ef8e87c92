import { groupBy } from '../base/collections.ts';
import { logLine, MAX_NAME, plainText } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import { plainLink } from '../model/link.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Location, Report, Severity } from '../model/report.ts';
import { RULES_URL } from '../rules/help.ts';
import type { Cause, PlaceGroup } from './causes.ts';
import { groupByCause, placeGroups } from './causes.ts';
import { configurationSentence } from './configuration.ts';
import { NOT_FULLY_CHECKED, reportOutcome } from './outcome.ts';
import { windowsWords } from './windowsNeeds.ts';
import {
  findingsByWheel,
  headline,
  ignoredCount,
  isSetting,
  notExaminedSentences,
  plainProse,
  severityCounts,
} from './wording.ts';

/** Columns that running text is wrapped at: longer lines are hard to read, however wide the terminal. */
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
/** Columns that a wheel's name needs to be told from the others, and below which the tag gives way to it. */
const MIN_NAME_COLUMN = 30;
const GOOD_NAME_COLUMN = 45;

type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'bold' | 'dim';
export type Paint = (text: string, ...styles: Style[]) => string;

/** How the report is to look. */
interface Look {
  paint: Paint;
  /** Columns for running text. */
  textWidth: number;
  /** Columns that a wheel's line may take, null where that doesn't matter. */
  lineWidth: number | null;
}

const SGR: Readonly<Record<Style, number>> = { red: 31, yellow: 33, green: 32, cyan: 36, bold: 1, dim: 2 };

const SEVERITY_STYLE: Readonly<Record<Severity, { mark: string; style: Style }>> = {
  error: { mark: '✖', style: 'red' },
  warning: { mark: '▲', style: 'yellow' },
  notice: { mark: '•', style: 'cyan' },
};

const OUTCOME_STYLE: Readonly<Record<Outcome, { mark: string; style: Style }>> = {
  fail: { mark: '✖', style: 'red' },
  warning: { mark: '▲', style: 'yellow' },
  'not-fully-checked': { mark: '?', style: 'cyan' },
  pass: { mark: '✔', style: 'green' },
};

/**
 * The report for a terminal or a job log: each cause with its places, reason and remedy, then a line for each
 * wheel, and the outcome last. `quiet` leaves out notices that don't decide the outcome and the wheels, and
 * says nothing at all where nothing is wrong; `wheels: false` leaves out the wheels' lines. `width` is that of the
 * terminal, null for lines of any length. Ends with a newline unless it is empty.
 */
export function renderText(
  report: Report,
  options: { color: boolean; quiet?: boolean; wheels?: boolean; width?: number | null },
): string {
  const lineWidth = options.width ?? null;
  const textWidth = Math.min(WIDTH, lineWidth ?? WIDTH);
  const look = { paint: painter(options.color), textWidth, lineWidth };
  const quiet = options.quiet ?? false;
  const causes = groupByCause(report.findings).filter((cause) => !quiet || matters(cause, report));
  if (quiet && causes.length === 0 && report.conclusion === 'success') return '';

  const blocks = causes.map((cause) => causeLines(cause, look));
  if (!quiet && options.wheels !== false) blocks.push(wheelLines(report, look));
  if (!quiet) blocks.push(notExaminedLines(report, look), ignoredLines(report, look));
  blocks.push(explainLines(causes, look.paint), lastLines(report, look.paint));
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join('\n')}\n`)
    .join('\n');
}

function matters(cause: Cause, report: Report): boolean {
  const onlyNotices = report.findings.every(({ severity }) => severity === 'notice');
  return cause.severity !== 'notice' || (onlyNotices && report.conclusion === 'failure');
}

function causeLines(cause: Cause, look: Look): string[] {
  const { paint, textWidth } = look;
  const { mark, style } = SEVERITY_STYLE[cause.severity];
  const title = wrapped(plainProse(cause, cause.title, 250), textWidth - INDENT.length);
  return [
    `${paint(`${mark} ${cause.severity}`, style, 'bold')} ${paint(`· ${plainText(cause.rule, MAX_NAME)}`, 'dim')}`,
    ...title.map((line) => INDENT + paint(line, 'bold')),
    '',
    ...placeLines(cause, paint),
    ...labelled('why', proseLines(cause, cause.message, look), paint),
    ...labelled('fix', proseLines(cause, cause.remedy, look), paint),
    ...labelled('see', cause.links.map(plainLink), paint),
  ];
}

function proseLines(cause: Cause, text: string, { textWidth }: Look): string[] {
  return wrapped(plainProse(cause, text), textWidth - INDENT.length - LABEL_WIDTH);
}

/** Files, wheels and the place in the repository, and an empty line; nothing where the cause has none of them. */
function placeLines(cause: Cause, paint: Paint): string[] {
  const groups = placeGroups(cause.places);
  const lines = groups.slice(0, MAX_GROUPS).flatMap((group) => groupLines(group, paint));
  const hidden = groups.slice(MAX_GROUPS).map(({ members, wheels }) => members.length || wheels.length);
  const more = hidden.reduce((sum, count) => sum + count, 0);
  if (more > 0) lines.push(...labelled('', [`and ${more} more`], paint));
  const label = isSetting(cause) ? 'set in' : 'in repo';
  if (cause.location !== null) lines.push(...labelled(label, [lineReference(cause.location)], paint));
  return lines.length === 0 ? [] : [...lines, ''];
}

function groupLines({ members, wheels }: PlaceGroup, paint: Paint): string[] {
  return [
    ...labelled(members.length === 1 ? 'file' : 'files', shortList(members), paint),
    ...labelled(wheels.length === 1 ? 'wheel' : 'wheels', shortList(wheels), paint),
  ];
}

/** Names for a line of a list: all of them, or the first and how many more there are. */
export function shortList(names: readonly string[]): string[] {
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

function wheelLines(report: Report, { paint, lineWidth }: Look): string[] {
  const byWheel = findingsByWheel(report);
  const counts = report.wheels.map(({ label, outcome }) => {
    const found = severityCounts(byWheel.get(label) ?? []);
    return [found, outcome === 'not-fully-checked' ? NOT_FULLY_CHECKED : '']
      .filter((part) => part !== '')
      .join(', ');
  });
  const binaries = column(
    report.wheels.map((wheel) => counted(wheel.binaries.length, 'binary', 'binaries')),
    Infinity,
    'right',
  );
  const tags = column(
    report.wheels.map(({ verdict }) => plainText(verdict.tag ?? windowsWords(verdict), MAX_NAME)),
    MAX_TAG_COLUMN,
  );
  // What remains of the line for the name, with and without the tag.
  const beside = widest(binaries) + widest(counts) + '✖    '.length + (widest(counts) > 0 ? 3 : 0);
  const withTag = widest(tags) === 0 ? 0 : widest(tags) + 3;
  const hasRoom = lineWidth === null || lineWidth - beside - withTag >= GOOD_NAME_COLUMN;
  const room = lineWidth === null ? MAX_NAME : lineWidth - beside - (hasRoom ? withTag : 0);
  const names = column(
    report.wheels.map(({ label }) => plainText(label, Math.max(MIN_NAME_COLUMN, Math.min(MAX_NAME, room)))),
    MAX_NAME_COLUMN,
  );
  return report.wheels.map(({ outcome }, index) => {
    const { mark, style } = OUTCOME_STYLE[outcome];
    const tag = hasRoom && withTag > 0 ? `   ${tags[index]}` : '';
    const figures = paint(`${binaries[index]}${tag}`, 'dim');
    const found = counts[index] ? `   ${counts[index]}` : '';
    return `${paint(mark, style)} ${names[index]}   ${figures}${found}`;
  });
}

/** The cells filled up to the width of the longest, or to `most` columns where one is longer. */
function column(cells: readonly string[], most: number, side: 'left' | 'right' = 'left'): string[] {
  const width = Math.min(most, widest(cells));
  return cells.map((cell) => (side === 'left' ? cell.padEnd(width) : cell.padStart(width)));
}

function widest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}

function notExaminedLines(report: Report, { paint, textWidth }: Look): string[] {
  const sentences = notExaminedSentences(report).map((sentence) => `Not looked into: ${sentence}`);
  return sentences.flatMap((sentence) =>
    wrapped(sentence, textWidth - INDENT.length).map((line, index) =>
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

/** The settings in force, and each reason for which findings were ignored. */
function ignoredLines({ configuration, suppressed }: Report, { paint, textWidth }: Look): string[] {
  const sentence = configurationSentence(configuration);
  const groups = [...groupBy(suppressed, ({ rule, reason }) => JSON.stringify([rule, reason])).values()];
  const reasons = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rule = plainText(first.rule, MAX_NAME);
    return [`Ignored: ${rule}, ${counted(ignoredCount(group), 'finding')}: ${plainText(first.reason, 300)}`];
  });
  const more = reasons.length - MAX_LISTED;
  return [
    ...(sentence === null ? [] : [plainText(sentence)]),
    ...reasons.slice(0, MAX_LISTED),
    ...(more > 0 ? [`Ignored for ${counted(more, 'more reason')}`] : []),
  ].flatMap((line) =>
    wrapped(line, textWidth - INDENT.length).map((part, index) =>
      paint(index === 0 ? part : INDENT + part, 'dim'),
    ),
  );
}

function lastLines(report: Report, paint: Paint): string[] {
  const { mark, style } = OUTCOME_STYLE[reportOutcome(report)];
  const { project } = report;
  const ofWheels = counted(report.counts.binaries, 'binary looked at', 'binaries looked at');
  const figures = [
    headline(report),
    ...(project === undefined || report.wheels.length > 0 ? [ofWheels] : []),
    ...(project === undefined
      ? []
      : [`${counted(project.files, 'file')} of the repository looked at, ${project.prebuilt.length} native`]),
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
