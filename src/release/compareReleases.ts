/** What changed between two releases of a distribution: pure, from what is known of their wheels. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import { MAX_CHANGED_MEMBERS, MAX_CHANGED_WHEELS, MAX_CHANGES } from '../base/limits.ts';
import { compareNumbers } from '../base/versionNumbers.ts';
import type {
  BaselineSource,
  ChangedSize,
  LostCoverage,
  RaisedFloor,
  ReleaseChanges,
} from '../model/release.ts';
import type { WheelEntry } from '../model/report.ts';
import type { WindowsVerdict } from '../model/verdict.ts';
import { withoutHash } from '../platform/libraryName.ts';
import { WINDOWS_VERSIONS } from '../platform/windowsSince.ts';
import { pythonRange } from '../python/requiresPython.ts';
import { comparePythonNames, type Offer, type OfferedPlatform, offerOf, type ReleaseFile } from './offers.ts';

/** What is in a wheel of the earlier release, as far as it is known. */
export interface BaselineFile extends ReleaseFile {
  /** Unpacked sizes by path, of native files alone where an earlier report lists them; null where nobody looked. */
  members: ReadonlyMap<string, number> | null;
  /** The level of x86-64 processors that its files ask for, 1 for every one; absent where nobody looked. */
  cpuLevel?: number;
  /** What it asks of Windows; absent where nobody looked. */
  windows?: Pick<WindowsVerdict, 'runtime' | 'system'>;
}

/** An earlier release. */
export interface Baseline {
  source: BaselineSource;
  version: string | null;
  files: readonly BaselineFile[];
}

/** The wheels of one distribution in this run. */
export interface CurrentRelease {
  distribution: string;
  version: string;
  wheels: readonly WheelEntry[];
  /** False in one job of a matrix, whose wheels are not all there are. */
  isWhole: boolean;
}

const PURE = 'any';

export function compareReleases(before: Baseline, now: CurrentRelease): ReleaseChanges {
  const earlier = before.files.flatMap((file) => withOffer(file, file));
  const later = now.wheels.flatMap((wheel) => withOffer(wheel, wheel));
  const [was, is] = [cellsOf(earlier), cellsOf(later)];
  const pairs = pairsOf(earlier, later);
  const known = pairs.filter(({ before: { offer } }) => offer.size !== null);
  return {
    distribution: now.distribution,
    source: before.source,
    from: before.version,
    to: now.version,
    wheels: { before: earlier.length, after: later.length },
    lost: now.isWhole ? lost(was, is, now.wheels).slice(0, MAX_CHANGES) : [],
    gained: now.isWhole ? differences(is, was).slice(0, MAX_CHANGES) : [],
    floors: [
      ...raisedFloors(was, is, new Map(later.map(({ of, offer }) => [offer.filename, of]))),
      ...raisedInFiles(pairs),
    ].slice(0, MAX_CHANGES),
    size: {
      before: known.reduce((sum, pair) => sum + (pair.before.offer.size ?? 0), 0),
      after: known.reduce((sum, pair) => sum + pair.after.of.size, 0),
      wheels: known.length,
    },
    sizes: changedSizes(known, before.source),
    libraries: changedLibraries(pairs),
  };
}

/** A wheel with whom it is for. */
export interface Offered<Of> {
  of: Of;
  offer: Offer;
}

export function withOffer<Of>(of: Of, file: ReleaseFile): Offered<Of>[] {
  const offer = offerOf(file);
  return offer === null ? [] : [{ of, offer }];
}

/** One Python on one platform, with the least that any wheel asks of the system there. */
interface CellOffer {
  python: string;
  place: OfferedPlatform;
  filename: string;
}

function cellsOf(wheels: readonly Offered<unknown>[]): Map<string, CellOffer> {
  const cells = new Map<string, CellOffer>();
  for (const { offer } of wheels)
    for (const python of offer.pythons)
      for (const place of offer.platforms) {
        const key = `${python} ${place.platform}`;
        const known = cells.get(key);
        if (known === undefined || compareNumbers(place.floor, known.place.floor) < 0)
          cells.set(key, { python, place, filename: offer.filename });
      }
  return cells;
}

