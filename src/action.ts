/** Entry of the GitHub Action: ties `runAction` to the runner. */

import { readFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { githubClient } from './github/client.ts';
import type { EventPayload } from './github/context.ts';
import { runAction } from './github/runAction.ts';
import { Interruption } from './interruption.ts';
import { MAX_ARTIFACT_PAGES } from './limits.ts';

const cancellation = new AbortController();
// The runner sends SIGINT first; SIGBREAK is SIGTERM's place on Windows.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => cancellation.abort(new Interruption('cancelled', 'the job was cancelled')));
}

const failures = await runAction({
  env: process.env,
  cwd: process.cwd(),
  payload: await readPayload(process.env.GITHUB_EVENT_PATH),
  getInput: core.getInput,
  setOutput: core.setOutput,
  log: core,
  print: (line) => process.stdout.write(`${line}\n`),
  async artifactClient() {
    // Read as the client is loaded. It would warn of a list cut short, whose rest is asked for (collect/artifacts.ts).
    process.env.ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT = String(MAX_ARTIFACT_PAGES * 100);
    const { DefaultArtifactClient } = await import('@actions/artifact');
    return new DefaultArtifactClient();
  },
  githubClient: (token) => githubClient(token, { cancelled: cancellation.signal }),
  cancelled: cancellation.signal,
});
if (failures.length > 0) core.setFailed(failures.join('\n'));
// A request or download that was given up may hold its connection, and with it this process, for a quarter of an hour.
process.stdout.write('', () => process.exit());

/** An event without a payload is run like a push: the environment has all that it needs. */
async function readPayload(file: string | undefined): Promise<EventPayload> {
  if (!file) return {};
  try {
    const payload: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch (error) {
    core.warning(
      `The event's data in ${file} can't be read, so the commit is taken from GITHUB_SHA: ${error}`,
    );
    return {};
  }
}
