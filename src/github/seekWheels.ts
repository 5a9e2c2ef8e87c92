/** The wheels that the inputs ask for: those on the disk, or those in a run's artifacts. */

import { soonAfter, unlessInterrupted } from '../base/interruption.ts';
import { oneLine } from '../base/oneLine.ts';
import { counted, fileSize } from '../base/words.ts';
import type { ArtifactClient, ArtifactOutcome } from '../collect/artifactService.ts';
import { collectArtifacts } from '../collect/artifacts.ts';
import { CollectError, type PassedOver, passedOverLine } from '../collect/collected.ts';
import { collectLocalWheels, type LocalWheels } from '../collect/localWheels.ts';
import type { Sought } from '../collect/noWheels.ts';
import type { CollectProblem } from '../model/runFacts.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { artifactRun, type GitHubContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { listArtifacts } from './listArtifacts.ts';
import type { Log } from './log.ts';
import type { World } from './world.ts';

/** Milliseconds from an early end of the run until the listing of wheels on the disk is given up. */
const LISTING_GRACE = 1000;

/** Where wheels were looked for; `failed` when the place itself could not be asked. */
export type ActionSought = Sought & {
  failed: boolean;
  notArrived: { artifacts: readonly string[]; isUnknown: boolean };
};

const NOTHING_MISSING = { artifacts: [], isUnknown: false };

/** What was found by a search that ended before it had come to anything. */
export function nothingSought({ cwd }: World): ActionSought {
  return {
    from: 'path',
    patterns: [],
    folder: cwd,
    collected: { wheels: [], passedOver: [], problems: [] },
    failed: false,
    notArrived: { artifacts: [], isUnknown: true },
  };
}

/** What seeking needs beside the inputs. */
interface Seeking {
  /** Makes an empty folder for what artifacts hold. */
  openFolder(): Promise<string>;
  signal: AbortSignal;
  /** Called when an artifact finds no room on the disk: the others would fare no better. */
  onFullDisk(error: unknown): void;
  /** Called with each wheel from an artifact as it arrives; when it resolves, the wheel is deleted. */
  onWheel(wheel: WheelSource): Promise<void>;
}

/** Collects from where the inputs say. */
export async function seek(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  { openFolder, signal, onFullDisk, onWheel }: Seeking,
): Promise<ActionSought> {
  if (inputs.pattern === '') {
    const collect = (): Promise<LocalWheels> => collectLocalWheels(inputs.path, world.cwd);
    // What is on the disk is worth a moment even then: the report can name it.
    const collected = await unlessInterrupted(soonAfter(signal, LISTING_GRACE), collect, null);
    if (collected === null) return nothingSought(world);
    // Without any wheel "if-no-wheels" decides, and its message names them.
    if (collected.wheels.length > 0) collected.problems.push(...collected.absent.map(absentPath));
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
  const folder = await openFolder();
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
    const collected = await collectArtifacts({ ...request, onWheel, onArtifact, onFullDisk });
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

function absentPath({ name, reason }: PassedOver): CollectProblem {
  return {
    artifact: name,
    reason: `There is no ${name}, which the input "path" names: ${reason}. Correct it, or write a glob such as wheelhouse/*.whl for what need not be there.`,
  };
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
  const line = passedOverLine(passedOver);
  if (line !== null) log.info(oneLine(line));
  for (const { name, reason } of passedOver) log.debug(`passed over ${name}: ${reason}`);
}
