/**
 * Which pairs of Python and ABI tag some installer computes, and the nearest for those that none does. The measure is
 * packaging's tags.py (`cpython_tags`, `generic_tags`, `compatible_tags`), which pip uses. A compressed set stands for
 * all its pairs (PEP 425), of which most can't exist: what counts is that each tag has a pair that does.
 */

import type { WheelName } from '../wheel/facts.ts';

/** A Python tag, or an ABI tag, with no pair that any installer computes. */
export interface DeadTag {
  /** As in the file name: `cp38-cp38m` for a Python tag with the ABI tags beside it, `abi3` for an ABI tag. */
  written: string;
  /** As in `cp38-cp38`; null for an ABI tag that may as well be left out. */
  nearest: string | null;
  /** Only upper and lower case differ, which pip overlooks and others don't. */
  isCaseOnly: boolean;
  /** Some Python computes the pair, and only together with a platform, where the name says `any`. */
  isAlivePerPlatform?: boolean;
}

/** The Python and ABI tags of a file name as they were meant. */
export interface ReadPythonTags {
  dead: DeadTag[];
  /** Those that the files are judged by: mended, and both sides of a pair that doesn't match. */
  pythons: string[];
  abis: string[];
}

/** Judges the Python and ABI tags of a wheel's name; what the platforms say matters where all of them are `any`. */
export function readPythonTags({ python, abi, platform }: WheelName['tags']): ReadPythonTags {
  const isAny = platform.every((tag) => tag.toLowerCase() === 'any');
  const abis = abi.map((tag) => tag.toLowerCase());
  const read = joined(python).map((written) => readOne(written, abis, isAny));
  const livePythons = read.filter(({ isAlive }) => isAlive).map(({ mended }) => mended);
  const deadPythons = read.flatMap(({ dead }) => dead ?? []);
  const isOrphan = (tag: string): boolean =>
    !livePythons.some((name) => isPair(name, tag.toLowerCase(), isAny));
  const deadAbis = deadPythons.length > 0 ? [] : abi.filter(isOrphan);
  const caseOnly = abi.filter((tag, at) => tag !== abis[at] && !isOrphan(tag));
  const nearest = read.map(({ nearest: pair }) => pair).filter((pair) => pair !== null);
  const versions = abis.filter((tag) => /^cp\d/.test(tag) && isOrphan(tag));
  return {
    dead: [
      ...deadPythons,
      ...deadAbis.map((written) => ({ written, nearest: null, isCaseOnly: false })),
      ...caseOnly.map((written) => ({ written, nearest: written.toLowerCase(), isCaseOnly: true })),
    ],
    pythons: distinct([
      ...read.map(({ mended }) => mended),
      ...nearest.map(([name]) => name),
      ...versions.map((tag) => tag.replace(/[^\d]+$/, '')),
    ]),
    abis: distinct([...abis, ...nearest.map(([, tag]) => tag)]),
  };
}

type Pair = [python: string, abi: string];

interface ReadTag {
  mended: string;
  isAlive: boolean;
  dead: DeadTag | null;
  nearest: Pair | null;
}

function readOne(written: string, abis: readonly string[], isAny: boolean): ReadTag {
  const lower = written.toLowerCase();
  const mended = mendPython(lower.replace(SPLIT, ''));
  const living = abis.find((abi) => isPair(mended, abi, isAny));
  const isAlive = living !== undefined;
  if (isAlive && mended === lower) {
    const dead = written === lower ? null : { written, nearest: lower, isCaseOnly: true };
    return { mended, isAlive, dead, nearest: null };
  }
  const nearest: Pair = isAlive ? [mended, living] : nearestPair(mended, abis, isAny);
  const dead = {
    written: `${written.replace(SPLIT, '.')}-${abis.join('.')}`,
    nearest: nearest.join('-'),
    isCaseOnly: false,
    isAlivePerPlatform: isAny && mended === lower && abis.some((abi) => isPair(mended, abi, false)),
  };
  return { mended, isAlive, dead, nearest };
}

/** Where a version had a dot. */
const SPLIT = '/';

/** `py2.7` has become the tags `7` and `py2`: together they are `py2/7` here. */
function joined(pythons: readonly string[]): string[] {
  const tails = pythons.filter((tag) => /^\d{1,2}$/.test(tag));
  const heads = pythons.filter((tag) => /^[a-z]+[23]$/i.test(tag));
  if (tails.length === 0 || heads.length !== 1) return [...pythons];
  const others = pythons.filter((tag) => !tails.includes(tag) && !heads.includes(tag));
  return [...tails.map((tail) => `${heads[0]}${SPLIT}${tail}`), ...others];
}

