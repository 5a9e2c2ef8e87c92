/**
 * Libraries that Python code loads by itself before it imports a module that needs them. The loader then has them
 * by name, whatever the module's own search path says. What the code does is not followed: that a source loads
 * libraries, and names this one, is as much as can be told from outside.
 */

import { MAX_PRELOAD_NAME, MAX_PRELOAD_NAMES, MAX_PRELOAD_SOURCE } from '../base/limits.ts';
import { COST, FREE, type Work } from '../base/work.ts';

export function isPythonSource(path: string): boolean {
  return path.endsWith('.py');
}

/** What a source that loads libraries says somewhere: few words, since every source is searched for each. */
const LOADING = ['CDLL', 'LoadLibrary', 'dlopen', 'load_library'];

/** What makes the symbols of what is loaded visible to all that is loaded later. */
const GLOBALLY = ['RTLD_GLOBAL', 'setdlopenflags'];

/** Whether a source loads libraries or modules so that others see their symbols. */
export function loadsGlobally(source: Buffer | null): boolean {
  return source !== null && GLOBALLY.some((word) => source.includes(word));
}

/** What asks Windows to look for DLLs elsewhere, or loads them by itself. */
const ASKING = ['add_dll_directory', 'WinDLL', 'CDLL', 'LoadLibrary'];
/** What delvewheel writes, for the folder of the DLLs that it copies into the wheel. */
const PATCH = /# start delvewheel patch\r?\n[^#]{0,2000}# end delvewheel patch/g;

/** Whether a source asks for DLLs of its own accord, from wherever. */
export function asksForDlls(source: Buffer | null, work: Pick<Work, 'charge'> = FREE): boolean {
  if (source === null || !ASKING.some((word) => source.includes(word))) return false;
  work.charge(source.length * COST.sourceByte);
  const own = source.toString('latin1').replaceAll(PATCH, '');
  return ASKING.some((word) => own.includes(word));
}

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

/** Names of libraries in a source. */
export interface PreloadedNames {
  names: string[];
  /** False where there are more than are held, or the source that loads them goes on beyond the limit. */
  isWhole: boolean;
}

/** The names of libraries and folders of libraries in a source; none where it loads none. */
export function preloadedNames(source: Buffer | null, work: Pick<Work, 'charge'> = FREE): PreloadedNames {
  if (source === null || !LOADING.some((word) => source.includes(word))) return { names: [], isWhole: true };
  work.charge(Math.min(source.length, MAX_PRELOAD_SOURCE) * COST.sourceByte);
  const text = source.toString('latin1', 0, MAX_PRELOAD_SOURCE);
  const names = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    work.charge(COST.word);
    if (word.length > MAX_PRELOAD_NAME || !(word.includes('lib') || word.includes('.so'))) continue;
    work.charge(COST.libraryWord);
    const name = word.replaceAll(FILLED_IN, '*').replaceAll(/\*+/g, '*');
    const alone =
      QUOTE_OR_SLASH.test(text[index - 1] ?? '') && QUOTE_OR_SLASH.test(text[index + word.length] ?? '');
    if (!LIBRARY.test(name) && !(alone && FOLDER.test(name))) continue;
    if (names.size === MAX_PRELOAD_NAMES && !names.has(name)) return { names: [...names], isWhole: false };
    names.add(ownCopy(name));
  }
  return { names: [...names], isWhole: source.length <= MAX_PRELOAD_SOURCE };
}
