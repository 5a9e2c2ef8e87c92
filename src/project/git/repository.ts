/** The repository as far as places are looked for in it, whoever reads it: Git, GitHub's API, or the disk alone. */

import type { ObjectFormat } from '../../wheel/gitBlobs.ts';

/** Another repository that is mounted at a folder of this one. */
export interface Submodule {
  /** Its folder, from the repository's root. */
  path: string;
  /** The commit that it is pinned to, as hex digits. */
  commit: string;
}

/** A file in a commit. */
export interface TrackedFile {
  /** From the repository's root, `/` separated, the submodule's folder included. */
  path: string;
  /** Git's name for its content, as hex digits. */
  blob: string;
  /** The submodule that it belongs to; null for the repository's own. */
  submodule: Submodule | null;
}

/** What is tracked. */
export interface Listing {
  files: readonly TrackedFile[];
  submodules: readonly Submodule[];
  /** There are more files than are listed, or Git failed to list them; absent where all are. */
  isCut?: true;
}

/** A text file of the repository. */
export interface RepositoryText {
  text: string;
  /** False when it may differ from the commit that the findings are shown on: then its lines mean nothing there. */
  exact: boolean;
}

/** Reads a repository. Nothing here rejects: what can't be had is empty or null. */
export interface Repository {
  objectFormat: ObjectFormat;
  listing(): Promise<Listing>;
  /** Null where there is no such file, or none that is a text of decent size. */
  readText(path: string): Promise<RepositoryText | null>;
  /** The first bytes of a tracked file as Git keeps it; null where they can't be had. */
  readStart(file: TrackedFile): Promise<Uint8Array | null>;
  /** Whether Git tracks a file, null where not all are known; absent where there is no checkout to ask. */
  tracks?(path: string): Promise<boolean | null>;
  /** Those of some folders that Git ignores; absent where there is no checkout to ask. */
  ignored?(folders: readonly string[]): Promise<ReadonlySet<string>>;
}

/** How many bytes {@link Repository.readStart} gives at most. */
export const START_BYTES = 4096;

export const NOTHING_TRACKED: Listing = { files: [], submodules: [] };
