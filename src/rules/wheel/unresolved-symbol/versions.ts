/** Versions of symbols that a file asks a library of the wheel for, which has others and not these, or has none at all. */

import { groupBy, listSome } from '../../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { VersionNeed } from '../../../binary/facts.ts';
import { Closures } from '../../../judge/closures.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { systemSymbolsOf } from '../../../platform/systemSymbols.ts';
import type { Draft } from '../../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, runsOnGlibc } from '../../shared/linkedMembers.ts';
import { weightOf } from '../../shared/weight.ts';

/** What a file asks of a library of the wheel. */
interface Asked {
  member: LinkedMember;
  library: LinkedMember;
  needs: VersionNeed[];
}

/** The versions that the library which a file is given does not have. */
interface Lacking extends Pick<Asked, 'member' | 'library'> {
  versions: string[];
}

/** One draft for each file and library; musl looks at no versions. */
export function missingVersionDrafts(wheel: JudgedWheel): Draft[] {
  const asked = askedOfWheel(wheel);
  return [
    ...asked.flatMap(lackingOf).map(describe),
    ...withoutTable(asked, wheel).map(describeWithoutTable),
  ].map((draft) => asPromised(draft, wheel));
}

function askedOfWheel(wheel: JudgedWheel): Asked[] {
  const files = linkedMembers(wheel);
  const byPath = new Map(files.map((member) => [member.facts.path, member]));
  return files
    .filter((member) => runsOnGlibc(member, wheel.promise))
    .flatMap((member) => {
      const taken = librariesFromWheel(member.facts.path, wheel);
      const needs = member.elf.versionNeeds.filter(({ library }) => taken.has(library));
      return [...groupBy(needs, ({ library }) => library)].flatMap(([name, same]) => {
        const library = byPath.get(taken.get(name) ?? '');
        return library === undefined ? [] : [{ member, library, needs: same }];
      });
    });
}

/** By name, the libraries that a file needs and takes from the wheel. */
export function librariesFromWheel(path: string, { claims }: JudgedWheel): Map<string, string> {
  return new Map(
    claims
      .flatMap(({ linkage }) => linkage.get(path) ?? [])
      .flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [] : [[library, resolvedTo] as const])),
  );
}

function lackingOf({ member, library, needs }: Asked): Lacking[] {
  const defined = new Set(library.elf.versionDefinitions);
  // Of a library that defines no version glibc takes whatever it finds.
  if (defined.size === 0) return [];
  const versions = needs
    .filter(({ version, weak }) => !weak && !defined.has(version))
    .map(({ version }) => version);
  return versions.length === 0 ? [] : [{ member, library, versions }];
}

/**
 * Those that glibc ends the process at: it comes to a symbol that it wants in a version, in the very library that it wants it of,
 * and that one has no table which could say what version the symbol has.
 */
function withoutTable(asked: readonly Asked[], wheel: JudgedWheel): (Lacking & { symbols: string[] })[] {
  const candidates = asked.filter(({ library }) => !library.elf.versionTable);
  if (candidates.length === 0) return [];
  const closures = new Closures(wheel);
  const files = linkedMembers(wheel);
  return candidates.flatMap(({ member, library, needs }) => {
    const { members, outside, isWhole } = closures.of(member.facts.path);
    if (!isWhole) return [];
    const isOfSystem = systemSymbolsOf(outside);
    // A library is looked up in whatever loads it, too.
    const others = files.filter(
      (file) =>
        file.facts.path !== library.facts.path &&
        (member.role !== 'extension' || members.has(file.facts.path)),
    );
    const wanted = needs.filter(({ symbols }) => symbols.length > 0);
    const found = new Set(wanted.flatMap(({ symbols }) => symbols).filter((name) => !isOfSystem(name)));
    const own = definedIn([library], found);
    if (own === null || own.size === 0) return [];
    const elsewhere = definedIn(others, own);
    if (elsewhere === null) return [];
    const symbols = [...own].filter((name) => !elsewhere.has(name)).sort();
    const [first] = symbols;
    const versions = wanted.filter((need) => first !== undefined && need.symbols.includes(first));
    return first === undefined
      ? []
      : [{ member, library, versions: versions.map(({ version }) => version), symbols }];
  });
}

/** Which of the names some of the files define; null where not all that they define is known. */
function definedIn(files: readonly LinkedMember[], names: ReadonlySet<string>): Set<string> | null {
  const defined = new Set<string>();
  for (const { exports } of files.flatMap(({ binary }) => binary.images)) {
    if (!exports.isWhole) return null;
    for (const name of exports) if (names.has(name)) defined.add(name);
  }
  return defined;
}

function describeWithoutTable({
  member,
  library,
  versions,
  symbols,
}: Lacking & { symbols: string[] }): Draft {
  const name = baseName(member.facts.path);
  const other = baseName(library.facts.path);
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    title: `${other} has no symbol versions, and ${name} asks for some`,
    message:
      `${member.facts.path} wants ${symbols[0] ?? ''} in version ${versions[0] ?? ''} from ${library.facts.path}, which has no table of versions. ` +
      'glibc ends the process, at the import or the first call: "dl-lookup.c: check_match: Assertion `version->filename == NULL || …\' failed!".',
    remedy: REMEDY,
    data: { library: library.facts.path, versions, symbols: symbols.slice(0, MAX_LISTED_MEMBERS) },
  };
}

/** What helps where a library isn't the one that was linked with. */
export const REMEDY =
  'Package the library that the file was linked with: another build, or another version, of it was copied into the wheel.';

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
    remedy: REMEDY,
    data: { library: library.facts.path, versions },
  };
}
