/** The command line: turns its arguments into options, and the report into text and an exit status. */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkWheels } from './checkWheels.ts';
import { CollectError, messageOf } from './collect/collected.ts';
import { collectLocalWheels } from './collect/localWheels.ts';
import { noWheelsMessage } from './collect/noWheels.ts';
import { ignoreFlaw } from './project/configurable.ts';
import { FAIL_ON } from './project/configurationTable.ts';
import {
  type Configuration,
  ConfigurationError,
  DEFAULT_CONFIGURATION,
  loadConfiguration,
  withFailOn,
  withIgnoredRules,
} from './project/loadConfiguration.ts';
import { plainText } from './report/escape.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import type { FailOn, Report } from './report/report.ts';
import { renderText } from './report/text.ts';
import { TOOL_VERSION } from './version.ts';

const FORMATS = ['text', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const EXIT_CLEAN = 0;
const EXIT_FINDINGS = 1;
const EXIT_USAGE = 2;

export const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>…

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise.

Options:
  --format FORMAT   ${FORMATS.join(', ')} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(', ')} (default: error)
  --config FILE     read [tool.wheel-abi-check] from FILE (default: pyproject.toml
                    in the working directory); an empty FILE reads none
  --ignore RULE     leave out findings of RULE; can be given several times
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR is honoured, too)
  --help            print this text
  --version         print the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an error.
`;

/** A mistake in the arguments; its message says what to write instead. */
class UsageError extends Error {}

interface Options {
  paths: string[];
  format: Format;
  output: string | null;
  /** Null: what the configuration says. */
  failOn: FailOn | null;
  /** Null: the default file, which may be missing. */
  config: string | null;
  ignoredRules: string[];
  quiet: boolean;
  color: boolean;
}

function parseOptions(args: string[]): Options | 'help' | 'version' {
  const { values, positionals } = parseKnown(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (positionals.length === 0)
    throw new UsageError('Name at least one wheel, folder or glob, such as wheelhouse/.');
  return {
    paths: positionals,
    format: oneOf(FORMATS, values.format, '--format'),
    output: values.output ?? null,
    failOn: values['fail-on'] === undefined ? null : oneOf(FAIL_ON, values['fail-on'], '--fail-on'),
    config: values.config ?? null,
    ignoredRules: values.ignore.map(ignorable),
    quiet: values.quiet,
    color:
      !values['no-color'] && values.output === undefined && process.stdout.isTTY && !process.env.NO_COLOR,
  };
}

function parseKnown(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        output: { type: 'string' },
        'fail-on': { type: 'string' },
        config: { type: 'string' },
        ignore: { type: 'string', multiple: true, default: [] },
        quiet: { type: 'boolean', default: false },
        'no-color': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function oneOf<Value extends string>(valid: readonly Value[], value: string, option: string): Value {
  const known = valid.find((each) => each === value);
  if (known === undefined)
    throw new UsageError(`${option} takes ${valid.join(', ')}, not "${plainText(value, 100)}".`);
  return known;
}

function ignorable(rule: string): string {
  const flaw = ignoreFlaw(rule);
  if (flaw !== null) throw new UsageError(`--ignore: ${flaw}`);
  return rule;
}

async function configure({ config, failOn, ignoredRules }: Options): Promise<Configuration> {
  const file = config ?? DEFAULT_CONFIGURATION;
  const loaded = await loadConfiguration(file, process.cwd(), config !== null);
  return withFailOn(withIgnoredRules(loaded, ignoredRules), failOn);
}

async function run(options: Options): Promise<number> {
  const configuration = await configure(options);
  const collected = await collectLocalWheels(options.paths, process.cwd());
  if (collected.wheels.length === 0) {
    throw new CollectError(
      noWheelsMessage({ from: 'arguments', patterns: options.paths, folder: process.cwd(), collected }),
    );
  }
  for (const { name, reason } of options.quiet ? [] : collected.passedOver) {
    process.stderr.write(`Passed over ${plainText(name, 300)}: ${reason}\n`);
  }
  const report = await checkWheels(collected, { ...configuration, failOn: configuration.failOn ?? 'error' });
  const text = render(report, options);
  if (options.output === null) process.stdout.write(text);
  else writeReport(options.output, text);
  return report.conclusion === 'failure' ? EXIT_FINDINGS : EXIT_CLEAN;
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report could not be written to ${plainText(file, 300)}: ${messageOf(error)}.`);
  }
}

function render(report: Report, { format, color, quiet }: Options): string {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'markdown':
      return renderMarkdown(report);
    case 'text':
      return renderText(report, { color, quiet });
  }
}

function isUserError(error: unknown): error is Error {
  return [UsageError, CollectError, ConfigurationError].some((kind) => error instanceof kind);
}

async function main(): Promise<number> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options === 'help' || options === 'version') {
      process.stdout.write(options === 'help' ? USAGE : `${TOOL_VERSION}\n`);
      return EXIT_CLEAN;
    }
    return await run(options);
  } catch (error) {
    if (isUserError(error)) {
      process.stderr.write(`wheel-abi-check: ${error.message}\n`);
    } else {
      process.stderr.write(
        `wheel-abi-check: an internal error, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
    }
    return EXIT_USAGE;
  }
}

// A pipe that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT_CLEAN : EXIT_USAGE),
);
process.exitCode = await main();
