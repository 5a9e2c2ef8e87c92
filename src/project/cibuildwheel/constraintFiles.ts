/** The files that `dependency-versions` names, and whether the repository has them. */

import { realpath } from 'node:fs/promises';
import path, { posix } from 'node:path';
import type { ProjectPlace } from '../projectPart.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from './types.ts';

/** More than that are not looked for. */
const MOST_FILES = 100;

/** The file that a value names, from the folder that cibuildwheel runs in; null where it is none, or can't be told. */
export function constraintFile(value: string | null): string | null {
  if (value === null || value === '' || value === 'pinned' || value === 'latest') return null;
  const [, quoted = value] = /^file:\s*(\S+)\s*$/.exec(value) ?? [];
  if (/^packages:|[\\$~{}"'*?;]/.test(quoted) || quoted.startsWith('file:')) return null;
  const name = posix.normalize(quoted);
  return /^(?:\/|\.\.|[A-Za-z]:)/.test(name) ? null : name;
}

/** The same from the top of the checkout, for a job; null, too, where the folder isn't known in which it runs. */
export function constraintFileIn({ runFolder }: CibuildwheelJob, value: string | null): string | null {
  const file = constraintFile(value);
  return file === null || runFolder === undefined ? null : posix.join(runFolder, file);
}

/**
 * Those that are named somewhere and not tracked anywhere; undefined where not all files are known. `tomls` are all that some job
 * reads, and `base` is the folder that the workflows were written for.
 */
export async function absentConstraints(
  tomls: readonly (TomlOptions | null)[],
  jobs: readonly CibuildwheelJob[],
  { repository, root, base }: Pick<ProjectPlace, 'repository' | 'root'> & { base: string },
): Promise<ReadonlySet<string> | undefined> {
  const inFiles = tomls.flatMap((toml) => [
    ...(toml?.settings ?? []),
    ...(toml?.overrides ?? []).flatMap(({ settings }) => settings),
  ]);
  const values = new Set(valuesIn(inFiles));
  // Most jobs run in the same folder, and have no variable for it.
  const folders = new Map(jobs.map((job) => [job.runFolder, job]));
  const named = [
    ...[...folders.values()].flatMap((job) => [...values].map((value) => constraintFileIn(job, value))),
    ...jobs.flatMap((job) => valuesIn(job.env).map((value) => constraintFileIn(job, value))),
  ];
  return await absentAmong([...new Set(named.filter((name) => name !== null))].slice(0, MOST_FILES), {
    repository,
    root,
    base,
  });
}

function valuesIn(settings: readonly OptionSetting[]): (string | null)[] {
  return settings.filter(({ option }) => option === 'dependency-versions').map(({ value }) => value);
}

async function absentAmong(
  named: readonly string[],
  { repository, root, base }: Pick<ProjectPlace, 'repository' | 'root'> & { base: string },
): Promise<ReadonlySet<string> | undefined> {
  if (named.length === 0 || repository.tracks === undefined) return undefined;
  const { files, submodules, isCut } = await repository.listing();
  if (isCut === true) return undefined;
  // Windows and macOS look for a name in any letters, and a folder is there as well.
  const paths = files.map((file) => file.path.toLowerCase());
  const folders = submodules.map((submodule) => `${submodule.path}/`);
  const isThere = (name: string): boolean => {
    const lower = name.toLowerCase().replace(/\/$/, '');
    return paths.some((each) => each === lower || each.startsWith(`${lower}/`));
  };
  const absent = named.filter((name) => {
    const full = posix.join(base, name);
    return !isThere(full) && !folders.some((folder) => `${full}/`.startsWith(folder));
  });
  const linked = await Promise.all(absent.map((name) => isBehindLink(path.join(root, base, name))));
  return new Set(absent.filter((_, index) => !linked[index]));
}

/** Links are no files of the listing. */
async function isBehindLink(file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => file);
  return real !== file;
}
