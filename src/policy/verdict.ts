/**
 * Which platform tag a wheel can honestly carry: for each family the oldest policy that allows all that its native
 * files need, and what stands in the way of the older ones. docs/verdict.md says where this differs from auditwheel.
 */

import type { BinaryFacts, ElfFacts, Libc } from '../binary/facts.ts';
import { compareStrings, groupBy, sortedDistinct } from '../collections.ts';
import { MAX_BLOCKER_SYMBOLS, MAX_BLOCKERS } from '../limits.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import { isOlderVersion } from './glibcBaseline.ts';
import { type Loader, linkWheel } from './linkage.ts';
import { misfitOf } from './misfit.ts';
import {
  allowedVersions,
  blacklist,
  FAMILIES,
  type Family,
  libraries,
  type Policy,
  policiesFor,
  policyTag,
} from './policies.ts';
import { promiseOf, type WheelPromise } from './wheelPromise.ts';

/** Something that a member needs and a policy doesn't allow. */
export interface Blocker {
  /** The tag of the newest policy that it rules out; it rules out all older ones of the family, too. */
  policy: string;
  member: string;
  /** Null where it is no library's doing, as with the CPU level. */
  library: string | null;
  /**
   * The version that is needed, or `x86-64-v3` for a CPU level, `API level 24` for Android's; null where the library
   * itself, or the symbols themselves, are not allowed.
   */
  version: string | null;
  /** Sorted, at most {@link MAX_BLOCKER_SYMBOLS}; empty where no symbol says so. */
  symbols: string[];
}

export interface Verdict {
  /**
   * In the family that the wheel claims, or that its C library shows: the tag of the oldest policy that it can
   * carry, `linux_<architecture>` where no policy fits; null where nothing native is there to judge.
   */
  tag: string | null;
  /** The oldest policy of each family, null where none fits. */
  families: Record<Family, string | null>;
  /** Of the families that the wheel claims or shows; newest policy first, at most {@link MAX_BLOCKERS}. */
  blockers: Blocker[];
  /** How many more there are. */
  moreBlockers: number;
}

/** The verdict on a wheel without native files for Linux or Android. */
export const NO_VERDICT: Verdict = {
  tag: null,
  families: { manylinux: null, musllinux: null, android: null },
  blockers: [],
  moreBlockers: 0,
};

const LIBC: Readonly<Record<Family, Libc>> = { manylinux: 'glibc', musllinux: 'musl', android: 'bionic' };
const LOADER: Readonly<Record<Family, Loader>> = { manylinux: 'glibc', musllinux: 'musl', android: 'bionic' };

/** Judges a wheel by its facts; files that are foreign to its tags are left to the rules that report them. */
export function verdictOf(facts: WheelFacts): Verdict {
  const promise = facts.name === null ? null : promiseOf(facts.name.tags);
  const files = nativeFiles(facts.members, promise);
  const architecture = architectureOf(files, promise);
  if (architecture === null) return NO_VERDICT;
  const claimed = FAMILIES.filter((family) => claims(promise, family).length > 0);
  const own = claimed.length > 0 ? claimed : familyShown(files);
  const judgements = FAMILIES.map((family) => {
    const fitting = files.filter((file) => fitsFamily(file.binary, family));
    // Another family's file is foreign to a tag of this one; elsewhere it shows that the family is none of the wheel's.
    const applies = fitting.length > 0 && (own.includes(family) || fitting.length === files.length);
    const judged = applies
      ? judge(facts.members, fitting, policiesFor(family, architecture), claims(promise, family))
      : UNFIT;
    return { family, ...judged };
  });
  const tagOf = (family: Family): string | null =>
    judgements.find((judged) => judged.family === family)?.tag ?? null;
  const first = own.find((family) => tagOf(family) !== null);
  const blockers = judgements.flatMap(({ family, blockers }) => (own.includes(family) ? blockers : []));
  return {
    // No Android system takes a linux_* wheel.
    tag:
      first !== undefined
        ? tagOf(first)
        : own.every((family) => family === 'android')
          ? null
          : `linux_${architecture}`,
    families: {
      manylinux: tagOf('manylinux'),
      musllinux: tagOf('musllinux'),
      android: tagOf('android'),
    },
    blockers: blockers.slice(0, MAX_BLOCKERS),
    moreBlockers: Math.max(0, blockers.length - MAX_BLOCKERS),
  };
}

/** A file that the verdict is about. */
interface NativeFile {
  path: string;
  binary: BinaryFacts;
  elf: ElfFacts;
}

