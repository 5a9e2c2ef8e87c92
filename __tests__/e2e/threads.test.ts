/** The built programs with more wheels than one thread is left alone with. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSet } from '../../scripts/bench/wheels.mjs';
import { pushEvent } from '../support/events.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { setScene } from './scene.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const nodes = await nodesUnderTest();
/** The calling thread checks wheels, too. */
const workers = Math.min(availableParallelism(), 8) - 1;

/** Writes a line to standard error for each worker that begins. */
const TELL_WORKERS = `data:text/javascript,${encodeURIComponent(`
  import threads from 'node:worker_threads';
  import { syncBuiltinESMExports } from 'node:module';
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(...how) {
      super(...how);
      process.stderr.write('a worker begins\\n');
    }
  };
  syncBuiltinESMExports();
`)}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'threads-'));
  const wheels = path.join(folder, 'wheelhouse');
  mkdirSync(wheels);
  makeSet(wheels, { count: 80, modules: 2, moduleMiB: 1, sources: 1 });
  writeFileSync(path.join(wheels, 'broken-1.0-cp312-cp312-manylinux_2_17_x86_64.whl'), 'no zip');
  const alone = path.join(folder, 'alone', 'dist');
  mkdirSync(path.join(folder, 'alone'));
  writeFileSync(path.join(folder, 'alone', 'package.json'), '{ "type": "module" }');
  cpSync(dist, alone, { recursive: true });
  rmSync(path.join(alone, 'worker.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(node: string, cli: string): { status: number | null; stdout: string; begun: number } {
  const args = ['--import', TELL_WORKERS, cli, '--config', '', '--format', 'json', 'wheelhouse'];
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, begun: stderr.split('a worker begins\n').length - 1 };
}

test.each(nodes)(
  'the report is the same with workers and where none can be had ($label)',
  ({ path: node }) => {
    const together = check(node, path.join(dist, 'cli.js'));
    const alone = check(node, path.join(folder, 'alone', 'dist', 'cli.js'));
    expect(together.begun).toBe(workers);
    expect(alone.begun).toBeLessThanOrEqual(1);
    expect(together.stdout).toBe(alone.stdout);
    expect(together.status).toBe(1);
    const { counts } = JSON.parse(together.stdout) as { counts: Record<string, number> };
    expect(counts).toMatchObject({ wheels: 81, binaries: 160, error: 1 });
  },
);

test.each(nodes)('the action has workers, too ($label)', async ({ path: node }) => {
  const names = readdirSync(path.join(folder, 'wheelhouse'));
  const files = names.map((name) => [
    `wheelhouse/${name}`,
    readFileSync(path.join(folder, 'wheelhouse', name)),
  ]);
  const scene = await setScene({ files: Object.fromEntries(files) });
  const env = { NODE_OPTIONS: `--import=${TELL_WORKERS}` };
  const inputs = { path: 'wheelhouse/*.whl', 'report-path': 'report.json' };
  const { stderr } = await scene.run({ node, event: pushEvent(), inputs, env });
  expect(stderr.split('a worker begins\n')).toHaveLength(workers + 1);
  expect((await scene.report()).counts).toMatchObject({ wheels: 81, binaries: 160, error: 1 });
});

test('a few small wheels need no worker', () => {
  const cases = fileURLToPath(new URL('../../fixtures/wheels', import.meta.url));
  const args = ['--import', TELL_WORKERS, path.join(dist, 'cli.js'), '--config', '', cases];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr).not.toContain('worker');
});
