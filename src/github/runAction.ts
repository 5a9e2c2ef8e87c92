/** The action from its inputs to its exit status, with everything outside of it passed in. */

import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDiskFull } from '../base/diskFull.ts';
import { messageOf } from '../base/errors.ts';
import { plainText } from '../base/escape.ts';
import {
  Interruption,
  interruptionOf,
  Mishap,
  soonAfter,
  unlessInterrupted,
  withTimeLimit,
} from '../base/interruption.ts';
import { oneLine, safeLines } from '../base/oneLine.ts';
import { counted } from '../base/words.ts';
import { checkWheels } from '../check/checkWheels.ts';
import { type Configuration, NO_CONFIGURATION } from '../check/configuration/configuration.ts';
import { ConfigurationError } from '../check/configuration/configurationError.ts';
import {
  DEFAULT_CONFIGURATION,
  loadConfiguration,
  withFailOn,
} from '../check/configuration/loadConfiguration.ts';
import type { KnownReport } from '../check/known/knownReport.ts';
import { readKnownReport } from '../check/known/readKnownReport.ts';
import type { Origin } from '../check/lacking.ts';
import { WheelChecks } from '../check/wheelChecks.ts';
import { openWorkerPool } from '../check/workers/pool.ts';
import { CollectError } from '../collect/collected.ts';
import { noWheelsFinding, noWheelsMessage } from '../collect/noWheels.ts';
import { sdistsAmong } from '../collect/sdists.ts';
import { findAnnotationPlace } from '../locate/annotationPlace.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import { placeFindings } from '../locate/placeFindings.ts';
import type { Conclusion, FailOn, Finding, Report, WheelEntry } from '../model/report.ts';
import type { Gap, MissingWheels } from '../model/runFacts.ts';
import { readTomlFile } from '../project/toml/tomlFile.ts';
import { stringOf, tableAt } from '../project/toml/tomlTree.ts';
import type { BaselineChoice } from '../release/baselineChoice.ts';
import { conclusionOf } from '../report/buildReport.ts';
import { configurationSentence } from '../report/configuration.ts';
import { headline } from '../report/headline.ts';
import { jsonPieces } from '../report/json.ts';
import { judgedSentence } from '../report/judgedBuilds.ts';
import { remedyLine } from '../report/remedies.ts';
import { wheelLog } from '../report/wheelLog.ts';
import { decisiveCauses } from '../report/wording.ts';
import type { Found } from '../rules/rule.ts';
import { noWheels } from '../rules/run/no-wheels.ts';
import { notChecked } from '../rules/run/not-checked.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { brokenOffReport } from './brokenOff.ts';
import type { Requester } from './client.ts';
import { type Env, type GitHubContext, readContext } from './context.ts';
import { areLogsWanted, type ExplainedJobs, NOTHING } from './explainedJobs.ts';
import { withGuardedOutput } from './guardedOutput.ts';
import { InputError, type Inputs, loadInputs, shortName } from './inputs.ts';
import type { Log } from './log.ts';
import { openRepository } from './openRepository.ts';
import { type Call, NO_CALL, readCall } from './ownCheckRun.ts';
import { jobLabel, publishAnnotations } from './publishAnnotations.ts';
import { commentOnPullRequest } from './pullRequestComment.ts';
import { type ActionSought, logCollected, nothingSought, seek } from './seekWheels.ts';
import { traced } from './tracing.ts';
import type { World } from './world.ts';
import { type ReportFile, writeMarkdown, writeReport, writeSummary } from './writeReports.ts';

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

/**
 * Milliseconds from an error that nobody owns to the end of the run, and until the check run is given up before that. What is
 * known has been published long since by then, unless what publishes it is what has broken: no request takes so long.
 */
const MISHAP_GRACE = 180_000;
const MISHAP_PUBLISH_GRACE = 120_000;

/**
 * Runs the action. What comes back are the reasons why the step fails, as sentences; none means success. It rejects for
 * nothing: an error that nobody owns ends it as the time limit does.
 */
