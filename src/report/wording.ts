/** Words and figures that several outputs share. */

import { groupBy } from '../base/collections.ts';
import { commandsApart } from '../base/commandWords.ts';
import {
  htmlCode,
  htmlInline,
  MAX_NAME,
  MAX_PROSE,
  markdownCode,
  markdownInline,
  markdownText,
  plainText,
} from '../base/escape.ts';
import { baseName, counted } from '../base/words.ts';
import { formatLabel } from '../binary/formats.ts';
import type { BinaryEntry, Finding, Report, ReportedWheel } from '../model/report.ts';
import { noWheels } from '../rules/run/no-wheels.ts';
import type { Cause } from './causes.ts';
import { groupByCause } from './causes.ts';
import { knownFigures } from './known.ts';
import { isBeyondPolicies, NOT_FULLY_CHECKED, reportOutcome } from './outcome.ts';
import { severityCounts } from './severityCounts.ts';

/** What a native file is, as in `ELF shared library`. */
export function binaryKind({ format, kind }: Pick<BinaryEntry, 'format' | 'kind'>): string {
  const name = formatLabel(format);
  return kind === 'unknown' ? name : `${name} ${kind.replaceAll('-', ' ')}`;
}

/**
 * How much was found and where, in one plain line such as `1 error in 2 of 5 wheels`. It counts causes, not findings: the
 * same file in twenty wheels is one thing to repair. Notices are spoken of only where they decide the outcome or
 * nothing else is there.
 */
export function tally(report: Report): string {
  return `${outcome(report)}${gaps(report)}`;
}

/** The causes that decide how the report comes out, the worst first: notices only where nothing else fails it. */
export function decisiveCauses(report: Report): Cause[] {
  const causes = groupByCause(report.findings);
  const serious = causes.filter(({ severity }) => severity !== 'notice');
  return serious.length > 0 || report.conclusion !== 'failure' ? serious : causes;
}

function outcome(report: Report): string {
  const total = report.wheels.length;
  const decisive = decisiveCauses(report);
  if (decisive.length > 0) return `${severityCounts(decisive)}${inWheels(decisive, total)}`;
  const causes = groupByCause(report.findings);
  const excused = report.findings.find(({ rule }) => rule === noWheels.id);
  if (excused !== undefined) return excused.title;
  const notices = causes.length === 0 ? '' : `, ${counted(causes.length, 'notice')}`;
  if (total === 0 && report.project === undefined) return `no wheels to check${notices}`;
  const where = total > 0 ? counted(total, 'wheel') : 'the repository';
  // What nobody looked at may be wrong all the same.
  const isKnown = knownFigures(report) !== '';
  const nothing = reportOutcome(report) === 'pass' ? 'nothing wrong' : 'nothing found';
  return `${isKnown ? 'nothing new' : nothing} in ${where}${notices}`;
}

/** That the wheels without a fault, or the repository, were not looked at to their end, where that is so. */
function gaps({ wheels, project, findings }: Report): string {
  const count = wheels.filter((wheel) => wheel.outcome === 'not-fully-checked').length;
  if (count > 0) return `, ${count === wheels.length ? '' : `${count} `}${NOT_FULLY_CHECKED}`;
  const isRepositoryAlone = wheels.length === 0 && findings.every(({ severity }) => severity === 'notice');
  return isRepositoryAlone && project !== undefined && project.notExamined.length > 0
    ? `, ${NOT_FULLY_CHECKED}`
    : '';
}

function inWheels(causes: readonly Cause[], total: number): string {
  const touched = new Set(causes.flatMap(({ places }) => places.flatMap(({ wheel }) => wheel ?? []))).size;
  if (touched === 0) return '';
  return touched < total
    ? ` in ${touched} of ${counted(total, 'wheel')}`
    : ` in ${counted(touched, 'wheel')}`;
}

/** The findings of each wheel, by its label. */
export function findingsByWheel(report: Report): Map<string, Finding[]> {
  const ofWheels = report.findings.filter(({ wheel }) => wheel !== null);
  return groupBy(ofWheels, ({ wheel }) => wheel ?? '');
}

/** Characters of a sentence that a wheel or a file had a part in. */
export const MAX_SENTENCE = 400;

const BEYOND_POLICIES =
  'What is needed beyond all that the policies of the platform tag allow: whether the user has it';

/** Each sentence about what was not looked into, once, with the number of wheels that it holds for. */
export function notExamined(wheels: readonly ReportedWheel[]): { sentence: string; wheels: number }[] {
  const counts = new Map<string, number>();
  for (const sentence of wheels.flatMap((wheel) => [...new Set(sentencesOf(wheel))])) {
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, count]) => ({ sentence, wheels: count }));
}

/** Sentences that are listed; a hostile run has thousands. */
const MAX_NOT_EXAMINED = 50;

/** What was not looked into of wheels and repository as plain lines, the first of them where there are very many. */
export function notExaminedSentences({ wheels, project }: Pick<Report, 'wheels' | 'project'>): string[] {
  const sentences = [
    ...notExamined(wheels).map(
      ({ sentence, wheels }) => `${plainText(sentence, MAX_SENTENCE)} (${counted(wheels, 'wheel')})`,
    ),
    ...(project?.notExamined ?? []).map((sentence) => `${plainText(sentence, MAX_SENTENCE)} (repository)`),
  ];
  const more = sentences.length - MAX_NOT_EXAMINED;
  return more <= 0
    ? sentences
    : [...sentences.slice(0, MAX_NOT_EXAMINED), `${more} more of the kind, which the JSON report lists`];
}

