/** Turns of phrase of the rules about Python's C API. */

import { baseName } from '../../base/words.ts';
import type { PythonFile } from '../../judge/judgedWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import { type ApiSource, NEWEST_PYTHON } from '../../python/api.ts';
import { moduleName } from '../../python/initFunction.ts';
import type { KnownName } from '../../python/pythonNames.ts';

const LONGEST_TITLE = 80;

/** The first of the titles that is short enough; the last is cut where none is. */
export function fittingTitle(...titles: [string, ...string[]]): string {
  const fitting = titles.find((title) => title.length <= LONGEST_TITLE);
  const last = titles.at(-1) ?? '';
  return fitting ?? `${last.slice(0, LONGEST_TITLE - 1)}…`;
}

/** The file's name, and a shorter one for where that is too long. */
export function namesOf({ member, name }: PythonFile): [full: string, short: string] {
  const full = baseName(member.facts.path);
  return [full, name === null ? full : (moduleName(name.stem) ?? baseName(name.stem))];
}

/** What the import of a file ends with where Python lacks a name, in the words of the loader. */
export function missingSymbolError({ member, name }: PythonFile, symbol: string): string {
  const { binary, path } = member.facts;
  if (binary?.format === 'macho') return `symbol not found in flat namespace '_${symbol}'`;
  if (binary?.format === 'pe')
    return `DLL load failed while importing ${name === null ? baseName(path) : (moduleName(name.stem) ?? '')}: The specified procedure could not be found.`;
  return binary?.libc === 'musl' ? `${symbol}: symbol not found` : `undefined symbol: ${symbol}`;
}

/** As in `cp38-abi3`. */
export function pythonTags({ pythons, abis }: Pick<WheelPromise, 'pythons' | 'abis'>): string {
  return `${pythons.map(({ tag }) => tag).join('.')}-${abis.join('.')}`;
}

/** What stands in the source for a name that nobody wrote, as a parenthesis; empty for all others. */
export function macroWords({ macro }: Pick<KnownName, 'macro'>): string {
  if (macro === null) return '';
  const when = macro.when === null ? '' : ` ${macro.when}`;
  return ` (what ${macro.written[0]} becomes${when})`;
}

/**
 * As in `exported since 3.9, in the stable ABI since 3.10`; empty for names of which nothing is known. What comes from
 * Windows' `python3.dll` is there from when it became stable.
 */
export function history({ exported, stable }: KnownName, source: ApiSource = 'posix'): string {
  const first = exported[0];
  const last = exported.at(-1);
  if (first === undefined || last === undefined) return '';
  if (source === 'python3.dll')
    return stable === null
      ? 'never stable, so not in python3.dll'
      : `in the stable ABI, and so in python3.dll, since 3.${stable}`;
  const isGone = last < NEWEST_PYTHON;
  if (!isGone && stable === first) return `exported and stable since 3.${first}`;
  const span = isGone
    ? `exported by ${first === last ? `3.${first}` : `3.${first} to 3.${last}`} alone`
    : `exported since 3.${first}`;
  return stable === null ? `${span}, never stable` : `${span}, in the stable ABI since 3.${stable}`;
}
