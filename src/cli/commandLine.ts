/** What the commands of the command line have in common. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { listOf } from '../base/collections.ts';
import { messageOf } from '../base/errors.ts';
import { plainText } from '../base/escape.ts';
import { nearest } from '../base/nearest.ts';
import { wantsColor } from './style.ts';

export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;
/** Of `explain`: a log shows a failure, and nothing in it is known. */
export const EXIT_UNKNOWN = 3;

/** Commands beside the check of wheels. A folder of that name is meant by `./project`. */
export const COMMANDS = ['explain', 'release', 'project'] as const;

export const FORMATS = ['text', 'json', 'sarif', 'markdown', 'html', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** A mistake in the arguments; its message says what to write instead. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of the checks of wheels and of projects. */
export const CHECK_OPTIONS = {
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  config: { type: 'string' },
  baseline: { type: 'string' },
  'index-url': { type: 'string' },
  'known-findings': { type: 'string' },
  ignore: { type: 'string', multiple: true, default: [] },
  fix: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  explain: { type: 'string' },
  'list-rules': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  version: { type: 'boolean', default: false },
} satisfies Options;

/** The options of `explain`. Those of the same name take a value in both, or in none. */
export const EXPLAIN_OPTIONS = {
  format: { type: 'string', default: 'text' },
  root: { type: 'string' },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
} satisfies Options;

/** The first argument that is no option, or the `--` before it. */
function firstWord(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...CHECK_OPTIONS, ...EXPLAIN_OPTIONS },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens.find(({ kind }) => kind !== 'option');
}

/**
 * The command among the arguments, which is their first word wherever options stand, and the arguments without it; null
 * where the first word is no command. What stands behind `--` is a path.
 */
export function commandIn(
  args: readonly string[],
  commands: readonly string[],
): { command: string | null; rest: string[] } {
  const first = firstWord(args);
  const isCommand = first?.kind === 'positional' && commands.includes(first.value);
  if (!isCommand) return { command: null, rest: [...args] };
  return { command: first.value, rest: args.filter((_, index) => index !== first.index) };
}

/**
 * The command that may have been meant by a first word that is none and names no file; null where there is none. A word with
 * a dot, a slash or a wildcard is a path that was mistyped.
 */
export function commandMeant(
  args: readonly string[],
  commands: readonly string[],
  exists: (path: string) => boolean,
): { word: string; command: string } | null {
  const first = firstWord(args);
  if (first?.kind !== 'positional' || !/^[a-z]{4,16}$/i.test(first.value) || exists(first.value)) return null;
  const [command] = nearest(first.value, commands);
  return command === undefined ? null : { word: first.value, command };
}

/** The arguments by these options; a `UsageError` says what is wrong with them, and names the option that may have been meant. */
export function parseKnownOptions<Known extends Options>(args: readonly string[], options: Known) {
  const unknown = unknownOption(args, options);
  if (unknown !== null) throw new UsageError(unknown);
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function unknownOption(args: readonly string[], options: Options): string | null {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind !== 'option') return null;
  const near = nearest(unknown.name, Object.keys(options)).map((name) => `--${name}`);
  return (
    `Unknown option '${plainText(unknown.rawName, 100)}'. ` +
    `${near.length === 0 ? '' : `Did you mean ${listOf(near, 'or')}? `}--help lists all of them.`
  );
}

/** The arguments of the checks of wheels and of projects. */
export type CheckArguments = ReturnType<typeof parseKnownOptions<typeof CHECK_OPTIONS>>;

/** Whether a command has that name. */
export function isCommand(word: string): boolean {
  return COMMANDS.some((command) => command === word);
}

/** The paths; an empty one is what is left of a variable that is not set, and nobody means that by nothing. */
export function givenPaths<Paths extends readonly string[]>(paths: Paths): Paths {
  if (paths.some((path) => path.trim() === ''))
    throw new UsageError(
      'An argument is empty, as when a variable in the command is not set. Leave it out, or name a file. Nothing was checked.',
    );
  return paths;
}

/** Whether what goes to standard output may be coloured. */
export function showsColor(values: { 'no-color': boolean }): boolean {
  return !values['no-color'] && wantsColor(process.stdout, process.env);
}

/** The value, where it is a valid one; a `UsageError` says which there are. */
export function oneOf<Value extends string>(valid: readonly Value[], value: string, option: string): Value {
  const known = valid.find((each) => each === value);
  if (known === undefined)
    throw new UsageError(`${option} takes ${valid.join(', ')}, not "${plainText(value, 100)}".`);
  return known;
}

/** Whoever reads has gone, as `head` does when it has enough: the systems' words for it. */
const CLOSED: readonly unknown[] = ['EPIPE', 'EOF', 'ECONNRESET'];

/** Whether whoever reads the output has gone. */
export function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED.includes(error.code);
}