/** Findings that the configuration ignores: one entry can stand for many. */
export function ignoredCount(suppressed: Report['suppressed']): number {
  return suppressed.reduce((sum, { findings = 1 }) => sum + findings, 0);
}

/** Where findings say that the wheel goes beyond its tag, nothing is left to be said of it. */
function sentencesOf(wheel: ReportedWheel): string[] {
  const isUnsaid = wheel.outcome === 'not-fully-checked' && isBeyondPolicies(wheel);
  return [...wheel.notExamined, ...(isUnsaid ? [BEYOND_POLICIES] : [])];
}

/** A text of the cause as one plain line, the names in it shortened where they are over-long. */
export function plainProse(cause: Cause, text: string, maxLength: number = MAX_PROSE): string {
  const parts = partsOf(cause, text);
  const short = parts.map(({ text, isName }) => plainText(text, isName ? MAX_NAME : maxLength));
  return plainText(short.join(''), maxLength);
}

/** A text of the cause as Markdown on one line, with commands and the names of its wheel and file in code spans. */
export function markdownProse(cause: Cause, text: string, maxLength: number = MAX_PROSE): string {
  let markdown = '';
  for (const { text: visible, isName } of proseParts(cause, text, maxLength)) {
    if (isName) markdown += markdownCode(visible, 2 * MAX_NAME);
    else markdown += markdown === '' ? markdownText(visible) : markdownInline(visible);
  }
  return markdown;
}

/** A text of the cause in visible characters, cut where a command, or the name of its wheel or file begins and ends. */
export function proseParts(cause: Cause, text: string, maxLength: number = MAX_PROSE): TextPart[] {
  const parts = commandsApart(withoutLongWords(text.trim())).flatMap((stretch) =>
    stretch.isCode ? [{ text: stretch.text, isName: true }] : partsOf(cause, stretch.text),
  );
  const visible: TextPart[] = [];
  let room = maxLength;
  for (const { text: part, isName } of parts) {
    if (room < 1) return [...visible, { text: '…', isName: false }];
    const shown = plainText(part, isName ? 2 * MAX_NAME : room);
    room -= shown.length;
    visible.push({ text: shown, isName });
  }
  return visible;
}

/** The same as HTML, for places where no Markdown is read. */
export function htmlProse(cause: Cause, text: string, maxLength: number = MAX_PROSE): string {
  let html = '';
  let room = maxLength;
  for (const part of partsOf(cause, text.trim())) {
    if (room < 1) return `${html}…`;
    const visible = plainText(part.text, part.isName ? MAX_NAME : room);
    room -= visible.length;
    html += part.isName ? htmlCode(visible) : htmlInline(visible);
  }
  return html;
}

/** A stretch of a text, set as code where it is a name. */
export interface TextPart {
  text: string;
  isName: boolean;
}

/** Beyond these the texts are an attack on our patience: they are cut, and names in them not looked for. */
const MAX_TEXT = 2 * MAX_PROSE;
const MAX_SOUGHT_NAME = 500;
const MAX_NAMES_IN_TEXT = 50;

/**
 * The text, cut wherever it names the wheel or the file of the cause's first place as a word of its own.
 * Over-long words are shortened on the way, so that what is said around them survives.
 */
function partsOf(cause: Cause, text: string): TextPart[] {
  const short = withoutLongWords(text);
  const names = short.length > MAX_TEXT ? [] : namesOf(cause);
  const parts: TextPart[] = [];
  let start = 0;
  for (let found = 0; found < MAX_NAMES_IN_TEXT; found += 1) {
    const next = nextName(short, start, names);
    if (next === null) break;
    parts.push({ text: short.slice(start, next.at), isName: false }, { text: next.name, isName: true });
    start = next.at + next.name.length;
  }
  parts.push({ text: short.slice(start), isName: false });
  return parts.filter(({ text }) => text !== '');
}

function withoutLongWords(text: string): string {
  return text.replace(/[^ ]{161,}/g, (word) => plainText(word, MAX_NAME));
}

/** The longest comes first, so that a path is not taken for the file name in it. */
function namesOf({ places, location }: Cause): string[] {
  const { wheel = null, member = null } = places[0] ?? {};
  const base = member === null ? null : baseName(member);
  return [wheel, member, base, location?.path ?? null]
    .filter((name) => name !== null)
    .filter((name) => name.length > 1 && name.length <= MAX_SOUGHT_NAME)
    .sort((a, b) => b.length - a.length);
}

function nextName(
  text: string,
  start: number,
  names: readonly string[],
): { name: string; at: number } | null {
  let best: { name: string; at: number } | null = null;
  for (const name of names) {
    let at = text.indexOf(name, start);
    while (at >= 0 && !standsAlone(text, at, at + name.length)) at = text.indexOf(name, at + 1);
    if (at >= 0 && (best === null || at < best.at)) best = { name, at };
  }
  return best;
}

function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(from - 1, from);
  const after = text.slice(to, to + 4);
  return (from === 0 || /[\s"'(“‘]/u.test(before)) && /^["'),.;:!?”’]*(?:\s|$)/u.test(after);
}

const SETTINGS = /^(?:pyproject\.toml|\.github\/workflows\/[^/]+)$/;

/** True where the location is a line that governs how the files were built: the files themselves are not there. */
export function isSetting({ location, places }: Pick<Cause, 'location' | 'places'>): boolean {
  return location !== null && SETTINGS.test(location.path) && places.some(({ member }) => member !== null);
}
