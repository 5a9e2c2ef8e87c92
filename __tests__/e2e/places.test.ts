import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMITS, pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';
import { commit, git } from '../support/git.ts';
import { type LocalGitHub, REPOSITORY } from '../support/localGitHub.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { artifact, PYPROJECT, STRAY, setScene, WHEELS, wheels } from './scene.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const PLACE = 'contrib/neon/bitshuffle2_neon_bucle';
const stray = await readFile(new URL('../../fixtures/binaries/program-armv7l', import.meta.url));
/** A pyproject.toml whose `[tool.cibuildwheel]` is lower down than in the head commit. */
const MERGED_PYPROJECT = `# one\n# two\n${PYPROJECT}`;

function annotated({ checkRuns }: LocalGitHub): string[] {
  return checkRuns.flatMap(({ output }) =>
    output.annotations.map((each) => `${each.path}:${each.start_line}`),
  );
}

/** The requests that ask for the repository's files. */
function asked({ requests }: LocalGitHub): string[] {
  return requests.flatMap(({ path: route, status }) =>
    route.includes('/git/') ? `${route.replace(/^\/repos\//, '')} ${status}` : [],
  );
}

async function unrepairedWheel() {
  const recipe = {
    name: 'chunkpack',
    version: '1.4.0',
    tag: 'cp312-cp312-linux_x86_64',
    files: {
      'chunkpack/_core.cpython-312-x86_64-linux-gnu.so': await readFile(
        new URL('../../fixtures/binaries/ext-x86_64.so', import.meta.url),
      ),
    },
  };
  return { [`wheelhouse/${wheelName(recipe)}`]: await buildWheel(recipe) };
}

describe('the annotation is on the committed file', () => {
  test('of the checkout, without a question to GitHub', async () => {
    const files = { '.gitignore': 'wheelhouse/\n', [PLACE]: stray, 'pyproject.toml': PYPROJECT };
    const scene = await setScene({
      files: { ...files, ...(await wheels('wheelhouse/', 'aarch64', 'x86_64')) },
    });
    const head = commit(scene.workspace, {});
    const pushed = await setScene({ knownCommits: [head] });
    const event = { ...pushEvent(), sha: head };
    await pushed.run({
      node,
      event,
      env: { GITHUB_WORKSPACE: scene.workspace },
      inputs: {
        path: `${scene.workspace}/wheelhouse`,
        'report-path': 'report.json',
      },
    });
    expect(annotated(pushed.github)).toEqual([`${PLACE}:1`]);
    const [message] = pushed.github.checkRuns.flatMap(({ output }) =>
      output.annotations.map((each) => each.message),
    );
    for (const wheel of [WHEELS.aarch64, WHEELS.x86_64]) expect(message).toContain(wheel);
    expect(message).toContain(`The same bytes are committed at ${PLACE}.`);
    expect(asked(pushed.github)).toEqual([]);
    const { findings } = await pushed.report();
    expect(findings.map(({ location }) => location)).toEqual(
      Array(2).fill({ path: PLACE, startLine: 1, endLine: 1 }),
    );
  });

  test.each([
    ['a pull request, whose merge commit is checked out', pullRequestEvent(), {}],
    ['workflow_run, without a checkout', workflowRunEvent({ runId: 777 }), { pattern: 'cibw-*' }],
  ])('of the head commit, after %s', async (_, event, inputs) => {
    const built = await wheels('', 'aarch64');
    const scene = await setScene({
      runs: [{ id: 777, artifacts: [await artifact('cibw-wheels', built)] }],
      commits: [{ sha: COMMITS.head, files: { [PLACE]: stray } }],
    });
    if (event.name === 'pull_request') {
      const files = { [PLACE.replace('contrib', 'moved')]: stray, 'pyproject.toml': MERGED_PYPROJECT };
      commit(scene.workspace, { ...files, [`wheelhouse/${WHEELS.aarch64}`]: built[WHEELS.aarch64] ?? '' });
    }
    const { exitCode } = await scene.run({ node, event, inputs });
    expect(exitCode).toBe(1);
    expect(annotated(scene.github)).toEqual([`${PLACE}:1`]);
    expect(asked(scene.github)).toEqual([`${REPOSITORY}/git/trees/${COMMITS.head} 200`]);
  });

  test('or on .gitmodules, with a link, for one in a submodule that is not checked out', async () => {
    const pinned = '4444444444444444444444444444444444444444';
    const gitmodules = `[submodule "neon"]\n\tpath = contrib/neon\n\turl = ../neon.git\n`;
    const scene = await setScene({
      files: await wheels('wheelhouse/', 'aarch64'),
      commits: [
        { sha: COMMITS.main, files: { '.gitmodules': gitmodules, 'contrib/neon': { submodule: pinned } } },
        { repository: 'octo-org/neon', sha: pinned, files: { 'build/tool': stray } },
      ],
    });
    await scene.run({ node, event: pushEvent() });
    expect(annotated(scene.github)).toEqual(['.gitmodules:1']);
    const [annotation] = scene.github.checkRuns.flatMap(({ output }) => output.annotations);
    expect(annotation?.message).toContain(
      `The file upstream: https://github.com/octo-org/neon/blob/${pinned}/build/tool\n`,
    );
  });

  test('and by its name, where the bytes differ', async () => {
    const altered = Buffer.concat([stray, Buffer.from('not stripped')]);
    const scene = await setScene({
      files: await wheels('wheelhouse/', 'aarch64'),
      commits: [{ sha: COMMITS.main, files: { [PLACE]: altered, 'x/bitshuffle2_neon_bucle': 'text' } }],
    });
    await scene.run({ node, event: pushEvent() });
    expect(annotated(scene.github)).toEqual([`${PLACE}:1`]);
  });
});