/** What the short names stand for (packaging's `INTERPRETER_SHORT_NAMES`): nobody computes the long ones. */
const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['', 'py'],
  ['python', 'py'],
  ['cpython', 'cp'],
  ['pypy', 'pp'],
]);

/** The tag that was meant; one of an implementation that this project doesn't know is as it should be. */
function mendPython(tag: string): string {
  const match = /^(python|cpython|pypy|py|cp|pp|)_?(\d?)_?(\d{0,2})(.*)$/.exec(tag);
  if (match === null) return tag;
  const [, name = '', major = '', minor = '', rest = ''] = match;
  // Another word that begins alike, such as pyston.
  if (major === '' && rest !== '') return tag;
  // `pp373` was PyPy 7.3 for Python 3.
  if (name === 'pp' && /^\d*$/.test(rest)) return major === '' ? 'pp3' : tag;
  const short = LONG_NAMES.get(name) ?? name;
  const isStrange = major !== '2' && major !== '3' && major !== '';
  if (isStrange) return tag;
  // CPython's own tags have two numbers; what any version satisfies is called py3.
  if (short === 'cp' && minor === '') return `py${major === '' ? 3 : major}`;
  return `${short}${major === '' ? 3 : major}${minor}`;
}

/** Whether some Python computes the two together. */
function isPair(python: string, abi: string, isAny: boolean): boolean {
  const [, name = '', digits = ''] = /^(py|cp|pp|graalpy)(\d+)$/.exec(python) ?? [];
  if (name === '') return true;
  if (abi === 'none') return true;
  // Nothing is bound to an ABI and to no platform.
  if (name === 'py' || isAny) return false;
  if (name === 'cp') return isCpythonAbi(digits, abi);
  if (/^(?:cp\d|abi\d|py\d)/.test(abi)) return false;
  if (name === 'graalpy') return !abi.startsWith('pypy');
  return !abi.startsWith('graalpy') && !isOtherPypy(digits, abi);
}

function isOtherPypy(digits: string, abi: string): boolean {
  const [, version] = /^pypy(\d+)_pp\d+$/.exec(abi) ?? [];
  return (
    version !== undefined && /^3(?:[5-9]|\d\d)$/.test(digits) && isPythonOfPypy(digits) && version !== digits
  );
}

/** Before 2020 the tag had the version of PyPy, as in `pp373`. */
function isPythonOfPypy(digits: string): boolean {
  return !digits.startsWith('37') || digits === '37';
}

function isCpythonAbi(digits: string, abi: string): boolean {
  const version = versionOf(digits);
  if (abi === 'abi3' || abi === 'abi3t') return version >= versionOf('32');
  return abi.startsWith(`cp${digits}`) && flagsFor(version).test(abi.slice(2 + digits.length));
}

/** `cp312` is 3.12, and `cp39` is 3.9: a number that grows with the version. */
function versionOf(digits: string): number {
  return Number(digits.slice(0, 1)) * 1000 + Number(digits.slice(1));
}

/** The letters of builds: free-threaded from 3.13 on, debug, pymalloc before 3.8, wide Unicode before 3.3. */
function flagsFor(version: number): RegExp {
  if (version >= versionOf('313')) return /^t?d?$/;
  if (version >= versionOf('38')) return /^d?$/;
  return version >= versionOf('33') ? /^d?m?$/ : /^d?m?u?$/;
}

/** The nearest pair for a Python tag that none of the ABI tags fits. */
function nearestPair(python: string, abis: readonly string[], isAny: boolean): Pair {
  const [, name = '', digits = ''] = /^(py|cp|pp|graalpy)(\d+)$/.exec(python) ?? [];
  const bound = abis.find((abi) => /^(?:cp|abi)\d/.test(abi)) ?? '';
  if (isAny || name === 'graalpy' || (name === 'py' && bound === '')) return [python, 'none'];
  if (name === 'pp') return [python, `pypy${digits}_pp73`];
  if (bound.startsWith('abi'))
    return [name === 'cp' || digits.length > 1 ? `cp${stable(digits)}` : 'cp39', 'abi3'];
  const own = name === 'cp' ? digits : (/^cp(\d+)/.exec(bound)?.[1] ?? digits);
  return [`cp${own}`, `cp${own}${usualFlags(own, bound)}`];
}

/** The stable ABI began with Python 3.2. */
function stable(digits: string): string {
  return versionOf(digits) >= versionOf('32') ? digits : '32';
}

function usualFlags(digits: string, abi: string): string {
  const version = versionOf(digits);
  if (version < versionOf('38')) return 'm';
  return version >= versionOf('313') && abi.endsWith('t') ? 't' : '';
}

function distinct(tags: readonly string[]): string[] {
  return [...new Set(tags)].sort();
}
