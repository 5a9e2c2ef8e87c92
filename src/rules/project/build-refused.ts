import { isBeforeToml } from '../../project/cibuildwheel/known.ts';
import { matchedBuilds } from '../../project/cibuildwheel/matchedBuilds.ts';
import type { TomlOptions } from '../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey } from '../shared/settingWords.ts';
import { refusedConstraints, refusedTestGroups } from './build-refused/absent.ts';
import { refusedAction } from './build-refused/action.ts';
import { refusedImages } from './build-refused/images.ts';
import { nothingLeft } from './build-refused/nothingLeft.ts';
import { refusedOptions } from './build-refused/options.ts';
import { draftsOf, type Refusal, useOf } from './build-refused/refusal.ts';
import { refusedRequiresPython } from './build-refused/requiresPython.ts';
import { retiredRunners } from './build-refused/runners.ts';
import { refusedSelectors } from './build-refused/selectors.ts';
import { refusedByFirstMajor, refusedValues } from './build-refused/values.ts';

/** Settings at which the cibuildwheel in use stops before it builds anything: that costs a release. */
export const buildRefused: Rule<'project'> = {
  ...projectRule('build-refused'),
  check: (project) => [
    ...notToml(project.toml),
    ...draftsOf(refusalsIn(project)),
    ...retiredRunners(project.jobs),
  ],
};

const KNOWN = new WeakMap<CibuildwheelProject, readonly Refusal[]>();

/** All refusals, worked out once: other rules leave to this one what it says. */
function refusalsIn(project: CibuildwheelProject): readonly Refusal[] {
  const known = KNOWN.get(project);
  if (known !== undefined) return known;
  const { toml, jobs } = project;
  const matched = matchedBuilds(false);
  const uses =
    toml !== null && toml.problem !== null ? [] : jobs.flatMap((job) => useOf(job, toml, matched) ?? []);
  const refusals = uses.flatMap((use) => {
    if (isBeforeToml(use.job))
      return [...refusedByFirstMajor(use), ...refusedConstraints(use, project.absentFiles)];
    const values = [...refusedSelectors(use), ...refusedValues(use)];
    // Where a selector or an architecture is refused, nothing else is left for that reason.
    const left = values.length === 0 ? nothingLeft(use) : [];
    return [
      ...values,
      ...left,
      ...refusedImages(use),
      ...refusedOptions(use),
      ...refusedRequiresPython(use),
      ...refusedTestGroups(use),
      ...refusedConstraints(use, project.absentFiles),
      ...refusedAction(use),
    ];
  });
  refusals.push(...refusedElsewhere(project));
  KNOWN.set(project, refusals);
  return refusals;
}

/** The same for jobs that build the project of another folder, of which only this much is looked at. */
function refusedElsewhere({ jobs, others, absentFiles }: CibuildwheelProject): Refusal[] {
  if (others === undefined) return [];
  const matched = matchedBuilds(false);
  return jobs.flatMap((job) => {
    const isFolder = job.unknown.some((each) => each.isFolder === true);
    const toml = isFolder ? others.get(job.projectFolder ?? '') : undefined;
    if (toml === undefined) return [];
    const own = { ...job, unknown: job.unknown.filter((each) => each.isFolder !== true) };
    const use = useOf(own, toml, matched);
    return use === null ? [] : [...refusedTestGroups(use), ...refusedConstraints(use, absentFiles)];
  });
}

/** Whether this rule speaks of a part of a setting, as of a selector of `build`, or of the setting with any part. */
export function refusedParts(project: CibuildwheelProject): (key: string, part?: string) => boolean {
  const all = refusalsIn(project).filter(({ setting }) => setting !== null);
  const keys = new Set(
    all.flatMap(({ setting, part }) =>
      setting === null ? [] : [placeKey(setting), `${placeKey(setting)}\n${part}`],
    ),
  );
  return (key, part) => keys.has(part === undefined ? key : `${key}\n${part}`);
}

/** pip and cibuildwheel read the file before anything else. */
function notToml(toml: TomlOptions | null): Draft[] {
  if (toml === null || toml.problem === null || toml.problem.isLimit === true) return [];
  const { reason, location } = toml.problem;
  return [
    {
      severity: 'error',
      causeKey: location.path,
      title: `${location.path} is not valid TOML: no build starts`,
      message: `Line ${location.startLine}: ${reason}. pip, build and cibuildwheel stop at it.`,
      remedy: `Correct line ${location.startLine}, or the one before it.`,
      location,
      data: { option: null, kind: 'toml', refused: [] },
    },
  ];
}
