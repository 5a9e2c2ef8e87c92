/**
 * What is known of a job, option by option. A rule asks `effectiveOption(option, job, toml).value`, which is null where
 * the value can't be known; or, where it needs no value, `isKnown(option, job)`; or `readsToml(job)` whether this
 * pyproject.toml counts in the job at all. Nothing needs to ask for `job.unknown` itself.
 */

import { hasPlatformVariable } from './optionForms.ts';
import type { CibuildwheelJob, OptionSetting, Unknown } from './types.ts';

/** Options about which `--only` decides. */
const SELECTION = new Set(['build', 'skip', 'enable', 'archs', 'platform']);

/** The part of a job that decides here; absent parts hide nothing. */
export interface Knowable {
  env: readonly OptionSetting[];
  unknown?: readonly Unknown[];
  version?: CibuildwheelJob['version'];
}

/** True where the job's variables and pyproject.toml show what the option comes to, apart from expressions. */
export function isKnown(option: string, job: Knowable): boolean {
  const decides = option !== 'enable' && job.env.some((each) => each.option === option);
  return areVariablesKnown(option, job) && (decides || isTomlKnown(job));
}

/** True where no variable for the option may be set out of sight, and the command line doesn't make it idle. */
export function areVariablesKnown(option: string, job: Knowable): boolean {
  return unknownsOf(option, job).every(({ leavesOpen }) => leavesOpen === 'toml');
}

/** All that may keep the option from being known, for saying why. */
export function unknownsOf(option: string, job: Knowable): Unknown[] {
  // A variable with the platform at its end goes before one without, and may be set out of sight.
  const isSetByStep = job.env.some(
    (each) =>
      each.option === option &&
      each.isOfStep === true &&
      (each.platform !== null || !hasPlatformVariable(option)),
  );
  return (job.unknown ?? []).filter(({ leavesOpen, isNearest }) => {
    if (leavesOpen === 'toml') return true;
    if (leavesOpen === 'selection') return SELECTION.has(option);
    if (isSetByStep && isNearest !== true) return false;
    return leavesOpen === 'variables' || leavesOpen.includes(option);
  });
}

/** False where another file than this pyproject.toml may count (config-file, package-dir, another folder). */
export function isTomlKnown({ unknown = [] }: Pick<Knowable, 'unknown'>): boolean {
  return !unknown.some(({ leavesOpen }) => leavesOpen === 'toml');
}

/** True where the project itself, with its requires-python, is the one of this pyproject.toml. */
export function isProjectKnown({ unknown = [] }: Pick<Knowable, 'unknown'>): boolean {
  return !unknown.some(({ leavesOpen, isOtherProject }) => leavesOpen === 'toml' && isOtherProject === true);
}

/** True where the job reads this pyproject.toml: cibuildwheel 1.x reads none. */
export function readsToml(job: Pick<Knowable, 'unknown' | 'version'>): boolean {
  return isTomlKnown(job) && !isBeforeToml(job);
}

/** True for cibuildwheel 1.x, which takes its options from variables alone. */
export function isBeforeToml({ version }: Pick<Knowable, 'version'>): boolean {
  const major = version?.[0] ?? null;
  return major !== null && major < FIRST_MAJOR_WITH_TOML;
}

const FIRST_MAJOR_WITH_TOML = 2;
