import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { nodesUnderTest } from './runnerNode.ts';

// The first time, it downloads Node.
test('there is this Node, and the one of the runner', async () => {
  const nodes = await nodesUnderTest();
  const versions = await Promise.all(
    nodes.map(async ({ path }) => (await promisify(execFile)(path, ['--version'])).stdout.trim()),
  );
  expect(versions).toContain(process.version);
  expect(versions.at(-1)).toMatch(/^v24\./);
  expect(nodes.map(({ label }) => label)).toEqual(versions.map((version) => version.replace('v', 'Node ')));
});
