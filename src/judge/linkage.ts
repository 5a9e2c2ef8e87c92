/**
 * Which library inside the wheel satisfies which need, as the system's loader would find it: by RPATH, RUNPATH,
 * or because it is loaded already. Nothing of any host is consulted: what the wheel itself doesn't provide stays
 * open, and a policy says whether the system may be trusted with it.
 *
 * glibc: ld.so(8), "Dynamic string tokens" and the search order in elf/dl-load.c; musl: ldso/dynlink.c; Android:
 * linker/linker.cpp.
 */

import { compareStrings } from '../base/collections.ts';
import { MAX_LINKAGE_STEPS, MAX_MEMBER_PATH } from '../base/limits.ts';
import { COST, FREE, type Work } from '../base/work.ts';
import type { ElfFacts } from '../binary/facts.ts';
import type { MemberFacts } from '../wheel/facts.ts';

/** Whose rules: RPATH is inherited with glibc, RUNPATH too with musl; Android knows a file's own RUNPATH alone. */
export type Loader = 'glibc' | 'musl' | 'bionic';

/**
 * How the loader comes to the library: by the file's own RPATH, by that of a file which loaded it, by RUNPATH, by
 * a path that stands in the need itself, or since a library of that name is loaded already.
 */
export type FoundBy = 'rpath' | 'inherited-rpath' | 'runpath' | 'path' | 'already-loaded';

/**
 * Why the wheel satisfies a need not: nothing in it has the name; a library has it, but no path leads there; what
 * lies in the way is no library for this file; or the wheel asks for more look-ups than the limit.
 */
export type NotFound = 'absent' | 'unreachable' | 'unfit' | 'limit';

/** One `DT_NEEDED` of a binary, and the member that the loader takes for it. */
export type NeedLinkage =
  | { soname: string; resolvedTo: string; why: FoundBy }
  | { soname: string; resolvedTo: null; why: NotFound };

/** All needs of one binary, each once, in their order in the file. */
export interface BinaryLinkage {
  member: string;
  needs: NeedLinkage[];
}

/**
 * The linkage of every dynamic ELF file of the wheel, sorted by path. Files that nothing in the wheel needs are
 * loaded first, each in a process of its own, and take along what they need. Where several of them load the same
 * library, one that finds its needs is enough: Python loads modules in an order that no file tells. Each look-up is
 * charged.
 */
export function linkWheel(
  members: readonly MemberFacts[],
  loader: Loader,
  work: Pick<Work, 'charge'> = FREE,
): BinaryLinkage[] {
  return new Linker(members, loader, work).link();
}

interface LinkedFile {
  path: string;
  elf: ElfFacts;
  /** Where it is installed, as {@link installedPath} says. */
  installed: string;
  /** Folders of the wheel that its RPATH and RUNPATH lead to; worked out when first asked for. */
  folders: { rpath: string[]; runpath: string[] } | null;
}

/** A file in one process, with the chain of those that led to it. */
interface Loaded {
  file: LinkedFile;
  loader: Loaded | null;
}

class Linker {
  private readonly loader: Loader;
  private readonly work: Pick<Work, 'charge'>;
  /** Installed path to the ELF file there, null for any other file. */
  private readonly byPath = new Map<string, LinkedFile | null>();
  private readonly folders = new Set<string>();
  private readonly byName = new Map<string, LinkedFile[]>();
  private readonly files: LinkedFile[] = [];
  private readonly results = new Map<LinkedFile, Map<string, NeedLinkage>>();
  private stepsLeft = MAX_LINKAGE_STEPS;

  constructor(members: readonly MemberFacts[], loader: Loader, work: Pick<Work, 'charge'>) {
    this.loader = loader;
    this.work = work;
    for (const { path, binary } of members) {
      const installed = installedPath(path);
      const elf = binary?.elf ?? null;
      const file = elf === null ? null : { path, elf, installed, folders: null };
      if (!this.byPath.has(installed)) this.byPath.set(installed, file);
      this.folders.add(folderOf(installed));
      if (file?.elf.dynamic !== true) continue;
      this.files.push(file);
      for (const name of namesOf(file)) {
        const same = this.byName.get(name);
        if (same === undefined) this.byName.set(name, [file]);
        else same.push(file);
      }
    }
    this.files.sort((a, b) => compareStrings(a.path, b.path));
  }

  link(): BinaryLinkage[] {
    const wanted = new Set(this.files.flatMap(({ elf }) => elf.needed));
    const roots = this.files.filter((file) => !namesOf(file).some((name) => wanted.has(name)));
    for (const root of roots) this.load(root);
    // What no root leads to: libraries that are needed but out of reach, and those that need each other.
    for (const file of this.files) if (!this.results.has(file)) this.load(file);
    return this.files.map((file) => ({ member: file.path, needs: this.needsOf(file) }));
  }

