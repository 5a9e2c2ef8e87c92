/** The files that `dependency-versions` names, and whether the repository has them. */

import { realpath } from 'node:fs/promises';
import path, { posix } from 'node:path';
import type { ProjectPlace } from '../projectPart.ts';
import type { CibuildwheelJob, TomlOptions } from './types.ts';

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

/** Those that are named somewhere and not tracked anywhere; undefined where not all files are known. */
export async function absentConstraints(
  toml: TomlOptions | null,
  jobs: readonly CibuildwheelJob[],
  { repository, root }: Pick<ProjectPlace, 'repository' | 'root'>,
): Promise<ReadonlySet<string> | undefined> {
  const settings = [
    toml?.settings ?? [],
    ...(toml?.overrides ?? []).map((override) => override.settings),
    ...jobs.map(({ env }) => env),
  ].flat();
  const values = settings.filter(({ option }) => option === 'dependency-versions').map(({ value }) => value);
  const named = [...new Set(values.flatMap((value) => constraintFile(value) ?? []))].slice(0, MOST_FILES);
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
  const absent = named.filter(
    (name) => !isThere(name) && !folders.some((folder) => `${name}/`.startsWith(folder)),
  );
  const linked = await Promise.all(absent.map((name) => isBehindLink(path.join(root, name))));
  return new Set(absent.filter((_, index) => !linked[index]));
}

/** Links are no files of the listing. */
async function isBehindLink(file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => file);
  return real !== file;
}
