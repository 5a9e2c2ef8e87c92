/**
 * Asks whether each promised Python exports the names of the C API that a file leaves to it. CPython loads modules with
 * RTLD_NOW (and Windows resolves imports at once), so that one strong name that is missing ends the import.
 */

import { compareStrings } from '../base/collections.ts';
import {
  type ApiName,
  type ApiSource,
  apiName,
  hasName,
  minorsWith,
  NEWEST_PYTHON,
  OLDEST_PYTHON,
  TABLE_MINORS,
} from './api.ts';
import { type MacroHint, macroHint } from './macroHints.ts';
import type { Python } from './promisedPythons.ts';

/** What a file asks of Python. */
export interface PythonNeeds {
  /**
   * Names that the loader has to find, and that neither the file nor another of the wheel defines. Weak ones are none
   * of them. They may be names of anything; those that are in no table of Python's are passed over.
   */
  strong: Iterable<string>;
  source: ApiSource;
}

/** What is known of a name for whoever explains it. */
export interface KnownName {
  name: string;
  /** The minor versions that export it, ascending, whatever system. */
  exported: number[];
  /** The minor version with which it came into the stable ABI, null where it never did. */
  stable: number | null;
  macro: MacroHint | null;
}

export interface MissingName extends KnownName {
  /** The promised Pythons that lack it. */
  lacking: Python[];
  /**
   * False where a later patch release of a Python that lacks it may have got it: private names (`_Py…`) come that way
   * now and then, public ones never.
   */
  certain: boolean;
}

/** Names that free-threaded builds alone export, and what their headers make of reference counts. */
export const FREE_THREADED_NAMES: ReadonlySet<string> = new Set([
  'PyUnstable_Module_SetGIL',
  '_Py_DecRefShared',
  '_Py_DecRefSharedDebug',
  '_Py_MergeZeroLocalRefcount',
]);
/** Names that debug builds alone export. */
export const DEBUG_NAMES: ReadonlySet<string> = new Set([
  '_Py_DECREF_DecRefTotal',
  '_Py_INCREF_IncRefTotal',
  '_Py_NegativeRefcount',
  '_Py_RefTotal',
]);
/** The newest minor version of which the table holds the last patch release. */
const LAST_FINISHED = 9;

/** The names that some promised Python lacks, sorted. */
export function missingNames({ strong, source }: PythonNeeds, promised: readonly Python[]): MissingName[] {
  const missing: MissingName[] = [];
  for (const name of distinct(strong)) {
    if (FREE_THREADED_NAMES.has(name) || DEBUG_NAMES.has(name)) {
      const lacking = promised.filter(({ freeThreaded }) => !freeThreaded || DEBUG_NAMES.has(name));
      if (lacking.length > 0)
        missing.push({ name, exported: [], stable: null, macro: macroHint(name), lacking, certain: true });
      continue;
    }
    const api = apiName(name);
    const lacking = api === null ? [] : promised.filter(({ minor }) => !hasName(api, minor, source));
    if (api === null || lacking.length === 0) continue;
    missing.push({ ...known(name, api), lacking, certain: isCertain(name, api, lacking, source) });
  }
  return missing.sort((a, b) => compareStrings(a.name, b.name));
}

/** The names of Python's that every promised Python exports and the stable ABI doesn't promise to all of them, sorted. */
export function unstableNames({ strong, source }: PythonNeeds, promised: readonly Python[]): KnownName[] {
  if (promised.length === 0) return [];
  const floor = Math.min(...promised.map(({ minor }) => minor));
  const unstable: KnownName[] = [];
  for (const name of distinct(strong)) {
    const api = apiName(name);
    if (api === null || !promised.every(({ minor }) => hasName(api, minor, source))) continue;
    if (api.stable === null || api.stable > Math.max(floor, OLDEST_PYTHON)) unstable.push(known(name, api));
  }
  return unstable.sort((a, b) => compareStrings(a.name, b.name));
}

/** The oldest Python that imports a file, and every newer one does as well. */
export interface OldestPython {
  /** Null where the newest Python doesn't. */
  minor: number | null;
  /** What keeps it from older ones, the greatest obstacle first, then by name. */
  blockers: Blocker[];
}

export interface Blocker extends KnownName {
  /** The minor version from which on every Python has it, null where the newest lacks it. */
  from: number | null;
}

/** From which Python on a file of the stable ABI can really be imported, whatever its tags say. */
export function oldestPython({ strong, source }: PythonNeeds): OldestPython {
  const blockers: Blocker[] = [];
  for (const name of distinct(strong)) {
    const api = apiName(name);
    if (api === null) continue;
    const from = firstOfLastRun(minorsWith(api, source));
    if (from === null || from > OLDEST_PYTHON) blockers.push({ ...known(name, api), from });
  }
  const weight = ({ from }: Blocker): number => from ?? NEWEST_PYTHON + 1;
  blockers.sort((a, b) => weight(b) - weight(a) || compareStrings(a.name, b.name));
  return { minor: blockers.length === 0 ? OLDEST_PYTHON : (blockers[0]?.from ?? null), blockers };
}

/** The minor versions of the table that export all of the names that it has, ascending. */
export function fittingMinors({ strong, source }: PythonNeeds): number[] {
  const apis = distinct(strong)
    .map(apiName)
    .filter((api) => api !== null);
  return TABLE_MINORS.filter((minor) => apis.every((api) => hasName(api, minor, source)));
}

/** True where one of the names is Python's. */
export function needsPython(strong: Iterable<string>): boolean {
  for (const name of strong) if (apiName(name) !== null) return true;
  return false;
}

function known(name: string, api: ApiName): KnownName {
  const source = api.only ?? 'posix';
  return { name, exported: minorsWith(api, source), stable: api.stable, macro: macroHint(name) };
}

function isCertain(name: string, api: ApiName, lacking: readonly Python[], source: ApiSource): boolean {
  if (!name.startsWith('_') || source === 'python3.dll') return true;
  const since = minorsWith(api, source)[0] ?? 0;
  // What enters the stable ABI is never taken back to older versions, and what is gone stays so.
  return api.stable !== null || lacking.every(({ minor }) => minor <= LAST_FINISHED || minor > since);
}

function firstOfLastRun(minors: readonly number[]): number | null {
  if (minors.at(-1) !== NEWEST_PYTHON) return null;
  let first = NEWEST_PYTHON;
  while (minors.includes(first - 1)) first -= 1;
  return first;
}

function distinct(names: Iterable<string>): string[] {
  return [...new Set(names)];
}
