import { describe, expect, test } from 'vitest';
import { COMMITS, pushEvent, workflowRunEvent } from '../support/events.ts';
import { REPOSITORY } from '../support/localGitHub.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, checkRunRequests, STRAY, setScene, WHEELS, wheels } from './scene.ts';

const OTHER_RUN = 777;
const inputs = { pattern: 'cibw-*', 'report-path': 'report.json' };

describe.each(await nodesUnderTest())('wheels from artifacts, on $label', ({ path: node }) => {
  test('of this run', async () => {
    const artifacts = [
      await artifact('cibw-wheels-linux', await wheels('', 'aarch64', 'x86_64')),
      await artifact('cibw-wheels-others', await wheels('', 'musl', 'macos', 'windows')),
      await artifact('docs', { 'index.html': '<p>' }),
    ];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode, outputs, newFiles } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({
      conclusion: 'failure',
      'wheel-count': '5',
      'error-count': '2',
      'report-path': 'report.json',
    });
    expect(newFiles).toEqual(['report.json']);
    const report = await scene.report();
    expect(report.wheels.map((wheel) => [wheel.artifact, wheel.filename]).sort()).toEqual([
      ['cibw-wheels-linux', WHEELS.aarch64],
      ['cibw-wheels-linux', WHEELS.x86_64],
      ['cibw-wheels-others', WHEELS.macos],
      ['cibw-wheels-others', WHEELS.musl],
      ['cibw-wheels-others', WHEELS.windows],
    ]);
    // The runner's own credentials do: no permission is needed for the artifacts of this run.
    expect(
      scene.github.requests.map(({ path }) => path).filter((path) => path.includes('/artifacts')),
    ).toEqual([]);
  });

  test('of another run in another repository', async () => {
    const artifacts = [await artifact('cibw-linux', await wheels('', 'aarch64'))];
    const scene = await setScene({ runs: [{ id: OTHER_RUN, repository: 'octo-org/other', artifacts }] });
    const where = { 'run-id': String(OTHER_RUN), repository: 'octo-org/other' };
    const { exitCode, outputs } = await scene.run({
      node,
      inputs: { ...inputs, ...where },
      event: pushEvent(),
    });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ 'wheel-count': '1', 'error-count': '1' });
    // The check run belongs to the repository that the workflow runs in, wherever the wheels are from.
    expect(scene.github.checkRuns).toMatchObject([{ repository: REPOSITORY, head_sha: COMMITS.main }]);
  });

  test('of the run that triggered this one, on workflow_run', async () => {
    const scene = await setScene({
      runs: [
        { id: OTHER_RUN, artifacts: [await artifact('cibw-linux', await wheels('', 'aarch64'))] },
        { id: RUN_ID, artifacts: [await artifact('cibw-own', await wheels('', 'musl'))] },
      ],
    });
    const event = workflowRunEvent({ runId: OTHER_RUN });
    const { exitCode } = await scene.run({ node, inputs, event });
    expect(exitCode).toBe(1);
    expect((await scene.report()).wheels.map(({ filename }) => filename)).toEqual([WHEELS.aarch64]);
    expect(scene.github.checkRuns).toMatchObject([
      {
        head_sha: COMMITS.head,
        output: { annotations: [{ path: '.github/workflows/build.yml', start_line: 1 }] },
      },
    ]);
  });

  test('of another run that the token may not read', async () => {
    const artifacts = [await artifact('cibw-linux', await wheels('', 'aarch64'))];
    const scene = await setScene({ runs: [{ id: OTHER_RUN, artifacts }], tokenCanReadActions: false });
    const { exitCode, commands, outputs } = await scene.run({
      node,
      inputs: { ...inputs, 'run-id': String(OTHER_RUN) },
      event: pushEvent(),
    });
    expect(exitCode).toBe(1);
    expect(outputs.conclusion).toBe('failure');
    expect(errors(commands)).toContain('actions: read');
  });

  test.each(['application/octet-stream', 'application/zip'])(
    'uploaded bare, served as %s',
    async (contentType) => {
      const [bytes = Buffer.alloc(0)] = Object.values(await wheels('', 'aarch64')) as Buffer[];
      const bare = { name: WHEELS.aarch64, fileName: WHEELS.aarch64, bytes, contentType };
      const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: [bare] }] });
      const withPattern = { ...inputs, pattern: '*.whl' };
      const { exitCode, newFiles } = await scene.run({ node, inputs: withPattern, event: pushEvent() });
      expect(exitCode).toBe(1);
      const { wheels: checked, findings } = await scene.report();
      expect(checked).toMatchObject([{ filename: WHEELS.aarch64, artifact: WHEELS.aarch64 }]);
      expect(findings).toMatchObject([{ rule: 'architecture-mismatch', severity: 'error', member: STRAY }]);
      expect(newFiles).toEqual(['report.json']);
    },
  );

  test('of the latest attempt only', async () => {
    const artifacts = [
      await artifact('cibw-linux', await wheels('', 'aarch64')),
      await artifact('cibw-linux', await wheels('', 'musl')),
    ];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode).toBe(0);
    expect((await scene.report()).wheels.map(({ filename }) => filename)).toEqual([WHEELS.musl]);
  });

  test('of the same file name in two artifacts', async () => {
    const same = await wheels('', 'aarch64');
    const artifacts = [await artifact('cibw-a', same), await artifact('cibw-b', same)];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { outputs } = await scene.run({ node, inputs, event: pushEvent() });
    expect(outputs['wheel-count']).toBe('2');
    expect((await scene.report()).wheels.map((wheel) => wheel.artifact)).toEqual(['cibw-a', 'cibw-b']);
  });

  test('beside an artifact that is no wheel', async () => {
    const artifacts = [
      await artifact('cibw-linux', {
        ...(await wheels('dist/', 'musl')),
        'dist/chunkpack-1.4.0.tar.gz': 'sdist',
      }),
      await artifact('cibw-sdist', { 'chunkpack-1.4.0.tar.gz': 'sdist' }),
    ];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode, outputs, stdout } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode, stdout).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'wheel-count': '1', 'error-count': '0' });
    expect(stdout).toMatch(/cibw-sdist: chunkpack-1\.4\.0\.tar\.gz/);
    expect(scene.github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  });

  test('one corrupt, the other good', async () => {
    const good = await wheels('', 'aarch64');
    const [bytes = Buffer.alloc(0)] = Object.values(await wheels('', 'x86_64')) as Buffer[];
    const corrupt = { [WHEELS.x86_64]: bytes.subarray(0, bytes.length - 200) };
    const artifacts = [await artifact('cibw-linux', { ...corrupt, ...good })];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode, outputs } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs['error-count']).toBe('2');
    const { findings } = await scene.report();
    expect(findings.map(({ rule, wheel }) => [rule, wheel]).sort()).toEqual([
      ['architecture-mismatch', WHEELS.aarch64],
      ['unreadable-wheel', WHEELS.x86_64],
    ]);
    expect(scene.github.checkRuns[0]?.output.annotations).toHaveLength(2);
  });

  test('one expired, the other good', async () => {
    const artifacts = [
      await artifact('cibw-old', await wheels('', 'aarch64'), { expired: true }),
      await artifact('cibw-new', await wheels('', 'musl')),
    ];
    const scene = await setScene({ runs: [{ id: OTHER_RUN, artifacts }] });
    const withRun = { ...inputs, 'run-id': String(OTHER_RUN) };
    const { exitCode, outputs, stdout } = await scene.run({ node, inputs: withRun, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1', 'error-count': '1' });
    expect(stdout).toMatch(/cibw-old.*expired/);
  });

  test('that did not arrive as they were uploaded', async () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const artifacts = [await artifact('cibw-linux', await wheels('', 'musl'), { digest })];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode, outputs, stdout } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '0' });
    expect(stdout).toMatch(/cibw-linux.*SHA-256/);
  });

  test('uploaded without a digest', async () => {
    const artifacts = [await artifact('cibw-linux', await wheels('', 'musl'), { digest: null })];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const { exitCode } = await scene.run({ node, inputs, event: pushEvent() });
    expect(exitCode).toBe(0);
  });

  test.each([
    ['error', 1, 'failure', ['failure']],
    ['warn', 0, 'neutral', ['neutral']],
    ['ignore', 0, 'success', []],
  ])('of which there are none, with if-no-wheels: %s', async (ifNoWheels, status, conclusion, published) => {
    const artifacts = [await artifact('docs', { 'index.html': '<p>' })];
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }] });
    const withPolicy = { ...inputs, 'if-no-wheels': ifNoWheels };
    const { exitCode, outputs, stdout } = await scene.run({
      node,
      inputs: withPolicy,
      event: pushEvent(),
    });
    expect(exitCode).toBe(status);
    expect(outputs).toMatchObject({ 'wheel-count': '0', conclusion });
    // The complaint names what was looked for, where, and what was there instead.
    for (const word of ['cibw-*', `runs/${RUN_ID}`, 'docs']) expect(stdout).toContain(word);
    // On the pull request, too: a run that nobody looks into must not leave an older green check standing.
    expect(scene.github.checkRuns.map((each) => each.conclusion)).toEqual(published);
  });

  test('which a GitHub Enterprise Server does not offer', async () => {
    const scene = await setScene({});
    const env = { GITHUB_SERVER_URL: 'https://github.example.com' };
    const { exitCode, commands, outputs } = await scene.run({ node, inputs, event: pushEvent(), env });
    expect(exitCode).toBe(1);
    expect(outputs.conclusion).toBe('failure');
    for (const word of ['Enterprise', 'https://github.example.com', 'path']) {
      expect(errors(commands)).toContain(word);
    }
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    expect(scene.github.requests.filter(({ path }) => /artifact/i.test(path))).toEqual([]);
    expect(checkRunRequests(scene.github)).toEqual(['POST 201']);
  });

  test('whose names would speak to the runner', async () => {
    const hostile = 'cibw-##[error]pwned';
    const scene = await setScene({
      runs: [{ id: RUN_ID, artifacts: [await artifact(hostile, { 'a.txt': 'x' })] }],
    });
    const { stdout } = await scene.run({ node, inputs, event: pushEvent() });
    expect(stdout).toContain('cibw-#');
    // A line that is a command already is not searched for another.
    const lines = stdout.split('\n').filter((line) => !line.startsWith('::'));
    expect(lines.join('\n')).not.toContain('##[');
  });
});

function errors(commands: { command: string; message: string }[]): string {
  return commands
    .filter(({ command }) => command === 'error')
    .map(({ message }) => message)
    .join('\n');
}
