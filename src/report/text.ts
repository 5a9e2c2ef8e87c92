import { groupBy } from '../base/collections.ts';
import { logLine, MAX_NAME, plainText } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import { plainLink } from '../model/link.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Location, Proposal, Report, ReportedWheel, Severity } from '../model/report.ts';
import { RULES_URL } from '../rules/help.ts';
import type { Cause, PlaceGroup } from './causes.ts';
import { groupByCause, placeGroups, wheelsOf } from './causes.ts';
import { configurationSentence } from './configuration.ts';
import { headline } from './headline.ts';
import { judgedSentence } from './judgedBuilds.ts';
import { foundFigures, knownByWheel, knownSentences } from './known.ts';
import { NOT_FULLY_CHECKED, reportOutcome } from './outcome.ts';
import { diffLines, sharedDiffs } from './proposal.ts';
import { releaseRows } from './releaseRows.ts';
import { remedySteps, sharedRemedies } from './remedies.ts';
import {
  decisiveCauses,
  findingsByWheel,
  ignoredCount,
  isSetting,
  notExaminedSentences,
  plainProse,
  tally,
} from './wording.ts';

/** Columns that running text is wrapped at: longer lines are hard to read, however wide the terminal. */
export const WIDTH = 88;
export const INDENT = '  ';
/** Columns for the labels on the left: `file`, `wheels`, `why`. */
export const LABEL_WIDTH = 9;
/** How many names a list shows before it says how many more there are. */
const MAX_LISTED = 6;
const MAX_GROUPS = 2;
/** How many causes a block names that it stands for. */
const MAX_OTHERS = 3;
const MAX_FLOOR = 40;
const MAX_DIFF_LINES = 60;
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

  const blocks = causeBlocks(causes, look);
  if (!quiet && options.wheels !== false) blocks.push(wheelLines(report, look));
  if (!quiet) blocks.push(...releaseLines(report, look));
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

/**
 * A block for each cause. Notices about wheels fold: one block for each rule where nothing weighs more, else a line for each.
 */
function causeBlocks(causes: readonly Cause[], look: Look): string[][] {
  const shared = sharedRemedies(causes);
  const diffs = sharedDiffs(causes);
  const folds = ({ severity, places }: Cause): boolean =>
    severity === 'notice' && places.some(({ wheel }) => wheel !== null);
  const whole = causes.filter((cause) => !folds(cause));
  const rules = [...groupBy(causes.filter(folds), ({ rule }) => rule).values()];
  const inShort = causes.some(({ severity }) => severity !== 'notice');
  return [
    ...whole.map((cause) =>
      causeLines(cause, look, { sameAs: shared.get(cause), sameDiffAs: diffs.get(cause) }),
    ),
    ...(inShort
      ? [rules.flatMap((same) => noticeLines(same, look))]
      : rules.flatMap(([first, ...others]) =>
          first === undefined ? [] : [causeLines(first, look, { sameAs: shared.get(first), others })],
        )),
  ];
}

/** All that one rule has to say, where it is the least of what was found. */
function noticeLines(causes: readonly Cause[], { paint, textWidth }: Look): string[] {
  const [first] = causes;
  if (first === undefined) return [];
  const { mark, style } = SEVERITY_STYLE[first.severity];
  const wheels = new Set(causes.flatMap(wheelsOf)).size;
  const rest = [
    ...(causes.length > 1 ? [`${causes.length - 1} more like it`] : []),
    ...(wheels > 1 ? [`in ${wheels} wheels`] : []),
  ].join(', ');
  const text = `${plainText(first.rule, MAX_NAME)}: ${plainProse(first, first.title, 250)}${rest === '' ? '' : ` (${rest})`}`;
  return wrapped(text, textWidth - INDENT.length).map((line, index) =>
    index === 0 ? `${paint(mark, style)} ${line}` : INDENT + line,
  );
}

/** What a cause's block has to say of the other causes. */
interface Neighbours {
  /** An earlier one that has the same remedy. */
  sameAs: Cause | undefined;
  /** An earlier one that has the same diff. */
  sameDiffAs?: Cause | undefined;
  /** More of the same rule, which this block stands for. */
  others?: readonly Cause[];
}

