/** The commands of a line that run one after the other, whatever happens. */

import { type ShellWord, shellCommands } from './shellWords.ts';

/** Words that make what follows depend on something, or hide what is run. */
const GUARDS: ReadonlySet<string> = new Set([
  ...['if', 'then', 'else', 'elif', 'fi', 'for', 'while', 'until', 'do', 'done', 'case', 'esac', 'select'],
  ...['function', 'return', 'exec', 'trap', 'eval', '{', '}', '!', '[', '[[', 'test', 'command', 'which'],
  ...['type', 'hash', 'grep', 'egrep', 'exit', 'set'],
]);
/** Words before a command that change nothing about which one it is. */
const BEFORE: ReadonlySet<string> = new Set(['sudo', 'env', 'time', 'nice', 'nohup', '-E', '-n', '-y']);
const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh']);
/** How deep a shell may be called in a shell. */
const MAX_DEPTH = 3;

/**
 * Null where a part may or may not run: with `||`, tests, loops, subshells, substitutions, here-documents. `set -e` and
 * the like alone are left out. Words that only lead to the command (`sudo`, `env`) are left out of it.
 */
export function straightCommands(line: string, depth = 0): ShellWord[][] | null {
  const bare = line.replace(/\\[\s\S]|'[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, '_');
  if (depth > MAX_DEPTH || /\|\||[()`]|<</.test(bare)) return null;
  const found: ShellWord[][] = [];
  for (const words of shellCommands(line)) {
    const command = withoutPrefix(words);
    const [first, second, third] = command.map(({ text }) => text);
    if (first === undefined) continue;
    if (first === 'set' && /^[-+][eoux]/.test(second ?? '')) continue;
    // An exit that is not there would end the commands before their last.
    if (GUARDS.has(first)) return null;
    if (SHELLS.has(first) && /^-[a-z]*c$/.test(second ?? '') && third !== undefined) {
      const inner = straightCommands(third, depth + 1);
      if (inner === null) return null;
      found.push(...inner);
    } else found.push(command);
  }
  return found;
}

/** Without the words that only lead to the command. */
export function withoutPrefix(words: readonly ShellWord[]): ShellWord[] {
  const start = words.findIndex(
    ({ text }, index) => !BEFORE.has(text) && !(/^[A-Za-z_]\w*=/.test(text) && index < words.length - 1),
  );
  return start < 0 ? [] : words.slice(start);
}