export async function runAction(given: World): Promise<string[]> {
  const world = traced(given);
  const { cancelled, mishap = new Mishap() } = world;
  const temporary = new TemporaryFolder(world.env);
  // Counted from the cancellation on, however late publishing begins.
  const outOfTime = AbortSignal.any([
    soonAfter(cancelled, PUBLISH_GRACE),
    soonAfter(mishap.signal, MISHAP_PUBLISH_GRACE),
  ]);
  const over = AbortSignal.any([soonAfter(cancelled, CANCEL_GRACE), soonAfter(mishap.signal, MISHAP_GRACE)]);
  let failures: string[] | null;
  try {
    const inputs = loadInputs((name) => world.getInput(name));
    const context = readContext(world.env, world.payload);
    world.log.debug(
      `event ${context.eventName}, commit ${context.headSha}, run ${context.runUrl ?? 'unknown'}`,
    );
    const check = (): Promise<string[]> =>
      checkAndPublish(world, inputs, context, { temporary, mishap, outOfTime });
    // A download that was given up goes on beside all that comes after, and may print.
    const work = inputs.pattern === '' ? check : () => withGuardedOutput(check);
    failures = await unlessInterrupted(over, work, null);
  } catch (error) {
    failures = isUserError(error) ? [safeLines(error.message)] : null;
    if (failures === null) mishap.note(error);
    else
      failures.push(
        ...setOutputs(world, { conclusion: 'failure', headline: failures[0]?.split('\n')[0] ?? '' }),
      );
  }
  // The work sets the outputs as the very last, and waits for nothing after: where it has not ended, there are none.
  failures ??= setOutputs(world, { conclusion: 'failure' });
  await temporary.remove(world.log);
  logCause(interruptionOf(mishap.signal), world.log);
  const early = [cancelled, mishap.signal].flatMap((signal) => interruptionOf(signal) ?? []);
  const said = failures.join();
  return [
    ...early
      .filter(({ kind, message }) => kind === 'cancelled' || !said.includes(oneLine(message)))
      .map(interruptedFailure),
    ...failures,
  ];
}

function interruptedFailure({ message }: Interruption): string {
  return oneLine(`wheel-abi-check ended early, because ${message}.`);
}

/** Where an error of our own came up, for whoever reports it. The system's own errors say enough. */
function logCause(interruption: Interruption | null, log: Log): void {
  const { cause } = interruption ?? {};
  const isOfSystem = typeof (cause as NodeJS.ErrnoException | undefined)?.syscall === 'string';
  if (interruption?.kind === 'error' && cause instanceof Error && !isOfSystem)
    log.info(oneLine(`The error came up here, please report it: ${cause.stack ?? cause.message}`));
}

function isUserError(error: unknown): error is Error {
  return [InputError, CollectError, ConfigurationError].some((kind) => error instanceof kind);
}

/** What the work comes to. Where it fails on an error that isn't the user's, the run ends, and `instead` is all there is. */
async function owned<Result, Instead>(
  mishap: Mishap,
  work: () => Promise<Result>,
  instead: Instead,
): Promise<Result | Instead> {
  try {
    return await work();
  } catch (error) {
    if (isUserError(error)) throw error;
    mishap.note(error);
    return instead;
  }
}