function causeLines(cause: Cause, look: Look, { sameAs, sameDiffAs, others = [] }: Neighbours): string[] {
  const { paint, textWidth } = look;
  const { mark, style } = SEVERITY_STYLE[cause.severity];
  const title = wrapped(plainProse(cause, cause.title, 250), textWidth - INDENT.length);
  return [
    `${paint(`${mark} ${cause.severity}`, style, 'bold')} ${paint(`· ${plainText(cause.rule, MAX_NAME)}`, 'dim')}`,
    ...title.map((line) => INDENT + paint(line, 'bold')),
    '',
    ...placeLines(cause, paint),
    ...labelled('why', proseLines(cause, cause.message, look), paint),
    ...labelled('fix', remedyLines(cause, sameAs, look), paint),
    ...labelled('diff', proposalLines(cause, sameDiffAs, look), paint),
    ...labelled('see', cause.links.map(plainLink), paint),
    ...labelled('more', othersLines(others, look), paint),
  ];
}

/** The steps, numbered where they are several; of a remedy that stands above already, where. */
function remedyLines(cause: Cause, sameAs: Cause | undefined, look: Look): string[] {
  if (sameAs !== undefined)
    return proseLines(sameAs, `as for the ${sameAs.severity} "${sameAs.title}", above`, look);
  const steps = remedySteps(cause);
  const number = (index: number): string => (steps.length === 1 ? '' : `${index + 1}. `);
  return steps.flatMap((step, index) =>
    proseLines(cause, step, look, number(index).length).map(
      (line, at) => (at === 0 ? number(index) : ' '.repeat(number(index).length)) + line,
    ),
  );
}

/** The diff as it is, however long its lines are; of one that stands above already, where. */
function proposalLines(cause: Cause, sameAs: Cause | undefined, look: Look): string[] {
  const { diff, left } = cause.proposal ?? NO_PROPOSAL;
  if (sameAs !== undefined)
    return proseLines(sameAs, `as for the ${sameAs.severity} "${sameAs.title}", above`, look);
  const lines = diff === null ? [] : diffLines(diff, MAX_DIFF_LINES);
  return [...lines, ...left.flatMap((reason) => proseLines(cause, `Left to you: ${reason}.`, look))];
}

const NO_PROPOSAL: Proposal = { diff: null, left: [] };

function othersLines(others: readonly Cause[], look: Look): string[] {
  if (others.length === 0) return [];
  const wheels = new Set(others.flatMap(wheelsOf)).size;
  const shown = others.slice(0, MAX_OTHERS).flatMap((cause) => proseLines(cause, cause.title, look));
  const left = others.length - MAX_OTHERS;
  return [...shown, ...(left > 0 ? [`and ${left} more, in ${counted(wheels, 'wheel')} in all`] : [])];
}

function proseLines(cause: Cause, text: string, { textWidth }: Look, indent = 0): string[] {
  return wrapped(plainProse(cause, text), textWidth - INDENT.length - LABEL_WIDTH - indent);
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

/** Columns for what changed since the last release. */
const RELEASE_LABEL_WIDTH = 28;

/** A block of lines for each distribution. */
function releaseLines({ releases = [] }: Report, { paint, textWidth }: Look): string[][] {
  return releases.map((release) => {
    const { title, rows } = releaseRows(release);
    const lines = rows.flatMap(({ what, how }) =>
      wrapped(how, textWidth - INDENT.length - RELEASE_LABEL_WIDTH).map((line, index) => {
        const head = (index === 0 ? what : '').padEnd(RELEASE_LABEL_WIDTH);
        return `${INDENT}${paint(head, 'dim')}${line}`;
      }),
    );
    return [paint(title, 'bold'), ...lines];
  });
}

/** Lines with a label before the first. */
export function labelled(label: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const head = (index === 0 ? label : '').padEnd(LABEL_WIDTH);
    return `${INDENT}${paint(head, 'dim')}${line}`;
  });
}

const HEADINGS = { wheel: 'wheel', binaries: 'native', floor: 'oldest system', found: 'found' };

