/** What the rules about needs have in common: who falls short of which claim. */

import { groupBy } from '../../base/collections.ts';
import type { Claim, Shortfall } from '../../judge/claims.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Severity } from '../../model/report.ts';

/** What one file needs and one claim doesn't allow. */
export interface MemberShortfalls {
  claim: Claim;
  member: JudgedMember;
  /** At least one, in the order of library and version. */
  shortfalls: Shortfall[];
}

/**
 * The shortfalls that a rule speaks of, by claim and file. What two claims of a wheel both don't allow is reported
 * for the first alone: it is one trouble.
 */
export function shortfallsByMember(
  { claims, members }: JudgedWheel,
  isMeant: (shortfall: Shortfall, claim: Claim) => boolean,
): MemberShortfalls[] {
  const byPath = new Map(members.map((member) => [member.facts.path, member]));
  const seen = new Set<string>();
  const isNew = ({ kind, member, library, version }: Shortfall, { tag }: Claim): boolean => {
    // One claim can have several needs alike, of symbols that came at different times.
    const key = JSON.stringify([kind, member, library, version]);
    const isFirst = !seen.has(key) || seen.has(`${tag} ${key}`);
    seen.add(key);
    if (isFirst) seen.add(`${tag} ${key}`);
    return isFirst;
  };
  return claims.flatMap((claim) => {
    const meant = claim.shortfalls.filter((each) => isMeant(each, claim) && isNew(each, claim));
    return [...groupBy(meant, ({ member }) => member)].flatMap(([path, shortfalls]) => {
      const member = byPath.get(path);
      return member === undefined || member.misfit !== null ? [] : [{ claim, member, shortfalls }];
    });
  });
}

/** An error becomes a warning where something about it is not sure. */
export function unlessSure(severity: Severity, isSure: boolean): Severity {
  return severity === 'error' && !isSure ? 'warning' : severity;
}

/** The claimed tag with its older name, as in `manylinux_2_17_x86_64 (manylinux2014)`. */
export function claimedTag({ tag, policy, repaired }: Claim): string {
  const [alias] = policy.tag === tag && repaired ? policy.aliases : [];
  return alias === undefined ? tag : `${tag} (${alias.split('_')[0]})`;
}

/** Says by which policy a claim was judged that the tables don't have; empty where they have it. */
export function judgedBy({ known, tag, policy }: Claim): string {
  return known
    ? ''
    : ` No table has ${tag} yet, so this was judged by ${policy.tag}, the nearest older policy.`;
}

/** The first policy that allows them all; null where none of the tables does. */
export function firstPolicyFor(
  shortfalls: readonly Pick<Shortfall, 'since'>[],
  { policies }: Claim,
): string | null {
  const since = shortfalls.reduce((most, each) => Math.max(most, each.since), 0);
  return policies[since]?.tag ?? null;
}
