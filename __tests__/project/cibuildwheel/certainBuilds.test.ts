import { expect, test } from 'vitest';
import { allBuilds, settingForBuild } from '../../../src/project/cibuildwheel/certainBuilds.ts';
import { readTomlOptions } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import type { CibuildwheelJob } from '../../../src/project/cibuildwheel/types.ts';
import { readWorkflows } from '../../../src/project/workflows/readWorkflows.ts';

function jobOf(version: string, env = ''): CibuildwheelJob {
  const text = `jobs:\n  a:\n    runs-on: ubuntu-latest\n${env}    steps:\n      - uses: pypa/cibuildwheel@${version}\n`;
  const [job] = readWorkflows([{ path: 'wheels.yml', text }]).jobs;
  if (job === undefined) throw new Error('no job');
  return job;
}

const PROJECT = '[project]\nname = "demo"\nversion = "1"\nrequires-python = ">=3.10"\n[tool.cibuildwheel]\n';

/** As `--print-build-identifiers` prints it for 4.2.0. */
test('what is built is what cibuildwheel prints', async () => {
  const toml = await readTomlOptions(`${PROJECT}skip = "*-musllinux*"\n`, 'pyproject.toml');
  const names = (version: string): string[] =>
    (allBuilds(jobOf(version), toml) ?? []).map(({ name }) => name).sort();
  const pythons = ['cp310', 'cp311', 'cp312', 'cp313', 'cp314', 'cp314t', 'cp315', 'cp315t'];
  expect(names('v4.2.0')).toEqual(pythons.map((each) => `${each}-manylinux_x86_64`));
  // That one built 3.15 for those alone who enabled prereleases.
  expect(names('v4.1.0')).toEqual(pythons.slice(0, 6).map((each) => `${each}-manylinux_x86_64`));
});

/** As 4.2.0 prints it with the variable. */
test('the variable for requires-python goes before the project, and one that is not known hides what is built', async () => {
  const toml = await readTomlOptions(`${PROJECT}skip = "*-musllinux*"\n`, 'pyproject.toml');
  const names = (value: string): string[] | undefined =>
    allBuilds(jobOf('v4.2.0', `    env:\n      CIBW_PROJECT_REQUIRES_PYTHON: ${value}\n`), toml)?.map(
      ({ name }) => name.split('-')[0] ?? '',
    );
  expect(names('">=3.13,<3.14"')).toEqual(['cp313']);
  expect(names('"<3.10"')).toEqual(['cp39']);
  expect(names('""')?.slice(0, 2)).toEqual(['cp310', 'cp311']);
  expect(names(`\${{ vars.PYTHON }}`)).toBeUndefined();
});

test('an override counts for its builds, the last one first, and one that inherits is not known', async () => {
  const override = (select: string, rest: string): string =>
    `[[tool.cibuildwheel.overrides]]\nselect = "${select}"\n${rest}\n`;
  const toml = await readTomlOptions(
    `${PROJECT}before-all = "a"\n${override('cp31*', 'before-all = "b"')}${override('cp312*', 'before-all = "c"')}` +
      override('cp313*', 'inherit.before-all = "append"\nbefore-all = "d"'),
    'pyproject.toml',
  );
  const job = jobOf('v4.2.0');
  const valueFor = (name: string): string | null | undefined =>
    settingForBuild('before-all', { name }, job, toml)?.value;
  const names = ['cp39', 'cp311', 'cp312', 'cp313'].map((each) => `${each}-manylinux_x86_64`);
  expect(names.map(valueFor)).toEqual(['a', 'b', 'c', undefined]);
});
