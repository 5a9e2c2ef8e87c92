/** Which platform tag a wheel can honestly carry, as the report has it. */

/** The id of a platform that has policies, as in `manylinux`. */
export type Family = string;

/** Something that a member needs and a policy doesn't allow. */
export interface Blocker {
  /** The tag of the newest policy that it rules out; it rules out all older ones of the family, too. */
  policy: string;
  member: string;
  /** Null where it is no library's doing, as with the CPU level. */
  library: string | null;
  /**
   * The version that is needed, or `x86-64-v3` for a CPU level, `API level 24` for Android's, `musl 1.2`; null where
   * the library itself, or the symbols themselves, are not allowed.
   */
  version: string | null;
  /** Sorted, at most {@link MAX_BLOCKER_SYMBOLS}; empty where no symbol says so. */
  symbols: string[];
  /** How many more there are; absent where there are none. */
  moreSymbols?: number;
}

export interface Verdict {
  /**
   * In the family that the wheel claims, or that its C library shows: the tag of the oldest policy that it can
   * carry, `linux_<architecture>` where no policy fits; null where nothing native is there to judge, and where a limit
   * kept a part of what the files need from being read.
   */
  tag: string | null;
  /** The oldest policy of each family, null where none fits. */
  families: { [family: Family]: string | null };
  /** Of the families that the wheel claims or shows; newest policy first, at most {@link MAX_BLOCKERS}. */
  blockers: Blocker[];
  /** How many more there are. */
  moreBlockers: number;
  /** Of a wheel of which Python loads files for Windows; absent for every other. */
  windows?: WindowsVerdict;
}

/** What the user's machine must have. */
export interface WindowsVerdict {
  /** The oldest Windows, as in `8.1` or `10 (1607)`: the promised Pythons', or a newer one that imports prove. */
  windows: string;
  /** What proves that it has to be newer than the oldest promised Python's; at most {@link MAX_BLOCKERS}. */
  because: WindowsReason[];
  /** How many more there are. */
  moreReasons: number;
  /** What the wheel leaves to Visual C++'s redistributable; null where it leaves nothing. */
  visualC: {
    /** Names in lower case, sorted. */
    libraries: string[];
    /** The oldest that can do, as in `14.40`. */
    version: string;
    /** The newest tools that the files were linked with: Microsoft promises nothing for an older runtime. Null where none are told. */
    declared: string | null;
  } | null;
}

export interface WindowsReason {
  member: string;
  library: string | null;
  /** A function; null where the DLL itself is that new. */
  name: string | null;
}

/** The verdict on a wheel without native files for Linux or Android. */
export const NO_VERDICT: Verdict = {
  tag: null,
  families: { manylinux: null, musllinux: null, android: null },
  blockers: [],
  moreBlockers: 0,
};
