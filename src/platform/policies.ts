/** The platform policies of each family: which there are, and what each allows. */

import type { Family } from '../model/verdict.ts';
import {
  ANDROID,
  ANDROID_LIBRARIES,
  type BlacklistRow,
  type LibraryRow,
  MANYLINUX,
  MANYLINUX_BLACKLIST,
  MANYLINUX_LIBRARIES,
  MANYLINUX_NAMESPACES,
  MANYLINUX_VERSIONS,
  MUSLLINUX,
  MUSLLINUX_BLACKLIST,
  MUSLLINUX_LIBRARIES,
  type PolicyRow,
} from './policyTables.ts';

export const FAMILIES: readonly Family[] = ['manylinux', 'musllinux', 'android'];

/** The namespaces that some policy constrains. */
export const NAMESPACES: readonly string[] = MANYLINUX_NAMESPACES;

/** One policy on one architecture. */
export interface Policy {
  family: Family;
  /** As in `manylinux_2_17`. */
  name: string;
  /** Named as the ELF reader names it. */
  architecture: string;
  /** The platform tag, as in `manylinux_2_17_x86_64` or `android_24_arm64_v8a`. */
  tag: string;
  /** The older names of the tag, as in `manylinux2014_x86_64`. */
  aliases: readonly string[];
}

const ROWS: Readonly<Record<Family, readonly PolicyRow[]>> = {
  manylinux: MANYLINUX,
  musllinux: MUSLLINUX,
  android: ANDROID,
};
const LIBRARY_ROWS: Readonly<Record<Family, readonly LibraryRow[]>> = {
  manylinux: MANYLINUX_LIBRARIES,
  musllinux: MUSLLINUX_LIBRARIES,
  android: ANDROID_LIBRARIES,
};
const BLACKLIST_ROWS: Readonly<Record<Family, readonly BlacklistRow[]>> = {
  manylinux: MANYLINUX_BLACKLIST,
  musllinux: MUSLLINUX_BLACKLIST,
  android: [],
};

/** The policies of a family that are defined for the architecture, oldest first; none for an unknown one. */
export function policiesFor(family: Family, architecture: string): Policy[] {
  return ROWS[family]
    .filter(({ architectures }) => architectures.includes(architecture))
    .map(({ name, alias }) => ({
      family,
      name,
      architecture,
      tag: policyTag(family, name, architecture),
      aliases: alias === undefined ? [] : [`${alias}_${architecture}`],
    }));
}

/** Android calls its ABIs by names of its own. */
const ANDROID_ABIS: ReadonlyMap<string, string> = new Map([['aarch64', 'arm64_v8a']]);

/** The platform tag of a policy, or of one that is newer than the tables, on an architecture. */
export function policyTag(family: Family, name: string, architecture: string): string {
  const abi = family === 'android' ? ANDROID_ABIS.get(architecture) : undefined;
  return `${name}_${abi ?? architecture}`;
}

/**
 * The versions of a symbol-version namespace (what stands before the first `_`) that the policy allows, null where
 * the policy doesn't constrain the namespace. An empty set allows none.
 */
export function allowedVersions(policy: Policy, namespace: string): ReadonlySet<string> | null {
  if (policy.family !== 'manylinux' || !MANYLINUX_NAMESPACES.includes(namespace)) return null;
  const at = indexOf(policy);
  const versions = sinceByVersion(policy.architecture, namespace);
  return new Set([...versions].filter(([, since]) => since <= at).map(([version]) => version));
}

/** The libraries that the policy takes for granted on every system. */
export function libraries(policy: Policy): ReadonlySet<string> {
  const at = indexOf(policy);
  const listed = LIBRARY_ROWS[policy.family]
    .filter(({ since }) => since === null || indexIn(policy.family, since) <= at)
    .flatMap(({ names }) => names);
  const libc = policy.family === 'musllinux' ? muslLibraries(policy.architecture) : [];
  return new Set([...listed, ...libc]);
}

/** By library, the symbols that a file must not take from it: they are in some builds of it only. */
export function blacklist(policy: Policy): ReadonlyMap<string, ReadonlySet<string>> {
  const at = indexOf(policy);
  const forbidden = new Map<string, Set<string>>();
  for (const { library, until, names } of BLACKLIST_ROWS[policy.family]) {
    if (until !== null && indexIn(policy.family, until) <= at) continue;
    const known = forbidden.get(library) ?? new Set();
    for (const name of names) known.add(name);
    forbidden.set(library, known);
  }
  return forbidden;
}

/** musl's own name for an architecture, where it isn't the tag's. */
const MUSL_ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['i686', 'x86'],
  ['armv7l', 'armv7'],
]);

/** What the C library is called on systems with musl, beside `libc.so`. */
function muslLibraries(architecture: string): string[] {
  return [`libc.musl-${MUSL_ARCHITECTURES.get(architecture) ?? architecture}.so.1`];
}

function indexOf({ family, name }: Policy): number {
  return indexIn(family, name);
}

function indexIn(family: Family, name: string): number {
  return ROWS[family].findIndex((row) => row.name === name);
}

/** Parsed when first asked for: most runs of the command line need one architecture, and `--version` none. */
const versionTables = new Map<string, ReadonlyMap<string, number>>();

/** Versions of a namespace on an architecture, each with the index of the policy that brought it. */
function sinceByVersion(architecture: string, namespace: string): ReadonlyMap<string, number> {
  const key = `${namespace} ${architecture}`;
  const known = versionTables.get(key);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  for (const line of MANYLINUX_VERSIONS.trim().split('\n')) {
    const [lineNamespace, policy, architectures = '', ...versions] = line.split(' ');
    const at = indexIn('manylinux', `manylinux_${policy}`);
    const holds =
      architectures === '*'
        ? MANYLINUX[at]?.architectures.includes(architecture)
        : architectures.split(',').includes(architecture);
    if (lineNamespace !== namespace || !holds) continue;
    for (const version of versions.flatMap(expandRange)) table.set(version, at);
  }
  versionTables.set(key, table);
  return table;
}

/** `2.29-31` stands for 2.29, 2.30 and 2.31. */
function expandRange(range: string): string[] {
  const match = /^(.+\.)(\d+)-(\d+)$/.exec(range);
  if (match === null) return [range];
  const [, prefix = '', first, last] = match;
  const length = Number(last) - Number(first) + 1;
  return Array.from({ length }, (_, index) => `${prefix}${Number(first) + index}`);
}

/** The architectures on which some manylinux policy allows the version. */
export function architecturesWith(namespace: string, version: string): string[] {
  const architectures = [...new Set(MANYLINUX.flatMap((row) => row.architectures))];
  return architectures.filter((architecture) => sinceByVersion(architecture, namespace).has(version));
}
