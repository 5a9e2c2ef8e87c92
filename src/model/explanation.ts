/** What the failures in logs come to, in plain words. */

import type { Link } from './link.ts';

/** Whose message it is. */
export type Tool =
  | 'auditwheel'
  | 'delocate'
  | 'delvewheel'
  | 'abi3audit'
  | 'cibuildwheel'
  | 'python'
  | 'dyld'
  | 'loader'
  | 'docker'
  | 'pip'
  | 'system'
  | 'log';

/**
 * What a failure is about: how the project builds its wheels, a server that was down, a wheel that the loader refused in a
 * test, tests that failed in their own right, or nobody knows.
 */
export type Concern = 'build' | 'outage' | 'wheel' | 'tests' | 'unknown';

/** Something to do, with what to type or to paste where that helps. */
export interface NextStep {
  text: string;
  code?: string;
  /** Where to read more. */
  link?: Link;
}

/** A failure in plain words. All texts are plain text: reporters escape them. */
export interface Account {
  title: string;
  /** What the message really means. */
  meaning: string;
  /** The likeliest first; empty where the message leaves only one. */
  causes: string[];
  /** The file of the repository, or of a wheel, that is the likeliest cause, as in `contrib/tool (armv7l executable, committed)`. */
  suspect?: string;
  /** In the order in which to do it. */
  next: NextStep[];
}

/** Where a failure was met. */
export interface LogPlace {
  log: string;
  /** From 1. */
  line: number;
}

/** One trouble in plain words, with all the wheels that have it. */
export interface Explanation extends Account {
  kind: string;
  tool: Tool;
  concern: Concern;
  /** The line of the log that the texts are about. */
  quote: string;
  /** Where nothing is known: the last lines of the log that tell of the failure, the quoted one among them. */
  quotes?: string[];
  /** File names, as far as the logs say; the texts speak of the first. */
  wheels: string[];
  /** cibuildwheel's build identifiers. */
  builds: string[];
  asked: string | null;
  image: string | null;
  /** In the order of the failures. */
  places: LogPlace[];
}
