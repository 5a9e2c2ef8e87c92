import { baseName } from '../../base/words.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';
import { architectureOf } from '../shared/words.ts';

/**
 * Where glibc takes a missing PT_GNU_STACK for a wish: DEFAULT_STACK_PERMS in `sysdeps/<cpu>/stackinfo.h` has PF_X. It
 * doesn't on aarch64, ppc64 and ppc64le, riscv64 and loongarch64.
 */
const EXECUTABLE_BY_DEFAULT: readonly string[] = [
  ...['x86_64', 'x32', 'i686', 'arm', 'armv5tel', 'armv6l', 'armv7l', 's390', 's390x'],
  ...['mips', 'mipsel', 'mips64', 'mips64el', 'ppc'],
];

/** A file that wants its data on the stack to be code, which current systems refuse. */
export const executableStack: Rule<'wheel'> = {
  id: 'executable-stack',
  scope: 'wheel',
  severity: 'error',
  summary: 'a file asks for an executable stack, with which glibc 2.41 and later refuse to load it',
  check: (wheel) =>
    linkedMembers(wheel).flatMap((member) => {
      // What Android does with such a file depends on its release and on the app.
      const draft = member.binary.libc === 'bionic' ? null : describe(member, wheel.promise);
      return draft === null ? [] : [asPromised(draft, wheel)];
    }),
};

function describe(member: LinkedMember, promise: WheelPromise | null): Draft | null {
  const { elf, facts } = member;
  const onGlibc = runsOnGlibc(member, promise);
  if (elf.stack === 'non-executable') return null;
  if (elf.stack === 'missing' && !(onGlibc && isExecutableByDefault(member))) return null;
  return {
    // From glibc 2.41 on, dlopen refuses both alike (`_dl_map_object_from_fd`).
    severity: weightOf(member, { loaded: onGlibc ? 'error' : 'warning', lone: 'warning' }),
    member: facts.path,
    title:
      elf.stack === 'executable'
        ? `${baseName(facts.path)} asks for an executable stack`
        : `${baseName(facts.path)} does not say that it needs no executable stack`,
    message: `${request(member)} ${consequence(member, onGlibc)}`,
    remedy: remedy(member),
    data: { stack: elf.stack, role: member.role, libc: member.binary.libc },
  };
}

/** Only libraries: what a program without the header gets is up to the kernel. */
function isExecutableByDefault({ binary, elf }: LinkedMember): boolean {
  const byDefault = binary.architectures.some((name) => EXECUTABLE_BY_DEFAULT.includes(name));
  return byDefault && binary.kind === 'shared-library' && elf.dynamic;
}

function request(member: LinkedMember): string {
  const role = roleName(member);
  return member.elf.stack === 'executable'
    ? `This ${role} asks for an executable stack: its PT_GNU_STACK header has the flag E.`
    : `This ${role} has no PT_GNU_STACK header, which glibc on ${architectureOf(member.binary)} takes as a request for an executable stack.`;
}

function consequence(member: LinkedMember, onGlibc: boolean): string {
  if (member.binary.kind === 'executable')
    return 'It starts, but any flaw that lets somebody write to its stack lets them run code, and SELinux can refuse it.';
  if (!onGlibc)
    return "Loading it works, since the C library doesn't grant that to a library; if code does run from the stack, it crashes.";
  const whoFails = isLoaded(member) ? 'the import fails' : 'loading it from Python (ctypes, cffi) fails';
  return (
    `From glibc 2.41 on (Debian 13, Fedora 42, Ubuntu 25.04), ${whoFails} with "cannot enable executable stack as shared ` +
    'object requires: Invalid argument".'
  );
}

function remedy({ facts, elf }: LinkedMember): string {
  return steps(
    // A file without the header had no object with a note; nested functions would have left one.
    elf.stack === 'missing'
      ? 'Add .section .note.GNU-stack,"",%progbits to assembly files: none of the objects in it has that note.'
      : 'Add .section .note.GNU-stack,"",%progbits to the assembly file that lacks it, and avoid nested functions in C.',
    'Or link with -Wl,-z,noexecstack.',
    `If you only package the file, run patchelf --clear-execstack ${baseName(facts.path)}.`,
  );
}
