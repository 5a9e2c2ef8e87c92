/**
 * Libraries that a repair has copied into a wheel: auditwheel and maturin put them into a folder `<name>.libs`, under
 * names with a hash of their content, and let the files that need them ask for those names.
 */

import type { BinaryFacts } from '../binary/facts.ts';
import { neededBy } from '../binary/imageLists.ts';
import { withoutHash } from '../platform/libraryName.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { searchPathOf } from './searchPaths.ts';

/** The hash stands before the first dot. */
const GRAFT = /^[^./]+-([0-9a-f]{8})\.(?:[^/]*\.)?so(?:\.[\w.]+)?$/;
/** A date, as some libraries have it in their own names. */
const DATE = /^(?:19|20)\d{6}$/;
/** As long as a file name gets. */
const LONGEST_NAME = 255;

/** True for a name that only a repair gives, as `libfoo-1a2b3c4d.so.1`: it proves that one has run. */
export function isGraftName(library: string): boolean {
  if (library.length > LONGEST_NAME) return false;
  const [, hash] = GRAFT.exec(library) ?? [];
  return hash !== undefined && !DATE.test(hash);
}

/** No real wheel has as many copies; of more, those beyond don't count for the choice of an advice. */
const MOST_GRAFTS = 1000;

/** The file names of the libraries that a repair has copied into the wheel, sorted. */
export function graftsIn(members: readonly MemberFacts[]): string[] {
  return members
    .filter(({ path, binary }) => binary?.format === 'elf' && /\.libs\/[^/]+$/.test(path))
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    .filter(isGraftName)
    .sort()
    .slice(0, MOST_GRAFTS);
}

/** True where a file of the wheel proves that a repair has run: it is a copied library, or asks for one. */
export function wasRepaired(members: readonly MemberFacts[]): boolean {
  return graftsIn(members).length > 0 || members.some(({ binary }) => neededBy(binary).some(isGraftName));
}

/**
 * The copy of a library that the file should ask for by its new name, null where there is none. patchelf up to 0.14.3,
 * asked by auditwheel 6.8.0 for several changes at once, leaves DT_NEEDED as it was and takes the copy's file name for
 * the RPATH (pypa/auditwheel#722, NixOS/patchelf#359); `isCertain` where such an RPATH shows it.
 */
export function renamedCopy(
  library: string,
  binary: Pick<BinaryFacts, 'images'>,
  grafts: readonly string[],
): { copy: string; isCertain: boolean } | null {
  const misplaced = misplacedName(binary);
  const copy = grafts.find((name) => {
    const original = withoutHash(name);
    return original === library || original.startsWith(`${library}.`);
  });
  // The file behind a soname can have a name of quite another kind: libopenblas.so.0 is libopenblasp-r0.3.21.so.
  const found = copy ?? (misplaced !== null && grafts.includes(misplaced) ? misplaced : undefined);
  return found === undefined ? null : { copy: found, isCertain: misplaced !== null };
}

/** What stands for a folder in the file's search path and is the name of a copied library; null in sound files. */
export function misplacedName(binary: Pick<BinaryFacts, 'images'>): string | null {
  return searchPathOf(binary).find(isGraftName) ?? null;
}
