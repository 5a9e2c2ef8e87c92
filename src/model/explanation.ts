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
  | 'dyld';

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
  /** The line of the log that the texts are about. */
  quote: string;
  /** File names, as far as the logs say; the texts speak of the first. */
  wheels: string[];
  /** cibuildwheel's build identifiers. */
  builds: string[];
  asked: string | null;
  image: string | null;
  /** In the order of the failures. */
  places: LogPlace[];
}