/** Programs and libraries for Linux or Android that belong into the wheel; not device code, objects, debug files. */
function nativeFiles(members: readonly MemberFacts[], promise: WheelPromise | null): NativeFile[] {
  return members.flatMap(({ path, binary }) => {
    if (binary?.elf == null) return [];
    const judged =
      ['linux', 'android'].includes(binary.system) && ['shared-library', 'executable'].includes(binary.kind);
    const foreign = promise !== null && misfitOf(binary, promise) !== null;
    return judged && !foreign ? [{ path, binary, elf: binary.elf }] : [];
  });
}

/** The one that the tags promise, else the one that the files have; null where it stays open. */
function architectureOf(files: readonly NativeFile[], promise: WheelPromise | null): string | null {
  if (files.length === 0) return null;
  const promised = promise?.architectures ?? [];
  const actual = sortedDistinct(files.flatMap(({ binary }) => binary.architectures));
  const [first, ...others] = promised.length === 1 ? promised : actual;
  return others.length === 0 ? (first ?? null) : null;
}

/** The wheel's tags of a family. */
function claims(promise: WheelPromise | null, family: Family): string[] {
  return (promise?.platforms ?? [])
    .filter((platform) => (family === 'android' ? platform.system : platform.family) === family)
    .map(({ tag }) => tag);
}

/** The family of the C library that most libraries use, else most programs; manylinux where none uses any. */
function familyShown(files: readonly NativeFile[]): Family[] {
  const users = (family: Family, kind: string): number =>
    files.filter((file) => file.binary.kind === kind && shows(file, family)).length;
  const [most] = FAMILIES.toSorted(
    (a, b) =>
      users(b, 'shared-library') - users(a, 'shared-library') ||
      users(b, 'executable') - users(a, 'executable'),
  );
  return most === undefined ? [] : [most];
}

/** A plain libc.so is what musl calls itself, and no library of glibc's. */
function shows({ binary, elf }: NativeFile, family: Family): boolean {
  if (binary.libc === 'unknown') return family === 'musllinux' && elf.needed.includes('libc.so');
  return binary.libc === LIBC[family];
}

/** Whether a file could run on the family's systems, as far as its C library says. */
function fitsFamily({ libc, system, kind }: BinaryFacts, family: Family): boolean {
  if (libc === LIBC[family]) return true;
  // A static program fits every family. A library on Android needs libpython at least, so that it names its libc.
  if (system === 'linux' && libc === 'none') return family !== 'android' || kind === 'executable';
  // Files that name no C library we know, but Android's say that they are Android's.
  return system === 'linux' && libc === 'unknown' && family !== 'android';
}

/** Something that a file needs, with the index of the first policy that allows it. */
interface Need extends Omit<Blocker, 'policy'> {
  /** As many as there are policies: one that is newer than the tables may. Infinity: none ever will. */
  since: number;
}

interface Judgement {
  tag: string | null;
  blockers: Blocker[];
}

const UNFIT: Judgement = { tag: null, blockers: [] };

/** The oldest of the policies (they come oldest first) that allows all that the files need. */
function judge(
  members: readonly MemberFacts[],
  files: readonly NativeFile[],
  policies: readonly Policy[],
  claimed: readonly string[],
): Judgement {
  const [oldest] = policies;
  if (oldest === undefined) return UNFIT;
  const needs = needsOf(members, files, policies);
  return {
    tag: oldestTag(needs, files, policies, claimed),
    blockers: needs
      .filter(({ since }) => since > 0)
      .sort((a, b) => ruledOut(b, policies) - ruledOut(a, policies) || compareNeeds(a, b))
      .map((need) => {
        const { member, library, version, symbols } = need;
        const policy = policies[ruledOut(need, policies)]?.tag ?? '';
        return { policy, member, library, version, symbols: symbols.slice(0, MAX_BLOCKER_SYMBOLS) };
      }),
  };
}

function compareNeeds(
  { member: a, library: libraryOfA, version: versionOfA }: Need,
  { member: b, library: libraryOfB, version: versionOfB }: Need,
): number {
  return (
    compareStrings(a, b) || compareStrings(libraryOfA, libraryOfB) || compareStrings(versionOfA, versionOfB)
  );
}

/** The index of the newest policy that a need rules out. */
function ruledOut({ since }: Need, policies: readonly Policy[]): number {
  return Math.min(since, policies.length) - 1;
}

function needsOf(
  members: readonly MemberFacts[],
  files: readonly NativeFile[],
  policies: readonly Policy[],
): Need[] {
  const family = policies[0]?.family ?? 'manylinux';
  const table = new PolicyTable(policies);
  const linkage = new Map(linkWheel(members, LOADER[family]).map(({ member, needs }) => [member, needs]));
  return files.flatMap((file) => {
    const needed = linkage.get(file.path) ?? [];
    const inWheel = new Set(
      needed.flatMap(({ soname, resolvedTo }) => (resolvedTo === null ? [] : [soname])),
    );
    const outside = needed.flatMap(({ soname }) => (inWheel.has(soname) ? [] : [soname]));
    return [
      ...versionNeeds(file, inWheel, table),
      ...needsOfLibraries(file, outside, table),
      ...forbiddenSymbols(file, outside, table),
      ...obsoleteSymbols(file),
      ...cpuLevel(file),
      ...(family === 'android' ? apiLevel(file, policies) : []),
    ];
  });
}

