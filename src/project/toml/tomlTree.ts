/** A TOML document as plain data that remembers its lines. */

import type { AST } from 'toml-eslint-parser';
import { MAX_TOML_DEPTH } from '../../base/limits.ts';

/** `line` is where the value's key stands, or its table's header; a value in an array has its own. From 1. */
export type TomlNode = TomlTable | TomlArray | TomlScalar;

/** A map, so that a key called `__proto__` is a key like any other. */
export interface TomlTable {
  kind: 'table';
  line: number;
  entries: Map<string, TomlNode>;
}

export interface TomlArray {
  kind: 'array';
  line: number;
  items: TomlNode[];
}

export interface TomlScalar {
  kind: 'scalar';
  line: number;
  /** Null for dates and for what lies too deep to be looked at. */
  value: string | number | boolean | null;
}

/** The value at the end of the keys, null where one of them isn't there. */
export function at(node: TomlNode, ...keys: string[]): TomlNode | null {
  let current: TomlNode | undefined = node;
  for (const key of keys) current = current?.kind === 'table' ? current.entries.get(key) : undefined;
  return current ?? null;
}

/** The same where a table is wanted; null when it is something else. */
export function tableAt(node: TomlNode, ...keys: string[]): TomlTable | null {
  const found = at(node, ...keys);
  return found?.kind === 'table' ? found : null;
}

/** Text of a value; null when it is no text. */
export function stringOf(node: TomlNode | null | undefined): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

export function emptyTable(line = 1): TomlTable {
  return { kind: 'table', line, entries: new Map() };
}

/** Puts headers, dotted keys and inline tables together into one tree. */
export function treeOf(program: AST.TOMLProgram): TomlTable {
  const root = emptyTable();
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      addEntry(root, node, 0);
      continue;
    }
    const table = descend(root, node.resolvedKey, node.loc.start.line);
    if (table === null) continue;
    table.line = node.loc.start.line;
    for (const entry of node.body) addEntry(table, entry, 0);
  }
  return root;
}

/** The table at the end of the path, made where it isn't there yet; null where something else is in the way. */
function descend(from: TomlTable, path: readonly (string | number)[], line: number): TomlTable | null {
  let current: TomlNode = from;
  for (const [index, part] of path.entries()) {
    const isInArray: boolean = typeof path[index + 1] === 'number';
    const next: TomlNode = isInArray ? { kind: 'array', line, items: [] } : emptyTable(line);
    if (typeof part === 'number') {
      if (current.kind !== 'array') return null;
      current.items[part] ??= next;
      current = current.items[part] ?? next;
    } else {
      if (current.kind !== 'table') return null;
      const known: TomlNode | undefined = current.entries.get(part);
      if (known === undefined) current.entries.set(part, next);
      current = known ?? next;
    }
  }
  return current.kind === 'table' ? current : null;
}

function addEntry(table: TomlTable, { key, value, loc }: AST.TOMLKeyValue, depth: number): void {
  const names = key.keys.map((each) => (each.type === 'TOMLBare' ? each.name : each.value));
  const last = names.pop() ?? '';
  descend(table, names, loc.start.line)?.entries.set(last, nodeOf(value, loc.start.line, depth));
}

function nodeOf(value: AST.TOMLContentNode, line: number, depth: number): TomlNode {
  if (value.type === 'TOMLValue') {
    return { kind: 'scalar', line, value: value.value instanceof Date ? null : value.value };
  }
  if (depth >= MAX_TOML_DEPTH) throw new RangeError('it nests too deeply');
  if (value.type === 'TOMLArray') {
    const items = value.elements.map((each) => nodeOf(each, each.loc.start.line, depth + 1));
    return { kind: 'array', line, items };
  }
  const table = emptyTable(line);
  for (const entry of value.body) addEntry(table, entry, depth + 1);
  return table;
}
