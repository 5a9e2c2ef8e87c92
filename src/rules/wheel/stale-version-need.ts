import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { neededBy, ownNames } from '../../binary/imageLists.ts';
import { type Closure, Closures } from '../../judge/closures.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isAlwaysLoaded } from '../../platform/alwaysLoaded.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
import { openRequirements } from '../shared/requirements.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** What libraries of the system bring along themselves; of all others nobody knows. */
const BROUGHT_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['libstdc++.so.6', ['libgcc_s.so.1']],
  ['libgfortran.so.5', ['libquadmath.so.0', 'libgcc_s.so.1']],
  ['libgcc_s.so.1', []],
  ['libz.so.1', []],
  ['libgomp.so.1', []],
  ['libcrypt.so.1', []],
  ['libcrypt.so.2', []],
  ['libresolv.so.2', []],
  ['libnsl.so.1', []],
]);

/** Symbol versions that a tool left behind when it took a library out of a file. */
export const staleVersionNeed: Rule<'wheel'> = {
  id: 'stale-version-need',
  scope: 'wheel',
  severity: 'error',
  summary:
    'symbol versions are left of a library that the file no longer needs, which glibc does not survive',
  check: (wheel) => {
    const search = searchIn(wheel);
    return (
      linkedMembers(wheel)
        // musl doesn't look at versions.
        .filter((member) => member.elf.dynamic && runsOnGlibc(member, wheel.promise))
        .flatMap((member) => {
          const draft = describeIndex(member) ?? describeLibrary(member, wheel, search);
          return draft === null ? [] : [asPromised(draft, wheel)];
        })
    );
  },
};

/** What is worked out once for all files. */
interface Search {
  closures: Closures;
  byPath: ReadonlyMap<string, MemberFacts>;
  /** Libraries that any file of the wheel needs. */
  neededByAny: ReadonlySet<string>;
}

function searchIn(wheel: JudgedWheel): Search {
  return {
    closures: new Closures(wheel),
    byPath: new Map(wheel.members.map(({ facts }) => [facts.path, facts])),
    neededByAny: new Set(wheel.members.flatMap(({ facts }) => neededBy(facts.binary))),
  };
}

function describeIndex(member: LinkedMember): Draft | null {
  const { elf, facts } = member;
  const [first] = elf.strayVersions;
  if (first === undefined) return null;
  const name = baseName(facts.path);
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: facts.path,
    title: `${name} uses symbol versions that it does not list`,
    message:
      `This ${roleName(member)} wants ${listSome(
        elf.strayVersions.map(({ symbol }) => symbol),
        2,
      )} in a version that is not in it (index ${first.index} of .gnu.version). glibc reads past the end of its list: ` +
      `${consequence(member)} crashes, or names ${first.symbol} as missing.`,
    remedy:
      'Package the file as the linker wrote it: a tool that edits finished files has damaged it, such as patchelf --clear-symbol-version.',
    data: { symbols: elf.strayVersions.map(({ symbol }) => symbol), index: first.index, role: member.role },
  };
}

function describeLibrary(member: LinkedMember, wheel: JudgedWheel, search: Search): Draft | null {
  const { elf, facts } = member;
  // Without a promise nobody knows what its needed libraries bring along.
  if (wheel.claims.length === 0) return null;
  const own = new Set(neededBy(member.binary));
  const notItsOwn = sortedDistinct(elf.versionNeeds.map(({ library }) => library)).filter(
    (library) => !isAlwaysLoaded(library) && !own.has(library),
  );
  if (notItsOwn.length === 0) return null;
  const closure = loadedNames(search.closures.of(facts.path), search.byPath);
  const stale = notItsOwn.filter((library) => !closure.names.has(library));
  const [first] = stale;
  if (first === undefined) return null;
  const name = baseName(facts.path);
  const isSure = closure.isKnown && !mayBeLoadedBefore(stale, wheel, search);
  return {
    severity: weightOf(
      member,
      isSure ? { loaded: 'error', lone: 'warning' } : { loaded: 'warning', lone: 'notice' },
    ),
    member: facts.path,
    title: `${name} lists versions of ${first}, which it doesn't need`,
    message:
      `This ${roleName(member)} lists symbol versions of ${listSome(stale, 2)}, which neither it nor its libraries need. Unless something has ` +
      `loaded ${stale.length === 1 ? 'it' : 'them'} before, ${consequence(member)} ends the process: ` +
      '"dl-version.c: _dl_check_map_versions: Assertion `needed != NULL\' failed!".',
    remedy: steps(
      `Link without ${first}, instead of removing it with "patchelf --remove-needed", which leaves its versions behind.`,
      `Or, if it is used, run "patchelf --add-needed ${pastable(first)} ${pastable(name)}".`,
    ),
    data: { libraries: stale, role: member.role },
  };
}

function consequence(member: LinkedMember): string {
  if (member.binary.kind === 'executable') return 'starting it';
  return isLoaded(member) ? 'importing it' : 'loading it from Python';
}

/** A name of the wheel's, where it can do no harm in a shell. */
function pastable(name: string): string {
  return /^[\w.+-]{1,200}$/.test(name) ? name : 'FILE';
}

/** What is loaded with a file, by name. */
interface LoadedNames {
  names: ReadonlySet<string>;
  /** False where a library of the system could bring along others. */
  isKnown: boolean;
}

/** All that the loader loads with the file, by every name that it goes by. */
function loadedNames(closure: Closure, byPath: ReadonlyMap<string, MemberFacts>): LoadedNames {
  const names = new Set(closure.names);
  for (const member of closure.members) {
    names.add(baseName(member));
    for (const name of ownNames(byPath.get(member)?.binary ?? null)) names.add(name);
  }
  let isKnown = closure.isWhole;
  for (const library of closure.outside) isKnown = addBrought(library, names) && isKnown;
  return { names, isKnown };
}

/** Adds what a library outside the wheel brings along; false where that isn't known. */
function addBrought(library: string, names: Set<string>): boolean {
  if (isAlwaysLoaded(library)) return true;
  const brought = BROUGHT_BY.get(library);
  for (const name of brought ?? []) names.add(name);
  return brought !== undefined;
}

/** Whether a package that this one requires, or another file of the wheel, can have loaded them by then. */
function mayBeLoadedBefore(
  libraries: readonly string[],
  { facts, requirements }: JudgedWheel,
  { neededByAny }: Search,
): boolean {
  const requires = openRequirements(requirements.installed);
  if (requires.length > 0 || facts.preloads.length > 0) return true;
  return libraries.every((library) => neededByAny.has(library));
}
