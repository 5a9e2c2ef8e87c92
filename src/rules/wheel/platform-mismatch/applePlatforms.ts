/** Mach-O files for another of Apple's platforms than the tags promise: their loader tells them apart, their headers don't. */

import { groupBy, sortedDistinct } from '../../../base/collections.ts';
import { baseName, counted } from '../../../base/words.ts';
import { architectureFits } from '../../../binary/architectures.ts';
import { isLoaded, type JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import type { WheelPromise } from '../../../judge/wheelPromise.ts';
import type { Draft } from '../../rule.ts';
import { APPLE_PLATFORM, type AppleImage, appleImages, sliceName } from '../../shared/appleImages.ts';
import { wrongTargetRemedy } from '../../shared/words.ts';

/** By the number in LC_BUILD_VERSION; a file for one without a name here is not judged. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [APPLE_PLATFORM.MACOS, 'macOS'],
  [APPLE_PLATFORM.IOS, 'iOS'],
  [3, 'tvOS'],
  [4, 'watchOS'],
  [APPLE_PLATFORM.CATALYST, 'Mac Catalyst'],
  [APPLE_PLATFORM.IOS_SIMULATOR, 'the iOS simulator'],
  [8, 'the tvOS simulator'],
  [9, 'the watchOS simulator'],
  [11, 'visionOS'],
  [12, 'the visionOS simulator'],
]);
const MOST_LISTED = 50;

/** One draft for all modules and libraries that Python loads and that are for the same wrong platform. */
export function applePlatformDrafts(wheel: JudgedWheel): Draft[] {
  const { promise } = wheel;
  if (promise === null) return [];
  const foreign = appleImages(wheel)
    .filter(({ member }) => isLoaded(member))
    .map((apple) => ({ apple, ...platformsOf(apple, promise) }))
    .filter(
      ({ actual, expected }) =>
        actual.length > 0 && expected.length > 0 && !actual.some((each) => expected.includes(each)),
    );
  const groups = groupBy(foreign, ({ actual, expected, apple: { member } }) =>
    [actual, expected, isTestData(member.facts.path)].join(),
  );
  return [...groups.values()].map((group) => describe(group));
}

interface Foreign {
  apple: AppleImage;
  /** Platforms of the slice, empty where one of them has no name; those that its architecture is promised for. */
  actual: number[];
  expected: number[];
}

function platformsOf({ slice, image }: AppleImage, promise: WheelPromise): Omit<Foreign, 'apple'> {
  const builds = slice.build === null ? [] : [slice.build, ...slice.otherBuilds];
  const actual = builds.map(({ platform }) => platform);
  const tags = promise.platforms
    .filter(
      ({ architectures }) =>
        architectures.length === 0 ||
        architectures.some((each) => architectureFits(image.architecture, each)),
    )
    .map(({ tag }) => tag);
  const expected = tags.map(platformOf);
  return {
    actual: actual.every((platform) => NAMES.has(platform)) ? actual : [],
    // A tag that isn't Apple's has files of its own.
    expected: expected.includes(null)
      ? []
      : [...new Set(expected.filter((platform) => platform !== null))].sort(),
  };
}

function platformOf(tag: string): number | null {
  if (tag.startsWith('macosx_')) return APPLE_PLATFORM.MACOS;
  if (!tag.startsWith('ios_')) return null;
  if (tag.endsWith('_iphonesimulator')) return APPLE_PLATFORM.IOS_SIMULATOR;
  return tag.endsWith('_iphoneos') ? APPLE_PLATFORM.IOS : null;
}

function describe(group: readonly Foreign[]): Draft {
  const [first] = group;
  const paths = sortedDistinct(group.map(({ apple }) => apple.member.facts.path));
  const [path = ''] = paths;
  const names = (platforms: readonly number[] = []): string =>
    platforms.map((platform) => NAMES.get(platform) ?? '').join(' and ');
  const [actual, expected] = [names(first?.actual), names(first?.expected)];
  const others = paths.length === 1 ? '' : ` and ${counted(paths.length - 1, 'more file')}`;
  return {
    severity: isTestData(path) ? 'warning' : 'error',
    member: path,
    covers: paths,
    causeKey: `for ${actual}, promised is ${expected}`,
    title: `${baseName(path)} is for ${actual}, not for ${expected}`,
    message:
      `The ${first === undefined ? 'file' : sliceName(first.apple)} ${path}${others} is built for ${actual}, as its load commands say; the tags promise ${expected}. ` +
      'The loader refuses it ("incompatible platform"), so the import fails.',
    remedy: wrongTargetRemedy(expected),
    ifCommitted: 'rebuild',
    data: { actual, expected, members: paths.slice(0, MOST_LISTED) },
  };
}
