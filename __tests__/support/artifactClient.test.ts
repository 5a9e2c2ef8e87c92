import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildZip } from '../wheel/buildWheel.ts';
import { type LocalGitHub, startLocalGitHub } from './localGitHub.ts';

const RUN = 11;
const OTHER_RUN = 12;
let github: LocalGitHub;
let client: ArtifactClient;
let folder: string;
let wheels: Buffer;

// The client reads the addresses once, when it is imported. So nothing here may import it, or @actions/github, before
// they are set, and one server serves this whole file.
beforeAll(async () => {
  wheels = await buildZip({ 'a.whl': 'first', 'sub/b.whl': 'second' });
  const artifacts = [
    { name: 'cibw-linux', bytes: Buffer.from('of the first attempt') },
    { name: 'cibw-linux', bytes: wheels },
    {
      name: 'c.whl',
      bytes: Buffer.from('third'),
      contentType: 'application/octet-stream',
      fileName: 'c.whl',
    },
    { name: 'lying', bytes: wheels, digest: `sha256:${'0'.repeat(64)}` },
    { name: 'old', bytes: wheels, expired: true },
  ];
  const other = { id: OTHER_RUN, repository: 'else/where', artifacts };
  github = await startLocalGitHub({ runs: [{ id: RUN, artifacts }, other] });
  folder = await mkdtemp(path.join(os.tmpdir(), 'artifacts-'));
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', github.runtimeToken(RUN));
  vi.stubEnv('ACTIONS_RESULTS_URL', `${github.url}/`);
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  ({ default: client } = await import('@actions/artifact'));
});

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const findBy = () => ({
  workflowRunId: OTHER_RUN,
  repositoryOwner: 'else',
  repositoryName: 'where',
  token: github.token,
});

test('lists the artifacts of its own run', async () => {
  const { artifacts } = await client.listArtifacts();
  expect(artifacts.map(({ name }) => name)).toEqual(['cibw-linux', 'cibw-linux', 'c.whl', 'lying']);
  expect(artifacts[1]).toMatchObject({
    size: wheels.length,
    digest: `sha256:${createHash('sha256').update(wheels).digest('hex')}`,
    createdAt: expect.any(Date),
  });
});

test('lists the artifacts of another run', async () => {
  const { artifacts } = await client.listArtifacts({ findBy: findBy(), latest: true });
  expect(artifacts.map(({ name }) => name).sort()).toEqual(['c.whl', 'cibw-linux', 'lying', 'old']);
});

test('finds the newest of a name, in both', async () => {
  const own = await client.getArtifact('cibw-linux');
  const other = await client.getArtifact('cibw-linux', { findBy: findBy() });
  expect([own.artifact.size, other.artifact.size]).toEqual([wheels.length, wheels.length]);
});

test.each(['this run', 'another run'])('downloads and unpacks an archive of %s', async (whose) => {
  const options = whose === 'this run' ? {} : { findBy: findBy() };
  const { artifact } = await client.getArtifact('cibw-linux', options);
  const target = path.join(folder, whose);
  const result = await client.downloadArtifact(artifact.id, {
    ...options,
    path: target,
    ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
  });
  expect(result.digestMismatch).toBe(false);
  expect(await readFile(path.join(target, 'sub/b.whl'), 'utf8')).toBe('second');
});

test('saves a bare file under its own name', async () => {
  const { artifact } = await client.getArtifact('c.whl');
  const target = path.join(folder, 'bare');
  await client.downloadArtifact(artifact.id, { path: target });
  expect(await readdir(target)).toEqual(['c.whl']);
});

test('notices a digest that is not that of the bytes', async () => {
  const { artifact } = await client.getArtifact('lying');
  const target = path.join(folder, 'lying');
  const expectedHash = artifact.digest ?? '';
  const result = await client.downloadArtifact(artifact.id, {
    path: target,
    expectedHash,
    skipDecompress: true,
  });
  expect(result.digestMismatch).toBe(true);
  expect(await readdir(target)).toEqual(['lying.zip']);
});

test('is told that an artifact has expired', async () => {
  const { artifact } = await client.getArtifact('old', { findBy: findBy() });
  const download = client.downloadArtifact(artifact.id, {
    findBy: findBy(),
    path: path.join(folder, 'old'),
  });
  await expect(download).rejects.toMatchObject({ status: 410 });
});

test('makes no request that the server finds odd', () => {
  expect(github.unexpected).toEqual([]);
});
