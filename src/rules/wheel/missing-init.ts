import { listSome } from '../../base/collections.ts';
import type { PythonFile } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { exportedInitNames } from '../../judge/pythonImports.ts';
import { isMeantAsModule, type MissingInit, missingInit, moduleName } from '../../python/initFunction.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import { needsPython } from '../../python/pythonNames.ts';
import type { WheelFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, namesOf } from '../shared/pythonWords.ts';
import { steps } from '../shared/steps.ts';

/** A file that is named as a module, and has not the function through which Python takes one in. */
export const missingInitRule: Rule<'wheel'> = {
  id: 'missing-init',
  scope: 'wheel',
  severity: 'error',
  summary: 'an extension module does not export the initialisation function that its file name asks for',
  check: ({ python, facts }) => {
    const lacks = python.map(lackOf).filter((lack) => lack !== null);
    if (lacks.length === 0 || !facts.preloadsAreWhole) return [];
    const modules = new Set(
      python.flatMap(({ name }) => (name === null ? [] : [`PyInit_${moduleName(name.stem) ?? ''}`])),
    );
    const meant = lacks.filter((lack) => isMeant(lack, facts, modules));
    // Of a universal file's slices each lacks it, or one alone.
    return [...new Map(meant.map((lack) => [lack.file.member.facts.path, draft(lack)])).values()];
  },
};

interface Lack {
  file: PythonFile;
  missing: MissingInit;
}

function lackOf(file: PythonFile): Lack | null {
  const { name, member, image, loaders } = file;
  if (name === null || loaders.length === 0) return null;
  const missing = missingInit(name, exportedInitNames(member.facts.binary ?? { format: '' }, image), loaders);
  return missing === null || missing.pythons.length === 0 ? null : { file, missing };
}

/** Libraries may carry the suffix of modules, and copies of a module are loaded under its name by whoever made them. */
function isMeant({ file, missing }: Lack, facts: WheelFacts, modules: ReadonlySet<string>): boolean {
  const { member, name, needs, isNeeded } = file;
  const isImported = facts.importedModules?.includes(member.facts.path) ?? false;
  if (!isImported) {
    // A plain .so may be anything.
    if (name?.kind === 'plain' && name.system !== 'windows') return false;
    if (missing.found.length > 0 && (facts.loadsModules === true || isVariant(missing, modules)))
      return false;
  }
  return isMeantAsModule({
    path: member.facts.path,
    needsPython: needsPython(needs.strong),
    isImported,
    isNeeded,
    loaded: facts.preloads,
  });
}

/**
 * `_core_avx2` with the function of `_core`, or a copy of a module of the wheel: whoever made it loads it under the name that
 * the function has.
 */
function isVariant({ expected, found }: MissingInit, modules: ReadonlySet<string>): boolean {
  return found.some(
    (name) => modules.has(name) || (expected.startsWith(name) && /^_(?!_)/.test(expected.slice(name.length))),
  );
}

function draft({ file, missing }: Lack): Draft {
  const { path } = file.member.facts;
  const [full, short] = namesOf(file);
  const { expected, found } = missing;
  const others =
    found.length === 0
      ? 'The file exports no initialisation function at all, or hides it:'
      : `The file exports ${listSome(found, 2)}, the function of another name:`;
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
      `${others} import fails with "dynamic module does not define module export function (${expected})".`,
    remedy:
      found.length > 0
        ? 'Give the file the name that its function has, or the function that of the file: both come from the name of the extension in the build.'
        : steps(
            'Export it: declare it with PyMODINIT_FUNC, and let no version script or -fvisibility=hidden hide it.',
            "If ctypes or dlopen loads the file, build it without Python's suffix.",
          ),
    data: { expected },
  };
}
