/** Which values of an option the builds of a job get, overrides among them. */

import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import type { Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { readsToml } from '../../../project/cibuildwheel/known.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import type { OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import { buildsIn, type Use } from './refusal.ts';

/** The value that holds for the job as a whole, which is read whether a build gets it or not, and those of its builds. */
export function allValues(option: string, use: Use): OptionSetting[] {
  return [...mainValue(option, use), ...overridingValues(option, use)];
}

/** The values that some build gets for sure. */
export function valuesOfBuilds(option: string, use: Use): OptionSetting[] {
  const overrides = overridesWith(option, use);
  const isLeft = everyRelease(use, (build) => !overrides.some((each) => selects(each, build, use)));
  const main = overrides.length === 0 || isLeft ? mainValue(option, use) : [];
  return [...main, ...overridingValues(option, use)];
}

function mainValue(option: string, { job, toml }: Use): OptionSetting[] {
  const { from, value } = effectiveOption(option, job, toml);
  return from === null || value === null ? [] : [from];
}

function overridingValues(option: string, use: Use): OptionSetting[] {
  return overridesWith(option, use)
    .filter((each) => everyRelease(use, (build) => selects(each, build, use)))
    .flatMap(({ settings }) => settings.filter((each) => each.option === option));
}

type Override = TomlOptions['overrides'][number];

/** The overrides that set the option, where no variable goes before them. */
function overridesWith(option: string, { job, toml }: Use): Override[] {
  const { from, value } = effectiveOption(option, job, toml);
  const isReplaced = value === null || job.env.some((each) => each === from);
  if (toml === null || isReplaced || !readsToml(job)) return [];
  return toml.overrides.filter(({ settings }) => settings.some((each) => each.option === option));
}

/** True where in each release in use some build of the job is so. */
function everyRelease(use: Use, isSo: (build: Identifier) => boolean): boolean {
  return use.releases.every((of) => buildsIn(use, of)?.some(isSo) === true);
}

function selects({ select }: Override, { name }: Identifier, { matched }: Use): boolean {
  return select.flatMap(selectorsOf).some((text) => matched(text)?.some((each) => each.name === name));
}
