/** What a job builds for certain, and which setting of an option each of the builds takes. */

import { pythonRange } from '../../python/requiresPython.ts';
import { architecturesOf } from './architectures.ts';
import { effectiveOption } from './effective.ts';
import { IDENTIFIERS, type Identifier, isEnabled } from './identifiers.ts';
import { isBeforeToml, readsToml } from './known.ts';
import { leavingOut } from './leftOut.ts';
import { NEWEST, releasesInUse } from './releases.ts';
import { requiredIn } from './selectedBuilds.ts';
import { compileSelector, matches, type Selector, selectorsOf } from './selectors.ts';
import type { CibuildwheelJob, OptionSetting, Override, TomlOptions } from './types.ts';

/** The builds of CPython among {@link allBuilds}; none where these aren't known. */
export function certainBuilds(job: CibuildwheelJob, toml: TomlOptions | null): Identifier[] {
  return (allBuilds(job, toml) ?? []).filter(({ name }) => name.startsWith('cp'));
}

/**
 * What the job builds for its platform; null where a selector, the architectures, the machine or requires-python isn't known. A version
 * that isn't known counts as the newest. `ignores`: what it would build without its
 * `build` or `skip`.
 */
export function allBuilds(
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  { ignores = [] }: { ignores?: readonly ('build' | 'skip')[] } = {},
): Identifier[] | null {
  const { platform, architecture: machine } = job;
  // What 1.x builds isn't in the tables.
  if (platform === null || isBeforeToml(job)) return null;
  const option = (name: string): string | null | undefined => effectiveOption(name, job, toml).value;
  const [archs, enable] = ['archs', 'enable'].map(option);
  const [build, skip] = (['build', 'skip'] as const).map((name) =>
    ignores.includes(name) ? undefined : option(name),
  );
  if ([build, skip, archs, enable].includes(null)) return null;
  const { releases, isOpen } = releasesInUse(job);
  const of = job.version === null || (isOpen && releases.length === 0) ? NEWEST : releases.at(-1);
  if (of === undefined || architecturesOf(archs ?? 'auto', { platform, machine, of }) === null) return null;
  const skips = selectorsOf(skip ?? '').map(compileSelector);
  if (skips.includes(null)) return null;
  const required = requiredIn(job, toml);
  if (required === null) return null;
  const reasonsOf = leavingOut({
    platform,
    machine,
    releases: [of],
    requiresPython: required === undefined ? null : pythonRange(required),
    enable,
    archs,
    build,
  });
  const enabled = new Set(selectorsOf(enable ?? ''));
  return IDENTIFIERS.filter(
    (each) =>
      each.platform === platform &&
      each.since <= of &&
      // Those that open with time are shut today.
      isEnabled(each.name, of, enabled) &&
      reasonsOf(each).some(({ size }) => size === 0) &&
      !skips.some((skipped) => skipped !== null && matches(skipped, each.name, true)),
  );
}

/**
 * The setting of an option that a build takes: a variable, else the last override that selects it, else the file's. Null
 * where it is set nowhere, undefined where that isn't known, or is put together from several.
 */
export function settingForBuild(
  option: string,
  build: Pick<Identifier, 'name'>,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
): OptionSetting | null | undefined {
  const { from, value } = effectiveOption(option, job, toml);
  if (value === null) return undefined;
  if (from !== null && job.env.includes(from)) return from;
  if (toml === null || !readsToml(job)) return from;
  const overriding = overridingSetting(option, build.name, toml);
  return overriding === null ? from : overriding;
}

/** By option and build, of one pyproject.toml: each job asks the same. */
const OVERRIDING = new WeakMap<TomlOptions, Map<string, OptionSetting | null | undefined>>();

/** Of the last override that selects the build and sets the option; null for none, undefined where it isn't known. */
function overridingSetting(
  option: string,
  name: string,
  toml: TomlOptions,
): OptionSetting | null | undefined {
  const known = OVERRIDING.get(toml) ?? new Map<string, OptionSetting | null | undefined>();
  OVERRIDING.set(toml, known);
  const key = `${option} ${name}`;
  if (!known.has(key)) known.set(key, findOverriding(option, name, toml));
  return known.get(key);
}

function findOverriding(
  option: string,
  name: string,
  { overrides }: TomlOptions,
): OptionSetting | null | undefined {
  for (const override of overrides.toReversed()) {
    const setting = override.settings.find((each) => each.option === option);
    if (setting === undefined) continue;
    const selectors = selectorsIn(override);
    if (selectors.includes(null)) return undefined;
    if (selectors.some((each) => each !== null && matches(each, name)))
      return setting.value === null || override.inherits?.includes(option) ? undefined : setting;
  }
  return null;
}

const SELECTORS = new WeakMap<Override, (Selector | null)[]>();

function selectorsIn(override: Override): (Selector | null)[] {
  const known = SELECTORS.get(override) ?? selectorsOf(override.select.join(' ')).map(compileSelector);
  SELECTORS.set(override, known);
  return known;
}
