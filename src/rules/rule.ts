/** What a rule is, whatever it looks at, and what it has to say. */

import type { FileFormat } from '../binary/readBinary.ts';
import type { JudgedWheel } from '../judge/judgedWheel.ts';
import type { Lacking } from '../model/lacking.ts';
import type { Link } from '../model/link.ts';
import type { ReleaseComparison } from '../model/release.ts';
import type { Finding, Json, Location, Severity, WheelEntry } from '../model/report.ts';
import type { RunFacts } from '../model/runFacts.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { CibuildwheelProject } from '../project/cibuildwheelProject.ts';
import type { IntendedEdit } from '../project/fix/intendedEdit.ts';

/** What a rule looks at, by its scope. */
export interface Inputs {
  /** One wheel. */
  wheel: JudgedWheel;
  /** The wheels that could be read to the end, in the order of their labels: facts don't outlive a wheel's check. */
  set: readonly WheelEntry[];
  /** What changed in a distribution since an earlier release, or why nobody knows, and what it lacks by itself. */
  release: (ReleaseComparison | NotCompared) & Partial<Lacking> & Pick<RuleSettings, 'sizeGrowth'>;
  /** The repository that wheels are built from. */
  project: CibuildwheelProject;
  /** The run as a whole. */
  run: RunFacts;
}

/** A distribution of a run that was held against no earlier release. */
interface NotCompared {
  distribution: string;
  changes: null;
  note: null;
  isTrouble: false;
}

export type Scope = keyof Inputs;

/** One contract for every rule. Rules are pure: no I/O, no clock, no environment. */
export interface Rule<Where extends Scope = Scope> {
  /** Kebab-case, never changed once released; the name of the rule's file, page, test and cases. */
  id: string;
  scope: Where;
  /** The most severe finding that it makes. */
  severity: Severity;
  /** One line for lists. */
  summary: string;
  /** True when its finding explains whatever later rules would say of the same member. */
  isRootCause?: true;
  /** True for a rule that says nothing unless the configuration gives it a severity. */
  isOptIn?: true;
  /** True for a rule whose finding would be wrong of a wheel with errors: it says that something else would do. */
  isForSoundWheels?: true;
  /** True for a rule about publishing: a wheel with its errors may work all the same. */
  isAboutPublishing?: true;
  /** Why its severity can't be configured nor its findings be ignored: a clause, what to do instead. */
  unchangeable?: string;
  /** Why it can't be off, nor its findings be ignored: a clause that follows "since". */
  alwaysSaid?: string;
  /** Why its findings can't be ignored: a clause, what to do instead. */
  ignoreInstead?: string;
  /** Where it is found, something was not looked into, so that nobody knows which ignores would have matched. */
  leavesUnknown?: true;
  /** Which setting of the build a finding is shown on. */
  governedBy?: 'image' | 'repair';
  /** True where what is wrong lies in how the wheel was packed, not in the file that a finding speaks of. */
  isOfThePacking?: true;
  check(input: Inputs[Where]): Draft[];
}

/** What is known of a rule whatever it looks at. */
export type RuleInfo = Omit<Rule, 'check'>;

/** A finding before it is told which wheel and rule it belongs to. */
export interface Draft {
  severity: Severity;
  /** Path inside the wheel; null, or absent, where it is about none. */
  member?: string | null;
  /** Members that the finding speaks of besides, so that later rules leave them alone. */
  covers?: string[];
  /** All members that the finding speaks of, where they are several; `covers`, if not given. */
  spans?: string[];
  /** True where the finding explains nothing else that is found in its member, although its rule is a root cause. */
  standsAlone?: true;
  /** What makes two findings the same trouble; the member's content, if not given. */
  causeKey?: string;
  title: string;
  message: string;
  remedy: string;
  /** Which remedy takes its place once the file has been found in the repository; none: it stays. */
  ifCommitted?: IfCommitted;
  links?: readonly Link[];
  data: { [key: string]: Json };
  /** Of several wheels: each, by its label, gets a finding of the same text, so the text stays short. */
  places?: readonly { wheel: string; member: string | null }[];
  /** Where in the repository it is, as far as the rule knows. */
  location?: Location | null;
  /** What a fix of the repository's files would change; absent where that is for a person to say. */
  edits?: readonly IntendedEdit[];
  /** Why it is for a person to say: a clause. */
  undecided?: string;
}

/**
 * What to do with a committed file: `delete` what is of no use in the wheel, the same `unless-meant`, `rebuild` what
 * was to be built for the wheel, `replace` what is damaged.
 */
export type IfCommitted = 'delete' | 'delete-unless-meant' | 'rebuild' | 'replace';

/** A member that a finding is about. */
export interface Subject {
  /** Its path in the wheel. */
  member: string;
  size: number;
  sha256: string | null;
  /** Git's name for its content; null where it isn't known. */
  blob: string | null;
  format: FileFormat;
}

/** A finding on its way to the report, with what only the search for its place has a use for. */
export interface Found extends Finding {
  /** Null where it is about no member, or one that was not read. */
  subject: Subject | null;
  /** All members that it speaks of, where they are several: an ignore that names members has to fit each. */
  spans?: readonly string[];
  ifCommitted?: IfCommitted;
  /** Of the draft. */
  edits?: readonly IntendedEdit[];
  undecided?: string;
}
