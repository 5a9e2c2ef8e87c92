import { describe, expect, test } from 'vitest';
import { pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';
import { artifact, setScene, WHEELS, wheels } from './scene.ts';

const IGNORE = `
[[tool.wheel-abi-check.ignore]]
rule = "architecture-mismatch"
wheel = "*aarch64*"
reason = "flashed onto the board"
`;

describe('[tool.wheel-abi-check] in the checkout', () => {
  test('takes a finding out, and every output says so', async () => {
    const files = { 'pyproject.toml': IGNORE, ...(await wheels('wheelhouse/', 'aarch64', 'musl')) };
    const scene = await setScene({ files });
    const { exitCode, outputs, summary, stdout } = await scene.run({
      event: pullRequestEvent({ fork: true }),
      inputs: { 'report-path': 'report.json' },
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'error-count': '0', 'notice-count': '0' });
    expect(summary).toContain('flashed onto the board');
    expect(stdout).toContain('Settings from pyproject.toml: 1 ignore.');
    const { suppressed } = await scene.report();
    expect(suppressed).toMatchObject([{ wheel: WHEELS.aarch64, reason: 'flashed onto the board' }]);
    const [checkRun] = scene.github.checkRuns;
    expect(checkRun).toMatchObject({ conclusion: 'success', output: { annotations: [] } });
    expect(checkRun?.output.summary).toContain('flashed onto the board');
    // A reviewer sees the title without opening anything.
    expect(checkRun?.output.title).toBe('nothing wrong in 2 wheels, 1 finding ignored');
  });

  test('which the job of a fork, without a check run, says in its log', async () => {
    const files = { 'pyproject.toml': IGNORE, ...(await wheels('wheelhouse/', 'aarch64')) };
    const scene = await setScene({ files, tokenCanWriteChecks: false });
    const { exitCode, stdout, summary } = await scene.run({ event: pullRequestEvent({ fork: true }) });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('success: nothing wrong in 1 wheel, 1 finding ignored\n');
    expect(summary).toMatch(/^## ✅ Wheel ABI: nothing wrong in 1 wheel, 1 finding ignored$/m);
  });

  test('leaves the wheels of other patterns alone', async () => {
    const files = { 'pyproject.toml': IGNORE, ...(await wheels('wheelhouse/', 'aarch64', 'x86_64')) };
    const scene = await setScene({ files });
    const { exitCode, outputs } = await scene.run({ event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'error-count': '1' });
  });

  test('has its unused ignores annotated on their line', async () => {
    const files = {
      'pyproject.toml': IGNORE.replace('architecture-mismatch', 'libc-mismatch'),
      ...(await wheels('wheelhouse/', 'aarch64')),
    };
    const scene = await setScene({ files });
    await scene.run({ event: pushEvent() });
    expect(scene.github.checkRuns[0]?.output.annotations).toContainEqual(
      expect.objectContaining({ path: 'pyproject.toml', start_line: 2, annotation_level: 'notice' }),
    );
  });

  test.each([
    [{}, 0],
    [{ 'fail-on': 'error' }, 1],
    [{ config: '' }, 1],
  ])('says when to fail where the inputs %j do not', async (inputs, status) => {
    const toml = '[tool.wheel-abi-check]\nfail-on = "never"\n';
    const files = { 'pyproject.toml': toml, ...(await wheels('wheelhouse/', 'aarch64')) };
    const scene = await setScene({ files });
    expect((await scene.run({ event: pushEvent(), inputs })).exitCode).toBe(status);
  });

  test('with a mistake fails the step, with the line and the right name', async () => {
    const files = {
      'pyproject.toml': IGNORE.replace('reason', 'reasons'),
      ...(await wheels('wheelhouse/', 'musl')),
    };
    const scene = await setScene({ files });
    const { exitCode, commands, outputs } = await scene.run({ event: pushEvent() });
    expect(exitCode).toBe(1);
    expect(outputs.conclusion).toBe('failure');
    expect(commands).toMatchObject([
      {
        command: 'error',
        message: expect.stringMatching(
          /^pyproject\.toml, line 2: An ignore has to say in "reason".*\npyproject\.toml, line 5: .*Did you mean "reason"\?$/,
        ),
      },
    ]);
  });
});

test('without a checkout, as on workflow_run, nothing is ignored', async () => {
  const artifacts = [await artifact('cibw-wheels', await wheels('', 'aarch64'))];
  const scene = await setScene({ runs: [{ id: 777, artifacts }] });
  const { exitCode, outputs } = await scene.run({
    event: workflowRunEvent({ runId: 777 }),
    inputs: { pattern: 'cibw-*' },
  });
  expect(exitCode).toBe(1);
  expect(outputs['error-count']).toBe('1');
});
