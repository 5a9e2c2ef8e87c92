/**
 * Modules, and libraries that they need, which are there for some of the promised architectures alone. An installer
 * takes the wheel by any one of its tags, so that each of them is a promise. Programs are left aside: macOS and
 * Windows run those of another architecture.
 */

import { groupBy, listOf, listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import { architectureFits } from '../../../binary/architectures.ts';
import { neededBy, ownNames } from '../../../binary/imageLists.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import { namesPlatform, siblingKey } from '../../../judge/siblings.ts';
import { type Demand, demandsOf } from '../../../judge/wheelPromise.ts';
import type { PromisedSystem } from '../../../platform/platform.ts';
import { systemsOfFormat } from '../../../platform/platforms.ts';
import { parseExtensionName } from '../../../python/pythonTag.ts';
import type { Draft } from '../../rule.ts';
import { runsAllTheSame } from '../../shared/uselessFiles.ts';
import { describeArchitectures, promisedArchitecture } from '../../shared/words.ts';

/** A module, or a library, and what nobody can load it on. */
interface Gap {
  /** All files of the module. */
  members: JudgedMember[];
  missing: Demand[];
  isMeant: boolean;
}

/** One draft for all modules and libraries that lack the same architectures. */
export function architectureGaps(wheel: JudgedWheel): Draft[] {
  const { promise } = wheel;
  const demands = promise === null ? [] : demandsOf(promise);
  if (promise === null || demands.length < 2) return [];
  const gaps = [
    ...moduleGaps(wheel, demands),
    ...libraryGaps(wheel, demands),
    ...appleLibraryGaps(wheel, demands),
    ...loneLibraryGaps(wheel, demands),
  ];
  const alike = groupBy(gaps, ({ missing, isMeant }) => `${namesOf(missing)} ${isMeant}`);
  return [...alike.values()].map((group) => gapDraft(group, promisedArchitecture(promise)));
}

/** Names in which a processor's instruction set stands: such modules are chosen at run time. */
const FEATURE = /(?:sse|ssse|avx|neon|sve|vsx|vmx|amx|bmi|fma|popcnt|simd)/i;

function moduleGaps({ members }: JudgedWheel, demands: readonly Demand[]): Gap[] {
  const modules = members.filter(({ role }) => role === 'extension');
  const stemOf = ({ facts }: JudgedMember): string => parseExtensionName(facts.path)?.stem ?? facts.path;
  // Thin files whose names differ by the architecture alone are one module, of which the code picks a file.
  return [...groupBy(modules, (member) => siblingKey(stemOf(member))).values()].flatMap((files) => {
    const stems = files.map(stemOf);
    // What is foreign altogether has a finding of its own.
    if (files.some((file) => !isSound(file)) || stems.some((stem) => FEATURE.test(stem))) return [];
    const missing = missingFor(files, demands);
    const isMeant = stems.some(namesPlatform) || files.every(({ facts }) => isTestData(facts.path));
    return missing.length === 0 ? [] : [{ members: files, missing, isMeant }];
  });
}

/** Libraries that lie in the wheel, and not for the architecture of a file that needs them. */
function libraryGaps({ members }: JudgedWheel, demands: readonly Demand[]): Gap[] {
  const loaded = members.filter((member) => isLoaded(member) && isSound(member));
  const byName = groupBy(
    loaded.flatMap((member) =>
      sortedDistinct([baseName(member.facts.path), ...ownNames(member.facts.binary)]).map((name) => ({
        name,
        member,
      })),
    ),
    ({ name }) => name,
  );
  const lacking = new Map<string, { files: JudgedMember[]; needing: JudgedMember[] }>();
  for (const member of loaded) {
    for (const soname of neededBy(member.facts.binary)) {
      const files = (byName.get(soname) ?? []).map((each) => each.member);
      if (files.length === 0 || files.some((file) => sharesArchitecture(file, member))) continue;
      const known = lacking.get(soname) ?? { files, needing: [] };
      known.needing.push(member);
      lacking.set(soname, known);
    }
  }
  return [...lacking.values()].map(({ files, needing }) => ({
    members: files,
    missing: demands.filter((demand) => needing.some((member) => serves(member, demand))),
    isMeant: needing.every(({ facts }) => isTestData(facts.path)),
  }));
}

/**
 * Libraries of a wheel without modules, which Python code loads itself, where none of them is for some promise, nor a program
 * that one could serve.
 */
function loneLibraryGaps({ members, facts }: JudgedWheel, demands: readonly Demand[]): Gap[] {
  const files = members.filter(({ role, facts: { path } }) => role !== 'data' && !isTestData(path));
  const libraries = files.filter(({ role }) => role === 'library');
  const isKnown = facts.problems.length === 0 && files.every((file) => file.facts.binary !== null);
  if (!isKnown || files.some(isLoaded) || !libraries.every(isSound)) return [];
  const programs = files.filter(({ role }) => role === 'program');
  const missing = missingFor(libraries, demands).filter(
    (demand) => !programs.some((file) => serves(file, demand) || runsThere(file, demand)),
  );
  if (missing.length === 0) return [];
  const isMeant = libraries.some(({ facts: { path } }) => namesPlatform(path));
  return libraries.map((file) => ({ members: [file], missing, isMeant }));
}

function runsThere({ facts: { binary } }: JudgedMember, demand: Demand): boolean {
  return runsAllTheSame(binary?.architectures ?? [], { platforms: [demand] });
}

/** Libraries that lie where dyld looks, without the slice that the slice of a module needs. */
function appleLibraryGaps({ members, apple, facts }: JudgedWheel, demands: readonly Demand[]): Gap[] {
  const loaded = new Map(members.filter(isLoaded).map((member) => [member.facts.path, member]));
  const byName = groupBy(
    members.filter(({ misfit, facts: { binary } }) => misfit === null && binary?.macho !== undefined),
    (member) => baseName(member.facts.path),
  );
  const byLibrary = new Map<string, Gap>();
  for (const { member, architecture, image, needs } of facts.isPartial ? [] : apple) {
    const needing = loaded.get(member);
    const missing = demands.filter(({ architectures }) =>
      architectures.some((each) => architectureFits(architecture, each)),
    );
    if (needing === undefined || !isSound(needing) || missing.length === 0) continue;
    const strong = new Set(image.needed.flatMap((need) => (need.kind === 'weak' ? [] : [need.library])));
    for (const { library, why } of needs) {
      const isMeant = isTestData(member);
      const key = `${architecture} ${isMeant} ${library}`;
      if (why !== 'unfit' || !strong.has(library) || byLibrary.has(key)) continue;
      const lacking = (byName.get(baseName(library)) ?? []).filter(
        (file) => isSound(file) && !missing.some((demand) => serves(file, demand)),
      );
      byLibrary.set(key, { members: lacking, missing, isMeant });
    }
  }
  return [...byLibrary.values()].filter((gap) => gap.members.length > 0);
}

function isSound({ misfit, facts: { binary } }: JudgedMember): boolean {
  return (
    misfit === null && binary !== null && binary.problems.length === 0 && binary.architectures.length > 0
  );
}

/** Of the systems that the files are for; what another system would load has other names. */
function missingFor(files: readonly JudgedMember[], demands: readonly Demand[]): Demand[] {
  return demands.filter(
    (demand) =>
      files.some((file) => isForSystem(file, demand.system)) && !files.some((file) => serves(file, demand)),
  );
}

function isForSystem({ facts: { binary } }: JudgedMember, system: PromisedSystem): boolean {
  return systemsOfFormat(binary?.format ?? '').includes(system);
}

function serves({ facts: { binary } }: JudgedMember, { architectures }: Demand): boolean {
  return (binary?.architectures ?? []).some((actual) =>
    architectures.some((promised) => architectureFits(actual, promised)),
  );
}

function sharesArchitecture(a: JudgedMember, b: JudgedMember): boolean {
  const own = b.facts.binary?.architectures ?? [];
  return (a.facts.binary?.architectures ?? []).some((actual) =>
    own.some((other) => architectureFits(actual, other) || architectureFits(other, actual)),
  );
}

function namesOf(demands: readonly Demand[]): string {
  return sortedDistinct(demands.map(({ architectures }) => architectures.join(' or '))).join(' and ');
}

function gapDraft(gaps: readonly Gap[], promised: string): Draft {
  const paths = gaps.flatMap(({ members }) => members.map(({ facts }) => facts.path)).sort();
  const [first] = gaps;
  const missing = namesOf(first?.missing ?? []);
  const actual = sortedDistinct(
    gaps.flatMap(({ members }) => members.flatMap(({ facts }) => facts.binary?.architectures ?? [])),
  );
  const name = baseName(paths[0] ?? '');
  const isLone = gaps.every(({ members }) => members.every(({ role }) => role === 'library'));
  const loads = isLone ? `loading ${paths.length === 1 ? 'it' : 'them'}` : 'the import';
  const isUniversal = first?.missing.some(({ system }) => system === 'macos') ?? false;
  return {
    severity: (first?.isMeant ?? false) ? 'warning' : 'error',
    member: paths[0] ?? null,
    spans: paths,
    // What it needs where it does run is another matter.
    standsAlone: true,
    causeKey: `missing for ${missing}: ${paths.join('\n')}`,
    title:
      gaps.length === 1
        ? `${name} has nothing for ${missing}, as its tags promise`
        : `${gaps.length} modules and libraries have nothing for ${missing}`,
    message:
      `The tags promise ${promised.replaceAll('+', ' and ')}, and pip installs the wheel on each. ` +
      `${listSome(paths, 2)} ${paths.length === 1 ? 'is' : 'are'} built for ${describeArchitectures(actual)} only, so on ` +
      `${missing} ${loads} fails.`,
    remedy: isUniversal
      ? `Build for both (ARCHFLAGS="-arch arm64 -arch x86_64", or delocate-merge of two wheels), or take the tags for ${missing} off the wheel ("python -m wheel tags").`
      : `Build one wheel for each architecture, with its own tags only, or take the tags for ${missing} off this one ("python -m wheel tags").`,
    data: {
      expected: promised,
      actual: actual.join('+'),
      missing: listOf((first?.missing ?? []).map(({ architectures }) => architectures.join('+'))),
      members: paths,
    },
  };
}
