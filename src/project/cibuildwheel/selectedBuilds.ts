/** Which builds a job selects, as far as its workflow shows it. */

import { pythonRange } from '../../python/requiresPython.ts';
import { architecturesOf } from './architectures.ts';
import { effectiveOption } from './effective.ts';
import { IDENTIFIERS, type Identifier, isEnabled, isThere } from './identifiers.ts';
import { areVariablesKnown, isProjectKnown } from './known.ts';
import { buildsOf, type MatchedBuilds } from './matchedBuilds.ts';
import type { Release } from './releases.ts';
import { selectorsOf } from './selectors.ts';
import type { CibuildwheelJob, TomlOptions } from './types.ts';

/**
 * The builds that the job can select with this release, none left out but for a reason that is known; null where what
 * is selected can't be known. An infinite release stands for all that are still to come.
 */
export function selectedBuilds(
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  of: Release,
  matched: MatchedBuilds,
): readonly Identifier[] | null {
  const [build, skip, enable, archs] = ['build', 'skip', 'enable', 'archs'].map(
    (option) => effectiveOption(option, job, toml).value,
  );
  const { platform } = job;
  if (platform === null || build === null || skip === null || enable === null || archs === null) return null;
  const builds = (text: string): readonly Identifier[] | null => buildsOf(text, platform, matched);
  const built = namesOf(build === undefined || build === '' ? '*' : build, builds);
  const skipped = namesOf(skip ?? '', builds);
  if (built === null || skipped === null) return null;
  const enabled = new Set(selectorsOf(enable ?? ''));
  const python = pythonRange(requiredIn(job, toml) ?? '');
  const isAll = /(?:^|[\s,])all(?:$|[\s,])/.test(archs ?? '');
  const machine = platform === 'pyodide' ? 'x86_64' : job.architecture;
  const known = isAll ? null : architecturesOf(archs ?? 'auto', { platform, machine, of });
  return IDENTIFIERS.filter((each) => {
    return (
      (of === Number.POSITIVE_INFINITY ? each.until === of : isThere(each, of)) &&
      each.platform === platform &&
      built.has(each.name) &&
      !skipped.has(each.name) &&
      (known === null || known.has(each.architecture.toLowerCase())) &&
      (python === null || python(each.python)) &&
      isEnabled(each.name, of, enabled)
    );
  });
}

/** The project's requires-python as the job takes it: its variable goes first. Null where it isn't known. */
export function requiredIn(job: CibuildwheelJob, toml: TomlOptions | null): string | null | undefined {
  if (!areVariablesKnown('project-requires-python', job)) return null;
  const variable = job.env.find(({ option }) => option === 'project-requires-python');
  if (variable !== undefined && variable.value !== '') return variable.value;
  return isProjectKnown(job) ? toml?.requiresPython?.value : null;
}

/** Names of all builds that one of the selectors matches; null where one of them can't be judged. */
function namesOf(value: string, matched: MatchedBuilds): Set<string> | null {
  const builds = selectorsOf(value).map(matched);
  return builds.includes(null)
    ? null
    : new Set(builds.flatMap((each) => (each ?? []).map(({ name }) => name)));
}