async function checkAndPublish(
  world: World,
  inputs: Inputs,
  context: GitHubContext,
  { temporary, mishap, outOfTime }: { temporary: TemporaryFolder; mishap: Mishap; outOfTime: AbortSignal },
): Promise<string[]> {
  const configuration = await owned(mishap, () => configure(world, inputs), NO_CONFIGURATION);
  const failOn = configuration.failOn ?? 'error';
  const signal = withTimeLimit(AbortSignal.any([world.cancelled, mishap.signal]), inputs.timeoutMinutes);
  const client = (): Promise<Requester> => world.githubClient(inputs.jobToken || inputs.githubToken);
  // Asked before anything else, since a cancelled job has little time for it at its end.
  const call = new OwnCall(ownCall(inputs, context, client));
  const locate = await unlessInterrupted(
    world.cancelled,
    () => owned(mishap, () => openRepository({ ...world, client }, context), null),
    null,
  );
  const { upload } = inputs;
  const known = await owned(mishap, () => knownReport(world, inputs, context, configuration), null);
  const options = {
    ...configuration,
    settings: { ...configuration.settings, ...(upload === null ? {} : { upload }) },
    failOn,
    seesAllWheels: !inputs.isInMatrix,
    known,
    locate,
    signal,
    cancelled: world.cancelled,
  };
  const checks = new WheelChecks({ ...options, openPool: openWorkerPool });
  world.log.debug(
    inputs.pattern === ''
      ? `looks for ${inputs.path.join(', ')} in ${world.cwd}`
      : `looks for artifacts called ${inputs.pattern}`,
  );
  const seeking = {
    openFolder: () => temporary.open(),
    signal,
    onFullDisk: (error: unknown) => mishap.note(error),
    onWheel: (wheel: WheelSource) => checkEarly(wheel, checks, world.log),
  };
  const sought = await owned(mishap, () => seek(world, inputs, context, seeking), nothingSought(world));
  const { wheels, problems } = sought.collected;
  if (!sought.notArrived.isUnknown) logCollected(sought, world.log);
  const missing = missingWheels(sought, inputs);
  const explained = areLogsWanted(inputs)
    ? await unlessInterrupted(
        signal,
        () => owned(mishap, () => explainLogs(world, inputs, context), null),
        null,
      )
    : NOTHING;
  const explanations = explained?.explain ?? null;
  const gaps = [...artifactGaps(sought), ...(explained?.gaps ?? [])];
  const sdists = sdistsAmong(sought.collected.passedOver, sought.from === 'path' ? world.cwd : null);
  const project = await projectFolder(world, inputs);
  const done: { entry: WheelEntry; findings: Found[] }[] = [];
  const logWheel = wheelLogger(wheels.length, known, world.log);
  const onWheel = (entry: WheelEntry, findings: Found[]): void => {
    done.push({ entry, findings });
    world.log.debug(
      `${entry.label}: ${counted(entry.members, 'member')} read, ${counted(findings.length, 'finding')}`,
    );
    logWheel(entry, findings);
  };
  const checked = await owned(
    mishap,
    async () =>
      await checkWheels(
        { wheels, problems, missing, explanations, notArrived: sought.notArrived, gaps, sdists },
        {
          ...{ ...options, onWheel, project, baseline: await baselineOf(world, inputs, context) },
          origin: originOf(sought, project, inputs, context),
        },
        checks,
      ),
    null,
  );
  const report =
    checked ?? brokenOff(interruptionOf(signal), { sought, done, failOn, project, configuration, known });
  const others = missing === null ? report.conclusion : withoutWheels(report, failOn);
  const conclusion = fails(report, sought, inputs) ? 'failure' : others;
  return await publish(
    { ...report, conclusion },
    { sought, failOn, locate, call },
    { world, inputs, context, mishap, outOfTime },
  );
}

async function explainLogs(world: World, inputs: Inputs, context: GitHubContext): Promise<ExplainedJobs> {
  const { explainFailedJobs } = await import('./explainFailedJobs.ts');
  return await explainFailedJobs(world, inputs, context);
}

/** What an unexpected error left of the run: the wheels that were done. */
function brokenOff(
  interruption: Interruption | null,
  {
    sought,
    done,
    failOn,
    project,
    configuration,
    known,
  }: {
    sought: ActionSought;
    done: { entry: WheelEntry; findings: Found[] }[];
    failOn: FailOn;
    project: string | null;
    configuration: Configuration;
    known: KnownReport | null;
  },
): Report {
  const isDone = new Set(done.map(({ entry }) => `${entry.artifact}: ${entry.path}`));
  const left = sought.collected.wheels.filter(
    ({ artifact, displayPath }) => !isDone.has(`${artifact}: ${displayPath}`),
  );
  return brokenOffReport({
    done,
    unchecked: {
      interruption: interruption ?? new Interruption('error', 'an error came up'),
      wheels: left.map(({ filename }) => filename),
      ...sought.notArrived,
      repository: project !== null,
      logs: false,
    },
    failOn,
    configuration: configuration.inForce,
    known,
  });
}

