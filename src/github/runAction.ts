/** The action from its inputs to its exit status, with everything outside of it passed in. */

import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWheels } from '../checkWheels.ts';
import type { ArtifactClient } from '../collect/artifacts.ts';
import { CollectError, messageOf } from '../collect/collected.ts';
import { noWheelsFinding, noWheelsMessage } from '../collect/noWheels.ts';
import { oneLine, safeLines } from '../collect/oneLine.ts';
import { InputError, type Inputs, loadInputs } from '../inputs.ts';
import {
  type Interruption,
  interruptionOf,
  soonAfter,
  unlessInterrupted,
  withTimeLimit,
} from '../interruption.ts';
import { findAnnotationPlace } from '../locate/annotationPlace.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import { placeFindings } from '../locate/placeFindings.ts';
import {
  type Configuration,
  ConfigurationError,
  loadConfiguration,
  withFailOn,
} from '../project/loadConfiguration.ts';
import { configurationSentence } from '../report/configuration.ts';
import { jsonPieces } from '../report/json.ts';
import type { Conclusion, FailOn, Finding, Report, WheelEntry } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { wheelLog } from '../report/wheelLog.ts';
import { counted, headline } from '../report/wording.ts';
import { NOT_CHECKED } from '../rules/notChecked.ts';
import type { MissingWheels } from '../rules/noWheels.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { WheelChecks } from '../wheelChecks.ts';
import { openWorkerPool } from '../workers/pool.ts';
import type { Requester } from './client.ts';
import { type Env, type EventPayload, type GitHubContext, readContext } from './context.ts';
import { areLogsWanted, explainFailedJobs } from './explainFailedJobs.ts';
import { withGuardedOutput } from './guardedOutput.ts';
import type { Log } from './log.ts';
import { openRepository } from './openRepository.ts';
import { publishAnnotations } from './publishAnnotations.ts';
import { type ActionSought, logCollected, seek } from './seekWheels.ts';
import { type ReportFile, writeReport, writeSummary } from './writeReports.ts';

/**
 * Milliseconds from the cancellation of the job to the end of the run, whatever is still under way. The runner sends
 * SIGINT, 7.5 seconds later SIGTERM, and kills the process after another 2.5.
 */
const CANCEL_GRACE = 5000;

/**
 * Milliseconds from the cancellation of the job until the check run is given up, so that there is time left to show the
 * findings as annotations of the job.
 */
const PUBLISH_GRACE = 3500;

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
}

/** Runs the action. What comes back are the reasons why the step fails, as sentences; none means success. */
export async function runAction(world: World): Promise<string[]> {
  let folder: string | null = null;
  // Counted from the cancellation on, however late publishing begins.
  const outOfTime = soonAfter(world.cancelled, PUBLISH_GRACE);
  try {
    const inputs = loadInputs((name) => world.getInput(name));
    const context = readContext(world.env, world.payload);
    if (inputs.pattern !== '') folder = await temporaryFolder(world.env);
    const check = (): Promise<string[]> => checkAndPublish(world, inputs, context, { folder, outOfTime });
    // A download that was given up goes on beside all that comes after, and may print.
    const work = folder === null ? check : () => withGuardedOutput(check);
    const failures = await unlessInterrupted(soonAfter(world.cancelled, CANCEL_GRACE), work, null);
    // The work sets the outputs as the very last, and waits for nothing after: where it has not ended, there are none.
    if (failures === null) setOutputs(world, { conclusion: 'failure' });
    const interruption = interruptionOf(world.cancelled);
    return interruption === null ? (failures ?? []) : [interruptedFailure(interruption), ...(failures ?? [])];
  } catch (error) {
    setOutputs(world, { conclusion: 'failure' });
    if (isUserError(error)) return [safeLines(error.message)];
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
      `wheel-abi-check stopped on an error of its own, so the check is not complete. Please report it with this text: ${where}`,
    ];
  } finally {
    if (folder !== null) await removeFolder(folder, world.log);
  }
}

function interruptedFailure({ message }: Interruption): string {
  return oneLine(`wheel-abi-check ended early, because ${message}.`);
}

function isUserError(error: unknown): error is Error {
  return [InputError, CollectError, ConfigurationError].some((kind) => error instanceof kind);
}

