/** Mach-O libraries without LC_UUID, which dyld refuses if they were linked with a newer SDK. */

import { isOlderVersion } from '../../../base/versionNumbers.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { APPLE_PLATFORM, appleImages, appleWeight, sliceName } from '../../shared/appleImages.ts';

/** The SDK from which on it is insisted on, by Apple's number of the platform. */
const STRICT_SDK: ReadonlyMap<number, string> = new Map([
  [APPLE_PLATFORM.MACOS, '12.0'],
  [APPLE_PLATFORM.IOS, '15.0'],
  [APPLE_PLATFORM.IOS_SIMULATOR, '15.0'],
]);
const MH_EXECUTE = 2;

/** One draft for each file. */
export function withoutUuidDrafts(wheel: JudgedWheel): Draft[] {
  const seen = new Set<string>();
  return appleImages(wheel).flatMap((apple): Draft[] => {
    const { slice, member } = apple;
    const { path, format, size } = member.facts;
    const since = STRICT_SDK.get(slice.build?.platform ?? 0);
    const sdk = slice.build?.sdk ?? null;
    const isRefused = since !== undefined && sdk !== null && !isOlderVersion(sdk, since);
    if (slice.uuid !== null || slice.fileType === MH_EXECUTE || !isRefused || seen.has(path)) return [];
    seen.add(path);
    return [
      {
        severity: appleWeight(apple, 'error'),
        member: path,
        title: `${baseName(path)} has no LC_UUID`,
        message:
          `The ${sliceName(apple)} was linked with SDK ${sdk}, from ${since} on the loader insists on an LC_UUID. ` +
          'Loading it fails with "missing LC_UUID load command".',
        remedy: 'Link without -no_uuid, and leave the load commands as the linker wrote them.',
        data: { format, size, problems: [], sdk },
      },
    ];
  });
}
