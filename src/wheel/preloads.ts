/**
 * Libraries that Python code loads by itself before it imports a module that needs them. The loader then has them
 * by name, whatever the module's own search path says. What the code does is not followed: that a source loads
 * libraries, and names this one, is as much as can be told from outside.
 */

import {
  MAX_DLL_NAMES,
  MAX_IMPORTED_PACKAGES,
  MAX_IMPORTING_SOURCE,
  MAX_PRELOAD_NAME,
  MAX_PRELOAD_NAMES,
  MAX_PRELOAD_SOURCE,
} from '../base/limits.ts';
import { COST, FREE, type Work } from '../base/work.ts';
import type { DllSource } from './facts.ts';

export function isPythonSource(path: string): boolean {
  return path.endsWith('.py');
}

/** What a source that loads libraries says somewhere: few words, since every source is searched for each. */
const LOADING = ['CDLL', 'LoadLibrary', 'dlopen', 'load_library'];

/**
 * A part of each word that makes a source one that {@link preloadedNames}, {@link loadsGlobally} or {@link dllSourcesOf}
 * has something to say of. Few, since every source is searched for each, and most have none of them.
 */
const PARTS = ['DLL', 'ibrary', 'dlopen', 'RTLD_GLOBAL', 'add_dll_directory'];

/** False for most sources: then none of the three has anything to say of it. */
export function mayLoadLibraries(source: Buffer): boolean {
  return PARTS.some((part) => source.includes(part));
}

/** What makes the symbols of what is loaded visible to all that is loaded later. */
const GLOBALLY = ['RTLD_GLOBAL', 'setdlopenflags'];

/** Whether a source loads libraries or modules so that others see their symbols. */
export function loadsGlobally(source: Buffer | null): boolean {
  return source !== null && GLOBALLY.some((word) => source.includes(word));
}

/** What asks Windows to look for DLLs elsewhere, or loads them by itself. */
const ADDING = 'add_dll_directory';
const ASKING = [ADDING, 'WinDLL', 'CDLL', 'LoadLibrary'];
/** What delvewheel writes around its call, for the folder of the DLLs that it copies into the wheel. */
const PATCH_START = '# start delvewheel patch';
const PATCH_END = '# end delvewheel patch';
const STRING = /'((?:[^'\\\n]|\\.){1,256})'|"((?:[^"\\\n]|\\.){1,256})"/g;
/** The folder of a package, as pywin32 asks for that of its DLLs. */
const PACKAGE_FOLDER = /\b([A-Za-z_]\w{0,127})\.__(?:path|file)__/g;
/** Stands for any name where there are more than are held. */
export const ANY_NAME = '**';
/** Escapes of a backslash, and what a path is made of else. */
const SEPARATORS = /[\\/]+/;

/**
 * What a source says of where Windows is to look for DLLs: at most one entry for what delvewheel wrote and one for the
 * rest, none where it asks for nothing. `isCut` for a source that goes on beyond what was read of it.
 */
export function dllSourcesOf(
  path: string,
  source: Buffer | null,
  isCut: boolean,
  work: Pick<Work, 'charge'> = FREE,
): DllSource[] {
  if (source === null) return [];
  if (isCut) return [{ path, by: 'own', addsFolders: true, names: [ANY_NAME] }];
  if (!ASKING.some((word) => source.includes(word))) return [];
  work.charge(source.length * COST.sourceByte);
  const { patch, rest } = withoutPatch(source.toString('latin1'));
  const parts: { by: DllSource['by']; text: string }[] = [
    { by: 'delvewheel', text: patch },
    { by: 'own', text: rest.replaceAll(COMMENT_LINE, '') },
  ];
  return parts
    .filter(({ text }) => ASKING.some((word) => text.includes(word)))
    .map(({ by, text }) => ({
      path,
      by,
      addsFolders: text.includes(ADDING),
      names: namesInStrings(text, work),
    }));
}

/** A line of nothing but a comment does nothing, whatever it speaks of. */
const COMMENT_LINE = /^[ \t]*#[^\n]*/gm;

/** The text apart in what delvewheel wrote and the rest. */
function withoutPatch(text: string): { patch: string; rest: string } {
  const start = text.indexOf(PATCH_START);
  const end = start < 0 ? -1 : text.indexOf(PATCH_END, start);
  if (end < 0) return { patch: '', rest: text };
  return { patch: text.slice(start, end), rest: text.slice(0, start) + text.slice(end) };
}

/** The parts of all paths in strings, and packages whose folders are asked for, in lower case; `*` alone where there are more than are held. */
function namesInStrings(text: string, work: Pick<Work, 'charge'>): string[] {
  const names = new Set<string>();
  const written = [...text.matchAll(STRING)].map(([, single, double]) => single ?? double ?? '');
  const packages = [...text.matchAll(PACKAGE_FOLDER)].map(([, name = '']) => name);
  for (const path of [...written, ...packages]) {
    work.charge(COST.word);
    for (const part of path.split(SEPARATORS)) {
      const name = part.replaceAll(FILLED_IN, '*').replaceAll(/\*+/g, '*').toLowerCase();
      // A folder that is filled in as a whole names none.
      if (name === '*' || name.length > MAX_PRELOAD_NAME || !/^[\w*][\w.*+ -]*$|^\.\w/.test(name)) continue;
      if (names.size === MAX_DLL_NAMES && !names.has(name)) return [ANY_NAME];
      names.add(ownCopy(name));
    }
  }
  return [...names].sort();
}

const IMPORT = /^[ \t]*(?:import|from)[ \t]+([A-Za-z_]\w{0,127})/gm;

/** The packages that an `__init__.py` imports, wherever in it; none of any other file. */
export function importedPackages(
  path: string,
  source: Buffer | null,
  work: Pick<Work, 'charge'> = FREE,
): string[] {
  if (source === null || !/(?:^|\/)__init__\.py$/.test(path.slice(-12))) return [];
  const length = Math.min(source.length, MAX_IMPORTING_SOURCE);
  work.charge(length * COST.sourceByte);
  const found = source.toString('latin1', 0, length).matchAll(IMPORT);
  return [...new Set([...found].map(([, name = '']) => ownCopy(name)))].slice(0, MAX_IMPORTED_PACKAGES);
}

/** Of letters that file names are made of, and that stand for others: `*`, `{name}`, `%s`, `[0-9]`. */
const WORD = /[\w+.*?[\]{}%-]+/g;
const FILLED_IN = /\{[^{}]*\}|\[[^[\]]*\]|%\w|\?/g;
const LIBRARY = /^lib[\w*-]|\.so(?:$|[.*\d])|\.pyd$/;
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
    if (
      word.length > MAX_PRELOAD_NAME ||
      !(word.includes('lib') || word.includes('.so') || word.includes('.pyd'))
    )
      continue;
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
