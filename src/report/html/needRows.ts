/** What the files of a wheel need and where the loader finds it, one row for each library and place. */

import { compareNames, groupBy } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Finding, LibraryLink, ReportedWheel } from '../../model/report.ts';
import type { NeedRow, Prose } from '../../page/data.ts';

const MAX_BY = 3;
const MAX_PATH = 2 * MAX_NAME;

/** In the order of the rows: what is missing is what somebody looks for. */
const PLACES: readonly NeedRow['where'][] = ['missing', 'unknown', 'elsewhere', 'wheel', 'system'];

const HOW: ReadonlyMap<string, string> = new Map([
  ['rpath', 'by its RPATH'],
  ['inherited-rpath', 'by the RPATH of a file that loads it'],
  ['runpath', 'by its RUNPATH'],
  ['path', 'by the path in the need itself'],
  ['already-loaded', 'since it is loaded already'],
  ['beside', 'since it lies beside it'],
  ['dll-directory', 'in a folder that Python code names'],
]);

const MISSING: Readonly<Record<string, string>> = {
  absent: 'missing: no file in the wheel has that name',
  unreachable: 'missing: it is in the wheel, but no search path leads there',
  unfit: 'missing: what lies in its place is no library for this file',
};

/** All rows, what is missing first. */
export function needRows(
  { links, verdict }: Pick<ReportedWheel, 'links' | 'verdict'>,
  findings: readonly Finding[],
): NeedRow[] {
  const surroundings = {
    complained: complainedOf(findings),
    ofRuntime: new Set(verdict.windows?.details?.libraries),
  };
  const same = groupBy(links, (link) =>
    JSON.stringify([link.library, link.missing, link.found?.member, link.found?.how]),
  );
  const rows = [...same.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [rowOf(first, group, surroundings)];
  });
  return rows.sort(
    (a, b) => PLACES.indexOf(a.where) - PLACES.indexOf(b.where) || compareNames(a.library, b.library),
  );
}

interface Surroundings {
  /** Libraries that a finding is about. */
  complained: ReadonlySet<string>;
  /** Those of the Visual C++ runtime, in lower case. */
  ofRuntime: ReadonlySet<string>;
}

/** A notice says that all is well with it. */
function complainedOf(findings: readonly Finding[]): ReadonlySet<string> {
  const libraries = findings
    .filter(({ severity }) => severity !== 'notice')
    .flatMap(({ data }) => data.libraries ?? data.library ?? []);
  return new Set(libraries.filter((each) => typeof each === 'string'));
}

function rowOf(link: LibraryLink, group: readonly LibraryLink[], surroundings: Surroundings): NeedRow {
  const by = [...new Set(group.map(({ from }) => from))];
  return {
    library: plainText(link.library, MAX_PATH),
    ...placeOf(link, surroundings),
    by: by.slice(0, MAX_BY).map((member) => plainText(member, MAX_PATH)),
    moreBy: Math.max(0, by.length - MAX_BY),
  };
}

function placeOf(
  { library, found, missing }: LibraryLink,
  { complained, ofRuntime }: Surroundings,
): { where: NeedRow['where']; place: Prose } {
  if (found?.member != null) {
    const how = HOW.get(found.how) ?? found.how;
    return { where: 'wheel', place: [{ code: plainText(found.member, MAX_PATH) }, ` ${how}`] };
  }
  if (missing === undefined) return { where: 'system', place: ['the system has it'] };
  if (missing === 'limit')
    return { where: 'unknown', place: ['not known: the wheel asks for more look-ups than are made'] };
  if (ofRuntime.has(library.toLowerCase()))
    return { where: 'elsewhere', place: ['not in the wheel: part of the Visual C++ redistributable'] };
  // Loaded by Python code beforehand, or named in the configuration, say.
  if (!complained.has(library))
    return { where: 'elsewhere', place: ['not in the wheel, and no finding: something else is to bring it'] };
  return { where: 'missing', place: [MISSING[missing] ?? 'missing'] };
}
