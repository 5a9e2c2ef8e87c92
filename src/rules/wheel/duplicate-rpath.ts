import { groupBy, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  APPLE_PLATFORM,
  type AppleImage,
  appleImages,
  appleWeight,
  sliceName,
} from '../shared/appleImages.ts';
import { steps } from '../shared/steps.ts';

/** Files linked with this SDK or a newer one are refused for it; those of the one before were, by some systems. */
const REFUSED_SINCE = '26.0';
const NAMED_SINCE = '15.4';
const MOST_LISTED = 20;

/** A search path that stands twice in a Mach-O file. */
export const duplicateRpath: Rule<'wheel'> = {
  id: 'duplicate-rpath',
  scope: 'wheel',
  severity: 'error',
  summary: 'a Mach-O file has the same LC_RPATH twice, which the loader refuses',
  governedBy: 'repair',
  check: (wheel) => {
    const drafts = appleImages(wheel)
      .map(describe)
      .filter((draft) => draft !== null);
    const byMember = groupBy(drafts, ({ member }) => member);
    // Both slices of a universal file have it from one command line: one finding, the most severe.
    return [...byMember.values()].flatMap(
      (each) => each.find(({ severity }) => severity === 'error') ?? each[0] ?? [],
    );
  },
};

function describe(apple: AppleImage): Draft | null {
  const { member, slice } = apple;
  const twice = sortedDistinct(slice.rpaths.filter((path, index) => slice.rpaths.indexOf(path) !== index));
  const sdk = slice.build?.sdk ?? null;
  const [path] = twice;
  if (path === undefined || sdk === null) return null;
  const isRefused = !isOlderVersion(sdk, REFUSED_SINCE);
  const isMac = slice.build?.platform === APPLE_PLATFORM.MACOS;
  if (!isRefused && !(isMac && !isOlderVersion(sdk, NAMED_SINCE))) return null;
  const { path: file } = member.facts;
  return {
    severity: isRefused ? appleWeight(apple, 'error') : 'warning',
    member: file,
    title: `${baseName(file)} has one LC_RPATH twice`,
    message:
      `The ${sliceName(apple)} has the search path ${path} more than once, and was linked with the SDK ${sdk}. ` +
      (isRefused
        ? `Apple's loader refuses files of SDK ${REFUSED_SINCE} and newer for it: import fails with "duplicate LC_RPATH '${path}'".`
        : `The loader of macOS ${NAMED_SINCE} named that an error ("duplicate LC_RPATH"), and with the SDK ${REFUSED_SINCE} it is one everywhere.`),
    remedy: steps(
      'Run install_name_tool -delete_rpath on the file before the repair.',
      'Find what adds it twice: -Wl,-rpath in LDFLAGS beside CMAKE_INSTALL_RPATH or install_rpath (Meson), or a step with install_name_tool -add_rpath.',
    ),
    data: { rpaths: twice.slice(0, MOST_LISTED), sdk, architecture: apple.image.architecture },
  };
}
