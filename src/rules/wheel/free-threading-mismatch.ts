import { isLoaded, type JudgedWheel, type PythonFile } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import { needsPython } from '../../python/pythonNames.ts';
import { type ThreadingMismatch, threadingMismatch } from '../../python/threading.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, namesOf, pythonTags } from '../shared/pythonWords.ts';
import { steps } from '../shared/steps.ts';

/** A module that was compiled for Pythons with the GIL, in a wheel that free-threaded ones take. */
export const freeThreadingMismatch: Rule<'wheel'> = {
  id: 'free-threading-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary:
    'a module compiled for Pythons with the GIL is in a wheel for free-threaded ones, which it crashes',
  check: (wheel) =>
    wheel.python
      .filter(({ member, needs }) => isLoaded(member) && needsPython(needs.strong))
      .map((file) => {
        // That DLL is the stable ABI of builds with the GIL, whatever the file is called: theirs is python3t.dll.
        const isOfGil = file.dll !== null && file.dll.minor === null && !file.dll.freeThreaded;
        const suffix = isOfGil ? 'abi3' : (file.name?.kind ?? null);
        const mismatch = threadingMismatch(file.loaders, file.needs.strong, suffix);
        return mismatch === null ? null : draft(file, mismatch, wheel);
      })
      .filter((each) => each !== null),
};

function draft(
  file: PythonFile,
  { pythons, kind, name }: ThreadingMismatch,
  { promise }: JudgedWheel,
): Draft {
  const { path } = file.member.facts;
  const [full, short] = namesOf(file);
  const tags = promise === null ? '' : pythonTags(promise);
  const takers = pythonNames(pythons);
  const isSure = kind === 'compiled-for-gil';
  const tail = isSure
    ? 'is compiled for Pythons with the GIL'
    : `is for Pythons with the GIL by its ${file.dll === null ? 'name' : 'DLL'}`;
  return {
    severity: isSure && !file.isOpen && !isTestData(path) ? 'error' : 'warning',
    member: path,
    causeKey: `${kind} ${tags}`,
    title: fittingTitle(`${full} ${tail}`, `${short} ${tail}`),
    message: isSure
      ? `${path} calls ${name}, as only code compiled for Pythons with the GIL does. The tag ${tags} gives the wheel to Python ` +
        `${takers}, where objects are laid out differently: the module corrupts memory and crashes.`
      : `${file.dll === null ? `The suffix of ${path} is` : `${path} needs python3.dll, which is`} for the stable ABI of Pythons with the GIL. The tag ${tags} gives the wheel to Python ` +
        `${takers}, where objects are laid out differently: a module compiled for the GIL crashes.`,
    remedy: steps(
      'Clean the build folder.',
      'Build the module with the free-threaded Python (cp313t-* in cibuildwheel), which defines Py_GIL_DISABLED.',
      'Leave Py_LIMITED_API out: free-threaded Pythons have it from 3.15 on.',
    ),
    data: { pythons: pythons.map((python) => pythonNames([python])), name },
  };
}
