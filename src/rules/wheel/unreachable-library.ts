import { posix } from 'node:path';
import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import { isGraftName, wasRepaired } from '../../judge/grafts.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { type MissingLibrary, missingLibraries } from '../../judge/missingLibraries.ts';
import { preloadNameOf } from '../../judge/preloaded.ts';
import { type Provided, providedBy } from '../../judge/providers.ts';
import { outsideKindOf, searchPathOf } from '../../judge/searchPaths.ts';
import type { Severity } from '../../model/report.ts';
import { hostKindOf } from '../../platform/hostLibraries.ts';
import { withoutHash } from '../../platform/libraryName.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import { installedPath, pathBetween } from '../../wheel/installedPath.ts';
import type { Draft, Rule } from '../rule.ts';
import { acceptedLibraries } from '../shared/acceptedLibraries.ts';
import { failure, isUnread, membersByName, whoNeeds } from '../shared/missing.ts';
import { steps } from '../shared/steps.ts';
import { forClaim } from '../shared/weight.ts';
import { pastableName, pastablePath } from '../shared/words.ts';
import { TEXTS } from './external-library/libraryTexts.ts';
import { appleUnreachableDrafts } from './unreachable-library/appleLibraries.ts';
import { unreachableDllDrafts } from './unreachable-library/dlls.ts';

/** A library that is in the wheel, at a place where the loader doesn't look for it. */
export const unreachableLibrary: Rule<'wheel'> = {
  id: 'unreachable-library',
  scope: 'wheel',
  severity: 'error',
  summary: 'a needed library is in the wheel, where the loader does not look for it',
  governedBy: 'repair',
  check: (wheel) => {
    const isAccepted = acceptedLibraries(wheel);
    const all = missingLibraries(wheel).filter(
      ({ library, why }) => why === 'unreachable' && !isAccepted(library),
    );
    const missing = all.slice(0, MAX_MISSING_LIBRARIES);
    const others = isUnread(wheel.facts)
      ? []
      : [...appleUnreachableDrafts(wheel), ...unreachableDllDrafts(wheel)];
    if (missing.length === 0) return others;
    const byName = membersByName(wheel.facts);
    const elsewhere = foundElsewhere(wheel);
    const placed = missing.map((missed) => place(missed, { byName, elsewhere, wheel }));
    const unused = placed.filter(({ missed }) => missed.loaded.length === 0);
    const loaded = placed.filter(({ missed }) => missed.loaded.length > 0);
    return [...loaded.map(loadedDraft), ...unusedDrafts(unused), ...restDrafts(all), ...others];
  },
};

/** A library that is out of reach, and what may bring it into the process all the same. */
interface Placed {
  missed: MissingLibrary;
  /** The files of that name, sorted. */
  at: string[];
  /** What Python sources say of it. */
  preload: string | null;
  /** Another package that is known to bring one, too. */
  provided: Provided | null;
  /** A module of the wheel that does find it. */
  foundBy: string | null;
  /** auditwheel has run on the wheel, as the names of copied libraries show. */
  isRepaired: boolean;
  /** The search path of the first file that doesn't. */
  searchPath: readonly string[];
}

interface Surroundings {
  byName: ReadonlyMap<string, MemberFacts[]>;
  elsewhere: ReadonlyMap<string, string>;
  wheel: JudgedWheel;
}

function place(missed: MissingLibrary, { byName, elsewhere, wheel }: Surroundings): Placed {
  const { library, needing, loaded } = missed;
  const name = baseName(library);
  const at = (byName.get(name) ?? [])
    .filter(({ binary }) => (binary?.images.length ?? 0) > 0)
    .map(({ path }) => path);
  const names = [...new Set([name, ...at.map(baseName)])];
  const folders = at.map((path) => path.split('/').at(-2) ?? '').filter((folder) => folder !== '');
  const binary = (loaded[0] ?? needing[0])?.facts.binary ?? null;
  return {
    missed,
    at: sortedDistinct(at),
    preload: preloadNameOf(wheel.facts.preloads, { names, folders }),
    provided: providedBy(library, wheel.requirements),
    foundBy: elsewhere.get(library) ?? null,
    isRepaired: wasRepaired(wheel.facts.members),
    searchPath: searchPathOf(binary).filter((entry) => entry !== ''),
  };
}

