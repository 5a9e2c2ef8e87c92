/**
 * What the HTML report hands to its page: everything that is shown, in the order in which it is shown. All texts are plain
 * text of visible characters; the page puts them in as text, never as markup.
 */

import type { Outcome } from '../model/outcome.ts';
import type { Severity } from '../model/report.ts';

/** A text in pieces: file names and commands stand apart, to be set as code. */
export type Prose = (string | { code: string })[];

export interface PageData {
  tool: string;
  outcome: Outcome;
  headline: string;
  /** What was looked at, as in `5 wheels`. */
  figures: string[];
  causes: CauseData[];
  moreCauses: number;
  known: KnownData | null;
  releases: ReleaseData[];
  grids: GridData[];
  /** What the filter offers, as in `manylinux x86_64`. */
  platforms: string[];
  wheels: WheelData[];
  moreWheels: number;
  /** Native files of the repository. */
  prebuilt: PrebuiltData[];
  morePrebuilt: number;
  remarks: { title: string; lines: string[] }[];
}

/** One trouble in all its places. */
export interface CauseData {
  severity: Severity;
  title: string;
  message: Prose;
  /** What to do; empty where an earlier cause says it. */
  steps: Prose[];
  /** The index of that cause. */
  sameAs: number | null;
  proposal: ProposalData | null;
  rule: { id: string; summary: string; url: string };
  links: { text: string; url: string }[];
  /** As in `setup.py, line 3`; null where there is no such place. */
  location: { label: string; place: string } | null;
  /** Files that lie in the same wheels; no file where it is about wheels as a whole. */
  places: { members: string[]; moreMembers: number; wheels: number[]; moreWheels: number }[];
  morePlaces: number;
  /** All wheels that it was met in, by their index. */
  wheels: number[];
}

/** What an earlier report has already. */
export interface KnownData {
  sentences: string[];
  causes: { severity: Severity; title: string }[];
  moreCauses: number;
}

/** The change that would settle it. */
export interface ProposalData {
  /** Lines of a diff; none where there is no change, or an earlier cause has it. */
  diff: string[];
  /** The index of that cause. */
  sameAs: number | null;
  /** Why something is left to the reader. */
  left: Prose[];
}

/** Wheels by index. */
export interface GridData {
  title: string;
  columns: string[];
  moreColumns: number;
  rows: { python: string; cells: ({ outcome: Outcome; text: string; wheels: number[] } | null)[] }[];
  moreRows: number;
}

export interface WheelData {
  label: string;
  /** What tells it from the others: `chunkpack 1.4.0`, `cp312 manylinux x86_64`, or both. */
  short: string;
  outcome: Outcome;
  size: string;
  /** As in `known: 1 error`; empty where nothing is known. */
  known: string;
  /** As in `manylinux 2.17`. */
  floors: string[];
  /** By their index in the page's list. */
  platforms: number[];
  /** Null where the page had no room for them. */
  details: WheelDetails | null;
}

export interface WheelDetails {
  /** Sentences on what the wheel can be tagged as, or runs on. */
  verdict: string[];
  /** What keeps it from running on older systems. */
  floorReasons: FloorReason[];
  moreFloorReasons: number;
  content: ContentNode;
  needs: NeedRow[];
  moreNeeds: number;
  files: FileRow[];
  moreFiles: number;
  notExamined: string[];
}

export interface FloorReason {
  /** As in `manylinux_2_17_x86_64` or `macOS before 12.0`. */
  rulesOut: string;
  member: string;
  needs: string;
}

/** A file, a folder, or what is left of a folder beside the files that are shown. */
export interface ContentNode {
  name: string;
  kind: 'folder' | 'native' | 'file' | 'rest';
  /** Of files and of what is left; a folder has the sum of its own. */
  size?: number;
  severity?: Severity;
  children?: ContentNode[];
}

export interface NeedRow {
  library: string;
  where: 'missing' | 'elsewhere' | 'wheel' | 'system' | 'unknown';
  /** In words: which file and how, or why it is missing. */
  place: Prose;
  /** Files that need it, the first few. */
  by: string[];
  moreBy: number;
}

export interface FileRow {
  member: string;
  severity: Severity | null;
  kind: string;
  architecture: string;
  size: string;
  /** The oldest system that it runs on, as in `glibc 2.34`; empty where none is known. */
  floor: string;
  because: string;
}

export interface ReleaseData {
  title: string;
  rows: { what: string; how: string; isLoss: boolean }[];
  sizes: SizeChange[];
  moreSizes: number;
}

export interface SizeChange {
  wheel: string;
  before: string;
  after: string;
  change: string;
  /** Those that changed most. */
  members: string[];
}

export interface PrebuiltData {
  path: string;
  kind: string;
  architecture: string;
  size: string;
  where: string;
}
