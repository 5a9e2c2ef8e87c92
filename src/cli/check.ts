/** The checks of wheels and of projects, from their arguments to an exit status. */

import { closeSync, openSync, writeFileSync } from 'node:fs';
import { messageOf } from '../base/errors.ts';
import { plainText } from '../base/escape.ts';
import { checkWheels } from '../check/checkWheels.ts';
import type { Configuration } from '../check/configuration/configuration.ts';
import type { KnownReport } from '../check/known/knownReport.ts';
import { openWorkerPool } from '../check/workers/pool.ts';
import { CollectError, type Collected, type PassedOver, passedOverLine } from '../collect/collected.ts';
import { collectLocalWheels } from '../collect/localWheels.ts';
import { noWheelsMessage } from '../collect/noWheels.ts';
import { sdistsAmong } from '../collect/sdists.ts';
import type { LocateOptions } from '../locate/locateFindings.ts';
import type { FailOn, Report, WheelEntry } from '../model/report.ts';
import type { Upload } from '../model/upload.ts';
import { openCheckout } from '../project/git/gitCheckout.ts';
import { indexRepository } from '../project/git/gitRepository.ts';
import { jsonPieces } from '../report/json.ts';
import { renderText } from '../report/text.ts';
import { type CheckArguments, EXIT_CLEAN, EXIT_FINDINGS, isCommand, UsageError } from './commandLine.ts';
import { configure, knownReport, type Options, parseOptions, projectFolder } from './options.ts';
import { print } from './print.ts';
import { startProgress } from './progress.ts';

/** Makes the report that the command is for, null for the check of wheels, and writes it. Resolves to the exit status. */
export async function perform(command: string | null, given: CheckArguments): Promise<number> {
  const options = parseOptions(given);
  const report = await (command === 'project'
    ? reportOnProject(options)
    : reportOnWheels(options, command === 'release' ? 'pypi' : undefined));
  const pieces = await render(report, options);
  if (options.output === null) await print(pieces);
  else writeReport(options.output, pieces);
  return report.conclusion === 'failure' ? EXIT_FINDINGS : EXIT_CLEAN;
}

async function reportOnProject(options: Options): Promise<Report> {
  const [folder = '.', ...shipped] = options.paths;
  const root = projectFolder(folder);
  const configuration = await configure(options, root);
  const known = await knownReport(options, configuration.settings);
  const { checkRepository } = await import('../check/checkRepository.ts');
  return await checkRepository(root, { ...configuration, known, shipped, cwd: process.cwd() });
}

async function reportOnWheels(options: Options, upload?: Upload): Promise<Report> {
  if (options.paths.length === 0)
    throw new UsageError('Name at least one wheel, folder or glob, such as wheelhouse/.');
  const configured = await configure(options, process.cwd());
  const settings = { ...configured.settings, ...(upload === undefined ? {} : { upload }) };
  const configuration = { ...configured, settings, known: await knownReport(options, settings) };
  const collected = await collectLocalWheels(options.paths, process.cwd());
  if (collected.wheels.length === 0) {
    throw new CollectError(
      noWheelsMessage({ from: 'arguments', patterns: options.paths, folder: process.cwd(), collected }),
    );
  }
  if (collected.absent.length > 0) throw new UsageError(absentPaths(collected.absent));
  const passedOver = options.quiet ? null : passedOverLine(collected.passedOver);
  if (passedOver !== null) process.stderr.write(`${passedOver}\n`);
  // As the last gate before an upload all are here. Otherwise only wheels of several machines show by themselves that they are more
  // than one build's.
  return await check(collected, options, configuration, upload !== undefined);
}

/** Somebody meant these; a check of the others alone would look like one of all. */
function absentPaths(absent: readonly PassedOver[]): string {
  const lines = absent.map(({ name, reason }) => {
    const hint = isCommand(name) ? `. As a command, it goes before all paths` : '';
    return `There is no ${plainText(name, 300)}: ${plainText(reason)}${hint}.`;
  });
  return [...lines, 'Nothing was checked.'].join('\n');
}

/** Checks the wheels; on a terminal it shows how far it has come. */
async function check(
  collected: Collected,
  { quiet, baseline }: Options,
  configuration: Configuration & { failOn: FailOn; known: KnownReport | null },
  areAll: boolean,
): Promise<Report> {
  const locate = await findRepository(process.cwd());
  const collection = { ...collected, sdists: sdistsAmong(collected.passedOver, process.cwd()) };
  const origin = { folder: process.cwd(), workflow: null, areAll };
  const options = { ...configuration, locate, baseline, origin, openPool: openWorkerPool };
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

/** A format that a run doesn't ask for is not loaded. */
async function render(report: Report, { format, color, quiet, width }: Options): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return jsonPieces(report);
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      return [renderSarif(report, { category: null, withSuppressed: true })];
    }
    case 'github': {
      const { renderGitHubLog } = await import('../report/githubLog.ts');
      return [renderGitHubLog(report, { quiet })];
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../report/markdown.ts');
      return [renderMarkdown(report)];
    }
    case 'html': {
      const { htmlPieces } = await import('../report/html.ts');
      return htmlPieces(report);
    }
    case 'text':
      return [renderText(report, { color, quiet, width })];
  }
}
