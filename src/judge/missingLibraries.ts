/** The libraries that the loader doesn't find in a wheel and that the claimed policies don't promise. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import type { Claim, Shortfall } from './claims.ts';
import type { NotFound } from './linkage.ts';

/** A library that is missing under a claim, with all members that need it. */
export interface MissingLibrary {
  library: string;
  claim: Claim;
  /** Sorted. */
  members: string[];
  /** `unreachable` when that is so for any of the members. */
  why: Exclude<NotFound, 'limit'>;
  /** The policy that is the first to promise it; null where none does. */
  later: string | null;
  /** The tables don't have the claimed policy, which may promise it. */
  doubtful: boolean;
}

/**
 * By library, sorted, each under the first claim that it is missing under. Needs for which the look-ups ran out are
 * left out: nothing is known of them.
 */
export function missingLibraries(claims: readonly Claim[]): MissingLibrary[] {
  const found = new Map<string, MissingLibrary>();
  for (const claim of claims) {
    const needs = claim.shortfalls.filter(({ kind }) => kind === 'library');
    const reasons = reasonsByMember(claim, needs);
    for (const [library, same] of groupBy(needs, ({ library: name }) => name ?? '')) {
      const missing = found.has(library) ? null : missingLibrary(library, claim, same, reasons);
      if (missing !== null) found.set(library, missing);
    }
  }
  return [...found.values()].sort(({ library: a }, { library: b }) => compareStrings(a, b));
}

type Reasons = ReadonlyMap<string, ReadonlyMap<string, NotFound>>;

/** Why each library isn't found, by member and library. */
function reasonsByMember({ linkage }: Claim, needs: readonly Shortfall[]): Reasons {
  const members = new Set(needs.map(({ member }) => member));
  return new Map(
    [...members].map((member) => {
      const open = (linkage.get(member) ?? []).flatMap(
        ({ library, resolvedTo, why }): [string, NotFound][] => (resolvedTo === null ? [[library, why]] : []),
      );
      return [member, new Map(open)];
    }),
  );
}

function missingLibrary(
  library: string,
  claim: Claim,
  needs: readonly Shortfall[],
  reasons: Reasons,
): MissingLibrary | null {
  const known = needs.flatMap((need) => {
    const why = reasons.get(need.member)?.get(library);
    return why === undefined || why === 'limit' ? [] : [{ need, why }];
  });
  const [first] = known;
  if (first === undefined) return null;
  return {
    library,
    claim,
    members: sortedDistinct(known.map(({ need }) => need.member)),
    why: known.find(({ why }) => why === 'unreachable')?.why ?? first.why,
    later: claim.policies[first.need.since]?.name ?? null,
    doubtful: first.need.doubtful,
  };
}
