import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName, counted } from '../../base/words.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { isLoadedByCode } from '../../judge/preloaded.ts';
import { promisedOf } from '../../judge/pythonFiles.ts';
import { exportedInitNames } from '../../judge/pythonImports.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import { type UnfoundModule, unfoundModules } from '../../python/importers.ts';
import { moduleName } from '../../python/initFunction.ts';
import { pythonNames } from '../../python/promisedPythons.ts';
import {
  type ExtensionName,
  hasStableAbi,
  parseExtensionName,
  tripletArchitectures,
  tripletLibc,
} from '../../python/pythonTag.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, pythonTags } from '../shared/pythonWords.ts';
import { steps } from '../shared/steps.ts';

/** Before 3.11 CPython named its modules `-linux-gnu` on musl, too. */
const FIRST_PYTHON_WITH_MUSL_TRIPLETS = 11;
const FIRST_PYTHON_WITH_ABI3T = 15;

/** An extension module whose file name no Python that the tags promise would import, or only some of them. */
export const extensionSuffixMismatch: Rule<'wheel'> = {
  id: 'extension-suffix-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: 'not every Python that the tags promise imports an extension module of this name',
  check: (wheel) => {
    const { promise } = wheel;
    if (promise === null || promise.pure) return [];
    const importable = importableStems(wheel, promise);
    const never = wheel.members
      .filter(({ role, facts }) => role === 'extension' && !isNameless(facts.path))
      .map((member) => draft(member, promise, importable))
      .filter((each) => each !== null);
    return [
      ...never,
      ...withoutName(wheel),
      ...withoutSuffix(wheel, importable),
      ...partlyFound(wheel, promise),
    ];
  },
};

/** The modules that some Python of the promise finds, whatever else lies beside them. */
function importableStems({ members }: JudgedWheel, promise: WheelPromise): Set<string> {
  const names = members.map(({ facts }) => parseExtensionName(facts.path)).filter((name) => name !== null);
  return new Set(names.filter((name) => whyNotImportable(name, promise) === null).map(({ stem }) => stem));
}

function draft({ facts }: JudgedMember, promise: WheelPromise, importable: Set<string>): Draft | null {
  const name = parseExtensionName(facts.path);
  const reason = name === null ? null : whyNotImportable(name, promise);
  if (name === null || reason === null || importable.has(name.stem)) return null;
  const pythons = promise.pythons.map(({ tag }) => tag).join('.');
  const tags = `${pythons}-${promise.abis.join('.')}`;
  return {
    severity: isTestData(facts.path) ? 'warning' : 'error',
    member: facts.path,
    causeKey: `${name.suffix} ${tags}`,
    title: `no Python of this wheel imports ${baseName(facts.path)}`,
    message:
      `The module's file name ends in ${name.suffix}, and the wheel is for ${tags} on ${listSome(
        promise.platforms.map(({ tag }) => tag),
        2,
      )}: ` + `${reason}. Python doesn't look for this suffix, so "import" fails with ModuleNotFoundError.`,
    remedy: steps(
      'Clean the source tree: a module left over from another Python or platform is packaged as it is.',
      'Build with the Python of the wheel.',
      "When cross-compiling, set the target's suffix (_PYTHON_SYSCONFIGDATA_NAME, SKBUILD_SOABI in CMake).",
    ),
    data: { suffix: name.suffix, python: promise.pythons.map(({ tag }) => tag), abi: promise.abis },
  };
}

/**
 * Modules that some of the promised Pythons find and others don't. Files of several versions show that somebody has thought
 * of it; files of one alone are what a build for that version left, under a tag that promises more.
 */
function partlyFound(wheel: JudgedWheel, promise: WheelPromise): Draft[] {
  // What a wheel with a slip in its name promises is a guess.
  if (promise.pythons.length !== wheel.facts.name?.tags.python.length) return [];
  if (sortedDistinct(promise.abis).join() !== sortedDistinct(wheel.facts.name.tags.abi).join()) return [];
  const promised = promisedOf(promise, wheel.facts);
  const modules = new Set(
    wheel.members
      .filter(({ role, facts, misfit }) => role === 'extension' && misfit === null && !isTestData(facts.path))
      .map(({ facts }) => facts.path)
      .filter((path) => {
        const name = parseExtensionName(path);
        return name !== null && whyNotImportable(name, promise) === null;
      }),
  );
  const paths = wheel.facts.members.map(({ path }) => path);
  const unfound = unfoundModules(
    paths.filter((path) => modules.has(path) || parseExtensionName(path) === null),
    promised,
  ).filter(({ finding }) => finding.length > 0);
  const hasModuleForAll =
    new Set([...modules].map((path) => parseExtensionName(path)?.stem)).size > unfound.length;
  return [...groupBy(unfound, ({ finding }) => pythonNames(finding)).values()].flatMap((group) =>
    partlyFoundDraft(group, promise, {
      hasModuleForAll,
      isNamed: group.every(({ files }) => files.every((path) => isLoadedByCode(path, wheel.facts.preloads))),
    }),
  );
}

