/** The report: what every output is rendered from, and what `--format json` prints. */

import type { Link } from './link.ts';
import type { Outcome } from './outcome.ts';
import type { ReleaseComparison } from './release.ts';
import type { Upload } from './upload.ts';
import type { Verdict } from './verdict.ts';

/** How much a finding weighs. `error`: this file cannot do what the wheel's tags promise. */
export type Severity = 'error' | 'warning' | 'notice';

/** Worst first: the order in which everything is shown. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** At which severity the check fails. */
export type FailOn = Severity | 'never';

export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'notice', 'never'];

/** failure: something at or above fail-on; neutral: errors or warnings below it; success: nothing above notice. */
export type Conclusion = 'failure' | 'neutral' | 'success';

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A place in the repository. Lines count from 1. */
export interface Location {
  path: string;
  startLine: number;
  endLine: number;
}

/** One trouble in one place. Texts are plain text: each reporter escapes them for its own format. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** The wheel's label, null where the finding is about none. */
  wheel: string | null;
  /** Path inside the wheel, null where the finding is about the wheel as a whole. */
  member: string | null;
  /** Equal for the same trouble with the same bytes: reporters show it once, with the list of places. */
  cause: string;
  title: string;
  message: string;
  remedy: string;
  /** Where to see more, as far as this program made the address itself; absent where there is nothing. */
  links?: readonly Link[];
  location: Location | null;
  data: { [key: string]: Json };
  /** What would settle it; findings about one setting have the same. Absent where that is for a person to write. */
  proposal?: Proposal;
}

/** A change of the repository's files. */
export interface Proposal {
  /** As `git apply` takes it; null where nothing can be changed safely. */
  diff: string | null;
  /** What it leaves to a person, and why: one sentence each, without the final stop. */
  left: string[];
}

/** One native file, as the report lists it. */
export interface BinaryEntry {
  member: string;
  format: string;
  kind: string;
  /** Joined with `+` for universal files; `unknown` where the file doesn't say. */
  architecture: string;
  system: string;
  libc: string;
  interpreter: string | null;
  soname: string | null;
  needed: string[];
  rpath: string[];
  runpath: string[];
  versionNeeds: { [library: string]: string[] };
  /** The first of them; empty where the reader of the format tells none. */
  images: ImageEntry[];
  /** How many more there are; absent where there are none. */
  moreImages?: number;
  /** The lowest of the images' own; null where none declares any. */
  minimum: MinimumEntry | null;
  /** Of a WebAssembly module: the section that makes it one for a dynamic linker, and the first functions `PyInit_…`. */
  wasm?: { dylink: 'dylink.0' | 'dylink' | null; memory64: boolean; initFunctions: string[] };
  size: number;
}

/** What a loader sees of a native file: of a universal one, a slice. */
export interface ImageEntry {
  architecture: string;
  /** The name that it gives itself. */
  name: string | null;
  /** In the order of the file. */
  needed: { library: string; kind: string }[];
  /** In the order in which the loader looks, as written. */
  searchPaths: { kind: string; path: string }[];
  minimum: MinimumEntry | null;
  /** How many symbols other files have to define; null where a limit kept some from being read. */
  imports: number | null;
  /** How many it defines for others; null likewise. */
  exports: number | null;
}

/** The oldest system that a file declares it is for. */
export interface MinimumEntry {
  system: string;
  /** As in `11.0`. */
  version: string;
}

/** A library that a file of a wheel needs. */
export interface LibraryLink {
  /** The member that needs it. */
  from: string;
  /** As the file asks for it. */
  library: string;
  /** Which member the loader takes, and how it gets there; the member is null where the tag promises the library of the system. */
  found?: { member: string; how: string } | { member: null; how: 'system' };
  /** Why it is neither in the wheel nor promised of the system; absent where it is found. */
  missing?: string;
}

/** What is linked to what in one wheel. */
export interface LibraryLinks {
  /** By the needing member's path, then in the order of its file; at most {@link MAX_LISTED_LINKS}. */
  links: LibraryLink[];
  /** How many more there are. */
  moreLinks: number;
}

export const NO_LINKS: LibraryLinks = { links: [], moreLinks: 0 };

/** Where a wheel's bytes are. Sizes are those of what is unpacked. */
export interface WheelContent {
  /** Of all members. */
  size: number;
  /** Largest first. */
  largest: { member: string; size: number }[];
  /** What lies right in each folder, so that no byte counts twice; largest first. The wheel's own top is the empty path. */
  folders: { folder: string; members: number; size: number }[];
  /** How many more folders there are. */
  moreFolders: number;
}

