/** What the platform tags of a wheel claim, held against what its files need. */

import { isOlderVersion } from './glibcBaseline.ts';
import type { NeedLinkage } from './linkage.ts';
import { androidLevel, type Need } from './needs.ts';
import type { Family, Policy } from './policies.ts';
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
  /** The policy that the needs are held against: the tag's own, or the nearest older one that the tables have. */
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
  return families.flatMap(({ family, needs: { policies, needs, linkage } }) => {
    const lowest = lowestTag(family, promise);
    const unrepaired = promise?.platforms.find((platform) => platform.family === 'linux')?.tag;
    const tag = lowest?.tag ?? unrepaired;
    const at = lowest === null ? policies.length - 1 : nearestOlder(lowest.version, policies);
    const policy = policies[at];
    if (tag === undefined || policy === undefined) return [];
    const known = lowest === null || versionOf(policy).join() === lowest.version.join();
    const allowsGlibc = known ? null : (lowest?.version ?? null);
    const shortfalls = needs
      .filter((need) => need.since > at && !isWithinGlibc(need, family, allowsGlibc))
      .map((need) => ({
        ...need,
        doubtful: !known && !isGlibc(need) && need.since !== Number.POSITIVE_INFINITY,
      }));
    return [{ family, tag, repaired: lowest !== null, policy, known, policies, needs, shortfalls, linkage }];
  });
}

/** The numbers of manylinux_2_17, as in `[2, 17]`; of android_24, as in `[24]`. */
function versionOf({ family, name }: Policy): number[] {
  return family === 'android' ? [androidLevel(name)] : name.split('_').slice(1).map(Number);
}

/** What the tags were called before PEP 600. */
const ALIASES: ReadonlyMap<string, number[]> = new Map([
  ['manylinux1', [2, 5]],
  ['manylinux2010', [2, 12]],
  ['manylinux2014', [2, 17]],
]);
const NUMBERS: Readonly<Record<Family, RegExp>> = {
  manylinux: /^manylinux_(\d{1,9})_(\d{1,9})_/,
  musllinux: /^musllinux_(\d{1,9})_(\d{1,9})_/,
  android: /^android_(\d{1,9})_/,
};

/** A platform tag and its numbers, as in `[2, 17]`. */
export interface NumberedTag {
  tag: string;
  version: number[];
}

/** The lowest-numbered of the wheel's tags of the family, null where it has none. */
export function lowestTag(family: Family, promise: WheelPromise | null): NumberedTag | null {
  const tags = (promise?.platforms ?? []).flatMap(({ tag }): NumberedTag[] => {
    const alias = family === 'manylinux' ? ALIASES.get(tag.split('_')[0] ?? '') : undefined;
    const numbers = NUMBERS[family].exec(tag)?.slice(1).map(Number);
    const version = alias ?? numbers;
    return version === undefined ? [] : [{ tag, version }];
  });
  // Of two names of one policy the one with the numbers in it says more.
  const [lowest] = tags.sort((a, b) => compareNumbers(a.version, b.version) || (a.tag < b.tag ? 1 : -1));
  return lowest ?? null;
}

/** Where the tag is older than all policies of the architecture, the oldest of them. */
function nearestOlder(version: number[], policies: readonly Policy[]): number {
  const newer = policies.findIndex((policy) => compareNumbers(versionOf(policy), version) > 0);
  return newer < 0 ? policies.length - 1 : Math.max(0, newer - 1);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const GLIBC = 'GLIBC_';

function isGlibc({ version }: Need): boolean {
  return version?.startsWith(GLIBC) ?? false;
}

/** A manylinux tag names its glibc (PEP 600), so that these versions can be judged without a table. */
function isWithinGlibc(need: Need, family: Family, glibc: readonly number[] | null): boolean {
  if (family !== 'manylinux' || glibc === null || !isGlibc(need)) return false;
  const version = need.version?.slice(GLIBC.length) ?? '';
  return (
    /^[\d.]+$/.test(version) &&
    need.since !== Number.POSITIVE_INFINITY &&
    !isOlderVersion(glibc.join('.'), version)
  );
}
