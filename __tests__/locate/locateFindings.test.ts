/** Places of real findings, for real wheels, in real repositories. */

import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import type { Finding } from '../../src/model/report.ts';
import { openCheckout } from '../../src/project/git/gitCheckout.ts';
import { commitRepository, indexRepository } from '../../src/project/git/gitRepository.ts';
import type { Repository } from '../../src/project/git/repository.ts';
import { STRAY, WHEELS } from '../e2e/scene.ts';
import { commit, git } from '../support/git.ts';
import { buildWheel } from '../wheel/buildWheel.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const binary = (name: string): Promise<Buffer> => readFile(path.join(fixtures, 'binaries', name));

/** What is committed of the stray program, wherever that is. */
let stray: Buffer;
let folder: string;
let repo: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'located-'));
  repo = path.join(folder, 'repo');
  await mkdir(path.join(folder, 'wheelhouse'));
  for (const wheel of [WHEELS.aarch64, WHEELS.x86_64]) {
    await copyFile(path.join(fixtures, 'wheels', wheel), path.join(folder, 'wheelhouse', wheel));
  }
  stray = await binary('program-armv7l');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function opened(commitId?: string): Promise<Repository> {
  const checkout = await openCheckout(repo);
  if (checkout === null) throw new Error(`no checkout in ${repo}`);
  return commitId === undefined ? indexRepository(checkout, true) : commitRepository(checkout, commitId);
}

interface Place extends Pick<Finding, 'member' | 'message'> {
  location: string | null;
  remedy: string;
  links: Finding['links'] | undefined;
}

async function places(repository: Repository, home = 'octo-org/chunkpack'): Promise<Place[]> {
  const collected = await collectLocalWheels(['wheelhouse/'], folder);
  const web = { server: 'https://github.com', name: home };
  const locate = { repository, workflowPath: null, home: web };
  const { findings } = await checkWheels(collected, { failOn: 'error', locate });
  expect(findings).toHaveLength(2);
  return findings.map(({ member, location, message, remedy, links }) => {
    return { member, location: location && `${location.path}:${location.startLine}`, message, remedy, links };
  });
}

const said = (found: Place[]): (string | null)[] => found.map(({ location }) => location);

test.each(['sha1', 'sha256'])(
  'the file of the same bytes, in a %s repository, whatever it is called',
  async (objectFormat) => {
    const files = { 'contrib/neon/tool.bin': stray, 'other/bitshuffle2_neon_bucle': 'text' };
    const head = commit(repo, files, { objectFormat });
    for (const repository of [await opened(), await opened(head)]) {
      const found = await places(repository);
      expect(said(found)).toEqual(['contrib/neon/tool.bin:1', 'contrib/neon/tool.bin:1']);
      expect(found[0]?.message).toMatch(/ The same bytes are committed at contrib\/neon\/tool\.bin\.$/);
    }
  },
);

test('what has been found is not to be looked for any more', async () => {
  commit(repo, { 'contrib/tool': 'text' });
  const [lost] = await places(await opened());
  expect(lost?.remedy).toContain('Look for "bitshuffle2_neon_bucle"');
  commit(repo, { 'contrib/tool': stray });
  const [found] = await places(await opened());
  expect(found?.remedy).toMatch(/^1\. Delete contrib\/tool /);
  expect(found?.remedy).not.toContain('Look for');
});

test('the report counts how often a member was inflated once more for that', async () => {
  commit(repo, { 'contrib/tool': stray });
  const collected = await collectLocalWheels(['wheelhouse/'], folder);
  const locate = { repository: await opened(), workflowPath: null, home: null };
  for (const [sought, passes] of [
    [locate, [1, 1]],
    [null, [0, 0]],
  ] as const) {
    const { wheels } = await checkWheels(collected, { failOn: 'error', locate: sought });
    expect(wheels.map(({ secondPasses }) => secondPasses)).toEqual(passes);
  }
});

test("of several with the same bytes, the one whose path ends most like the member's", async () => {
  commit(repo, {
    'a/copy': stray,
    'contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle': stray,
    'z/build/bitshuffle2_neon_bucle': stray,
  });
  const place = 'contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle:1';
  expect(said(await places(await opened()))).toEqual([place, place]);
});