describe('lines are those of the head commit', () => {
  test.each([
    ['the same text', PYPROJECT, PYPROJECT, 5, ['trees']],
    ['another text', MERGED_PYPROJECT, PYPROJECT, 5, ['trees', 'blobs']],
  ])('where the merge commit has %s', async (_, merged, head, line, questions) => {
    const files = { 'pyproject.toml': merged, ...(await wheels('wheelhouse/', 'aarch64')) };
    const commits = [{ sha: COMMITS.head, files: { 'pyproject.toml': head } }];
    const scene = await setScene({ files, commits });
    await scene.run({ node, event: pullRequestEvent() });
    expect(annotated(scene.github)).toEqual([`pyproject.toml:${line}`]);
    expect(asked(scene.github).map((each) => each.split('/')[3])).toEqual(questions);
  });

  test('and a file that it lacks is no place', async () => {
    const files = { 'pyproject.toml': PYPROJECT, ...(await wheels('wheelhouse/', 'aarch64')) };
    const commits = [{ sha: COMMITS.head, files: { 'setup.py': '' } }];
    const scene = await setScene({ files, commits });
    await scene.run({ node, event: pullRequestEvent() });
    expect(annotated(scene.github)).toEqual(['setup.py:1']);
  });

  test.each([
    ['the token may not read it', { tokenCanReadContents: false }],
    [
      'GitHub lists a part of it',
      { commits: [{ sha: COMMITS.head, files: { 'a.py': '' }, truncated: true }] },
    ],
  ])('or the first one, where %s', async (_, options) => {
    const files = { 'pyproject.toml': PYPROJECT, ...(await wheels('wheelhouse/', 'aarch64')) };
    const scene = await setScene({ files, ...options });
    const { exitCode, stdout } = await scene.run({ node, event: pullRequestEvent() });
    expect(exitCode).toBe(1);
    expect(annotated(scene.github)).toEqual(['pyproject.toml:1']);
    expect(stdout.includes('contents: read')).toBe('tokenCanReadContents' in options);
  });
});

test('where GitHub fails, the log says so once, and asks for no permission', async () => {
  const files = { 'pyproject.toml': MERGED_PYPROJECT, ...(await wheels('wheelhouse/', 'aarch64')) };
  const commits = [{ sha: COMMITS.head, files: { 'pyproject.toml': PYPROJECT, 'setup.py': 'x' } }];
  const failures = [{ method: 'GET', path: /\/git\/blobs\//, status: 502 as const }];
  const scene = await setScene({ files: { ...files, 'setup.py': 'y' }, commits, failures });
  const { exitCode, stdout } = await scene.run({ node, event: pullRequestEvent() });
  expect(exitCode).toBe(1);
  const lines = stdout.split('\n').filter((line) => line.includes("can't be read"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('contents: read');
});

test('a wheel that was never repaired is shown on the line that says so', async () => {
  const workflow = 'jobs:\n  build:\n    env:\n      CIBW_REPAIR_WHEEL_COMMAND: ""\n';
  const files = { 'pyproject.toml': PYPROJECT, '.github/workflows/wheels.yml': workflow };
  const scene = await setScene({ files: { ...files, ...(await unrepairedWheel()) } });
  const inputs = { 'report-path': 'report.json' };
  await scene.run({ node, event: pushEvent(), inputs });
  expect(annotated(scene.github)).toEqual(['.github/workflows/wheels.yml:4']);
  const location = { path: '.github/workflows/wheels.yml', startLine: 4, endLine: 4 };
  expect((await scene.report()).findings).toMatchObject([{ rule: 'unrepaired-wheel', location }]);
});

test('clean wheels ask for nothing', async () => {
  const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
  await scene.run({ node, event: pullRequestEvent() });
  expect(asked(scene.github)).toEqual([]);
});

describe('the command line', () => {
  const cli = (folder: string, ...args: string[]) =>
    spawnSync(node, [CLI, ...args], { cwd: folder, encoding: 'utf8' });

  test('names the place in a checkout, from any folder of it', async () => {
    const scene = await setScene({ files: { [PLACE]: stray, ...(await wheels('wheelhouse/', 'aarch64')) } });
    git(scene.workspace, 'init', '--quiet');
    git(scene.workspace, 'add', PLACE);
    const { stdout, status } = cli(path.join(scene.workspace, 'wheelhouse'), '.');
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^ +in repo +${PLACE}`, 'm'));
    const { findings } = JSON.parse(cli(scene.workspace, '--format', 'json', 'wheelhouse').stdout);
    expect(findings).toMatchObject([{ member: STRAY, location: { path: PLACE, startLine: 1, endLine: 1 } }]);
  });

  test('and is silent about it outside of one', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const { stdout, stderr, status } = cli(scene.workspace, 'wheelhouse');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).not.toContain('in repo');
  });
});
