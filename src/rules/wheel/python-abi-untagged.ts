import { listSome } from '../../base/collections.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { looksFor } from '../../python/importers.ts';
import { pythonNames, untaggedFreeThreaded } from '../../python/promisedPythons.ts';
import { FREE_THREADED_NAMES, needsPython } from '../../python/pythonNames.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, namesOf, pythonTags } from '../shared/pythonWords.ts';
import { steps } from '../shared/steps.ts';

/** A wheel for one version of CPython, of no ABI, whose modules have one: free-threaded builds take it as well. */
export const pythonAbiUntagged: Rule<'wheel'> = {
  id: 'python-abi-untagged',
  scope: 'wheel',
  severity: 'warning',
  summary: 'modules that use the C API are in a wheel of no ABI, which free-threaded Pythons install, too',
  check: (wheel) => {
    const draft = draftOf(wheel);
    return draft === null ? [] : [draft];
  },
};

function draftOf({ promise, python, facts }: JudgedWheel): Draft | null {
  if (promise === null || promise.pure || !promise.pythons.every(isVersionOfCPython)) return null;
  const minors = untaggedFreeThreaded(promise, facts.distInfo?.metadata?.requiresPython ?? null);
  const takers = minors.map((minor) => ({ minor, freeThreaded: true }));
  const files = python.filter(
    ({ name, member, needs }) =>
      member.role === 'extension' &&
      name !== null &&
      !isTestData(member.facts.path) &&
      takers.some((taker) => looksFor(taker, name)) &&
      needsPython(needs.strong) &&
      !needs.strong.some((symbol) => FREE_THREADED_NAMES.has(symbol)),
  );
  const [first] = files;
  if (first === undefined) return null;
  const paths = files.map(({ member }) => member.facts.path);
  const tags = pythonTags(promise);
  const fitting = promise.pythons.map(({ tag }) => `${tag}-${tag}`).join(' or ');
  const [full, short] = namesOf(first);
  return {
    severity: 'warning',
    member: paths[0] ?? null,
    covers: paths.slice(1),
    causeKey: tags,
    title: fittingTitle(
      `${tags} lets free-threaded Pythons install ${full}`,
      `${tags} lets free-threaded Pythons install ${short}`,
    ),
    message:
      `${listSome(paths, 2)} ${paths.length === 1 ? 'uses' : 'use'} Python's C API, but the ABI tag none says that no ABI matters. ` +
      `So Python ${pythonNames(takers)} installs the wheel, loads the file, which is compiled for the GIL, and crashes.`,
    remedy: steps(
      `Tag the wheel ${fitting}: declare the module as an extension (has_ext_modules in setuptools), and override no tag (--python-tag).`,
      'Build a separate wheel for the free-threaded Python.',
    ),
    data: { pythons: takers.map((taker) => pythonNames([taker])), members: paths.slice(0, MOST_LISTED) },
  };
}

const MOST_LISTED = 50;

/** A `py3` tag goes with libraries that ctypes loads, too often to tell anything. */
function isVersionOfCPython({
  implementation,
  minor,
}: {
  implementation: string;
  minor: number | null;
}): boolean {
  return implementation === 'cp' && minor !== null;
}
