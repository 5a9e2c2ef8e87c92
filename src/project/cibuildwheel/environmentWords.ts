/**
 * The value of `environment`, parted as cibuildwheel parts it: by a shell's grammar for one command, of which each word
 * is to be an assignment.
 */

/** A word with its quotes, as it is written. */
export interface EnvironmentWord {
  text: string;
  /** An operator of a shell stands in it, outside of quotes: cibuildwheel stops at that. */
  hasOperator: boolean;
  /** A backslash stands before a letter, outside of single quotes: it is dropped. */
  losesBackslash: boolean;
}

export interface EnvironmentWords {
  words: EnvironmentWord[];
  /** What follows the first line break outside of quotes: nobody reads it. Comments are left out. */
  rest: string;
}

const BLANK = /[ \t\r]/;
const OPERATOR = /[;&|<>()]/;

/** Null where a quote or bracket never closes: then nobody knows what was meant. */
export function environmentWords(value: string): EnvironmentWords | null {
  const words: EnvironmentWord[] = [];
  let at = 0;
  for (;;) {
    while (BLANK.test(value.charAt(at)) || (value.charAt(at) === '\n' && words.length === 0)) at += 1;
    if (value.charAt(at) === '#') {
      const end = value.indexOf('\n', at);
      at = end < 0 ? value.length : end;
    }
    if (at >= value.length || value.charAt(at) === '\n') {
      if (at < value.length && words.length === 0) continue;
      return { words, rest: withoutComments(value.slice(at)) };
    }
    const end = endOfWord(value, at);
    if (end === null) return null;
    words.push(end.word);
    at = end.at;
  }
}

function withoutComments(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join(' ');
}

function endOfWord(value: string, from: number): { at: number; word: EnvironmentWord } | null {
  const word = { text: '', hasOperator: false, losesBackslash: false };
  let at = from;
  while (at < value.length && !/[ \t\r\n]/.test(value.charAt(at))) {
    const letter = value.charAt(at);
    const piece = endOfPiece(value, at);
    if (piece === null) return null;
    if (piece === at + 1 && OPERATOR.test(letter)) word.hasOperator = true;
    if (letter !== "'" && losesBackslash(value.slice(at, piece))) word.losesBackslash = true;
    at = piece;
  }
  return { at, word: { ...word, text: value.slice(from, at) } };
}

/** In double quotes, and outside of quotes, one before a letter is no escape that anybody meant. */
function losesBackslash(piece: string): boolean {
  return /^(?:[^\\]|\\[^\w])*\\\w/.test(piece);
}

/** Behind a quotation, an escaped character, an expansion, or one character; null where it never ends. */
function endOfPiece(value: string, at: number): number | null {
  const close = (mark: string, from: number): number | null => {
    const end = value.indexOf(mark, from);
    return end < 0 ? null : end + 1;
  };
  const two = value.slice(at, at + 2);
  switch (value.charAt(at)) {
    case "'":
      return close("'", at + 1);
    case '`':
      return close('`', at + 1);
    case '"':
      return endOfDoubleQuotes(value, at + 1);
    case '\\':
      return Math.min(value.length, at + 2);
    default:
      return two === '${' ? close('}', at) : two === '$(' ? endOfBrackets(value, at + 2) : at + 1;
  }
}

function endOfDoubleQuotes(value: string, from: number): number | null {
  for (let at = from; at < value.length; at += 1) {
    if (value.charAt(at) === '\\') at += 1;
    else if (value.charAt(at) === '"') return at + 1;
  }
  return null;
}

function endOfBrackets(value: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
