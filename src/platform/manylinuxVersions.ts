/** Which symbol versions the manylinux policies allow. */

import type { Policy } from './platform.ts';
import { MANYLINUX, MANYLINUX_NAMESPACES, MANYLINUX_VERSIONS } from './policyTables.ts';

/** The versions of a namespace that a policy allows, null where it doesn't constrain the namespace. */
export function allowedManylinuxVersions(policy: Policy, namespace: string): ReadonlySet<string> | null {
  if (!MANYLINUX_NAMESPACES.includes(namespace)) return null;
  const at = indexOf(policy.name);
  const versions = sinceByVersion(policy.architecture, namespace);
  return new Set([...versions].filter(([, since]) => since <= at).map(([version]) => version));
}

function indexOf(name: string): number {
  return MANYLINUX.findIndex((row) => row.name === name);
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
    const at = indexOf(`manylinux_${policy}`);
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
