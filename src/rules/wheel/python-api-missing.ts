import { compareStrings, groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { counted } from '../../base/words.ts';
import { isLoaded, type JudgedWheel, type PythonFile } from '../../judge/judgedWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Severity } from '../../model/report.ts';
import { compiledForAnother, isOfOtherPython, type OtherPython } from '../../python/compiledFor.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import {
  DEBUG_NAMES,
  FREE_THREADED_NAMES,
  type MissingName,
  missingNames,
  oldestPython,
} from '../../python/pythonNames.ts';
import { hasStableAbi } from '../../python/pythonTag.ts';
import { unknownNames } from '../../python/unknownNames.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  fittingTitle,
  history,
  macroWords,
  missingSymbolError,
  namesOf,
  pythonTags,
} from '../shared/pythonWords.ts';
import { unlessSure } from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** A file needs names of Python's C API that a Python which the tags promise hasn't got: it can't be loaded there. */
export const pythonApiMissing: Rule<'wheel'> = {
  id: 'python-api-missing',
  scope: 'wheel',
  severity: 'error',
  summary: 'a binary needs functions of the C API that a Python which the tags promise does not export',
  check: ({ python, promise, verdict }) => {
    if (promise === null) return [];
    const lacks = python.map((file) => lackOf(file, promise)).filter((lack) => lack !== null);
    const groups = groupBy(lacks, (lack) => keyOf(lack, promise));
    return [...groups.values()].map((group) => draft(group, { promise, verdict }));
  },
};

type Judged = Pick<JudgedWheel, 'promise' | 'verdict'>;

/** What a file needs and does not get. */
interface Lack {
  file: PythonFile;
  severity: Severity;
  /** At least one; those that every Python lacks have no history. */
  names: MissingName[];
  /** The Python that it was compiled for, where that is another. */
  compiledFor: OtherPython | null;
  /** The name is a macro that was left as the call of a function. */
  isMacro: boolean;
}

function lackOf(file: PythonFile, promise: WheelPromise): Lack | null {
  const { loaders, needs, member, isOpen } = file;
  if (loaders.length === 0) return null;
  const known = missingNames(needs, loaders);
  const listed = new Set(known.map(({ name }) => name));
  // A linker for Windows refuses what no DLL has.
  const isUnbound = file.dll === null;
  const unknown = unknownNames(isUnbound ? needs.strong : []).filter(({ name }) => !listed.has(name));
  // The names of other builds of CPython are among those that are missing, if they are.
  const foreign = needs.strong.filter(
    (name) =>
      isUnbound &&
      isOfOtherPython(name) &&
      !listed.has(name) &&
      !FREE_THREADED_NAMES.has(name) &&
      !DEBUG_NAMES.has(name),
  );
  // Whatever library has them, these are none of Python's: only where macros are spelt so is it known what happened.
  const macros = isOpen ? [] : unknown.filter(({ isMacro }) => isMacro).map(({ name }) => name);
  const names = [...known, ...[...foreign, ...macros].map((name) => nowhere(name, loaders))];
  const [first] = names;
  if (first === undefined) return null;
  const isSure = !isOpen && names.some(({ certain }) => certain);
  return {
    file,
    severity: unlessSure(weightOf(member, { loaded: 'error', lone: 'warning' }), isSure),
    names: names.toSorted((a, b) => compareStrings(a.name, b.name)),
    compiledFor: otherPython(file, promise),
    isMacro: macros.length > 0 && known.length + foreign.length === 0,
  };
}

/** A wheel of the stable ABI is compiled for no version: what some lack was never in that ABI. */
function otherPython({ needs, loaders }: PythonFile, promise: WheelPromise): OtherPython | null {
  const other = compiledForAnother(needs, loaders);
  return other?.kind === 'minor' && hasStableAbi(promise.abis) ? null : other;
}

function nowhere(name: string, lacking: MissingName['lacking']): MissingName {
  return { name, exported: [], stable: null, macro: null, lacking: [...lacking], certain: true };
}

/**
 * What is mended in one way is one trouble: all that is too new for the stable ABI of the tag; all that was compiled for the
 * same other Python.
 */
