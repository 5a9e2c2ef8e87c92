/** What a job's log says of one wheel: a line that is always seen, and more below it when it is unfolded. */

import { logLine, MAX_NAME, plainText } from '../base/escape.ts';
import { counted, downloadSize, fileSize } from '../base/words.ts';
import type { Outcome } from '../model/outcome.ts';
import type { BinaryEntry, Finding, Severity, WheelEntry } from '../model/report.ts';
import { floorWords } from './floors.ts';
import { foundFigures } from './known.ts';
import { NOT_FULLY_CHECKED, outcomeOf } from './outcome.ts';
import { stableAbiSentence } from './stableAbi.ts';
import { binaryKind, MAX_SENTENCE } from './wording.ts';

const MAX_FINDINGS = 20;
const MAX_BINARIES = 100;
const MAX_COLUMN = 30;
const MAX_NOT_EXAMINED = 50;

export const SEVERITY_SIGN: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', notice: '•' };
const OUTCOME_SIGN: Readonly<Record<Outcome, string>> = {
  fail: SEVERITY_SIGN.error,
  warning: SEVERITY_SIGN.warning,
  'not-fully-checked': '?',
  pass: '✔',
};

/** A group of a job's log. Every line is harmless to the runner. */
export interface LogGroup {
  title: string;
  lines: string[];
}

/** The wheel as a group; `position` is, for instance, `3/40`. What is known is counted. */
export function wheelLog(
  wheel: WheelEntry,
  findings: readonly Finding[],
  position: string,
  known: readonly Finding[] = [],
): LogGroup {
  const { label, artifact, binaries, size, verdict, notExamined } = wheel;
  const outcome = outcomeOf(wheel, findings, known);
  const figures = [
    counted(binaries.length, 'native file'),
    downloadSize(size),
    ...foundFigures(findings, known),
    ...(outcome === 'not-fully-checked' ? [NOT_FULLY_CHECKED] : []),
  ];
  const title = `[${position}] ${OUTCOME_SIGN[outcome]} ${plainText(label, MAX_NAME)}: ${figures.join(', ')}`;
  const lines = [
    artifact === null ? '' : `From the artifact ${plainText(artifact, MAX_NAME)}`,
    verdict.tag === null ? '' : `Oldest platform tag that it can carry: ${plainText(verdict.tag, MAX_NAME)}`,
    floorLine(wheel),
    plainText(stableAbiSentence(verdict), MAX_NAME),
    ...findingLines(findings),
    ...notExaminedLines(notExamined),
    ...binaryLines(binaries),
  ];
  return { title: logLine(title), lines: lines.filter((line) => line !== '').map(logLine) };
}

/** What the tag doesn't say. */
function floorLine(wheel: WheelEntry): string {
  const floors = wheel.verdict.tag === null ? floorWords(wheel) : [];
  return floors.length === 0
    ? ''
    : `Runs from: ${floors.map((floor) => plainText(floor, MAX_NAME)).join(', ')}`;
}

function notExaminedLines(sentences: readonly string[]): string[] {
  const lines = sentences
    .slice(0, MAX_NOT_EXAMINED)
    .map((sentence) => `Not looked into: ${plainText(sentence, MAX_SENTENCE)}`);
  const left = sentences.length - lines.length;
  return left > 0 ? [...lines, `Not looked into: ${left} more of the kind`] : lines;
}

function findingLines(findings: readonly Finding[]): string[] {
  const lines = findings
    .slice(0, MAX_FINDINGS)
    .map(({ severity, rule, title }) =>
      plainText(`${SEVERITY_SIGN[severity]} ${severity} · ${rule}: ${title}`, 2 * MAX_NAME),
    );
  return [...lines, more(findings.length - lines.length, 'finding')];
}

/** Aligned, the path last: paths are of all lengths. */
function binaryLines(binaries: readonly BinaryEntry[]): string[] {
  const shown = binaries.slice(0, MAX_BINARIES).map((binary) => ({
    cells: [binaryKind(binary), binary.architecture, binary.libc === 'unknown' ? '' : binary.libc].map(
      (cell) => plainText(cell, MAX_COLUMN),
    ),
    size: fileSize(binary.size),
    path: plainText(binary.member, MAX_NAME),
  }));
  const widths = [0, 1, 2].map((column) => widest(shown.map(({ cells }) => cells[column] ?? '')));
  const sizeWidth = widest(shown.map(({ size }) => size));
  const lines = shown.map(({ cells, size, path }) => {
    const columns = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return [...columns, size.padStart(sizeWidth), path].join('  ');
  });
  return [...lines, more(binaries.length - shown.length, 'native file')];
}

function widest(cells: readonly string[]): number {
  return Math.max(0, ...cells.map((cell) => cell.length));
}

function more(count: number, noun: string): string {
  return count > 0 ? `and ${counted(count, `more ${noun}`)}` : '';
}