async function checkAndPublish(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  { folder, outOfTime }: { folder: string | null; outOfTime: AbortSignal },
): Promise<string[]> {
  const configuration = await configure(world, inputs);
  const failOn = configuration.failOn ?? 'error';
  const signal = withTimeLimit(world.cancelled, inputs.timeoutMinutes);
  const client = (): Promise<Requester> => world.githubClient(inputs.jobToken || inputs.githubToken);
  const locate = await unlessInterrupted(
    world.cancelled,
    () => openRepository({ ...world, client }, context),
    null,
  );
  const options = {
    ...configuration,
    failOn,
    seesAllWheels: !inputs.isInMatrix,
    locate,
    signal,
    cancelled: world.cancelled,
  };
  const checks = new WheelChecks({ ...options, openPool: openWorkerPool });
  const onWheel = (wheel: WheelSource): Promise<void> => checkEarly(wheel, checks, world.log);
  const sought = await seek(world, inputs, context, { folder, signal, onWheel });
  const { wheels, problems } = sought.collected;
  logCollected(sought, world.log);
  const missing = missingWheels(sought, inputs);
  const explanations = await unlessInterrupted(
    signal,
    () => explainFailedJobs(world, inputs, context),
    areLogsWanted(inputs) ? null : [],
  );
  const checked = await checkWheels(
    { wheels, problems, missing, explanations, notArrived: sought.notArrived },
    {
      ...options,
      onWheel: wheelLogger(wheels.length, world.log),
      project: await projectFolder(world, inputs),
    },
    checks,
  );
  logProject(checked, world.log);
  // Not having checked anything fails whatever "fail-on" says.
  const isUnfinished = checked.findings.some(({ rule }) => rule === NOT_CHECKED.id);
  const fails = isUnfinished || sought.failed || (wheels.length === 0 && inputs.ifNoWheels === 'error');
  const report: Report = { ...checked, conclusion: conclusionOf(checked, fails, missing) };
  const failures: string[] = [];
  const nothingToSay = wheels.length === 0 && report.findings.length === 0;
  if (wheels.length === 0 && !sought.failed && !isUnfinished)
    world.log.info(safeLines(noWheelsMessage(sought)));
  if (inputs.summary && !nothingToSay) await writeSummary(report, world);
  const shown =
    locate === null ? report : await unlessInterrupted(world.cancelled, () => placed(report, locate), report);
  const json = await writeReport(jsonFile(report, inputs), world.cwd);
  const sarif = await writeReport(sarifFile(shown, inputs, world.env), world.cwd);
  for (const { problem } of [json, sarif]) if (problem !== null) failures.push(problem);

  const publication = nothingToSay
    ? { url: '', failure: null }
    : await publishAnnotations(shown, { world, inputs, context, cancelled: world.cancelled, outOfTime });
  if (publication.failure !== null) failures.push(publication.failure);

  setOutputs(world, {
    conclusion: failures.length > 0 ? 'failure' : report.conclusion,
    counts: report.counts,
    reportPath: json.path,
    sarifPath: sarif.path,
    checkRunUrl: publication.url,
  });
  if (report.conclusion === 'failure') {
    const first = report.findings.find(({ rule }) => rule === NOT_CHECKED.id) ?? report.findings[0];
    failures.push(
      fails && first !== undefined
        ? oneLine(`${first.message} ${first.remedy}`)
        : verdict(report, { failOn, isInput: inputs.failOn !== null }, publication.url),
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
  const { artifacts, isUnknown } = sought.notArrived;
  if (artifacts.length > 0 || isUnknown) return null;
  if (wheels.length > 0 || problems.length > 0 || ifNoWheels === 'ignore') return null;
  return { severity: ifNoWheels === 'error' ? 'error' : 'warning', ...noWheelsFinding(sought) };
}

/** What the inputs and the file that they name say. It is relative to the workspace, as findings are. */
async function configure({ env, cwd, log }: World, inputs: Inputs): Promise<Configuration> {
  const loaded = await loadConfiguration(inputs.config, env.GITHUB_WORKSPACE || cwd);
  const configuration = withFailOn(loaded, inputs.failOn);
  const sentence = configurationSentence(configuration.inForce);
  if (sentence !== null) log.info(oneLine(sentence));
  return configuration;
}

/** The files that a build of wheels starts from. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py'];

/** The folder to check as the wheels' project; null where that isn't wanted, or the job has no such folder. */
async function projectFolder({ env, cwd }: World, { projectChecks }: Inputs): Promise<string | null> {
  if (projectChecks === 'false') return null;
  const folder = env.GITHUB_WORKSPACE || cwd;
  const isThere = (name: string): Promise<boolean> =>
    access(path.join(folder, name)).then(
      () => true,
      () => false,
    );
  const found = await Promise.all(PROJECT_FILES.map(isThere));
  return projectChecks === 'true' || found.includes(true) ? folder : null;
}

function logProject({ project }: Report, log: Log): void {
  if (project === undefined) return;
  const { files, prebuilt, notExamined } = project;
  log.info(`${counted(files, 'file')} of the repository looked at, ${prebuilt.length} native`);
  for (const sentence of notExamined) log.info(oneLine(`Not looked into: ${sentence}`));
}

/** The repository is only read when a finding needs a place. */
async function placed(report: Report, locate: LocateOptions): Promise<Report> {
  if (report.findings.every(({ location }) => location !== null)) return report;
  return placeFindings(report, await findAnnotationPlace(locate.repository, locate));
}

/** The same wheel is asked for again, under its label, once all have arrived. */
async function checkEarly(wheel: WheelSource, checks: WheelChecks, log: Log): Promise<void> {
  const checked = await checks.check({ source: wheel, label: wheel.filename });
  if (checked !== null) log.info(oneLine(`Checked ${wheel.displayPath} of ${wheel.artifact}`));
}

/** Logs each wheel as it is done: its line shows how far the check has come, its details are folded. */
function wheelLogger(total: number, log: Log): (entry: WheelEntry, findings: Finding[]) => void {
  let done = 0;
  return (entry, findings) => {
    done += 1;
    const { title, lines } = wheelLog(entry, findings, `${done}/${total}`);
    log.startGroup(title);
    for (const line of lines) log.info(line);
    log.endGroup();
  };
}

function jsonFile(report: Report, { reportPath }: Inputs): ReportFile {
  return {
    input: 'report-path',
    name: 'JSON report',
    path: reportPath,
    example: 'wheel-abi-check.json',
    render: () => jsonPieces(report),
  };
}

/** Jobs, and the legs of a matrix, must not replace each other's analysis, so that the category names both. */
function sarifFile(report: Report, { sarifPath, checkName }: Inputs, env: Env): ReportFile {
  const category = `wheel-abi-check/${env.GITHUB_JOB ?? ''}/${checkName}`;
  return {
    input: 'sarif-path',
    name: 'SARIF file',
    path: sarifPath,
    example: 'wheel-abi-check.sarif',
    // Code scanning would open alerts for what the configuration ignores.
    render: () => [renderSarif(report, { category, withSuppressed: false })],
  };
}

interface Threshold {
  failOn: FailOn;
  /** False where the configuration or the default decided. */
  isInput: boolean;
}

function verdict(report: Report, { failOn, isInput }: Threshold, checkRunUrl: string): string {
  const file = isInput ? null : report.configuration;
  const setting = file === null || file.failOn === null ? 'input "fail-on"' : `"fail-on" in ${file.path}`;
  const where = checkRunUrl === '' ? 'the annotations and the job summary' : checkRunUrl;
  return oneLine(
    `wheel-abi-check: ${headline(report)}; the step fails on findings from ${failOn} on (${setting}). See ${where}.`,
  );
}

interface Outputs {
  conclusion: Report['conclusion'];
  counts?: Report['counts'];
  reportPath?: string;
  sarifPath?: string;
  checkRunUrl?: string;
}

function setOutputs(world: World, { conclusion, counts, reportPath, sarifPath, checkRunUrl }: Outputs): void {
  world.setOutput('conclusion', conclusion);
  world.setOutput('wheel-count', counts?.wheels ?? 0);
  world.setOutput('error-count', counts?.error ?? 0);
  world.setOutput('warning-count', counts?.warning ?? 0);
  world.setOutput('notice-count', counts?.notice ?? 0);
  world.setOutput('report-path', reportPath ?? '');
  world.setOutput('sarif-path', sarifPath ?? '');
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
