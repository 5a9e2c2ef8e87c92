/** The words of a shell command, as far as they can be told without running it. */

/** `isLiteral` is false where a shell would put something else in the word's place. */
export interface ShellWord {
  text: string;
  isLiteral: boolean;
}

/**
 * The next piece of a line: one that joins it with the next line, blanks, an operator, or a part of a word, which is in
 * quotes, behind a backslash, or plain. What is left over is a quote that never closes, or a last backslash.
 */
export const PIECE = new RegExp(
  [
    String.raw`(?<join>\\\n)`,
    String.raw`(?<blank>[ \t\r]+)`,
    String.raw`(?<operator>[;&|()<>\n])`,
    `'(?<single>[^']*)'`,
    String.raw`"(?<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"`,
    String.raw`\\(?<escaped>[\s\S])`,
    String.raw`(?<plain>[^ \t\r\n;&|()<>'"\\]+)`,
  ].join('|'),
  'y',
);

/**
 * The words of each simple command of a POSIX shell's line: quotes and backslashes are undone, variables and
 * substitutions stay as written. Empty where a quote never closes: then nobody knows what was meant.
 */
export function shellCommands(line: string): ShellWord[][] {
  const commands: ShellWord[][] = [[]];
  let word: ShellWord | null = null;
  const piece = new RegExp(PIECE);
  while (piece.lastIndex < line.length) {
    const { groups } = piece.exec(line) ?? {};
    if (groups === undefined) return [];
    if (groups.join !== undefined) continue;
    if (groups.blank !== undefined || groups.operator !== undefined) {
      if (word !== null) commands.at(-1)?.push(word);
      word = null;
      if (groups.operator !== undefined) commands.push([]);
    } else if (word === null && groups.plain?.startsWith('#')) {
      const end = line.indexOf('\n', piece.lastIndex);
      piece.lastIndex = end < 0 ? line.length : end;
    } else {
      word ??= { text: '', isLiteral: true };
      const { text, isLiteral } = partOf(groups);
      word.text += text;
      word.isLiteral &&= isLiteral;
    }
  }
  if (word !== null) commands.at(-1)?.push(word);
  return commands.filter((command) => command.length > 0);
}

/** A part of a word, as the shell would take it. */
export function partOf({
  single,
  double,
  escaped,
  plain = '',
}: {
  [group: string]: string | undefined;
}): ShellWord {
  if (single !== undefined || escaped !== undefined)
    return { text: single ?? escaped ?? '', isLiteral: true };
  if (double === undefined) return { text: plain, isLiteral: !/[$`]/.test(plain) };
  // In double quotes a backslash stands for itself before anything but these.
  const text = double.replaceAll(/\\(["\\$`]|\n)/g, (_, next: string) => (next === '\n' ? '' : next));
  return { text, isLiteral: !/[$`]/.test(double.replaceAll(/\\[\s\S]/g, '')) };
}
