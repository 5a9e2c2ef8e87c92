import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
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
      `This ${roleName(member)} has text relocations (DT_TEXTREL): whole addresses stand in its code, and the loader writes ` +
      `them there before the code can run. That comes of objects that were compiled without ${option}. ${consequence(member)}`,
    remedy:
      `Compile all that is linked into it with ${option}, static libraries and assembly too: CMAKE_POSITION_INDEPENDENT_CODE=ON ` +
      'in CMake, --with-pic for libraries that configure with autotools. With -Wl,-z,text the linker stops at the first such ' +
      'object and names it; on i686 it only warns otherwise.',
    data: { architectures: binary.architectures, role: member.role },
  };
}

function consequence({ binary: { libc, kind } }: LinkedMember): string {
  if (libc === 'bionic')
    return "Android's loader refuses such a file (from Android 6 on, on 64 bits always).";
  const refusal =
    'Systems with SELinux can refuse that ("cannot restore segment prot after reloc: Permission denied")';
  return libc === 'musl' && kind === 'shared-library'
    ? `${refusal}; elsewhere musl leaves the whole file both writable and executable.`
    : `${refusal}; elsewhere it takes time at each start, and the code is no longer shared between processes.`;
}
