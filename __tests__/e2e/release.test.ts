/** The last gate before an upload, and what changed since the last release, as a user would ask for both. */

import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { built } from '../release/samples.ts';
import { pushEvent, type WorkflowEvent, workflowRunEvent } from '../support/events.ts';
import { type LocalIndex, startIndex } from '../support/localIndex.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { setScene, wheels } from './scene.ts';

const [{ path: node = process.execPath } = {}] = await nodesUnderTest();
const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let index: LocalIndex;

beforeAll(async () => {
  const tags = [
    'cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64',
    'cp312-cp312-manylinux_2_17_ppc64le.manylinux2014_ppc64le',
  ];
  const files = await Promise.all(tags.map((tag) => built('1.3.0', tag, { 'chunkpack/__init__.py': '' })));
  index = await startIndex({ projects: { chunkpack: files } });
});
afterAll(() => index.close());

async function cli(...args: string[]): Promise<{ status: number; stdout: string }> {
  const command = [path.join(root, 'dist/cli.js'), ...args];
  return run(process.execPath, command, { cwd: root }).then(
    ({ stdout }) => ({ status: 0, stdout }),
    ({ code, stdout }) => ({ status: code, stdout }),
  );
}

test('what changed since the last release', async () => {
  const { stdout } = await cli(
    '--baseline',
    'pypi',
    '--index-url',
    index.url,
    'fixtures/wheels',
    '--format',
    'json',
  );
  const { releases, findings } = JSON.parse(stdout);
  expect(releases).toMatchObject([
    { changes: { from: '1.3.0', to: '1.4.0', wheels: { before: 2, after: 5 } } },
  ]);
  const missing = findings.filter(({ rule }: { rule: string }) => rule === 'missing-wheel');
  expect(missing).toMatchObject([{ data: { platforms: ['manylinux ppc64le'] } }]);
});

test('an index that is down costs a notice, and nothing else', async () => {
  const gone = await startIndex({ projects: {} });
  await gone.close();
  const wheels = 'fixtures/sets/uneven-glibc/near-miss-even';
  const { status, stdout } = await cli(
    '--baseline',
    'pypi',
    '--index-url',
    gone.url,
    wheels,
    '--format',
    'json',
  );
  expect(status).toBe(0);
  const { findings } = JSON.parse(stdout);
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['release-not-compared']);
});

test('a baseline that is not there is wrong usage', async () => {
  expect((await cli('--baseline', 'pipy', 'fixtures/wheels')).status).toBe(2);
});

test('release: a refusal fails, and says what PyPI would', async () => {
  const wheel = 'fixtures/cases/upload-refused/near-miss-local-version';
  expect((await cli(wheel)).status).toBe(0);
  const { status, stdout } = await cli('release', wheel);
  expect(status).toBe(1);
  expect(stdout).toContain('The use of local versions');
});

describe('the action', () => {
  const report = async (event: WorkflowEvent, project: string): Promise<Report> => {
    const files = {
      ...(await wheels('dist/', 'aarch64')),
      'dist/ChunkPack-1.4.0.zip': 'x',
      'pyproject.toml': `[project]\nname = "${project}"\n`,
    };
    const scene = await setScene({ files });
    const inputs = { path: 'dist/', baseline: 'pypi', 'index-url': index.url, upload: 'pypi' };
    await scene.run({
      node,
      event,
      inputs: { ...inputs, 'report-path': 'report.json', 'project-checks': 'false' },
    });
    return await scene.report();
  };

  test('asks the index for the name of the wheels, and looks at the sdist beside them', async () => {
    const { releases, findings } = await report(pushEvent(), 'other');
    expect(releases).toMatchObject([{ changes: { from: '1.3.0', to: '1.4.0' } }]);
    expect(findings.map(({ rule }) => rule)).toContain('sdist-refused');
  });

  test('on workflow_run asks for the name of the project alone', async () => {
    const before = index.requests.length;
    const { releases } = await report(workflowRunEvent({ runId: 7 }), 'other');
    expect(releases).toMatchObject([{ changes: null, isTrouble: false }]);
    expect(index.requests.length).toBe(before);
    expect((await report(workflowRunEvent({ runId: 7 }), 'Chunkpack')).releases).toMatchObject([
      { changes: { from: '1.3.0' } },
    ]);
  });
});
