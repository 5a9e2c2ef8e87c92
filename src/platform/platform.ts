/** One platform: what src/platform/platforms.ts lists. Its tags, its files, and what all of its systems have. */

import { sortedDistinct } from '../base/collections.ts';
import type { BinaryFacts, Libc, System } from '../binary/facts.ts';
import type { Image } from '../binary/image.ts';
import type { LoaderOf } from './loader.ts';
import type { BlacklistRow, LibraryRow, PolicyRow } from './policyTables.ts';

/** The systems that tags promise. */
export type PromisedSystem = System | 'ios' | 'emscripten' | 'wasi' | 'any';

export interface Platform {
  /** As in `manylinux`. */
  id: string;
  /** For people. */
  label: string;
  system: PromisedSystem;
  /** The C library that its tags promise, null where they promise none. */
  libc: Extract<Libc, 'glibc' | 'musl' | 'bionic'> | null;
  /** Formats of its native files, and of the objects in its static archives. */
  formats: readonly string[];
  /** Its tags, with the architecture as written in the first group. */
  tag: RegExp;
  /** What that stands for, named as native files tell it; null where it is no architecture of the platform. */
  architectures(written: string): string[] | null;
  /** How its tags are misspelt; null where it names them itself, so that any may be right. */
  spelling: Spelling | null;
  /** Whether a native file is for its systems, as far as the system that it names goes. */
  runs(binary: BinaryFacts): boolean;
  /** What all of its systems are sure to have; null where nothing is written down of it. */
  policies: PlatformPolicies | null;
}

/** A platform whose files can be held against what its systems have. */
export interface PlatformPolicies {
  /** Oldest first; the files of a wheel need one of them. */
  rows: readonly PolicyRow[];
  libraries: readonly LibraryRow[];
  blacklist: readonly BlacklistRow[];
  /** Libraries that a table can't list, since their names depend on the architecture. */
  librariesOf?(architecture: string): string[];
  /** The same for libraries without number. */
  alsoProvides?(library: string): boolean;
  /** The tag for a policy, or for one that is newer than the tables. */
  tagOf(name: string, architecture: string): string;
  /** The numbers in one of its tags, as in `[2, 17]` for manylinux2014_x86_64; null for any other tag. */
  numbers(tag: string): number[] | null;
  /** The rows are only those at which something changed: a number between two is known, too. */
  isFilledBetween?: true;
  /**
   * The versions of a symbol-version namespace (what stands before the first `_`) that a policy allows, null where it
   * doesn't constrain the namespace; an empty set allows none. Absent where none is constrained.
   */
  allowedVersions?(policy: Policy, namespace: string): ReadonlySet<string> | null;
  loader: LoaderOf;
  /** What Python says when the loader doesn't find a library. */
  complaint(library: string): string;
  /** Whether a file could run on its systems, as far as its C library says. */
  fits(binary: BinaryFacts): boolean;
  /** What a file asks of the system beside the libraries, and the symbols that no policy counts on. */
  needs(file: NativeFile, context: NeedContext): Need[];
  /** The tag for what the files need in all; null where none fits. */
  oldestTag(judged: OldestTagInput): string | null;
}

/** One policy on one architecture. */
export interface Policy {
  /** The id of the platform. */
  family: string;
  /** As in `manylinux_2_17`. */
  name: string;
  /** Named as the ELF reader names it. */
  architecture: string;
  /** The platform tag, as in `manylinux_2_17_x86_64` or `android_24_arm64_v8a`. */
  tag: string;
  /** The older names of the tag, as in `manylinux2014_x86_64`. */
  aliases: readonly string[];
}

/** An image of a file that a policy can be held against. */
export interface NativeFile {
  path: string;
  binary: BinaryFacts;
  image: Image;
}

