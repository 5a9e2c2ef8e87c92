import { groupBy, listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { MAX_CHANGES } from '../../base/limits.ts';
import { baseName, counted } from '../../base/words.ts';
import type { GridHole, MissingBuilds } from '../../model/lacking.ts';
import type { LostCoverage, ReleaseChanges } from '../../model/release.ts';
import { comparePythonNames, type Offer, offerOf } from '../../release/offers.ts';
import type { Draft, Rule } from '../rule.ts';

const MAX_SHOWN = 40;
const REMEDY =
  '1. Look for a job of the matrix that failed, was skipped or uploads under another name.\n' +
  '2. Compare build, skip and archs of cibuildwheel with those of the last release.\n' +
  '3. If intended, say so in the release notes and ignore this rule with a reason.';

/** A wheel that the configuration asks for, that the last release had, or that the grid of the others has room for. */
export const missingWheel: Rule<'release'> = {
  id: 'missing-wheel',
  scope: 'release',
  severity: 'warning',
  summary: 'a wheel is missing that cibuildwheel was to build, or that the last release had',
  check: ({ distribution, changes, unbuilt = [], holes = [] }) => {
    const told = unbuilt.flatMap(({ builds }) => builds).flatMap(cellsOfBuild);
    const lost = changes === null ? null : { ...changes, lost: without(changes.lost, told) };
    const isLost = (hole: Cell): boolean =>
      (changes?.lost ?? []).some(
        ({ platform, pythons }) => platform === hole.platform && pythons.includes(hole.python),
      );
    const left = holes.filter((hole) => !isLost(hole));
    return [
      ...unbuilt.map((each) => didNotArrive(each, distribution)),
      ...(lost === null ? [] : draftsOf(lost)),
      ...(left.length === 0 ? [] : [inTheGrid(left, distribution)]),
    ];
  },
};

/** A Python on a platform, as comparisons name them. */
type Cell = GridHole;

/** The cells that a build fills. */
function cellsOfBuild(name: string): Cell[] {
  const [python = '', place = ''] = name.replace(/^gp(\d+)_\d+/, 'graalpy$1').split('-');
  // Versions are no part of a cell.
  const tag = place
    .replace(/^(manylinux|musllinux|macosx|ios)_/, '$1_1_0_')
    .replace(/^android_/, 'android_21_');
  const filename = `x-1-${python.replace(/t$/, '')}-${python}-${tag}.whl`;
  const { pythons, platforms } = offerOf({ filename, size: null, requiresPython: null }) ?? NO_OFFER;
  return platforms.flatMap(({ platform }) => pythons.map((each) => ({ platform, python: each })));
}

const NO_OFFER: Pick<Offer, 'pythons' | 'platforms'> = { pythons: [], platforms: [] };

/** What was lost besides: one cause is told once. */
function without(lost: readonly LostCoverage[], told: readonly Cell[]): LostCoverage[] {
  const isTold = (platform: string, python: string): boolean =>
    told.some((cell) => cell.platform === platform && cell.python === python);
  return lost
    .map((each) => ({ ...each, pythons: each.pythons.filter((python) => !isTold(each.platform, python)) }))
    .filter(({ pythons }) => pythons.length > 0);
}

function didNotArrive({ step, builds, expected }: MissingBuilds, distribution: string): Draft {
  const count = builds.length === expected ? `all ${expected}` : `${builds.length} of ${expected}`;
  const place = `${baseName(step.path)}:${step.startLine}`;
  const wheels = expected === 1 ? 'the wheel' : `${count} wheels`;
  return {
    severity: 'warning',
    causeKey: `${distribution} ${step.path}:${step.startLine} ${builds.join(' ')}`,
    title: `${wheels} that ${plainText(place, MAX_SHOWN)} builds did not arrive`,
    message:
      `The settings of cibuildwheel there give ${listSome(buildGroups(builds), 3)}, and no wheel here is for that. ` +
      'Published so, pip builds from the sdist there, or finds nothing.',
    remedy: NOT_ARRIVED,
    data: {
      distribution,
      workflow: step.path,
      line: step.startLine,
      builds: builds.slice(0, MAX_CHANGES),
      expected,
    },
    location: step,
  };
}

const NOT_ARRIVED =
  '1. Look for a job that failed or was cancelled, and for two that upload under one artifact name.\n' +
  '2. Check that the download takes the artifacts of all jobs.\n' +
  '3. What is left out on purpose goes into "skip" of cibuildwheel.';

/** As in `cp313 for win32 and win_amd64`: platforms that lack the same Pythons go together. */
function buildGroups(builds: readonly string[]): string[] {
  const byPlace = groupBy(builds, (name) => name.slice(name.indexOf('-') + 1));
  const places = [...byPlace].map(([place, names]) => ({
    place,
    pythons: listSome(
      names.map((name) => name.slice(0, name.indexOf('-'))),
      4,
    ),
  }));
  return [...groupBy(places, ({ pythons }) => pythons)].map(
    ([pythons, same]) =>
      `${pythons} for ${listSome(
        same.map(({ place }) => place),
        4,
      )}`,
  );
}

function inTheGrid(holes: readonly GridHole[], distribution: string): Draft {
  const cells = holes.map(({ platform, python }) => `Python ${python} on ${platform}`);
  const [first = ''] = cells;
  return {
    severity: 'notice',
    causeKey: `${distribution} ${cells.join()}`,
    title:
      cells.length === 1
        ? `no wheel for ${plainText(first, MAX_SHOWN)}, but for all around it`
        : `no wheels for ${plainText(first, MAX_SHOWN)} and ${cells.length - 1} more, but around them`,
    message:
      `${distribution} has no wheel for ${listOf(cells)}, though it has for older Pythons there, and for the same on other platforms. ` +
      'There pip builds from the sdist, or finds nothing.',
    remedy:
      'Look for the job that should have built it: failed, skipped, or with an artifact of the same name as another. If intended, no action needed.',
    data: { distribution, holes: holes.map((hole) => ({ ...hole })) },
  };
}

/** One for the platforms that are gone, and one for all that lack the same Pythons. */
function draftsOf(changes: ReleaseChanges): Draft[] {
  const lost = changes.lost.filter(({ isDropped }) => !isDropped);
  const whole = lost.filter(({ isWholePlatform }) => isWholePlatform);
  const parts = groupBy(
    lost.filter(({ isWholePlatform }) => !isWholePlatform),
    ({ pythons }) => pythons.join(' '),
  );
  return [
    ...(whole.length === 0 ? [] : [wholePlatforms(whole, changes)]),
    ...[...parts.values()].map((same) => somePythons(same, changes)),
  ];
}

function wholePlatforms(whole: readonly LostCoverage[], changes: ReleaseChanges): Draft {
  const platforms = whole.map(({ platform }) => platform);
  const pythons = sortedDistinct(whole.flatMap((each) => each.pythons)).sort(comparePythonNames);
  return {
    severity: 'warning',
    causeKey: `${changes.distribution} ${platforms.join()}`,
    title: `no longer a wheel for ${plainText(placesOf(platforms), MAX_SHOWN)}`,
    message:
      `${named(changes)} had wheels for ${listSome(platforms)} (Python ${listSome(pythons)}), this set has none. There pip builds from ` +
      'the sdist, or stays with the old version.',
    remedy: REMEDY,
    data: { distribution: changes.distribution, platforms, pythons },
  };
}

function placesOf(platforms: readonly string[]): string {
  return platforms.length === 1 ? (platforms[0] ?? '') : counted(platforms.length, 'platform');
}

function somePythons(same: readonly LostCoverage[], changes: ReleaseChanges): Draft {
  const pythons = sortedDistinct(same.flatMap((each) => each.pythons)).sort(comparePythonNames);
  const platforms = same.map(({ platform }) => platform);
  return {
    severity: 'warning',
    causeKey: `${changes.distribution} ${pythons.join(' ')} ${platforms.join(' ')}`,
    title: `no longer a wheel for Python ${listSome(pythons, 2)} on ${plainText(placesOf(platforms), 22)}`,
    message:
      `${named(changes)} had wheels for Python ${listSome(pythons)} on ${listSome(platforms)}, this set has none, and Requires-Python still allows ` +
      'it. There pip builds from the sdist, or stays with the old version.',
    remedy: REMEDY,
    data: { distribution: changes.distribution, platforms, pythons },
  };
}

function named({ distribution, from }: ReleaseChanges): string {
  return from === null ? `The earlier ${distribution}` : `${distribution} ${from}`;
}
