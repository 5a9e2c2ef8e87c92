/** What the native files of a wheel need of the system, and which policy is the first to allow it. */

import { compareStrings, groupBy, sortedDistinct } from '../base/collections.ts';
import { FREE, type Work } from '../base/work.ts';
import {
  type NativeFile,
  type Need,
  type NeedContext,
  type Policy,
  strongSymbols,
} from '../platform/platform.ts';
import { hasPolicies, policiesOf } from '../platform/platforms.ts';
import { PolicyTable } from '../platform/policyTable.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { DefinedSymbols } from './definedSymbols.ts';
import { type ImageLinkage, linkWheel, type NeedLinkage } from './linkage.ts';
import { LinkedGroups } from './linkedGroups.ts';
import type { Misfits } from './misfit.ts';

/** Programs and libraries, for systems that there are policies for, which belong into the wheel; not device code, objects, debug files. */
export function nativeFiles(members: readonly MemberFacts[], misfits: Misfits): NativeFile[] {
  return members.flatMap(({ path, binary }) => {
    if (binary === null) return [];
    const judged = hasPolicies(binary) && ['shared-library', 'executable'].includes(binary.kind);
    return judged && !misfits.has(path) ? binary.images.map((image) => ({ path, binary, image })) : [];
  });
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

/** Collects what the files need; the policies are those of one family, oldest first. */
export function needsOf(
  members: readonly MemberFacts[],
  files: readonly NativeFile[],
  policies: readonly Policy[],
  work: Pick<Work, 'charge'> = FREE,
): FamilyNeeds {
  const [first] = policies;
  if (first === undefined) return { policies, needs: [], linkage: new Map(), isDoubtful: false };
  const platform = policiesOf(first.family);
  const table = new PolicyTable(policies);
  const defined = new DefinedSymbols(members, files);
  const linkage = linkageByMember(linkWheel(members, platform.loader, work), first);
  const together = new LinkedGroups(linkage, work);
  const needs = files.flatMap((file) => {
    const needed = linkage.get(file.path) ?? [];
    const inside = new Set(
      needed.flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [] : [library])),
    );
    const context: NeedContext = {
      policies,
      inside,
      outside: needed.flatMap(({ library }) => (inside.has(library) ? [] : [library])),
      sinceOfVersion: (version) => table.sinceOfVersion(version),
      isDefined: (symbol) => defined.has(symbol),
      isForbidden: (symbol) => context.outside.some((library) => table.isForbidden(library, symbol)),
      outsideTogether: () => together.outsideOf(file.path),
    };
    return [
      ...needsOfLibraries(file, context, table),
      ...forbiddenSymbols(file, context, table),
      ...platform.needs(file, context),
    ];
  });
  return { policies, needs: needs.sort(compareNeeds), linkage, isDoubtful: defined.isDoubtful };
}

/** Of the slices of a universal file the one for the architecture. */
function linkageByMember(
  linked: readonly ImageLinkage[],
  { architecture }: Policy,
): Map<string, NeedLinkage[]> {
  const linkage = new Map<string, NeedLinkage[]>();
  for (const { member, architecture: own, needs } of linked)
    if (own === architecture || !linkage.has(member)) linkage.set(member, needs);
  return linkage;
}

function compareNeeds(
  { member: a, library: libraryOfA, version: versionOfA }: Need,
  { member: b, library: libraryOfB, version: versionOfB }: Need,
): number {
  return (
    compareStrings(a, b) || compareStrings(libraryOfA, libraryOfB) || compareStrings(versionOfA, versionOfB)
  );
}

/** The program loader is part of every system; ld-musl is musl itself. */
const LOADER_NAME = /ld-linux|^ld64\.so\.[12]$|^ld-musl-\w+\.so\.1$/;

function needsOfLibraries({ path }: NativeFile, { outside }: NeedContext, table: PolicyTable): Need[] {
  return outside
    .filter((library) => !LOADER_NAME.test(library))
    .map((library) => ({
      kind: 'library',
      member: path,
      library,
      version: null,
      symbols: [],
      since: table.sinceOfLibrary(library),
    }));
}

/** Symbols that some builds of a library have and no policy counts on. */
function forbiddenSymbols(
  { path, image }: NativeFile,
  { outside, isDefined }: NeedContext,
  table: PolicyTable,
): Need[] {
  return outside.flatMap((library) => {
    if (!table.hasBlacklist(library)) return [];
    const found = strongSymbols(image).filter((name) => table.isForbidden(library, name) && !isDefined(name));
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
