/** The command line: turns its arguments into options, and the report into text and an exit status. */

import { once } from 'node:events';
import { closeSync, existsSync, openSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listOf } from './base/collections.ts';
import { messageOf } from './base/errors.ts';
import { plainText } from './base/escape.ts';
import { nearest } from './base/nearest.ts';
import { TOOL_VERSION } from './base/version.ts';
import { checkRepository } from './check/checkRepository.ts';
import { checkWheels } from './check/checkWheels.ts';
import { ignoreFlaw } from './check/configuration/configurable.ts';
import { FAIL_ON } from './check/configuration/configurationTable.ts';
import {
  type Configuration,
  ConfigurationError,
  DEFAULT_CONFIGURATION,
  loadConfiguration,
  withFailOn,
  withIgnoredRules,
} from './check/configuration/loadConfiguration.ts';
import { openWorkerPool } from './check/workers/pool.ts';
import {
  CHECK_OPTIONS,
  commandIn,
  commandMeant,
  EXIT_CLEAN,
  EXIT_FINDINGS,
  EXIT_USAGE,
  givenPaths,
  oneOf,
  parseKnownOptions,
  showsColor,
  UsageError,
} from './cli/commandLine.ts';
import { explainLogs } from './cli/explain.ts';
import { startProgress } from './cli/progress.ts';
import { terminalWidth } from './cli/style.ts';
import { CollectError, type Collected, type PassedOver, passedOverLine } from './collect/collected.ts';
import { collectLocalWheels } from './collect/localWheels.ts';
import { noWheelsMessage } from './collect/noWheels.ts';
import { sdistsAmong } from './collect/sdists.ts';
import type { LocateOptions } from './locate/locateFindings.ts';
import type { FailOn, Report, WheelEntry } from './model/report.ts';
import type { Upload } from './model/upload.ts';
import { openCheckout } from './project/git/gitCheckout.ts';
import { indexRepository } from './project/git/gitRepository.ts';
import { type BaselineChoice, indexAddress, PYPI, PYPI_URL } from './release/baselineChoice.ts';
import { explainRule, listRules } from './report/explain.ts';
import { renderGitHubLog } from './report/githubLog.ts';
import { jsonPieces } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderSarif } from './report/sarif.ts';
import { renderText } from './report/text.ts';
import { RULE_LIST } from './rules/registry.ts';

const FORMATS = ['text', 'json', 'sarif', 'markdown', 'html', 'github'] as const;
type Format = (typeof FORMATS)[number];

/** As shells report a program that SIGINT ended. */
const EXIT_INTERRUPTED = 130;

/** Commands beside the check of wheels, by the first word of their arguments. A folder of that name is meant by `./project`. */
const COMMANDS: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['explain', explainLogs],
  ['release', (args: string[]) => perform(args, (options) => reportOnWheels(options, 'pypi'))],
  ['project', (args: string[]) => perform(args, reportOnProject)],
]);

export const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>…
       wheel-abi-check release [options] <wheel | folder | glob>…
       wheel-abi-check project [options] [folder [sdist | wheel]…]
       wheel-abi-check explain [options] [LOG…]

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise. With release, also says what
PyPI would refuse, as the last gate before an upload. With project, looks into
the repository that wheels are built from, the current folder unless one is named.

Options:
  --format FORMAT   ${FORMATS.join(', ')} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(', ')} (default: error)
  --config FILE     read [tool.wheel-abi-check] from FILE (default: pyproject.toml
                    in the working directory); an empty FILE reads none
  --baseline FROM   say what changed since the last release: pypi asks the index,
                    else a folder of wheels or an earlier JSON report
  --index-url URL   the index of --baseline pypi (default: PyPI's)
  --ignore RULE     leave out findings of RULE; can be given several times
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR and FORCE_COLOR are honoured)
  --explain RULE    print what a rule means, why it matters and how to fix it
  --list-rules      print all rules, each with one line about it
  --help            print this text
  --version         print the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an error.