/** The cells of the first that the second lacks, by platform. A wheel for any platform is there for all, and for every Python of its version. */
function differences(
  first: ReadonlyMap<string, CellOffer>,
  second: ReadonlyMap<string, CellOffer>,
): { platform: string; pythons: string[] }[] {
  const missing = [...first].filter(
    ([key, { python }]) =>
      !second.has(key) && !second.has(`${python} ${PURE}`) && !second.has(`${versionOf(python)} ${PURE}`),
  );
  return [...groupBy(missing, ([, { place }]) => place.platform)]
    .map(([platform, cells]) => ({
      platform,
      pythons: sortedDistinct(cells.map(([, { python }]) => python)).sort(comparePythonNames),
    }))
    .sort((a, b) => compareStrings(a.platform, b.platform));
}

/** `3.13` of `3.13t`, `3.11` of `pp311` and `graalpy311`. */
function versionOf(python: string): string {
  const [, minor = ''] = /^(?:3\.|(?:pp|graalpy)3)(\d+)t?$/.exec(python) ?? [];
  return `3.${minor}`;
}

function lost(
  was: ReadonlyMap<string, CellOffer>,
  is: ReadonlyMap<string, CellOffer>,
  wheels: readonly WheelEntry[],
): LostCoverage[] {
  const range = pythonRange(
    wheels.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? '',
  );
  const isRuledOut = (python: string): boolean => {
    const [, minor] = /^(?:3\.|(?:pp|graalpy)3)(\d+)t?$/.exec(python) ?? [];
    return minor !== undefined && range !== null && !range([3, Number(minor)]);
  };
  const left = new Set([...is.values()].map(({ place }) => place.platform));
  return differences(was, is).flatMap(({ platform, pythons }) =>
    [false, true]
      .map((isDropped) => ({
        platform,
        isWholePlatform: !left.has(platform),
        pythons: pythons.filter((python) => isRuledOut(python) === isDropped),
        isDropped,
      }))
      .filter((each) => each.pythons.length > 0),
  );
}

function raisedFloors(
  was: ReadonlyMap<string, CellOffer>,
  is: ReadonlyMap<string, CellOffer>,
  wheels: ReadonlyMap<string, WheelEntry>,
): RaisedFloor[] {
  const raised = [...was].flatMap(([key, before]) => {
    const after = is.get(key);
    const isRaised = after !== undefined && compareNumbers(before.place.floor, after.place.floor) < 0;
    return isRaised ? [{ before, after }] : [];
  });
  const steps = groupBy(
    raised,
    ({ before, after }) => `${after.place.platform} ${before.place.tag} ${after.place.tag}`,
  );
  return [...steps.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const candidates = same
        .map(({ after }) => wheels.get(after.filename))
        .filter((wheel) => wheel !== undefined);
      const blamed = candidates.map((wheel) => ({ wheel, because: blockerOf(wheel, first.before.place) }));
      const shown = blamed.find(({ because }) => because !== null) ?? blamed[0];
      return [
        {
          platform: first.after.place.platform,
          pythons: sortedDistinct(same.map(({ before }) => before.python)).sort(comparePythonNames),
          from: first.before.place.tag,
          to: first.after.place.tag,
          wheel: shown?.wheel.label ?? first.after.filename,
          because: shown?.because ?? null,
        },
      ];
    })
    .sort((a, b) => compareStrings(a.platform, b.platform) || compareStrings(a.from, b.from));
}

/** What keeps the wheel from the earlier tag, the most demanding first. */
function blockerOf({ verdict }: WheelEntry, before: OfferedPlatform): RaisedFloor['because'] {
  const family = before.platform.split(' ')[0] ?? '';
  const blocker = verdict.blockers.find(({ policy }) => {
    const [offered] = platformOffer(policy);
    return (
      policy.startsWith(family) && offered !== undefined && compareNumbers(offered.floor, before.floor) >= 0
    );
  });
  if (blocker === undefined) return null;
  const { member, library, version, symbols } = blocker;
  return {
    member,
    needs: [symbols[0], version, library && `(${library})`].filter((part) => part != null).join(' '),
  };
}

const CPU_LEVEL = /^x86-64-v(\d)$/;

/** The level that a wheel's files ask for, by what keeps it from its tags; 1 where nothing asks for more. */
export function cpuLevelOf(blockers: readonly { version: unknown }[]): number {
  return blockers.reduce((most, { version }) => Math.max(most, levelOf(version)), 1);
}

function levelOf(version: unknown): number {
  return typeof version === 'string' ? Number(CPU_LEVEL.exec(version)?.[1] ?? 1) : 1;
}

/** A floor that no tag tells: it shows in the files alone. */
type FileFloor = Pick<RaisedFloor, 'from' | 'to' | 'because'>;

