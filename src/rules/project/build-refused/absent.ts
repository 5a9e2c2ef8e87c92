/** What a setting names and the repository doesn't have: groups of dependencies, and files of constraints. */

import { listOf, listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { nearest } from '../../../base/nearest.ts';
import { constraintFileIn } from '../../../project/cibuildwheel/constraintFiles.ts';
import { missingGroup } from '../../../project/cibuildwheel/dependencyGroups.ts';
import { isProjectKnown, isTomlKnown } from '../../../project/cibuildwheel/known.ts';
import { release } from '../../../project/cibuildwheel/releases.ts';
import type { OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import { placeName } from '../../shared/settingWords.ts';
import { allValues } from './buildValues.ts';
import { type Refusal, refusal, type Use } from './refusal.ts';

const FIRST_WITH_GROUPS = release('2.22');
/** Before, an assertion without words failed. */
const FIRST_WITH_WORDS = release('3.0');
const NO_GROUPS: Required<TomlOptions>['groups'] = new Map();

/** Groups of `test-groups` that pyproject.toml doesn't have, or that one of them includes. */
export function refusedTestGroups(use: Use): Refusal[] {
  const { job, toml, releases, program } = use;
  // Without any [tool.cibuildwheel] nobody has read whether there are groups.
  if (toml === null || !isProjectKnown(job) || releases.some((of) => of < FIRST_WITH_GROUPS)) return [];
  const groups = toml.groups ?? NO_GROUPS;
  return allValues('test-groups', use).flatMap((setting) =>
    missingIn(setting, groups).map((missing) =>
      refusal(setting, 'test-group', missing, (parts, place) => ({
        title: `${parts.length === 1 ? named(parts, 1) : `${parts.length} names`} in ${setting.written} ${parts.length === 1 ? 'is no group' : 'are no groups'}: no build starts`,
        message:
          `${toml.path} has ${toml.groups === undefined ? 'no [dependency-groups]' : `no group ${named(parts, 3)} in [dependency-groups]`}, where ${program} ` +
          `looks for what ${setting.written} (${place}) names. It stops with "${toml.groups === undefined ? "Didn't find [dependency-groups]" : `Dependency group … not found`}".`,
        remedy: remedyForGroups(parts, groups),
      })),
    ),
  );
}

/** Names of one setting that are looked up. */
const MOST_NAMES = 100;

const MISSING = new WeakMap<OptionSetting, string[]>();

/** Worked out once for all jobs that have the setting. */
function missingIn(setting: OptionSetting, groups: Required<TomlOptions>['groups']): string[] {
  const known = MISSING.get(setting);
  if (known !== undefined) return known;
  const names = new Set((setting.value ?? '').split(/\s+/).filter((name) => name !== ''));
  const missing = [...names].slice(0, MOST_NAMES).flatMap((name) => missingGroup(name, groups) ?? []);
  MISSING.set(setting, missing);
  return missing;
}

function remedyForGroups(parts: readonly string[], groups: Required<TomlOptions>['groups']): string {
  const near = parts.slice(0, 3).flatMap((part) => nearest(part.toLowerCase(), [...groups.keys()]));
  if (near.length > 0) return `Did you mean ${listOf([...new Set(near)].slice(0, 3), 'or')}?`;
  return parts.some((part) => part.includes(','))
    ? 'Part the names by blanks, without commas.'
    : 'Add the group under [dependency-groups]. What stands under [project.optional-dependencies] belongs in test-extras.';
}

/** Files of constraints that aren't in the repository, where no step before can have made them. */
export function refusedConstraints(use: Use, absent: ReadonlySet<string> | undefined): Refusal[] {
  const { job, program, releases } = use;
  if (absent === undefined || job.hasOwnFilesAlone !== true || !isTomlKnown(job)) return [];
  const says = releases.every((of) => of >= FIRST_WITH_WORDS)
    ? '"Dependency constraints file not found"'
    : 'an AssertionError without words';
  return allValues('dependency-versions', use).flatMap((setting) => {
    const file = constraintFileIn(job, setting.value);
    if (file === null || !absent.has(file)) return [];
    return refusal(setting, 'constraints', file, () => ({
      title: `${setting.written} names a file that isn't there: no build starts`,
      message: `Git tracks no ${plainText(file, 100)}, which ${setting.written} (${placeName(setting.location)}) names, and no step of job ${plainText(job.job, 40)} makes it. ${program} stops with ${says}.`,
      remedy: `Write the path from ${job.runFolder ? plainText(job.runFolder, 60) : 'the root of the repository'}, where cibuildwheel runs, and commit the file; or write "pinned" or "latest".`,
    }));
  });
}

function named(parts: readonly string[], most: number): string {
  return listSome(
    parts.map((part) => `"${plainText(part, most === 1 ? 15 : 40)}"`),
    most,
  );
}
