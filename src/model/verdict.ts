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
  /** Of each architecture that the wheel is for; absent where it is for no macOS, or nobody has looked. */
  macos?: MacosVerdict[];
  /** What a user's Windows must have; absent likewise. */
  windows?: WindowsVerdict;
  /** Of a wheel of the stable ABI whose files use it; absent for every other. */
  stableAbi?: StableAbiVerdict;
}

/** The oldest macOS for one architecture. */
export interface MacosVerdict {
  /** As wheel tags name it. */
  architecture: string;
  /** That all files declare to be for, as in `11.0`; null where none declares any. */
  declared: string | null;
  /** That has all that the files need; null where nothing shows it. */
  proven: string | null;
}

export interface WindowsVerdict {
  /** The Visual C++ runtime, as in `14.20`; null where none is needed. */
  runtime: string | null;
  /** The release of Windows, as in `10` or `10 (1607)`; null where nothing shows it. */
  system: string | null;
  /** What shows it. */
  details?: WindowsDetails;
}

export interface WindowsDetails {
  /** DLLs that the wheel leaves to Visual C++'s redistributable, in lower case; sorted. */
  libraries: string[];
  /** The newest tools that what needs those was linked with: Microsoft promises nothing for an older runtime. Null where none are told. */
  declared: string | null;
  /** What proves that Windows has to be newer than the oldest promised Python's; at most {@link MAX_BLOCKERS}. */
  because: WindowsReason[];
  /** How many more there are. */
  moreReasons: number;
}

export interface WindowsReason {
  member: string;
  library: string | null;
  /** A function; null where the DLL itself is that new. */
  name: string | null;
}

/** From which Python on a wheel of the stable ABI can really be imported. */
export interface StableAbiVerdict {
  /** The oldest that its tags and Requires-Python promise, as in `3.8`. */
  promised: string;
  /**
   * The oldest that has all functions that the files use, and after which every one has them; null where the newest lacks
   * some. `3.6` stands for older ones as well, of which nothing is known.
   */
  oldest: string | null;
  /** Functions that keep older Pythons from it, the newest first; at most {@link MAX_BLOCKERS}. */
  blockers: StableAbiBlocker[];
  /** How many more there are. */
  moreBlockers: number;
}

export interface StableAbiBlocker {
  name: string;
  /** The Python from which on every one has it, on Windows in `python3.dll`; null where the newest lacks it. */
  since: string | null;
  /** The Python with which it came into the stable ABI, null where it never did. */
  stableSince: string | null;
  /** Files that use it, sorted; at most {@link MAX_BLOCKER_MEMBERS}. */
  members: string[];
}

/** The verdict on a wheel without native files for Linux or Android. */
export const NO_VERDICT: Verdict = {
  tag: null,
  families: { manylinux: null, musllinux: null, android: null },
  blockers: [],
  moreBlockers: 0,
};
