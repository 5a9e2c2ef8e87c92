import { listSome } from '../../base/collections.ts';
import type { JudgedWheel, PythonFile } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { isNeededByAnother } from '../../judge/pythonFiles.ts';
import { isMeantAsModule, type MissingInit, missingInit } from '../../python/initFunction.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import { needsPython } from '../../python/pythonNames.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, namesOf } from '../shared/pythonWords.ts';

/** A file that is named as a module, and has not the function through which Python takes one in. */
export const missingInitRule: Rule<'wheel'> = {
  id: 'missing-init',
  scope: 'wheel',
  severity: 'error',
  summary: 'an extension module does not export the initialisation function that its file name asks for',
  check: (wheel) => wheel.python.map((file) => draft(file, wheel)).filter((each) => each !== null),
};

function draft(file: PythonFile, { facts, claims }: JudgedWheel): Draft | null {
  const { name, member, image, loaders, needs } = file;
  const { path, binary } = member.facts;
  // A plain .so may be anything, and of several images each loader takes its own.
  if (name === null || name.kind === 'plain' || loaders.length === 0 || binary?.images.length !== 1)
    return null;
  const missing = missingInit(name, image.exports, loaders);
  if (missing === null || missing.pythons.length === 0 || !facts.preloadsAreWhole) return null;
  const use = {
    path,
    needsPython: needsPython(needs.strong),
    isImported: false,
    isNeeded: isNeededByAnother(member, claims),
    loaded: facts.preloads,
  };
  if (!isMeantAsModule(use)) return null;
  const [full, short] = namesOf(file);
  const { expected, found } = missing;
  return {
    severity: isTestData(path) ? 'warning' : 'error',
    member: path,
    title: fittingTitle(
      `${full} has no ${expected}, so it can't be imported`,
      `${full} has no ${expected}`,
      `${short} has no ${expected}`,
    ),
    message:
      `Python ${pythonNames(missing.pythons)} ${missing.pythons.length === 1 ? 'looks' : 'look'} for the function ${expected} in ${path}, by the file's name. ` +
      `${whatIsThere(missing)} import fails with "dynamic module does not define module export function (${expected})".`,
    remedy:
      found.length > 0
        ? 'Give the file the name of its module, or the module that of the file: the first argument of Extension, ' +
          'pybind11_add_module, PYBIND11_MODULE or #[pymodule], and module-name for maturin, must end in the same word.'
        : 'Export it: PyMODINIT_FUNC does, and a version script or -fvisibility=hidden must leave it visible. If the file is a ' +
          "library that ctypes or dlopen loads, build it without Python's suffix.",
    data: { expected, found: found.slice(0, MOST_LISTED) },
  };
}

const MOST_LISTED = 50;

function whatIsThere({ found }: MissingInit): string {
  return found.length === 0
    ? 'The file exports no initialisation function at all, or hides it:'
    : `The file exports ${listSome(found, 2)} in its place, as a module that was renamed does:`;
}
