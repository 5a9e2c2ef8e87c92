/** `wheel-abi-check explain`: what a failed log means. */

import { createReadStream, fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../base/errors.ts';
import { plainText } from '../base/escape.ts';
import { explainLogs as explainAll } from '../explain/explainLog.ts';
import type { LinkedWheel } from '../explain/linkedWheel.ts';
import { Mentions } from '../explain/mentions.ts';
import { rankedSuspects } from '../explain/prebuilt.ts';
import { type LogReading, readLog } from '../explain/readLog.ts';
import { judgeWheel } from '../judge/judgeWheel.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { committedBinaries } from '../project/prebuilt/committedBinaries.ts';
import type { LogReport } from '../report/failures.ts';
import { renderFailuresJson } from '../report/failuresJson.ts';
import { renderFailuresMarkdown } from '../report/failuresMarkdown.ts';
import { renderFailuresText } from '../report/failuresText.ts';
import { runRules } from '../rules/run.ts';
import { readWheel } from '../wheel/readWheel.ts';
import {
  EXIT_CLEAN,
  EXIT_FINDINGS,
  EXIT_UNKNOWN,
  EXPLAIN_OPTIONS,
  givenPaths,
  oneOf,
  parseKnownOptions,
  showsColor,
  UsageError,
} from './commandLine.ts';

const FORMATS = ['text', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

export const EXPLAIN_USAGE = `Usage: wheel-abi-check explain [options] [LOG… [WHEEL…]]

Searches logs of cibuildwheel, auditwheel, delocate, delvewheel and abi3audit for
their failures, and says what each one means, what the likely causes are, and
what to do next. Messages of loaders in a test (Linux', Apple's and Windows',
which names no DLL) are joined with the wheels that are named. Where nothing is
known, the last errors are quoted. Without a LOG, or with -, it reads standard
input, as in

  gh run view --log-failed | wheel-abi-check explain

Options:
  --format FORMAT   ${FORMATS.join(', ')} (default: text)
  --root DIR        the project's checkout, where prebuilt binaries are looked for
                    (default: the one around the working directory)
  --no-color        never colour the output (NO_COLOR is honoured, too)
  --help            print this text

Exit status: 0 no failure, 1 failures explained, 2 wrong usage or an error,
3 the log shows a failure and nothing in it is known.
`;

/** Reads the logs and prints the explanations. Resolves to the exit status. */
export async function explainLogs(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    process.stdout.write(EXPLAIN_USAGE);
    return EXIT_CLEAN;
  }
  const format = oneOf(FORMATS, values.format, '--format');
  const readings: LogReading[] = [];
  const isWheel = (name: string): boolean => name.endsWith('.whl');
  for (const name of logNames(positionals.filter((each) => !isWheel(each)))) {
    readings.push(name === '-' ? await readStandardInput() : await readFile(name));
  }
  for (const { log, leftOut } of readings)
    if (leftOut !== null) process.stderr.write(`wheel-abi-check: ${plainText(log, 300)}: ${leftOut}\n`);
  const failures = readings.flatMap((reading) => reading.failures);
  const mentions = new Mentions();
  for (const reading of readings) mentions.addAll(reading.mentions);
  // Where there is nothing to explain, the repository needn't be searched.
  const prebuilt = failures.length === 0 ? [] : await committedBinaries(await rootFolder(values.root));
  const report: LogReport = {
    logs: readings.map(({ log }) => log),
    lines: readings.reduce((sum, { lines }) => sum + lines, 0),
    explanations: explainAll(
      readings,
      rankedSuspects(prebuilt, mentions),
      await linkedWheels(positionals.filter(isWheel)),
    ),
  };
  process.stdout.write(render(report, format, showsColor(values)));
  if (report.explanations.some(({ concern }) => concern !== 'unknown')) return EXIT_FINDINGS;
  return report.explanations.length > 0 ? EXIT_UNKNOWN : EXIT_CLEAN;
}

/** What the files of wheels are linked to, and what the rules say of them: a message names little of it. */
async function linkedWheels(names: readonly string[]): Promise<LinkedWheel[]> {
  const wheels: LinkedWheel[] = [];
  for (const name of names) {
    const source = { path: name, displayPath: name, filename: path.basename(name), artifact: null };
    try {
      const wheel = judgeWheel(await readWheel(source));
      const { links } = wheel.links;
      wheels.push({ filename: source.filename, links, findings: runRules('wheel', wheel, DEFAULT_SETTINGS) });
    } catch (error) {
      throw new UsageError(
        `The wheel ${plainText(name, 300)} can't be read: ${plainText(messageOf(error), 300)}.`,
      );
    }
  }
  return wheels;
}

function parse(args: string[]) {
  return parseKnownOptions(args, EXPLAIN_OPTIONS);
}

function logNames(positionals: readonly string[]): readonly string[] {
  givenPaths(positionals);
  if (positionals.length > 0) {
    if (positionals.filter((name) => name === '-').length > 1)
      throw new UsageError('Standard input (-) can be read only once.');
    return positionals;
  }
  if (process.stdin.isTTY)
    throw new UsageError('Name a log, or pipe one in: wheel-abi-check explain build.log');
  return ['-'];
}

/** Node takes a folder, given as in `< build`, for an empty file. */
async function readStandardInput(): Promise<LogReading> {
  if (fstatSync(0).isDirectory()) throw new UsageError('Standard input is a folder. Name the logs in it.');
  return await readLog('standard input', process.stdin);
}

const ZIP_MAGIC = 'PK\x03\x04';

async function readFile(name: string): Promise<LogReading> {
  const shown = plainText(name, 300);
  try {
    await refuseArchive(name, shown);
    return await readLog(name, createReadStream(name));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isFolder = (error as NodeJS.ErrnoException).code === 'EISDIR';
    throw new UsageError(
      isFolder
        ? `${shown} is a folder. Name the logs in it: ${shown}/*.txt`
        : `The log ${shown} can't be read: ${plainText(messageOf(error), 300)}.`,
    );
  }
}

/** GitHub's page hands out a run's logs as a zip. */
async function refuseArchive(name: string, shown: string): Promise<void> {
  const handle = await open(name, 'r');
  try {
    if (!(await handle.stat()).isFile()) return;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString('latin1', 0, bytesRead) === ZIP_MAGIC)
      throw new UsageError(`${shown} is a zip. Unpack it, and name the .txt files in it.`);
  } finally {
    await handle.close();
  }
}

async function rootFolder(root: string | undefined): Promise<string> {
  if (root === undefined) return process.cwd();
  try {
    const handle = await open(root, 'r');
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    if (isFolder) return root;
  } catch (error) {
    throw new UsageError(
      `--root ${plainText(root, 300)} can't be read: ${plainText(messageOf(error), 300)}.`,
    );
  }
  throw new UsageError(`--root takes a folder, and ${plainText(root, 300)} is none.`);
}

function render(report: LogReport, format: Format, color: boolean): string {
  switch (format) {
    case 'json':
      return renderFailuresJson(report);
    case 'markdown':
      return renderFailuresMarkdown(report);
    case 'text':
      return renderFailuresText(report, { color });
  }
}