  private needsOf(file: LinkedFile): NeedLinkage[] {
    const known = this.results.get(file);
    return [...new Set(file.elf.needed)].map(
      (soname) => known?.get(soname) ?? { soname, resolvedTo: null, why: 'limit' },
    );
  }

  /** Loads a file and, breadth first as the loader does, all that it needs. */
  private load(root: LinkedFile): void {
    const byName = new Map<string, Loaded>();
    const byFile = new Map<LinkedFile, Loaded>();
    const queue: Loaded[] = [];
    const add = (file: LinkedFile, loader: Loaded | null): Loaded => {
      const loaded = { file, loader };
      byFile.set(file, loaded);
      // musl goes by the names that were asked for alone.
      const { soname } = file.elf;
      if (this.loader !== 'musl' && soname !== null && !byName.has(soname)) byName.set(soname, loaded);
      queue.push(loaded);
      return loaded;
    };
    add(root, null);
    for (const object of queue) {
      for (const soname of new Set(object.file.elf.needed)) {
        if (!this.spend(1)) return;
        const already = byName.get(soname);
        if (already !== undefined) {
          this.record(object.file, { soname, resolvedTo: already.file.path, why: 'already-loaded' });
          continue;
        }
        const found = this.search(object, soname);
        this.record(object.file, found.need);
        if (found.file === null) continue;
        byName.set(soname, byFile.get(found.file) ?? add(found.file, object));
      }
      if (!this.results.has(object.file)) this.results.set(object.file, new Map());
    }
  }

  private record(file: LinkedFile, need: NeedLinkage): void {
    const known = this.results.get(file) ?? new Map<string, NeedLinkage>();
    const before = known.get(need.soname);
    if (before === undefined || before.resolvedTo === null) known.set(need.soname, need);
    this.results.set(file, known);
  }

  private search(object: Loaded, soname: string): { file: LinkedFile | null; need: NeedLinkage } {
    let unfit = false;
    for (const { path, why } of this.candidates(object, soname)) {
      if (!this.spend(1 + path.length / CHARACTERS_PER_STEP))
        return { file: null, need: { soname, resolvedTo: null, why: 'limit' } };
      const file = this.byPath.get(path);
      if (file === undefined) continue;
      if (file !== null && fits(file.elf, object.file.elf) && isLibrary(file.elf)) {
        return { file, need: { soname, resolvedTo: file.path, why } };
      }
      unfit = true;
      // For another machine the loader passes a file over; at what is no library it gives up.
      if (file === null || fits(file.elf, object.file.elf)) break;
    }
    const same = this.byName.get(baseName(soname)) ?? [];
    const elsewhere = same.some(({ elf }) => fits(elf, object.file.elf) && isLibrary(elf));
    return {
      file: null,
      need: { soname, resolvedTo: null, why: unfit ? 'unfit' : elsewhere ? 'unreachable' : 'absent' },
    };
  }

  private *candidates(object: Loaded, soname: string): Generator<{ path: string; why: FoundBy }> {
    if (soname.length > MAX_MEMBER_PATH) return;
    if (soname.includes('/')) {
      const path = expand(soname, object.file.installed);
      if (path !== null) yield { path, why: 'path' };
      return;
    }
    for (const { folders, why } of this.searched(object)) {
      for (const folder of folders) yield { path: `${folder}/${soname}`, why };
    }
  }

  /** The folders that are searched for what a loaded file needs, in their order. */
  private *searched(object: Loaded): Generator<{ folders: string[]; why: FoundBy }> {
    const own = object.file.elf;
    if (this.loader === 'bionic' || (this.loader === 'glibc' && own.runpath.length > 0)) {
      yield { folders: this.foldersOf(object.file).runpath, why: 'runpath' };
      return;
    }
    for (let at: Loaded | null = object; at !== null; at = at.loader) {
      const { elf } = at.file;
      const hasRunpath = elf.runpath.length > 0;
      const inherited = at === object ? 'rpath' : 'inherited-rpath';
      if (!this.spend(1)) return;
      // A file that has both is read as if it had no RPATH; glibc hands only RPATH down.
      if (!hasRunpath) yield { folders: this.foldersOf(at.file).rpath, why: inherited };
      else if (this.loader === 'musl')
        yield { folders: this.foldersOf(at.file).runpath, why: at === object ? 'runpath' : inherited };
    }
  }

  private foldersOf(file: LinkedFile): { rpath: string[]; runpath: string[] } {
    file.folders ??= {
      rpath: this.inWheel(file.elf.rpath, file.installed),
      runpath: this.inWheel(file.elf.runpath, file.installed),
    };
    return file.folders;
  }

