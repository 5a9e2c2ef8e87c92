import { baseName } from '../../base/words.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
import { weightOf } from '../shared/weight.ts';

/** A library that says of itself that nobody may load it into a process that runs, which is all that Python does. */
export const noDlopen: Rule<'wheel'> = {
  id: 'no-dlopen',
  scope: 'wheel',
  severity: 'error',
  summary: 'a library forbids that it is loaded into a running process, as every import does',
  check: (wheel) =>
    linkedMembers(wheel)
      .filter(({ binary, elf }) => binary.kind === 'shared-library' && elf.noOpen)
      // musl doesn't look at the flag.
      .filter((member) => runsOnGlibc(member, wheel.promise))
      .map((member) => asPromised(describe(member), wheel)),
};

function describe(member: LinkedMember): Draft {
  const { facts } = member;
  const name = baseName(facts.path);
  const whoFails = isLoaded(member) ? 'the import' : 'loading it from Python (ctypes, cffi)';
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: facts.path,
    title: `${name} can't be loaded by a running program`,
    message:
      `This ${roleName(member)} has the flag DF_1_NOOPEN, with which glibc never loads it into a running program: ${whoFails} ` +
      'fails with "shared object cannot be dlopen()ed".',
    remedy:
      'Take -z nodlopen out of the link flags: hardening guides name it for programs, but it is wrong for a library that Python loads.',
    data: { role: member.role },
  };
}
