/** Words taken out of a list as it is written: blanks, line breaks and the other words stay as they are. */

import { selectorsOf } from '../cibuildwheel/selectors.ts';

/** What becomes of words. */
export interface WordChanges {
  gone: ReadonlySet<string>;
  /** Those that others take the place of. */
  narrowed: ReadonlyMap<string, string>;
}

/** True for a word that doesn't stay as it is. */
export function isTouchedBy(word: string, { gone, narrowed }: WordChanges): boolean {
  return gone.has(word) || narrowed.has(word);
}

/**
 * The source of a value with the changes; null where its words aren't those of the value, as where it has escapes, or
 * where none is left.
 */
export function withChanges(source: string, value: string, { gone, narrowed }: WordChanges): string | null {
  const kept = withoutWords(source, value, gone);
  return kept === null || narrowed.size === 0
    ? kept
    : kept
        .split(/(\s+)/)
        .map((piece) => narrowed.get(piece) ?? piece)
        .join('');
}

function withoutWords(source: string, value: string, gone: ReadonlySet<string>): string | null {
  const words = source.split(/\s+/).filter((word) => word !== '');
  const wanted = selectorsOf(value);
  const isPlain = words.length === wanted.length && words.every((word, index) => word === wanted[index]);
  if (!isPlain || words.every((word) => gone.has(word))) return null;
  const lines = source.split('\n').map((line) => ({ line, kept: lineWithout(line, gone) }));
  const left = lines.filter(({ line, kept }) => kept !== null || line.trim() === '');
  const text = left.map(({ line, kept }) => kept ?? line).join('\n');
  // The value ends, or begins, on a line of its own that is gone.
  const isFirstGone = lines[0] !== left[0];
  const isLastGone = lines.at(-1) !== left.at(-1);
  const opened = isFirstGone ? text.trimStart() : text;
  return isLastGone ? opened.trimEnd() : opened;
}

/** Null for a line that had words, and has none left. */
function lineWithout(line: string, gone: ReadonlySet<string>): string | null {
  const pieces = line.split(/(\s+)/);
  const isWord = (piece: string | undefined): boolean => piece !== undefined && piece.trim() !== '';
  if (!pieces.some((piece) => isWord(piece) && gone.has(piece))) return line;
  if (!pieces.some((piece) => isWord(piece) && !gone.has(piece))) return null;
  const kept: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (isWord(piece) && gone.has(piece)) {
      // With the word go the blanks before it; those behind it where it is the first.
      const isFirst = !kept.some(isWord);
      if (!isFirst) kept.pop();
      else pieces[index + 1] = '';
    } else {
      kept.push(piece);
    }
  }
  const end = /\r$/.test(line) && !kept.join('').endsWith('\r') ? '\r' : '';
  return kept.join('') + end;
}