/**
 * Versions that the loader insists on. It doesn't on those that only weak symbols ask for; and one that a library
 * in the wheel provides is no policy's concern.
 */
function versionNeeds({ path, elf }: NativeFile, inWheel: ReadonlySet<string>, table: PolicyTable): Need[] {
  return elf.versionNeeds
    .filter(({ library, weak }) => !weak && !inWheel.has(library))
    .map(({ library, version, symbols }) => ({
      member: path,
      library,
      version,
      symbols,
      since: table.sinceOfVersion(version),
    }));
}

/** The program loader is part of every system; ld-musl is musl itself. */
const LOADER_NAME = /ld-linux|^ld64\.so\.[12]$|^ld-musl-\w+\.so\.1$/;
const LIBPYTHON = /^libpython\d+\.\d+[a-z]*\.so(?:\.[\d.]+)?$/;

function needsOfLibraries({ path }: NativeFile, outside: readonly string[], table: PolicyTable): Need[] {
  return outside
    .filter((soname) => !LOADER_NAME.test(soname))
    .map((soname) => ({
      member: path,
      library: soname,
      version: null,
      symbols: [],
      since: table.sinceOfLibrary(soname),
    }));
}

/** Symbols that some builds of a library have and no policy counts on. */
function forbiddenSymbols({ path, elf }: NativeFile, outside: readonly string[], table: PolicyTable): Need[] {
  return outside.flatMap((library) => {
    if (!table.hasBlacklist(library)) return [];
    const found = elf.undefinedSymbols
      .filter(({ weak }) => !weak)
      .map(({ name }) => ({ name, since: table.sinceOfSymbol(library, name) }));
    return [...groupBy(found, ({ since }) => since)]
      .filter(([since]) => since > 0)
      .map(([since, symbols]) => ({
        member: path,
        library,
        version: null,
        symbols: sortedDistinct(symbols.map(({ name }) => name)),
        since,
      }));
  });
}

/** What Pythons before 3.3 (UCS2) and before 3.7 (fpectl) had in some builds only. */
const OBSOLETE_SYMBOL = /^PyUnicodeUCS2_|^PyFPE_(?:jbuf|dummy|counter)$/;

function obsoleteSymbols({ path, elf }: NativeFile): Need[] {
  const symbols = sortedDistinct(
    elf.undefinedSymbols.map(({ name }) => name).filter((name) => OBSOLETE_SYMBOL.test(name)),
  );
  return symbols.length === 0
    ? []
    : [{ member: path, library: null, version: null, symbols, since: Number.POSITIVE_INFINITY }];
}

const EM_X86_64 = 62;
const CPU_LEVELS: readonly (readonly [bit: number, name: string])[] = [
  [8, 'x86-64-v4'],
  [4, 'x86-64-v3'],
  [2, 'x86-64-v2'],
];

/** The loader chooses among the folders of glibc-hwcaps by what the CPU can do. */
function cpuLevel({ path, elf }: NativeFile): Need[] {
  const needed = elf.machine === EM_X86_64 && !path.includes('/glibc-hwcaps/') ? elf.x86IsaNeeded : null;
  const level = CPU_LEVELS.find(([bit]) => ((needed ?? 0) & bit) !== 0);
  if (level === undefined) return [];
  return [{ member: path, library: null, version: level[1], symbols: [], since: Number.POSITIVE_INFINITY }];
}

function apiLevel({ path, elf }: NativeFile, policies: readonly Policy[]): Need[] {
  const api = elf.androidApi;
  if (api === null) return [];
  const at = policies.findIndex(({ name }) => androidLevel(name) >= api);
  const since = at < 0 ? policies.length : at;
  return [{ member: path, library: null, version: `API level ${api}`, symbols: [], since }];
}

/** Looks up once what each version, library and symbol takes: wheels ask for the same ones over and over. */
class PolicyTable {
  private readonly policies: readonly Policy[];
  private readonly libraries: ReadonlySet<string>[];
  private readonly blacklists: ReadonlyMap<string, ReadonlySet<string>>[];
  private readonly versions = new Map<string, number>();

  constructor(policies: readonly Policy[]) {
    this.policies = policies;
    this.libraries = policies.map(libraries);
    this.blacklists = policies.map(blacklist);
  }

