/** Libraries that dyld finds neither in the wheel nor on the system, for the rules that speak of them. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import type { Image, Needed } from '../../binary/image.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { NeedLinkage, NotFound } from '../../judge/linkage.ts';
import { preloadNameOf } from '../../judge/preloaded.ts';
import { providedBy } from '../../judge/providers.ts';
import type { Requirements } from '../../judge/requirements.ts';
import { InstalledPackages } from '../../judge/searchPaths.ts';
import { SEVERITIES, type Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { APPLE_PLATFORM, type AppleImage, appleImages, appleName, appleWeight } from './appleImages.ts';
import { isPythonLibrary } from './applePaths.ts';
import { openRequirements } from './requirements.ts';

export interface AppleMissing {
  /** As the files ask for it. */
  library: string;
  why: Exclude<NotFound, 'limit'>;
  /** In the order of their paths. */
  needing: AppleImage[];
}

/** Swift's libraries, and what the loader finds in /usr/lib by its name alone where a path leads nowhere. */
const SYSTEM_LEAF =
  /^lib(?:swift\w*|z|c\+\+|c\+\+abi|System|iconv|charset|bz2|expat|xml2|xslt|exslt|sqlite3|curl|edit|ncurses|form|panel|menu|ffi|resolv|objc|gcc_s|stdc\+\+|cups|archive|pcap)(?:\.[\w.]+)?\.dylib$/;

/** True for a name that macOS has in /usr/lib. */
export function isSystemLeaf(library: string): boolean {
  return SYSTEM_LEAF.test(baseName(library));
}

/**
 * By library, sorted: what is asked for by a path inside the wheel, or by a bare name. Weak loads may be missing; what is
 * loaded by an absolute path is another matter, and Python's own library as well.
 */
export function appleMissing(wheel: JudgedWheel): AppleMissing[] {
  const missed = allOpenNeeds(wheel).filter(
    ({ library, why, apple }) => !isPythonLibrary(library) && (why !== 'unreachable' || !isForApps(apple)),
  );
  if (missed.length === 0) return [];
  const isAccepted = acceptedLibraries(wheel);
  return [...groupBy(missed, ({ library }) => library)]
    .filter(([library]) => !isAccepted(library) && !isAccepted(baseName(library)))
    .map(([library, same]) => ({
      library,
      why: same.find(({ why }) => why === 'unreachable')?.why ?? same[0]?.why ?? 'absent',
      needing: same.map(({ apple }) => apple),
    }))
    .sort((a, b) => compareStrings(a.library, b.library));
}

/** What asks for Python's own library in another way than by an absolute path, and finds none; apps for iOS all have one. */
export function pythonMissing(wheel: JudgedWheel): OpenNeed[] {
  const missed = allOpenNeeds(wheel).filter(
    ({ library, apple }) => isPythonLibrary(library) && !isForApps(apple),
  );
  if (missed.length === 0) return [];
  const isAccepted = acceptedLibraries(wheel);
  return missed.filter(({ library }) => !isAccepted(library) && !isAccepted(baseName(library)));
}

/** Whoever makes an app moves the frameworks of all wheels to one folder, to which the app's own LC_RPATH leads. */
function isForApps({ slice: { build } }: AppleImage): boolean {
  return build?.platform === APPLE_PLATFORM.IOS || build?.platform === APPLE_PLATFORM.IOS_SIMULATOR;
}

/** One library that one slice does not find. */
export interface OpenNeed {
  /** As the file asks for it. */
  library: string;
  why: AppleMissing['why'];
  apple: AppleImage;
}

/** A library counts as needed in earnest if one of the commands for it says so. */
export function isNeeded({ kind }: Needed): boolean {
  return kind !== 'weak' && kind !== 'delayed';
}

function allOpenNeeds(wheel: JudgedWheel): OpenNeed[] {
  const linkage = new Map(wheel.apple.map(({ image, needs }) => [image, needs]));
  return appleImages(wheel).flatMap((apple) => openNeeds(apple, linkage));
}

function openNeeds(apple: AppleImage, linkage: ReadonlyMap<Image, readonly NeedLinkage[]>): OpenNeed[] {
  const strong = new Set(apple.image.needed.filter(isNeeded).map(({ library }) => library));
  return (linkage.get(apple.image) ?? []).flatMap(({ library, resolvedTo, why }) => {
    const isOpen = resolvedTo === null && why !== 'limit' && strong.has(library);
    if (!isOpen || library.startsWith('/') || isSystemLeaf(library)) return [];
    return [{ library, why, apple }];
  });
}

/** Why a library that is missing may come from elsewhere, and how much it weighs that it is. */
export interface AppleReason {
  severity: Severity;
  /** A sentence with a blank before it; empty where nothing speaks for the library. */
  sentence: string;
}

/** Libraries of which the same is to be said. */
export interface ReasonedGroup {
  missing: AppleMissing[];
  reason: AppleReason;
}

/** Each library that is an error stands for itself, and those that something speaks for stand together. */
export function groupedByReason(missing: readonly AppleMissing[], wheel: JudgedWheel): ReasonedGroup[] {
  if (missing.length === 0) return [];
  const surroundings = surroundingsOf(wheel);
  const reasoned = missing.map((each) => ({ each, reason: reasonOf(each, surroundings) }));
  const groups = groupBy(reasoned, ({ each, reason: { severity, sentence } }) =>
    severity === 'error' ? each.library : JSON.stringify([severity, sentence]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ missing: group.map(({ each }) => each), reason: first.reason }];
  });
}

