/** What a log says of a step that failed, and what a known failure is. */

import type { Account, Concern, Tool } from '../model/explanation.ts';
import type { LinkedWheel } from './linkedWheel.ts';
import type { NativeSuspect } from './prebuilt.ts';

/** One version that auditwheel's debug output says a file needs. */
export interface LoggedNeed {
  /** Null where the output doesn't say which file it was reading. */
  file: string | null;
  library: string;
  version: string;
}

/** What the log has said before a message, as far as it bears on it. */
export interface LogContext {
  /** cibuildwheel's build identifier, as in `cp311-manylinux_aarch64`. */
  build: string | null;
  /** The container image. */
  image: string | null;
  /** cibuildwheel's step, as in `Repairing wheel`. */
  step: string | null;
  /** The tool whose command or output came last in this step. */
  tool: Tool | null;
  /** File name of the wheel that the tool was given. */
  wheel: string | null;
  /** What the command asked for: a platform (`--plat`) or architectures (`--require-archs`). */
  asked: string | null;
  /** From `auditwheel -v`, in the order of the log. */
  needs: readonly LoggedNeed[];
  /** Files that auditwheel says it passes over, or that it says need other processors; whole sentences of its. */
  remarks: readonly string[];
}

/** A line that begins a message, and its neighbours; all of them cut to decent lengths and free of escape codes. */
export interface Excerpt {
  line: string;
  /** In the order of the log, up to the line. */
  before: readonly string[];
  after: readonly string[];
}

/** What a message names. All of it comes from the log, so it can hold anything but line breaks. */
export interface Named {
  libraries: readonly string[];
  files: readonly string[];
  architectures: readonly string[];
  versions: readonly string[];
  symbols: readonly string[];
}

/** What one message says, before it is told where it stands. */
export interface Reading extends Partial<Named> {
  /** What tells two messages of one kind apart, where what they name doesn't. */
  subject?: string;
  /** Overrides the context's. */
  wheel?: string;
  asked?: string;
}

/** One failure in a log. */
export interface LogFailure extends Named {
  /** The id of its kind. */
  kind: string;
  /** The log's name. */
  log: string;
  /** From 1. */
  line: number;
  /** The line itself, cut. */
  quote: string;
  /** What tells it from another of its kind, beside what it names. */
  subject: string | null;
  wheel: string | null;
  asked: string | null;
  context: LogContext;
}

/** A failure that is known by its message. */
export interface FailureKind {
  /** Kebab-case, never changed once released. */
  id: string;
  tool: Tool;
  /** One line for lists. */
  summary: string;
  /** Stretches of the message. A line without any of them is not held against `pattern`. */
  marks: readonly string[];
  /** Holds for the cleaned line that begins the message, from its start. Must not backtrack. */
  pattern: RegExp;
  /** Not given: how the project builds its wheels. */
  concern?: Concern;
  /**
   * True for what a failed test shows: of all else that is said in a test, nobody knows whether it is meant. `setup` for what
   * fails before the tests run, so that the tests' own words are passed over.
   */
  isOfTests?: true | 'setup';
  /** True for words that are also met where nothing failed: where their step went well after all, they meant nothing. */
  isWeak?: true;
  /** True where the message only says that something failed: left out where another kind speaks of the same build. */
  isEcho?: true;
  /** Null where the neighbours show that it is something else. */
  read(match: RegExpExecArray, excerpt: Excerpt, context: LogContext): Reading | null;
  /** `suspects` are native files of the repository, `wheels` those that are at hand. */
  explain(failure: LogFailure, suspects: readonly NativeSuspect[], wheels: readonly LinkedWheel[]): Account;
}
