import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { baseName } from '../../base/words.ts';
import { architectureFits } from '../../binary/architectures.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { PythonTag } from '../../python/pythonTag.ts';
import type { Draft, Rule } from '../rule.ts';
import { APPLE_PLATFORM, type AppleImage, appleImages, appleName } from '../shared/appleImages.ts';
import { steps } from '../shared/steps.ts';

/** The first macOS for Apple silicon, and the first that knows LC_DYLD_CHAINED_FIXUPS. */
const FIRST_ARM64 = '11.0';
const FIRST_WITH_CHAINS = '10.15';
/** The oldest macOS of CPython's installers for Intel, by the first minor version of Python 3. */
const PYTHON_FLOORS: readonly (readonly [since: number, macos: string])[] = [
  [14, '10.15'],
  [12, '10.13'],
];
const OLDEST_PYTHON_FLOOR = '10.9';
/** Of the other implementations. */
const OTHER_FLOOR = '10.15';
const MOST_LISTED = 50;

/** Modules for a newer macOS than the tags promise. */
export const systemTooNew: Rule<'wheel'> = {
  id: 'system-too-new',
  scope: 'wheel',
  severity: 'error',
  summary: 'a module or library is built for a newer macOS than the tags promise',
  check: (wheel) => {
    const { promise } = wheel;
    if (promise === null) return [];
    const tooNew = appleImages(wheel)
      .filter(({ member, slice }) => {
        const isMac = slice.build?.platform === APPLE_PLATFORM.MACOS;
        return isMac && isLoaded(member) && !isTestData(member.facts.path);
      })
      .map((apple) => asTooNew(apple, promise))
      .filter((each) => each !== null);
    const groups = groupBy(tooNew, ({ isRefused, floor, apple }) =>
      [isRefused, floor, apple.image.architecture].join(),
    );
    return [...groups.values()].map(describe);
  },
};

interface TooNew {
  apple: AppleImage;
  /** What the file declares. */
  minimum: string;
  /** The oldest macOS on which the wheel is installed for that architecture. */
  floor: string;
  /** True where that macOS does not load the file. */
  isRefused: boolean;
}

function asTooNew(apple: AppleImage, promise: WheelPromise): TooNew | null {
  const floor = floorOf(apple.image.architecture, promise);
  const minimum = apple.slice.build?.minos;
  if (floor === null || minimum === undefined) return null;
  const isRefused = apple.slice.chainedFixups && isOlderVersion(floor, FIRST_WITH_CHAINS);
  return isRefused || isOlderVersion(floor, minimum) ? { apple, minimum, floor, isRefused } : null;
}

/** The highest of what the tags, Python itself and the architecture ask for; null where the tags tell no version. */
function floorOf(architecture: string, promise: WheelPromise): string | null {
  const versions = promise.platforms
    .filter(({ architectures }) => architectures.some((each) => architectureFits(architecture, each)))
    .map(({ tag }) => versionOf(tag));
  const tagged = versions.includes(null) ? null : oldest(versions.filter((version) => version !== null));
  if (tagged === null) return null;
  if (architecture === 'aarch64') return newest([tagged, FIRST_ARM64]);
  const ofPythons = oldest(promise.pythons.map(pythonFloor));
  return newest([tagged, ofPythons ?? OLDEST_PYTHON_FLOOR]);
}

/** As in `10.13`; 10.16 is what old programs are told that macOS 11 is. */
function versionOf(tag: string): string | null {
  const [, major, minor] = /^macosx_(\d+)_(\d+)_/.exec(tag) ?? [];
  const version = major === undefined ? null : `${major}.${minor}`;
  return version === '10.16' ? '11.0' : version;
}

function pythonFloor({ implementation, major, minor }: PythonTag): string {
  if (implementation !== 'cp' && implementation !== 'py') return OTHER_FLOOR;
  const known = PYTHON_FLOORS.find(([since]) => major === 3 && (minor ?? 0) >= since);
  return known?.[1] ?? OLDEST_PYTHON_FLOOR;
}

function oldest(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (least, version) => (least === null || isOlderVersion(version, least) ? version : least),
    null,
  );
}

function newest(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (most, version) => (most === null || isOlderVersion(most, version) ? version : most),
    null,
  );
}

function describe(group: readonly TooNew[]): Draft {
  const [{ floor, isRefused } = { floor: '', isRefused: false }] = group;
  const architecture = group[0]?.apple.image.architecture ?? '';
  const minimum = newest(group.map((each) => each.minimum)) ?? '';
  const paths = sortedDistinct(group.map(({ apple }) => apple.member.facts.path));
  const [first = ''] = paths;
  const whose = `${listSome(paths, 2)} ${paths.length === 1 ? 'declares' : 'declare'} macOS ${minimum}${paths.length === 1 ? '' : ' at most'} as the oldest`;
  return {
    severity: isRefused ? 'error' : 'warning',
    member: first,
    covers: paths,
    // One setting of the build, whatever the files are called.
    causeKey: [isRefused, minimum, floor, architecture].join(),
    title: isRefused
      ? `${baseName(first)} doesn't load on macOS ${floor}, which the wheel promises`
      : `${baseName(first)} is built for macOS ${minimum}; the wheel promises ${floor}`,
    message:
      `For ${appleName(architecture)} the wheel is installed on macOS ${floor} and newer; ${whose}. ` +
      (isRefused
        ? `Its LC_DYLD_CHAINED_FIXUPS make macOS before ${FIRST_WITH_CHAINS} refuse it, so the import fails there.`
        : 'Older systems load such files, but what only newer ones have is missing when it is called.'),
    remedy: steps(
      `Set MACOSX_DEPLOYMENT_TARGET=${floor} for the build and every library linked in (those of Homebrew are built for the runner's macOS).`,
      `Or raise the tag: with MACOSX_DEPLOYMENT_TARGET=${minimum}, delocate names the wheel for it.`,
    ),
    data: { minimum, floor, architecture, members: paths.slice(0, MOST_LISTED), chainedFixups: isRefused },
  };
}
