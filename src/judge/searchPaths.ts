/** Where the entries of RPATH and RUNPATH lead: into the wheel, into a package beside it, or anywhere on the host. */

import { MAX_MEMBER_PATH } from '../base/limits.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { pathsOf } from '../binary/imageLists.ts';
import { expandOrigin } from '../platform/elfLoader.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { installedPath, SITE_PACKAGES } from '../wheel/installedPath.ts';

/** The entries that count: glibc and musl pass RPATH over where there is a RUNPATH. */
export function searchPathOf(binary: Pick<BinaryFacts, 'images'> | null): readonly string[] {
  return countedPath({ rpath: pathsOf(binary, 'rpath'), runpath: pathsOf(binary, 'runpath') });
}

/** The same of a file as the report lists it. */
export function countedPath({ rpath, runpath }: SearchLists): readonly string[] {
  return runpath.length > 0 ? runpath : rpath;
}

interface SearchLists {
  rpath: readonly string[];
  runpath: readonly string[];
}

/**
 * Where an entry leads out to: a folder that any process may choose (`relative`), one that everybody on a machine
 * can write to (`shared`), a folder of the system, or one that only the machine had that built the file (`build`).
 */
export type OutsideKind = 'relative' | 'shared' | 'build' | 'system';

const SHARED = /^\/(?:tmp|var\/tmp|dev\/shm)(?:\/|$)/;
const SYSTEM = /^\/(?:usr|lib|lib32|lib64|libx32|opt|etc|System|run)(?:\/|$)/;

/** What kind of place outside the wheel an entry leads to, null where it starts at a token such as `$ORIGIN`. */
export function outsideKindOf(entry: string): OutsideKind | null {
  if (entry.startsWith('$')) return null;
  if (!entry.startsWith('/')) return 'relative';
  if (SHARED.test(entry)) return 'shared';
  return SYSTEM.test(entry) ? 'system' : 'build';
}

/** The packages that a wheel installs, to tell what lies beside them. */
export class InstalledPackages {
  private readonly folders = new Set<string>();
  private readonly tops = new Set<string>();
  /** Packages that are nobody's alone: they have no code of their own. */
  private readonly owned = new Set<string>();
  private readonly distribution: string;
  private readonly requirements: ReadonlySet<string>;

  /** `requirements` are the normalised names that Requires-Dist asks for. */
  constructor(members: readonly MemberFacts[], distribution: string, requirements: readonly string[]) {
    this.distribution = normalizedName(distribution);
    this.requirements = new Set(requirements);
    for (const { path } of members) {
      const parts = inSitePackages(installedPath(path)) ?? [];
      const [top = '', file] = parts;
      this.tops.add(top);
      if (file === '__init__.py') this.owned.add(top);
      if (parts.length > 1) this.folders.add(parts.slice(0, -1).join('/'));
    }
  }

  /** The folder of another package, below site-packages, that an entry of this member leads to; null for any other. */
  siblingFolder(entry: string, member: string): string | null {
    if (entry.length > MAX_MEMBER_PATH) return null;
    const path = expandOrigin(entry, installedPath(member));
    const parts = path === null ? null : inSitePackages(path);
    const [top, second] = parts ?? [];
    if (parts === null || top === undefined || this.isOwnLibs(parts)) return null;
    const folder = parts.join('/');
    if (!this.tops.has(top)) return this.isNobodys(top) ? null : folder;
    if (this.folders.has(folder)) return null;
    const [, own, file] = inSitePackages(installedPath(member)) ?? [];
    const isShared = top === SHARED_PACKAGE || !this.owned.has(top);
    return isShared && file !== undefined && second !== undefined && own !== second ? folder : null;
  }

  /** What is called so is a path that leads one folder too far out, and no package, unless the wheel requires one of that name. */
  private isNobodys(top: string): boolean {
    return NO_PACKAGE.test(top) && !this.requirements.has(normalizedName(top));
  }

  /** True for an entry that leads to a folder where only a repair of this very wheel puts libraries. */
  leadsToOwnLibs(entry: string, member: string): boolean {
    if (entry.length > MAX_MEMBER_PATH) return false;
    const path = expandOrigin(entry, installedPath(member));
    const parts = path === null ? null : inSitePackages(path);
    return parts !== null && this.isOwnLibs(parts);
  }

  /**
   * `pkg.libs` is called after the distribution that was repaired, which may since have got another name; it is
   * another package's only where the wheel requires one of that name.
   */
  private isOwnLibs(parts: readonly string[]): boolean {
    const folder = parts.find((part) => LIBS.test(part));
    if (folder === undefined) return false;
    const owner = normalizedName(folder.replace(LIBS, ''));
    return owner === this.distribution || !this.requirements.has(owner);
  }
}

/** auditwheel's and delocate's. */
const LIBS = /\.(?:dy)?libs$/;
const NO_PACKAGE =
  /^(?:\.|(?:lib(?:s|32|64)?|bin|build|dist|include|share|src|usr|opt|Frameworks|Resources|Library|DLLs)$)/i;

/** Older distributions for CUDA put an `__init__.py` into the package that all of them share. */
const SHARED_PACKAGE = 'nvidia';

function inSitePackages(path: string): string[] | null {
  if (path === SITE_PACKAGES) return [];
  return path.startsWith(`${SITE_PACKAGES}/`) ? path.slice(SITE_PACKAGES.length + 1).split('/') : null;
}
