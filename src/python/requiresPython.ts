/** `requires-python` of a project and Requires-Python of a wheel, as cibuildwheel takes them (PEP 440, version specifiers). */

import { compareNumbers } from '../base/versionNumbers.ts';

/** Whether a Python satisfies all that was asked. */
export type PythonRange = (python: readonly [major: number, minor: number]) => boolean;

/** One clause, as in `>=3.9` or `!=3.10.*`; the suffix of a pre-release makes no difference for a finished Python. */
const CLAUSE =
  /^(~=|===?|!=|<=?|>=?)\s*v?(\d{1,6}(?:\.\d{1,6}){0,5})(\.\*|[.-]?(?:a|b|c|rc|alpha|beta|pre|preview|dev|post)\.?\d{0,6})?$/i;
const LONGEST = 500;

/**
 * Whether a Python is built for: cibuildwheel asks whether `X.Y.99` satisfies every clause, which is as good an answer
 * to whether the newest patch release of a minor version installs a wheel. Null for what is no such list of clauses.
 */
export function pythonRange(text: string): PythonRange | null {
  const tests = testsOf(text);
  return tests === null ? null : ([major, minor]) => tests.every((test) => test([major, minor, 99]));
}

/** The last minor version of each Python, those to come included. */
const LAST_MINOR: ReadonlyMap<number, number> = new Map([
  [2, 7],
  [3, 99],
]);
/** Patch releases that are tried: no minor version has had half as many. */
const PATCHES = [...Array(60).keys(), 99];

/** Minor versions of one major version, the last one included; null for the last that there will be. */
export interface MinorVersions {
  major: number;
  first: number;
  last: number | null;
}

/**
 * Whether any release of these Pythons, also one to come, satisfies all that is asked. Null where nobody can say: for
 * what is no list of clauses, which installers ignore, and for the fine print of pre-releases.
 */
export function admitsAny(text: string, minors: readonly MinorVersions[]): boolean | null {
  const tests = /\d[.-]?[a-z]/i.test(text) ? null : testsOf(text);
  if (tests === null) return null;
  const versions = new Map<string, [major: number, minor: number]>();
  for (const { major, first, last } of minors) {
    const end = last ?? LAST_MINOR.get(major) ?? first;
    // No two tags for the same version cost more than one.
    for (let minor = first; minor <= end; minor++) versions.set(`${major}.${minor}`, [major, minor]);
  }
  return [...versions.values()].some(([major, minor]) =>
    PATCHES.some((patch) => tests.every((test) => test([major, minor, patch]))),
  );
}

function testsOf(text: string): VersionTest[] | null {
  if (text.length > LONGEST) return null;
  const clauses = text.split(',').map((part) => part.trim());
  const tests = clauses.filter((clause) => clause !== '').map(versionTest);
  const known = tests.filter((test) => test !== null);
  return known.length < tests.length ? null : known;
}

type VersionTest = (version: readonly number[]) => boolean;

/** What one clause, as in `>=3.9`, asks of the numbers of a version; null for what is none. */
export function versionTest(clause: string): VersionTest | null {
  const [, operator = '', digits, suffix = ''] = CLAUSE.exec(clause) ?? [];
  if (digits === undefined) return null;
  const wanted = digits.split('.').map(Number);
  const isPrefix = suffix === '.*';
  if (isPrefix && operator !== '==' && operator !== '!=') return null;
  const order = (version: readonly number[]): number => compareNumbers(version, wanted);
  const startsSo = (version: readonly number[], parts: readonly number[]): boolean =>
    parts.every((part, index) => (version[index] ?? 0) === part);
  switch (operator) {
    case '==':
      return isPrefix
        ? (version) => startsSo(version, wanted)
        : (version) => order(version) === 0 && suffix === '';
    case '!=':
      return isPrefix
        ? (version) => !startsSo(version, wanted)
        : (version) => order(version) !== 0 || suffix !== '';
    case '~=':
      if (wanted.length < 2) return null;
      return (version) => order(version) >= 0 && startsSo(version, wanted.slice(0, -1));
    case '>=':
      return (version) => order(version) >= 0;
    case '<=':
      return (version) => order(version) <= 0;
    case '>':
      return (version) => order(version) > 0;
    case '<':
      return (version) => order(version) < 0;
    default:
      // "===" compares letter by letter, and nobody writes 3.9.99.
      return null;
  }
}
