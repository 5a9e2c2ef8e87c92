/** `[tool.cibuildwheel]` of a pyproject.toml or cibuildwheel.toml, as settings with their places. */

import { MAX_CIBUILDWHEEL_SETTINGS, MAX_TOML_FILE } from '../../base/limits.ts';
import { distance } from '../../base/nearest.ts';
import { lineOf } from '../../model/lineOf.ts';
import type { Location } from '../../model/report.ts';
import { parseToml } from '../toml/tomlFile.ts';
import { at, stringOf, type TomlArray, type TomlNode, type TomlTable, tableAt } from '../toml/tomlTree.ts';
import { groupsIn } from './dependencyGroups.ts';
import { OPTIONS, type OptionKind, platformNamed } from './options.ts';
import type { CibuildwheelPlatform, OptionSetting, TomlOptions } from './types.ts';

/**
 * Reads the text of the file. Never rejects. Null where the file doesn't configure cibuildwheel, says nothing of the
 * Pythons that the project runs on, and is TOML.
 */
export async function readTomlOptions(text: string, path: string): Promise<TomlOptions | null> {
  if (text.length > MAX_TOML_FILE) {
    return MENTIONS.test(text) ? overLimit(path, 1, 'it is larger than is read of such a file') : null;
  }
  const document = await parseToml(text);
  if (document.status === 'unreadable') {
    const { line, reason } = document;
    return line === null ? overLimit(path, 1, reason) : unreadable(path, line, reason);
  }
  const options = tomlOptionsOf(document.table, path);
  if (options.table === null && options.requiresPython === null && options.misspelt === undefined)
    return null;
  const count = [options, ...options.overrides].reduce((sum, { settings }) => sum + settings.length, 0);
  if (count <= MAX_CIBUILDWHEEL_SETTINGS) return options;
  const line = options.table?.startLine ?? 1;
  return overLimit(path, line, `it has more than ${MAX_CIBUILDWHEEL_SETTINGS} settings for cibuildwheel`);
}

const MENTIONS = /cibuildwheel|requires-python/;

function overLimit(path: string, line: number, reason: string): TomlOptions {
  const options = unreadable(path, line, reason);
  return options.problem === null ? options : { ...options, problem: { ...options.problem, isLimit: true } };
}

function unreadable(path: string, line: number, reason: string): TomlOptions {
  return { ...NOTHING_SAID, path, problem: { reason, location: lineOf(path, line) } };
}

const NOTHING_SAID: Omit<TomlOptions, 'path'> = {
  table: null,
  projectName: null,
  settings: [],
  overrides: [],
  requiresPython: null,
  problem: null,
};

/** What a document says that was read without trouble. */
export function tomlOptionsOf(document: TomlTable, path: string): TomlOptions {
  const table = tableAt(document, 'tool', 'cibuildwheel');
  const misspelt = misspeltTables(document, path);
  const groups = tableAt(document, 'dependency-groups');
  return {
    ...NOTHING_SAID,
    path,
    ...(table === null ? {} : { table: locate(table, path), ...optionsOf(table, path) }),
    ...(misspelt.length === 0 ? {} : { misspelt }),
    ...(groups === null ? {} : { groups: groupsIn(groups) }),
    projectName: stringOf(at(document, 'project', 'name')),
    requiresPython: requiresPythonOf(document, path),
  };
}

/** More letters than that are another tool's name. */
const SLIP = 2;
const MOST_MISSPELT = 10;

/** `[tool.cibuildwheels]`, and `[cibuildwheel]` without the word before it. */
function misspeltTables(document: TomlTable, path: string): Required<TomlOptions>['misspelt'] {
  const isNear = (key: string): boolean =>
    key !== NAME &&
    /^c/i.test(key) &&
    key.length <= 2 * NAME.length &&
    distance(key.toLowerCase().replaceAll(/[-_]/g, ''), NAME) <= SLIP;
  const inTool = [...(tableAt(document, 'tool')?.entries ?? [])].filter(([key]) => isNear(key));
  const onTop = [...document.entries].filter(([key]) => key === NAME || isNear(key));
  const found = [
    ...inTool.map(([key, node]) => ({ name: `tool.${key}`, node })),
    ...onTop.map(([name, node]) => ({ name, node })),
  ].filter(({ node }) => node.kind !== 'scalar');
  return found.slice(0, MOST_MISSPELT).map(({ name, node }) => ({ name, location: locate(node, path) }));
}

const NAME = 'cibuildwheel';

function requiresPythonOf(document: TomlTable, path: string): TomlOptions['requiresPython'] {
  const node = at(document, 'project', 'requires-python');
  const value = stringOf(node);
  return node === null || value === null ? null : { value, location: locate(node, path) };
}

function optionsOf(table: TomlTable, path: string): Pick<TomlOptions, 'settings' | 'overrides'> {
  const settings = [...table.entries].flatMap(([key, node]) => {
    const platform = platformNamed(key);
    if (platform !== null) return node.kind === 'table' ? settingsOf(node, platform, path) : [];
    // One table in place of the list stands among the options, as what it is: none.
    return key === 'overrides' && node.kind === 'array' ? [] : [settingOf(key, node, null, path)];
  });
  const overrides = table.entries.get('overrides');
  return { settings, overrides: overrides?.kind === 'array' ? overridesOf(overrides, path) : [] };
}

