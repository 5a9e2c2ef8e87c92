/** The report: what every output is rendered from, and what `--format json` prints. */

import type { Link } from './link.ts';
import type { Outcome } from './outcome.ts';
import type { Verdict } from './verdict.ts';

/** How much a finding weighs. `error`: this file cannot do what the wheel's tags promise. */
export type Severity = 'error' | 'warning' | 'notice';

/** Worst first: the order in which everything is shown. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** At which severity the check fails. */
export type FailOn = Severity | 'never';

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
  size: number;
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
  /**
   * How often a member was inflated once more: for a table that lay where none was expected, and for Git's name of a
   * member with findings. Ordinary wheels have none.
   */
  secondPasses: number;
  /** Which platform tag the wheel can carry, whatever it claims. */
  verdict: Verdict;
  binaries: BinaryEntry[];
  /** What this version does not look into, one sentence each. */
  notExamined: string[];
}

/** One wheel with what its findings come to. */
export interface ReportedWheel extends WheelEntry {
  outcome: Outcome;
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

/** What was looked at of the repository. */
export interface ProjectEntry {
  /** How many files were told by their first bytes. */
  files: number;
  prebuilt: PrebuiltEntry[];
  /** What was not looked at, one sentence each. */
  notExamined: string[];
}

/** The whole outcome of one run. */
export interface Report {
  schemaVersion: 1;
  tool: { name: string; version: string };
  conclusion: Conclusion;
  counts: { wheels: number; binaries: number; error: number; warning: number; notice: number };
  wheels: ReportedWheel[];
  /** Absent where only wheels were checked. */
  project?: ProjectEntry;
  /** Ordered by severity, wheel, member, rule, cause. */
  findings: Finding[];
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

/** The settings of a file that were in force: whoever reads the report must see what it could have hidden. */
export interface ConfigurationInForce {
  path: string;
  /** Null where the file says nothing or was overridden. */
  failOn: FailOn | null;
  /** By rule id. */
  severities: { [rule: string]: Severity | 'off' };
  /** Patterns, those of the project's own `auditwheel repair --exclude` among them. */
  externalLibraries: string[];
  /** How many ignores there are. */
  ignores: number;
}
