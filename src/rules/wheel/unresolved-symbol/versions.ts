/** Versions of symbols that a file asks a library of the wheel for, which has other versions and not these. */

import { groupBy, listSome } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, runsOnGlibc } from '../../shared/linkedMembers.ts';
import { weightOf } from '../../shared/weight.ts';

/** A file, and the versions that the library which it is given does not have. */
interface Lacking {
  member: LinkedMember;
  library: LinkedMember;
  versions: string[];
}

/** One draft for each file and library; musl looks at no versions. */
export function missingVersionDrafts(wheel: JudgedWheel): Draft[] {
  const files = linkedMembers(wheel);
  const byPath = new Map(files.map((member) => [member.facts.path, member]));
  return files
    .filter((member) => runsOnGlibc(member, wheel.promise))
    .flatMap((member) => lackingOf(member, wheel, byPath))
    .map((lacking) => asPromised(describe(lacking), wheel));
}

function lackingOf(
  member: LinkedMember,
  { claims }: JudgedWheel,
  byPath: ReadonlyMap<string, LinkedMember>,
): Lacking[] {
  const taken = new Map(
    claims
      .flatMap(({ linkage }) => linkage.get(member.facts.path) ?? [])
      .flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [] : [[library, resolvedTo] as const])),
  );
  const needs = member.elf.versionNeeds.filter(({ library, weak }) => !weak && taken.has(library));
  return [...groupBy(needs, ({ library }) => library)].flatMap(([name, same]) => {
    const library = byPath.get(taken.get(name) ?? '');
    const defined = new Set(library?.elf.versionDefinitions);
    // Of a library without any version glibc takes whatever it finds.
    if (library === undefined || defined.size === 0) return [];
    const versions = same.map(({ version }) => version).filter((version) => !defined.has(version));
    return versions.length === 0 ? [] : [{ member, library, versions }];
  });
}

function describe({ member, library, versions }: Lacking): Draft {
  const name = baseName(member.facts.path);
  const other = baseName(library.facts.path);
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    title: `${other} lacks version ${versions[0] ?? ''}, which ${name} needs`,
    message:
      `${member.facts.path} takes ${other} from the wheel and asks it for ${listSome(versions, 3)}; ${library.facts.path} defines ` +
      `${listSome(library.elf.versionDefinitions, 3)}. Loading fails with "version \`${versions[0] ?? ''}' not found (required by …)".`,
    remedy:
      'Package the library that the file was linked with: another build, or another version, of it was copied into the wheel.',
    data: { library: library.facts.path, versions },
  };
}