/** Not having checked anything fails whatever "fail-on" says. */
function fails(report: Report, sought: ActionSought, inputs: Inputs): boolean {
  if (isUnfinished(report) || sought.failed) return true;
  return sought.collected.wheels.length === 0 && severityWithout(inputs) === 'error';
}

function isUnfinished({ findings }: Report): boolean {
  return findings.some(({ rule }) => rule === notChecked.id);
}

interface Checked {
  sought: ActionSought;
  failOn: FailOn;
  locate: LocateOptions | null;
  call: OwnCall;
}

/** Shows the report wherever it is to be shown; what fails on the way keeps nothing else from being shown. */
async function publish(
  report: Report,
  { sought, failOn, locate, call: own }: Checked,
  {
    world,
    inputs,
    context,
    mishap,
    outOfTime,
  }: {
    world: World;
    inputs: Inputs;
    context: GitHubContext;
    mishap: Mishap;
    outOfTime: AbortSignal;
  },
): Promise<string[]> {
  logProject(report, world.log);
  const failures: string[] = [];
  const isWithoutWheels = sought.collected.wheels.length === 0;
  const nothingToSay = isWithoutWheels && report.findings.length === 0;
  if (isWithoutWheels && !sought.failed && !isUnfinished(report))
    world.log.info(safeLines(noWheelsMessage(sought, inputs.jobTrouble)));
  if (inputs.summary && !nothingToSay) await owned(mishap, () => writeSummary(report, world), undefined);
  const markdownPath = nothingToSay ? '' : await owned(mishap, () => writeMarkdown(report, world), '');
  const shown =
    locate === null
      ? report
      : await unlessInterrupted(
          world.cancelled,
          () => owned(mishap, () => placed(report, locate), report),
          report,
        );
  const json = await writeReport(jsonFile(report, inputs), world.cwd);
  if (json.path !== '') world.log.debug(`JSON report written to ${json.path}`);
  const html = await writeReport(htmlFile(report, inputs), world.cwd);
  if (html.path !== '') world.log.debug(`HTML report written to ${html.path}`);
  const call = await own.known(world.cancelled);
  const sarif = await writeReport(sarifFile(shown, inputs, jobLabel(context, call)), world.cwd);
  if (sarif.path !== '') world.log.debug(`SARIF file written to ${sarif.path}`);
  if (sarif.path !== '' && call.unknown !== null) world.log.info(oneLine(sharedCategory(call.unknown)));
  for (const { problem } of [json, html, sarif]) if (problem !== null) failures.push(problem);

  const publisher = { world, inputs, context, call, cancelled: world.cancelled, outOfTime };
  const publication = nothingToSay
    ? { url: '', failure: null }
    : await owned(mishap, () => publishAnnotations(shown, publisher), { url: '', failure: null });
  if (publication.failure !== null) failures.push(publication.failure);
  await owned(mishap, () => commentOnPullRequest(report, publisher), undefined);

  const isEnded = interruptionOf(mishap.signal) !== null;
  failures.push(
    ...setOutputs(world, {
      conclusion: failures.length > 0 || isEnded ? 'failure' : report.conclusion,
      counts: report.counts,
      headline: headline(report),
      markdownPath,
      reportPath: json.path,
      htmlPath: html.path,
      sarifPath: sarif.path,
      checkRunUrl: publication.url,
    }),
  );
  if (report.conclusion === 'failure') {
    const first = report.findings.find(({ rule }) => rule === notChecked.id) ?? report.findings[0];
    failures.push(
      fails(report, sought, inputs) && first !== undefined
        ? unfinished(report, first)
        : verdict(report, { failOn, isInput: inputs.failOn !== null }, publication.url),
    );
  }
  return failures;
}

/** Why the step fails where something was not checked, behind what is worse than that. */
function unfinished(report: Report, finding: Finding): string {
  const [worst] = decisiveCauses(report);
  const before = worst === undefined || worst.cause === finding.cause ? '' : `${headline(report)}. `;
  return oneLine(`${before}${finding.message} ${remedyLine(finding.remedy)}`);
}

