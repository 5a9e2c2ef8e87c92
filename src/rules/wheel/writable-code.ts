import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** Memory that can be written and run at once. */
export const writableCode: Rule<'wheel'> = {
  id: 'writable-code',
  scope: 'wheel',
  severity: 'warning',
  summary: 'a segment is both writable and executable',
  check: (wheel) =>
    linkedMembers(wheel)
      .filter(({ elf }) => elf.writableCode)
      .map((member) => asPromised(describe(member), wheel)),
};

function describe(member: LinkedMember): Draft {
  const { facts, elf, binary } = member;
  const name = baseName(facts.path);
  const refusal =
    binary.libc === 'bionic'
      ? "Android's loader refuses it from Android 8 on."
      : 'SELinux (without execmem) and systemd (MemoryDenyWriteExecute=) can refuse it.';
  const relocations = elf.textRelocations ? ' It also has text relocations (DT_TEXTREL).' : '';
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'warning' }),
    member: facts.path,
    title: `${name} has a segment that is writable and executable`,
    message:
      `This ${roleName(member)} has a PT_LOAD segment with the flags RWE: a flaw that lets somebody write there lets them run code. ` +
      `${refusal}${relocations}`,
    remedy: steps(
      'Look for -N (--omagic), a linker script, or an assembly section with the flags "awx".',
      ...(elf.textRelocations ? ['Compile all objects with -fPIC.'] : []),
      'If intended (UPX, protectors, libraries that generate code), no action needed.',
    ),
    data: { textRelocations: elf.textRelocations, role: member.role },
  };
}
