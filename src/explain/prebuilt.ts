/** Native files found in the repository, and which of them a failed repair points to. */

import { compareStrings } from '../base/collections.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { BinaryFacts, BinaryKind, Libc } from '../binary/facts.ts';

/** A native file in the checkout, told by its bytes. */
export interface PrebuiltFile {
  /** From the checkout's top folder, `/` separated. */
  path: string;
  format: BinaryFacts['format'];
  kind: BinaryKind;
  /** Named as wheel tags name them; several for a universal Mach-O file; empty where the file doesn't say. */
  architectures: readonly string[];
  libc: Libc;
  tracked: boolean;
}

/** True when the file is built for none of these architectures. */
export function isForeign(file: PrebuiltFile, architecture: string): boolean {
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
  files: readonly PrebuiltFile[],
  format: PrebuiltFile['format'],
  architecture: string | null,
): PrebuiltFile[] {
  const foreign = (file: PrebuiltFile): boolean => architecture !== null && isForeign(file, architecture);
  return files
    .filter((file) => file.format === format && ['executable', 'shared-library'].includes(file.kind))
    .toSorted(
      (a, b) =>
        Number(foreign(b)) - Number(foreign(a)) ||
        Number(b.tracked) - Number(a.tracked) ||
        compareStrings(a.path, b.path),
    );
}
