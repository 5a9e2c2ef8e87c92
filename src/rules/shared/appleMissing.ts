/** Libraries that dyld finds neither in the wheel nor on the system, for the rules that speak of them. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { Image, Needed } from '../../binary/image.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { NeedLinkage, NotFound } from '../../judge/linkage.ts';
import { preloadNameOf } from '../../judge/preloaded.ts';
import { providedBy } from '../../judge/providers.ts';
import { InstalledPackages } from '../../judge/searchPaths.ts';
import { SEVERITIES, type Severity } from '../../model/report.ts';
import { acceptedLibraries } from './acceptedLibraries.ts';
import { type AppleImage, appleImages, appleName, appleWeight } from './appleImages.ts';
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
  const linkage = new Map(wheel.apple.map(({ image, needs }) => [image, needs]));
  const missed = appleImages(wheel).flatMap((apple) => openNeeds(apple, linkage));
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

interface OpenNeed {
  library: string;
  why: AppleMissing['why'];
  apple: AppleImage;
}

/** A library counts as needed in earnest if one of the commands for it says so. */
export function isNeeded({ kind }: Needed): boolean {
  return kind !== 'weak' && kind !== 'delayed';
}

function openNeeds(apple: AppleImage, linkage: ReadonlyMap<Image, readonly NeedLinkage[]>): OpenNeed[] {
  const strong = new Set(apple.image.needed.filter(isNeeded).map(({ library }) => library));
  return (linkage.get(apple.image) ?? []).flatMap(({ library, resolvedTo, why }) => {
    const isOpen = resolvedTo === null && why !== 'limit' && strong.has(library);
    if (!isOpen || library.startsWith('/') || isPythonLibrary(library) || isSystemLeaf(library)) return [];
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
  const reasoned = missing.map((each) => ({ each, reason: reasonOf(each, wheel) }));
  const groups = groupBy(reasoned, ({ each, reason: { severity, sentence } }) =>
    severity === 'error' ? each.library : JSON.stringify([severity, sentence]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ missing: group.map(({ each }) => each), reason: first.reason }];
  });
}

/** What weighs in the file's favour: packages that the wheel requires, Python code, other modules. */
function reasonOf(missing: AppleMissing, wheel: JudgedWheel): AppleReason {
  const { library, needing } = missing;
  const requirements = wheel.facts.distInfo?.metadata?.requiresDist ?? [];
  const provided = providedBy(plainLibrary(library), requirements);
  const folder = siblingFolder(missing, wheel, requirements);
  const preload = preloadNameOf(wheel.facts.preloads, {
    names: [baseName(library), plainLibrary(library)],
    folders: [],
  });
  const finder = finderOf(missing, wheel);
  const open = openRequirements(requirements);
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
function siblingFolder(
  { library, needing }: AppleMissing,
  { facts }: JudgedWheel,
  requirements: readonly string[],
): string | null {
  if (!library.startsWith('@')) return null;
  const packages = new InstalledPackages(facts.members, facts.name?.distribution ?? '', requirements);
  for (const { image, member } of needing) {
    const entries = library.startsWith('@rpath/') ? image.searchPaths.map(({ path }) => path) : [library];
    for (const entry of entries) {
      const folder = packages.siblingFolder(entry.replace('@loader_path', '$ORIGIN'), member.facts.path);
      if (folder !== null) return folder;
    }
  }
  return null;
}

/** Another file of Python's that finds a library by this name, or has it for its own. */
function finderOf({ library, needing }: AppleMissing, { apple, members }: JudgedWheel): string | null {
  if (library.startsWith('@loader_path')) return null;
  const loaded = new Set(members.filter(isLoaded).map(({ facts }) => facts.path));
  const architectures = new Set(needing.map(({ image }) => image.architecture));
  const found = apple.find(
    ({ member, architecture, needs }) =>
      loaded.has(member) &&
      architectures.has(architecture) &&
      needs.some((need) => need.library === library && need.resolvedTo !== null),
  );
  return found?.member ?? null;
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
