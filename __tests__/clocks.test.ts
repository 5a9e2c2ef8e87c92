/** No test hangs on how fast the machine is. What is counted instead is in support/work.ts and support/timing.mjs. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.(?!md)|\bhrtime\b|\b(?:cpu|resource)Usage\b/;
const TIMER = /\bset(?:Timeout|Interval)\(|\bAbortSignal\.timeout\b/;
/** A limit of a test's own, which is shorter or longer than the one in vitest.config.ts for no good reason. */
const LIMIT = /\btimeout: [\d_]+|^\s*\}, [\d_]{4,}\);$/m;

/** Why it may. */
const ALLOWED: Record<string, string> = {
  'support/processorTime.ts':
    'processor time, for work that nobody counts, within bounds that no machine reaches',
  'support/timing.mjs': 'puts other timers in the place of real ones',
  'support/runAction.ts': 'kills an action that hangs, and looks again for files until they are there',
  'support/localGitHub.ts': 'sends pieces of a download now and then, for as long as the test wants',
  'support/runnerNode.ts': 'gives up an installation that hangs',
  'collect/artifacts.test.ts':
    'gives what must not happen a moment to happen in; a slow machine hides it at worst',
  'collect/artifactClient.test.ts': 'gives up waiting for what never comes',
  'github/client.test.ts': 'looks again until a request is there',
  'github/runAction.test.ts': 'gives up waiting for what never comes',
  'cli/cli.test.ts': 'has the command throw an error as soon as it would hear of it',
  'e2e/mishaps.test.ts': 'has the action throw an error as soon as it would hear of it',
  'check/runBudget.test.ts': 'lets what was begun go on for a moment',
  'wheel/readWheel.test.ts': 'looks at the memory in use now and then',
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.(?:ts|mjs)$/.test(file) && file !== 'clocks.test.ts');

test('tests use no clock, no timer and no limit of their own', () => {
  const users = files.filter((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [CLOCK, TIMER, LIMIT].some((pattern) => pattern.test(text));
  });
  expect(users.sort()).toEqual(Object.keys(ALLOWED).sort());
});
