/** What the rules about libraries that the loader doesn't find have in common. */

import { listSome } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { ownNames } from '../../binary/imageLists.ts';
import type { JudgedMember } from '../../judge/judgedWheel.ts';
import type { MissingLibrary } from '../../judge/missingLibraries.ts';
import { policiesOf } from '../../platform/platforms.ts';
import type { MemberFacts, WheelFacts } from '../../wheel/facts.ts';

/** As in `import fails with "…"`. */
export function failure({ library, claim, loaded }: MissingLibrary): string {
  const what = loaded.length > 0 ? 'import' : 'loading it';
  return `${what} fails with "${policiesOf(claim.family).complaint(library)}"`;
}

/** As in `The extension module pkg/_core.so needs`, or `3 files need it: …; they need`. */
export function whoNeeds({ needing, loaded }: Pick<MissingLibrary, 'needing' | 'loaded'>): string {
  const first = loaded.length > 0 ? loaded : needing;
  const [only, ...others] = [...first, ...needing.filter((member) => !first.includes(member))];
  if (only === undefined) return 'The wheel needs';
  const all = [only, ...others].map(({ facts }) => facts.path);
  return others.length === 0 ? `${describe(only)} needs` : `${all.length} files (${listSome(all, 2)}) need`;
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
