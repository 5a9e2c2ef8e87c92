/** Writes the job summary, the JSON and HTML reports and the SARIF file. */

import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../base/errors.ts';
import { utf8Length } from '../base/escape.ts';
import { oneLine } from '../base/oneLine.ts';
import type { Report } from '../model/report.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Env } from './context.ts';
import type { Log } from './log.ts';

interface SummaryTarget {
  env: Env;
  log: Log;
}

/** Adds the report to the job summary. A summary that can't be written is a warning: the findings count. */
export async function writeSummary(report: Report, target: SummaryTarget): Promise<void> {
  await append(renderMarkdown(report), target);
}

async function append(markdown: string, { env, log }: SummaryTarget): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) {
    log.info('No job summary: the runner did not set GITHUB_STEP_SUMMARY');
    return;
  }
  try {
    await appendFile(file, markdown.endsWith('\n') ? markdown : `${markdown}\n`);
    log.debug(`${utf8Length(markdown)} bytes added to the job summary`);
  } catch (error) {
    log.warning(oneLine(`The job summary could not be written to ${file}: ${messageOf(error)}`));
  }
}

/** Bytes of the summary as a file: what a comment may have, and room for a line before it. */
const MAX_COMMENT = 65_000;

/**
 * Writes the summary for steps behind this one into the runner's folder for temporary files, under a name of the step's own.
 * Resolves to its path, empty where it can't be written: nobody may have a use for it.
 */
export async function writeMarkdown(report: Report, { env, log }: SummaryTarget): Promise<string> {
  const { RUNNER_TEMP: folder, GITHUB_ACTION: step } = env;
  if (!folder) return '';
  const file = path.join(folder, `wheel-abi-check-${(step || 'summary').replace(/[^\w-]/g, '-')}.md`);
  try {
    await writeFile(file, renderMarkdown(report, { maxBytes: MAX_COMMENT }));
    log.debug(`summary for other steps written to ${file}`);
    return file;
  } catch (error) {
    log.info(oneLine(`The summary could not be written to ${file}, for other steps: ${messageOf(error)}`));
    // Half of it is of no use to anybody.
    await rm(file, { force: true }).catch(() => {});
    return '';
  }
}

/** A file that an input asks for. */
export interface ReportFile {
  input: 'report-path' | 'html-path' | 'sarif-path';
  /** As in "The JSON report could not be written". */
  name: string;
  /** As given in the input; empty writes nothing. */
  path: string;
  /** A name that would do. */
  example: string;
  /** In pieces, since a report can be more than one string may hold. */
  render(): Iterable<string> | Promise<Iterable<string>>;
}

/** Writes a report where the input says, and makes the folder for it. */
export async function writeReport(
  { input, name, path: given, example, render }: ReportFile,
  cwd: string,
): Promise<{ path: string; problem: string | null }> {
  if (given === '') return { path: '', problem: null };
  const target = path.resolve(cwd, given);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await render());
    return { path: given, problem: null };
  } catch (error) {
    const problem = `The ${name} could not be written to ${target} (input "${input}"): ${messageOf(error)}. Name a file in a folder that the step may write to, for example ${example}.`;
    return { path: '', problem: oneLine(problem) };
  }
}
