/**
 * Entry of the command line: answers what it is asked about itself, and loads what a command takes only once that is asked
 * for.
 */

import { existsSync } from 'node:fs';
import { messageOf } from './base/errors.ts';
import { plainText } from './base/escape.ts';
import { TOOL_VERSION } from './base/version.ts';
import { ConfigurationError } from './check/configuration/configurationError.ts';
import {
  CHECK_OPTIONS,
  COMMANDS,
  commandIn,
  commandMeant,
  EXIT_CLEAN,
  EXIT_USAGE,
  isClosed,
  parseKnownOptions,
  UsageError,
} from './cli/commandLine.ts';
import { startCompileCache } from './cli/compileCache.ts';
import { USAGE } from './cli/usage.ts';
import { CollectError } from './collect/collected.ts';

/** As shells report a program that SIGINT ended. */
const EXIT_INTERRUPTED = 130;

/** Does what the arguments say. Resolves to the exit status. */
async function run(args: readonly string[]): Promise<number> {
  const { command, rest } = commandIn(args, COMMANDS);
  const meant = command === null ? commandMeant(rest, COMMANDS, existsSync) : null;
  if (meant !== null)
    throw new UsageError(
      `There is no command "${meant.word}", and no file of that name. Did you mean "${meant.command}"?`,
    );
  if (command === 'explain') {
    startCompileCache();
    const { explainLogs } = await import('./cli/explain.ts');
    return await explainLogs(rest);
  }
  const given = parseKnownOptions(rest, CHECK_OPTIONS);
  const { values } = given;
  if (values.help) return say(USAGE);
  if (values.version) return say(`${TOOL_VERSION}\n`);
  startCompileCache();
  if (values['list-rules'] || values.explain !== undefined) {
    const { explain, listRules } = await import('./cli/rules.ts');
    return say(values['list-rules'] ? listRules() : explain(values.explain ?? ''));
  }
  if (command === 'project' && (values.fix || values.write)) {
    const { fixProject } = await import('./cli/fix.ts');
    return await fixProject(given);
  }
  const { perform } = await import('./cli/check.ts');
  return await perform(command, given);
}

function say(answer: string): number {
  process.stdout.write(answer);
  return EXIT_CLEAN;
}

function isUserError(error: unknown): error is Error {
  return [UsageError, CollectError, ConfigurationError].some((kind) => error instanceof kind);
}

async function main(): Promise<number> {
  try {
    return await run(process.argv.slice(2));
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
