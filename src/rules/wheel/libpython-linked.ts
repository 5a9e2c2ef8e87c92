import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { type MissingLibrary, missingLibraries } from '../../judge/missingLibraries.ts';
import type { Severity } from '../../model/report.ts';
import { isLibpython } from '../../platform/libraryName.ts';
import type { Draft, Rule } from '../rule.ts';
import { acceptedLibraries } from '../shared/acceptedLibraries.ts';
import { pythonMissing } from '../shared/appleMissing.ts';
import { absoluteLoads } from '../shared/applePaths.ts';
import { whoNeeds } from '../shared/missing.ts';
import { steps } from '../shared/steps.ts';
import { forClaim, weightOf } from '../shared/weight.ts';
import { pythonDllDrafts } from './libpython-linked/pythonDlls.ts';

/** An extension module that was linked with Python's own library, which many Pythons don't have. */
export const libpythonLinked: Rule<'wheel'> = {
  id: 'libpython-linked',
  scope: 'wheel',
  severity: 'error',
  summary:
    "an extension module is linked with libpython, which static builds of Python do not have, or with another Python's DLL",
  check: (wheel) => {
    const isAccepted = acceptedLibraries(wheel);
    const missing = missingLibraries(wheel).filter(
      ({ library, claim, why }) =>
        isLibpython(library) && why !== 'unreachable' && claim.family !== 'android' && !isAccepted(library),
    );
    return [
      ...draftFor(missing, ({ loaded }) => loaded, moduleDraft),
      ...draftFor(
        missing,
        ({ needing, loaded }) => needing.filter((each) => !loaded.includes(each)),
        programDraft,
      ),
      ...appleDrafts(wheel),
      ...pythonDllDrafts(wheel),
    ];
  },
};

/** Where python.org's installers put it: their Python finds it, every other one doesn't. */
const PYTHON_ORG = '/Library/Frameworks/';

/** Mach-O files that load Python's library, by its path on the machine that built them or by one that leads nowhere. */
function appleDrafts(wheel: JudgedWheel): Draft[] {
  const loads = [
    ...absoluteLoads(wheel)
      .filter(({ isPython }) => isPython)
      .flatMap(({ path, needing }) =>
        needing.map((apple) => ({ path, apple, isPythonOrg: path.startsWith(PYTHON_ORG) })),
      ),
    ...pythonMissing(wheel).map(({ library, apple }) => ({
      path: library,
      apple,
      isPythonOrg: library.startsWith('@rpath/') && apple.image.searchPaths.some(isPythonOrgFolder),
    })),
  ]
    .filter(({ apple: { member } }) => isLoaded(member) && !isTestData(member.facts.path))
    .map(({ apple, ...load }) => ({ ...load, member: apple.member.facts.path }));
  if (loads.length === 0) return [];
  const libraries = sortedDistinct(loads.map(({ path }) => path));
  const paths = sortedDistinct(loads.map(({ member }) => member));
  const isPythonOrg = loads.every((load) => load.isPythonOrg);
  const where = libraries.some((path) => path.startsWith('/'))
    ? 'which other Pythons (Homebrew, conda, uv, python.org) have elsewhere'
    : 'which is not in the wheel, and which Pythons (Homebrew, conda, uv, python.org) have elsewhere or not at all';
  return [
    {
      severity: isPythonOrg ? 'warning' : 'error',
      member: paths[0] ?? null,
      causeKey: 'extension modules',
      title: `${baseName(paths[0] ?? '')} is linked with Python's own library`,
      message:
        `${paths.length === 1 ? `${paths[0]} loads` : `${paths.length} files (${listSome(paths, 2)}) load`} ${listSome(libraries, 1)}, ${where}. ` +
        'There import fails with "Library not loaded", or a second interpreter is loaded, which crashes.',
      remedy:
        "Link the module without Python's library: Python::Module instead of Python::Python (CMake), the feature " +
        '"extension-module" (PyO3), py.extension_module() without embed: true (Meson).',
      data: {
        libraries,
        members: paths.slice(0, MOST_LISTED),
        tag: wheel.promise?.platforms[0]?.tag ?? null,
      },
    },
  ];
}

/** Where `@rpath/Python.framework/…` is python.org's. */
function isPythonOrgFolder({ path }: { path: string }): boolean {
  return `${path}/`.startsWith(PYTHON_ORG);
}

interface Linked {
  libraries: string[];
  members: JudgedMember[];
  severity: Severity;
}

/** One draft for all members of a kind: linking with Python's library is one setting of the build. */
function draftFor(
  missed: readonly MissingLibrary[],
  membersOf: (each: MissingLibrary) => JudgedMember[],
  describe: (linked: Linked) => Omit<Draft, 'severity' | 'member' | 'data'>,
): Draft[] {
  const concerned = missed.filter((each) => membersOf(each).length > 0);
  const [first] = concerned;
  const members = [...new Set(concerned.flatMap(membersOf))];
  if (first === undefined) return [];
  const libraries = concerned.map(({ library }) => library);
  const weights = members.map((member) => weightOf(member, { loaded: 'error', lone: 'warning' }));
  const severity = (['error', 'warning'] as const).find((each) => weights.includes(each)) ?? 'notice';
  const paths = sortedDistinct(members.map(({ facts }) => facts.path));
  const draft: Draft = {
    ...describe({ libraries, members, severity }),
    severity,
    member: paths[0] ?? null,
    spans: paths,
    data: { libraries, members: paths.slice(0, MOST_LISTED), tag: first.claim.tag },
  };
  return [forClaim(draft, first.claim)];
}

const MOST_LISTED = 50;

function moduleDraft({ libraries, members }: Linked): Omit<Draft, 'severity' | 'member' | 'data'> {
  const [library = ''] = libraries;
  return {
    // The same in the wheel for each Python.
    causeKey: 'extension modules',
    title: `${baseName(members[0]?.facts.path ?? '')} is linked with libpython`,
    message:
      `${whoNeeds({ needing: members, loaded: members })} ${listSome(libraries, 2)}, which a module doesn't need, and most Pythons ` +
      "don't have (manylinux, Debian, Ubuntu, conda, uv). There import fails with " +
      `"${library}: cannot open shared object file", or another Python's library is loaded, which crashes.`,
    remedy:
      "Link the module without Python's library: Python::Module instead of Python::Python (CMake), the feature " +
      '"extension-module" (PyO3), no -lpython3.X (setuptools), py.extension_module() without embed: true (Meson).',
  };
}

function programDraft({ libraries, members }: Linked): Omit<Draft, 'severity' | 'member' | 'data'> {
  return {
    causeKey: 'embedding',
    title: `${baseName(members[0]?.facts.path ?? '')} needs libpython`,
    message:
      `${whoNeeds({ needing: members, loaded: [] })} ${listSome(libraries, 2)}, as programs do that embed Python; most Pythons ` +
      "don't have it (manylinux, Debian, Ubuntu, conda, uv). Importing the package works, but with those Pythons these files fail to load.",
    remedy: steps(
      'If it is a plugin or helper of a Python process, link it without libpython.',
      'If it embeds Python, document which one, and name the library under external-libraries in [tool.wheel-abi-check].',
    ),
  };
}
