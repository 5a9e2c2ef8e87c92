/** Why a library may be missing from a wheel that works: what in the wheel, or its name, speaks for it. */

import { graftsIn, isGraftName, renamedCopy } from '../../../judge/grafts.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { MissingLibrary } from '../../../judge/missingLibraries.ts';
import { preloadNameOf } from '../../../judge/preloaded.ts';
import { type Provided, projectOf, providedBy } from '../../../judge/providers.ts';
import type { Requirements } from '../../../judge/requirements.ts';
import { InstalledPackages, searchPathOf } from '../../../judge/searchPaths.ts';
import { hostKindOf } from '../../../platform/hostLibraries.ts';
import { firstWord } from '../../../platform/libraryName.ts';

/**
 * `missing`: nothing speaks for it. `lost`: a repair had copied it, and it is gone. `misnamed`: a repair has copied it,
 * but the file asks for it by its old name. `explained`: another package brings it. `suggested`: it may, by names alone.
 * `installed`: users have it from elsewhere. `desktop`: systems with a screen have it. `later`: a newer policy
 * promises it, or may. `unused`: nothing that Python loads needs it.
 */
export type LibraryReason =
  | 'missing'
  | 'lost'
  | 'misnamed'
  | 'explained'
  | 'suggested'
  | 'installed'
  | 'desktop'
  | 'later'
  | 'unused';

/** What is behind a suggestion that no package makes. */
export const PYTHON_CODE = 'Python code in the wheel';

export interface MissingWithReason extends MissingLibrary {
  reason: LibraryReason;
  /** The package, folder, policy or copied library that stands behind the reason; empty where none does. */
  by: string;
}

/** The reason for each library. Where one of a project is explained, so are the project's others. */
export function reasonsFor(missed: readonly MissingLibrary[], wheel: JudgedWheel): MissingWithReason[] {
  const { requirements } = wheel;
  const packages = new InstalledPackages(
    wheel.facts.members,
    wheel.facts.name?.distribution ?? '',
    requirements.offered,
  );
  const siblings = foldersLedTo(wheel, (entry, member) => packages.siblingFolder(entry, member));
  const ownLibs = foldersLedTo(wheel, (entry, member) =>
    packages.leadsToOwnLibs(entry, member) ? entry : null,
  );
  const grafts = graftsIn(wheel.facts.members);
  const reasoned = missed.map((each) => reasonFor(each, { wheel, requirements, siblings, ownLibs, grafts }));
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
    const known = like === undefined || SETTLED.includes(each.reason);
    return known ? each : { ...each, reason: like.reason, by: like.by };
  });
}

/** What the project's other libraries say nothing about. */
const SETTLED: readonly LibraryReason[] = ['explained', 'unused', 'lost', 'misnamed'];

/** What libraries of one project have in common. */
function keysOf({ library }: MissingLibrary): string[] {
  return [projectOf(library), firstWord(library)].filter((key) => key !== '');
}

interface Circumstances {
  wheel: JudgedWheel;
  requirements: Requirements;
  siblings: ReadonlyMap<string, string>;
  ownLibs: ReadonlyMap<string, string>;
  grafts: readonly string[];
}

/** A repair treats all files alike: a few of those that need a library tell as much as all. */
const MOST_COMPARED = 50;

function reasonFor(
  missed: MissingLibrary,
  { wheel, requirements, siblings, ownLibs, grafts }: Circumstances,
): MissingWithReason {
  const { library, members, claim, loaded, needing } = missed;
  const because = (reason: LibraryReason, by = ''): MissingWithReason => ({ ...missed, reason, by });
  // A copy that is looked for where this wheel's own copies lie can come from nowhere else.
  const isGraft = isGraftName(library);
  if (isGraft && members.some((member) => ownLibs.has(member))) return because('lost');
  const copies = needing
    .slice(0, MOST_COMPARED)
    .map(({ facts: { binary } }) => (binary === null ? null : renamedCopy(library, binary, grafts)))
    .filter((copy) => copy !== null);
  const certain = copies.find(({ isCertain }) => isCertain);
  if (certain !== undefined) return because('misnamed', certain.copy);
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
  if (missed.later !== null && claim.family === 'manylinux') return because('later', missed.later);
  if (copies[0] !== undefined) return because('misnamed', copies[0].copy);
  return because(isGraft ? 'lost' : 'missing');
}

/**
 * For each member the first of the folders asked for that its search path leads to, its own path or that of a file
 * which loads it.
 */
function foldersLedTo(
  { members, claims }: JudgedWheel,
  folderOf: (entry: string, member: string) => string | null,
): Map<string, string> {
  const folders = new Map<string, string>();
  for (const { facts: member } of members) {
    for (const entry of searchPathOf(member.binary)) {
      const folder = folderOf(entry, member.path);
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