test('nor is a pyproject.toml that Git does not track', async () => {
  const wheel = 'pkg-1.0-cp312-cp312-linux_x86_64.whl';
  const recipe = { name: 'pkg', tag: 'cp312-cp312-linux_x86_64', files: { 'pkg/__init__.py': '' } };
  await rm(path.join(folder, 'wheelhouse'), { recursive: true });
  await mkdir(path.join(folder, 'wheelhouse'));
  writeFileSync(path.join(folder, 'wheelhouse', wheel), await buildWheel(recipe));
  const settings = '[tool.cibuildwheel]\nrepair-wheel-command = ""\n';
  const location = async () => {
    const collected = await collectLocalWheels(['wheelhouse/'], folder);
    const locate = { repository: await opened(), workflowPath: null, home: null };
    const { findings } = await checkWheels(collected, { failOn: 'error', locate });
    return findings.map(
      (finding) => finding.location && `${finding.location.path}:${finding.location.startLine}`,
    );
  };
  commit(repo, { 'README.md': '' });
  writeFileSync(path.join(repo, 'pyproject.toml'), settings);
  expect(await location()).toEqual([null]);
  git(repo, 'add', 'pyproject.toml');
  expect(await location()).toEqual(['pyproject.toml:2']);
  rmSync(path.join(repo, 'pyproject.toml'));
  expect(await location()).toEqual([null]);
});

test('a file that is there, but not committed, is no place', async () => {
  commit(repo, { '.gitignore': 'build/\n' });
  await mkdir(path.join(repo, 'build'));
  writeFileSync(path.join(repo, 'build', 'bitshuffle2_neon_bucle'), stray);
  expect(said(await places(await opened()))).toEqual([null, null]);
});

test('a native file of the same name, which the build has stripped, say', async () => {
  const altered = Buffer.concat([stray, Buffer.from('debug sections')]);
  commit(repo, { 'contrib/bitshuffle2_neon_bucle': altered, 'docs/bitshuffle2_neon_bucle': '#!/bin/sh\n' });
  const found = await places(await opened());
  expect(said(found)).toEqual(Array(2).fill('contrib/bitshuffle2_neon_bucle:1'));
  expect(found[0]?.message).toContain('A native file of this name is committed at contrib/');
});

test('of two such files that fit as well, none', async () => {
  const altered = (text: string): Buffer => Buffer.concat([stray, Buffer.from(text)]);
  commit(repo, { 'a/bitshuffle2_neon_bucle': altered('a'), 'b/bitshuffle2_neon_bucle': altered('b') });
  expect(said(await places(await opened()))).toEqual([null, null]);
});

test('a file in Git LFS, of which Git has the pointer', async () => {
  const digest = createHash('sha256').update(stray).digest('hex');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${stray.length}\n`;
  const other = pointer.replace(/sha256:..../, 'sha256:0000');
  commit(repo, { 'bin/bitshuffle2_neon_bucle': pointer, 'old/bitshuffle2_neon_bucle': other });
  const found = await places(await opened());
  expect(said(found)).toEqual(Array(2).fill('bin/bitshuffle2_neon_bucle:1'));
  expect(found[0]?.message).toContain('The same bytes');
});

test.each([
  [
    'https://github.com/Blosc/neon.git',
    (id: string) => `https://github.com/Blosc/neon/blob/${id}/build/tool`,
  ],
  ['../neon', (id: string) => `https://github.com/octo-org/neon/blob/${id}/build/tool`],
  ['/srv/git/neon', null],
])('a file in a submodule from %s is shown on .gitmodules, and linked', async (url, link) => {
  const upstream = path.join(folder, 'upstream');
  const pinned = commit(upstream, { 'build/tool': stray });
  commit(repo, { 'README.md': '' });
  git(repo, 'submodule', '--quiet', 'add', upstream, 'contrib/neon');
  const section = `[submodule "other"]\n\tpath = x\n\turl = y\n[submodule "contrib/neon"]\n\tpath = contrib/neon\n\turl = ${url}\n`;
  const head = commit(repo, { '.gitmodules': section });
  for (const repository of [await opened(), await opened(head)]) {
    const found = await places(repository);
    expect(said(found)).toEqual(['.gitmodules:4', '.gitmodules:4']);
    const where = link === null ? `/srv/git/neon, commit ${pinned}` : `commit ${pinned}`;
    expect(found[0]?.message).toContain(`in the submodule contrib/neon as build/tool (${where})`);
    // Only where it comes from can it be deleted.
    expect(found[0]?.remedy).toMatch(/^1\. Keep contrib\/neon\/build\/tool out of the wheel/);
    expect(found[0]?.links).toEqual(
      link === null ? undefined : [{ text: 'The file upstream', url: link(pinned) }],
    );
  }
});

