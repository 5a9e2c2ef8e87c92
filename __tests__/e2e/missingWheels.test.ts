/** A set from which a wheel is missing that the repository's own configuration builds. */

import { describe, expect, test } from 'vitest';
import { PYPROJECT, workflow } from '../support/configuredBuilds.ts';
import { pushEvent, workflowRunEvent } from '../support/events.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { artifact, type Files, setScene } from './scene.ts';

const OTHER_RUN = 777;
const project = (job?: string): Files => ({
  '.github/workflows/wheels.yml': workflow(job),
  'pyproject.toml': PYPROJECT,
});
const TAGS = {
  linux: 'cp312-cp312-manylinux_2_28_x86_64',
  macos: 'cp312-cp312-macosx_11_0_arm64',
  windows: 'cp312-cp312-win_amd64',
};

async function wheels(folder: string, ...names: (keyof typeof TAGS)[]): Promise<Files> {
  const files: Files = {};
  for (const name of names) {
    const recipe = { version: '1.0', tag: TAGS[name], files: { 'chunkpack/__init__.py': '' } };
    files[folder + wheelName(recipe)] = await buildWheel(recipe);
  }
  return files;
}

/** One artifact for each leg. */
async function artifacts(...names: (keyof typeof TAGS)[]) {
  return await Promise.all(names.map(async (name) => artifact(`cibw-${name}`, await wheels('', name))));
}

const said = ['1 of 3 wheels that wheels.yml:10 builds did not arrive .github/workflows/wheels.yml:10'];
const pattern = { pattern: 'cibw-*' };

describe.each((await nodesUnderTest()).slice(0, 1))('a wheel did not arrive, on $label', ({ path: node }) => {
  type Options = Parameters<typeof setScene>[0];
  const missing = async (
    options: Options,
    inputs: Record<string, string>,
    { event = pushEvent(), matrix = null as Record<string, string> | null } = {},
  ) => {
    const scene = await setScene({ ...options, files: { ...project(), ...options.files } });
    await scene.run({
      matrix,
      node,
      event,
      inputs: { 'report-path': 'report.json', ...inputs },
    });
    const { findings } = await scene.report();
    return findings
      .filter(({ rule }) => rule === 'missing-wheel')
      .map(({ title, location }) => `${title} ${location?.path}:${location?.startLine}`);
  };
  const run = async (...names: (keyof typeof TAGS)[]) => ({
    runs: [{ id: RUN_ID, artifacts: await artifacts(...names) }],
  });

  test('among the artifacts of this run', async () => {
    expect(await missing(await run('linux', 'windows'), pattern)).toEqual(said);
  });

  test('from a folder before an upload', async () => {
    const files = await wheels('dist/', 'linux', 'macos');
    expect(await missing({ files }, { path: 'dist/', upload: 'pypi' })).toEqual(said);
  });

  test('all but one', async () => {
    const told = said.map((each) => each.replace('1 of', '2 of'));
    expect(await missing(await run('windows'), { ...pattern, upload: 'pypi' })).toEqual(told);
  });

  test('nothing is missing', async () => {
    expect(await missing(await run('linux', 'macos', 'windows'), pattern)).toEqual([]);
  });

  test('one artifact may be the first of several', async () => {
    expect(await missing(await run('linux'), pattern)).toEqual([]);
  });

  test('a job of a matrix sees its own', async () => {
    const files = await wheels('dist/', 'linux');
    const leg = { matrix: { os: 'ubuntu-24.04' } };
    expect(await missing({ files }, { path: 'dist/', upload: 'pypi' }, leg)).toEqual([]);
  });

  test('a job that may not run', async () => {
    const files = project("    if: github.event_name == 'push'\n");
    expect(await missing({ ...(await run('linux', 'windows')), files }, pattern)).toEqual([]);
  });

  test('the files at hand are not those that the run built from', async () => {
    const runs = [{ id: OTHER_RUN, artifacts: await artifacts('linux', 'windows') }];
    const event = workflowRunEvent({ runId: OTHER_RUN });
    expect(await missing({ runs }, pattern, { event })).toEqual([]);
  });

  test('an artifact that can not be read is told alone', async () => {
    const broken = { name: 'cibw-macos', bytes: Buffer.from('no zip') };
    const runs = [{ id: RUN_ID, artifacts: [...(await artifacts('linux', 'windows')), broken] }];
    expect(await missing({ runs }, pattern)).toEqual([]);
  });
});
