/** What the commands of the command line have in common. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { plainText } from '../base/escape.ts';
import { wantsColor } from './style.ts';

export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

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
  ignore: { type: 'string', multiple: true, default: [] },
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

/**
 * The command among the arguments, which is their first word wherever options stand, and the arguments without it; null
 * where the first word is no command. What stands behind `--` is a path.
 */
export function commandIn(
  args: readonly string[],
  commands: readonly string[],
): { command: string | null; rest: string[] } {
  const options = { ...CHECK_OPTIONS, ...EXPLAIN_OPTIONS };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const first = tokens.find(({ kind }) => kind !== 'option');
  const isCommand = first?.kind === 'positional' && commands.includes(first.value);
  if (!isCommand) return { command: null, rest: [...args] };
  return { command: first.value, rest: args.filter((_, index) => index !== first.index) };
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
