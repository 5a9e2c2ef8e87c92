/** The libraries that the loader doesn't find in a wheel and that the claimed policies don't promise. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import type { Claim, Shortfall } from './claims.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from './judgedWheel.ts';
import { isTestData } from './judgeWheel.ts';
import type { NotFound } from './linkage.ts';

/** A library that is missing under a claim, with all members that need it. */
export interface MissingLibrary {
  library: string;
  claim: Claim;
  /** Sorted. */
  members: string[];
  /** The same as the judge sees them, in path order. */
  needing: JudgedMember[];
  /** Those of them whose import fails: what Python loads, and isn't test data. */
  loaded: JudgedMember[];
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
export function missingLibraries({ claims, members }: JudgedWheel): MissingLibrary[] {
  const found = new Map<string, Missing>();
  for (const claim of claims) {
    const needs = claim.shortfalls.filter(({ kind }) => kind === 'library');
    const reasons = reasonsByMember(claim, needs);
    for (const [library, same] of groupBy(needs, ({ library: name }) => name ?? '')) {
      const missing = found.has(library) ? null : missingLibrary(library, claim, same, reasons);
      if (missing !== null) found.set(library, missing);
    }
  }
  // Most wheels miss none.
  if (found.size === 0) return [];
  const byPath = new Map(members.map((member) => [member.facts.path, member]));
  return [...found.values()]
    .sort(({ library: a }, { library: b }) => compareStrings(a, b))
    .map((each) => withMembers(each, byPath));
}

type Missing = Omit<MissingLibrary, 'needing' | 'loaded'>;
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
): Missing | null {
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

function withMembers(missing: Missing, byPath: ReadonlyMap<string, JudgedMember>): MissingLibrary {
  const needing = missing.members.map((path) => byPath.get(path)).filter((member) => member !== undefined);
  const loaded = needing.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
  return { ...missing, needing, loaded };
}
