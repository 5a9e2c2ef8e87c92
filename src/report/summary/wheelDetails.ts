/** One wheel on the page, folded: which tag it can carry, its native files, and the libraries that they need. */

import { groupBy, listOf, sortedDistinct } from '../../base/collections.ts';
import { htmlCode, markdownCode, markdownText } from '../../base/escape.ts';
import { baseName, counted, downloadSize, fileSize } from '../../base/words.ts';
import { type BinaryEntry, type Finding, type ReportedWheel, SEVERITIES } from '../../model/report.ts';
import type { Blocker, Verdict } from '../../model/verdict.ts';
import { foundFigures } from '../known.ts';
import { NOT_FULLY_CHECKED, worstOf } from '../outcome.ts';
import { stableAbiSentence } from '../stableAbi.ts';
import { binaryKind } from '../wording.ts';
import { blocks, folded, shownOf, table } from './blocks.ts';
import { OUTCOME_MARK, SEVERITY_MARK } from './marks.ts';

const BLOCKER_ROWS = 10;
const BLOCKER_SYMBOLS = 5;
const LIBRARIES = 30;

/** The wheel's block with at most `maxBinaries` rows of native files, its outcome in the line that is always seen. */
export function wheelDetails(
  wheel: ReportedWheel,
  {
    findings,
    known,
    maxBinaries,
  }: { findings: readonly Finding[]; known: readonly Finding[]; maxBinaries: number },
): string {
  const { label, binaries, size, verdict, outcome, floors } = wheel;
  const figures = [
    downloadSize(size),
    binaries.length === 0 ? 'no native files' : counted(binaries.length, 'native file'),
    ...foundFigures(findings, known),
    ...(outcome === 'not-fully-checked' ? [NOT_FULLY_CHECKED] : []),
  ];
  const title = `${OUTCOME_MARK[outcome]} ${htmlCode(label)} ${figures.join(', ')}`;
  const rows = withMarks(binaries, findings).slice(0, maxBinaries);
  return folded(title, [
    ...verdictBlocks(verdict),
    verdict.tag === null && floors.length > 0
      ? `Runs from: ${listOf(floors.map((floor) => markdownText(floor)))}.`
      : '',
    markdownText(stableAbiSentence(verdict)),
    librariesBlock(binaries),
    binariesTable(rows),
    shownOf(Math.min(binaries.length, maxBinaries), binaries.length, 'native file'),
    binaries.length === 0 ? 'It holds no native code.' : '',
  ]);
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

/** What the wheel's files need, told apart by whether a file of that name lies in the wheel. */
function librariesBlock(binaries: readonly BinaryEntry[]): string {
  const inWheel = new Set(binaries.flatMap(({ member, soname }) => [baseName(member), soname ?? '']));
  const needed = sortedDistinct(binaries.flatMap((each) => each.needed));
  return blocks([
    libraryList(
      'Libraries from outside the wheel',
      needed.filter((name) => !inWheel.has(name)),
    ),
    libraryList(
      'Libraries from the wheel itself',
      needed.filter((name) => inWheel.has(name)),
    ),
  ]);
}

function libraryList(title: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, LIBRARIES).map((name) => markdownCode(name));
  const more = names.length - shown.length;
  return `${title}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

interface MarkedBinary {
  binary: BinaryEntry;
  /** Empty where nothing was found. */
  mark: string;
}

/** The files that something was found in come first, and so are not cut off. */
function withMarks(binaries: readonly BinaryEntry[], findings: readonly Finding[]): MarkedBinary[] {
  const byMember = groupBy(findings, ({ member }) => member);
  const marked = binaries.map((binary) => ({ binary, severity: worstOf(byMember.get(binary.member) ?? []) }));
  return [...SEVERITIES, null].flatMap((wanted) =>
    marked
      .filter(({ severity }) => severity === wanted)
      .map(({ binary }) => ({ binary, mark: wanted === null ? '' : `${SEVERITY_MARK[wanted]} ` })),
  );
}

function binariesTable(rows: readonly MarkedBinary[]): string {
  if (rows.length === 0) return '';
  return table(
    ['File', 'Format', 'Architecture', 'libc', 'Size'],
    rows.map(binaryCells),
    '|---|---|---|---|--:|',
  );
}

function binaryCells({ binary, mark }: MarkedBinary): string[] {
  const { member, architecture, libc, size } = binary;
  return [
    `${mark}${markdownCode(member)}`,
    markdownText(binaryKind(binary)),
    markdownCode(architecture),
    libc === 'unknown' ? '' : markdownText(libc),
    fileSize(size),
  ];
}