/** Each once for a platform. */
function raisedInFiles(pairs: readonly Pair[]): RaisedFloor[] {
  const raised = pairs.flatMap(({ before, after }) => {
    const [place] = after.offer.platforms;
    if (place === undefined) return [];
    const floors = [raisedCpuLevel, raisedRuntime, raisedWindows].flatMap(
      (of) => of(before.of, after.of) ?? [],
    );
    return floors.map((floor) => ({ floor, platform: place.platform, after }));
  });
  const steps = groupBy(raised, ({ platform, floor: { from, to } }) => `${platform} ${from} ${to}`);
  return [...steps.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { floor, platform, after } = first;
      const pythons = sortedDistinct(same.flatMap((each) => each.after.offer.pythons)).sort(
        comparePythonNames,
      );
      return [{ platform, pythons, ...floor, wheel: after.of.label }];
    })
    .sort((a, b) => compareStrings(a.platform, b.platform) || compareStrings(a.from, b.from));
}

function raisedCpuLevel(
  { cpuLevel: from }: BaselineFile,
  { verdict: { blockers } }: WheelEntry,
): FileFloor | null {
  const to = cpuLevelOf(blockers);
  const member = blockers.find(({ version }) => to > 1 && levelOf(version) === to)?.member;
  if (from === undefined || member === undefined || to <= from) return null;
  return { from: cpuLevelName(from), to: cpuLevelName(to), because: { member, needs: cpuLevelName(to) } };
}

/** What a wheel leaves to Visual C++'s redistributable, and from which on. */
function raisedRuntime({ windows: was }: BaselineFile, { verdict, binaries }: WheelEntry): FileFloor | null {
  const { runtime: to, details } = verdict.windows ?? { runtime: null };
  if (was === undefined || to === null) return null;
  if (was.runtime !== null && compareNumbers(numbersOf(was.runtime), numbersOf(to)) >= 0) return null;
  const [library = ''] = details?.libraries ?? [];
  const needing = binaries.find(({ needed }) => needed.some((name) => name.toLowerCase() === library));
  return {
    from: was.runtime === null ? NO_RUNTIME : `${RUNTIME} ${was.runtime}`,
    to: `${RUNTIME} ${to}`,
    because: needing === undefined ? null : { member: needing.member, needs: library },
  };
}

/** Where a file needs it, and not only the oldest Python. */
function raisedWindows({ windows: was }: BaselineFile, { verdict }: WheelEntry): FileFloor | null {
  const { system: to = null, details } = verdict.windows ?? {};
  const [reason] = details?.because ?? [];
  if (was == null || was.system === null || to === null || reason === undefined) return null;
  if (ageOf(was.system) < 0 || ageOf(was.system) >= ageOf(to)) return null;
  const needs = [reason.name, reason.library && `(${reason.library})`]
    .filter((part) => part != null)
    .join(' ');
  return { from: `Windows ${was.system}`, to: `Windows ${to}`, because: { member: reason.member, needs } };
}

const RUNTIME = 'Visual C++ runtime';
const NO_RUNTIME = `no ${RUNTIME}`;

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}

/** Its place among the releases of Windows, below 0 for what is none. */
function ageOf(system: string): number {
  return (WINDOWS_VERSIONS as readonly string[]).indexOf(system);
}

function cpuLevelName(level: number): string {
  return level === 1 ? 'x86-64' : `x86-64-v${level}`;
}

function platformOffer(tag: string): OfferedPlatform[] {
  return offerOf({ filename: `x-1-py3-none-${tag}.whl`, size: null, requiresPython: null })?.platforms ?? [];
}

/** A wheel and the one that it takes the place of. */
export interface Pair {
  before: Offered<BaselineFile>;
  after: Offered<WheelEntry>;
}

/** Wheels for the same Python tags and platforms, whatever the systems' versions; each once. */
export function pairsOf(
  earlier: readonly Offered<BaselineFile>[],
  later: readonly Offered<WheelEntry>[],
): Pair[] {
  const keyOf = ({ offer }: Offered<unknown>): string => {
    const [python = '', abi = ''] = offer.filename
      .replace(/\.whl$/, '')
      .split('-')
      .slice(-3);
    return [python, abi, ...sortedDistinct(offer.platforms.map(({ platform }) => platform))].join(' ');
  };
  const byKey = groupBy(earlier, keyOf);
  return later.flatMap((after) => {
    const before = byKey.get(keyOf(after))?.[0];
    return before === undefined ? [] : [{ before, after }];
  });
}

