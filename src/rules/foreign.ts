/** What the three rules about foreign binaries (of another system, architecture or libc) have in common. */

import type { BinaryFacts } from '../binary/facts.ts';
import { listOf } from '../collections.ts';
import type { MisfitKind } from '../policy/misfit.ts';
import type { WheelPromise } from '../policy/wheelPromise.ts';
import type { Severity } from '../report/report.ts';
import { isTestData } from './judgeWheel.ts';
import type { Draft, JudgedMember, JudgedWheel } from './rule.ts';
import { architectureOf } from './words.ts';

/** A native member that is foreign to its wheel. */
export interface ForeignMember extends JudgedMember {
  binary: BinaryFacts;
  promise: WheelPromise;
}

const MOST_SIBLINGS_SHOWN = 6;

/**
 * One draft for each foreign member of the kind, except where siblings show that it is meant: a group of those
 * gives one notice, under the rule of its first foreign member.
 */
export function foreignDrafts(
  wheel: JudgedWheel,
  kind: MisfitKind,
  draft: (member: ForeignMember) => Draft | null,
): Draft[] {
  const foreign = wheel.members.filter((member) => member.misfit !== null && member.facts.binary !== null);
  const lone = foreign.filter(({ misfit, siblings }) => misfit === kind && siblings.length === 0);
  const leads = firstOfEachGroup(foreign).filter(({ misfit }) => misfit === kind);
  const drafts = lone.map((member) => {
    const { binary } = member.facts;
    return binary === null || wheel.promise === null
      ? null
      : draft({ ...member, binary, promise: wheel.promise });
  });
  return [...drafts.filter((each) => each !== null), ...leads.map(siblingNotice)];
}

function firstOfEachGroup(foreign: JudgedMember[]): JudgedMember[] {
  const leads = new Map<string, JudgedMember>();
  for (const member of foreign) {
    const group = member.siblings[0];
    if (group !== undefined && !leads.has(group)) leads.set(group, member);
  }
  return [...leads.values()];
}

function siblingNotice({ facts, siblings }: JudgedMember): Draft {
  const shown = siblings.slice(0, MOST_SIBLINGS_SHOWN);
  const more = siblings.length - shown.length;
  return {
    severity: 'notice',
    member: facts.path,
    causeKey: siblings.join('\n'),
    title: `${siblings.length} builds of one file for several platforms`,
    message:
      `The wheel ships the same file for several platforms: ${listOf(shown)}${more > 0 ? ` and ${more} more` : ''}. ` +
      "Those for other platforms than the wheel's own never run where it is installed. That is taken as meant.",
    remedy:
      'If it is meant, nothing. Otherwise package only the file for the platform being built: the wheel gets smaller.',
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

/** True for what a Python process itself loads. */
export function isLoaded({ role }: JudgedMember): boolean {
  return role === 'extension' || role === 'needed-library';
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
