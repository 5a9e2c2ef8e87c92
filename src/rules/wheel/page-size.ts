import { baseName } from '../../base/words.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
import { isMisaligned } from '../shared/pages.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';
import { architectureOf } from '../shared/words.ts';

/** The largest page that kernels for these have, bytes. */
const LARGEST_PAGE = 65536;
const ARCHITECTURES: readonly string[] = ['aarch64', 'ppc64le'];

/** A file that was linked for pages of 4 KiB, on an architecture where systems have larger ones. */
export const pageSize: Rule<'wheel'> = {
  id: 'page-size',
  scope: 'wheel',
  severity: 'warning',
  summary: 'a file was linked for small pages, so that kernels with larger ones cannot load it',
  check: (wheel) => {
    const isForAndroid = wheel.promise?.systems.includes('android') ?? false;
    const isAndroid = ({ binary }: LinkedMember): boolean => isForAndroid || binary.libc === 'bionic';
    const linked = linkedMembers(wheel);
    return [
      ...linked.filter((member) => isForAndroid && isForSmallAndroidPages(member)).map(describeForAndroid),
      ...linked
        .filter((member) => !isAndroid(member) && isForSmallPages(member))
        .map((member) => asPromised(describe(member), wheel)),
    ];
  },
};

/** Devices since Android 15 may have these, bytes; they run 64-bit code alone. */
const ANDROID_PAGE = 16384;

function isForSmallAndroidPages({ elf }: LinkedMember): boolean {
  return (
    elf.class === 64 &&
    elf.loads.some((segment) => segment.alignment < ANDROID_PAGE || isMisaligned(segment, ANDROID_PAGE))
  );
}

function describeForAndroid(member: LinkedMember): Draft {
  const { facts, elf } = member;
  const name = baseName(facts.path);
  const least = Math.min(...elf.loads.map(({ alignment }) => alignment));
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'notice' }),
    member: facts.path,
    title: `${name} can't be loaded on Android devices with pages of 16 KiB`,
    message:
      `The segments of this ${roleName(member)} are laid out for pages of ${least} bytes. Devices with pages of 16 KiB, as there are since ` +
      'Android 15, refuse it: "program alignment (4096) cannot be smaller than system page size (16384)". Google Play takes no app with such a file.',
    remedy:
      'Link with -Wl,-z,max-page-size=16384, which is the default from NDK r28 on (Rust: -C link-arg=-Wl,-z,max-page-size=16384).',
    data: { alignment: least, role: member.role },
  };
}

function isForSmallPages({ binary, elf }: LinkedMember): boolean {
  return (
    binary.architectures.some((name) => ARCHITECTURES.includes(name)) &&
    elf.loads.some((segment) => segment.alignment < LARGEST_PAGE || isMisaligned(segment, LARGEST_PAGE))
  );
}

function describe(member: LinkedMember): Draft {
  const { facts, binary, elf } = member;
  const name = baseName(facts.path);
  const least = Math.min(...elf.loads.map(({ alignment }) => alignment));
  const whoHas =
    architectureOf(binary) === 'aarch64'
      ? 'Raspberry Pi 5 and Apple machines have pages of 16 KiB, RHEL 8 and many servers of 64 KiB'
      : 'RHEL, Ubuntu and others have pages of 64 KiB there';
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'notice' }),
    member: facts.path,
    title: `${name} needs a kernel with small pages`,
    message:
      `The segments of this ${roleName(member)} are laid out for pages of ${least} bytes, not ${LARGEST_PAGE}: ${whoHas}. There it ` +
      'fails with "ELF load command address/offset not page-aligned".',
    remedy: steps(
      'Link with -Wl,-z,max-page-size=65536, the default of GNU ld and lld: look for a flag of 4096 or 16384.',
      'If patchelf did it, use 0.12 or later, or its option --page-size 65536.',
    ),
    data: { alignment: least, role: member.role },
  };
}