/** "if-no-wheels" alone decides how hard a missing wheel is taken; what else was found counts as always. */
function withoutWheels({ findings }: Report, failOn: FailOn): Conclusion {
  const others = findings.filter(({ rule }) => rule !== noWheels.id);
  return conclusionOf(others, failOn) === 'failure' ? 'failure' : 'neutral';
}

/** How hard it is taken that there is no wheel. Nobody expects one after a step that failed, but who says so. */
function severityWithout({ ifNoWheels, jobTrouble }: Inputs): MissingWheels['severity'] | null {
  if (ifNoWheels === 'ignore') return null;
  if (ifNoWheels === 'warn') return 'warning';
  return ifNoWheels === null && jobTrouble !== null ? 'notice' : 'error';
}

/** What the finding for no wheels says, null where there are some or their absence is fine. */
function missingWheels(sought: ActionSought, inputs: Inputs): MissingWheels | null {
  const { wheels, problems } = sought.collected;
  // Where an artifact could not be read, or not be listed, that is the cause, and it has a finding of its own.
  const { artifacts, isUnknown } = sought.notArrived;
  if (artifacts.length > 0 || isUnknown || artifactGaps(sought).length > 0) return null;
  const severity = severityWithout(inputs);
  if (wheels.length > 0 || problems.length > 0 || severity === null) return null;
  const { jobTrouble } = inputs;
  return { severity, jobTrouble, ...noWheelsFinding(sought, jobTrouble) };
}

/** Artifacts that nobody could list may hold any wheel. */
function artifactGaps(sought: ActionSought): Gap[] {
  if (sought.from !== 'artifacts' || sought.collected.notListed === null) return [];
  const remedy = `Do as said above; where there are too many, let the build upload fewer, larger artifacts.`;
  return [{ what: 'artifacts beyond those that were listed', message: sought.collected.notListed, remedy }];
}

/** What GitHub says of this call, asked early and wanted late. */
class OwnCall {
  private answer: Call = { name: null, unknown: 'GitHub did not answer before the job was cancelled' };
  private readonly asked: Promise<void>;

  constructor(asked: Promise<Call>) {
    this.asked = asked.then((answer) => {
      this.answer = answer;
    });
  }

  /** The answer, or once the job is cancelled what is known by then. */
  async known(cancelled: AbortSignal): Promise<Call> {
    await unlessInterrupted(cancelled, () => this.asked, undefined);
    return this.answer;
  }
}

/** Asks GitHub where something depends on the answer. */
async function ownCall(
  { ownCheckRun, checkRun, comment, sarifPath }: Inputs,
  { repository }: GitHubContext,
  client: () => Promise<Requester>,
): Promise<Call> {
  if (ownCheckRun === null || repository === null) return NO_CALL;
  const isNeedless = checkRun === 'never' && comment === 'never' && sarifPath === '';
  return isNeedless ? NO_CALL : await readCall(client, repository, ownCheckRun);
}

function sharedCategory(reason: string): string {
  return `The name of this job's own check run can't be read (${reason}), so two calls of one reusable workflow would have the same SARIF category, and replace each other's alerts. The job needs "permissions: checks: read" for that.`;
}

/** What the inputs and the file that they name say. It is relative to the workspace, as findings are. */
async function configure({ env, cwd, log }: World, inputs: Inputs): Promise<Configuration> {
  const loaded = await loadConfiguration(inputs.config, env.GITHUB_WORKSPACE || cwd);
  const configuration = withFailOn(loaded, inputs.failOn);
  const sentence = configurationSentence(configuration.inForce);
  if (sentence !== null) log.info(oneLine(sentence));
  return configuration;
}

