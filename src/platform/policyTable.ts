import { isNewerThanListed } from './listedVersions.ts';
import type { Policy } from './platform.ts';
import { policiesOf } from './platforms.ts';
import { allowedVersions, blacklist, libraries, NAMESPACES } from './policies.ts';

/** Looks up once what each version, library and symbol takes: wheels ask for the same ones over and over. */
export class PolicyTable {
  private readonly policies: readonly Policy[];
  private readonly libraries: ReadonlySet<string>[];
  private readonly blacklists: ReadonlyMap<string, ReadonlySet<string>>[];
  private readonly alsoProvides: (library: string) => boolean;
  private readonly versions = new Map<string, number>();
  private readonly oldest = new Map<string, { names: ReadonlySet<string>; longest: number }>();
  private readonly namespaces = new Map<string, readonly (ReadonlySet<string> | null)[]>();

  constructor(policies: readonly Policy[]) {
    this.policies = policies;
    this.libraries = policies.map(libraries);
    this.blacklists = policies.map(blacklist);
    const [first] = policies;
    this.alsoProvides = (first && policiesOf(first.family).alsoProvides) ?? (() => false);
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

  sinceOfLibrary(library: string): number {
    if (this.alsoProvides(library)) return 0;
    return orNever(this.libraries.findIndex((names) => names.has(library)));
  }

  hasBlacklist(library: string): boolean {
    return this.blacklists.some((forbidden) => forbidden.has(library));
  }

  /** Whether the oldest policy forbids a symbol; {@link sinceOfSymbol} tells which one allows it. */
  isForbidden(library: string, symbol: string): boolean {
    const { names, longest } = this.forbidden(library);
    // Names of C++ are longer than all of them, and a set would have to read each to its end.
    return symbol.length <= longest && names.has(symbol);
  }

  private forbidden(library: string): { names: ReadonlySet<string>; longest: number } {
    const known = this.oldest.get(library);
    if (known !== undefined) return known;
    const names = this.blacklists[0]?.get(library) ?? new Set();
    const forbidden = { names, longest: Math.max(0, ...[...names].map(({ length }) => length)) };
    this.oldest.set(library, forbidden);
    return forbidden;
  }

  sinceOfSymbol(library: string, symbol: string): number {
    return orNever(this.blacklists.findIndex((forbidden) => !forbidden.get(library)?.has(symbol)));
  }
}

function orNever(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
