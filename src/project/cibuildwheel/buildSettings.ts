/** What rules about wheels want to know of `[tool.cibuildwheel]`. */

import { sortedDistinct } from '../../base/collections.ts';
import { patternFlaw } from '../../base/patterns.ts';
import type { BuildSettings, Setting } from '../../model/settings.ts';
import type { TomlTable } from '../toml/tomlTree.ts';
import { effectiveOption } from './effective.ts';
import { isImage } from './optionForms.ts';
import { type ShellWord, shellCommands } from './shellWords.ts';
import { tomlOptionsOf } from './tomlOptions.ts';
import type { OptionSetting } from './types.ts';

const LINUX = { platform: 'linux', env: [] } as const;
const REPAIR_OPTION = 'repair-wheel-command';

/**
 * The images, and the commands that repair Linux wheels, each with its line; the overrides' commands come on top, since
 * each may hold for some wheel. Null where the document doesn't configure cibuildwheel.
 */
export function buildSettings(document: TomlTable, path: string): BuildSettings | null {
  const toml = tomlOptionsOf(document, path);
  if (toml.table === null) return null;
  const images = toml.settings.flatMap(({ option }): [option: string, image: Setting][] => {
    const image = isImage(option) ? settingOf(effectiveOption(option, LINUX, toml).from) : null;
    return image === null ? [] : [[option, image]];
  });
  const overriding = toml.overrides.flatMap(({ settings }) =>
    settings.filter(({ option }) => option === REPAIR_OPTION),
  );
  const commands = [effectiveOption(REPAIR_OPTION, LINUX, toml).from, ...overriding].map(settingOf);
  return { images: new Map(images), repairCommands: commands.filter((each) => each !== null) };
}

/** Null for what cibuildwheel takes no text from. */
function settingOf(setting: OptionSetting | null): Setting | null {
  if (setting === null || setting.value === null) return null;
  const { value, location } = setting;
  return { value, path: location.path, line: location.startLine };
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
