import type { PythonFile } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { neededByAnother } from '../../judge/pythonFiles.ts';
import { isMeantAsModule, type MissingInit, missingInit } from '../../python/initFunction.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import { needsPython } from '../../python/pythonNames.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, namesOf } from '../shared/pythonWords.ts';
import { steps } from '../shared/steps.ts';

/** A file that is named as a module, and has not the function through which Python takes one in. */
export const missingInitRule: Rule<'wheel'> = {
  id: 'missing-init',
  scope: 'wheel',
  severity: 'error',
  summary: 'an extension module does not export the initialisation function that its file name asks for',
  check: ({ python, facts, claims }) => {
    const lacks = python.map(lackOf).filter((lack) => lack !== null);
    if (lacks.length === 0 || !facts.preloadsAreWhole) return [];
    const needed = neededByAnother(claims);
    return lacks
      .filter(({ file: { member, needs } }) =>
        isMeantAsModule({
          path: member.facts.path,
          needsPython: needsPython(needs.strong),
          isImported: false,
          isNeeded: needed.has(member.facts.path),
          loaded: facts.preloads,
        }),
      )
      .map(draft);
  },
};

interface Lack {
  file: PythonFile;
  missing: MissingInit;
}

function lackOf(file: PythonFile): Lack | null {
  const { name, member, image, loaders } = file;
  // A plain .so may be anything, and of several images each loader takes its own.
  if (name === null || name.kind === 'plain' || loaders.length === 0) return null;
  if (member.facts.binary?.images.length !== 1) return null;
  const missing = missingInit(name, image.exports, loaders);
  // Variants and copies are loaded under the name of the module that they are: `_core_avx2` as `_core`.
  if (missing === null || missing.found.length > 0 || missing.pythons.length === 0) return null;
  return { file, missing };
}

function draft({ file, missing }: Lack): Draft {
  const { path } = file.member.facts;
  const [full, short] = namesOf(file);
  const { expected } = missing;
  return {
    severity: isTestData(path) ? 'warning' : 'error',
    member: path,
    title: fittingTitle(
      `${full} has no ${expected}, so it can't be imported`,
      `${full} has no ${expected}`,
      `${short} has no ${expected}`,
    ),
    message:
      `By the file's name, Python ${pythonNames(missing.pythons)} ${missing.pythons.length === 1 ? 'looks' : 'look'} for the function ${expected} in ${path}. ` +
      `The file exports no initialisation function: import fails with "dynamic module does not define module export function (${expected})".`,
    remedy: steps(
      'Export it: declare it with PyMODINIT_FUNC, and let no version script or -fvisibility=hidden hide it.',
      "If ctypes or dlopen loads the file, build it without Python's suffix.",
    ),
    data: { expected },
  };
}
