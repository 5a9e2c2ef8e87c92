/** The native files of a wheel, each with the oldest system that it runs on and what asks for that. */

import { compareNames, compareStrings, distinctNames, listSome } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import { fileSize } from '../../base/words.ts';
import { type BinaryEntry, type ReportedWheel, SEVERITIES, type Severity } from '../../model/report.ts';
import type { FileRow } from '../../page/data.ts';
import { binaryKind } from '../wording.ts';

const MAX_SYMBOLS = 3;

/** Those with findings first, then those that ask for the newest system, then the largest. */
export function fileRows(
  { binaries, verdict }: Pick<ReportedWheel, 'binaries' | 'verdict'>,
  severities: ReadonlyMap<string, Severity>,
): FileRow[] {
  const rank = ({ member }: BinaryEntry): number => {
    const severity = severities.get(member);
    return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  };
  return binaries
    .map((binary) => ({ binary, floor: floorOf(binary, verdict) }))
    .sort(
      (a, b) =>
        rank(a.binary) - rank(b.binary) ||
        compareNames(b.floor.floor, a.floor.floor) ||
        b.binary.size - a.binary.size ||
        compareStrings(a.binary.member, b.binary.member),
    )
    .map(({ binary, floor }) => ({
      member: plainText(binary.member, 2 * MAX_NAME),
      severity: severities.get(binary.member) ?? null,
      kind: plainText(binaryKind(binary), MAX_NAME),
      architecture: plainText(binary.architecture, MAX_NAME),
      size: fileSize(binary.size),
      ...floor,
    }));
}

type FileFloor = Pick<FileRow, 'floor' | 'because'>;

function floorOf(binary: BinaryEntry, verdict: ReportedWheel['verdict']): FileFloor {
  const { floor, because } =
    macosFloor(binary, verdict) ??
    windowsFloor(binary, verdict) ??
    glibcFloor(binary, verdict) ??
    blockerFloor(binary, verdict) ??
    declaredFloor(binary);
  return { floor: plainText(floor, MAX_NAME), because: plainText(because, MAX_NAME) };
}

function macosFloor(
  { member, minimum }: BinaryEntry,
  { macos = [] }: ReportedWheel['verdict'],
): FileFloor | null {
  const blockers = macos.flatMap((each) => each.blockers ?? []).filter((each) => each.member === member);
  const newest = distinctNames(blockers.map(({ version }) => version)).at(-1);
  const isProven = newest !== undefined && distinctNames([newest, minimum?.version ?? '']).at(-1) === newest;
  if (!isProven || newest === minimum?.version) return null;
  const names = blockers
    .filter(({ version }) => version === newest)
    .map(({ symbol, library }) => symbol ?? library ?? 'a load command');
  return { floor: `macOS ${newest}`, because: listSome(names, MAX_SYMBOLS) };
}

function windowsFloor({ member }: BinaryEntry, { windows }: ReportedWheel['verdict']): FileFloor | null {
  const reasons = (windows?.details?.because ?? []).filter((each) => each.member === member);
  if (reasons.length === 0 || windows?.system == null) return null;
  const names = reasons.map(({ name, library }) =>
    [name, library].filter((each) => each !== null).join(' of '),
  );
  return { floor: `Windows ${windows.system}`, because: listSome(names, MAX_SYMBOLS) };
}

/** The newest version of the C library's that any of its symbols has, and of its companions beside it. */
function glibcFloor(
  { member, versionNeeds }: BinaryEntry,
  { blockers }: ReportedWheel['verdict'],
): FileFloor | null {
  const needs = Object.entries(versionNeeds).flatMap(([library, versions]) =>
    versions.map((version) => ({ library, version })),
  );
  const newest = (family: RegExp): string | undefined =>
    distinctNames(needs.map(({ version }) => version).filter((version) => family.test(version))).at(-1);
  const version = newest(/^GLIBC_\d/);
  if (version === undefined) return null;
  const libraries = needs.filter((need) => need.version === version).map(({ library }) => library);
  const symbols = blockers
    .filter((each) => each.member === member && each.version === version)
    .flatMap((each) => each.symbols);
  const others = [/^GLIBCXX_\d/, /^CXXABI_\d/, /^GCC_\d/].flatMap((family) => newest(family) ?? []);
  const of =
    symbols.length === 0
      ? `${version} of ${listSome(libraries, 2)}`
      : `${listSome(symbols, MAX_SYMBOLS)} (${version})`;
  return {
    floor: `glibc ${version.slice('GLIBC_'.length)}`,
    because: [of, ...others].join('; '),
  };
}

/** Where no version stands in the file: musl's, and the API level of Android. */
function blockerFloor({ member }: BinaryEntry, { blockers }: ReportedWheel['verdict']): FileFloor | null {
  const own = blockers.find(
    (each) => each.member === member && /^(?:musl|API level) /.test(each.version ?? ''),
  );
  if (own?.version == null) return null;
  const names = own.symbols.length > 0 ? own.symbols : [own.library ?? ''];
  return {
    floor: own.version,
    because: listSome(
      names.filter((name) => name !== ''),
      MAX_SYMBOLS,
    ),
  };
}

const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['macos', 'macOS'],
  ['ios', 'iOS'],
  ['android', 'Android API level'],
  ['linux', 'Linux'],
]);

function declaredFloor({ minimum }: BinaryEntry): FileFloor {
  const system = SYSTEMS.get(minimum?.system ?? '');
  return minimum === null || system === undefined
    ? { floor: '', because: '' }
    : { floor: `${system} ${minimum.version}`, because: 'declared in the file' };
}