  /** The entries of a search path that lead to folders of the wheel. */
  private inWheel(entries: readonly string[], installed: string): string[] {
    const folders = new Set<string>();
    for (const entry of entries) {
      if (!this.spend(1 + entry.length / CHARACTERS_PER_STEP)) break;
      const folder = entry.length > MAX_MEMBER_PATH ? null : expand(entry, installed);
      if (folder !== null && this.folders.has(folder)) folders.add(folder);
    }
    return [...folders];
  }

  private spend(steps: number): boolean {
    this.stepsLeft -= steps;
    this.work.charge(steps * COST.lookUp);
    return this.stepsLeft >= 0;
  }
}

/** Long names cost more to look up. */
const CHARACTERS_PER_STEP = 64;

/** Roots of what is installed. No path in a file can spell them, since strings in ELF files end at a NUL. */
const PREFIX = '\0prefix';
/** The folder that is called after a Python, of whatever version. */
const PYTHON = '\0python';
/** Where modules go: the environment's `lib/pythonX.Y/site-packages`. */
export const SITE_PACKAGES = `${PREFIX}/lib/${PYTHON}/site-packages`;

/** Where the parts of a `.data` folder go (PEP 427, "The .data directory", and Python's `sysconfig` for Linux). */
const DATA_FOLDERS: ReadonlyMap<string, string> = new Map([
  ['platlib', SITE_PACKAGES],
  ['purelib', SITE_PACKAGES],
  ['scripts', `${PREFIX}/bin`],
  ['data', PREFIX],
  // The folders above it differ from one kind of environment to another.
  ['headers', '\0headers'],
]);

/**
 * Where a member comes to lie: in site-packages, or, from a `.data` folder, elsewhere in the environment. What lies
 * in a part of `.data` that no installer knows lies nowhere.
 */
export function installedPath(member: string): string {
  const [, key, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/s.exec(member) ?? [];
  if (key === undefined) return `${SITE_PACKAGES}/${member}`;
  return withPython(`${DATA_FOLDERS.get(key) ?? `\0nowhere/${key}`}/${rest}`.split('/')).join('/');
}

/** The way from one folder of what is installed to another, as for an RPATH; null where it isn't known. */
export function pathBetween(from: string, to: string): string | null {
  const [start, end] = [from.split('/'), to.split('/')];
  if (start[0] !== end[0]) return null;
  const differs = start.findIndex((part, at) => part !== end[at]);
  const shared = differs < 0 ? start.length : differs;
  const down = end.slice(shared);
  // Down into site-packages it would take the version of Python.
  return down.includes(PYTHON) ? null : [...start.slice(shared).map(() => '..'), ...down].join('/');
}

const ORIGIN = /^\$(?:ORIGIN(?![A-Za-z0-9_])|\{ORIGIN\})/;

/**
 * The place in the wheel that a path leads to. Null where it doesn't start at `$ORIGIN` (then it is a path of the
 * host, or of whatever folder the process runs in) or leaves what the wheel installs.
 */
export function expand(path: string, installed: string): string | null {
  const origin = ORIGIN.exec(path)?.[0];
  if (origin === undefined) return null;
  const parts: string[] = [];
  for (const part of `${folderOf(installed)}${path.slice(origin.length)}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    // Above the root there is only the host.
    else if (parts.length < 2) return null;
    else parts.pop();
  }
  return withPython(parts).join('/');
}

/** Takes a folder that is spelt `lib/python3.12`, or `lib64/…`, which are one in most environments, for Python's own. */
function withPython([root = '', lib = '', python = '', ...rest]: string[]): string[] {
  const isPython = root === PREFIX && /^lib(?:64)?$/.test(lib) && /^python\d{1,2}\.\d{1,3}t?$/.test(python);
  const parts = isPython ? [root, 'lib', PYTHON, ...rest] : [root, lib, python, ...rest];
  return parts.filter((part) => part !== '');
}

function namesOf({ path, elf }: LinkedFile): string[] {
  return elf.soname === null ? [baseName(path)] : [...new Set([baseName(path), elf.soname])];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

const ET_DYN = 3;
/** System V, and GNU, which says only that it uses an extension of GNU's. */
const LINUX_OS_ABIS: readonly number[] = [0, 3];

/** Whether the loader of the one takes the other into its process. */
function fits(library: ElfFacts, needing: ElfFacts): boolean {
  const sameOsAbi =
    library.osAbi === needing.osAbi || [library, needing].every(({ osAbi }) => LINUX_OS_ABIS.includes(osAbi));
  return (
    sameOsAbi &&
    library.class === needing.class &&
    library.byteOrder === needing.byteOrder &&
    library.machine === needing.machine
  );
}

/** Programs can't be loaded, whether position-independent or not. */
function isLibrary({ type, dynamic, interpreter, soname }: ElfFacts): boolean {
  return type === ET_DYN && dynamic && (interpreter === null || soname !== null);
}
