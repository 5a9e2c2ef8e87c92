/**
 * Libraries that Python code loads by itself before it imports a module that needs them. The loader then has them
 * by name, whatever the module's own search path says. What the code does is not followed: that a source loads
 * libraries, and names this one, is as much as can be told from outside.
 */

import { MAX_PRELOAD_NAME, MAX_PRELOAD_NAMES } from '../limits.ts';
import { COST, FREE, type Work } from '../work.ts';

export function isPythonSource(path: string): boolean {
  return path.endsWith('.py');
}

/** What a source that loads libraries says somewhere: few words, since every source is searched for each. */
const LOADING = ['CDLL', 'LoadLibrary', 'dlopen', 'load_library'];

/** Of letters that file names are made of, and that stand for others: `*`, `{name}`, `%s`, `[0-9]`. */
const WORD = /[\w+.*?[\]{}%-]+/g;
const FILLED_IN = /\{[^{}]*\}|\[[^[\]]*\]|%\w|\?/g;
const LIBRARY = /^lib[\w*-]|\.so(?:$|[.*\d])/;
/** Names of folders say little by themselves: they count where they stand alone in a string or path. */
const FOLDER = /^[\w.*+-]*libs?(?:32|64)?$/;
const QUOTE_OR_SLASH = /^["'/]$/;

/** A slice of a text keeps all of it in memory, here up to half a megabyte for a word. */
function ownCopy(name: string): string {
  return Buffer.from(name, 'latin1').toString('latin1');
}

/** The names of libraries and folders of libraries in a source; none where it loads none. */
export function preloadedNames(source: Buffer | null, work: Pick<Work, 'charge'> = FREE): string[] {
  if (source === null || !LOADING.some((word) => source.includes(word))) return [];
  work.charge(source.length * COST.sourceByte);
  const text = source.toString('latin1');
  const names = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    work.charge(COST.word);
    if (word.length > MAX_PRELOAD_NAME || !(word.includes('lib') || word.includes('.so'))) continue;
    work.charge(COST.libraryWord);
    const name = word.replaceAll(FILLED_IN, '*').replaceAll(/\*+/g, '*');
    const alone =
      QUOTE_OR_SLASH.test(text[index - 1] ?? '') && QUOTE_OR_SLASH.test(text[index + word.length] ?? '');
    if (LIBRARY.test(name) || (alone && FOLDER.test(name))) names.add(ownCopy(name));
    if (names.size === MAX_PRELOAD_NAMES) break;
  }
  return [...names];
}
