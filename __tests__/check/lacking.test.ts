/** Whole runs: a folder of wheels beside the project that built them. */

import fs from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildWheel, wheelName } from '../../fixtures/build/wheel.mjs';
import type { Collection } from '../../src/check/checkOptions.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import type { Origin } from '../../src/check/lacking.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import { workflow } from '../support/configuredBuilds.ts';

const WORKFLOW = workflow('', ['ubuntu-24.04', 'ubuntu-24.04-arm', 'windows-2022']);
const PYPROJECT = `[project]
name = "chunkpack"
requires-python = ">=3.11,<3.14"
[tool.cibuildwheel]
skip = "*-musllinux_* *-win32 cp311-win_amd64"
`;
const PLACES = ['manylinux_2_17_x86_64.manylinux2014_x86_64', 'manylinux_2_28_aarch64', 'win_amd64'];
const TAGS = ['cp311', 'cp312', 'cp313'].flatMap((python) =>
  PLACES.map((place) => `${python}-${python}-${place}`),
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lacking-'));
  const files = {
    'own/pyproject.toml': PYPROJECT,
    'own/.github/workflows/wheels.yml': WORKFLOW,
    'none/x': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function findings(
  tags: readonly string[],
  origin: Partial<Omit<Origin, 'folder'>> & { folder?: 'own' | 'none' | null } = {},
  more: Partial<Collection> = {},
  distribution = 'chunkpack',
) {
  const place = await mkdtemp(path.join(folder, 'wheels-'));
  for (const tag of tags) {
    const recipe = { name: distribution, version: '1.0', tag, files: { 'chunkpack/__init__.py': '' } };
    await writeFile(path.join(place, wheelName(recipe)), await buildWheel(recipe));
  }
  const { wheels, problems } = await collectLocalWheels(['.'], place);
  const { folder: name = 'own' } = origin;
  const report = await checkWheels(
    { wheels, problems, ...more },
    {
      failOn: 'error',
      origin: {
        workflow: null,
        areAll: true,
        ...origin,
        folder: name === null ? null : path.join(folder, name),
      },
    },
  );
  return report.findings
    .filter(({ rule }) => rule === 'missing-wheel')
    .map(({ title, location }) => `${title}${location === null ? '' : ` @${location.startLine}`}`);
}

const without = (...gone: string[]): string[] =>
  TAGS.filter((tag) => !gone.some((each) => tag.startsWith(each)));
const SKIPPED = 'cp311-cp311-win_amd64';

describe('with the configuration at hand', () => {
  test('all that it builds is here', async () => {
    expect(await findings(TAGS)).toEqual([]);
    expect(await findings(without(SKIPPED))).toEqual([]);
  });

  test('a wheel did not arrive', async () => {
    expect(await findings(without(SKIPPED, 'cp312-cp312-win'))).toEqual([
      '1 of 8 wheels that wheels.yml:10 builds did not arrive @10',
    ]);
  });

  test('a leg did not arrive', async () => {
    const here = TAGS.filter((tag) => !tag.includes('aarch64'));
    const expected = ['3 of 8 wheels that wheels.yml:10 builds did not arrive @10'];
    expect(await findings(here)).toEqual(expected);
    expect(await findings(here, { areAll: false })).toEqual(expected);
  });

  test.each<[string, string[], boolean]>([
    ['one wheel', TAGS.slice(0, 1), false],
    ["one machine's", TAGS.filter((tag) => tag.includes('x86_64')), false],
    ["some of one machine's", TAGS.filter((tag) => tag.includes('x86_64')).slice(1), false],
  ])('%s may be part of the set', async (_, tags, areAll) => {
    expect(await findings(tags, { areAll })).toEqual([]);
  });

  test('one wheel is all there is', async () => {
    expect(await findings(TAGS.slice(0, 1))).toEqual([
      '7 of 8 wheels that wheels.yml:10 builds did not arrive @10',
    ]);
  });

  test('what did not come for a known reason is not told again', async () => {
    const gap = { what: 'artifacts', message: 'Some are left.', remedy: 'Try again.' };
    expect(await findings(TAGS.slice(1), {}, { gaps: [gap] })).toEqual([]);
    const problem = { artifact: 'cibw-windows', reason: 'It is broken.' };
    expect(await findings(TAGS.slice(1), {}, { problems: [problem] })).toEqual([]);
  });

  test('wheels of another project', async () => {
    expect(await findings(TAGS.slice(1), {}, {}, 'otherpack')).toEqual([]);
  });

  test('another workflow made them', async () => {
    expect(await findings(TAGS.slice(1), { workflow: '.github/workflows/release.yml' })).toEqual([]);
  });
});

describe('without one', () => {
  const hole = ['no wheel for Python 3.12 on Windows amd64, but for all around it'];

  test.each(['none', null] as const)('a hole in the grid is seen (%s)', async (place) => {
    const options = { folder: place, areAll: false };
    expect(await findings(without('cp312-cp312-win'), options)).toEqual(hole);
    expect(await findings(TAGS, options)).toEqual([]);
  });

  test('a configuration goes before the grid', async () => {
    const left = { folder: 'own', workflow: '.github/workflows/other.yml' } as const;
    expect(await findings(without('cp312-cp312-win'), left)).toEqual([]);
  });
});

test('nobody asked', async () => {
  const { wheels, problems } = await collectLocalWheels(['wheels-*'], folder);
  const { findings: all } = await checkWheels({ wheels: wheels.slice(0, 12), problems }, { failOn: 'error' });
  expect(all.filter(({ rule }) => rule === 'missing-wheel')).toEqual([]);
});

test('what configures cibuildwheel is read once, where the project is checked as well', async () => {
  const place = await mkdtemp(path.join(folder, 'wheels-'));
  for (const tag of TAGS) {
    const recipe = { name: 'chunkpack', version: '1.0', tag, files: { 'chunkpack/__init__.py': '' } };
    await writeFile(path.join(place, wheelName(recipe)), await buildWheel(recipe));
  }
  const { wheels, problems } = await collectLocalWheels(['.'], place);
  const own = path.join(folder, 'own');
  const listed = vi.spyOn(fs.promises, 'readdir');
  syncBuiltinESMExports();
  onTestFinished(() => {
    listed.mockRestore();
    syncBuiltinESMExports();
  });
  const origin = { workflow: null, areAll: true, folder: own };
  const report = await checkWheels({ wheels, problems }, { failOn: 'error', origin, project: own });
  expect(report.project?.cibuildwheel?.jobs).toBe(3);
  const workflows = path.join(own, '.github/workflows');
  const reading = listed.mock.calls.map(([name]) => String(name)).filter((name) => name === workflows);
  // The folder is looked for, and then read.
  expect(reading.length).toBe(2);
});
