/** Commands whose effect ends with their shell: part of misplaced-command. */

import { listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { environmentWords } from '../../../project/cibuildwheel/environmentWords.ts';
import { certainCommands } from '../../../project/cibuildwheel/scriptParts.ts';
import { type ShellWord, shellCommands } from '../../../project/cibuildwheel/shellWords.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName, quoted } from '../../shared/settingWords.ts';

/** Options whose commands prepare something; each has a shell of its own. */
export const PREPARING: readonly string[] = ['before-all', 'before-build', 'before-test'];

/** Scripts that only set variables, by their usual names. */
const ENVIRONMENT_SCRIPT =
  /(?:^|[\\/])(?:activate|enable|env|setvars\.sh|[\w.-]*[_-]env(?:ironment)?\.sh|env\.sh)$/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;

type Effect = { kind: 'variable'; names: string[] } | { kind: 'source' } | { kind: 'folder' };

/** What a command does to its shell alone; null for one that does anything else. */
function effectOf(words: readonly ShellWord[]): Effect | null {
  const [first = '', ...rest] = words.map(({ text }) => text);
  if (ASSIGNMENT.test(first)) return { kind: 'variable', names: namesIn([first, ...rest]) };
  if (first === 'export' || (first === 'declare' && rest[0] === '-x')) {
    const names = namesIn(rest);
    return names.length > 0 ? { kind: 'variable', names } : null;
  }
  if (first === 'cd' || first === 'pushd') return { kind: 'folder' };
  return (first === 'source' || first === '.') && ENVIRONMENT_SCRIPT.test(rest[0] ?? '')
    ? { kind: 'source' }
    : null;
}

/** What `cmd` runs one after the other; null for more than one line, of which it reads the first alone. */
function batchCommands(value: string): ShellWord[][] | null {
  const line = value.trim();
  if (/[\n()|<>]/.test(line)) return null;
  return shellCommands(line.replaceAll('\\', '/'));
}

/** The same as {@link effectOf} for a command of `cmd`. */
function effectInBatch(words: readonly ShellWord[]): Effect | null {
  const [first = '', ...rest] = words.map(({ text }) => text);
  const program = first.toLowerCase();
  const [, name = ''] = (program === 'set' && /^([A-Za-z_]\w*)=/.exec(rest[0] ?? '')) || [];
  if (name !== '') return { kind: 'variable', names: [name] };
  if (program === 'cd' || program === 'pushd') return { kind: 'folder' };
  const script = program === 'call' ? (rest[0] ?? '') : first;
  return /(?:^|\/)(?:vcvars\w*|vsdevcmd|activate|setvars)\.bat$/i.test(script) ? { kind: 'source' } : null;
}

function namesIn(words: readonly string[]): string[] {
  return words.flatMap((word) => ASSIGNMENT.exec(word)?.[1] ?? []);
}

/**
 * Null where what comes last in the setting's command does something, or where `environment` does the same: `assigned` are
 * the variables that it sets.
 */
export function describeLostShell(
  setting: OptionSetting,
  assigned: ReadonlySet<string>,
  { isWindows = false } = {},
): Draft | null {
  const commands = (isWindows ? batchCommands : certainCommands)(setting.value ?? '') ?? [];
  const effectFor = isWindows ? effectInBatch : effectOf;
  // What may or may not run may have a use for what is set before it.
  const effects = commands.map((words) => (words === null ? null : effectFor(words)));
  const last = effects.slice(effects.lastIndexOf(null) + 1).filter((effect) => effect !== null);
  const [first] = last.filter(({ kind }) => kind !== 'folder');
  const isWhole = last.length === commands.length;
  // Who goes back to a folder at the end is only tidy.
  const effect = first ?? (isWhole ? last[0] : undefined);
  if (effect === undefined) return null;
  const names = last
    .flatMap((each) => (each.kind === 'variable' ? each.names : []))
    .filter((name) => !assigned.has(name));
  if (effect.kind === 'variable' && names.length === 0) return null;
  if (effect.kind === 'source' && assigned.has('PATH')) return null;
  const { written, option, location } = setting;
  const what = {
    variable: `the ${names.length === 1 ? 'variable' : 'variables'} ${plainText(listSome(names, 2), 50)}`,
    source: 'what the script sets',
    folder: 'the folder',
  }[effect.kind];
  const title = {
    variable: `${plainText(listSome(names, 1), 30)} set in ${written} reaches no build`,
    source: `what ${written} sources reaches no build`,
    folder: `cd in ${written} reaches no build`,
  }[effect.kind];
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} shell`,
    location,
    title,
    message:
      `cibuildwheel runs ${written} = ${quoted(setting.value ?? '')} (${placeName(location)}) in a shell of its own, and ${what} ` +
      `${names.length > 1 ? 'end' : 'ends'} with that shell. Neither the build nor the tests see it.`,
    remedy: remedyFor(effect, setting, names),
    data: { option, kind: 'lost-shell', names },
  };
}

/** The variables that a value of `environment` sets. */
export function assignedIn(value: string): string[] {
  return namesIn((environmentWords(value)?.words ?? []).map(({ text }) => text));
}

function remedyFor(
  effect: Effect,
  { written, platform, option }: OptionSetting,
  names: readonly string[],
): string {
  if (effect.kind === 'folder')
    return `Write cd and what needs it into one command, joined with "&&", or take ${option} out.`;
  if (effect.kind === 'source')
    return 'Set the variables in environment, or write what needs them into the same command, joined with "&&".';
  const place = written.startsWith('CIBW_')
    ? `CIBW_ENVIRONMENT${platform === null ? '' : `_${platform.toUpperCase()}`}`
    : `environment under [tool.cibuildwheel${platform === null ? '' : `.${platform}`}]`;
  return `Set ${plainText(listSome(names, 2), 50)} in ${place}, which holds for all commands and the build.`;
}
