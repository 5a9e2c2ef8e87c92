/** Native files found in the repository, and which of them a failed repair points to. */

import { compareStrings } from '../base/collections.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { PrebuiltFile } from '../project/prebuilt/types.ts';

/** What is looked at of a native file in the checkout. */
export type NativeSuspect = Pick<
  PrebuiltFile,
  'path' | 'format' | 'kind' | 'architectures' | 'libc' | 'tracked'
>;

/** True when the file is built for none of these architectures. */
export function isForeign(file: NativeSuspect, architecture: string): boolean {
  return (
    file.architectures.length > 0 &&
    !file.architectures.some((actual) => architectureFits(actual, architecture))
  );
}

/**
 * The files that a tool could have stumbled over when it read a wheel of that architecture: programs and shared
 * libraries of the format, those of another architecture first, then those that are tracked.
 */
export function suspectsIn(
  files: readonly NativeSuspect[],
  format: NativeSuspect['format'],
  architecture: string | null,
): NativeSuspect[] {
  const foreign = (file: NativeSuspect): boolean => architecture !== null && isForeign(file, architecture);
  return files
    .filter((file) => file.format === format && ['executable', 'shared-library'].includes(file.kind))
    .toSorted(
      (a, b) =>
        Number(foreign(b)) - Number(foreign(a)) ||
        Number(b.tracked) - Number(a.tracked) ||
        compareStrings(a.path, b.path),
    );
}
