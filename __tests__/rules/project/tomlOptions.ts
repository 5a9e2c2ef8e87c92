/** `[tool.cibuildwheel]` of a fixture, read in the plainest way, so that the rules' tests stand by themselves. */

import { type AST, getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import type {
  CibuildwheelPlatform,
  OptionSetting,
  TomlOptions,
} from '../../../src/project/cibuildwheel/types.ts';

const PLATFORMS = new Set(['linux', 'macos', 'windows', 'android', 'ios', 'pyodide']);
const COMMANDS = /^(?:before-|test-command|repair-wheel-command|audit-command)/;

/** Null where the text doesn't configure cibuildwheel. */
export function tomlOptions(path: string, text: string): TomlOptions | null {
  const settings: OptionSetting[] = [];
  const overrides: TomlOptions['overrides'] = [];
  for (const node of parseTOML(text).body[0].body) {
    if (node.type !== 'TOMLTable') continue;
    const [tool, cibuildwheel, ...rest] = getStaticTOMLValue(node.key) as string[];
    if (tool !== 'tool' || cibuildwheel !== 'cibuildwheel') continue;
    const found = node.body.map((pair) => settingOf(path, pair));
    if (rest[0] === 'overrides') {
      const select = found.find(({ option }) => option === 'select')?.value?.split(' ') ?? [];
      const line = node.loc.start.line;
      const own = found.filter(({ option }) => option !== 'select' && option !== 'inherit');
      overrides.push({ select, settings: own, location: { path, startLine: line, endLine: line } });
    } else {
      const platform =
        rest[0] !== undefined && PLATFORMS.has(rest[0]) ? (rest[0] as CibuildwheelPlatform) : null;
      settings.push(...found.map((setting) => ({ ...setting, platform })));
    }
  }
  const isThere = settings.length > 0 || overrides.length > 0;
  return isThere ? { path, settings, overrides, requiresPython: null, problem: null } : null;
}

function settingOf(path: string, pair: AST.TOMLKeyValue): OptionSetting {
  const option = (getStaticTOMLValue(pair.key) as string[]).join('.');
  const value: unknown = getStaticTOMLValue(pair.value);
  const { start, end } = pair.loc;
  const location = { path, startLine: start.line, endLine: end.line };
  return { option, platform: null, value: valueText(option, value), written: option, location };
}

function valueText(option: string, value: unknown): string {
  if (Array.isArray(value))
    return value.join(COMMANDS.test(option) ? ' && ' : option === 'test-extras' ? ',' : ' ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, text]) => `${name}="${text}"`)
    .join(' ');
}
