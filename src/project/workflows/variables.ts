/** `CIBW_*` variables as options. */

import { MAX_VARIABLE } from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import { platformNamed } from '../cibuildwheel/options.ts';
import type { CibuildwheelPlatform, OptionSetting } from '../cibuildwheel/types.ts';
import { expand, type Scope } from './expressions.ts';
import type { YamlEntry } from './yamlText.ts';

const IMAGE = /^CIBW_(MANYLINUX|MUSLLINUX)_([A-Z0-9_]+)_IMAGE$/;

/**
 * The option of a variable and its platform, as in `test-command` and `linux` for `CIBW_TEST_COMMAND_LINUX`; null for
 * what is no `CIBW_` variable. With small letters in it the name stands for itself.
 */
export function optionOfVariable(
  name: string,
): { option: string; platform: CibuildwheelPlatform | null } | null {
  if (!/^CIBW_[A-Z0-9_]+$/.test(name)) {
    // In other letters nobody reads it, so that it is an option that nobody knows.
    return /^cibw_[a-z0-9_]+$/i.test(name) ? { option: name, platform: null } : null;
  }
  // CIBW_PLATFORM itself, and CIBW_PLATFORM_LINUX for that matter, has a value that is one.
  const platform = platformNamed(name.slice(name.lastIndexOf('_') + 1).toLowerCase());
  const whole = platform === null ? name : name.slice(0, -platform.length - 1);
  if (whole === 'CIBW') return null;
  const image = IMAGE.exec(whole);
  const [, family = '', architecture = ''] = image ?? [];
  const option =
    image === null
      ? whole.slice('CIBW_'.length).toLowerCase().replaceAll('_', '-')
      : `${family.toLowerCase()}-${architecture.toLowerCase()}-image`;
  return { option, platform };
}

/** One setting of an `env` or `with` map, expanded as far as its scope goes. */
export function settingOf(
  written: string,
  target: { option: string; platform: CibuildwheelPlatform | null },
  entry: YamlEntry,
  { path, scope }: { path: string; scope: Scope },
): OptionSetting {
  const { value, hasExpressions } =
    entry.value.kind === 'scalar' ? expand(entry.value.text, scope) : { value: null, hasExpressions: false };
  return {
    ...target,
    value: value === null || value.length > MAX_VARIABLE ? null : value,
    written,
    location: locate(path, entry),
    ...(hasExpressions ? { isExpanded: true } : {}),
  };
}

/** The place of an entry or value in its file. */
export function locate(
  path: string,
  { startLine, endLine }: Pick<YamlEntry, 'startLine' | 'endLine'>,
): Location {
  return { path, startLine, endLine };
}
