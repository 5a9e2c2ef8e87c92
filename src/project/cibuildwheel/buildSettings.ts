/** What rules about wheels want to know of `[tool.cibuildwheel]`. */

import { sortedDistinct } from '../../base/collections.ts';
import { patternFlaw } from '../../base/patterns.ts';
import type { BuildSettings, Setting } from '../../model/settings.ts';
import { at, stringOf, type TomlNode, type TomlTable, tableAt } from '../toml/tomlTree.ts';
import { type ShellWord, shellCommands } from './shellWords.ts';

const IMAGE_OPTION = /^(?:many|musl)linux-[a-z0-9_]+-image$/;
const REPAIR_OPTION = 'repair-wheel-command';

/**
 * The images, and the commands that repair Linux wheels, each with its line. What `[tool.cibuildwheel.linux]` says
 * replaces what `[tool.cibuildwheel]` says; the overrides' commands come on top, since each may hold for some
 * wheel. Null where the document doesn't configure cibuildwheel.
 */
export function buildSettings(document: TomlTable, path: string): BuildSettings | null {
  const table = tableAt(document, 'tool', 'cibuildwheel');
  if (table === null) return null;
  const linux = tableAt(table, 'linux');
  const images = new Map([...imagesOf(table, path), ...(linux === null ? [] : imagesOf(linux, path))]);
  const command = commandOf(at(table, 'linux', REPAIR_OPTION) ?? at(table, REPAIR_OPTION), path);
  const overrides = at(table, 'overrides');
  const overriding = (overrides?.kind === 'array' ? overrides.items : []).map((each) =>
    commandOf(at(each, REPAIR_OPTION), path),
  );
  return { images, repairCommands: [command, ...overriding].filter((each) => each !== null) };
}

/** cibuildwheel takes an empty image for one that isn't set. */
function imagesOf(table: TomlTable, path: string): [option: string, image: Setting][] {
  return [...table.entries].flatMap(([option, node]): [string, Setting][] => {
    const value = stringOf(node) ?? '';
    return IMAGE_OPTION.test(option) && value !== '' ? [[option, { value, path, line: node.line }]] : [];
  });
}

/** A list of commands runs in its order until one fails. */
function commandOf(node: TomlNode | null, path: string): Setting | null {
  const parts = node?.kind === 'array' ? node.items.map(stringOf) : [stringOf(node)];
  if (node === null || !parts.every((part) => part !== null)) return null;
  return { value: parts.join(' && '), path, line: node.line };
}

/** The patterns of libraries that the commands tell `auditwheel repair` to leave out, as patterns of ours. */
export function excludedLibraries(commands: readonly Setting[]): string[] {
  const excluded = commands.flatMap(({ value }) => shellCommands(value)).flatMap(excludesOf);
  // A value with a folder is no library's name. The shell puts something else in the place of one that isn't
  // literal, and cibuildwheel in that of one with braces.
  const names = excluded.filter(({ text, isLiteral }) => isLiteral && !/[/{}]/.test(text));
  return sortedDistinct(names.map(({ text }) => text)).filter((pattern) => patternFlaw(pattern) === null);
}

function excludesOf(words: readonly ShellWord[]): ShellWord[] {
  const program = words.findIndex(({ text }) => /(?:^|[\\/])auditwheel(?:==[\w.]+)?$/.test(text));
  if (program < 0) return [];
  const repair = words.findIndex(({ text }, index) => index > program && text === 'repair');
  const options = repair < 0 ? [] : words.slice(repair + 1);
  return options.flatMap(({ text, isLiteral }, index) => {
    if (text.startsWith('--exclude=')) return [{ text: text.slice('--exclude='.length), isLiteral }];
    const value = options[index + 1];
    return text === '--exclude' && value !== undefined ? [value] : [];
  });
}