/** By library, the first module or library in a module's closure that does find it. */
function foundElsewhere({ claims, members }: JudgedWheel): Map<string, string> {
  const loaded = new Set(members.filter(isLoaded).map(({ facts }) => facts.path));
  const found = new Map<string, string>();
  for (const [member, needs] of claims.flatMap(({ linkage }) => [...linkage])) {
    if (!loaded.has(member)) continue;
    for (const { library, resolvedTo } of needs) {
      if (resolvedTo !== null && !found.has(library)) found.set(library, member);
    }
  }
  return found;
}

function loadedDraft(placed: Placed): Draft {
  const { missed } = placed;
  const { library, claim, loaded } = missed;
  const severity = severityOf(placed);
  const but = severity === 'error' ? '' : 'unless it is loaded before, ';
  return forClaim(
    {
      severity,
      member: loaded[0]?.facts.path ?? null,
      spans: missed.members,
      causeKey: withoutHash(library),
      title: `${baseName(library)} is in the wheel, where the loader doesn't look`,
      message: `${whoNeeds(missed)} ${library}. ${whereItIs(placed)} ${whyNot(placed)}: ${but}${failure(missed)}.`,
      remedy: remedyFor(placed),
      data: {
        libraries: [library],
        members: missed.members.slice(0, MOST_LISTED),
        at: placed.at.slice(0, MOST_LISTED),
        searchPath: [...placed.searchPath],
        rpath: rpathTo(placed),
        tag: claim.tag,
        advice: adviceFor(placed),
      },
    },
    claim,
  );
}

const MOST_LISTED = 50;

/** musl knows a library that was loaded by its path not by name, so that there loading it first is no help. */
function severityOf({ preload, foundBy, provided, missed }: Placed): Severity {
  if (provided?.how === 'required') return 'notice';
  if (preload !== null) return missed.claim.family === 'musllinux' ? 'warning' : 'notice';
  return foundBy !== null || provided?.how === 'unrequired' || isHosts(missed) ? 'warning' : 'error';
}

function isHosts({ library }: MissingLibrary): boolean {
  return hostKindOf(library) !== null;
}

/** The start of a sentence. Takes the library's name where several are spoken of. */
function whereItIs({ at, missed: { library } }: Placed, it = 'It'): string {
  const name = baseName(library);
  const [first = ''] = at;
  return at.some((path) => baseName(path) === name)
    ? `${it} lies at ${listSome(at, 2)}, but`
    : `${it} lies at ${first}, under a file name that the loader doesn't look for, and`;
}

function whyNot({ missed, searchPath }: Placed): string {
  if (isPath(missed)) return 'as the name has a slash, the loader opens that path and searches no folder';
  if (searchPath.length === 0) return 'no RPATH or RUNPATH leads there';
  const reason = searchPath.some((entry) => entry.startsWith('@'))
    ? 'is for macOS'
    : searchPath.every((entry) => outsideKindOf(entry) === 'relative')
      ? "starts at the working directory, for lack of '$ORIGIN/'"
      : "doesn't lead there";
  return `the search path (${listSome(searchPath, 3)}) ${reason}`;
}

/** Linked by the path of a library that has no soname. */
function isPath({ library }: MissingLibrary): boolean {
  return library.includes('/');
}

/** The first step, where something may bring the library into the process all the same. */
function unless({ preload, foundBy, provided, missed }: Placed): string[] {
  if (provided !== null && provided.how !== 'alike')
    return [`If ${provided.by} brings the library and is imported first, no action needed.`];
  if (preload !== null)
    return missed.claim.family === 'musllinux'
      ? [
          `Don't rely on Python code (it mentions ${preload}): musl knows no library by name that was loaded by path.`,
        ]
      : [`If Python code loads the library first (it mentions ${preload}), no action needed.`];
  if (foundBy !== null) return [`If ${foundBy}, which finds it, is always imported first, no action needed.`];
  return isHosts(missed) ? ['If the systems of all users have one, no action needed.'] : [];
}