/** A table: a line for each wheel, below one that says what its columns are. */
function wheelLines(report: Report, { paint, lineWidth }: Look): string[] {
  if (report.wheels.length === 0) return [];
  const byWheel = findingsByWheel(report);
  const known = knownByWheel(report);
  const found = column([
    HEADINGS.found,
    ...report.wheels.map(({ label, outcome }) =>
      [
        ...foundFigures(byWheel.get(label) ?? [], known.get(label) ?? []),
        ...(outcome === 'not-fully-checked' ? [NOT_FULLY_CHECKED] : []),
      ].join(', '),
    ),
  ]);
  const binaries = column(
    [HEADINGS.binaries, ...report.wheels.map((wheel) => `${wheel.binaries.length}`)],
    'right',
  );
  const floors = column([
    HEADINGS.floor,
    ...report.wheels.map((wheel) => plainText(floorOf(wheel), MAX_FLOOR)),
  ]);
  // What remains of the line for the name, with and without the floor.
  const beside = widest(binaries) + widest(found) + MARK_WIDTH + 2 * GAP.length;
  const withFloor = widest(floors) + GAP.length;
  const hasRoom = lineWidth === null || lineWidth - beside - withFloor >= GOOD_NAME_COLUMN;
  const room = lineWidth === null ? MAX_NAME : lineWidth - beside - (hasRoom ? withFloor : 0);
  const names = column([
    HEADINGS.wheel,
    ...report.wheels.map(({ label }) =>
      plainText(label, Math.max(MIN_NAME_COLUMN, Math.min(MAX_NAME, room))),
    ),
  ]);
  return names.map((name, index) => {
    const figures = [binaries[index], ...(hasRoom ? [floors[index]] : [])].join(GAP);
    const wheel = report.wheels[index - 1];
    if (wheel === undefined) return paint([`  ${name}`, figures, found[index]].join(GAP), 'dim');
    const { mark, style } = OUTCOME_STYLE[wheel.outcome];
    return [`${paint(mark, style)} ${name}`, paint(figures, 'dim'), found[index]].join(GAP);
  });
}

const GAP = '   ';
const MARK_WIDTH = 2;

/** The platform tag that stands for all that a Linux wheel needs, else what is known of other systems. */
function floorOf({ verdict, floors }: ReportedWheel): string {
  return verdict.tag ?? floors.join(', ');
}

/** The cells filled up to the width of the longest. */
function column(cells: readonly string[], side: 'left' | 'right' = 'left'): string[] {
  const width = widest(cells);
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

/** The settings in force, what is known, and each reason for which findings were ignored. */
function ignoredLines(report: Report, { paint, textWidth }: Look): string[] {
  const { configuration, suppressed } = report;
  const sentence = configurationSentence(configuration);
  const judged = judgedSentence(report);
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
    ...(judged === null ? [] : [plainText(judged)]),
    ...knownSentences(report).map((each) => plainText(each)),
    ...reasons.slice(0, MAX_LISTED),
    ...(more > 0 ? [`Ignored for ${counted(more, 'more reason')}`] : []),
  ].flatMap((line) =>
    wrapped(line, textWidth - INDENT.length).map((part, index) =>
      paint(index === 0 ? part : INDENT + part, 'dim'),
    ),
  );
}

/** What was looked at, and last of all the worst that was found. */
function lastLines(report: Report, paint: Paint): string[] {
  const { mark, style } = OUTCOME_STYLE[reportOutcome(report)];
  const { project } = report;
  const ofWheels = counted(report.counts.binaries, 'binary looked at', 'binaries looked at');
  const figures = [
    ...(project === undefined || report.wheels.length > 0 ? [ofWheels] : []),
    ...(project === undefined
      ? []
      : [`${counted(project.files, 'file')} of the repository looked at, ${project.prebuilt.length} native`]),
  ];
  const verdict = `${paint(`${mark} ${report.conclusion}`, style, 'bold')}: `;
  const first = headline(report);
  return decisiveCauses(report).length === 0
    ? [`${verdict}${[first, ...figures].join('; ')}`]
    : [paint([tally(report), ...figures].join('; '), 'dim'), `${verdict}${first}`];
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
