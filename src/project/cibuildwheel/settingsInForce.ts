/** Which settings of an option cibuildwheel takes in some job, whatever it builds there. */

import { effectiveOption } from './effective.ts';
import { areVariablesKnown, readsToml } from './known.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from './types.ts';

/** One setting of an option, with the jobs that take it. */
export interface SettingInForce {
  setting: OptionSetting;
  /** Empty where no workflow runs cibuildwheel, so that only who runs it by hand takes it. */
  jobs: CibuildwheelJob[];
}

/**
 * The settings of an option that some of the jobs take, in the order in which they are written: variables, keys, and
 * keys of overrides that no variable replaces. Jobs of which it isn't known are left out.
 */
export function settingsInForce(
  option: string,
  jobs: readonly CibuildwheelJob[],
  toml: TomlOptions | null,
): SettingInForce[] {
  const found = new Map<OptionSetting, SettingInForce>();
  const take = (setting: OptionSetting, job: CibuildwheelJob | null): void => {
    const entry = found.get(setting) ?? { setting, jobs: [] };
    if (job !== null) entry.jobs.push(job);
    found.set(setting, entry);
  };
  const overriding = (toml?.overrides ?? []).flatMap(({ settings }) =>
    settings.filter((each) => each.option === option),
  );
  for (const job of jobs) {
    const { from, value } = effectiveOption(option, job, toml);
    if (from !== null && value !== null) take(from, job);
    const isVariable = job.env.some((each) => each === from || each.option === option);
    if (!isVariable && readsToml(job) && areVariablesKnown(option, job))
      for (const setting of overriding) take(setting, job);
  }
  if (jobs.length === 0) {
    const keys = (toml?.settings ?? []).filter((each) => each.option === option);
    for (const setting of [...keys, ...overriding]) take(setting, null);
  }
  return [...found.values()].filter(({ setting }) => setting.value !== null);
}
