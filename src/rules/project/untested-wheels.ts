import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { isBeforeToml } from '../../project/cibuildwheel/known.ts';
import { selectorsOf } from '../../project/cibuildwheel/selectors.ts';
import type { CibuildwheelJob, TomlOptions } from '../../project/cibuildwheel/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeName } from '../shared/settingWords.ts';

/** A wheel that nobody installed before it was published may not even be importable. */
export const untestedWheels: Rule<'project'> = {
  ...projectRule('untested-wheels'),
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
    if (!jobs.every((job) => testsNothing(job, toml))) return [];
    // That a variable voids the command is a finding of its own.
    const isVoided = (job: CibuildwheelJob): boolean =>
      effectiveOption('test-command', job, toml).replaced.some(({ value }) => value !== '');
    if (jobs.some(isVoided)) return [];
    const { path } = first.step;
    const where = jobs.length === 1 ? 'in the job' : `in any of ${jobs.length} jobs`;
    const isSkipped = jobs.some((job) => skipsAll(job, toml));
    const draft: Draft = {
      severity: 'notice',
      causeKey: 'untested',
      location: first.step,
      title: 'no job tests the wheels that it builds',
      message:
        `cibuildwheel (${placeName(first.step)}) ${isSkipped ? 'skips all tests: test-skip is "*"' : `has no test-command, neither ${where} nor in pyproject.toml`}. ` +
        'A wheel that lacks a library or a file is published before anybody imports it.',
      remedy: isSkipped
        ? "Name in test-skip only the builds that this runner can't run."
        : jobs.some((job) => !isBeforeToml(job))
          ? 'Begin under [tool.cibuildwheel] with test-command = "pytest {project}/tests" and test-requires = "pytest"; importing the package is better than nothing.'
          : 'Set CIBW_TEST_COMMAND: "pytest {project}/tests" and CIBW_TEST_REQUIRES: "pytest"; importing the package is better than nothing.',
      data: { workflow: path, jobs: jobs.length },
    };
    return [draft];
  },
};

/** No command, or one that all builds skip. */
function testsNothing(job: CibuildwheelJob, toml: TomlOptions | null): boolean {
  const command = effectiveOption('test-command', job, toml).value;
  if (command === null) return false;
  return (command ?? '').trim() === '' || skipsAll(job, toml);
}

function skipsAll(job: CibuildwheelJob, toml: TomlOptions | null): boolean {
  return selectorsOf(effectiveOption('test-skip', job, toml).value ?? '').includes('*');
}
