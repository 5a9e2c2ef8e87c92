import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { isBeforeToml } from '../../project/cibuildwheel/known.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeName } from '../shared/settingWords.ts';

/** A wheel that nobody installed before it was published may not even be importable. */
export const untestedWheels: Rule<'project'> = {
  id: 'untested-wheels',
  scope: 'project',
  severity: 'notice',
  summary: 'no job tests the wheels that it builds',
  check: ({ toml, jobs, unknown, handling }) => {
    const [first] = jobs;
    // Where wheels may be tested by other means, or are built by other means, nobody knows.
    if (first === undefined || unknown.length > 0 || handling?.mayTest !== false) return [];
    if (toml !== null && toml.problem !== null) return [];
    const elsewhere = [
      ...(toml?.overrides ?? []).flatMap(({ settings }) => settings),
      // That 1.x doesn't read the file is a finding of its own.
      ...(jobs.some(isBeforeToml) ? (toml?.settings ?? []) : []),
    ];
    if (elsewhere.some(({ option }) => option === 'test-command')) return [];
    const commands = jobs.map((job) => effectiveOption('test-command', job, toml).value);
    if (commands.some((command) => command === null || (command ?? '').trim() !== '')) return [];
    const { path } = first.step;
    const draft: Draft = {
      severity: 'notice',
      causeKey: 'untested',
      location: first.step,
      title: 'no job tests the wheels that it builds',
      message:
        `cibuildwheel (${placeName(first.step)}) has no test-command, neither in ${jobs.length === 1 ? 'the job' : `any of ${jobs.length} jobs`} nor in ` +
        'pyproject.toml. A wheel that lacks a library or a file is published before anybody imports it.',
      remedy: jobs.some((job) => !isBeforeToml(job))
        ? 'Begin under [tool.cibuildwheel] with test-command = "pytest {project}/tests" and test-requires = "pytest"; importing the package is better than nothing.'
        : 'Set CIBW_TEST_COMMAND: "pytest {project}/tests" and CIBW_TEST_REQUIRES: "pytest"; importing the package is better than nothing.',
      data: { workflow: path, jobs: jobs.length },
    };
    return [draft];
  },
};
