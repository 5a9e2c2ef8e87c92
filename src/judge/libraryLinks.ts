/** Which library each file of a wheel gets from where, for the report: what the linker and the policies say of it. */

import { groupBy } from '../base/collections.ts';
import { MAX_LISTED_LINKS } from '../base/limits.ts';
import type { LibraryLink, LibraryLinks } from '../model/report.ts';
import { policiesOf } from '../platform/platforms.ts';
import { ownerOfDll } from '../platform/windowsDlls.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import type { Claim } from './claims.ts';
import type { ImageLinkage, NeedLinkage } from './linkage.ts';
import type { Misfits } from './misfit.ts';
import type { PlatformJudgement } from './verdict.ts';

/** The links of the files that were judged, each under the first family that it fits. */
export function linksOf({ families, files }: PlatformJudgement, claims: readonly Claim[]): LibraryLinks {
  const judged = families.map(({ family, needs }) => ({
    family,
    linkage: needs.linkage,
    missing: missingUnder(claims.find((claim) => claim.family === family) ?? needs),
  }));
  const links: LibraryLink[] = [];
  let moreLinks = 0;
  for (const [from, binary] of new Map(files.map((file) => [file.path, file.binary]))) {
    // The first that has looked for what it needs, since only those that belong there are asked.
    const own = judged.find(({ family, linkage }) => policiesOf(family).fits(binary) || linkage.has(from));
    const needs = own?.linkage.get(from) ?? [];
    const missing = own?.missing.get(from);
    const listed = needs.slice(0, MAX_LISTED_LINKS - links.length);
    links.push(...listed.map((need) => linkOf(from, need, missing?.has(need.library) ?? false)));
    moreLinks += needs.length - listed.length;
  }
  return { links, moreLinks };
}

/** The same with the links of files for Windows, as far as there is room. */
export function withDlls(
  { links, moreLinks }: LibraryLinks,
  { members }: Pick<WheelFacts, 'members'>,
  { windows, misfits }: { windows: ReadonlyMap<string, readonly NeedLinkage[]>; misfits: Misfits },
): LibraryLinks {
  const all = members
    .filter(({ path }) => !misfits.has(path))
    .flatMap(({ path }) => (windows.get(path) ?? []).map((need) => dllLinkOf(path, need)));
  const room = MAX_LISTED_LINKS - links.length;
  return { links: [...links, ...all.slice(0, room)], moreLinks: moreLinks + Math.max(0, all.length - room) };
}

function dllLinkOf(from: string, need: NeedLinkage): LibraryLink {
  return linkOf(from, need, !['system', 'python', 'driver'].includes(ownerOfDll(need.library)));
}

/** The same with what dyld makes of a wheel for macOS or iOS; slices that find the same are one. */
export function withApple(
  { links, moreLinks }: LibraryLinks,
  apple: readonly ImageLinkage[],
  misfits: Misfits,
): LibraryLinks {
  const all = new Map<string, LibraryLink>();
  for (const { member, needs } of apple) {
    if (misfits.has(member)) continue;
    for (const need of needs) {
      const link = linkOf(member, need, !APPLES.test(need.library));
      all.set(JSON.stringify(link), link);
    }
  }
  const room = MAX_LISTED_LINKS - links.length;
  return {
    links: [...links, ...[...all.values()].slice(0, room)],
    moreLinks: moreLinks + Math.max(0, all.size - room),
  };
}

/** Libraries that every system has in its shared cache. */
const APPLES = /^\/(?:usr\/lib|System)\//;

function linkOf(from: string, { library, resolvedTo, why }: NeedLinkage, isMissing: boolean): LibraryLink {
  if (resolvedTo !== null) return { from, library, found: { member: resolvedTo, how: why } };
  return isMissing || why === 'limit'
    ? { from, library, missing: why }
    : { from, library, found: { member: null, how: 'system' } };
}

/** By member, the libraries that the claimed policy doesn't promise; where nothing is claimed, those that none does. */
function missingUnder(of: Claim | PlatformJudgement['families'][number]['needs']): Map<string, Set<string>> {
  const lacking =
    'shortfalls' in of ? of.shortfalls : of.needs.filter(({ since }) => since >= of.policies.length);
  const libraries = lacking.flatMap(({ kind, member, library }) =>
    kind === 'library' && library !== null ? [{ member, library }] : [],
  );
  return new Map(
    [...groupBy(libraries, ({ member }) => member)].map(([member, same]) => [
      member,
      new Set(same.map(({ library }) => library)),
    ]),
  );
}
