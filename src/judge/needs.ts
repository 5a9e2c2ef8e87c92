/** What the native files of a wheel need of the system, and which policy is the first to allow it. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import { FREE, type Work } from '../base/work.ts';
import type { BinaryFacts, ElfFacts } from '../binary/facts.ts';
import { isGlibcLibrary } from '../binary/glibcLibraries.ts';
import type { Family } from '../model/verdict.ts';
import { isNewerThanListed } from '../platform/listedVersions.ts';
import { allowedVersions, blacklist, libraries, NAMESPACES, type Policy } from '../platform/policies.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { type Loader, linkWheel, type NeedLinkage } from './linkage.ts';
import { misfitOf } from './misfit.ts';
import { muslSymbols } from './muslSymbols.ts';
import { DefinedSymbols, strongSymbols, symbolNeed } from './symbolNeeds.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** A file that a policy can be held against. */
export interface NativeFile {
  path: string;
  binary: BinaryFacts;
  elf: ElfFacts;
}

/** Programs and libraries for Linux or Android that belong into the wheel; not device code, objects, debug files. */
export function nativeFiles(members: readonly MemberFacts[], promise: WheelPromise | null): NativeFile[] {
  return members.flatMap(({ path, binary }) => {
    if (binary?.elf == null) return [];
    const judged =
      ['linux', 'android'].includes(binary.system) && ['shared-library', 'executable'].includes(binary.kind);
    const foreign = promise !== null && misfitOf(binary, promise) !== null;
    return judged && !foreign ? [{ path, binary, elf: binary.elf }] : [];
  });
}

/** What kind of thing a need is: what a policy lists, or what no policy allows. */
export type NeedKind =
  | 'version'
  | 'library'
  | 'forbidden-symbol'
  | 'obsolete-symbol'
  | 'cpu-level'
  | 'api-level'
  /** Functions of the C library that came with musl 1.2. */
  | 'musl-symbol'
  /** Functions that only glibc has, in a file for musl. */
  | 'glibc-symbol';

/** Something that a file needs of the system. */
export interface Need {
  kind: NeedKind;
  member: string;
  /** Null where it is no library's doing, as with the CPU level. */
  library: string | null;
  /**
   * The version that is needed, or `x86-64-v3` for a CPU level, `API level 24` for Android's, `musl 1.2`; null where
   * the library itself, or the symbols themselves, are not allowed.
   */
  version: string | null;
  /** Sorted; empty where no symbol says so. */
  symbols: string[];
  /**
   * The index of the first policy that allows it. As many as there are policies: one that is newer than the tables
   * may. Infinity: none ever will.
   */
  since: number;
}

/** What the files of a wheel need under the policies of one family. */
export interface FamilyNeeds {
  /** Oldest first. */
  policies: readonly Policy[];
  /** By member, library, version. */
  needs: readonly Need[];
  /** For each member the libraries that it needs, and what inside the wheel satisfies them. */
  linkage: ReadonlyMap<string, readonly NeedLinkage[]>;
  /** True where a symbol may be forbidden or not, since a limit hides whether the wheel defines it. */
  isDoubtful: boolean;
}

const LOADER: Readonly<Record<Family, Loader>> = { manylinux: 'glibc', musllinux: 'musl', android: 'bionic' };

/** Collects what the files need; the policies are those of one family, oldest first. */
export function needsOf(
  members: readonly MemberFacts[],
  files: readonly NativeFile[],
  policies: readonly Policy[],
  work: Pick<Work, 'charge'> = FREE,
): FamilyNeeds {
  const family = policies[0]?.family ?? 'manylinux';
  const table = new PolicyTable(policies);
  const defined = new DefinedSymbols(members, files);
  const linkage = new Map(
    linkWheel(members, LOADER[family], work).map(({ member, needs }) => [member, needs]),
  );
  const needs = files.flatMap((file) => {
    const needed = linkage.get(file.path) ?? [];
    const inWheel = new Set(
      needed.flatMap(({ soname, resolvedTo }) => (resolvedTo === null ? [] : [soname])),
    );
    const outside = needed.flatMap(({ soname }) => (inWheel.has(soname) ? [] : [soname]));
    return [
      ...versionNeeds(file, inWheel, table),
      ...needsOfLibraries(file, outside, table),
      ...forbiddenSymbols(file, outside, { table, defined }),
      ...obsoleteSymbols(file, defined),
      ...cpuLevel(file),
      ...(family === 'android' ? apiLevel(file, policies) : []),
      ...(family === 'musllinux' ? muslSymbols(file, outside, { policies, defined }) : []),
    ];
  });
  return { policies, needs: needs.sort(compareNeeds), linkage, isDoubtful: defined.isDoubtful };
}

function compareNeeds(
  { member: a, library: libraryOfA, version: versionOfA }: Need,
  { member: b, library: libraryOfB, version: versionOfB }: Need,
): number {
  return (
    compareStrings(a, b) || compareStrings(libraryOfA, libraryOfB) || compareStrings(versionOfA, versionOfB)
  );
}

/**
 * Versions that the loader insists on. It doesn't on those that only weak symbols ask for; and one that a library
 * in the wheel provides is no policy's concern. A node of another library's that is merely called `GLIBC_…` says
 * nothing of glibc: libgcc has had its `GLIBC_2.0` for as long as the architecture.
 */