/** The report that the input names. On a fork's pull request the checkout, and what it holds, is the fork's. */
async function knownReport(
  { env, cwd, log }: World,
  { knownFindings: file, upload }: Inputs,
  { fork }: GitHubContext,
  { settings }: Configuration,
): Promise<KnownReport | null> {
  if (file === '') return null;
  const folder = env.GITHUB_WORKSPACE || cwd;
  const within = [folder, env.RUNNER_TEMP ?? ''].filter((each) => each !== '');
  const note =
    fork === null
      ? null
      : `The run is for a pull request from ${fork}, which may have changed ${plainText(file, 300)}: look at what it says before you trust it.`;
  if (note !== null) log.warning(oneLine(note));
  const isUpload = (upload ?? settings.upload ?? null) !== null;
  return await readKnownReport({ file, folder, within, note, isUpload });
}

/** The files that a build of wheels starts from. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py'];

/** Artifacts by whose names it is clear that they hold no wheels. */
const NO_WHEELS =
  /^(?:.*[-_. ])?(?:sdist|source|docs?|html|coverage|logs?|reports?|tests?|results|benchmarks?|sbom)(?:[-_. ].*)?$/i;

/**
 * Where the wheels come from; null in a job that sees those of one leg alone, and where the repository is not to be asked. The
 * files at hand are those of the run that built the wheels only where it is this one.
 */
function originOf(
  sought: ActionSought,
  project: string | null,
  { isInMatrix, projectChecks, upload }: Inputs,
  { eventName, workflowPath }: GitHubContext,
): Origin | null {
  if (isInMatrix || projectChecks === 'false') return null;
  const isOfThisRun = eventName !== 'workflow_run' && (sought.from !== 'artifacts' || sought.run.current);
  const own = { folder: isOfThisRun ? project : null, workflow: isOfThisRun ? workflowPath : null };
  if (sought.from !== 'artifacts') return { ...own, areAll: upload === 'pypi' };
  const { wheels, seen, matched, notListed } = sought.collected;
  const others = seen.filter((name) => !matched.includes(name));
  // One alone may be the first of those that are still being built.
  const seemAll = wheels.length > 1 && notListed === null && others.every((name) => NO_WHEELS.test(name));
  return { ...own, areAll: upload === 'pypi' || seemAll };
}

/** On `workflow_run` a fork chose the wheels' names, so that only the name in this repository is asked for. */
async function baselineOf(
  { cwd }: World,
  { baseline, indexUrl, isInMatrix }: Inputs,
  { eventName }: GitHubContext,
): Promise<BaselineChoice | null> {
  if (baseline === '') return null;
  const ownNames = eventName === 'workflow_run' ? await projectNames(cwd) : null;
  return { from: baseline, indexUrl, cwd, ownNames, isWhole: !isInMatrix };
}

async function projectNames(folder: string): Promise<string[]> {
  const found = await readTomlFile(path.join(folder, DEFAULT_CONFIGURATION), /name/);
  const project = found.status === 'read' ? tableAt(found.table, 'project') : undefined;
  const name = stringOf(project?.entries.get('name'));
  return name === null ? [] : [name];
}

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
  const judged = judgedSentence({ project });
  if (judged !== null) log.info(oneLine(judged));
  for (const sentence of notExamined) log.info(oneLine(`Not looked into: ${sentence}`));
}

/** The repository is only read when a finding needs a place. */
async function placed(report: Report, locate: LocateOptions): Promise<Report> {
  if (report.findings.every(({ location }) => location !== null)) return report;
  return placeFindings(report, await findAnnotationPlace(locate.repository, locate));
}

/** The same wheel is asked for again, under its label, once all have arrived. */
async function checkEarly(wheel: WheelSource, checks: WheelChecks, log: Log): Promise<void> {
  const checked = await checks.check(wheel);
  if (checked !== null) log.info(oneLine(`Checked ${wheel.displayPath} of ${wheel.artifact}`));
}