test('a submodule that is not checked out has no files', async () => {
  const upstream = path.join(folder, 'upstream');
  commit(upstream, { 'build/tool': stray });
  commit(repo, { 'README.md': '' });
  git(repo, 'submodule', '--quiet', 'add', upstream, 'contrib/neon');
  commit(repo, {});
  git(repo, 'submodule', '--quiet', 'deinit', '--force', 'contrib/neon');
  expect(said(await places(await opened()))).toEqual([null, null]);
});

test('the files are those of the commit that findings are shown on, not of what is checked out', async () => {
  const head = commit(repo, { 'tools/stray': stray });
  git(repo, 'mv', 'tools/stray', 'tools/moved');
  commit(repo, {});
  expect(said(await places(await opened(head)))).toEqual(Array(2).fill('tools/stray:1'));
  expect(said(await places(await opened()))).toEqual(Array(2).fill('tools/moved:1'));
});

test('hostile settings of the repository start nothing', async () => {
  const head = commit(repo, { 'tools/stray': stray, '.gitattributes': '* diff=evil filter=evil\n' });
  const trap = path.join(folder, 'sprung');
  const command = `touch ${trap}`;
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'diff.evil.textconv',
    'filter.evil.smudge',
    'core.sshCommand',
  ]) {
    git(repo, 'config', key, command);
  }
  git(repo, 'config', 'remote.origin.url', 'ext::sh -c touch% ../sprung');
  git(repo, 'config', 'remote.origin.promisor', 'true');
  git(repo, 'config', 'protocol.ext.allow', 'always');
  rmSync(path.join(repo, '.git', 'objects', git(repo, 'rev-parse', `${head}:.gitattributes`).slice(0, 2)), {
    recursive: true,
  });
  for (const repository of [await opened(), await opened(head)]) {
    expect(said(await places(repository))).toEqual(Array(2).fill('tools/stray:1'));
  }
  expect(await (await opened(head)).readText('.gitattributes')).toBeNull();
  expect(existsSync(trap)).toBe(false);
});

test('a thousand files of one name are not opened to see which it might be', async () => {
  const files: [string, Buffer][] = Array.from({ length: 11 }, (_, index) => [
    `d${index}/bitshuffle2_neon_bucle`,
    Buffer.concat([stray, Buffer.from(`${index}`)]),
  ]);
  commit(repo, {
    ...Object.fromEntries(files),
    'build/bitshuffle2_neon_bucle': Buffer.concat([stray, stray]),
  });
  expect(said(await places(await opened()))).toEqual([null, null]);
  rmSync(path.join(repo, 'd0'), { recursive: true });
  rmSync(path.join(repo, 'd1'), { recursive: true });
  commit(repo, {});
  expect(said(await places(await opened()))).toEqual(Array(2).fill('build/bitshuffle2_neon_bucle:1'));
});

test('outside of a checkout there is none', async () => {
  await mkdir(repo);
  expect(await openCheckout(repo)).toBeNull();
  expect(await openCheckout(path.join(folder, 'missing'))).toBeNull();
});

test('the member is the one that the fixture is named for', () => {
  expect(STRAY.endsWith('/bitshuffle2_neon_bucle')).toBe(true);
});