const MOST_LISTED = 50;

/** One for all modules that the same Pythons find. */
function partlyFoundDraft(
  group: readonly UnfoundModule[],
  promise: WheelPromise,
  { hasModuleForAll, isNamed }: { hasModuleForAll: boolean; isNamed: boolean },
): Draft[] {
  const [first] = group;
  const [path] = first?.files ?? [];
  if (first === undefined || path === undefined) return [];
  const { finding, lacking } = first;
  const isOneVersion = finding.length === 1;
  const tags = pythonTags(promise);
  // Beside modules for all, one for a version that the tag names is a choice of somebody's.
  const isMeant =
    hasModuleForAll &&
    finding.every(({ minor }) => promise.abis.some((abi) => abi.startsWith(`cp3${minor}`)));
  // Without an ABI in the tag, code that picks the file by itself is as likely.
  // So is code that names the file where it loads libraries, and so needs no suffix.
  const isDoubtful = promise.abis.includes('none') || isNamed;
  const severity = !isOneVersion || isMeant ? 'notice' : isDoubtful ? 'warning' : 'error';
  const file = baseName(path);
  const only = pythonNames(finding);
  const others = group.length - 1;
  const verb = isOneVersion ? 'imports' : 'import';
  return [
    {
      severity,
      member: path,
      covers: group.flatMap(({ files }) => files).filter((each) => each !== path),
      causeKey: `${tags} ${only}`,
      title: fittingTitle(
        `only Python ${only} ${verb} ${file}, and the tag promises more`,
        `only Python ${only} ${verb} ${file}`,
        `only Python ${only} ${verb} the module ${moduleName(first.stem) ?? ''}`,
      ),
      message:
        `The wheel is for Python ${pythonNames([...finding, ...lacking])} (${tags}). The module of ${path}` +
        `${others === 0 ? '' : ` and ${counted(others, 'other')}`} ${others === 0 ? 'has' : 'have'} no file that ` +
        `Python ${pythonNames(lacking)} ${lacking.length === 1 ? 'looks' : 'look'} for: there "import" fails with ModuleNotFoundError.`,
      remedy: steps(
        'Build the module for the stable ABI, as .abi3.so: py_limited_api=True (setuptools), USE_SABI (CMake), limited_api (Meson).',
        'Or give the wheel the tag of its one version.',
        'If the package works without the module, ignore this.',
      ),
      data: {
        finding: finding.map((python) => pythonNames([python])),
        lacking: lacking.map((python) => pythonNames([python])),
        members: group.flatMap(({ files }) => files).slice(0, MOST_LISTED),
      },
    },
  ];
}

function isNameless(path: string): boolean {
  return parseExtensionName(path)?.suffix === baseName(path);
}

/** Modules whose file names are nothing but a suffix, as setuptools makes them of an Extension whose name ends in a dot. */
function withoutName({ members }: JudgedWheel): Draft[] {
  return members.flatMap(({ facts, misfit, role }) => {
    const { path, binary } = facts;
    const name = parseExtensionName(path);
    if (name === null || !isNameless(path)) return [];
    // A file that is called .so alone can be anything.
    const isModule = role === 'extension' || name.kind !== 'plain' || name.suffix === '.pyd';
    if (binary?.kind !== 'shared-library' || misfit !== null || !isModule) return [];
    return [
      {
        severity: isTestData(path) ? ('warning' as const) : ('error' as const),
        member: path,
        causeKey: `no name ${name.suffix}`,
        title: fittingTitle(`${baseName(path)} is a module without a name`, 'a module without a name'),
        message: `The file name of ${path} is a suffix with no module's name before it. "import" needs a name, so no Python can load it, and the module that was meant is missing.`,
        remedy:
          'Correct the name of the extension in the build: an Extension of setuptools whose name is empty or ends in a dot, or such an OUTPUT_NAME in CMake.',
        data: { suffix: name.suffix, python: [], abi: [] },
      },
    ];
  });
}