function overridesOf({ items }: TomlArray, path: string): TomlOptions['overrides'] {
  return items.flatMap((node) => {
    if (node.kind !== 'table') return [];
    const select = node.entries.get('select');
    const texts = select?.kind === 'array' ? select.items.map(stringOf) : [stringOf(select)];
    const settings = settingsOf(node, null, path).filter(
      ({ option }) => option !== 'select' && option !== 'inherit',
    );
    const override = {
      select: texts.filter((text) => text !== null),
      settings,
      ...inheritedBy(node),
      location: locate(node, path),
    };
    return [
      isInherit(node.entries.get('inherit')) ? override : { ...override, isInheritWrong: true as const },
    ];
  });
}

/** A table that says of each option how it goes on. */
function isInherit(node: TomlNode | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind !== 'table') return false;
  return [...node.entries.values()].every((each) =>
    ['none', 'append', 'prepend'].includes(stringOf(each) ?? ''),
  );
}

/** `inherit.before-all = "append"` and the like. */
function inheritedBy(override: TomlTable): { inherits?: string[] } {
  const inherit = override.entries.get('inherit');
  const entries = inherit?.kind === 'table' ? [...inherit.entries] : [];
  const inherits = entries.flatMap(([option, how]) => (stringOf(how) === 'none' ? [] : [option]));
  return inherits.length === 0 ? {} : { inherits };
}

function settingsOf(table: TomlTable, platform: CibuildwheelPlatform | null, path: string): OptionSetting[] {
  return [...table.entries].map(([key, node]) => settingOf(key, node, platform, path));
}

function settingOf(
  key: string,
  node: TomlNode,
  platform: CibuildwheelPlatform | null,
  path: string,
): OptionSetting {
  const value = textFor(node, OPTIONS.get(key)?.kind ?? 'plain');
  const setting = { option: key, platform, value, written: key, location: locate(node, path) };
  const items = node.kind === 'array' ? itemsOf(node, path) : undefined;
  return items === undefined ? setting : { ...setting, items };
}

function itemsOf({ items }: TomlArray, path: string): Required<OptionSetting>['items'] | undefined {
  const found = items.flatMap((item) => {
    const value = stringOf(item);
    return value === null ? [] : [{ value, location: locate(item, path) }];
  });
  return found.length === items.length ? found : undefined;
}

/** From the key, or the table's header, to the last line that is known to belong to it. */
function locate(node: TomlNode, path: string): Location {
  return { path, startLine: node.line, endLine: lastLine(node) };
}

function lastLine(node: TomlNode): number {
  const inner = node.kind === 'table' ? [...node.entries.values()] : node.kind === 'array' ? node.items : [];
  return inner.reduce((last, each) => Math.max(last, lastLine(each)), node.line);
}

/** The text that the environment variable would have; null for what cibuildwheel takes no text from. */
function textFor(node: TomlNode, kind: OptionKind): string | null {
  switch (node.kind) {
    case 'scalar':
      return kind === 'text' ? stringOf(node) : textOf(node);
    case 'array': {
      const parts = node.items.map(textOf);
      return parts.every((part) => part !== null) ? joinList(parts, kind) : null;
    }
    case 'table': {
      const pairs = [...node.entries].map(([key, value]) => pairOf(key, value, kind));
      return pairs.every((pair) => pair !== null) ? joinPairs(pairs, kind) : null;
    }
  }
}

/** As Python shows it. */
function textOf(node: TomlNode): string | null {
  if (node.kind !== 'scalar' || node.value === null) return null;
  if (typeof node.value === 'boolean') return node.value ? 'True' : 'False';
  return String(node.value);
}

function joinList(parts: readonly string[], kind: OptionKind): string | null {
  switch (kind) {
    case 'words':
      return parts.join(' ');
    case 'quoted':
      return parts.map(shellQuoted).join(' ');
    case 'commands':
      return parts.join(' && ');
    case 'extras':
      return parts.join(',');
    default:
      return null;
  }
}

/** One key of a table in the form of its kind; a list gives the key again for each of its values. */
function pairOf(key: string, node: TomlNode, kind: OptionKind): string | null {
  if (kind === 'environment') {
    const value = textOf(node);
    return value === null ? null : `${key}="${value}"`;
  }
  const values = node.kind === 'array' ? node.items.map(textOf) : [textOf(node)];
  if (!values.every((value) => value !== null)) return null;
  const between = kind === 'settings' ? '=' : ':';
  return values
    .map((value) => `${key}${between}${shellQuoted(value)}`)
    .join(kind === 'settings' ? ' ' : '; ');
}

function joinPairs(pairs: readonly string[], kind: OptionKind): string | null {
  switch (kind) {
    case 'environment':
    case 'settings':
      return pairs.filter((pair) => pair !== '').join(' ');
    case 'fields':
      return pairs.filter((pair) => pair !== '').join('; ');
    default:
      return null;
  }
}

/** A word that a shell takes for itself stays as it is; others stand in single quotes. */
function shellQuoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'"'"'`)}'`;
}
