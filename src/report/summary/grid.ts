/** The wheels of each distribution as Python versions by platforms, so that a missing one shows. */

import { distinctNames, groupBy } from '../../base/collections.ts';
import { markdownCode, markdownText } from '../../base/escape.ts';
import { downloadSize } from '../../base/words.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Report, ReportedWheel } from '../../model/report.ts';
import { type Floor, floorsOf } from '../floors.ts';
import { NOT_FULLY_CHECKED, OUTCOMES } from '../outcome.ts';
import { blocks, row, shownOf } from './blocks.ts';
import { OUTCOME_MARK } from './marks.ts';
import { type Column, columnOf, compareColumns, comparePythons, pythonLabel } from './tagLabels.ts';

/** More is not a grid that anybody takes in; all platforms that cibuildwheel builds for are fewer. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 60;
const MAX_NAME_LENGTH = 80;
const NO_WHEEL = '—';
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  fail: 'errors',
  warning: 'warnings',
  'not-fully-checked': NOT_FULLY_CHECKED,
  pass: 'nothing wrong',
};

interface TaggedWheel {
  size: number;
  floors: readonly Floor[];
  python: string;
  /** By a key that tells them apart. */
  platforms: ReadonlyMap<string, Column>;
  outcome: Outcome;
}

/**
 * One grid for each distribution and version that has more than one wheel, those with the worst wheels first, as
 * Markdown of at most `maxBytes` UTF-8 bytes; the last block says what the marks mean. Empty where there is no grid.
 */
export function gridBlocks(report: Report, maxBytes: number): string[] {
  const named = report.wheels.filter(({ tags }) => tags !== null);
  const distributions = [...groupBy(named, distributionKey).values()].map((wheels) => ({
    title: titleOf(wheels),
    wheels: wheels.map(taggedWheel),
  }));
  const ordered = byOutcome(distributions, ({ wheels }) => worst(wheels));
  const grids = ordered.filter(({ wheels }) => isWorthAGrid(wheels));
  const withTitles = distributions.length > 1;
  const rendered = grids.map(({ title, wheels }) => blocks([withTitles ? title : '', ...grid(wheels)]));
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

/** Names are equal as PyPI compares them (PEP 503). */
function distributionKey({ filename }: ReportedWheel): string {
  const [name = '', version = ''] = filename.split('-');
  return `${name.toLowerCase().replace(/[._]+/g, '_')} ${version}`;
}

function titleOf([first]: readonly ReportedWheel[]): string {
  const [name = '', version = ''] = first?.filename.split('-') ?? [];
  return `**${markdownCode(`${name} ${version}`, MAX_NAME_LENGTH)}**`;
}

function taggedWheel(wheel: ReportedWheel): TaggedWheel {
  const { tags, outcome, size } = wheel;
  const known = tags ?? { python: [], abi: [], platform: [] };
  const platforms = known.platform.map(columnOf).map((each) => [JSON.stringify(each), each] as const);
  const floors = floorsOf(wheel);
  return { python: pythonLabel(known), platforms: new Map(platforms), outcome, size, floors };
}

/** A grid of one cell says nothing that the list of wheels doesn't. */
function isWorthAGrid(wheels: readonly TaggedWheel[]): boolean {
  return platformsOf(wheels).size > 1 || wheels.some(({ python }) => python !== wheels[0]?.python);
}

function grid(wheels: readonly TaggedWheel[]): string[] {
  const columns = columnsOf(wheels);
  const pythons = [...groupBy(wheels, ({ python }) => python)];
  const rows = byOutcome(pythons, ([, same]) => worst(same))
    .slice(0, MAX_ROWS)
    .sort(([a], [b]) => comparePythons(a, b));
  const head = [
    row(['', ...columns.map(({ platform }) => columnTitle(platform))]),
    `|---|${':-:|'.repeat(columns.length)}`,
  ];
  const lines = rows.map(([python, same]) =>
    row([markdownCode(python, MAX_NAME_LENGTH), ...columns.map((column) => cell(same, column))]),
  );
  return [
    [...head, ...lines].join('\n'),
    shownOf(rows.length, pythons.length, 'Python tag'),
    shownOf(columns.length, platformsOf(wheels).size, 'platform'),
  ];
}

function platformsOf(wheels: readonly TaggedWheel[]): Map<string, Column> {
  return new Map(wheels.flatMap(({ platforms }) => [...platforms]));
}

interface PlacedColumn {
  key: string;
  platform: Column;
}

function columnsOf(wheels: readonly TaggedWheel[]): PlacedColumn[] {
  const all = [...platformsOf(wheels)].map(([key, platform]) => ({ key, platform }));
  const worstFirst = all.length <= MAX_COLUMNS ? all : byOutcome(all, ({ key }) => worst(on(wheels, key)));
  return worstFirst.slice(0, MAX_COLUMNS).sort((a, b) => compareColumns(a.platform, b.platform));
}

function on(wheels: readonly TaggedWheel[], key: string): TaggedWheel[] {
  return wheels.filter(({ platforms }) => platforms.has(key));
}

function columnTitle({ system, architecture }: Column): string {
  const isKnown = architecture !== '' || system === 'any';
  const title = isKnown ? markdownText(system) : markdownCode(system, MAX_NAME_LENGTH);
  return architecture === '' ? title : `${title}<br>${markdownCode(architecture, MAX_NAME_LENGTH)}`;
}

/**
 * Mark, floor and size, as in `✅ 2.17 · 1.6 MB`. Builds of one version, or of one platform's versions, share a cell: it has
 * the worst mark, and what they differ in as a range.
 */
function cell(wheels: readonly TaggedWheel[], { key, platform }: PlacedColumn): string {
  const here = on(wheels, key);
  if (here.length === 0) return NO_WHEEL;
  const mark = `${OUTCOME_MARK[worst(here)]}${here.length === 1 ? '' : `×${here.length}`}`;
  const floors = distinctNames(
    here.map((wheel) => floorsOn(wheel, platform).join(', ')).filter((each) => each !== ''),
  );
  const sizes = distinctNames(here.map(({ size }) => downloadSize(size)));
  const figures = [floors, sizes].filter(({ length }) => length > 0).map((each) => range(each));
  return `${mark} ${figures.join(' · ')}`;
}

function floorsOn({ floors }: TaggedWheel, { system }: Column): string[] {
  return floors
    .filter((floor) => floor.system === null || floor.system === system)
    .map(({ version }) => markdownText(version, MAX_NAME_LENGTH));
}

/** The first and the last of values in order. */
function range(values: readonly string[]): string {
  const [first = '', last = first] = [values[0], values.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

function worst(wheels: readonly TaggedWheel[]): Outcome {
  return OUTCOMES.find((outcome) => wheels.some((wheel) => wheel.outcome === outcome)) ?? 'pass';
}

function byOutcome<Item>(items: readonly Item[], outcome: (item: Item) => Outcome): Item[] {
  return OUTCOMES.flatMap((wanted) => items.filter((item) => outcome(item) === wanted));
}
