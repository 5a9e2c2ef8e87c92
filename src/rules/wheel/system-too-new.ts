import { compareStrings, groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { baseName } from '../../base/words.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { floorOf, newest, oldest, taggedVersion } from '../../judge/macosFloor.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Draft, Rule } from '../rule.ts';
import { APPLE_PLATFORM, type AppleImage, appleImages, appleName } from '../shared/appleImages.ts';
import { steps } from '../shared/steps.ts';
import { tooNewSymbols } from './symbol-version-too-new/macosSymbols.ts';

/** The first that knows LC_DYLD_CHAINED_FIXUPS. */
const FIRST_WITH_CHAINS = '10.15';
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
    if (tooNew.length === 0) return [];
    // Symbols that the older systems lack say more than what a file declares.
    const explained = new Set(
      tooNewSymbols(wheel)
        .filter(({ apple }) => isLoaded(apple.member) && !isTestData(apple.member.facts.path))
        .map(({ apple }) => apple.image.architecture),
    );
    const left = tooNew.filter(
      ({ isRefused, apple }) => isRefused || !explained.has(apple.image.architecture),
    );
    return [...groupBy(left, ({ isRefused }) => isRefused).values()].map(describe);
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

/** One draft for all slices: it is one setting of the build, whatever the tags promise for each. */
function describe(group: readonly TooNew[]): Draft {
  const isRefused = group.some((each) => each.isRefused);
  const minimum = newest(group.map((each) => each.minimum)) ?? '';
  const paths = sortedDistinct(group.map(({ apple }) => apple.member.facts.path));
  const [first = ''] = paths;
  const promised = [...groupBy(group, ({ apple }) => apple.image.architecture)]
    .map(([architecture, same]) => ({ architecture, floor: same[0]?.floor ?? '' }))
    .sort((a, b) => compareStrings(a.architecture, b.architecture));
  // What a file declares tells nothing where the linker was told to write what older systems refuse.
  const isForFloor = group.every((each) => !isOlderVersion(each.floor, each.minimum));
  const target = taggedVersion(newest([minimum, ...(isRefused ? [FIRST_WITH_CHAINS] : [])]) ?? minimum);
  const floors = sortedDistinct(promised.map(({ floor }) => floor));
  const floor = oldest(floors) ?? '';
  const whose = `${listSome(paths, 2)} ${paths.length === 1 ? 'declares' : 'declare'} macOS ${minimum}${paths.length === 1 ? '' : ' at most'} as the oldest`;
  const where = promised.map((each) => `macOS ${each.floor} and newer for ${appleName(each.architecture)}`);
  return {
    severity: isRefused ? 'error' : 'warning',
    member: first,
    covers: paths,
    // One setting of the build, whatever the files are called.
    causeKey: [isRefused, minimum, ...promised.flatMap((each) => [each.architecture, each.floor])].join(),
    title: isRefused
      ? `${baseName(first)} doesn't load on macOS ${floor}, which the wheel promises`
      : `${baseName(first)} is built for macOS ${minimum}; the wheel promises ${floors.join(' and ')}`,
    message:
      `The wheel is installed on ${where.join(', on ')}; ${whose}. ` +
      (isRefused
        ? `Its LC_DYLD_CHAINED_FIXUPS make macOS before ${FIRST_WITH_CHAINS} refuse it, so the import fails there.`
        : 'Older systems load such files, but what only newer ones have is missing when it is called.'),
    remedy: steps(
      isForFloor
        ? 'Link without -fixup_chains (-Wl,-no_fixup_chains for clang): the target is old enough already.'
        : `Set MACOSX_DEPLOYMENT_TARGET=${floors.join(' or ')} for the build and every library linked in (those of Homebrew are built for the runner's macOS).`,
      `Or raise the tag: with MACOSX_DEPLOYMENT_TARGET=${target}, delocate names the wheel for it.`,
    ),
    data: {
      minimum,
      floor,
      architecture: promised.map((each) => each.architecture).join('+'),
      floors: promised,
      members: paths.slice(0, MOST_LISTED),
      chainedFixups: isRefused,
    },
  };
}
