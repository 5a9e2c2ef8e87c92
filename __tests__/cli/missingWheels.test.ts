/** What of a checkout's configuration did not arrive: told by the last gate, and not by the check of one build's wheels. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PYPROJECT, workflow } from '../support/configuredBuilds.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = promisify(execFile);

const LINUX = 'cp312-cp312-manylinux_2_28_x86_64';
const MACOS = 'cp312-cp312-macosx_11_0_arm64';
const WINDOWS = 'cp312-cp312-win_amd64';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'missing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line in a checkout with these wheels in its wheelhouse. */
async function missing(
  command: string[],
  tags: readonly string[],
  { job = '', pyproject = PYPROJECT, distribution = 'chunkpack' } = {},
) {
  const checkout = await mkdtemp(path.join(folder, 'checkout-'));
  const files: Record<string, string | Uint8Array> = {
    'pyproject.toml': pyproject,
    '.github/workflows/wheels.yml': workflow(job),
  };
  for (const tag of tags) {
    const recipe = { name: distribution, version: '1.0', tag, files: { 'chunkpack/__init__.py': '' } };
    files[`wheelhouse/${wheelName(recipe)}`] = await buildWheel(recipe);
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(checkout, name)), { recursive: true });
    await writeFile(path.join(checkout, name), content);
  }
  const { stdout } = await run(process.execPath, [CLI, ...command, '--format', 'json', 'wheelhouse/'], {
    cwd: checkout,
  }).catch((error: { stdout: string }) => error);
  const { findings } = JSON.parse(stdout) as {
    findings: {
      rule: string;
      title: string;
      location: { path: string } | null;
      data: { builds: string[] };
    }[];
  };
  return findings
    .filter(({ rule }) => rule === 'missing-wheel')
    .map(({ title, location, data }) => `${title} (${location?.path}): ${data.builds.join(' ')}`);
}

const said = (count: string, ...builds: string[]) => [
  `${count} wheels that wheels.yml:10 builds did not arrive (.github/workflows/wheels.yml): ${builds.join(' ')}`,
];

describe('release', () => {
  test('a wheel that the configuration builds is not here', async () => {
    expect(await missing(['release'], [LINUX, MACOS])).toEqual(said('1 of 3', 'cp312-win_amd64'));
  });

  test('only one is here', async () => {
    expect(await missing(['release'], [LINUX])).toEqual(
      said('2 of 3', 'cp312-macosx_arm64', 'cp312-win_amd64'),
    );
  });

  test('all are here', async () => {
    expect(await missing(['release'], [LINUX, MACOS, WINDOWS])).toEqual([]);
  });

  test.each([
    ['a job that may not run', { job: "    if: github.event_name == 'push'\n" }],
    ['a job that may fail', { job: '    continue-on-error: true\n' }],
    ['another project', { distribution: 'otherpack' }],
    [
      'a choice of builds that nobody can tell',
      { pyproject: PYPROJECT.replace('"cp312-*"', '"cp312-* $MORE"') },
    ],
  ])('nothing is said of %s', async (_, scene) => {
    expect(await missing(['release'], [LINUX, MACOS], scene)).toEqual([]);
  });
});

describe('without release', () => {
  test('wheels of one build may be all that its job has', async () => {
    expect(await missing([], [LINUX])).toEqual([]);
    expect(await missing([], [LINUX, LINUX.replaceAll('312', '313')])).toEqual([]);
  });

  test('wheels of several machines are more than one build', async () => {
    expect(await missing([], [LINUX, MACOS])).toEqual(said('1 of 3', 'cp312-win_amd64'));
    expect(await missing([], [LINUX, MACOS, WINDOWS])).toEqual([]);
  });
});
