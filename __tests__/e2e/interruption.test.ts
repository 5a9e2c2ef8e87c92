import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pushEvent } from '../support/events.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { distInfo, type ZipMember, zipOf } from '../wheel/zips.ts';
import { artifact, type Files, setScene, WHEELS, wheels } from './scene.ts';

/**
 * The limit for requests, and for publishing, of a cancelled job, at a tenth of what they are: with a silent GitHub they are
 * all that ends it, however soon they do.
 */
const timers = { 'signal 2000': 200, 'timer 3500': 350 };

const inputs = { 'report-path': 'report.json' };
const fromArtifacts = { ...inputs, pattern: 'cibw-*' };

const TIMING = new URL('../support/timing.mjs', import.meta.url).href;

/** A wheel that takes seconds to read: half a gibibyte of zeros, the same piece over and over. */
function hugeWheel(): Files {
  const mebibyte = 1024 ** 2;
  const piece = deflateRawSync(Buffer.alloc(mebibyte), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 512 }, () => piece), Buffer.from([3, 0])]);
  const size = { size: 512 * mebibyte };
  const zeros: ZipMember = { name: 'zeros/data.bin', packed, local: size, central: size };
  return { 'wheelhouse/zeros-1.0-py3-none-any.whl': zipOf([zeros, ...distInfo('zeros-1.0.dist-info')]) };
}

const huge = hugeWheel();

/** GitHub takes requests about check runs, and never answers. */
const SILENT = (['GET', 'POST', 'PATCH'] as const).map((method) => ({
  method,
  path: /check-runs/,
  status: 'hang' as const,
}));

async function artifactsOfWhichOneStalls() {
  return [
    await artifact('cibw-linux', await wheels('', 'aarch64', 'x86_64')),
    await artifact('cibw-slow', await wheels('', 'musl'), { stalls: true }),
  ];
}

describe.each(await nodesUnderTest())('a run that is ended, on $label', ({ path: node }) => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s during a download', async (signal) => {
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: await artifactsOfWhichOneStalls() }] });
    const interrupt = { signal, when: /Artifact 1 of 2/ };
    const ran = await scene.run({ node, inputs: fromArtifacts, event: pushEvent(), interrupt });
    expect(ran.exitCode).toBe(1);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'cancelled' }]);
    expect(scene.github.checkRuns[0]?.output.summary).toContain('cibw-slow');
    expect(ran.summary).toContain('cibw-slow');
    expect(ran.outputs).toMatchObject({ conclusion: 'failure' });
    const [finding] = (await scene.report()).findings.filter(({ rule }) => rule === 'not-checked');
    expect(finding).toMatchObject({ severity: 'error', data: { artifacts: ['cibw-slow'] } });
    expect(finding?.message).toContain('the job was cancelled');
  });

  test('SIGTERM while a wheel is read: the one before it is in the report', async () => {
    const scene = await setScene({ files: { ...(await wheels('wheelhouse/', 'x86_64')), ...huge } });
    const interrupt = { signal: 'SIGTERM', when: /\[1\/2\]/ } as const;
    const ran = await scene.run({ node, inputs, event: pushEvent(), interrupt });
    expect(ran.exitCode).toBe(1);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'cancelled' }]);
    const report = await scene.report();
    expect(report.wheels.map(({ filename }) => filename)).toEqual([WHEELS.x86_64]);
    const [finding] = report.findings.filter(({ rule }) => rule === 'not-checked');
    expect(finding?.data.wheels).toEqual(['zeros-1.0-py3-none-any.whl']);
  });

  test('SIGTERM while GitHub is silent: it ends in time all the same', async () => {
    const artifacts = await artifactsOfWhichOneStalls();
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts }], failures: SILENT });
    const interrupt = { signal: 'SIGTERM', when: /Artifact 1 of 2/ } as const;
    const ran = await scene.run({ node, inputs: fromArtifacts, event: pushEvent(), interrupt, timers });
    expect(ran.exitCode).toBe(1);
    expect(ran.summary).toContain('cibw-slow');
    expect((await scene.report()).findings.map(({ rule }) => rule)).toContain('not-checked');
    // What the check run would have shown is shown by the step itself.
    expect(ran.commands.map(({ message }) => message).join()).toContain('cibw-slow');
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'check-run-url': '' });
  });

  test('SIGTERM while GitHub takes the check run and does not answer', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'x86_64'), failures: SILENT });
    const interrupt = { signal: 'SIGTERM', when: /\[1\/1\]/ } as const;
    const ran = await scene.run({ node, inputs, event: pushEvent(), interrupt, timers });
    expect(ran.exitCode).toBe(1);
    expect(ran.outputs).toMatchObject({ 'wheel-count': '1', 'check-run-url': '' });
    expect((await scene.report()).wheels.map(({ filename }) => filename)).toEqual([WHEELS.x86_64]);
  });

  test('timeout-minutes ends in a report of what was done, and the step fails', async () => {
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: await artifactsOfWhichOneStalls() }] });
    const limited = { ...fromArtifacts, 'timeout-minutes': '7', 'fail-on': 'never' };
    const timers = { 'timer 420000': 'held' } as const;
    const interrupt = { signal: 'SIGUSR2', when: /Artifact 1 of 2/ } as const;
    const ran = await scene.run({ node, inputs: limited, event: pushEvent(), timers, interrupt });
    expect(ran.exitCode).toBe(1);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    expect(ran.commands.filter(({ command }) => command === 'error')[0]?.message).toContain(
      'timeout-minutes',
    );
    const [finding] = (await scene.report()).findings.filter(({ rule }) => rule === 'not-checked');
    expect(finding).toMatchObject({ data: { interruption: 'time-over', artifacts: ['cibw-slow'] } });
  });

  test('timeout-minutes that is not reached changes nothing', async () => {
    const scene = await setScene({ files: await wheels('wheelhouse/', 'musl') });
    const ran = await scene.run({ node, inputs: { 'timeout-minutes': '5' }, event: pushEvent() });
    expect(ran.exitCode).toBe(0);
    expect(scene.github.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });
});

test('SIGINT ends the command line with status 130 and no report', async () => {
  const { workspace } = await setScene({ files: { ...huge, 'wheelhouse/notes.txt': 'x' } });
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  // What it says of other files is said right before it reads the wheel.
  const code = `import { signalOnceWritten } from ${JSON.stringify(TIMING)};
    signalOnceWritten(process.stderr, /./, 'SIGINT');`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(code)}`, cli, 'wheelhouse/*'];
  const child = spawn(process.execPath, args, { cwd: workspace });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(stdout).toBe('');
});
