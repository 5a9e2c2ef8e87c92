/** The order of the rooms: docs/architecture.md lists the folders of src from the ground up, and imports lead down alone. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const SRC = 'src';

/** The folders of src in the order of the table, and last the entries, which lie in src itself. */
function rooms(): string[] {
  const [, section = ''] = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8').split(/^## Rooms$/m);
  const [table = ''] = section.split(/^## /m);
  return [...table.matchAll(/^\| `src\/(\w*)\/?`/gm)].map(([, name = '']) => name);
}

/** Every source with the sources that it imports, as paths from src. */
function importsOf(): Map<string, string[]> {
  const files = readdirSync(path.join(root, SRC), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(path.join(root, SRC, file), 'utf8');
      const targets = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
        path.posix.join(path.posix.dirname(file), target),
      );
      return [file, targets.filter((target) => !target.startsWith('..'))];
    }),
  );
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** The files of a circle, null where there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of imports.get(file) ?? []) {
      const found = visit(target, [...trail, file]);
      if (found !== null) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const found = visit(file, []);
    if (found !== null) return found;
  }
  return null;
}

describe('rooms', () => {
  const order = rooms();
  const imports = importsOf();

  test('all are listed, once', () => {
    expect(order.toSorted()).toEqual([...new Set([...imports.keys()].map(roomOf))].sort());
  });

  test('no import leads to a room above', () => {
    const up = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => order.indexOf(roomOf(target)) > order.indexOf(roomOf(file)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(up).toEqual([]);
  });

  test('no file imports itself, however far round', () => {
    expect(circle(imports)).toBeNull();
  });
});
