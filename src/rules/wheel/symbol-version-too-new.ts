import { groupBy } from '../../base/collections.ts';
import type { Claim, Shortfall } from '../../judge/claims.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { splitVersion, versionTrouble } from '../../judge/versionTrouble.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { apiLevelDraft, imageDrafts, muslDraft, muslReleaseDrafts, versionDraft } from '../shared/tooNew.ts';
import { forClaim } from '../shared/weight.ts';
import { macosSymbolDrafts } from './symbol-version-too-new/macosSymbols.ts';
import { unversionedDrafts } from './symbol-version-too-new/unversioned.ts';

/** A file needs a newer C or C++ library than the oldest system that the wheel's tag promises. */
export const symbolVersionTooNew: Rule<'wheel'> = {
  id: 'symbol-version-too-new',
  scope: 'wheel',
  severity: 'error',
  summary: "a binary needs newer versions of system libraries than the wheel's lowest tag allows",
  governedBy: 'image',
  check: (wheel) => {
    const unlisted = new Map(wheel.claims.map((claim) => [claim, unlistedLibraries(claim)]));
    const isMeant = (shortfall: Shortfall, claim: Claim): boolean =>
      isTooNew(shortfall, claim) && unlisted.get(claim)?.has(libraryKey(shortfall)) !== true;
    return [
      ...shortfallsByMember(wheel, isMeant).flatMap((own) =>
        draftsOf(wheel, own).map((draft) => forClaim(draft, own.claim)),
      ),
      ...macosSymbolDrafts(wheel),
      ...wheel.claims.flatMap((claim) =>
        muslReleaseDrafts(wheel, claim).map((draft) => forClaim(draft, claim)),
      ),
      ...wheel.claims.flatMap((claim) => imageDrafts(wheel, claim).map((draft) => forClaim(draft, claim))),
    ];
  },
};

function isTooNew(shortfall: Shortfall, { policy }: Claim): boolean {
  if (['musl-symbol', 'api-level', 'unversioned-symbol'].includes(shortfall.kind)) return true;
  return shortfall.kind === 'version' && ['too-new', 'unknown'].includes(versionTrouble(shortfall, policy));
}

/** A library that the policy doesn't list at all has a finding of its own, which explains its versions. */
function unlistedLibraries({ shortfalls }: Claim): ReadonlySet<string> {
  return new Set(shortfalls.filter(({ kind }) => kind === 'library').map(libraryKey));
}

function libraryKey({ member, library }: Shortfall): string {
  return `${member}\0${library}`;
}

/** One finding for each namespace, since each is another library's, and for what has no versions. */
function draftsOf(wheel: JudgedWheel, own: MemberShortfalls): Draft[] {
  const groups = groupBy(own.shortfalls, ({ kind, version }) =>
    kind === 'version' ? splitVersion(version ?? '').namespace : kind,
  );
  const versions = groups.get('GLIBC') ?? [];
  return [...groups].flatMap(([name, shortfalls]) => {
    const part = { ...own, shortfalls };
    if (name === 'unversioned-symbol') return unversionedDrafts(wheel, part, versions);
    if (name === 'musl-symbol') return muslDraft(part, wheel.facts.name?.tags.platform ?? []);
    return name === 'api-level' ? apiLevelDraft(part) : versionDraft(wheel, part, name);
  });
}
