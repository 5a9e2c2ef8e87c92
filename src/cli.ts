/** The command line: turns its arguments into options, and the report into text and an exit status. */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkWheels } from './checkWheels.ts';
import { CollectError, messageOf } from './collect/collected.ts';
import { collectLocalWheels } from './collect/localWheels.ts';
import { noWheelsMessage } from './collect/noWheels.ts';
import { listOf } from './collections.ts';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, oneOf, terminal, UsageError } from './commandLine.ts';
import { explainLogs } from './commands/explain.ts';
import { openCheckout } from './locate/gitCheckout.ts';
import { indexRepository } from './locate/gitRepository.ts';
import type { LocateOptions } from './locate/locateFindings.ts';
import { nearest } from './nearest.ts';
import { plainText } from './report/escape.ts';
import { explainRule, listRules } from './report/explain.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import type { FailOn, Report } from './report/report.ts';
import type { Terminal } from './report/terminalMarkdown.ts';
import { renderText } from './report/text.ts';
import { RULE_LIST } from './rules/registry.ts';
import { TOOL_VERSION } from './version.ts';

const FORMATS = ['text', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];
const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'notice', 'never'];

/** Commands beside the check of wheels, by their first word. A folder of that name is meant by `./explain`. */
const COMMANDS: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['explain', explainLogs],
]);

export const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>…
       wheel-abi-check explain [options] [LOG…]

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise.

Options:
  --format FORMAT   ${FORMATS.join(', ')} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(', ')} (default: error)
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR is honoured, too)
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
  failOn: FailOn;
  quiet: boolean;
  color: boolean;
}

type Arguments = ReturnType<typeof parseKnown>;

/** What the program is asked about itself; null where it is to check wheels. */
function answer({ values }: Arguments): string | null {
  if (values.help) return USAGE;
  if (values.version) return `${TOOL_VERSION}\n`;
  if (values['list-rules']) return listRules(terminal(values));
  return values.explain === undefined ? null : explain(values.explain, terminal(values));
}

function explain(rule: string, options: Terminal): string {
  const text = explainRule(rule, options);
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
  if (positionals.length === 0)
    throw new UsageError('Name at least one wheel, folder or glob, such as wheelhouse/.');
  return {
    paths: positionals,
    format: oneOf(FORMATS, values.format, '--format'),
    output: values.output ?? null,
    failOn: oneOf(FAIL_ON, values['fail-on'], '--fail-on'),
    quiet: values.quiet,
    color: values.output === undefined && terminal(values).color,
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
        'fail-on': { type: 'string', default: 'error' },
        quiet: { type: 'boolean', default: false },
        'no-color': { type: 'boolean', default: false },
        explain: { type: 'string' },
        'list-rules': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function run(options: Options): Promise<number> {
  const collected = await collectLocalWheels(options.paths, process.cwd());
  if (collected.wheels.length === 0) {
    throw new CollectError(
      noWheelsMessage({ from: 'arguments', patterns: options.paths, folder: process.cwd(), collected }),
    );
  }
  for (const { name, reason } of options.quiet ? [] : collected.passedOver) {
    process.stderr.write(`Passed over ${plainText(name, 300)}: ${reason}\n`);
  }
  const report = await checkWheels(collected, {
    failOn: options.failOn,
    locate: await findRepository(process.cwd()),
  });
  const text = render(report, options);
  if (options.output === null) process.stdout.write(text);
  else writeReport(options.output, text);
  return report.conclusion === 'failure' ? EXIT_FINDINGS : EXIT_CLEAN;
}

/** The checkout that the command runs in; outside of one, findings have no place. */
async function findRepository(folder: string): Promise<LocateOptions | null> {
  const checkout = await openCheckout(folder);
  if (checkout === null) return null;
  return { repository: indexRepository(checkout, true), workflowPath: null, home: null };
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

async function main(): Promise<number> {
  try {
    const [first = '', ...rest] = process.argv.slice(2);
    const command = COMMANDS.get(first);
    if (command !== undefined) return await command(rest);
    const given = parseKnown(process.argv.slice(2));
    const text = answer(given);
    if (text === null) return await run(parseOptions(given));
    process.stdout.write(text);
    return EXIT_CLEAN;
  } catch (error) {
    if (error instanceof UsageError || error instanceof CollectError) {
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