function remedyFor(placed: Placed): string {
  const { at, missed, isRepaired } = placed;
  const { library, loaded, needing } = missed;
  const first = (loaded[0] ?? needing[0])?.facts.path ?? '';
  const rpath = rpathTo(placed);
  const advice = adviceFor(placed);
  if (rpath !== null && advice === 'misnamed') return TEXTS.misnamed.remedy;
  const renamed =
    isPath(missed) || at.some((path) => baseName(path) === baseName(library))
      ? []
      : [`Package the library as a file called ${baseName(library)}: wheels keep no symbolic links.`];
  const before = [...unless(placed), ...renamed];
  if (rpath === null)
    return steps(
      ...before,
      'Package the library beside the files that need it: no relative path leads to where it is installed now.',
    );
  const pasted = pastablePath(rpath);
  if (isPath(missed)) {
    const names = `'${pastableName(library, 'OLD')}' ${pastableName(baseName(at[0] ?? library), 'NEW')}`;
    return steps(
      ...before,
      `Run patchelf --replace-needed ${names} --set-rpath '${pasted}' ${pastableName(first)}.`,
      'Or give the library a soname (-Wl,-soname,…; no NO_SONAME in CMake) and link again: the linker then writes that instead of a path.',
    );
  }
  if (advice === 'repair-last')
    return steps(
      ...before,
      'Make the repair the last step: after it, something changed the file (patchelf, strip, files packaged again).',
      ...(before.length > 1
        ? []
        : [`Or run patchelf --set-rpath '${pasted}' ${first} before the wheel is packed.`]),
    );
  return steps(
    ...before,
    `Link ${first} with -Wl,-rpath,'${pasted}' (INSTALL_RPATH in CMake), or run patchelf --set-rpath '${pasted}' on it.`,
    ...(before.length > 1 || isRepaired ? [] : ['Or let auditwheel repair do it, as the last step.']),
  );
}

/**
 * A name with a hash is known only once the repair has run: no linker could have been told of it. A copy that has one
 * while the need has none is what an old patchelf leaves.
 */
function adviceFor({ missed: { library }, at }: Placed): 'repair-last' | 'misnamed' | 'set-rpath' {
  if (isGraftName(baseName(library))) return 'repair-last';
  return at.length > 0 && at.every((path) => isGraftName(baseName(path))) ? 'misnamed' : 'set-rpath';
}

/** From the folder of the first file that needs it to that of the library; null where no path is known. */
function rpathTo({ at, missed }: Placed): string | null {
  const [library] = at;
  const needing = missed.loaded[0] ?? missed.needing[0];
  if (library === undefined || needing === undefined) return null;
  const path = pathBetween(
    posix.dirname(installedPath(needing.facts.path)),
    posix.dirname(installedPath(library)),
  );
  if (path === null) return null;
  return path === '' ? '$ORIGIN' : `$ORIGIN/${path}`;
}

/** What was not looked at may be as bad as it gets. */
function restDrafts(all: readonly MissingLibrary[]): Draft[] {
  const [first] = all.slice(MAX_MISSING_LIBRARIES);
  if (first === undefined) return [];
  return [
    forClaim(
      {
        severity: 'error',
        member: null,
        causeKey: 'too many',
        title: `${all.length} libraries are in the wheel, where the loader doesn't look`,
        message: `The wheel needs ${all.length} libraries that lie in it where no RPATH or RUNPATH leads. The first ${MAX_MISSING_LIBRARIES} by name are listed; the others were not looked at.`,
        remedy: 'Fix those that are listed and run the check again: it then shows the others.',
        data: { count: all.length },
      },
      first.claim,
    ),
  ];
}

/** One for all: no import fails by them. */
function unusedDrafts(placed: readonly Placed[]): Draft[] {
  const [first] = placed;
  if (first === undefined) return [];
  const libraries = placed.map(({ missed: { library } }) => library);
  const needing = [...new Set(placed.flatMap(({ missed }) => missed.needing))];
  const { claim } = first.missed;
  const isNamed = placed.every(({ preload, provided }) => preload !== null || provided?.how === 'required');
  return [
    forClaim(
      {
        severity: isNamed ? 'notice' : 'warning',
        member: sortedDistinct(needing.map(({ facts }) => facts.path))[0] ?? null,
        spans: sortedDistinct(needing.map(({ facts }) => facts.path)),
        causeKey: `unused: ${libraries.map(withoutHash).join()}`,
        title: `${listSome(libraries, 2)}: in the wheel, where the loader doesn't look`,
        message:
          `${whoNeeds({ needing, loaded: [] })} ${listSome(libraries, 2)}. ${whereItIs(first, libraries.length > 1 ? libraries[0] : 'It')} ${whyNot(first)}. ` +
          'Importing the package works, but these files fail where they are used (as plugins or programs, through ctypes).',
        remedy: remedyFor(first),
        data: {
          libraries,
          members: sortedDistinct(placed.flatMap(({ missed }) => missed.members)).slice(0, MOST_LISTED),
          at: first.at.slice(0, MOST_LISTED),
          searchPath: [...first.searchPath],
          rpath: rpathTo(first),
          tag: claim.tag,
          advice: adviceFor(first),
        },
      },
      claim,
    ),
  ];
}
