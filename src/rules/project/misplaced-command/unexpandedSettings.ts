/** Variables in `config-settings`, which nobody puts in: part of misplaced-command. */

import { listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import type { SettingInForce } from '../../../project/cibuildwheel/settingsInForce.ts';
import type { CibuildwheelPlatform, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';

const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;
/** Variables that any shell has, or GitHub's runners. */
const OF_SYSTEMS = /^(?:HOME|PWD|PATH|USER|GITHUB_[A-Z_]+|RUNNER_[A-Z_]+)$/;

/** Pyodide's build puts variables in itself. */
const WITHOUT_SHELL: readonly (CibuildwheelPlatform | null)[] = ['linux', 'macos', 'windows'];
const FOR_PYODIDE = /pyodide|wasm|emscripten/;

function isGivenAsWritten({ setting, jobs }: SettingInForce, toml: TomlOptions | null): boolean {
  const override = toml?.overrides.find(({ settings }) => settings.includes(setting));
  if (override?.select.every((selector) => FOR_PYODIDE.test(selector)) === true) return false;
  return jobs.length === 0
    ? setting.platform === null || WITHOUT_SHELL.includes(setting.platform)
    : jobs.some(({ platform }) => WITHOUT_SHELL.includes(platform));
}

/**
 * Null where the value names no variable for certain: a build backend may have names of its own. `assigned` are those that
 * `environment` sets.
 */
export function describeUnexpanded(
  use: SettingInForce,
  assigned: ReadonlySet<string>,
  toml: TomlOptions | null,
): Draft | null {
  if (!isGivenAsWritten(use, toml)) return null;
  const { setting, jobs } = use;
  const value = setting.value ?? '';
  const host = new Set(jobs.flatMap((job) => (job.host ?? []).map(({ name }) => name)));
  const names = [...value.matchAll(REFERENCE)]
    .map(([, plain, braced = '']) => plain ?? braced)
    .filter((name) => assigned.has(name) || host.has(name) || OF_SYSTEMS.test(name));
  const [first] = names;
  if (first === undefined) return null;
  const { written, location, option } = setting;
  const shown = listSome(
    [...new Set(names)].map((name) => `$${plainText(name, 40)}`),
    2,
  );
  const isOne = new Set(names).size === 1;
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} unexpanded`,
    location,
    title: `$${plainText(first, 30)} in ${written} stays as it is written`,
    message:
      `cibuildwheel gives ${written} (${placeName(location)}) to the build without a shell, and puts no variables in: the ` +
      `backend gets ${shown} as ${isOne ? 'it stands' : 'they stand'}.`,
    remedy:
      'Write the value itself, or set a variable that the build reads, such as CMAKE_ARGS, in environment, where $NAME is put in.',
    data: { option, kind: 'unexpanded', names: [...new Set(names)].slice(0, 50) },
  };
}
