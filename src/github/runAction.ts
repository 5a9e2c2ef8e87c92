/** The action from its inputs to its exit status, with everything outside of it passed in. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWheels } from '../checkWheels.ts';
import { type ArtifactClient, collectArtifacts } from '../collect/artifacts.ts';
import { CollectError, messageOf } from '../collect/collected.ts';
import { collectLocalWheels } from '../collect/localWheels.ts';
import { noWheelsMessage, type Sought } from '../collect/noWheels.ts';
import { oneLine, safeLines } from '../collect/oneLine.ts';
import { InputError, type Inputs, loadInputs } from '../inputs.ts';
import { findAnnotationPlace } from '../locate/annotationPlace.ts';
import { placeFindings } from '../locate/placeFindings.ts';
import type { Location, Report, WheelEntry } from '../report/report.ts';
import { counted, headline } from '../report/wording.ts';
import { artifactRun, type Env, type EventPayload, type GitHubContext, readContext } from './context.ts';
import type { Log } from './log.ts';
import { publishAnnotations } from './publishAnnotations.ts';
import type { Requester } from './publishCheckRun.ts';
import { writeReport, writeSummary, writeSummaryText } from './writeReports.ts';

/** How many of the things passed over the log names. */
const PASSED_OVER_LINES = 50;

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
  /** Called only when a check run is wanted. */
  githubClient(token: string): Promise<Requester>;
}

/** Runs the action. What comes back are the reasons why the step fails, as sentences; none means success. */
export async function runAction(world: World): Promise<string[]> {
  let folder: string | null = null;
  try {
    const inputs = loadInputs((name) => world.getInput(name));
    const context = readContext(world.env, world.payload);
    if (inputs.pattern !== '') folder = await temporaryFolder(world.env);
    return await checkAndPublish(world, inputs, context, folder);
  } catch (error) {
    setOutputs(world, { conclusion: 'failure' });
    if (error instanceof InputError || error instanceof CollectError) return [safeLines(error.message)];
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
      `wheel-abi-check stopped on an error of its own, so the check is not complete. Please report it with this text: ${where}`,
    ];
  } finally {
    if (folder !== null) await removeFolder(folder, world.log);
  }
}

async function checkAndPublish(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  folder: string | null,
): Promise<string[]> {
  const sought = await seek(world, inputs, context, folder);
  const { wheels, problems } = sought.collected;
  logCollected(sought, world.log);

  const checked = await checkWheels(
    { wheels, problems },
    {
      failOn: inputs.failOn,
      onWheel: (entry) => world.log.info(oneLine(describeWheel(entry))),
    },
  );
  const missing = wheels.length === 0 ? safeLines(noWheelsMessage(sought)) : null;
  const failsForMissing = missing !== null && inputs.ifNoWheels === 'error';
  const report: Report = failsForMissing ? { ...checked, conclusion: 'failure' } : checked;
  const failures: string[] = [];
  if (missing !== null) {
    if (failsForMissing) failures.push(missing);
    else if (inputs.ifNoWheels === 'warn') world.log.warning(missing);
    else world.log.info(missing);
  }

  const nothingToSay = wheels.length === 0 && report.findings.length === 0;
  if (inputs.summary && missing !== null && inputs.ifNoWheels !== 'ignore') {
    await writeSummaryText('No wheel found', missing, world);
  }
  if (inputs.summary && !nothingToSay) await writeSummary(report, world);
  const written = await writeReport(report, inputs.reportPath, world.cwd);
  if (written.problem !== null) failures.push(written.problem);

  const publication = nothingToSay
    ? { url: '', failure: null }
    : await publishAnnotations(placeFindings(report, await annotationPlace(world, context)), {
        world,
        inputs,
        context,
      });
  if (publication.failure !== null) failures.push(publication.failure);

  setOutputs(world, {
    conclusion: failures.length > 0 ? 'failure' : report.conclusion,
    counts: report.counts,
    reportPath: written.path,
    checkRunUrl: publication.url,
  });
  if (report.conclusion === 'failure' && !nothingToSay)
    failures.push(verdict(report, inputs, publication.url));
  return failures;
}

function annotationPlace({ env, cwd }: World, context: GitHubContext): Promise<Location | null> {
  return findAnnotationPlace(env.GITHUB_WORKSPACE || cwd, context);
}

/** Collects from where the inputs say. */
async function seek(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  folder: string | null,
): Promise<Sought> {
  if (folder === null) {
    const collected = await collectLocalWheels(inputs.path, world.cwd);
    return { from: 'path', patterns: inputs.path, folder: world.cwd, collected };
  }
  const run = artifactRun(inputs, context);
  if (typeof run === 'string') throw new CollectError(run);
  const collected = await collectArtifacts({
    pattern: inputs.pattern,
    run,
    token: inputs.githubToken,
    folder,
    env: world.env,
    client: () => world.artifactClient(),
  });
  return { from: 'artifacts', pattern: inputs.pattern, run, collected };
}

function logCollected(sought: Sought, log: Log): void {
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

function describeWheel({ filename, artifact, binaries }: WheelEntry): string {
  const from = artifact === null ? '' : ` (artifact ${artifact})`;
  return `Checked ${filename}${from}: ${counted(binaries.length, 'native file')}`;
}

function verdict(report: Report, { failOn }: Inputs, checkRunUrl: string): string {
  const where = checkRunUrl === '' ? 'the annotations and the job summary' : checkRunUrl;
  return oneLine(
    `wheel-abi-check: ${headline(report)}; the step fails on findings from ${failOn} on (input "fail-on"). See ${where}.`,
  );
}

interface Outputs {
  conclusion: Report['conclusion'];
  counts?: Report['counts'];
  reportPath?: string;
  checkRunUrl?: string;
}

function setOutputs(world: World, { conclusion, counts, reportPath, checkRunUrl }: Outputs): void {
  world.setOutput('conclusion', conclusion);
  world.setOutput('wheel-count', counts?.wheels ?? 0);
  world.setOutput('error-count', counts?.error ?? 0);
  world.setOutput('warning-count', counts?.warning ?? 0);
  world.setOutput('notice-count', counts?.notice ?? 0);
  world.setOutput('report-path', reportPath ?? '');
  world.setOutput('check-run-url', checkRunUrl ?? '');
}

async function temporaryFolder(env: Env): Promise<string> {
  return await mkdtemp(path.join(env.RUNNER_TEMP || tmpdir(), 'wheel-abi-check-'));
}

async function removeFolder(folder: string, log: Log): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    log.info(oneLine(`The temporary folder ${folder} could not be removed: ${messageOf(error)}`));
  }
}
