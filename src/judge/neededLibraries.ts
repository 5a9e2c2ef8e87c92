import { groupBy } from '../base/collections.ts';
import { baseName } from '../base/words.ts';
import { neededBy, ownNames } from '../binary/imageLists.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import type { NeedLinkage } from './linkage.ts';
import type { Misfits } from './misfit.ts';

/** What is known of a wheel before it is told what each of its files is for. */
export interface Surroundings {
  /** Members that are native, or named as libraries are. */
  members: readonly MemberFacts[];
  misfits: Misfits;
  /** What the loaders of the wheel's platforms find, by member; empty where no loader is known. */
  linkages: readonly ReadonlyMap<string, readonly NeedLinkage[]>[];
}

/**
 * Paths of the libraries that extension modules need, however far down: those that the loader takes. Where it finds
 * none, those that bear the name: they are meant, whatever keeps the loader from them.
 */
export function neededLibraries(
  extensions: ReadonlySet<MemberFacts>,
  { members, misfits, linkages }: Surroundings,
): Set<string> {
  const named = members.flatMap((member) =>
    [...new Set([baseName(member.path), ...ownNames(member.binary)])].map((name) => ({ name, member })),
  );
  const byName = groupBy(named, ({ name }) => name);
  const byPath = new Map(members.map((member) => [member.path, member]));
  const needed = new Set<string>();
  const queue = [...extensions];
  const add = (library: MemberFacts | undefined): void => {
    if (library === undefined || needed.has(library.path)) return;
    needed.add(library.path);
    queue.push(library);
  };
  const sought = new Set<string>();
  for (let member = queue.pop(); member !== undefined; member = queue.pop()) {
    const found = foundFor(member, linkages);
    for (const { path } of found) add(byPath.get(path));
    const libraries = new Set(found.map(({ library }) => library));
    for (const library of neededBy(member.binary)) {
      if (libraries.has(library) || sought.has(library)) continue;
      sought.add(library);
      // `@rpath/…` and `@loader_path/…` lead into the wheel, if anywhere.
      const name = library.startsWith('@') ? baseName(library) : library;
      const candidates = (byName.get(name) ?? []).map((each) => each.member);
      for (const each of preferFitting(candidates, misfits)) add(each);
    }
  }
  return needed;
}

/** The libraries that a member needs and a loader finds, each with the member that it takes: slices may take several. */
function foundFor(
  { path: member }: MemberFacts,
  linkages: Surroundings['linkages'],
): { library: string; path: string }[] {
  const needs = linkages.flatMap((linkage) => linkage.get(member) ?? []);
  return needs.flatMap(({ library, resolvedTo }) =>
    resolvedTo === null ? [] : [{ library, path: resolvedTo }],
  );
}

/** Of several files with the wanted name the loader takes one that fits; foreign ones count only without it. */
function preferFitting(candidates: MemberFacts[], misfits: Misfits): MemberFacts[] {
  const fitting = candidates.filter(({ path, binary }) => binary !== null && !misfits.has(path));
  return fitting.length > 0 ? fitting : candidates;
}