function keyOf({ severity, compiledFor, isMacro, names, file }: Lack, promise: WheelPromise): string {
  if (compiledFor !== null) return [severity, compiledFor.kind, compiledFor.minors].join(' ');
  const isGone = oldestPython(file.needs).minor === null;
  const isTooNew = hasStableAbi(promise.abis) && !isMacro && !isGone;
  return [severity, isTooNew ? 'too new' : lackingOf(names), isMacro].join(' ');
}

function lackingOf(names: readonly MissingName[]): string {
  return pythonNames([...new Set(names.flatMap(({ lacking }) => lacking))]);
}

const MOST_LISTED = 50;

function draft(group: readonly Lack[], { promise, verdict }: Judged): Draft {
  // The file that the fewest Pythons import says the most.
  const [first] = group.toSorted((a, b) => lackingCount(b) - lackingCount(a));
  if (first === undefined || promise === null) throw new RangeError('a group has a first');
  const { file, severity, compiledFor } = first;
  const names = [...new Map(group.flatMap((each) => each.names).map((name) => [name.name, name])).values()];
  const leading = leadingName(first);
  const paths = sortedDistinct(group.map((each) => each.file.member.facts.path));
  const own = file.member.facts.path;
  const where = paths.length === 1 ? own : `${own} and ${counted(paths.length - 1, 'other file')}`;
  const lacking = lackingOf(group.flatMap((each) => each.names));
  return {
    severity,
    member: own,
    covers: paths.filter((path) => path !== own),
    causeKey: `${pythonTags(promise)} ${names
      .map(({ name }) => name)
      .slice(0, MOST_LISTED)
      .join(' ')}`,
    title: titleOf(first, leading, lackingOf(first.names)),
    message:
      `${where} ${paths.length === 1 ? 'needs' : 'need'} ${describeNames(first, leading, names)}. ` +
      `Python ${lacking}, which ${pythonTags(promise)} promises, ${lacking.includes(' ') ? 'lack' : 'lacks'} ` +
      `${lackedWords(names)}: ${isLoaded(file.member) ? 'import fails with' : 'loading it fails with'} ` +
      `"${missingSymbolError(file, leading.name)}".${openWords(first)}`,
    remedy: remedyOf(first, { promise, floor: floorOf(group, verdict) }),
    data: {
      names: names.map(({ name }) => name).slice(0, MOST_LISTED),
      lacking: [...new Set(names.flatMap((each) => each.lacking.map((python) => pythonNames([python]))))],
      compiledFor: compiledFor?.kind ?? null,
      oldest: oldestOf(group),
      members: paths.slice(0, MOST_LISTED),
    },
  };
}

function lackingCount({ names }: Lack): number {
  return new Set(names.flatMap(({ lacking }) => lacking)).size;
}

function lackedWords(names: readonly MissingName[]): string {
  if (names.length === 1) return 'it';
  const sets = new Set(names.map(({ lacking }) => pythonNames(lacking)));
  return sets.size === 1 ? 'them' : 'some of them';
}

/** The one that the most Pythons lack, and of those the one that says the most: public names before private ones. */
function leadingName({ names }: Lack): MissingName {
  const [leading] = names.toSorted(
    (a, b) =>
      b.lacking.length - a.lacking.length ||
      Number(a.name.startsWith('_')) - Number(b.name.startsWith('_')) ||
      compareStrings(a.name, b.name),
  );
  if (leading === undefined) throw new RangeError('a lack has a name');
  return leading;
}

const BUILDS: Readonly<Record<Exclude<OtherPython['kind'], 'minor'>, string>> = {
  debug: 'a debug build of Python',
  'free-threaded': 'a free-threaded Python',
  pypy: 'PyPy',
  graalpy: 'GraalPy',
  python2: 'Python 2',
};

/** As in `Python 3.8 to 3.11`. */
function compiledForWords({ kind, minors }: OtherPython): string {
  return kind === 'minor'
    ? `Python ${pythonNames(minors.map((minor) => ({ minor, freeThreaded: false })))}`
    : BUILDS[kind];
}

