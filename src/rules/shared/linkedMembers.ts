/** What the rules about how a file is loaded have in common: whom they speak of, and how much it weighs. */

import { listOf } from '../../base/collections.ts';
import { compareNumbers } from '../../base/versionNumbers.ts';
import type { BinaryFacts, ElfFacts } from '../../binary/facts.ts';
import { numbersOf } from '../../judge/claims.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Draft } from '../rule.ts';
import { describeRole } from './foreign.ts';
import { kindName } from './words.ts';

/** An ELF program or shared library that belongs into its wheel and can be read. */
export interface LinkedMember extends JudgedMember {
  binary: BinaryFacts;
  elf: ElfFacts;
}

/** All of them; what is foreign or damaged has a finding of its own, and object and debug files are never loaded. */
export function linkedMembers({ members }: JudgedWheel): LinkedMember[] {
  return members.flatMap((member) => {
    const { binary } = member.facts;
    if (binary === null || binary.elf === null || binary.problems.length > 0) return [];
    if (binary.kind !== 'shared-library' && binary.kind !== 'executable') return [];
    return member.misfit !== null || member.role === 'data' ? [] : [{ ...member, binary, elf: binary.elf }];
  });
}

/** What the file is to the wheel, as in `extension module`. */
export function roleName(member: LinkedMember): string {
  return describeRole(member, kindName(member.binary.kind));
}

/** A library that needs no C library of its own runs on that of the Python that loads it. */
export function runsOnGlibc({ binary: { libc } }: LinkedMember, promise: WheelPromise | null): boolean {
  const promised = promise?.libcs ?? [];
  return libc === 'glibc' || (libc !== 'musl' && (promised.length === 0 || promised.includes('glibc')));
}

/** True where a tag of the wheel lets it be installed on a glibc that is older than this, as in `[2, 35]`. */
export function allowsGlibcBefore(version: readonly number[], { claims }: JudgedWheel): boolean {
  return claims.some(({ family, tag }) => {
    const claimed = family === 'manylinux' ? numbersOf(family, tag) : null;
    return claimed !== null && compareNumbers(claimed, version) < 0;
  });
}

/** True for a wheel whose tags are all `linux_*`: it was never repaired, and promises nothing. */
export function promisesNothing(promise: WheelPromise | null): boolean {
  return promise?.platforms.every(({ platform }) => platform === 'linux') ?? false;
}

/** In a wheel that promises nothing, a notice of what a repair leaves as it is; in any other the draft itself. */
export function asPromised(draft: Draft, { promise }: JudgedWheel): Draft {
  if (promise === null || !promisesNothing(promise)) return draft;
  const tags = listOf(promise.platforms.map(({ tag }) => tag));
  return {
    ...draft,
    severity: 'notice',
    title: `before repair: ${draft.title}`,
    message: `Not repaired yet (${tags}), and auditwheel repair leaves this as it is: ${draft.message}`,
  };
}
