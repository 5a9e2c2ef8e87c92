import type { Mishap } from '../base/interruption.ts';
import type { ArtifactClient } from '../collect/artifactService.ts';
import type { Requester } from './client.ts';
import type { Env, EventPayload } from './context.ts';
import type { Log } from './log.ts';

/** Everything that the action meets outside of itself. */
export interface World {
  env: Env;
  /** The folder that relative paths start from. */
  cwd: string;
  payload: EventPayload;
  getInput(name: string): string;
  setOutput(name: string, value: string | number): void;
  log: Log;
  /** Writes a line to standard output as it is: workflow commands. */
  print(line: string): void;
  /** Called only when artifacts are wanted: the client is large and refuses to load in some places. */
  artifactClient(): Promise<ArtifactClient>;
  /** Called only when a check run, or the repository's files, are wanted. */
  githubClient(token: string): Promise<Requester>;
  /** Fires, with an `Interruption`, when the job is cancelled. */
  cancelled: AbortSignal;
  /** Where errors end up that come up outside of any call; those of calls are added to it. */
  mishap?: Mishap;
}
