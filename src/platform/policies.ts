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

/** Worked out once for each platform and architecture that has some: every wheel asks for the same ones. */
const policiesByKey = new Map<string, readonly Policy[]>();

/** The policies of a platform that are defined for the architecture, oldest first; none for an unknown one. */
export function policiesFor(family: string, architecture: string): readonly Policy[] {
  const key = `${family} ${architecture}`;
  const known = policiesByKey.get(key);
  if (known !== undefined) return known;
  const policies = listPolicies(family, architecture);
  // Of names that a wheel makes up there is no end.
  if (policies.length > 0) policiesByKey.set(key, policies);
  return policies;
}

function listPolicies(family: string, architecture: string): Policy[] {
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
  const known = allowedByPolicy.get(policy)?.get(namespace);
  if (known !== undefined) return known;
  const allowed = policiesOf(policy.family).allowedVersions?.(policy, namespace) ?? null;
  if (allowed === null) return null;
  const byNamespace = allowedByPolicy.get(policy) ?? new Map<string, ReadonlySet<string>>();
  allowedByPolicy.set(policy, byNamespace.set(namespace, allowed));
  return allowed;
}

const allowedByPolicy = new WeakMap<Policy, Map<string, ReadonlySet<string>>>();

/** The libraries that the policy takes for granted on every system, as far as they can be listed. */
export const libraries = oncePerPolicy((policy): ReadonlySet<string> => {
  const at = indexOf(policy);
  const { libraries: rows, librariesOf } = policiesOf(policy.family);
  const listed = rows
    .filter(({ since }) => since === null || indexIn(policy.family, since) <= at)
    .flatMap(({ names }) => names);
  return new Set([...listed, ...(librariesOf?.(policy.architecture) ?? [])]);
});

/** By library, the symbols that a file must not take from it: they are in some builds of it only. */
export const blacklist = oncePerPolicy((policy): ReadonlyMap<string, ReadonlySet<string>> => {
  const at = indexOf(policy);
  const forbidden = new Map<string, Set<string>>();
  for (const { library, until, names } of policiesOf(policy.family).blacklist) {
    if (until !== null && indexIn(policy.family, until) <= at) continue;
    const known = forbidden.get(library) ?? new Set();
    for (const name of names) known.add(name);
    forbidden.set(library, known);
  }
  return forbidden;
});

/** Works a list out when it is first asked for: each takes longer than all else that is asked of a small wheel. */
function oncePerPolicy<List>(listOf: (policy: Policy) => List): (policy: Policy) => List {
  const known = new WeakMap<Policy, List>();
  return (policy) => {
    const list = known.get(policy) ?? listOf(policy);
    known.set(policy, list);
    return list;
  };
}

function indexOf({ family, name }: Policy): number {
  return indexIn(family, name);
}

function indexIn(family: string, name: string): number {
  return policiesOf(family).rows.findIndex((row) => row.name === name);
}
