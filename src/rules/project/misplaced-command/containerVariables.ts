/** What the container of a Linux build gets of the runner's variables, and how it gets more: part of misplaced-command. */

import { plainText } from '../../../base/escape.ts';
import { imageOfBuild } from '../../../project/cibuildwheel/buildImages.ts';
import { settingForBuild } from '../../../project/cibuildwheel/certainBuilds.ts';
import type { Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import { type Assignment, wordsOf } from './environmentAssignments.ts';

/** The container of one build. */
export interface Container {
  environment: OptionSetting | null;
  /** What `environment` assigns, in its order. */
  assignments: readonly Assignment[];
  pass: OptionSetting | null;
  /** True for a variable of the runner that is passed, or that arguments for the engine may name. */
  isPassed(name: string): boolean;
}

/** Null where nobody can tell what it gets, or its image is one of others, which may set anything. */
export function containerOf(
  build: Identifier,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
): Container | null {
  const [environment, pass, engine] = ['environment', 'environment-pass', 'container-engine'].map((option) =>
    settingForBuild(option, build, job, toml),
  );
  const assignments = wordsOf(environment);
  if (environment === undefined || pass === undefined || engine === undefined || assignments === null)
    return null;
  if (imageOfBuild(build, job, toml) === null) return null;
  const passed = new Set(namesIn(pass));
  return {
    environment,
    assignments,
    pass,
    isPassed: (name) => passed.has(name) || engine?.value?.includes(name) === true,
  };
}

/** All that is to be passed, for a remedy: what is already, and more; null where that is too much to write out. */
export function passList(pass: OptionSetting | null, names: readonly string[]): string[] | null {
  const all = [...new Set([...namesIn(pass), ...names])].map(shortName);
  return all.length > 4 ? null : all;
}

export function shortName(name: string): string {
  return plainText(name, 40);
}

function namesIn(pass: OptionSetting | null): string[] {
  return (pass?.value ?? '').split(/\s+/).filter((name) => name !== '');
}
