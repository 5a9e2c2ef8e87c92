/** What the platform tags of a wheel claim, held against what its files need. */

import { compareStrings } from '../base/collections.ts';
import { compareNumbers, isOlderVersion } from '../base/versionNumbers.ts';
import type { Family } from '../model/verdict.ts';
import type { Need, NeedKind, Policy } from '../platform/platform.ts';
import { platformNamed, policiesOf } from '../platform/platforms.ts';
import type { PlatformPromise } from '../platform/platformTag.ts';
import type { NeedLinkage } from './linkage.ts';
import type { FamilyNeeds } from './needs.ts';
import type { PlatformJudgement } from './verdict.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** A need that the claimed policy doesn't allow. */
export interface Shortfall extends Need {
  /** The tables don't have the claimed policy, so that nobody can be sure. */
  doubtful: boolean;
}

/**
 * The claim of one family: the lowest-numbered of its tags, since an installer takes the wheel wherever any one of
 * them fits. A `linux_*` wheel claims nothing; what no policy at all allows stands before its repair.
 */
export interface Claim {
  family: Family;
  /** As the file name says; `linux_*` where the wheel was never repaired. */
  tag: string;
  /** False for a `linux_*` tag, which promises nothing that a file could break. */
  repaired: boolean;
  /**
   * The policy that the needs are held against: the tag's own, or the nearest older one that the tables have; the
   * oldest of the architecture where the tag is older still, and for a `linux_*` tag the newest.
   */
  policy: Policy;
  /** False where the tables don't have the tag's policy. */
  known: boolean;
  /** All policies of the family on the architecture, oldest first. */
  policies: readonly Policy[];
  needs: readonly Need[];
  shortfalls: readonly Shortfall[];
  /** For each member the libraries that it needs, and what inside the wheel satisfies them. */
  linkage: ReadonlyMap<string, readonly NeedLinkage[]>;
}

/** One claim for each family that the wheel claims; for a `linux_*` wheel the family that its C library shows. */
export function claimsOf({ families }: PlatformJudgement, promise: WheelPromise | null): Claim[] {
  return families.flatMap(({ family, needs }) => {
    const lowest = lowestTag(family, needs.policies[0]?.architecture ?? '', promise);
    const tag = lowest?.tag ?? unrepairedTag(needs.policies[0]?.architecture ?? '', promise);
    const at = lowest === null ? needs.policies.length - 1 : nearestOlder(lowest.version, needs.policies);
    const policy = needs.policies[at];
    if (tag === undefined || policy === undefined) return [];
    const known = lowest === null || isSame(policy, lowest.version);
    const shortfalls = shortfallsOf(needs, { at, version: lowest?.version ?? null, known });
    return [{ ...needs, family, tag, repaired: lowest !== null, policy, known, shortfalls }];
  });
}

/** What a claim amounts to: a policy of the tables, by its index, and the numbers in the tag. */
interface Measure {
  at: number;
  /** Null for a `linux_*` tag. */
  version: readonly number[] | null;
  known: boolean;
}

function shortfallsOf({ needs, policies }: FamilyNeeds, { at, version, known }: Measure): Shortfall[] {
  const policy = policies[at];
  const isNewer = version !== null && policy !== undefined && compareNumbers(version, versionOf(policy)) > 0;
  // Beyond or between the tables: GLIBC versions and API levels can be told by their numbers all the same.
  const numbers = isNewer ? version : null;
  return needs
    .filter((need) => need.since > at && !isWithin(need, numbers))
    .map((need) => ({
      ...need,
      // What not even the next newer policy allows is sure to be too much.
      doubtful: !known && isNewer && !isNumbered(need) && need.since === at + 1,
    }));
}

function isSame(policy: Policy, version: readonly number[]): boolean {
  const order = compareNumbers(versionOf(policy), version);
  return policiesOf(policy.family).isFilledBetween === true ? order <= 0 : order === 0;
}

/** The numbers of manylinux_2_17, as in `[2, 17]`; of android_24, as in `[24]`. */
function versionOf({ family, tag }: Policy): number[] {
  return numbersOf(family, tag) ?? [];
}

/** A platform tag and its numbers, as in `[2, 17]`. */
export interface NumberedTag {
  tag: string;
  version: number[];
}

/**
 * The lowest-numbered of the wheel's tags of the family, null where it has none. What tags for other architectures
 * promise is no concern of these files.
 */
export function lowestTag(
  family: Family,
  architecture: string,
  promise: WheelPromise | null,
): NumberedTag | null {
  const tags = platformsFor(architecture, promise).flatMap(({ tag }): NumberedTag[] => {
    const version = numbersOf(family, tag);
    return version === null ? [] : [{ tag, version }];
  });
  // Of two names of one policy the one with the numbers in it says more.
  const [lowest] = tags.sort((a, b) => compareNumbers(a.version, b.version) || compareStrings(b.tag, a.tag));
  return lowest ?? null;
}

function unrepairedTag(architecture: string, promise: WheelPromise | null): string | undefined {
  return platformsFor(architecture, promise).find(({ platform }) => platform === 'linux')?.tag;
}

function platformsFor(architecture: string, promise: WheelPromise | null): PlatformPromise[] {
  return (promise?.platforms ?? []).filter(({ architectures }) => architectures.includes(architecture));
}

/** The numbers in a platform tag of the family, as in `[2, 17]` for manylinux2014_x86_64; null for any other tag. */
export function numbersOf(family: Family, tag: string): number[] | null {
  return platformNamed(family)?.policies?.numbers(tag) ?? null;
}

/** Where the tag is older than all policies of the architecture, the oldest of them. */
function nearestOlder(version: readonly number[], policies: readonly Policy[]): number {
  const newer = policies.findIndex((policy) => compareNumbers(versionOf(policy), version) > 0);
  return newer < 0 ? policies.length - 1 : Math.max(0, newer - 1);
}

/** A manylinux tag names its glibc (PEP 600), and an Android tag its API level: what has a number needs no table. */
function isNumbered({ kind, version }: Need): boolean {
  return kind === 'api-level' || (OF_VERSIONS.includes(kind) && GLIBC_NUMBER.test(version ?? ''));
}

/** Needs whose version is one of symbols. */
const OF_VERSIONS: readonly NeedKind[] = ['version', 'unversioned-symbol', 'unlinked-symbol'];

const GLIBC_NUMBER = /^GLIBC_(\d{1,9}(?:\.\d{1,9}){0,3})$/;

/** Whether the numbers in a tag, as in `[2, 18]`, allow the need whatever a table says; false where it has no number. */
export function isWithin(
  need: Pick<Need, 'kind' | 'version' | 'since'>,
  numbers: readonly number[] | null,
): boolean {
  if (numbers === null || need.since === Number.POSITIVE_INFINITY) return false;
  if (need.kind === 'api-level') return Number(need.version?.split(' ').at(-1)) <= (numbers[0] ?? 0);
  const [, glibc] = GLIBC_NUMBER.exec(need.version ?? '') ?? [];
  return OF_VERSIONS.includes(need.kind) && glibc !== undefined && !isOlderVersion(numbers.join('.'), glibc);
}
