/** The wheels of each distribution as Python versions by platforms, so that a missing one shows: for every output that has such a grid. */

import { distinctNames, groupBy } from '../base/collections.ts';
import { downloadSize } from '../base/words.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ReportedWheel } from '../model/report.ts';
import { type Floor, floorsOf } from './floors.ts';
import { OUTCOMES } from './outcome.ts';
import { type Column, columnOf, compareColumns, comparePythons, pythonLabel } from './summary/tagLabels.ts';

/** More is not a grid that anybody takes in; all platforms that cibuildwheel builds for are fewer. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 60;

/** The wheels of one version of a distribution. */
export interface Grid {
  distribution: string;
  version: string;
  columns: Column[];
  /** Of all, shown or not. */
  columnCount: number;
  rows: { python: string; cells: (GridCell | null)[] }[];
  rowCount: number;
}

/** Builds of one version, or of one platform's versions, share a cell. */
export interface GridCell {
  wheels: ReportedWheel[];
  /** The worst of them. */
  outcome: Outcome;
  /** What the wheels need of the platform at least, one text for each that is different, in order. */
  floors: string[];
  /** Likewise. */
  sizes: string[];
}

interface TaggedWheel {
  wheel: ReportedWheel;
  floors: readonly Floor[];
  python: string;
  /** By a key that tells them apart. */
  platforms: ReadonlyMap<string, Column>;
  outcome: Outcome;
}

/** One grid for each distribution and version that has more than one wheel, those with the worst wheels first. */
export function gridsOf(wheels: readonly ReportedWheel[]): Grid[] {
  const named = wheels.filter(({ tags }) => tags !== null);
  const distributions = [...groupBy(named, distributionKey).values()].map((same) => same.map(taggedWheel));
  return byOutcome(distributions, worst).filter(isWorthAGrid).map(gridOf);
}

/** How many distributions and versions there are, in a grid or not. */
export function distributionCount(wheels: readonly ReportedWheel[]): number {
  return new Set(wheels.filter(({ tags }) => tags !== null).map(distributionKey)).size;
}

/** Names are equal as PyPI compares them (PEP 503). */
function distributionKey({ filename }: ReportedWheel): string {
  const [name = '', version = ''] = filename.split('-');
  return `${name.toLowerCase().replace(/[._]+/g, '_')} ${version}`;
}

function taggedWheel(wheel: ReportedWheel): TaggedWheel {
  const { tags, outcome } = wheel;
  const known = tags ?? { python: [], abi: [], platform: [] };
  const platforms = known.platform.map(columnOf).map((each) => [JSON.stringify(each), each] as const);
  const floors = floorsOf(wheel);
  return { wheel, python: pythonLabel(known), platforms: new Map(platforms), outcome, floors };
}

/** A grid of one cell says nothing that the list of wheels doesn't. */
function isWorthAGrid(wheels: readonly TaggedWheel[]): boolean {
  return platformsOf(wheels).size > 1 || wheels.some(({ python }) => python !== wheels[0]?.python);
}

function gridOf(wheels: readonly TaggedWheel[]): Grid {
  const columns = columnsOf(wheels);
  const pythons = [...groupBy(wheels, ({ python }) => python)];
  const rows = byOutcome(pythons, ([, same]) => worst(same))
    .slice(0, MAX_ROWS)
    .sort(([a], [b]) => comparePythons(a, b));
  const [distribution = '', version = ''] = wheels[0]?.wheel.filename.split('-') ?? [];
  return {
    distribution,
    version,
    columns: columns.map(({ platform }) => platform),
    columnCount: platformsOf(wheels).size,
    rows: rows.map(([python, same]) => ({ python, cells: columns.map((column) => cell(same, column)) })),
    rowCount: pythons.length,
  };
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

function cell(wheels: readonly TaggedWheel[], { key, platform }: PlacedColumn): GridCell | null {
  const here = on(wheels, key);
  if (here.length === 0) return null;
  return {
    wheels: here.map(({ wheel }) => wheel),
    outcome: worst(here),
    floors: distinctNames(
      here.map((wheel) => floorsOn(wheel, platform).join(', ')).filter((each) => each !== ''),
    ),
    sizes: distinctNames(here.map(({ wheel }) => downloadSize(wheel.size))),
  };
}

function floorsOn({ floors }: TaggedWheel, { system }: Column): string[] {
  return floors
    .filter((floor) => floor.system === null || floor.system === system)
    .map(({ version }) => version);
}

/** The first and the last of values in order. */
export function rangeOf(values: readonly string[]): string {
  const [first = '', last = first] = [values[0], values.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

function worst(wheels: readonly TaggedWheel[]): Outcome {
  return OUTCOMES.find((outcome) => wheels.some((wheel) => wheel.outcome === outcome)) ?? 'pass';
}

function byOutcome<Item>(items: readonly Item[], outcome: (item: Item) => Outcome): Item[] {
  return OUTCOMES.flatMap((wanted) => items.filter((item) => outcome(item) === wanted));
}
