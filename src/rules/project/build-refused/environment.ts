/** `environment` in a form that cibuildwheel can't parse: it says "Malformed environment option". */

/** The next piece of a line as bash parts it; what is left over is a quote that never closes. */
const PIECE =
  /(?<join>\\\r?\n)|(?<blank>[ \t\r]+)|(?<line>\n)|(?<operator>[;&|()<>])|'[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\\[\s\S]|[^ \t\r\n;&|()<>'"\\]+/y;

/** What is wrong: a word that assigns nothing, a sign that parts commands, or a quote that is never closed. */
export interface EnvironmentTrouble {
  word: string;
  /** The assignments with the stray words inside the quotes that they lack; null where that can't be told. */
  quoted: string | null;
}

/** Null for what cibuildwheel parses, and for what can't be judged. */
export function environmentTrouble(value: string): EnvironmentTrouble | null {
  // Substitutions hold commands of their own.
  if (/`|\$\(|\$\{[^}]*[\s"']/.test(value)) return null;
  const read = wordsOf(value.trimStart());
  if (read === null) return { word: value.trim().split('\n')[0] ?? '', quoted: null };
  const { words, operator } = read;
  const stray = words.find((word) => !word.includes('='));
  if (stray !== undefined) return { word: stray, quoted: operator === null ? quotedAgain(words) : null };
  return operator === null ? null : { word: operator, quoted: null };
}

/** The words of the first line; null where a quote never closes. */
function wordsOf(line: string): { words: string[]; operator: string | null } | null {
  const words: string[] = [];
  let word = '';
  const end = (): void => {
    if (word !== '') words.push(word);
    word = '';
  };
  const piece = new RegExp(PIECE);
  while (piece.lastIndex < line.length) {
    const match = piece.exec(line);
    if (match === null) return null;
    const { join, blank, line: feed, operator } = match.groups ?? {};
    if (join !== undefined) continue;
    if (word === '' && match[0].startsWith('#')) break;
    if (blank === undefined && feed === undefined && operator === undefined) {
      word += match[0];
      continue;
    }
    end();
    // cibuildwheel reads no further than the first line.
    if (feed !== undefined) break;
    if (operator !== undefined) return { words, operator };
  }
  end();
  return { words, operator: null };
}

/** `CFLAGS=-O2 -g` as `CFLAGS="-O2 -g"`. */
function quotedAgain(words: readonly string[]): string | null {
  const groups: string[][] = [];
  for (const word of words) {
    if (/^[A-Za-z_]\w*=/.test(word)) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  const isPlain = groups.every((group) => group.length === 1 || !/["'\\]/.test(group.join('')));
  const isWhole = groups.flat().length === words.length;
  if (!isPlain || !isWhole) return null;
  return groups
    .map((group) => (group.length === 1 ? group[0] : group.join(' ').replace('=', '="').concat('"')))
    .join(' ');
}