function versionNeeds({ path, elf }: NativeFile, inWheel: ReadonlySet<string>, table: PolicyTable): Need[] {
  return elf.versionNeeds
    .filter(({ library, weak }) => !weak && !inWheel.has(library))
    .map(({ library, version, symbols }) => ({
      kind: 'version',
      member: path,
      library,
      version,
      symbols,
      since: version.startsWith('GLIBC_') && !isGlibcLibrary(library) ? 0 : table.sinceOfVersion(version),
    }));
}

/** The program loader is part of every system; ld-musl is musl itself. */
const LOADER_NAME = /ld-linux|^ld64\.so\.[12]$|^ld-musl-\w+\.so\.1$/;
const LIBPYTHON = /^libpython\d+\.\d+[a-z]*\.so(?:\.[\d.]+)?$/;

function needsOfLibraries({ path }: NativeFile, outside: readonly string[], table: PolicyTable): Need[] {
  return outside
    .filter((soname) => !LOADER_NAME.test(soname))
    .map((soname) => ({
      kind: 'library',
      member: path,
      library: soname,
      version: null,
      symbols: [],
      since: table.sinceOfLibrary(soname),
    }));
}

/** Symbols that some builds of a library have and no policy counts on. */
function forbiddenSymbols(
  { path, elf }: NativeFile,
  outside: readonly string[],
  { table, defined }: { table: PolicyTable; defined: DefinedSymbols },
): Need[] {
  return outside.flatMap((library) => {
    if (!table.hasBlacklist(library)) return [];
    const found = strongSymbols(elf).filter(
      (name) => table.sinceOfSymbol(library, name) > 0 && !defined.has(name),
    );
    const bySince = groupBy(sortedDistinct(found), (name) => table.sinceOfSymbol(library, name));
    return [...bySince].map(([since, symbols]) => ({
      kind: 'forbidden-symbol',
      member: path,
      library,
      version: null,
      symbols,
      since,
    }));
  });
}

/** What Pythons before 3.3 (UCS2) and before 3.7 (fpectl) had in some builds only. */
const OBSOLETE_SYMBOL = /^PyUnicodeUCS2_|^PyFPE_(?:jbuf|dummy|counter)$/;

function obsoleteSymbols({ path, elf }: NativeFile, defined: DefinedSymbols): Need[] {
  const symbols = strongSymbols(elf).filter((name) => OBSOLETE_SYMBOL.test(name) && !defined.has(name));
  return symbols.length === 0 ? [] : [symbolNeed('obsolete-symbol', path, symbols)];
}

const EM_X86_64 = 62;
const CPU_LEVELS: readonly (readonly [bit: number, name: string])[] = [
  [8, 'x86-64-v4'],
  [4, 'x86-64-v3'],
  [2, 'x86-64-v2'],
];

const HWCAPS = /(?:^|\/)glibc-hwcaps\//;

/** The loader chooses among the folders of glibc-hwcaps by what the CPU can do. */
function cpuLevel({ path, elf }: NativeFile): Need[] {
  const needed = elf.machine === EM_X86_64 && !HWCAPS.test(path) ? elf.x86IsaNeeded : null;
  const level = CPU_LEVELS.find(([bit]) => ((needed ?? 0) & bit) !== 0);
  if (level === undefined) return [];
  return [
    {
      kind: 'cpu-level',
      member: path,
      library: null,
      version: level[1],
      symbols: [],
      since: Number.POSITIVE_INFINITY,
    },
  ];
}

function apiLevel({ path, elf }: NativeFile, policies: readonly Policy[]): Need[] {
  const api = elf.androidApi;
  if (api === null) return [];
  const at = policies.findIndex(({ name }) => androidLevel(name) >= api);
  const since = at < 0 ? policies.length : at;
  return [
    { kind: 'api-level', member: path, library: null, version: `API level ${api}`, symbols: [], since },
  ];
}

/** Looks up once what each version, library and symbol takes: wheels ask for the same ones over and over. */
class PolicyTable {
  private readonly policies: readonly Policy[];
  private readonly libraries: ReadonlySet<string>[];
  private readonly blacklists: ReadonlyMap<string, ReadonlySet<string>>[];
  private readonly versions = new Map<string, number>();
  private readonly namespaces = new Map<string, readonly (ReadonlySet<string> | null)[]>();

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
    const allowed = this.allowed(namespace);
    const since = allowed.findIndex((versions) => versions?.has(number) ?? true);
    if (since >= 0) return since;
    return isNewerThanListed(number, allowed.at(-1) ?? new Set())
      ? this.policies.length
      : Number.POSITIVE_INFINITY;
  }

  /** By policy; worked out once, since a file may name any number of versions. */
  private allowed(namespace: string): readonly (ReadonlySet<string> | null)[] {
    if (!NAMESPACES.includes(namespace)) return [null];
    const known = this.namespaces.get(namespace);
    if (known !== undefined) return known;
    const allowed = this.policies.map((policy) => allowedVersions(policy, namespace));
    this.namespaces.set(namespace, allowed);
    return allowed;
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

function orNever(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

/** `24` for android_24. */
export function androidLevel(policy: string): number {
  return Number(policy.split('_')[1]);
}
