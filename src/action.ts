/** Entry of the GitHub Action: ties `runAction` to the runner. */

import { tmpdir } from 'node:os';
// By name: as a whole the package would bring its HTTP client along, which most runs have no use for.
import { debug, endGroup, getInput, info, setFailed, setOutput, startGroup, warning } from '@actions/core';
import { hasNoRoom } from './base/diskFull.ts';
import { messageOf } from './base/errors.ts';
import { Interruption, Mishap } from './base/interruption.ts';
import { MAX_ARTIFACT_PAGES } from './base/limits.ts';
import { oneLine } from './base/oneLine.ts';
import { githubClient } from './github/client.ts';
import type { EventPayload } from './github/context.ts';
import { readPayload } from './github/eventPayload.ts';
import { runAction } from './github/runAction.ts';

const mishap = new Mishap();
/** Why the log could not be written, null while it can. */
let logLost: Error | null = null;

// Rejections that nobody handles arrive here, too.
process.on('uncaughtException', (error) => mishap.note(isOfFullDisk() ? asFullDisk(error) : error));
// With nothing left that could go on, whoever waits would wait for ever, and Node would end the process in silence.
process.on('beforeExit', () => {
  if (mishap.signal.aborted) process.exit(1);
  mishap.note(new Error('something was waited for that will never come'));
});
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    logLost ??= error;
  });
}

const cancellation = new AbortController();
// The runner sends SIGINT first; SIGBREAK is SIGTERM's place on Windows.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => cancellation.abort(new Interruption('cancelled', 'the job was cancelled')));
}

const failures = await runAction({
  env: process.env,
  cwd: workingFolder(),
  payload: await payload(),
  getInput,
  setOutput,
  log: { debug, endGroup, info, startGroup, warning },
  print: (line) => process.stdout.write(`${line}\n`),
  async artifactClient() {
    // Read as the client is loaded. It would warn of a list cut short, whose rest is asked for (collect/artifacts.ts).
    process.env.ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT = String(MAX_ARTIFACT_PAGES * 100);
    const { DefaultArtifactClient } = await import('@actions/artifact');
    return new DefaultArtifactClient();
  },
  githubClient: (token) => githubClient(token, { cancelled: cancellation.signal }),
  cancelled: cancellation.signal,
  mishap,
});
if (failures.length > 0) setFailed(failures.join('\n'));
// A request or download that was given up may hold its connection, and with it this process, for a quarter of an hour.
process.stdout.write('', () => end());

/** A step whose log nobody has seen may have shown its findings nowhere else. */
function end(): void {
  if (logLost !== null) {
    process.exitCode = 1;
    process.stderr.write(
      `${oneLine(`wheel-abi-check could not write to the job's log: ${messageOf(logLost)}.`)}\n`,
    );
  }
  process.exit();
}

/** An event without a payload is run like a push: the environment has all that it needs. */
async function payload(): Promise<EventPayload> {
  const file = process.env.GITHUB_EVENT_PATH;
  // @actions/github reads the file as well, when it is loaded, and throws for one that is no JSON.
  delete process.env.GITHUB_EVENT_PATH;
  try {
    return await readPayload(file);
  } catch (error) {
    warning(
      oneLine(
        `The event's data in ${file} can't be read, so the commit is taken from GITHUB_SHA: ${messageOf(error)}`,
      ),
    );
    return {};
  }
}

/** There is none where an earlier step has deleted it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.GITHUB_WORKSPACE || tmpdir();
  }
}

/** The artifact client goes on writing after the disk has refused, and dies of that: its error doesn't name the cause. */
function isOfFullDisk(): boolean {
  return hasNoRoom(process.env.RUNNER_TEMP || tmpdir());
}

function asFullDisk(error: unknown): Interruption {
  return new Interruption('disk-full', 'the disk is full', { cause: error });
}
