/** What changed in a distribution since an earlier release, as the report has it. */

/** Where the earlier release was taken from. */
export type BaselineSource = 'pypi' | 'folder' | 'report';

/** Wheels that users had and have no longer. */
export interface LostCoverage {
  /** As in `manylinux x86_64`. */
  platform: string;
  /** As in `3.9`, `3.13t` or `pp310`; in their natural order. */
  pythons: string[];
  /** No wheel at all is left for the platform. */
  isWholePlatform: boolean;
  /** Requires-Python rules these out by now, so that nobody is missing them. */
  isDropped: boolean;
}

/** A platform on which a newer system is asked for than before. */
export interface RaisedFloor {
  platform: string;
  pythons: string[];
  /**
   * Platform tags, as in `manylinux_2_17_x86_64`, levels of processors, as in `x86-64-v3`, or what a machine with Windows must have, as
   * in `Windows 10 (1607)`, `Visual C++ runtime 14.40` and `no Visual C++ runtime`.
   */
  from: string;
  to: string;
  /** The label of one wheel that asks for it. */
  wheel: string;
  /** The file that needs it, and what of the system; null where none does. */
  because: { member: string; needs: string } | null;
}

/** A wheel that weighs more or less than the one that it takes the place of. */
export interface ChangedSize {
  /** The label of the wheel. */
  wheel: string;
  /** Bytes of the files. */
  before: number;
  after: number;
  /** Members whose unpacked size changed most, largest change first; null where the earlier ones are not known. */
  members: { member: string; before: number; after: number }[] | null;
}

/** What one distribution's wheels come to against those of an earlier release. */
export interface ReleaseChanges {
  distribution: string;
  source: BaselineSource;
  /** The versions; null for an earlier one that nobody knows. */
  from: string | null;
  to: string;
  /** How many wheels each has. */
  wheels: { before: number; after: number };
  lost: LostCoverage[];
  gained: Pick<LostCoverage, 'platform' | 'pythons'>[];
  floors: RaisedFloor[];
  /** Sums of the wheels that both have. */
  size: { before: number; after: number; wheels: number };
  /** Those that changed by more than a hair, largest growth first. */
  sizes: ChangedSize[];
  /** Bundled libraries, by name without hash and version; null where the earlier ones are not known. */
  libraries: { added: string[]; gone: string[]; changed: string[] } | null;
}

/** A distribution of the run that was to be compared: with what came of it, or why not, as a clause. */
export type ReleaseComparison = { distribution: string } & (
  | { changes: ReleaseChanges; note: null; isTrouble: false }
  // A first release is no trouble.
  | { changes: null; note: string; isTrouble: boolean }
);