/** What kind of thing a need is: what a policy lists, or what no policy allows. */
export type NeedKind =
  | 'version'
  | 'library'
  | 'forbidden-symbol'
  | 'obsolete-symbol'
  | 'cpu-level'
  | 'api-level'
  /** Functions of the C library that came with musl 1.2. */
  | 'musl-symbol'
  /** Functions that only glibc has, in a file for musl. */
  | 'glibc-symbol'
  /** Functions that a glibc newer than some has, asked for without a version. */
  | 'unversioned-symbol'
  /** The same of a library that the file doesn't need, and that became a part of glibc's own later. */
  | 'unlinked-symbol';

/** Something that a file needs of the system. */
export interface Need {
  kind: NeedKind;
  member: string;
  /** Null where it is no library's doing, as with the CPU level. */
  library: string | null;
  /**
   * The version that is needed, or `x86-64-v3` for a CPU level, `API level 24` for Android's, `musl 1.2`; null where
   * the library itself, or the symbols themselves, are not allowed.
   */
  version: string | null;
  /** Sorted; empty where no symbol says so. */
  symbols: string[];
  /**
   * The index of the first policy that allows it. As many as there are policies: one that is newer than the tables
   * may. Infinity: none ever will.
   */
  since: number;
}

/** What else is known of a wheel while the needs of one of its files are collected. */
export interface NeedContext {
  /** Oldest first. */
  policies: readonly Policy[];
  /** Libraries that the file needs and that the wheel itself has where the loader looks; those that it hasn't. */
  inside: ReadonlySet<string>;
  outside: readonly string[];
  /** The index of the first policy that allows a symbol version, as {@link Need.since} counts. */
  sinceOfVersion(version: string): number;
  /** Whether a file of the wheel defines a symbol; also true where nobody can tell. */
  isDefined(symbol: string): boolean;
  /** Whether a symbol is on the black list of a library that the file needs from the system. */
  isForbidden(symbol: string): boolean;
  /** What the wheel hasn't of the libraries that the file needs, or any file that is linked with it, in whichever direction. */
  outsideTogether(): ReadonlySet<string>;
}

/** The needs of all files that fit the platform, to be held against its policies. */
export interface OldestTagInput {
  needs: readonly Need[];
  policies: readonly Policy[];
  files: readonly NativeFile[];
  /** The wheel's own tags of the platform. */
  claimed: readonly string[];
}

/**
 * The first policy from `floor` on that allows all; undefined where only one that is newer than the tables may, null
 * where none ever will.
 */
export function firstPolicyFor(
  { needs, policies }: Pick<OldestTagInput, 'needs' | 'policies'>,
  floor = 0,
): Policy | null | undefined {
  const since = needs.reduce((most, need) => Math.max(most, need.since), floor);
  return since === Number.POSITIVE_INFINITY ? null : policies[since];
}

/** The tag of a policy where architectures are called as elsewhere. */
export function plainTagOf(name: string, architecture: string): string {
  return `${name}_${architecture}`;
}

/** What the loader must find; it starts without those that are weak. */
export function strongSymbols({ imports }: Pick<Image, 'imports'>): string[] {
  return imports.filter(({ weak }) => !weak).map(({ name }) => name);
}

/** A need that no policy ever allows, and that symbols alone show. */
export function symbolNeed(kind: NeedKind, member: string, symbols: readonly string[]): Need {
  const since = Number.POSITIVE_INFINITY;
  return { kind, member, library: null, version: null, symbols: sortedDistinct(symbols), since };
}

/** How people write a platform's tags. */
export interface Spelling {
  /** The word that they begin with. */
  name: string;
  /** Other words that stand for it, none of them a system's name in anybody's tag. */
  aliases: readonly string[];
  /** How many letters may be wrong before it is another word. */
  slips: number;
  /** The nearest real tag. Takes what follows the name, in lower case and without underscores at its start. */
  mend(rest: string, tag: string): Mended;
}

/** What a misspelt tag comes to, in the parts that its platform has. */
export interface Mended {
  tag: string;
  /** False where the written tag tells no version, or no possible one: then {@link tag} has a usual one. */
  isVersionKnown: boolean;
  /** False where it tells no architecture: then {@link tag} has the most common one. */
  isArchitectureKnown: boolean;
}
