import { listSome } from '../../base/collections.ts';
import { baseName, counted, fileSize } from '../../base/words.ts';
import type { ChangedSize, ReleaseChanges } from '../../model/release.ts';
import type { Draft, Rule } from '../rule.ts';

const MIB = 1024 * 1024;
/** Per cent, where the configuration says nothing. */
const USUAL_GROWTH = 20;
/** Growth below either is nothing to speak of. */
interface Threshold {
  share: number;
  bytes: number;
}
const WARNING: Threshold = { share: 0.5, bytes: 10 * MIB };
/** What PyPI takes, and where it is near. */
const LIMIT = 100 * MIB;
const NEAR = 0.9 * LIMIT;

/** Wheels that are much larger than those of the last release: one finding for all. */
export const sizeGrew: Rule<'release'> = {
  id: 'size-grew',
  scope: 'release',
  severity: 'warning',
  summary: 'wheels are much larger than those of the last release',
  check: ({ changes, sizeGrowth = USUAL_GROWTH }) =>
    changes === null ? [] : draftsOf(changes, { share: sizeGrowth / 100, bytes: MIB }),
};

function draftsOf(changes: ReleaseChanges, threshold: Threshold): Draft[] {
  const grown = changes.sizes.filter((size) => grewBy(size, threshold));
  const [worst] = grown;
  if (worst === undefined) return [];
  const isWarning = grown.some((size) => grewBy(size, WARNING) || comesNear(size));
  const members = (worst.members ?? []).filter(({ before, after }) => after > before);
  return [
    {
      severity: isWarning ? 'warning' : 'notice',
      causeKey: changes.distribution,
      title: `${counted(grown.length, 'wheel')} grew, one from ${fileSize(worst.before)} to ${fileSize(worst.after)}`,
      message: `${worst.wheel} was ${fileSize(worst.before)} in ${changes.from ?? 'the earlier release'} and is ${fileSize(worst.after)}.${largest(members)}${limit(grown)}`,
      remedy:
        'Leave out what users do not need (debug information, tests, static libraries), strip what is linked, or take the growth for granted in the release notes.',
      data: {
        distribution: changes.distribution,
        wheels: grown.length,
        largest: { before: worst.before, after: worst.after },
        members: members.map((member) => ({ ...member })),
      },
      places: grown.map(({ wheel }) => ({ wheel, member: null })),
    },
  ];
}

function grewBy({ before, after }: ChangedSize, { share, bytes }: Threshold): boolean {
  return after - before > bytes && after > (1 + share) * before;
}

function comesNear({ after }: ChangedSize): boolean {
  return after > NEAR;
}

function largest(members: NonNullable<ChangedSize['members']>): string {
  const parts = members.slice(0, 3).map(({ member, before, after }) => {
    const by = before === 0 ? `new, ${fileSize(after)}` : `+${fileSize(after - before)}`;
    return `${baseName(member)} (${by})`;
  });
  return parts.length === 0 ? '' : ` Unpacked, most of it is ${listSome(parts)}.`;
}

function limit(grown: readonly ChangedSize[]): string {
  const most = Math.max(...grown.map(({ after }) => after));
  return most > NEAR ? ` PyPI takes files up to ${fileSize(LIMIT)}.` : '';
}
