/** What a rule is, and what it sees of a wheel. */

import type { Claim } from '../policy/claims.ts';
import type { MisfitKind } from '../policy/misfit.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { WheelPromise } from '../policy/wheelPromise.ts';
import type { Link } from '../report/link.ts';
import type { Json, Severity } from '../report/report.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import type { Work } from '../work.ts';

/**
 * What a file is to the people who install the wheel, in descending weight: a module that Python can import; a
 * library that one of those needs, however far down; a program; a library that nothing in the wheel needs;
 * anything else native (objects, archives, debug files); code for another kind of processor, which is data.
 */
export type Role = 'extension' | 'needed-library' | 'program' | 'library' | 'other' | 'data';

/** A native file, or one whose name says that it should be. */
export interface JudgedMember {
  facts: MemberFacts;
  role: Role;
  misfit: MisfitKind | null;
  /** Paths of all files that are the same thing for other platforms, this one included; empty when there are none. */
  siblings: string[];
}

/** True for what a Python process itself loads. */
export function isLoaded({ role }: Pick<JudgedMember, 'role'>): boolean {
  return role === 'extension' || role === 'needed-library';
}

/** A wheel with what follows from its facts, worked out once for all rules. */
export interface JudgedWheel {
  facts: WheelFacts;
  /** Null when the file name is no wheel name: then nothing is promised. */
  promise: WheelPromise | null;
  /** Members that are native, or named as extension modules or shared libraries are; sorted by path. */
  members: JudgedMember[];
  /** What each family of the tags claims, held against what the files need; empty for systems other than Linux. */
  claims: Claim[];
  verdict: Verdict;
  settings: RuleSettings;
  /** Where a rule does something for each pattern of the configuration and each name, it is charged here. */
  work: Pick<Work, 'charge'>;
}

/** What the people who run the check have said about it. */
export interface RuleSettings {
  /** By rule id. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** Patterns (as in src/patterns.ts) of the names of libraries that the user's system provides. */
  externalLibraries: readonly string[];
  /** What the repository says of how the wheels are built; null where it isn't at hand. */
  build: BuildSettings | null;
}

export const DEFAULT_SETTINGS: RuleSettings = { severities: new Map(), externalLibraries: [], build: null };

/** A line of a file in the repository. */
export interface Setting {
  value: string;
  path: string;
  /** From 1. */
  line: number;
}

/** `[tool.cibuildwheel]`, as far as rules about wheels quote it. */
export interface BuildSettings {
  /** By option and architecture, as in `manylinux-x86_64-image`. */
  images: ReadonlyMap<string, Setting>;
  repairCommands: readonly Setting[];
}

/** A finding before it is told which wheel and rule it belongs to. */
export interface Draft {
  severity: Severity;
  member: string | null;
  /** Members that the finding speaks of besides, so that later rules leave them alone. */
  covers?: string[];
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
}

/**
 * What to do with a committed file: `delete` what is of no use in the wheel, the same `unless-meant`, `rebuild` what
 * was to be built for the wheel, `replace` what is damaged.
 */
export type IfCommitted = 'delete' | 'delete-unless-meant' | 'rebuild' | 'replace';

export interface Rule {
  /** Kebab-case, never changed once released. */
  id: string;
  /** The most severe finding that it makes. */
  severity: Severity;
  /** One line for lists. */
  summary: string;
  /** True when its finding explains whatever later rules would say of the same member. */
  isRootCause: boolean;
  /** True for a rule that says nothing unless the configuration gives it a severity. */
  isOptIn?: true;
  /** True for a rule whose finding would be wrong of a wheel with errors: it says that something else would do. */
  isForSoundWheels?: true;
  check(wheel: JudgedWheel): Draft[];
}
