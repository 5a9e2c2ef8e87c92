import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMITS, pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { acceptSarif } from '../support/sarifContract.ts';
import { checkRunRequests, PYPROJECT, STRAY, setScene, WHEELS, wheels, wheelWithStrays } from './scene.ts';

const events = [
  { event: pushEvent(), commit: COMMITS.main },
  { event: pullRequestEvent(), commit: COMMITS.head },
  { event: workflowRunEvent({ runId: 777 }), commit: COMMITS.head },
];

describe.each(await nodesUnderTest())('the outcome, on $label', ({ path: node }) => {
  test.each(events)('is on the right commit, on $event.name', async ({ event, commit }) => {
    const files = { 'pyproject.toml': PYPROJECT, ...(await wheels('wheelhouse/', 'aarch64', 'x86_64')) };
    const scene = await setScene({ files });
    const { exitCode, outputs, summary, markdown, newFiles } = await scene.run({ node, event });
    expect(exitCode).toBe(1);
    expect(scene.github.checkRuns).toMatchObject([
      { name: 'Wheel ABI', head_sha: commit, status: 'completed', conclusion: 'failure' },
    ]);
    const [checkRun] = scene.github.checkRuns;
    // The same bytes in two wheels are one cause, and one annotation.
    expect(checkRun?.output.annotations).toMatchObject([
      {
        path: 'pyproject.toml',
        start_line: 5,
        end_line: 5,
        annotation_level: 'failure',
        message: expect.stringContaining(STRAY),
      },
    ]);
    const text = checkRun?.output.annotations[0]?.message;
    for (const word of ['armv7l', WHEELS.aarch64, WHEELS.x86_64]) expect(text).toContain(word);
    expect(outputs).toEqual({
      conclusion: 'failure',
      headline: 'armv7l executable in 2 wheels: bitshuffle2_neon_bucle',
      'markdown-path': expect.stringMatching(/wheel-abi-check-__self\.md$/),
      'wheel-count': '2',
      'error-count': '2',
      'warning-count': '0',
      'notice-count': '0',
      'report-path': '',
      'html-path': '',
      'sarif-path': '',
      'check-run-url': checkRun?.html_url,
    });
    expect(summary).toContain('bitshuffle2_neon_bucle');
    expect(markdown).toBe(summary);
    expect(checkRun?.output.title).toBe(outputs.headline);
    expect(newFiles).toEqual([]);
  });

  test('is a success where the wheels keep their promise', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    const { exitCode, outputs } = await scene.run({ node, event: pushEvent() });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'wheel-count': '1', 'error-count': '0' });
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success', output: { annotations: [] } }]);
  });

  test('points to the workflow where nothing configures cibuildwheel', async () => {
    const scene = await setScene({ files: { 'README.md': '', ...(await wheels('wheelhouse/', 'aarch64')) } });
    await scene.run({ node, event: pushEvent() });
    expect(annotationPaths(scene.github)).toEqual(['.github/workflows/wheels.yml']);
  });

  test('points to the README where the workflow is not of this repository', async () => {
    const scene = await setScene({ files: { 'README.md': '', ...(await wheels('wheelhouse/', 'aarch64')) } });
    const env = { GITHUB_WORKFLOW_REF: 'octo-org/.github/.github/workflows/wheels.yml@refs/heads/main' };
    await scene.run({ node, event: pushEvent(), env });
    expect(annotationPaths(scene.github)).toEqual(['README.md']);
  });

  test('of a GitHub Enterprise Server is that of local wheels', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const env = { GITHUB_SERVER_URL: 'https://github.example.com', ACTIONS_RESULTS_URL: undefined };
    const { exitCode } = await scene.run({ node, event: pushEvent(), env });
    expect(exitCode).toBe(1);
    expect(checkRunRequests(scene.github)).toEqual(['POST 201']);
  });

  test.each([
    ['aarch64', 1],
    ['musl', 0],
  ] as const)('is the same with the token of a fork: %s', async (wheel, status) => {
    const files = { 'pyproject.toml': PYPROJECT, ...(await wheels('wheelhouse/', wheel)) };
    const scene = await setScene({ files, tokenCanWriteChecks: false });
    const event = pullRequestEvent({ fork: true });
    const { exitCode, commands, outputs, stdout, summary } = await scene.run({ node, event });
    expect(exitCode).toBe(status);
    expect(outputs['check-run-url']).toBe('');
    expect(stdout).toContain('checks: write');
    expect(summary).not.toBe('');
    const shown = commands.filter(({ properties }) => properties.file !== undefined);
    const expected = {
      command: 'error',
      properties: { file: 'pyproject.toml', line: '5' },
      message: expect.stringContaining(STRAY),
    };
    expect(shown).toMatchObject(status === 1 ? [expected] : []);
  });

  test('is a failure where the check run is demanded and not allowed', async () => {
    const files = await wheels('wheelhouse/', 'musl');
    const scene = await setScene({ files, tokenCanWriteChecks: false });
    const inputs = { 'check-run': 'always' };
    const { exitCode, outputs } = await scene.run({ node, event: pullRequestEvent({ fork: true }), inputs });
    expect(exitCode).toBe(1);
    expect(outputs.conclusion).toBe('failure');
  });

  test('is shown by workflow commands alone where no check run is wanted', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const inputs = { 'check-run': 'never' };
    const { exitCode, commands } = await scene.run({ node, event: pushEvent(), inputs });
    expect(exitCode).toBe(1);
    expect(checkRunRequests(scene.github)).toEqual([]);
    const files = commands.flatMap(({ properties }) => properties.file ?? []);
    expect(files).toEqual(['.github/workflows/wheels.yml']);
  });

  test('of two jobs of a matrix is two check runs', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    for (const matrix of [
      { os: 'ubuntu-latest', python: 'cp312' },
      { os: 'macos-latest', python: 'cp313' },
    ]) {
      const { exitCode } = await scene.run({ node, event: pushEvent(), matrix, job: 'build' });
      expect(exitCode).toBe(0);
    }
    const names = scene.github.checkRuns.map(({ name }) => name);
    expect(names).toEqual(['Wheel ABI (ubuntu-latest, cp312)', 'Wheel ABI (macos-latest, cp313)']);
  });

  test('of 120 findings is three requests, and none is lost', async () => {
    const scene = await setScene({ files: await wheelWithStrays(120) });
    const { exitCode, outputs } = await scene.run({ node, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs['error-count']).toBe('120');
    expect(checkRunRequests(scene.github)).toEqual(['POST 201', 'PATCH 200', 'PATCH 200']);
    const [checkRun] = scene.github.checkRuns;
    expect(checkRun?.statuses).toEqual(['completed', 'completed', 'completed']);
    const messages = checkRun?.output.annotations.map(({ message }) => message) ?? [];
    const strays = messages.flatMap((message) => /contrib\/dep\d+\/tool(\d+)/.exec(message)?.[1] ?? []);
    expect(new Set(strays).size).toBe(120);
    expect(messages).toHaveLength(120);
  });

  test.each([500, 'disconnect'] as const)('stands when GitHub fails in the middle: %s', async (status) => {
    const failures = [{ method: 'PATCH', path: /\/check-runs\//, status, after: 1 }];
    const scene = await setScene({ files: await wheelWithStrays(120), failures });
    const { exitCode, outputs, commands } = await scene.run({ node, event: pushEvent() });
    expect(exitCode).toBe(1);
    const [checkRun] = scene.github.checkRuns;
    expect(checkRun).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(checkRun?.output.annotations).toHaveLength(100);
    expect(outputs).toMatchObject({ 'error-count': '120', 'check-run-url': checkRun?.html_url });
    const warnings = commands.filter(({ command }) => command === 'warning').map(({ message }) => message);
    expect(warnings.join('\n')).toMatch(/\b20\b.*annotations/);
  });

  test('is shown by workflow commands when GitHub fails at once', async () => {
    const failures = [{ method: 'POST', path: /\/check-runs$/, status: 500 }];
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64'), failures });
    const { exitCode, outputs, commands } = await scene.run({ node, event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs['check-run-url']).toBe('');
    expect(commands.map(({ command }) => command)).toEqual(expect.arrayContaining(['warning', 'error']));
    expect(commands.flatMap(({ properties }) => properties.file ?? [])).not.toEqual([]);
  });

  test('is neutral where nothing may fail the step', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const inputs = { 'fail-on': 'never' };
    const { exitCode, outputs } = await scene.run({ node, event: pushEvent(), inputs });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'neutral', 'error-count': '1' });
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'neutral' }]);
  });

  test.each([
    ['failure', {}, 0, 'neutral', 'nothing to check, an earlier step failed'],
    ['failure', { 'if-no-wheels': 'error' }, 1, 'failure', 'nothing to check, an earlier step failed'],
    ['success', {}, 1, 'failure', 'no wheel was found'],
    ['', {}, 1, 'failure', 'no wheel was found'],
  ] as const)(
    'of no wheels, where the job stands at "%s" and the inputs are %j',
    async (jobStatus, inputs, status, conclusion, title) => {
      const scene = await setScene({});
      const { exitCode, outputs } = await scene.run({ node, event: pushEvent(), inputs, jobStatus });
      expect({ exitCode, conclusion: outputs.conclusion }).toEqual({ exitCode: status, conclusion });
      expect(scene.github.checkRuns).toMatchObject([{ conclusion, output: { title } }]);
    },
  );

  test('has no summary where none is wanted', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const { summary } = await scene.run({ node, event: pushEvent(), inputs: { summary: 'false' } });
    expect(summary).toBe('');
  });

  test('is written as JSON where that is wanted', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64') });
    const inputs = { 'report-path': 'out/report.json' };
    const { outputs } = await scene.run({ node, event: pushEvent(), inputs });
    expect(outputs['report-path']).toBe('out/report.json');
    expect(await scene.report('out/report.json')).toMatchObject({
      schemaVersion: 2,
      tool: { name: 'wheel-abi-check' },
      conclusion: 'failure',
      counts: { wheels: 1, error: 1 },
      wheels: [{ filename: WHEELS.aarch64, artifact: null }],
      findings: [{ rule: 'architecture-mismatch', severity: 'error', wheel: WHEELS.aarch64, member: STRAY }],
    });
  });

  test('is written as SARIF where that is wanted, with a place for every result', async () => {
    const files = { 'pyproject.toml': PYPROJECT, ...(await wheels('wheelhouse/', 'aarch64', 'x86_64')) };
    const scene = await setScene({ files });
    const inputs = { 'sarif-path': 'out/abi.sarif' };
    const matrix = { os: 'ubuntu-latest' };
    const { outputs } = await scene.run({ node, event: pushEvent(), inputs, matrix, job: 'build' });
    expect(outputs['sarif-path']).toBe('out/abi.sarif');
    const [run] = acceptSarif(await readFile(path.join(scene.workspace, 'out/abi.sarif'), 'utf8')).runs;
    expect(run.automationDetails).toEqual({ id: 'wheel-abi-check/build/Wheel ABI (ubuntu-latest)/' });
    expect(run.results).toMatchObject([
      {
        ruleId: 'architecture-mismatch',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'pyproject.toml' },
              region: { startLine: 5, endLine: 5 },
            },
          },
        ],
      },
    ]);
  });

  test('is in the log: one folded group for each wheel, with what was found', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'aarch64', 'musl') });
    const { commands, stdout } = await scene.run({ node, event: pushEvent() });
    const groups = commands.filter(({ command }) => command === 'group').map(({ message }) => message);
    expect(groups).toEqual([
      expect.stringContaining(`[1/2] ✖ ${WHEELS.aarch64}: 2 native files, `),
      expect.stringContaining(`[2/2] ✔ ${WHEELS.musl}: 1 native file, `),
    ]);
    expect(commands.filter(({ command }) => command === 'endgroup')).toHaveLength(2);
    expect(stdout).toMatch(/^ELF executable +armv7l +glibc +4\.9 KiB {2}chunkpack\/contrib\//m);
  });

  test.each([
    ['fail-on', 'fatal', ['error', 'warning', 'notice', 'never']],
    ['if-no-wheels', 'fail', ['error', 'warn', 'ignore']],
    ['check-run', 'yes', ['auto', 'always', 'never']],
    ['summary', 'maybe', ['true', 'false']],
  ])('is an error when the input %s is %s, and names what it may be', async (name, value, valid) => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    const { exitCode, commands } = await scene.run({ node, event: pushEvent(), inputs: { [name]: value } });
    expect(exitCode).toBe(1);
    const [error] = commands.filter(({ command }) => command === 'error');
    for (const word of [name, value, ...valid]) expect(error?.message).toContain(word);
    expect(scene.github.requests).toEqual([]);
  });
});

function annotationPaths({ checkRuns }: { checkRuns: { output: { annotations: { path: string }[] } }[] }) {
  return checkRuns.flatMap(({ output }) => output.annotations.map(({ path }) => path));
}
