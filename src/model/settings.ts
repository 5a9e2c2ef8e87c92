/** What the people who run the check have said about it. */

import type { Severity } from './report.ts';
import type { Upload } from './upload.ts';
/** What the people who run the check have said about it. */
export interface RuleSettings {
  /** By rule id. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** Ids of rules of which some findings are ignored by pattern: limits are for what is left of those. */
  ignoredRules?: readonly string[];
  /** Patterns (as in src/base/patterns.ts) of the names of libraries that the user's system provides. */
  externalLibraries: readonly string[];
  /** The index that the wheels are about to be uploaded to; absent in an ordinary check. */
  upload?: Upload;
  /** Per cent by which a wheel may grow from one release to the next; absent where the default holds. */
  sizeGrowth?: number;
  /** What the repository says of how the wheels are built; null where it isn't at hand. */
  build: BuildSettings | null;
}

export const DEFAULT_SETTINGS: RuleSettings = { severities: new Map(), externalLibraries: [], build: null };

/** A line of a file in the repository. */
export interface Setting {
  value: string;
  path: string;
  /** From 1. */
  line: number;
}

/** `[tool.cibuildwheel]`, as far as rules about wheels quote it. */
export interface BuildSettings {
  /** By option and architecture, as in `manylinux-x86_64-image`. */
  images: ReadonlyMap<string, Setting>;
  repairCommands: readonly Setting[];
}
