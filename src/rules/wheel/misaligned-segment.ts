import { baseName } from '../../base/words.ts';
import type { LoadSegment } from '../../binary/facts.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  allowsGlibcBefore,
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
import { isMisaligned, LEAST_PAGE } from '../shared/pages.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** Before it, glibc asks that a segment lies as its own `p_align` says; since then, as the system's pages do. */
const PAGES_DECIDE_SINCE = [2, 35];

/** A segment whose place in the file doesn't fit its place in memory: no system can map it. */
export const misalignedSegment: Rule<'wheel'> = {
  id: 'misaligned-segment',
  scope: 'wheel',
  severity: 'error',
  summary: 'a segment lies at a place of the file from which the loader cannot map it',
  isRootCause: true,
  check: (wheel) =>
    linkedMembers(wheel).flatMap((member) => {
      const bad = firstMisaligned(member, wheel);
      return bad === null ? [] : [asPromised(describe(member, bad), wheel)];
    }),
};

interface Misaligned {
  segment: LoadSegment;
  /** The alignment that it doesn't have, bytes. */
  alignment: number;
}

function firstMisaligned(member: LinkedMember, wheel: JudgedWheel): Misaligned | null {
  const { loads } = member.elf;
  const byPage = loads.find((segment) => isMisaligned(segment, LEAST_PAGE));
  if (byPage !== undefined) return { segment: byPage, alignment: LEAST_PAGE };
  const isStrict = runsOnGlibc(member, wheel.promise) && allowsGlibcBefore(PAGES_DECIDE_SINCE, wheel);
  // The kernel maps programs, and looks at pages alone.
  if (!isStrict || member.binary.kind === 'executable') return null;
  const own = loads.find(
    (segment) => segment.alignment > LEAST_PAGE && isMisaligned(segment, segment.alignment),
  );
  return own === undefined ? null : { segment: own, alignment: own.alignment };
}

function describe(member: LinkedMember, { segment, alignment }: Misaligned): Draft {
  const { facts } = member;
  const name = baseName(facts.path);
  const { offset, virtualAddress } = segment;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: facts.path,
    title: `${name} can't be mapped: a segment is misaligned`,
    message:
      `A segment of this ${roleName(member)} lies at byte 0x${offset.toString(16)} and is for address 0x${virtualAddress.toString(16)}: ` +
      `these must differ by a multiple of ${alignment}. ${consequence(member, alignment)}`,
    remedy: remedyOf(member, alignment),
    data: { offset, virtualAddress, alignment, role: member.role },
  };
}

const AGAIN = "Repair again from the build's own files.";

/** What most likely did it comes first. strip writes the table of sections anew, so that nothing lies behind it any more. */
function remedyOf({ elf }: LinkedMember, alignment: number): string {
  const strip =
    'Strip before the repair, best when linking (-Wl,-s): strip spoils files that patchelf has changed.';
  if (alignment === LEAST_PAGE) return steps(strip, 'Use patchelf 0.17.2, not 0.18.', AGAIN);
  return elf.segmentsBehindSections === true
    ? steps(
        'Repair with patchelf 0.17.2 or 0.19: 0.18 has put a segment there that does not keep its own alignment.',
        AGAIN,
      )
    : steps('If patchelf 0.18 has changed the file, use 0.17.2 or 0.19.', strip, AGAIN);
}

function consequence(member: LinkedMember, alignment: number): string {
  if (member.binary.kind === 'executable') return 'The kernel refuses to start it, or it crashes at once.';
  if (member.binary.libc === 'musl')
    return 'musl maps other bytes there than the linker meant, and the process crashes.';
  const whoFails = isLoaded(member) ? 'The import' : 'Loading it from Python (ctypes, cffi)';
  return alignment === LEAST_PAGE
    ? `${whoFails} fails with "ELF load command address/offset not page-aligned".`
    : `${whoFails} fails before glibc 2.35 with "ELF load command address/offset not properly aligned"; the wheel's tags promise older ones.`;
}
