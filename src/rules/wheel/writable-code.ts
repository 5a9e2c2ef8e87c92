import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
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
      ? "Android's loader refuses such a file from Android 8 on."
      : 'Systems that forbid such memory (SELinux without execmem, MemoryDenyWriteExecute= in a systemd service) refuse it.';
  const relocations = elf.textRelocations
    ? ' The loader also has to write addresses into its code (DT_TEXTREL), since objects in it were compiled without -fPIC.'
    : '';
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'warning' }),
    member: facts.path,
    title: `code and writable data share a segment in ${name}`,
    message:
      `This ${roleName(member)} has a PT_LOAD segment with the flags RWE: its memory can be written and run at once, so that a ` +
      `flaw that lets somebody write there lets them run code. ${refusal}${relocations}`,
    remedy:
      'Look at how it is linked: -N (--omagic), a linker script of its own, or an assembly section with the flags "awx" put code ' +
      'and data together. ld from binutils 2.39 on warns of "a LOAD segment with RWX permissions". Packers such as UPX, ' +
      'protectors, and libraries that make code while they run do it on purpose: then this warning can stand.' +
      (elf.textRelocations ? ' Compile all objects with -fPIC.' : ''),
    data: { textRelocations: elf.textRelocations, role: member.role },
  };
}