  sinceOfVersion(version: string): number {
    const known = this.versions.get(version);
    if (known !== undefined) return known;
    const since = this.lookUp(version);
    this.versions.set(version, since);
    return since;
  }

  /** A namespace that no policy lists constrains nothing; a listed one allows what it lists, and what is to come. */
  private lookUp(version: string): number {
    const at = version.indexOf('_');
    const namespace = version.slice(0, Math.max(0, at));
    const number = version.slice(at + 1);
    const allowed = this.policies.map((policy) => allowedVersions(policy, namespace));
    const since = allowed.findIndex((versions) => versions?.has(number) ?? true);
    if (since >= 0) return since;
    const listed = [...(allowed.at(-1) ?? [])].filter((each) => DOTTED.test(each));
    const isNewer = DOTTED.test(number) && listed.every((each) => isOlderVersion(each, number));
    return isNewer ? this.policies.length : Number.POSITIVE_INFINITY;
  }

  sinceOfLibrary(soname: string): number {
    // On Android every extension module needs libpython, which the app brings along.
    if (this.policies[0]?.family === 'android' && LIBPYTHON.test(soname)) return 0;
    return orNever(this.libraries.findIndex((names) => names.has(soname)));
  }

  hasBlacklist(library: string): boolean {
    return this.blacklists.some((forbidden) => forbidden.has(library));
  }

  sinceOfSymbol(library: string, symbol: string): number {
    return orNever(this.blacklists.findIndex((forbidden) => !forbidden.get(library)?.has(symbol)));
  }
}

const DOTTED = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;

function orNever(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

/** The tag for what the files need in all. */
function oldestTag(
  needs: readonly Need[],
  files: readonly NativeFile[],
  policies: readonly Policy[],
  claimed: readonly string[],
): string | null {
  const family = policies[0]?.family ?? 'manylinux';
  const architecture = policies[0]?.architecture ?? '';
  // Between two levels of the table Android has the libraries of the lower one.
  const decisive = family === 'android' ? needs.filter(({ library }) => library !== null) : needs;
  const since = decisive.reduce(
    (most, need) => Math.max(most, need.since),
    family === 'musllinux' ? oldestMusl(files, policies, claimed) : 0,
  );
  if (since === Number.POSITIVE_INFINITY) return null;
  const policy = policies[since];
  if (policy === undefined) return newerTag(needs, policies, claimed);
  if (family !== 'android') return policy.tag;
  const api = files.reduce((most, { elf }) => Math.max(most, elf.androidApi ?? 0), androidLevel(policy.name));
  return policyTag(family, `android_${api}`, architecture);
}

/**
 * musl has no symbol versions, so that nothing in a file shows that musl 1.1 will do. Only a wheel that says so, or
 * needs no musl at all, is taken for musllinux_1_1.
 */
function oldestMusl(
  files: readonly NativeFile[],
  policies: readonly Policy[],
  claimed: readonly string[],
): number {
  const usesMusl = files.some(({ binary }) => binary.libc !== 'none');
  const claims = policies.findIndex(({ tag }) => claimed.includes(tag));
  return usesMusl ? (claims >= 0 ? claims : policies.length - 1) : 0;
}

/**
 * A manylinux policy beyond the tables is named after its glibc (PEP 600), so that a newer GLIBC version names the
 * policy. Which one a newer GLIBCXX version takes is unknown: there the wheel's own claim is believed.
 */
function newerTag(
  needs: readonly Need[],
  policies: readonly Policy[],
  claimed: readonly string[],
): string | null {
  const newest = policies.at(-1);
  if (newest?.family !== 'manylinux') return null;
  const newer = needs.filter(({ since }) => since === policies.length).map(({ version }) => version ?? '');
  const glibc = newer
    .filter((version) => version.startsWith(GLIBC))
    .map((version) => version.slice(GLIBC.length));
  const claims = claimed
    .map((tag) => /^manylinux_(\d+)_(\d+)_/.exec(tag))
    .flatMap((match) => (match === null ? [] : [`${match[1]}.${match[2]}`]))
    .filter((version) => isOlderVersion(glibcOf(newest.name), version));
  const candidates = glibc.length < newer.length ? [...glibc, ...claims] : glibc;
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const highest = others.reduce((most, each) => (isOlderVersion(most, each) ? each : most), first);
  const [major = '0', minor = '0'] = highest.split('.');
  return policyTag('manylinux', `manylinux_${major}_${minor}`, newest.architecture);
}

const GLIBC = 'GLIBC_';

/** `2.41` for manylinux_2_41. */
function glibcOf(policy: string): string {
  return policy.split('_').slice(1).join('.');
}

function androidLevel(policy: string): number {
  return Number(policy.split('_')[1]);
}
