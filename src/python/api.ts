/**
 * Which names of the C API each CPython exports, and since when they belong to the stable ABI (PEP 384, 652).
 * A minor version stands for Python 3.N all over: 9 is Python 3.9.
 */

import { API_TABLE } from './apiTable.ts';

/** The oldest and the newest released Python that the table knows. */
export const OLDEST_PYTHON = 6;
export const NEWEST_PYTHON = 15;

/** The systems that have a name: those whose Python exports all names, or Windows with its DLLs. */
export type ApiSystem = 'posix' | 'windows';

export interface ApiName {
  /** Bit N is set where Python 3.N exports it. */
  exported: number;
  /** The minor version with which it came into the stable ABI, null where it never did. */
  stable: number | null;
  /** The only systems that have it, null where all do. */
  only: ApiSystem | null;
}

/**
 * Where a file's names are looked up: among all that the interpreter exports, or in Windows' `python3.dll`, which has
 * the stable ABI alone.
 */
export type ApiSource = ApiSystem | 'python3.dll';

let decoded: ReadonlyMap<string, ApiName> | null = null;

/** What is known of a name, null for one that no CPython from 3.6 on exports. */
export function apiName(name: string): ApiName | null {
  decoded ??= decodeApiTable(API_TABLE);
  return decoded.get(name) ?? null;
}

/** True where the interpreter, or on Windows the DLL, of that minor version has the name. */
export function hasName({ exported, stable, only }: ApiName, minor: number, source: ApiSource): boolean {
  if (only !== null && only !== (source === 'posix' ? 'posix' : 'windows')) return false;
  if ((exported & (1 << minor)) === 0) return false;
  if (source !== 'python3.dll') return true;
  if (stable === null) return false;
  // What is said to have come with 3.7 and was there before went into python3.dll in 3.6.1.
  return stable <= minor || (minor === 6 && stable === 7);
}

/** The minor versions of the table that have the name, ascending. */
export function minorsWith(name: ApiName, source: ApiSource): number[] {
  return TABLE_MINORS.filter((minor) => hasName(name, minor, source));
}

/** All minor versions of the table, ascending. */
export const TABLE_MINORS: readonly number[] = Array.from(
  { length: NEWEST_PYTHON - OLDEST_PYTHON + 1 },
  (_, index) => OLDEST_PYTHON + index,
);

/**
 * Reads the table: rows of names behind a line that begins with a digit and says what holds for them, as in
 * `6-8,13- 10 posix` (exported by 3.6 to 3.8 and from 3.13 on, stable from 3.10, not on Windows) or `9- -` (never
 * stable). Names stand there in full: put together from parts, they cost four times as long to read.
 */
export function decodeApiTable(table: string): Map<string, ApiName> {
  const names = new Map<string, ApiName>();
  let facts: ApiName = { exported: 0, stable: null, only: null };
  for (const line of table.split('\n')) {
    if (line === '') continue;
    const words = line.split(' ');
    if (/^\d/.test(line)) {
      const [minors = '', stable = '-', only] = words;
      facts = {
        exported: minorSet(minors),
        stable: stable === '-' ? null : Number(stable),
        only: only === 'posix' || only === 'windows' ? only : null,
      };
    } else for (const name of words) names.set(name, facts);
  }
  return names;
}

/** Bits for ranges such as `6-8,13-`. */
function minorSet(ranges: string): number {
  let bits = 0;
  for (const range of ranges.split(',')) {
    const [first, last] = range.split('-');
    const end = last === '' ? NEWEST_PYTHON : Number(last ?? first);
    for (let minor = Number(first); minor <= end; minor += 1) bits |= 1 << minor;
  }
  return bits;
}
