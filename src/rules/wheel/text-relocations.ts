import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** Code that the loader has to change before it can run. */
export const textRelocations: Rule<'wheel'> = {
  id: 'text-relocations',
  scope: 'wheel',
  severity: 'warning',
  summary: 'code was compiled without -fPIC, so that the loader has to write to it',
  check: (wheel) =>
    linkedMembers(wheel)
      // Code in a writable segment is the greater trouble, and that finding speaks of both.
      .filter(({ elf }) => elf.textRelocations && !elf.writableCode)
      .map((member) => asPromised(describe(member), wheel)),
};

function describe(member: LinkedMember): Draft {
  const { facts, binary } = member;
  const name = baseName(facts.path);
  const option = binary.kind === 'executable' ? '-fPIE' : '-fPIC';
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'warning' }),
    member: facts.path,
    title: `the loader has to write to the code of ${name}`,
    message:
      `This ${roleName(member)} has text relocations (DT_TEXTREL): it was linked from objects compiled without ${option}, and the loader ` +
      `has to patch its code. ${consequence(member)}`,
    remedy: steps(
      `Compile everything linked into it with ${option}, static libraries and assembly, too (CMAKE_POSITION_INDEPENDENT_CODE=ON, --with-pic).`,
      'To find the object, link with -Wl,-z,text: the linker then names it.',
    ),
    data: { architectures: binary.architectures, role: member.role },
  };
}

function consequence({ binary: { libc, kind } }: LinkedMember): string {
  if (libc === 'bionic') return "Android's loader refuses such a file (from Android 6 on).";
  const refusal = 'SELinux can refuse that ("cannot restore segment prot after reloc: Permission denied")';
  return libc === 'musl' && kind === 'shared-library'
    ? `${refusal}; elsewhere musl leaves the file writable and executable.`
    : `${refusal}; elsewhere it only costs time and memory.`;
}
