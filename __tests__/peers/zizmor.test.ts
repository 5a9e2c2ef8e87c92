/** zizmor, where it is on the PATH, finds nothing in the project's workflows and in those that its pages tell people to copy. */

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { asWorkflow, examplesOnPages, wholeExamples } from '../support/workflowExamples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Asks nothing of GitHub, and complains of what it can't read. */
const zizmor = (folder: string) =>
  spawnSync(
    'zizmor',
    ['--offline', '--no-progress', '--quiet', '--strict-collection', '--color=never', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: os.tmpdir() },
    },
  );

const NOTHING = /^No findings to report\. .*\n$/;
const noZizmor = spawnSync('zizmor', ['--version']).status !== 0;

async function scratch(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zizmor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, '.github/workflows'), { recursive: true });
  return folder;
}

test.skipIf(noZizmor)('nothing in the workflows, the action and the updates', async () => {
  const folder = await scratch();
  for (const name of ['.github', 'action.yml', '.pre-commit-hooks.yaml'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  const { status, stdout, stderr } = zizmor(folder);
  expect(stdout + stderr).toMatch(NOTHING);
  expect(status).toBe(0);
});

test.skipIf(noZizmor)('nothing in what people copy, whose actions are named by version', async () => {
  const folder = await scratch();
  const examples = [...wholeExamples(), ...examplesOnPages()];
  for (const example of examples) {
    const file = `${example.name.replaceAll(/\W+/g, '-')}.yml`;
    await writeFile(path.join(folder, '.github/workflows', file), asWorkflow(example));
  }
  // A page that names commits would be out of date, and unreadable; who copies from it may pin what it names.
  const policy = 'rules:\n  unpinned-uses:\n    config:\n      policies:\n        "*": ref-pin\n';
  await writeFile(path.join(folder, '.github/zizmor.yml'), policy);
  const { status, stdout, stderr } = zizmor(folder);
  expect(stdout + stderr).toMatch(NOTHING);
  expect(status).toBe(0);
});

test.skipIf(noZizmor)('it would find something', async () => {
  const folder = await scratch();
  const text = `      - run: echo $\{{ github.event.pull_request.title }}\n`;
  await writeFile(path.join(folder, '.github/workflows/a.yml'), asWorkflow({ name: '', text }));
  expect(zizmor(folder).stdout).toContain('template-injection');
});