`;

interface Options {
  paths: string[];
  format: Format;
  output: string | null;
  /** Null: what the configuration says. */
  failOn: FailOn | null;
  /** Null: the default file, which may be missing. */
  config: string | null;
  /** Null: the wheels are held against no earlier release. */
  baseline: BaselineChoice | null;
  ignoredRules: string[];
  quiet: boolean;
  color: boolean;
  /** Columns of the terminal that the report goes to, null elsewhere. */
  width: number | null;
}

type Arguments = ReturnType<typeof parseKnown>;

/** What the program is asked about itself; null where it is to check wheels. */
function answer({ values }: Arguments): string | null {
  if (values.help) return USAGE;
  if (values.version) return `${TOOL_VERSION}\n`;
  if (values['list-rules']) return listRules();
  return values.explain === undefined ? null : explain(values.explain);
}

function explain(rule: string): string {
  const text = explainRule(rule);
  if (text !== null) return text;
  const near = nearest(
    rule,
    RULE_LIST.map(({ id }) => id),
  );
  throw new UsageError(
    `There is no rule "${plainText(rule, 100)}". ` +
      (near.length === 0 ? '' : `Did you mean ${listOf(near, 'or')}? `) +
      '--list-rules prints all of them.',
  );
}

function parseOptions({ values, positionals }: Arguments): Options {
  const toScreen = values.output === undefined;
  return {
    paths: givenPaths(positionals),
    format: oneOf(FORMATS, values.format, '--format'),
    output: values.output ?? null,
    failOn: values['fail-on'] === undefined ? null : oneOf(FAIL_ON, values['fail-on'], '--fail-on'),
    config: values.config ?? null,
    baseline: baselineChoice(values.baseline, values['index-url']),
    ignoredRules: values.ignore.map(ignorable),
    quiet: values.quiet,
    color: toScreen && showsColor(values),
    width: toScreen ? terminalWidth(process.stdout) : null,
  };
}

function baselineChoice(from: string | undefined, index: string | undefined): BaselineChoice | null {
  if (from === undefined && index === undefined) return null;
  if (from !== PYPI && index !== undefined) throw new UsageError('--index-url goes with --baseline pypi.');
  const indexUrl = index === undefined ? PYPI_URL : indexAddress(index);
  if (indexUrl === null)
    throw new UsageError(`--index-url "${plainText(index ?? '', 200)}" is no http or https address.`);
  if (from !== undefined && from !== PYPI && statSync(from, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(
      `--baseline takes pypi, a folder of wheels, or a JSON report, and there is no ${plainText(from, 300)}.`,
    );
  return { from: from ?? PYPI, indexUrl, cwd: process.cwd(), ownNames: null, isWhole: true };
}

function parseKnown(args: string[]) {
  return parseKnownOptions(args, CHECK_OPTIONS);
}

function ignorable(rule: string): string {
  const flaw = ignoreFlaw(rule);
  if (flaw !== null) throw new UsageError(`--ignore: ${flaw}`);
  return rule;
}

/** The default file is the one in `folder`; a named one is looked for from the working directory, as all arguments. */
async function configure(
  { config, failOn, ignoredRules }: Options,
  folder: string,
): Promise<Configuration & { failOn: FailOn }> {
  const loaded =
    config === null
      ? await loadConfiguration(DEFAULT_CONFIGURATION, folder, false)
      : await loadConfiguration(config, process.cwd(), true);
  const configuration = withFailOn(withIgnoredRules(loaded, ignoredRules), failOn);
  return { ...configuration, failOn: configuration.failOn ?? 'error' };
}

/** Makes a report of what the arguments name. */
type Command = (options: Options) => Promise<Report>;

/** Answers what is asked about the program itself, else lets the command make its report and writes that. */
async function perform(args: string[], command: Command): Promise<number> {
  const given = parseKnown(args);
  const answered = answer(given);
  if (answered !== null) {
    process.stdout.write(answered);
    return EXIT_CLEAN;
  }
  const options = parseOptions(given);
  const report = await command(options);
  const pieces = await render(report, options);
  if (options.output === null) await print(pieces);
  else writeReport(options.output, pieces);
  return report.conclusion === 'failure' ? EXIT_FINDINGS : EXIT_CLEAN;
}

async function reportOnProject(options: Options): Promise<Report> {
  const [folder = '.', ...shipped] = options.paths;
  const cwd = process.cwd();
  const isFolder = statSync(path.resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder)
    throw new UsageError(
      `There is no folder ${plainText(folder, 300)}. Name the project's own, such as "project .".`,
    );
  const root = path.resolve(cwd, folder);
  return await checkRepository(root, { ...(await configure(options, root)), shipped, cwd });
}

async function reportOnWheels(options: Options, upload?: Upload): Promise<Report> {
  if (options.paths.length === 0)
    throw new UsageError('Name at least one wheel, folder or glob, such as wheelhouse/.');
  const configured = await configure(options, process.cwd());
  const settings = { ...configured.settings, ...(upload === undefined ? {} : { upload }) };
  const configuration = { ...configured, settings };
  const collected = await collectLocalWheels(options.paths, process.cwd());
  if (collected.wheels.length === 0) {
    throw new CollectError(
      noWheelsMessage({ from: 'arguments', patterns: options.paths, folder: process.cwd(), collected }),
    );
  }
  if (collected.absent.length > 0) throw new UsageError(absentPaths(collected.absent));
  const passedOver = options.quiet ? null : passedOverLine(collected.passedOver);
  if (passedOver !== null) process.stderr.write(`${passedOver}\n`);
  return await check(collected, options, configuration);
}