/** A wheel with more missing libraries than are looked at is no real one; it must not pass for a sound one either. */
export function restDrafts(count: number): Draft[] {
  if (count <= MAX_MISSING_LIBRARIES) return [];
  return [
    {
      severity: 'error',
      member: null,
      causeKey: 'too many',
      title: `${count} libraries are not where the loader looks`,
      message: `The wheel needs ${count} libraries that the loader does not find. The first ${MAX_MISSING_LIBRARIES} by name are listed; the others were not looked at.`,
      remedy: 'Fix the ones that are listed; the others show in the next run.',
      data: { count },
    },
  ];
}

/** What may speak for libraries, worked out once for all of them. */
interface Surroundings {
  requirements: Requirements;
  open: readonly string[];
  packages: InstalledPackages;
  preloads: readonly string[];
  /** By architecture and library, a file of Python's that finds it. */
  finders: ReadonlyMap<string, string>;
}

function surroundingsOf({ facts, members, apple, requirements }: JudgedWheel): Surroundings {
  const loaded = new Set(members.filter(isLoaded).map((member) => member.facts.path));
  const finders = new Map<string, string>();
  for (const { member, architecture, needs } of apple) {
    if (!loaded.has(member)) continue;
    for (const { library, resolvedTo } of needs)
      if (resolvedTo !== null) finders.set(`${architecture} ${library}`, member);
  }
  return {
    requirements,
    open: openRequirements(requirements.installed),
    packages: new InstalledPackages(facts.members, facts.name?.distribution ?? '', requirements.offered),
    preloads: facts.preloads,
    finders,
  };
}

/** A repair treats all files alike: a few of those that need a library tell as much as all. */
const MOST_COMPARED = 50;

/** What weighs in the file's favour: packages that the wheel requires, Python code, other modules. */
function reasonOf(missing: AppleMissing, surroundings: Surroundings): AppleReason {
  const { library, needing } = missing;
  const { requirements, open, packages, preloads, finders } = surroundings;
  const provided = providedBy(plainLibrary(library), requirements);
  const folder = siblingFolder(missing, packages);
  const preload = preloadNameOf(preloads, {
    names: [baseName(library), plainLibrary(library)],
    folders: [],
  });
  const finder = finderOf(missing, finders);
  const weigh = (severity: Severity): Severity =>
    least(severity, worst(needing.map((apple) => appleWeight(apple, 'error'))));
  if (provided?.how === 'required' || folder !== null)
    return {
      severity: 'notice',
      sentence: ` ${folder ?? provided?.by}, which other packages install, may bring it, and is then imported first.`,
    };
  if (preload !== null)
    return {
      severity: weigh('notice'),
      sentence: ` Python code of the wheel names ${preload}, and may load it first.`,
    };
  if (finder !== null)
    return {
      severity: weigh('warning'),
      sentence: ` ${finder} does find it: where that is loaded first, the library is there already.`,
    };
  if (provided !== null)
    return {
      severity: weigh('warning'),
      sentence: ` ${provided.by} may bring it, where it is imported first.`,
    };
  if (open.length > 0)
    return {
      severity: weigh('warning'),
      sentence: ` A package that the wheel requires (${open.slice(0, 3).join(', ')}) may bring it.`,
    };
  return { severity: weigh('error'), sentence: '' };
}

/** `libtorch` of `@rpath/libtorch.1.dylib`; frameworks of Qt by the names that their libraries have elsewhere. */
function plainLibrary(library: string): string {
  const name = baseName(library);
  if (/^Qt[A-Z]/.test(name)) return `libQt6${name.slice(2)}`;
  return name.replace(/(?:\.\d[\d.]*)?\.(?:dylib|so)$/, '');
}

/** A folder of another package that an rpath of the files leads to. */
function siblingFolder({ library, needing }: AppleMissing, packages: InstalledPackages): string | null {
  if (!library.startsWith('@')) return null;
  for (const { image, member } of needing.slice(0, MOST_COMPARED)) {
    const entries = library.startsWith('@rpath/') ? image.searchPaths.map(({ path }) => path) : [library];
    for (const entry of entries) {
      const folder = packages.siblingFolder(entry.replace('@loader_path', '$ORIGIN'), member.facts.path);
      if (folder !== null) return folder;
    }
  }
  return null;
}

/** Another file of Python's that finds a library by this name. */
function finderOf({ library, needing }: AppleMissing, finders: Surroundings['finders']): string | null {
  if (library.startsWith('@loader_path')) return null;
  const found = needing
    .map(({ image }) => finders.get(`${image.architecture} ${library}`))
    .find((finder) => finder !== undefined);
  return found ?? null;
}

function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'notice';
}

function least(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

/** As in `arm64`, for sentences about one of several slices; empty where no file has more than one. */
export function slicesOf(needing: readonly AppleImage[]): string {
  const isThin = needing.every(({ member }) => (member.facts.binary?.images.length ?? 0) < 2);
  return isThin
    ? ''
    : [...new Set(needing.map(({ image }) => appleName(image.architecture)))].sort().join(' and ');
}
