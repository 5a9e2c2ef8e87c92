/** What a run as a whole met, beside its wheels: what the rules of the scope `run` look at. */

import type { Interruption } from '../base/interruption.ts';
import type { Explanation } from './explanation.ts';
import type { Ignore } from './ignore.ts';
import type { JobTrouble } from './jobTrouble.ts';
import type { Finding, Severity, WheelEntry } from './report.ts';
import type { Sdist } from './sdist.ts';
import type { Upload } from './upload.ts';

/** Something that should have given wheels and could not. It becomes a finding, so it fails the check. */
export interface CollectProblem {
  /** The artifact, or for local files the pattern or path. */
  artifact: string;
  /** One or more full sentences: what happened, and what to do next. */
  reason: string;
}

/** What a collector has to say when it found no wheel. */
export interface MissingWheels {
  /** A notice where nothing was to be expected after what had happened. */
  severity: Severity;
  /** What had happened to the job before. */
  jobTrouble?: JobTrouble;
  message: string;
  remedy: string;
}

/** What was left when the run was interrupted. */
export interface Unchecked {
  interruption: Interruption;
  /** The labels of wheels that were there, and were not checked to the end. */
  wheels: readonly string[];
  /** Artifacts that had not been downloaded, or whose wheels had not all been taken out. */
  artifacts: readonly string[];
  /** True when the run ended before it was known which wheels there are. */
  isUnknown: boolean;
  /** True when the project's own files were to be looked into, and were not. */
  repository: boolean;
  /** True when the logs of failed jobs were to be explained, and were not. */
  logs: boolean;
  /** True when the wheels were not compared with each other, nor their findings with the repository. */
  comparison?: boolean;
}

/** Something that a run left out although it went to its end. */
export interface Gap {
  /** Follows "not checked: ", at most 60 characters. */
  what: string;
  /** Sentences: what was left out, and why. */
  message: string;
  remedy: string;
}

/** Which budget of the run is used up. */
export type RunBudget = 'work' | 'report';

/** What is wrong, and where. */
export interface UnreadableConfiguration {
  path: string;
  /** From 1; null where it is no matter of a line. */
  line: number | null;
  /** As in `it is a folder`. */
  reason: string;
}

/** What one run saw. */
export interface IgnoreUse {
  ignores: readonly Ignore[];
  used: ReadonlySet<Ignore>;
  wheels: readonly WheelEntry[];
  /** Those that were not ignored. */
  findings: readonly Finding[];
  /** False where something was not looked into, so that nobody knows what would have matched. */
  isWhole: boolean;
  /** False in one job of a matrix, where an ignore that names no wheels may be about another job's. */
  seesAllWheels: boolean;
}

/** A wheel that was opened, and not checked to its end. */
export interface CostlyWheel {
  /** Its label. */
  wheel: string;
  /** A clause about the wheel. */
  reason: string;
}

/** What the rules about a run look at. Whoever asks them gives what is known by then. */
export interface RunFacts {
  problems: readonly CollectProblem[];
  missing: MissingWheels | null;
  explanations: readonly Explanation[];
  configuration: UnreadableConfiguration | null;
  unchecked: Unchecked | null;
  gaps: readonly Gap[];
  costly: readonly CostlyWheel[];
  /** The wheels that were left when a budget of the run was used up. */
  left: { budget: RunBudget; wheels: readonly string[] } | null;
  ignores: IgnoreUse | null;
  /** Of the distributions that the wheels are of. */
  sdists: readonly Sdist[];
  /** The index that they are about to be uploaded to. */
  upload: Upload | null;
}

/** A run of which there is nothing to say. */
export const QUIET_RUN: RunFacts = {
  problems: [],
  missing: null,
  explanations: [],
  configuration: null,
  unchecked: null,
  gaps: [],
  costly: [],
  left: null,
  ignores: null,
  sdists: [],
  upload: null,
};