function titleOf({ file, compiledFor }: Lack, { name }: MissingName, lacking: string): string {
  const [full, short] = namesOf(file);
  if (compiledFor !== null) {
    const tail = `was compiled for ${compiledForWords(compiledFor)}: no ${name}`;
    const brief = `was compiled for ${compiledForWords(compiledFor)}`;
    return fittingTitle(`${full} ${tail}`, `${short} ${tail}`, `${full} ${brief}`, `${short} ${brief}`);
  }
  const tail = `needs ${name}, which Python ${lacking} ${lacking.includes(' ') ? 'lack' : 'lacks'}`;
  return fittingTitle(`${full} ${tail}`, `${short} ${tail}`, `${short} needs ${name}`);
}

function describeNames({ isMacro, file }: Lack, leading: MissingName, names: readonly MissingName[]): string {
  const known = history(leading, file.needs.source);
  const more = names.length - 1;
  const rest =
    more === 0 ? '' : more > 3 ? ` and ${more} more` : ` and ${listSome(othersOf(names, leading), 3)}`;
  if (isMacro) return `${leading.name}${rest}, a macro of Python.h that the headers in use lack`;
  return `${leading.name}${macroWords(leading)}${known === '' ? '' : `, ${known}`}${rest === '' ? '' : `,${rest}`}`;
}

function othersOf(names: readonly MissingName[], leading: MissingName): string[] {
  const others = names.filter(({ name }) => name !== leading.name).map(({ name }) => name);
  return others.length === 0 ? ['others'] : others;
}

function openWords({ file, names }: Lack): string {
  if (file.isOpen) return ' A library outside the wheel may have it.';
  return names.some(({ certain }) => certain) ? '' : ' Later patch releases may have it.';
}

/** The oldest Python that has all that the files need, as in `3.9`; null where there is none. */
function oldestOf(group: readonly Lack[]): string | null {
  const minors = group.map(({ file }) => oldestPython(file.needs).minor);
  return minors.includes(null) ? null : `3.${Math.max(...minors.map((minor) => minor ?? 0))}`;
}

/** The minor version from which on the whole wheel can be imported, or else these files; null where there is none. */
function floorOf(group: readonly Lack[], { stableAbi }: Judged['verdict']): number | null {
  const oldest = stableAbi?.oldest ?? oldestOf(group);
  return oldest === null ? null : Number(oldest.slice('3.'.length));
}

function remedyOf(lack: Lack, { promise, floor }: { promise: WheelPromise; floor: number | null }): string {
  const lowest = Math.min(...lack.file.loaders.map(({ minor }) => minor));
  if (lack.isMacro)
    return steps(
      'Replace the macro by a function of the stable ABI (PyTuple_Size for PyTuple_GET_SIZE), or build without Py_LIMITED_API.',
      'Compile with -Werror=implicit-function-declaration, so that the compiler refuses such calls.',
    );
  if (lack.compiledFor !== null) return steps(...REBUILD);
  const { minor: oldest } = oldestPython(lack.file.needs);
  if (oldest === null || floor === null)
    return (
      `Newer Pythons have dropped ${leadingName(lack).name}: replace it by a function of the stable ABI, or limit the wheel ` +
      'by Requires-Python. With Py_LIMITED_API defined, the compiler refuses what the stable ABI lacks.'
    );
  if (hasStableAbi(promise.abis))
    return steps(
      `Raise the tag to cp3${floor}-abi3 and Requires-Python to >=3.${floor}.`,
      `Or define Py_LIMITED_API=${limitedApi(lowest)} (PyO3: the feature abi3-py3${lowest}), and replace each call that the compiler then refuses.`,
    );
  return steps(...REBUILD, `If intended, let the tag or Requires-Python begin with Python 3.${oldest}.`);
}

const REBUILD = [
  'Clean the build folder: a module left over from another Python is packaged as it is.',
  'Build with the Python that the tag names, with its headers and no others in the include path.',
];

/** As in `0x03080000`. */
function limitedApi(minor: number): string {
  return `0x03${minor.toString(16).padStart(2, '0')}0000`;
}
