import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { COMMITS } from '../support/events.ts';
import {
  type LocalArtifact,
  type LocalGitHub,
  type LocalGitHubOptions,
  startLocalGitHub,
} from '../support/localGitHub.ts';
import { type ActionResult, type ActionStep, runAction } from '../support/runAction.ts';
import { buildWheel, buildZip, wheelName } from '../wheel/buildWheel.ts';

/** Files by their path. */
export type Files = Record<string, string | Uint8Array>;

/** The wheels of fixtures/wheels: of one run of cibuildwheel, two of them with the same stray armhf program. */
export const WHEELS = {
  aarch64: 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl',
  x86_64: 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  musl: 'chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl',
  macos: 'chunkpack-1.4.0-cp312-cp312-macosx_11_0_arm64.whl',
  windows: 'chunkpack-1.4.0-cp312-cp312-win_amd64.whl',
} as const;

/** The stray program's path in the wheels. */
export const STRAY = 'chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle';

/** A pyproject.toml whose `[tool.cibuildwheel]` is on line 5. */
export const PYPROJECT = `[project]
name = "chunkpack"
version = "1.4.0"

[tool.cibuildwheel]
build = "cp312-*"
`;

const fixtures = new URL('../../fixtures/', import.meta.url);

/** The wheels of these names, by their file names, under a folder. */
export async function wheels(folder: string, ...names: (keyof typeof WHEELS)[]): Promise<Files> {
  const files = names.map(async (name) => {
    return [`${folder}${WHEELS[name]}`, await readFile(new URL(`wheels/${WHEELS[name]}`, fixtures))] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** An artifact as actions/upload-artifact makes it: a zip of these files. */
export async function artifact(
  name: string,
  files: Files,
  more?: Partial<LocalArtifact>,
): Promise<LocalArtifact> {
  return { name, bytes: await buildZip(files), ...more };
}

/** A wheel with that many stray programs, no two with the same bytes, so that each is a cause of its own. */
export async function wheelWithStrays(count: number): Promise<Files> {
  const binary = (name: string) => readFile(new URL(`binaries/${name}`, fixtures));
  const program = await binary('program-armv7l');
  const strays = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const bytes = Buffer.concat([program, Buffer.from(`stray ${number}`)]);
    return [`chunkpack/contrib/dep${number}/tool${number}`, bytes];
  });
  const recipe = {
    name: 'chunkpack',
    version: '1.4.0',
    tag: 'cp312-cp312-manylinux_2_17_aarch64',
    files: {
      'chunkpack/_core.cpython-312-aarch64-linux-gnu.so': await binary('ext-aarch64.so'),
      ...Object.fromEntries(strays),
    },
  };
  return { [`wheelhouse/${wheelName(recipe)}`]: await buildWheel(recipe) };
}

/** A local GitHub and a workspace, both gone when the test is over. */
export interface Scene {
  github: LocalGitHub;
  workspace: string;
  /** Runs the action here, and holds it to what must be so in every run, see `expectGoodManners`. */
  run(step: Omit<ActionStep, 'github' | 'workspace'>): Promise<ActionResult>;
  /** The JSON report that the last run wrote. */
  report(path?: string): Promise<Report>;
}

/** The files other than wheels are what every commit of the repository holds, unless `commits` says otherwise. */
export async function setScene({
  files = {},
  ...options
}: LocalGitHubOptions & { files?: Files }): Promise<Scene> {
  const committed = Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.whl')));
  const commits = Object.values(COMMITS).map((sha) => ({ sha, files: committed }));
  const github = await startLocalGitHub({ knownCommits: Object.values(COMMITS), commits, ...options });
  onTestFinished(() => github.close());
  const workspace = await mkdtemp(path.join(os.tmpdir(), 'workspace-'));
  onTestFinished(() => rm(workspace, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return {
    github,
    workspace,
    run: async (step) => {
      const result = await runAction({ ...step, github, workspace });
      expectGoodManners(result, github);
      return result;
    },
    report: async (name = 'report.json') => JSON.parse(await readFile(path.join(workspace, name), 'utf8')),
  };
}

/** What holds for every run, whatever comes of it. */
function expectGoodManners(
  { exitCode, stdout, stderr, leftovers, environment }: ActionResult,
  github: LocalGitHub,
): void {
  const log = `${stdout}\n${stderr}`;
  expect([0, 1], `ended by itself:\n${log}`).toContain(exitCode);
  expect(leftovers, 'left in RUNNER_TEMP').toEqual([]);
  expect(environment, 'variables and folders set for the steps behind it').toBe('');
  expect(github.unexpected, 'requests that GitHub has no answer to').toEqual([]);
  const refused = github.requests.filter(({ status }) => [400, 401, 422].includes(status));
  expect(refused, 'requests that GitHub refuses').toEqual([]);
  expect(log, 'the token in the log').not.toContain(github.token);
  expect(log, 'an error of its own').not.toContain('an error of its own');
  const statuses = github.checkRuns.flatMap((checkRun) => checkRun.statuses);
  expect(
    statuses.filter((status) => status !== 'completed'),
    'check runs left open',
  ).toEqual([]);
}

/** The requests that write check runs, in order: `POST 201`, `PATCH 500`. */
export function checkRunRequests(github: LocalGitHub): string[] {
  return github.requests
    .filter(({ method, path }) => path.includes('/check-runs') && method !== 'GET')
    .map(({ method, status }) => `${method} ${status}`);
}
