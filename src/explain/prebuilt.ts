/** Native files found in the repository, and which of them a failed repair points to. */

import { compareStrings } from '../base/collections.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { PrebuiltFile } from '../project/prebuilt/types.ts';
import { isTestData, type Mentions } from './mentions.ts';

/** What is looked at of a native file in the checkout. */
export interface NativeSuspect
  extends Pick<PrebuiltFile, 'path' | 'format' | 'kind' | 'architectures' | 'libc' | 'tracked'> {
  /** True where the log names the file, or its folder. */
  isInLog?: boolean;
}

/** The likeliest first: what the logs name, then what they name the folder of; what is there for tests is the last. */
export function rankedSuspects(files: readonly NativeSuspect[], mentions: Mentions): NativeSuspect[] {
  return files
    .map((file) => ({ file, weight: mentions.weigh(file.path) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(isTestData(a.file.path)) - Number(isTestData(b.file.path)) ||
        compareStrings(a.file.path, b.file.path),
    )
    .map(({ file, weight }) => (weight === 0 ? file : { ...file, isInLog: true }));
}

/** True when the file is built for none of these architectures. */
export function isForeign(file: NativeSuspect, architecture: string): boolean {
  return (
    file.architectures.length > 0 &&
    !file.architectures.some((actual) => architectureFits(actual, architecture))
  );
}

/**
 * The files that a tool could have stumbled over when it read a wheel of that architecture: programs and shared
 * libraries of the format, those of another architecture first, then those that are tracked; else in their order.
 */
export function suspectsIn(
  files: readonly NativeSuspect[],
  format: NativeSuspect['format'],
  architecture: string | null,
): NativeSuspect[] {
  const foreign = (file: NativeSuspect): boolean => architecture !== null && isForeign(file, architecture);
  return files
    .filter((file) => file.format === format && ['executable', 'shared-library'].includes(file.kind))
    .toSorted((a, b) => Number(foreign(b)) - Number(foreign(a)) || Number(b.tracked) - Number(a.tracked));
}
