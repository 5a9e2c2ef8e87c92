/** Why a library may be missing from a wheel that works: what in the wheel, or its name, speaks for it. */

import { hostKindOf } from '../policy/hostLibraries.ts';
import { firstWord } from '../policy/libraryName.ts';
import { preloadNameOf } from '../policy/preloaded.ts';
import { type Provided, projectOf, providedBy } from '../policy/providers.ts';
import { InstalledPackages, searchPathOf } from '../policy/searchPaths.ts';
import type { MissedLibrary } from './missing.ts';
import type { JudgedWheel } from './rule.ts';

/**
 * `missing`: nothing speaks for it. `explained`: another package brings it. `suggested`: it may, by names alone.
 * `installed`: users have it from elsewhere. `desktop`: systems with a screen have it. `later`: a newer policy
 * promises it, or may. `unused`: nothing that Python loads needs it.
 */
export type LibraryReason =
  | 'missing'
  | 'explained'
  | 'suggested'
  | 'installed'
  | 'desktop'
  | 'later'
  | 'unused';

/** What is behind a suggestion that no package makes. */
export const PYTHON_CODE = 'Python code in the wheel';

export interface ReasonedLibrary extends MissedLibrary {
  reason: LibraryReason;
  /** The package, folder or policy that stands behind the reason; empty where none does. */
  by: string;
}

/** The reason for each library. Where one of a project is explained, so are the project's others. */
export function reasonsFor(missed: readonly MissedLibrary[], wheel: JudgedWheel): ReasonedLibrary[] {
  const requirements = wheel.facts.distInfo?.metadata?.requiresDist ?? [];
  const siblings = siblingFolders(wheel);
  const reasoned = missed.map((each) => reasonFor(each, { wheel, requirements, siblings }));
  const explained = new Map(
    reasoned
      .filter(({ reason }) => reason === 'explained' || reason === 'suggested')
      .toSorted((a, b) => Number(a.reason === 'explained') - Number(b.reason === 'explained'))
      .flatMap((each) => keysOf(each).map((key) => [key, each] as const)),
  );
  return reasoned.map((each) => {
    const like = keysOf(each)
      .map((key) => explained.get(key))
      .find((other) => other !== undefined);
    const known = each.reason === 'explained' || like === undefined || each.reason === 'unused';
    return known ? each : { ...each, reason: like.reason, by: like.by };
  });
}

/** What libraries of one project have in common. */
function keysOf({ library }: MissedLibrary): string[] {
  return [projectOf(library), firstWord(library)].filter((key) => key !== '');
}

interface Circumstances {
  wheel: JudgedWheel;
  requirements: readonly string[];
  siblings: ReadonlyMap<string, string>;
}

function reasonFor(missed: MissedLibrary, { wheel, requirements, siblings }: Circumstances): ReasonedLibrary {
  const { library, members, claim, loaded } = missed;
  const because = (reason: LibraryReason, by = ''): ReasonedLibrary => ({ ...missed, reason, by });
  const provided: Provided | null = providedBy(library, requirements);
  if (provided?.how === 'required') return because('explained', provided.by);
  const folder = members.map((member) => siblings.get(member)).find((each) => each !== undefined);
  const host = hostKindOf(library);
  // No package on PyPI brings what belongs to a desktop, wherever a path leads.
  if (folder !== undefined && host === null) return because('explained', folder);
  if (loaded.length === 0) return because('unused');
  if (provided?.how === 'alike') return because('suggested', provided.by);
  if (provided !== null || host === 'installed') return because('installed', provided?.by ?? '');
  const preload = preloadNameOf(
    wheel.facts.preloads.filter((name) => !name.includes('*')),
    { names: [library], folders: [] },
  );
  if (preload !== null) return because('suggested', PYTHON_CODE);
  if (host === 'desktop') return because('desktop');
  if (missed.doubtful) return because('later', `${claim.tag}, which is newer than the tables of this check`);
  return missed.later !== null && claim.family === 'manylinux'
    ? because('later', missed.later)
    : because('missing');
}

/** For each member a folder of another package that its search path leads to, its own or one of those that load it. */
function siblingFolders({ facts, members, claims }: JudgedWheel): Map<string, string> {
  const packages = new InstalledPackages(facts.members, facts.name?.distribution ?? '');
  const folders = new Map<string, string>();
  for (const { facts: member } of members) {
    const entries =
      member.binary?.elf === null ? [] : searchPathOf(member.binary?.elf ?? { rpath: [], runpath: [] });
    for (const entry of entries) {
      const folder = packages.siblingFolder(entry, member.path);
      if (folder !== null && !folders.has(member.path)) folders.set(member.path, folder);
    }
  }
  // A map's iterator sees what is added on the way, so that each member passes its folder on once.
  for (const [member, folder] of folders) {
    for (const { resolvedTo } of claims.flatMap(({ linkage }) => linkage.get(member) ?? [])) {
      if (resolvedTo !== null && !folders.has(resolvedTo)) folders.set(resolvedTo, folder);
    }
  }
  return folders;
}
