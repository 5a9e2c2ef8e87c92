/** What the rules about libraries that the loader doesn't find have in common. */

import { listSome } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { ownNames } from '../../binary/imageLists.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { MissingLibrary } from '../../judge/missingLibraries.ts';
import { policiesOf } from '../../platform/platforms.ts';
import type { MemberFacts, WheelFacts } from '../../wheel/facts.ts';

/** A missing library with the members that need it, as the judge sees them. */
export interface MissedLibrary extends MissingLibrary {
  /** In path order. */
  needing: JudgedMember[];
  /** Those of them whose import fails: what Python loads, and isn't test data. */
  loaded: JudgedMember[];
}

/** Adds what each member that needs the library is to the wheel. */
export function missedLibraries(wheel: JudgedWheel, missing: readonly MissingLibrary[]): MissedLibrary[] {
  const byPath = new Map(wheel.members.map((member) => [member.facts.path, member]));
  return missing.map((each) => {
    const needing = each.members.map((path) => byPath.get(path)).filter((member) => member !== undefined);
    const loaded = needing.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
    return { ...each, needing, loaded };
  });
}

/** As in `import fails with "…"`. */
export function failure({ library, claim, loaded }: MissedLibrary): string {
  const what = loaded.length > 0 ? 'import' : 'loading it';
  return `${what} fails with "${policiesOf(claim.family).complaint(library)}"`;
}

/** As in `The extension module pkg/_core.so needs`, or `3 files need it: …; they need`. */
export function whoNeeds({ needing, loaded }: Pick<MissedLibrary, 'needing' | 'loaded'>): string {
  const first = loaded.length > 0 ? loaded : needing;
  const [only, ...others] = [...first, ...needing.filter((member) => !first.includes(member))];
  if (only === undefined) return 'The wheel needs';
  const all = [only, ...others].map(({ facts }) => facts.path);
  return others.length === 0 ? `${describe(only)} needs` : `${all.length} files (${listSome(all)}) need`;
}

function describe({ role, facts }: JudgedMember): string {
  if (role === 'extension') return `The extension module ${facts.path}`;
  if (role === 'needed-library') return `${facts.path}, which an extension module needs,`;
  return facts.path;
}

/** The members of the wheel, by file name and by the names that they give themselves. */
export function membersByName({ members }: WheelFacts): ReadonlyMap<string, MemberFacts[]> {
  const byName = new Map<string, MemberFacts[]>();
  for (const member of members) {
    for (const name of new Set([baseName(member.path), ...ownNames(member.binary)])) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [member]);
      else same.push(member);
    }
  }
  return byName;
}

/** True where the check didn't get to the end of the wheel, so that a library may lie in the part that is unread. */
export function isUnread({ problems }: WheelFacts): boolean {
  return problems.some(({ kind, member }) => member === null && kind !== 'unsafe');
}