/** One wheel, as the report lists it. */
export interface WheelEntry {
  /** The file name, and where it came from when another wheel has the same: what findings call the wheel. */
  label: string;
  filename: string;
  path: string;
  artifact: string | null;
  /** Bytes. */
  size: number;
  sha256: string | null;
  /** Null when the file name is no wheel name. */
  tags: { python: string[]; abi: string[]; platform: string[] } | null;
  members: number;
  content: WheelContent;
  /** Names that Python can import from it, sorted; at most {@link MAX_LISTED_NAMES} (src/base/limits.ts). */
  topLevel: string[];
  /** Normalised names of the distributions that it asks for, whatever their conditions; sorted, as many. */
  requires: string[];
  /** As the metadata has it; null where it says nothing. */
  requiresPython: string | null;
  /**
   * How often a member was inflated once more: for a table that lay where none was expected, and for Git's name of a
   * member with findings. Ordinary wheels have none.
   */
  secondPasses: number;
  /** Which platform tag the wheel can carry, whatever it claims. */
  verdict: Verdict;
  binaries: BinaryEntry[];
  /** Of files that belong into the wheel, on platforms whose loader is known. */
  links: LibraryLink[];
  /** How many more there are. */
  moreLinks: number;
  /** What this version does not look into, one sentence each. */
  notExamined: string[];
}

/** One wheel with what its findings come to. */
export interface ReportedWheel extends WheelEntry {
  outcome: Outcome;
  /** The oldest systems and Pythons that it can be used on, as far as known: `manylinux 2.17`, `macOS 11.0`. */
  floors: string[];
}

/** One native file of the repository, as the report lists it. */
export interface PrebuiltEntry
  extends Pick<BinaryEntry, 'format' | 'kind' | 'architecture' | 'system' | 'libc' | 'size'> {
  /** From the repository's root; for a file that only an sdist has, its path in there. */
  path: string;
  /** Whether Git tracks it; false too where there is no Git to ask. */
  tracked: boolean;
  /** Which sdists have it. */
  sdists: string[];
  /** Which wheels have it, and as what. */
  wheels: { wheel: string; member: string }[];
}

/** How far the settings of cibuildwheel could be judged. */
export interface JudgedBuilds {
  /** Jobs of workflows that run cibuildwheel, each leg of a matrix by itself. */
  jobs: number;
  /** The versions that they pin, ordered. */
  versions: string[];
  /** Jobs that take the newest version. */
  unpinned: number;
  /** Jobs of which a part can't be seen, and why, one clause each, those of the most jobs first. */
  unjudged: { jobs: number; reasons: { why: string; jobs: number }[] };
  /** Why cibuildwheel may run in other places, one clause each. */
  elsewhere: string[];
}

/** What was looked at of the repository. */
export interface ProjectEntry {
  /** How many files were told by their first bytes. */
  files: number;
  prebuilt: PrebuiltEntry[];
  /** Null where nothing runs cibuildwheel. */
  cibuildwheel: JudgedBuilds | null;
  /** What was not looked at, one sentence each. */
  notExamined: string[];
}

/** The whole outcome of one run. docs/report.schema.json describes it for whoever reads the JSON. */
export interface Report {
  schemaVersion: 2;
  tool: { name: string; version: string };
  conclusion: Conclusion;
  /** Of the findings, without what is known. */
  counts: { wheels: number; binaries: number; error: number; warning: number; notice: number };
  wheels: ReportedWheel[];
  /** Absent where only wheels were checked. */
  project?: ProjectEntry;
  /** What changed in each distribution since an earlier release; absent where none was asked for. */
  releases?: ReleaseComparison[];
  /** Ordered by severity, wheel, member, rule, cause. */
  findings: Finding[];
  /** What an earlier report had already; absent where none was given. */
  known?: KnownFindings;
  /** Of the rules that the findings name, by id: one line, and where the documentation has more. */
  rules: { [id: string]: { summary: string; url: string } };
  /** What the configuration took out of the findings. */
  suppressed: {
    rule: string;
    wheel: string | null;
    member: string | null;
    reason: string;
    /** How many findings the entry stands for, where that isn't one. */
    findings?: number;
  }[];
  /** What a file in the repository said of this check; null where none had a say. */
  configuration: ConfigurationInForce | null;
}

/** What this run found that an earlier report had, and what that had besides. */
export interface KnownFindings {
  /** The earlier report, as it was named. */
  path: string;
  /** Not among the report's `findings`, and in their order. */
  findings: Finding[];
  /** What the earlier report had and this run would have found, one for each cause, the worst first. */
  gone: { rule: string; severity: Severity; title: string }[];
  /** How many more there are. */
  moreGone: number;
  /** What to keep in mind of the earlier report, as a sentence; null where there is nothing. */
  note: string | null;
}

/** The settings of a file that were in force: whoever reads the report must see what it could have hidden. */
export interface ConfigurationInForce {
  path: string;
  /** Null where the file says nothing or was overridden. */
  failOn: FailOn | null;
  /** The index that the wheels are meant for; null where the file names none. */
  upload: Upload | null;
  /** From how many per cent on a wheel that grew is spoken of; null where the file says nothing. */
  sizeGrowth: number | null;
  /** By rule id. */
  severities: { [rule: string]: Severity | 'off' };
  /** Patterns, those of the project's own `auditwheel repair --exclude` among them. */
  externalLibraries: string[];
  /** How many ignores there are. */
  ignores: number;
}
