/** The action from its inputs to its exit status, with everything outside of it passed in. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWheels } from '../checkWheels.ts';
import { type ArtifactClient, collectArtifacts } from '../collect/artifacts.ts';
import { CollectError, messageOf } from '../collect/collected.ts';
import { collectLocalWheels } from '../collect/localWheels.ts';
import { noWheelsFinding, noWheelsMessage, type Sought } from '../collect/noWheels.ts';
import { oneLine, safeLines } from '../collect/oneLine.ts';
import { InputError, type Inputs, loadInputs } from '../inputs.ts';
import { findAnnotationPlace } from '../locate/annotationPlace.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import { placeFindings } from '../locate/placeFindings.ts';
import type { Conclusion, Report, WheelEntry } from '../report/report.ts';
import { counted, headline } from '../report/wording.ts';
import type { MissingWheels } from '../rules/noWheels.ts';
import type { Requester } from './client.ts';
import { artifactRun, type Env, type EventPayload, type GitHubContext, readContext } from './context.ts';
import { explainFailedJobs } from './explainFailedJobs.ts';
import { withGuardedOutput } from './guardedOutput.ts';
import type { Log } from './log.ts';
import { openRepository } from './openRepository.ts';
import { publishAnnotations } from './publishAnnotations.ts';
import { writeReport, writeSummary } from './writeReports.ts';

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
  /** Called only when a check run, or the repository's files, are wanted. */
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
  const missing = missingWheels(sought, inputs);
  const explanations = await explainFailedJobs(world, inputs, context);

  const locate = await openRepository(
    { ...world, client: () => world.githubClient(inputs.jobToken || inputs.githubToken) },
    context,
  );
  const checked = await checkWheels(
    { wheels, problems, missing, explanations },
    {
      failOn: inputs.failOn,
      onWheel: (entry) => world.log.info(oneLine(describeWheel(entry))),
      locate,
    },
  );
  // Not having checked anything fails whatever "fail-on" says.
  const fails = sought.failed || (wheels.length === 0 && inputs.ifNoWheels === 'error');
  const report: Report = { ...checked, conclusion: conclusionOf(checked, fails, missing) };
  const failures: string[] = [];
  const nothingToSay = wheels.length === 0 && report.findings.length === 0;
  if (wheels.length === 0 && !sought.failed) world.log.info(safeLines(noWheelsMessage(sought)));
  if (inputs.summary && !nothingToSay) await writeSummary(report, world);
  const written = await writeReport(report, inputs.reportPath, world.cwd);
  if (written.problem !== null) failures.push(written.problem);

  const publication = nothingToSay
    ? { url: '', failure: null }
    : await publishAnnotations(await placed(report, locate), {
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
  if (report.conclusion === 'failure') {
    const first = report.findings[0];
    failures.push(
      fails && first !== undefined
        ? oneLine(`${first.message} ${first.remedy}`)
        : verdict(report, inputs, publication.url),
    );
  }
  return failures;
}

/** "if-no-wheels" alone decides how hard a missing wheel is taken. */
function conclusionOf({ conclusion }: Report, fails: boolean, missing: MissingWheels | null): Conclusion {
  if (fails) return 'failure';
  return missing === null ? conclusion : 'neutral';
}

/** What the finding for no wheels says, null where there are some or their absence is fine. */
function missingWheels(sought: ActionSought, { ifNoWheels }: Inputs): MissingWheels | null {
  const { wheels, problems } = sought.collected;
  // Where an artifact could not be read, that is the cause, and it has a finding of its own.
  if (wheels.length > 0 || problems.length > 0 || ifNoWheels === 'ignore') return null;
  return { severity: ifNoWheels === 'error' ? 'error' : 'warning', ...noWheelsFinding(sought) };
}

/** The repository is only read when a finding needs a place. */
async function placed(report: Report, locate: LocateOptions): Promise<Report> {
  if (report.findings.every(({ location }) => location !== null)) return report;
  return placeFindings(report, await findAnnotationPlace(locate.repository, locate));
}

/** Where wheels were looked for; `failed` when the place itself could not be asked. */
type ActionSought = Sought & { failed: boolean };

/** Collects from where the inputs say. */
async function seek(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  folder: string | null,
): Promise<ActionSought> {
  if (folder === null) {
    const collected = await collectLocalWheels(inputs.path, world.cwd);
    return { from: 'path', patterns: inputs.path, folder: world.cwd, collected, failed: false };
  }
  const run = artifactRun(inputs, context);
  if (typeof run === 'string') throw new CollectError(run);
  const { pattern, githubToken: token } = inputs;
  try {
    const client = (): Promise<ArtifactClient> => world.artifactClient();
    const collected = await withGuardedOutput(() =>
      collectArtifacts({ pattern, run, token, folder, env: world.env, client }),
    );
    return { from: 'artifacts', pattern, run, collected, failed: false };
  } catch (error) {
    if (!(error instanceof CollectError)) throw error;
    const problems = [{ artifact: pattern, reason: error.message }];
    const collected = { wheels: [], passedOver: [], problems, seen: [], matched: [] };
    return { from: 'artifacts', pattern, run, collected, failed: true };
  }
}

function logCollected(sought: ActionSought, log: Log): void {
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
