/** What the three rules about foreign binaries (of another system, architecture or libc) have in common. */

import { listSome } from '../../base/collections.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { MisfitKind } from '../../judge/misfit.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';
import { steps } from './steps.ts';
import { architectureOf } from './words.ts';

/** A native member that is foreign to its wheel. */
export interface ForeignMember extends JudgedMember {
  binary: BinaryFacts;
  promise: WheelPromise;
}

/** How one of the three rules speaks of what is wrong. */
export interface ForeignRule {
  kind: MisfitKind;
  /** What the file was made for and what the wheel promises, in a word each. */
  names(member: ForeignMember): { actual: string; expected: string };
  describe(member: ForeignMember): Draft | null;
}

/**
 * One draft for each foreign member, with two exceptions. Siblings show that a file is meant: their group gives
 * one notice, under the rule of its first foreign member. And where everything that Python loads from the wheel
 * is foreign in the same way, the wheel as a whole was built for something else: one cause, one draft.
 */
export function foreignDrafts(wheel: JudgedWheel, rule: ForeignRule): Draft[] {
  const foreign = wheel.members.map((member) => asForeign(member, wheel)).filter((member) => member !== null);
  const lone = foreign.filter(({ misfit, siblings }) => misfit === rule.kind && siblings.length === 0);
  const leads = firstOfEachGroup(foreign).filter(({ misfit }) => misfit === rule.kind);
  const wholeWheel = wholeWheelDraft(wheel, lone, rule);
  const drafts = wholeWheel === null ? lone.map((member) => rule.describe(member)) : [wholeWheel];
  return [...drafts.filter((each) => each !== null), ...leads.map((lead) => siblingNotice(lead, foreign))];
}

function asForeign(member: JudgedMember, { promise }: JudgedWheel): ForeignMember | null {
  const { binary } = member.facts;
  return member.misfit === null || binary === null || promise === null
    ? null
    : { ...member, binary, promise };
}

function wholeWheelDraft(wheel: JudgedWheel, lone: ForeignMember[], rule: ForeignRule): Draft | null {
  const loaded = lone.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
  const [first] = loaded;
  if (first === undefined || loaded.length < 2) return null;
  const allLoaded = wheel.members.filter(isLoaded).length;
  const { actual, expected } = rule.names(first);
  const alike = lone.filter((member) => rule.names(member).actual === actual);
  if (allLoaded !== loaded.length || alike.length !== lone.length) return null;
  const paths = lone.map(({ facts }) => facts.path);
  return {
    severity: rule.describe(first)?.severity ?? 'error',
    member: first.facts.path,
    covers: paths,
    causeKey: `every file is for ${actual}, promised is ${expected}`,
    title: `the whole wheel is built for ${actual}, its tags promise ${expected}`,
    message:
      `All ${paths.length} native files that are used from the wheel are built for ${actual}. The tags promise ${expected}, where no ` +
      'import works. Either the build ran for the wrong target, or the file was renamed afterwards.',
    remedy: steps(
      `Check that the compiler, CMake toolchain or Rust target in use is for ${expected}.`,
      'Let auditwheel, delocate or the build backend choose the platform tag: no rename, no fixed --plat-name.',
    ),
    data: { ...foreignData(first), members: paths },
  };
}

function firstOfEachGroup(foreign: ForeignMember[]): ForeignMember[] {
  const leads = new Map<string, ForeignMember>();
  for (const member of foreign) {
    const group = member.siblings[0];
    if (group !== undefined && !leads.has(group)) leads.set(group, member);
  }
  return [...leads.values()];
}

function siblingNotice({ facts, siblings }: ForeignMember, foreign: ForeignMember[]): Draft {
  // Not the whole group: what Python loads may belong to it and still not be excused.
  const excused = foreign.filter((member) => member.siblings === siblings);
  return {
    severity: 'notice',
    member: facts.path,
    covers: excused.map((member) => member.facts.path),
    causeKey: siblings.join('\n'),
    title: `${siblings.length} builds of one file for several platforms`,
    message:
      `The wheel ships the same file for several platforms: ${listSome(siblings, 3)}. ` +
      "Those for other platforms than the wheel's own never run where it is installed.",
    remedy: 'If intended, no action needed. Otherwise package only the file for the platform being built.',
    data: { members: siblings },
  };
}

/**
 * How much a foreign member weighs: an error for whatever somebody would load or run, a warning for test data
 * and for files that only a linker reads.
 */
export function foreignSeverity({ role, facts }: JudgedMember): Severity {
  return role === 'other' || isTestData(facts.path) ? 'warning' : 'error';
}

/** What the file is to the wheel, for a message. */
export function describeRole({ role }: JudgedMember, kind: string): string {
  if (role === 'extension') return 'extension module';
  return role === 'needed-library' ? 'library that an extension module needs' : kind;
}

/** Facts that every finding about a foreign binary carries. */
export function foreignData({ binary, promise, role }: ForeignMember): Draft['data'] {
  return {
    expected: promise.architectures.join('+'),
    actual: architectureOf(binary),
    kind: binary.kind,
    role,
    system: binary.system,
    libc: binary.libc,
    interpreter: binary.elf?.interpreter ?? null,
    versionNeeds: [...new Set((binary.elf?.versionNeeds ?? []).map(({ version }) => version))],
  };
}
