import { groupBy } from '../collections.ts';
import type { Claim, Shortfall } from '../policy/claims.ts';
import { splitVersion, versionTrouble } from '../policy/versionTrouble.ts';
import type { Draft, JudgedWheel, Rule } from './rule.ts';
import { type Shortage, shortagesOf } from './shortfalls.ts';
import { apiLevelDraft, imageDrafts, muslDraft, versionDraft } from './tooNewDrafts.ts';
import { forClaim } from './weight.ts';

/** A file needs a newer C or C++ library than the oldest system that the wheel's tag promises. */
export const symbolVersionTooNew: Rule = {
  id: 'symbol-version-too-new',
  severity: 'error',
  summary: "a binary needs newer versions of system libraries than the wheel's lowest tag allows",
  isRootCause: false,
  check: (wheel) => [
    ...shortagesOf(wheel, isTooNew).flatMap((shortage) =>
      draftsOf(wheel, shortage).map((draft) => forClaim(draft, shortage.claim)),
    ),
    ...wheel.claims.flatMap((claim) => imageDrafts(wheel, claim).map((draft) => forClaim(draft, claim))),
  ],
};

/** A library that the policy doesn't list at all has a finding of its own, which explains its versions. */
function isTooNew(shortfall: Shortfall, claim: Claim): boolean {
  const { kind, member, library } = shortfall;
  if (kind === 'musl-symbol' || kind === 'api-level') return true;
  if (kind !== 'version' || !['too-new', 'unknown'].includes(versionTrouble(shortfall, claim.policy)))
    return false;
  return !unlisted(claim).has(`${member}\n${library}`);
}

const unlistedByClaim = new WeakMap<Claim, ReadonlySet<string>>();

function unlisted(claim: Claim): ReadonlySet<string> {
  const known = unlistedByClaim.get(claim);
  if (known !== undefined) return known;
  const found = claim.shortfalls.filter(({ kind }) => kind === 'library');
  const keys = new Set(found.map(({ member, library }) => `${member}\n${library}`));
  unlistedByClaim.set(claim, keys);
  return keys;
}

/** One finding for each namespace, since each is another library's, and for what has no versions. */
function draftsOf(wheel: JudgedWheel, shortage: Shortage): Draft[] {
  const groups = groupBy(shortage.shortfalls, ({ kind, version }) =>
    kind === 'version' ? splitVersion(version ?? '').namespace : kind,
  );
  return [...groups].map(([name, shortfalls]) => {
    const part = { ...shortage, shortfalls };
    if (name === 'musl-symbol') return muslDraft(part);
    return name === 'api-level' ? apiLevelDraft(part) : versionDraft(wheel, part, name);
  });
}