/** Files that have the initialisation function which their name asks for, and end in what no Python looks for. */
function withoutSuffix(wheel: JudgedWheel, importable: ReadonlySet<string>): Draft[] {
  const suffix = wheel.promise?.systems.includes('windows') ? '.pyd' : '.so';
  return wheel.members.flatMap((member) => {
    const { path, binary } = member.facts;
    const stem = path.slice(0, path.length - baseName(path).length) + (baseName(path).split('.')[0] ?? '');
    if (binary?.kind !== 'shared-library' || member.misfit !== null || member.role !== 'library') return [];
    if (parseExtensionName(path) !== null || importable.has(stem) || !hasInit(binary, stem, wheel)) return [];
    const end = baseName(path).slice(baseName(stem).length);
    return [
      {
        severity:
          isTestData(path) || wheel.facts.loadsModules === true ? ('warning' as const) : ('error' as const),
        member: path,
        causeKey: `${end} ${wheel.promise?.pythons.map(({ tag }) => tag).join('.')}`,
        title: fittingTitle(
          `no Python imports ${baseName(path)}`,
          'no Python imports a module of such a name',
        ),
        message:
          `${path} is an extension module by its function PyInit_${moduleName(stem)}, and its name ${end === '' ? 'has no suffix' : `ends in ${end}`}. ` +
          `Python looks for modules by names that end in ${suffix}, so "import" fails with ModuleNotFoundError although the file is there.`,
        remedy: `Name the file as Python does: sysconfig.get_config_var("EXT_SUFFIX") is the suffix, .abi3.so that of the stable ABI on Linux and macOS.`,
        data: { suffix: end, python: [], abi: wheel.promise?.abis ?? [] },
      },
    ];
  });
}

function hasInit(binary: BinaryFacts, stem: string, { work }: JudgedWheel): boolean {
  const module = moduleName(stem);
  if (module === null || module.startsWith('lib')) return false;
  return binary.images.some((image) => {
    work.charge(image.exports.size);
    for (const name of exportedInitNames(binary, image)) if (name === `PyInit_${module}`) return true;
    return false;
  });
}

/** A clause that says why no Python of the promise would import the name, null when one would. */
function whyNotImportable(name: ExtensionName, promise: WheelPromise): string | null {
  return (
    wrongSystem(name, promise) ??
    wrongOnWindows(name, promise) ??
    wrongPython(name, promise) ??
    wrongTriplet(name, promise)
  );
}

function wrongSystem(name: ExtensionName, { systems }: WheelPromise): string | null {
  if (name.system === null || systems.includes('unknown')) return null;
  const system = name.system === 'macos' && systems.includes('ios') ? 'ios' : name.system;
  const androidNames = system === 'linux' && systems.includes('android');
  const wasm = systems.includes('emscripten') || systems.includes('wasi');
  return systems.includes(system) || androidNames || wasm
    ? null
    : `that is a suffix of another system (${name.system})`;
}

/** There it is `.cp312-win_amd64.pyd` or `.pyd`, and nothing else (`_PyImport_DynLoadFiletab` in Python/dynload_win.c). */
function wrongOnWindows(name: ExtensionName, { systems, platforms }: WheelPromise): string | null {
  if (systems.join() !== 'windows') return null;
  if (name.suffix.endsWith('.so')) return 'on Windows Python takes .pyd files alone for modules';
  if (name.kind === 'plain' && /\.abi3t?$/.test(name.stem)) return 'Windows has no suffix for the stable ABI';
  const tags = platforms.map(({ tag }) => tag);
  return name.kind === 'cpython' && name.triplet !== null && !tags.includes(name.triplet)
    ? `that is the suffix of ${name.triplet}`
    : null;
}

const IMPLEMENTATIONS: Readonly<Record<string, string>> = { cpython: 'cp', pypy: 'pp', graalpy: 'graalpy' };

