/** `[dependency-groups]` (PEP 735), as far as cibuildwheel looks for groups in it. */

import { stringOf, type TomlNode, type TomlTable } from '../toml/tomlTree.ts';
import type { TomlOptions } from './types.ts';

/** Names are the same whatever their letters' case, and with `-`, `_` or `.` between their words. */
export function normalGroupName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** Each group with the groups that it includes. */
export function groupsIn({ entries }: TomlTable): Required<TomlOptions>['groups'] {
  return new Map([...entries].map(([name, node]) => [normalGroupName(name), includedIn(node)]));
}

function includedIn(node: TomlNode): readonly string[] | null {
  if (node.kind !== 'array') return null;
  const included = node.items.map((item) => {
    if (stringOf(item) !== null) return '';
    const name = item.kind === 'table' ? stringOf(item.entries.get('include-group')) : null;
    return name === null ? null : normalGroupName(name);
  });
  return included.every((name) => name !== null) ? included.filter((name) => name !== '') : null;
}

/** How many groups are followed from one. */
const MOST_FOLLOWED = 100;

/** The first group that a group needs and that isn't there, itself or one that it includes; null where all are, or it isn't known. */
export function missingGroup(
  name: string,
  groups: ReadonlyMap<string, readonly string[] | null>,
): string | null {
  const seen = new Set([normalGroupName(name)]);
  for (const each of seen) {
    const included = groups.get(each);
    if (included === undefined) return each === normalGroupName(name) ? name : each;
    if (included === null || seen.size > MOST_FOLLOWED) return null;
    for (const other of included) seen.add(other);
  }
  return null;
}
