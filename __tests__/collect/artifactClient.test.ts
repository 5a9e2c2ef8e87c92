import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type CollectedArtifacts, collectArtifacts } from '../../src/collect/artifacts.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { type LocalGitHub, REPOSITORY, startLocalGitHub } from '../support/localGitHub.ts';
import { fire, replaceTimers, restoreTimers } from '../support/timing.mjs';

// The real artifact client against a local server: what it saves, and what its errors look like. It reads its
// addresses once, when it is loaded, so that all the tests share a server.

const WHEELS = 71;
const BARE = 72;
const DAMAGED = 73;
const FORBIDDEN = 74;
const SLOW = 75;

/** For `vi.waitFor`. */
const PATIENTLY = { timeout: 300_000 };

let folder: string;
let github: LocalGitHub;

beforeAll(async () => {
  const bytes = await wheel();
  const archive = await zipOf({ 'a.whl': bytes, 'p-1.tar.gz': 'x' });
  const bare = { name: 'p-1-py3-none-any.whl', bytes };
  github = await startLocalGitHub({
    runs: [
      {
        id: WHEELS,
        artifacts: [
          { name: 'cibw-a', bytes: await zipOf({ 'old.whl': bytes }) },
          { name: 'cibw-a', bytes: archive },
          { name: 'docs', bytes: archive },
        ],
      },
      { id: BARE, artifacts: [{ ...bare, contentType: 'application/octet-stream', fileName: bare.name }] },
      { id: BARE + 100, artifacts: [{ ...bare, contentType: 'application/zip', fileName: bare.name }] },
      { id: BARE + 200, artifacts: [bare] },
      {
        id: DAMAGED,
        artifacts: [
          { name: 'cibw-expired', bytes: archive, expired: true },
          { name: 'cibw-good', bytes: archive },
          { name: 'cibw-swapped', bytes: archive, digest: `sha256:${'ab'.repeat(32)}` },
          { name: 'cibw-undigested', bytes: archive, digest: null },
        ],
      },
      {
        id: SLOW,
        artifacts: [
          { name: 'cibw-a-trickling', bytes: archive, trickles: new Promise(() => {}) },
          { name: 'cibw-b-stalling', bytes: archive, stalls: true },
          { name: 'cibw-c-good', bytes: archive },
        ],
      },
    ],
    failures: [{ method: 'GET', path: new RegExp(`/runs/${FORBIDDEN}/artifacts$`), status: 403 }],
  });
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.stubEnv('ACTIONS_RESULTS_URL', github.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', github.runtimeToken(WHEELS));
});

afterAll(async () => {
  await github.close();
  vi.unstubAllEnvs();
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'artifact-client-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function zipOf(files: { [name: string]: string | Uint8Array }): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files))
    zip.file(name, content, { createFolders: false, date: new Date(0) });
  return await zip.generateAsync({ type: 'nodebuffer' });
}

const wheel = async (): Promise<Buffer> => await zipOf({ 'p-1.dist-info/WHEEL': 'Wheel-Version: 1.0\n' });

/** What wheels held when they were handed over; afterwards they are deleted. */
let contents: Map<string, Buffer>;

async function collect(
  runId: number,
  current = false,
  patience: { download?: number } = {},
): Promise<CollectedArtifacts> {
  const [owner = '', repo = ''] = REPOSITORY.split('/');
  contents = new Map();
  const request = {
    pattern: '{cibw-*,*.whl}',
    run: { repository: { owner, repo }, runId, url: 'https://run', current },
    token: github.token,
    folder,
    env: process.env,
    client: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
    onWheel: async (wheel: WheelSource) => {
      contents.set(`${wheel.artifact}: ${wheel.filename}`, await readFile(wheel.path));
    },
  };
  return await collectArtifacts(request, { patience });
}

test.each([true, false])('wheels of a run come through the client (current run: %s)', async (current) => {
  const collected = await collect(WHEELS, current);
  const bytes = await wheel();
  expect(collected.problems).toEqual([]);
  expect(collected.seen).toEqual(['cibw-a', 'docs']);
  expect(collected.wheels.map((each) => [each.artifact, each.filename])).toEqual([['cibw-a', 'a.whl']]);
  await vi.waitFor(() => expect(contents.get('cibw-a: a.whl')).toEqual(bytes), PATIENTLY);
  expect(collected.passedOver.map((each) => each.name)).toContain('cibw-a: p-1.tar.gz');
});

test.each([BARE, BARE + 100, BARE + 200])(
  'a bare wheel stays whole, however it is served (%s)',
  async (runId) => {
    const bytes = await wheel();
    const collected = await collect(runId);
    expect(collected.problems).toEqual([]);
    expect(collected.wheels.map((each) => each.filename)).toEqual(['p-1-py3-none-any.whl']);
    const name = 'p-1-py3-none-any.whl';
    await vi.waitFor(() => expect(contents.get(`${name}: ${name}`)).toEqual(bytes), PATIENTLY);
  },
);

test('an expired artifact and one with another digest are problems; the rest is there', async () => {
  const collected = await collect(DAMAGED);
  expect(collected.wheels.map((each) => each.artifact)).toEqual(['cibw-good', 'cibw-undigested']);
  expect(collected.problems.map((problem) => problem.reason)).toEqual([
    expect.stringContaining('it has expired (410'),
    expect.stringContaining('did not arrive as it was uploaded'),
  ]);
});

test('artifacts that trickle in or stall are given up after their time; the rest is there', async () => {
  replaceTimers({ 'promise 700': 'held' });
  onTestFinished(restoreTimers);
  const collecting = collect(SLOW, false, { download: 700 });
  await vi.waitFor(() => expect(contents.size).toBe(1), PATIENTLY);
  await fire('promise 700');
  const collected = await collecting;
  expect(collected.wheels.map((each) => each.artifact)).toEqual(['cibw-c-good']);
  expect(collected.problems.map((problem) => [problem.artifact, problem.reason])).toEqual([
    [
      'cibw-a-trickling',
      expect.stringContaining("can't be downloaded: it did not arrive within 0.7 seconds"),
    ],
    ['cibw-b-stalling', expect.stringContaining("can't be downloaded: it did not arrive within 0.7 seconds")],
  ]);
  // Nothing of them is left on the disk.
  expect((await readdir(folder, { recursive: true })).filter((name) => /\.(zip|whl)$/.test(name))).toEqual(
    [],
  );
});

test('a token that may not read actions is named, and so is a run that is not there', async () => {
  await expect(collect(FORBIDDEN)).rejects.toThrow(
    /can't be listed: the token may not \(403: .*"permissions: actions: read"/,
  );
  await expect(collect(5)).rejects.toThrow(/\(404: Not Found.*Check "run-id"/);
});

test('nothing was asked for that GitHub does not have', () => {
  expect(github.unexpected).toEqual([]);
});
