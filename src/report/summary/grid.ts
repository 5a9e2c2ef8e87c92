/** The grids of wheels, Python versions by platforms, as Markdown. */

import { markdownCode, markdownText } from '../../base/escape.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Report, ReportedWheel } from '../../model/report.ts';
import { distributionCount, type Grid, type GridCell, gridsOf, rangeOf } from '../grids.ts';
import { NOT_FULLY_CHECKED, OUTCOMES } from '../outcome.ts';
import { blocks, row, shownOf } from './blocks.ts';
import { OUTCOME_MARK } from './marks.ts';
import type { Column } from './tagLabels.ts';

const MAX_NAME_LENGTH = 80;
const NO_WHEEL = '—';
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  fail: 'errors',
  warning: 'warnings',
  'not-fully-checked': NOT_FULLY_CHECKED,
  pass: 'nothing wrong',
};

/**
 * The grids as Markdown of at most `maxBytes` UTF-8 bytes; the last block says what the marks mean. Empty where there is
 * none.
 */
export function gridBlocks(report: Report, maxBytes: number): string[] {
  const named = report.wheels.filter(({ tags }) => tags !== null);
  const grids = gridsOf(named);
  const withTitles = distributionCount(named) > 1;
  const rendered = grids.map((grid) => blocks([withTitles ? titleOf(grid) : '', ...gridMarkdown(grid)]));
  const explained = legend(named);
  const shown = fitting(rendered, maxBytes - Buffer.byteLength(explained) - 200);
  if (grids.length === 0) return [];
  const more = shownOf(
    shown.length,
    grids.length,
    'grid of Pythons by platforms',
    'grids of Pythons by platforms',
  );
  return [...shown, more, shown.length === 0 ? '' : explained].filter((block) => block !== '');
}

/** What the marks of the grid stand for, as far as it has them, and the figures behind them. */
function legend(wheels: readonly Pick<ReportedWheel, 'outcome'>[]): string {
  const marks = OUTCOMES.toReversed().filter((outcome) => wheels.some((wheel) => wheel.outcome === outcome));
  return [
    ...marks.map((outcome) => `${OUTCOME_MARK[outcome]} ${OUTCOME_WORDS[outcome]}`),
    'then the oldest glibc, musl or system that it runs on, and its size',
    `${NO_WHEEL} no such wheel`,
  ].join(' · ');
}

function fitting(grids: readonly string[], maxBytes: number): string[] {
  let room = maxBytes;
  const end = grids.findIndex((each) => {
    room -= Buffer.byteLength(each) + 2;
    return room < 0;
  });
  return end < 0 ? [...grids] : grids.slice(0, end);
}

function titleOf({ distribution, version }: Grid): string {
  return `**${markdownCode(`${distribution} ${version}`, MAX_NAME_LENGTH)}**`;
}

function gridMarkdown({ columns, columnCount, rows, rowCount }: Grid): string[] {
  const head = [row(['', ...columns.map(columnTitle)]), `|---|${':-:|'.repeat(columns.length)}`];
  const lines = rows.map(({ python, cells }) =>
    row([
      markdownCode(python, MAX_NAME_LENGTH),
      ...cells.map((each) => (each === null ? NO_WHEEL : cell(each))),
    ]),
  );
  return [
    [...head, ...lines].join('\n'),
    shownOf(rows.length, rowCount, 'Python tag'),
    shownOf(columns.length, columnCount, 'platform'),
  ];
}

function columnTitle({ system, architecture }: Column): string {
  const isKnown = architecture !== '' || system === 'any';
  const title = isKnown ? markdownText(system) : markdownCode(system, MAX_NAME_LENGTH);
  return architecture === '' ? title : `${title}<br>${markdownCode(architecture, MAX_NAME_LENGTH)}`;
}

/** Mark, floor and size, as in `✅ 2.17 · 1.6 MB`; what several wheels differ in as a range. */
function cell({ wheels, outcome, floors, sizes }: GridCell): string {
  const mark = `${OUTCOME_MARK[outcome]}${wheels.length === 1 ? '' : `×${wheels.length}`}`;
  const texts = [floors.map((floor) => markdownText(floor, MAX_NAME_LENGTH)), sizes];
  const figures = texts.filter(({ length }) => length > 0).map(rangeOf);
  return `${mark} ${figures.join(' · ')}`;
}