function wrongPython(name: ExtensionName, promise: WheelPromise): string | null {
  if (name.kind === 'plain') return null;
  if (name.kind === 'abi3' || name.kind === 'abi3t') return wrongStableAbi(name, promise);
  const wanted = IMPLEMENTATIONS[name.kind] ?? '';
  const candidates = promise.pythons.filter(
    (python) => python.implementation === wanted || python.implementation === 'py',
  );
  if (candidates.length === 0) return `that is a suffix of another Python implementation (${name.kind})`;
  if (name.minor === null) return null;
  const stable = hasStableAbi(promise.abis);
  const fits = candidates.some(({ implementation, major, minor }) => {
    if (major !== name.major) return false;
    // A py3 tag of any kind, or a stable ABI, promises every later Python as well.
    const andLater = stable || implementation === 'py';
    return minor === null || minor === name.minor || (andLater && (name.minor ?? 0) > minor);
  });
  if (!fits) return `that is the suffix of ${name.kind} ${name.major}.${name.minor}`;
  return name.kind === 'cpython' ? (wrongThreading(name, promise) ?? wrongFlags(name, promise)) : null;
}

/** The last Python whose suffixes say, other than on Windows, that it has pymalloc: `37m`. */
const LAST_WITH_PYMALLOC = 7;

/** Letters behind the version that no Python of the promise has: `311d` of a debug build, `38m`, or `37` without. */
function wrongFlags(name: ExtensionName, { abis }: WheelPromise): string | null {
  const [, flags = ''] = /^\.cpython-\d+([a-z]*)/.exec(name.suffix) ?? [];
  if (name.system === 'windows' || !name.suffix.startsWith('.cpython-')) return null;
  const isDebug = abis.some((abi) => new RegExp(`^cp${name.major}${name.minor}t?d`).test(abi));
  const expected = name.freeThreaded ? 't' : (name.minor ?? 0) <= LAST_WITH_PYMALLOC ? 'm' : '';
  if (isDebug || flags === expected || name.major !== 3) return null;
  if (flags.includes('d')) return 'that is the suffix of a debug build of Python';
  return expected === 'm'
    ? `Python 3.${name.minor} looks for .cpython-3${name.minor}m`
    : `only Pythons up to 3.${LAST_WITH_PYMALLOC} have the letter ${flags} in their suffixes`;
}

function wrongThreading(name: ExtensionName, { abis }: WheelPromise): string | null {
  const abiOfVersion = abis.filter((abi) => abi.startsWith(`cp${name.major}${name.minor}`));
  if (abiOfVersion.length === 0) return null;
  const freeThreaded = abiOfVersion.some((abi) => abi.endsWith('t'));
  const regular = abiOfVersion.some((abi) => !abi.endsWith('t'));
  if (name.freeThreaded && !freeThreaded) return 'that is the suffix of the free-threaded build';
  return !name.freeThreaded && !regular ? 'that is the suffix of the build with the GIL' : null;
}

/** Every CPython 3 and PyPy looks for `.abi3.so`; `.abi3t.so` came with 3.15 (PEP 803). */
function wrongStableAbi(name: ExtensionName, { pythons, abis }: WheelPromise): string | null {
  const tooOld = pythons.every(({ minor }) => minor !== null && minor < FIRST_PYTHON_WITH_ABI3T);
  const isStable = hasStableAbi(abis) || abis.includes('none');
  if (name.kind === 'abi3' && name.triplet !== null && tooOld && !isStable)
    return `only Python 3.${FIRST_PYTHON_WITH_ABI3T} and later look for .abi3 with a triplet`;
  return name.kind === 'abi3t' && tooOld
    ? `only Python 3.${FIRST_PYTHON_WITH_ABI3T} and later look for that suffix`
    : null;
}

function wrongTriplet(name: ExtensionName, promise: WheelPromise): string | null {
  if (name.triplet === null || !promise.systems.every((system) => system === 'linux')) return null;
  const architectures = tripletArchitectures(name.triplet);
  const isKnown = architectures !== null && promise.architectures.length > 0;
  if (isKnown && !architectures.some((each) => promise.architectures.includes(each))) {
    return `${name.triplet} is the triplet of another architecture`;
  }
  const libc = tripletLibc(name.triplet);
  if (libc === null || promise.platforms.some((platform) => platform.libc === null || platform.libc === libc))
    return null;
  // There are no builds of PyPy for musl to try; wheels for them are published with the name that PyPy has elsewhere.
  if (libc === 'glibc' && (name.kind === 'pypy' || (name.minor ?? 0) < FIRST_PYTHON_WITH_MUSL_TRIPLETS))
    return null;
  return `${name.triplet} is the triplet of Pythons linked with ${libc === 'glibc' ? 'glibc' : 'musl'}`;
}
