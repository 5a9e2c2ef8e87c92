/** The wheels that the inputs ask for: those on the disk, or those in a run's artifacts. */

import { type ArtifactClient, type ArtifactOutcome, collectArtifacts } from '../collect/artifacts.ts';
import { CollectError } from '../collect/collected.ts';
import { collectLocalWheels } from '../collect/localWheels.ts';
import type { Sought } from '../collect/noWheels.ts';
import { oneLine } from '../collect/oneLine.ts';
import type { Inputs } from '../inputs.ts';
import { counted } from '../report/wording.ts';
import { fileSize } from '../rules/words.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { artifactRun, type GitHubContext } from './context.ts';
import { listArtifacts } from './listArtifacts.ts';
import type { Log } from './log.ts';
import type { World } from './runAction.ts';

/** How many of the things passed over the log names. */
const PASSED_OVER_LINES = 50;

/** Where wheels were looked for; `failed` when the place itself could not be asked. */
export type ActionSought = Sought & {
  failed: boolean;
  notArrived: { artifacts: readonly string[]; isUnknown: boolean };
};

const NOTHING_MISSING = { artifacts: [], isUnknown: false };

/** What seeking needs beside the inputs. */
interface Seeking {
  /** For what artifacts hold; null where the wheels are on the disk. */
  folder: string | null;
  signal: AbortSignal;
  /** Called with each wheel from an artifact as it arrives; when it resolves, the wheel is deleted. */
  onWheel(wheel: WheelSource): Promise<void>;
}

/** Collects from where the inputs say. */
export async function seek(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  { folder, signal, onWheel }: Seeking,
): Promise<ActionSought> {
  if (folder === null) {
    const collected = await collectLocalWheels(inputs.path, world.cwd);
    return {
      from: 'path',
      patterns: inputs.path,
      folder: world.cwd,
      collected,
      failed: false,
      notArrived: NOTHING_MISSING,
    };
  }
  const run = artifactRun(inputs, context);
  if (typeof run === 'string') throw new CollectError(run);
  const { pattern, githubToken: token } = inputs;
  try {
    const client = (): Promise<ArtifactClient> => world.artifactClient();
    const onArtifact = (name: string, outcome: ArtifactOutcome): void =>
      world.log.info(oneLine(progressLine(name, outcome)));
    const listAll = async (): ReturnType<typeof listArtifacts> =>
      await listArtifacts(
        await world.githubClient((run.current && inputs.jobToken) || token || inputs.jobToken),
        run,
      );
    const request = { pattern, run, token, folder, env: world.env, client, listAll, signal };
    const collected = await collectArtifacts({ ...request, onWheel, onArtifact });
    const notArrived = { artifacts: collected.notArrived, isUnknown: collected.isUnknown };
    return { from: 'artifacts', pattern, run, collected, failed: false, notArrived };
  } catch (error) {
    if (!(error instanceof CollectError)) throw error;
    const problems = [{ artifact: pattern, reason: error.message }];
    const nothing = { wheels: [], passedOver: [], seen: [], matched: [], notArrived: [], isUnknown: false };
    const collected = { ...nothing, notListed: null, problems };
    return { from: 'artifacts', pattern, run, collected, failed: true, notArrived: NOTHING_MISSING };
  }
}

function progressLine(name: string, { done, total, size, wheels, problems }: ArtifactOutcome): string {
  const trouble = problems === 0 ? '' : `, ${counted(problems, 'problem')}`;
  return `Artifact ${done} of ${total}: ${name}, ${fileSize(size)}, ${counted(wheels, 'wheel')}${trouble}`;
}

/** Says in the log what was found, what was passed over and what went wrong. */
export function logCollected(sought: ActionSought, log: Log): void {
  const { wheels, passedOver, problems } = sought.collected;
  const where = sought.from === 'artifacts' ? `in the artifacts of run ${sought.run.url}` : 'on disk';
  log.info(oneLine(`${counted(wheels.length, 'wheel')} found ${where}`));
  for (const { reason } of problems) log.info(oneLine(reason));
  // Without any wheel, the message that says so lists them.
  if (wheels.length === 0) return;
  for (const { name, reason } of passedOver.slice(0, PASSED_OVER_LINES)) {
    log.info(oneLine(`Passed over ${name}: ${reason}`));
  }
  const more = passedOver.length - PASSED_OVER_LINES;
  if (more > 0) log.info(`Passed over ${more} more`);
}
