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
    ? `This ${role} asks for a stack whose content can be run as code: its PT_GNU_STACK header has the flag E.`
    : `This ${role} has no PT_GNU_STACK header, and on ${architectureOf(member.binary)} glibc takes that for a wish for an executable stack.`;
}

function consequence(member: LinkedMember, onGlibc: boolean): string {
  if (member.binary.kind === 'executable')
    return 'It starts, but a flaw that lets somebody write to its stack then lets them run code, and systems with SELinux can refuse it.';
  if (!onGlibc)
    return (
      "The C library doesn't grant that to a library, so loading it works; but if code in it does run from the stack, " +
      'as that of nested functions in C, it crashes.'
    );
  const whoFails = isLoaded(member) ? 'the import fails' : 'loading it from Python (ctypes, cffi) fails';
  return (
    `From glibc 2.41 on (Debian 13, Fedora 42, Ubuntu 25.04), ${whoFails} with "cannot enable executable stack as shared ` +
    'object requires: Invalid argument". With an older glibc it works, at the price that all stacks of the process become ' +
    'executable.'
  );
}

function remedy({ facts, elf }: LinkedMember): string {
  const name = baseName(facts.path);
  const note =
    '.section .note.GNU-stack,"",%progbits (in NASM: section .note.GNU-stack noalloc noexec nowrite progbits)';
  // A file without the header had no object with a note; nested functions would have left one.
  const [cause, goal] =
    elf.stack === 'missing'
      ? [
          `None of the object files in it says that it does without, or a tool took the header out. Add ${note} to assembly files.`,
          'GNU_STACK must be there, with the flags RW.',
        ]
      : [
          `Mostly one assembly file brings it in, by not saying that it does without: add ${note} to it. Nested functions ` +
            'in C are the other source. ld from binutils 2.39 on names the object file in a warning.',
          'GNU_STACK must have the flags RW, not RWE.',
        ];
  return (
    `Hardly any code needs it. ${cause} Where nothing runs code from the stack, -Wl,-z,noexecstack for the linker settles ` +
    `it; for a finished library that you only package, "patchelf --clear-execstack ${name}" of a current patchelf does. ` +
    `"readelf -lW ${name}" shows it: ${goal}`
  );
}