/** Somebody meant these; a check of the others alone would look like one of all. */
function absentPaths(absent: readonly PassedOver[]): string {
  const lines = absent.map(({ name, reason }) => {
    const hint = COMMANDS.has(name) ? `. As a command, it goes before all paths` : '';
    return `There is no ${plainText(name, 300)}: ${plainText(reason)}${hint}.`;
  });
  return [...lines, 'Nothing was checked.'].join('\n');
}

/** Checks the wheels; on a terminal it shows how far it has come. */
async function check(
  collected: Collected,
  { quiet, baseline }: Options,
  configuration: Configuration & { failOn: FailOn },
): Promise<Report> {
  const locate = await findRepository(process.cwd());
  const collection = { ...collected, sdists: sdistsAmong(collected.passedOver, process.cwd()) };
  const options = { ...configuration, locate, baseline, openPool: openWorkerPool };
  if (quiet) return await checkWheels(collection, options);
  const progress = startProgress(collected.wheels.length, process.stderr, process.env);
  process.once('SIGINT', progress.end);
  try {
    const onWheel = ({ filename }: WheelEntry): void => progress.step(filename);
    return await checkWheels(collection, { ...options, onWheel });
  } finally {
    process.off('SIGINT', progress.end);
    progress.end();
  }
}

/** The checkout that the command runs in; outside of one, findings have no place. */
async function findRepository(folder: string): Promise<LocateOptions | null> {
  const checkout = await openCheckout(folder);
  if (checkout === null) return null;
  return { repository: indexRepository(checkout, true), workflowPath: null, home: null };
}

/** Piece by piece, as fast as whoever reads it takes them. */
async function print(pieces: Iterable<string>): Promise<void> {
  try {
    for (const piece of pieces) {
      if (process.stdout.destroyed) return;
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}

function writeReport(file: string, pieces: Iterable<string>): void {
  try {
    const out = openSync(file, 'w');
    try {
      for (const piece of pieces) writeFileSync(out, piece);
    } finally {
      closeSync(out);
    }
  } catch (error) {
    throw new UsageError(`The report could not be written to ${plainText(file, 300)}: ${messageOf(error)}.`);
  }
}

async function render(report: Report, { format, color, quiet, width }: Options): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return jsonPieces(report);
    case 'sarif':
      return [renderSarif(report, { category: null, withSuppressed: true })];
    case 'github':
      return [renderGitHubLog(report, { quiet })];
    case 'markdown':
      return [renderMarkdown(report)];
    case 'html':
      return (await import('./report/html.ts')).htmlPieces(report);
    case 'text':
      return [renderText(report, { color, quiet, width })];
  }
}

function isUserError(error: unknown): error is Error {
  return [UsageError, CollectError, ConfigurationError].some((kind) => error instanceof kind);
}

async function main(): Promise<number> {
  try {
    const { command, rest } = commandIn(process.argv.slice(2), [...COMMANDS.keys()]);
    const run = command === null ? undefined : COMMANDS.get(command);
    const meant = command === null ? commandMeant(rest, [...COMMANDS.keys()], existsSync) : null;
    if (meant !== null)
      throw new UsageError(
        `There is no command "${meant.word}", and no file of that name. Did you mean "${meant.command}"?`,
      );
    return await (run === undefined ? perform(rest, reportOnWheels) : run(rest));
  } catch (error) {
    return complain(error);
  }
}

/** Such as a working directory that has been deleted: where in this program it came up helps nobody. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** Says what went wrong, and comes back with the exit status for that. */
function complain(error: unknown): number {
  process.stderr.write(
    isUserError(error) || isSystemError(error)
      ? `wheel-abi-check: ${isUserError(error) ? error.message : plainText(messageOf(error), 300)}\n`
      : `wheel-abi-check: an internal error, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT_USAGE;
}

/** Whoever reads has gone, as `head` does when it has enough: the systems' words for it. */
const CLOSED: readonly unknown[] = ['EPIPE', 'EOF', 'ECONNRESET'];

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED.includes(error.code);
}

// Node's own status for an error that nobody catches is that of findings.
process.on('uncaughtException', (error) => process.exit(complain(error)));
// With nothing left that could go on, Node would end the process in silence.
process.once('beforeExit', () => {
  if (process.exitCode === undefined)
    process.exitCode = complain(new Error('something was waited for that will never come'));
});
// Nothing lies on the disk before the report is written. Whoever has something else to clear away does so first.
process.once('SIGINT', () => setImmediate(() => process.exit(EXIT_INTERRUPTED)));
// A pipe that closes early is no failure, nor a success: the exit status is the report's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (isClosed(error)) return;
  process.exit(complain(new UsageError(`The report could not be written: ${messageOf(error)}.`)));
});
// The report can be had all the same.
process.stderr.on('error', () => {});
process.exitCode = await main();
