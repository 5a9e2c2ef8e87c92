/** What cibuildwheel's options come to in one job, out of pyproject.toml and the job's variables. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { isBeforeToml, isKnown, type Knowable } from './known.ts';
import { hasPlatformVariable, isImage } from './optionForms.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from './types.ts';

/** What one option comes to. `overrides` of pyproject.toml are left out: they differ from wheel to wheel. */
export interface EffectiveOption {
  /** Undefined where it is set nowhere, so that cibuildwheel's default holds; null where it can't be known. */
  value: string | null | undefined;
  /** The setting that counts. */
  from: OptionSetting | null;
  /** The settings that it replaces, weakest first. */
  replaced: OptionSetting[];
}

/** The part of a job that decides. */
export interface JobSettings extends Knowable {
  platform: CibuildwheelJob['platform'];
}

/**
 * One option in one job: pyproject.toml, its platform's table, the variable, the variable with the platform at its
 * end; each replaces what came before, and only `enable` adds up. Empty strings count, except for `archs` and images.
 * What the job's workflow doesn't show makes the value null, and cibuildwheel 1.x takes nothing from pyproject.toml.
 */
export function effectiveOption(option: string, job: JobSettings, toml: TomlOptions | null): EffectiveOption {
  const named = (settings: readonly OptionSetting[]): OptionSetting[] =>
    (byOption(settings).get(option) ?? []).filter(({ value }) => !(ignoresEmpty(option) && value === ''));
  const ofToml = named(isBeforeToml(job) ? NOTHING : (toml?.settings ?? NOTHING));
  const ofJob = named(job.env).filter(({ platform }) => platform === null || hasPlatformVariable(option));
  const levels = [ofToml, ofJob].flatMap((settings) => [
    ...settings.filter(({ platform }) => platform === null),
    ...settings.filter(({ platform }) => platform !== null && platform === job.platform),
  ]);
  const from = levels.at(-1) ?? null;
  const isUndecided =
    job.platform === null && [...ofToml, ...ofJob].some(({ platform }) => platform !== null);
  if (isUndecided || !isKnown(option, job)) return { value: null, from, replaced: [] };
  if (from === null) return { value: undefined, from: null, replaced: [] };
  if (option === 'enable') {
    const values = levels.map(({ value }) => value);
    return { value: values.includes(null) ? null : values.join(' ').trim(), from, replaced: [] };
  }
  return { value: from.value, from, replaced: levels.slice(0, -1) };
}

const INDEXES = new WeakMap<readonly OptionSetting[], Map<string, OptionSetting[]>>();

/** Settings are asked for option by option, hundreds of times: they are sorted once. */
function byOption(settings: readonly OptionSetting[]): Map<string, OptionSetting[]> {
  const known = INDEXES.get(settings);
  if (known !== undefined) return known;
  const index = groupBy(settings, ({ option }) => option);
  INDEXES.set(settings, index);
  return index;
}

const NOTHING: readonly OptionSetting[] = [];

function ignoresEmpty(option: string): boolean {
  return option === 'archs' || isImage(option);
}

/** All options that are set anywhere, by name. */
export function effectiveOptions(job: JobSettings, toml: TomlOptions | null): Map<string, EffectiveOption> {
  const names = new Set([...(toml?.settings ?? []), ...job.env].map(({ option }) => option));
  return new Map(
    [...names].sort(compareStrings).map((option) => [option, effectiveOption(option, job, toml)] as const),
  );
}