/** Logs each wheel as it is done: its line shows how far the check has come, its details are folded. */
function wheelLogger(
  total: number,
  earlier: KnownReport | null,
  log: Log,
): (entry: WheelEntry, findings: Found[]) => void {
  let done = 0;
  return (entry, findings) => {
    done += 1;
    const { fresh, known } = earlier?.divide(findings) ?? { fresh: findings, known: [] };
    const { title, lines } = wheelLog(entry, fresh, `${done}/${total}`, known);
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

function htmlFile(report: Report, { htmlPath }: Inputs): ReportFile {
  return {
    input: 'html-path',
    name: 'HTML report',
    path: htmlPath,
    example: 'wheel-abi-check.html',
    render: async () => (await import('../report/html.ts')).htmlPieces(report),
  };
}

/** Jobs, calls of one, and the legs of a matrix must not replace each other's analysis: the category names them all. */
function sarifFile(report: Report, { sarifPath, checkName }: Inputs, job: string): ReportFile {
  const category = shortName(`wheel-abi-check/${job}/${checkName}`);
  return {
    input: 'sarif-path',
    name: 'SARIF file',
    path: sarifPath,
    example: 'wheel-abi-check.sarif',
    // Code scanning would open alerts for what the configuration ignores.
    async render() {
      const { renderSarif } = await import('../report/sarif.ts');
      return [renderSarif(report, { category, withSuppressed: false })];
    },
  };
}

interface Threshold {
  failOn: FailOn;
  /** False where the configuration or the default decided. */
  isInput: boolean;
}

function verdict(report: Report, { failOn, isInput }: Threshold, checkRunUrl: string): string {
  const { configuration } = report;
  const setting = isInput
    ? 'input "fail-on"'
    : configuration === null || configuration.failOn === null
      ? null
      : `"fail-on" in ${configuration.path}`;
  const why = setting === null ? '' : ` The step fails on findings from ${failOn} on (${setting}).`;
  const where = checkRunUrl === '' ? 'the annotations and the job summary' : checkRunUrl;
  return oneLine(`${headline(report)}.${why} See ${where}.`);
}

interface Outputs {
  conclusion: Report['conclusion'];
  headline?: string;
  markdownPath?: string;
  counts?: Report['counts'];
  reportPath?: string;
  htmlPath?: string;
  sarifPath?: string;
  checkRunUrl?: string;
}

/** Comes back with what kept them from being written: steps behind this one would go by none. */
function setOutputs(
  world: World,
  { conclusion, headline, counts, markdownPath, reportPath, htmlPath, sarifPath, checkRunUrl }: Outputs,
): string[] {
  try {
    world.setOutput('conclusion', conclusion);
    world.setOutput('headline', oneLine(headline ?? ''));
    world.setOutput('wheel-count', counts?.wheels ?? 0);
    world.setOutput('error-count', counts?.error ?? 0);
    world.setOutput('warning-count', counts?.warning ?? 0);
    world.setOutput('notice-count', counts?.notice ?? 0);
    world.setOutput('markdown-path', markdownPath ?? '');
    world.setOutput('report-path', reportPath ?? '');
    world.setOutput('html-path', htmlPath ?? '');
    world.setOutput('sarif-path', sarifPath ?? '');
    world.setOutput('check-run-url', checkRunUrl ?? '');
    return [];
  } catch (error) {
    const where = `the file ${world.env.GITHUB_OUTPUT ?? ''} that the runner names in GITHUB_OUTPUT`;
    return [
      oneLine(
        `The step's outputs could not be written to ${where}: ${messageOf(error)}. Nothing else of the check is lost by that.`,
      ),
    ];
  }
}

/** The run's own folder, which is there once something is to be put into it. */
class TemporaryFolder {
  private readonly env: Env;
  private folder: string | null = null;

  constructor(env: Env) {
    this.env = env;
  }

  /** Makes it. */
  async open(): Promise<string> {
    const parent = this.env.RUNNER_TEMP || tmpdir();
    try {
      this.folder = await mkdtemp(path.join(parent, 'wheel-abi-check-'));
      return this.folder;
    } catch (error) {
      if (isDiskFull(error)) throw error;
      const why = `the folder for temporary files (${parent}, as RUNNER_TEMP says) can't be used: ${messageOf(error)}`;
      throw new Interruption('error', plainText(why), { cause: error });
    }
  }

  async remove(log: Log): Promise<void> {
    const { folder } = this;
    if (folder === null) return;
    try {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      log.info(oneLine(`The temporary folder ${folder} could not be removed: ${messageOf(error)}`));
    }
  }
}
