/** In which version an ELF file defines a symbol, and who takes it so. */

import type { ElfFacts } from '../facts.ts';

/** Set in the mark of an export that is there for files linked earlier (`foo@FOO_1`, where `foo@@FOO_2` is the default). */
export const HIDDEN_EXPORT = 0x8000;

/** What a mark in the list of exports says. */
export interface ExportedVersion {
  /** Null where the symbol has none, and where it can't be told. */
  version: string | null;
  hidden: boolean;
}

/** Reads the mark of one of a file's exports. */
export function exportedVersion(
  mark: number,
  { versionDefinitions }: Pick<ElfFacts, 'versionDefinitions'>,
): ExportedVersion {
  const hidden = (mark & HIDDEN_EXPORT) !== 0;
  return { version: versionDefinitions[(mark & ~HIDDEN_EXPORT) - 1] ?? null, hidden };
}

/** Whether glibc takes such a definition for a symbol that is asked for in a version. */
export function glibcTakes({ version, hidden }: ExportedVersion, wanted: string): boolean {
  return version === null ? !hidden : version === wanted;
}

/** Whether musl does, which looks at no names of versions. */
export function muslTakes({ hidden }: ExportedVersion): boolean {
  return !hidden;
}
