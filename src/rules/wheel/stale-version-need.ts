import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { neededBy, ownNames } from '../../binary/imageLists.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { NeedLinkage } from '../../judge/linkage.ts';
import { isAlwaysLoaded } from '../../platform/alwaysLoaded.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
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
  check: (wheel) =>
    linkedMembers(wheel)
      // musl doesn't look at versions.
      .filter((member) => member.elf.dynamic && runsOnGlibc(member, wheel.promise))
      .flatMap((member) => {
        const draft = describeIndex(member) ?? describeLibrary(member, wheel);
        return draft === null ? [] : [asPromised(draft, wheel)];
      }),
};

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

function describeLibrary(member: LinkedMember, wheel: JudgedWheel): Draft | null {
  const { elf, facts } = member;
  // Without a promise nobody knows what its needed libraries bring along.
  if (wheel.claims.length === 0) return null;
  const own = new Set(neededBy(member.binary));
  const notItsOwn = sortedDistinct(elf.versionNeeds.map(({ library }) => library)).filter(
    (library) => !isAlwaysLoaded(library) && !own.has(library),
  );
  if (notItsOwn.length === 0) return null;
  const closure = closureOf(member, wheel);
  const stale = notItsOwn.filter((library) => !closure.names.has(library));
  const [first] = stale;
  if (first === undefined) return null;
  const name = baseName(facts.path);
  const isSure = closure.isKnown && !mayBeLoadedBefore(stale, wheel);
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

interface Closure {
  /** Names of the libraries that are loaded with it. */
  names: ReadonlySet<string>;
  /** False where a library of the system could bring along others. */
  isKnown: boolean;
}

/** All that the loader loads with the file, by every name that it goes by. */
function closureOf({ facts: { path } }: LinkedMember, { claims, members }: JudgedWheel): Closure {
  const byPath = new Map(members.map((member) => [member.facts.path, member.facts]));
  const names = new Set<string>();
  const seen = new Set([path]);
  const addNamesOf = (member: string): void => {
    names.add(baseName(member));
    for (const name of ownNames(byPath.get(member)?.binary ?? null)) names.add(name);
  };
  addNamesOf(path);
  let isKnown = true;
  const queue = [path];
  for (const each of queue) {
    for (const need of claims.flatMap(({ linkage }) => linkage.get(each) ?? [])) {
      names.add(need.library);
      if (need.resolvedTo === null) isKnown = addBrought(need, names) && isKnown;
      else if (!seen.has(need.resolvedTo)) {
        seen.add(need.resolvedTo);
        addNamesOf(need.resolvedTo);
        queue.push(need.resolvedTo);
      }
    }
  }
  return { names, isKnown };
}

/** Adds what a library outside the wheel brings along; false where that isn't known. */
function addBrought({ library }: NeedLinkage, names: Set<string>): boolean {
  if (isAlwaysLoaded(library)) return true;
  const brought = BROUGHT_BY.get(library);
  for (const name of brought ?? []) names.add(name);
  return brought !== undefined;
}

/** Whether a package that this one requires, or another file of the wheel, can have loaded them by then. */
function mayBeLoadedBefore(libraries: readonly string[], { facts, members }: JudgedWheel): boolean {
  const requires = facts.distInfo?.metadata?.requiresDist ?? [];
  if (requires.length > 0 || facts.preloads.length > 0) return true;
  return libraries.every((library) =>
    members.some(({ facts: { binary } }) =>
      (binary?.images ?? []).some(({ needed }) => needed.some((need) => need.library === library)),
    ),
  );
}