/** Changes below both are a hair. */
const LEAST_CHANGE = 0.02;
const LEAST_BYTES = 64 * 1024;

function changedSizes(pairs: readonly Pair[], source: BaselineSource): ChangedSize[] {
  return pairs
    .map(({ before, after }) => ({
      wheel: after.of.label,
      before: before.offer.size ?? 0,
      after: after.of.size,
      members: changedMembers(before.of.members, listedMembers(after.of, source === 'report')),
    }))
    .filter(({ before, after }) => Math.abs(after - before) > Math.max(LEAST_CHANGE * before, LEAST_BYTES))
    .sort((a, b) => b.after - b.before - (a.after - a.before) || compareStrings(a.wheel, b.wheel))
    .slice(0, MAX_CHANGED_WHEELS);
}

/** What the report lists of a wheel: its native files, and its largest ones of any kind. */
function listedMembers(
  { binaries, content }: WheelEntry,
  areNativeAlone: boolean,
): [path: string, size: number][] {
  const largest = areNativeAlone ? [] : content.largest;
  return [...new Map([...largest, ...binaries].map(({ member, size }) => [member, size]))];
}

/** Members are known by what stays of their paths; one that is gone doesn't make a wheel grow. */
function changedMembers(
  before: ReadonlyMap<string, number> | null,
  after: readonly [path: string, size: number][],
): ChangedSize['members'] {
  if (before === null) return null;
  const was = new Map([...before].map(([path, size]) => [nameAcross(path), size]));
  return after
    .map(([path, size]) => ({ member: path, before: was.get(nameAcross(path)) ?? 0, after: size }))
    .filter((change) => change.before !== change.after)
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || compareStrings(a.member, b.member),
    )
    .slice(0, MAX_CHANGED_MEMBERS);
}

/** A member's path as it stays from release to release: without the hash of a repair, the version of dist-info. */
function nameAcross(path: string): string {
  const [top = '', ...rest] = path.split('/');
  const folder = top.replace(/-[^-/]+(?=\.(?:dist-info|data)$)/, '');
  const last = rest.pop();
  return [folder, ...rest, ...(last === undefined ? [] : [withoutHash(last)])].join('/');
}

/** Folders into which repairs copy libraries: auditwheel's, delvewheel's and delocate's. */
const BUNDLE = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/([^/]+\.(?:so|dylib|dll)[^/]*)$/i;

function changedLibraries(pairs: readonly Pair[]): ReleaseChanges['libraries'] {
  const known = pairs.flatMap(({ before, after }) => {
    const was = before.of.members;
    const is = after.of.binaries.map(({ member }) => member);
    return was === null ? [] : [{ was: bundled(was.keys()), is: bundled(is) }];
  });
  if (known.length === 0) return null;
  const [was, is] = [merged(known.map((each) => each.was)), merged(known.map((each) => each.is))];
  return {
    added: sortedDistinct([...is.keys()].filter((name) => !was.has(name))).slice(0, MAX_CHANGES),
    gone: sortedDistinct([...was.keys()].filter((name) => !is.has(name))).slice(0, MAX_CHANGES),
    changed: sortedDistinct(
      [...is].flatMap(([name, files]) => {
        const old = was.get(name);
        const isSame = old === undefined || [...files].some((file) => old.has(file));
        return isSame ? [] : [`${name}: ${[...old].sort().join(', ')} → ${[...files].sort().join(', ')}`];
      }),
    ).slice(0, MAX_CHANGES),
  };
}

/** File names without hash, by the library's own name. */
function bundled(paths: Iterable<string>): [name: string, file: string][] {
  return [...paths].flatMap((path) => {
    const file = BUNDLE.exec(path)?.[1];
    if (file === undefined) return [];
    // A library that had been repaired before it was bundled has two hashes.
    const plain = withoutHash(file).replace(/-[0-9a-f]{32}(?=\.)|-[0-9a-f]{8}(?=\.)/, '');
    return [[libraryOf(plain), plain]];
  });
}

/** `libfoo` of `libfoo.so.1.2` and `libfoo.2.dylib`, `foo` of `foo-1.dll`. */
function libraryOf(file: string): string {
  const [stem = ''] = file.split(/\.(?:so|dll|\d)/i, 1);
  return stem.replace(/\.dylib$/, '').replace(/-[\d.]+$/, '');
}

function merged(lists: readonly [name: string, file: string][][]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [name, file] of lists.flat()) all.set(name, (all.get(name) ?? new Set()).add(file));
  return all;
}
