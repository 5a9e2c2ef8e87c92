/** The policies of each platform that has some: which there are, and what each allows. */

import type { Policy } from './platform.ts';
import { PLATFORMS, platformNamed, policiesOf } from './platforms.ts';
import { MANYLINUX_NAMESPACES } from './policyTables.ts';

/** The platforms that files can be held against, by id. */
export const FAMILIES: readonly string[] = PLATFORMS.filter(({ policies }) => policies !== null).map(
  ({ id }) => id,
);

/** The namespaces that some policy constrains. */
export const NAMESPACES: readonly string[] = MANYLINUX_NAMESPACES;

/** The policies of a platform that are defined for the architecture, oldest first; none for an unknown one. */
export function policiesFor(family: string, architecture: string): Policy[] {
  const policies = platformNamed(family)?.policies ?? null;
  if (policies === null) return [];
  return policies.rows
    .filter(({ architectures }) => architectures.includes(architecture))
    .map(({ name, alias }) => ({
      family,
      name,
      architecture,
      tag: policies.tagOf(name, architecture),
      aliases: alias === undefined ? [] : [`${alias}_${architecture}`],
    }));
}

/**
 * The versions of a symbol-version namespace (what stands before the first `_`) that the policy allows, null where
 * the policy doesn't constrain the namespace. An empty set allows none.
 */
export function allowedVersions(policy: Policy, namespace: string): ReadonlySet<string> | null {
  return policiesOf(policy.family).allowedVersions?.(policy, namespace) ?? null;
}

/** The libraries that the policy takes for granted on every system, as far as they can be listed. */
export function libraries(policy: Policy): ReadonlySet<string> {
  const at = indexOf(policy);
  const { libraries: rows, librariesOf } = policiesOf(policy.family);
  const listed = rows
    .filter(({ since }) => since === null || indexIn(policy.family, since) <= at)
    .flatMap(({ names }) => names);
  return new Set([...listed, ...(librariesOf?.(policy.architecture) ?? [])]);
}

/** By library, the symbols that a file must not take from it: they are in some builds of it only. */
export function blacklist(policy: Policy): ReadonlyMap<string, ReadonlySet<string>> {
  const at = indexOf(policy);
  const forbidden = new Map<string, Set<string>>();
  for (const { library, until, names } of policiesOf(policy.family).blacklist) {
    if (until !== null && indexIn(policy.family, until) <= at) continue;
    const known = forbidden.get(library) ?? new Set();
    for (const name of names) known.add(name);
    forbidden.set(library, known);
  }
  return forbidden;
}

function indexOf({ family, name }: Policy): number {
  return indexIn(family, name);
}

function indexIn(family: string, name: string): number {
  return policiesOf(family).rows.findIndex((row) => row.name === name);
}
