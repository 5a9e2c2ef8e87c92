/** Settings as lines of TOML to paste into pyproject.toml. */

import { groupBy } from '../../base/collections.ts';
import type { MovedSetting } from './movable.ts';
import { formOf, partsOf } from './optionForms.ts';

/** One key of a table. */
export interface WrittenKey {
  setting: MovedSetting;
  /** As in `test-command = "pytest {project}/tests"`; long texts go over several lines. */
  text: string;
}

/** One table with its keys. */
export interface WrittenTable {
  /** As in `[tool.cibuildwheel.linux]`. */
  head: string;
  keys: WrittenKey[];
}

/** The settings as tables, the one for all platforms first. */
export function tomlTables(settings: readonly MovedSetting[]): WrittenTable[] {
  return [...groupBy(settings, ({ platform }) => platform)]
    .sort(([a], [b]) => Number(a !== null) - Number(b !== null))
    .map(([platform, keys]) => ({
      head: platform === null ? '[tool.cibuildwheel]' : `[tool.cibuildwheel.${platform}]`,
      keys: keys.map((setting) => ({
        setting,
        text: keyText(setting),
      })),
    }));
}

/** The tables as they stand in a file. */
export function tomlText(tables: readonly WrittenTable[]): string {
  return tables.map(({ head, keys }) => [head, ...keys.map(({ text }) => text)].join('\n')).join('\n\n');
}

/** As in `skip = "pp*"`. */
export function keyText({ option, value }: Pick<MovedSetting, 'option' | 'value'>): string {
  return `${option} = ${valueText(option, value)}`;
}

/** An option's value as TOML. */
export function valueText(option: string, value: string): string {
  const form = formOf(option);
  if (option === 'build-verbosity' && /^-?\d$/.test(value)) return value;
  if (form === 'assignments') return assignmentsText(value);
  if (form === 'text' || /["'\\$]/.test(value)) return stringText(value.trimEnd());
  const parts = partsOf(option, value);
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? stringText(only)
    : `[${parts.map(stringText).join(', ')}]`;
}

/** A table where each value is plain; else the text that the variable had, which cibuildwheel takes as well. */
function assignmentsText(value: string): string {
  const words = value.split(/\s+/).filter((word) => word !== '');
  const pairs = words.map((word) => /^([A-Za-z_]\w*)=([^"'`$\\]*)$/.exec(word));
  const names = new Set(pairs.map((pair) => pair?.[1]));
  if (words.length === 0 || pairs.includes(null) || names.size < pairs.length)
    return stringText(value.trim());
  return `{ ${pairs.map((pair) => `${pair?.[1]} = ${stringText(pair?.[2] ?? '')}`).join(', ')} }`;
}

/** TOML's basic string, or a literal one where that spares escapes, over several lines where the text has them. */
function stringText(text: string): string {
  const isPlain = !/["\\\x00-\x1f\x7f]/.test(text);
  if (isPlain) return `"${text}"`;
  const canBeLiteral = !/[\x00-\x08\x0b-\x1f\x7f]/.test(text) && !text.includes("'''") && !text.endsWith("'");
  if (canBeLiteral && !/[\n']/.test(text)) return `'${text}'`;
  if (canBeLiteral) return `'''\n${text}'''`;
  return JSON.stringify(text).replaceAll('\x7f', '\\u007f');
}
