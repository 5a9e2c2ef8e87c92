import { baseName } from '../../base/words.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import {
  type ExtensionName,
  parseExtensionName,
  tripletArchitectures,
  tripletLibc,
} from '../../python/pythonTag.ts';
import type { Draft, Rule } from '../rule.ts';

/** Before 3.11 CPython named its modules `-linux-gnu` on musl, too. */
const FIRST_PYTHON_WITH_MUSL_TRIPLETS = 11;
const FIRST_PYTHON_WITH_ABI3T = 15;

/** An extension module whose file name no Python that the tags promise would import. */
export const extensionSuffixMismatch: Rule<'wheel'> = {
  id: 'extension-suffix-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: 'no Python that the tags promise imports an extension module of this name',
  check: (wheel) => {
    const { promise } = wheel;
    if (promise === null || promise.pure) return [];
    const importable = importableStems(wheel, promise);
    return wheel.members
      .filter((member) => member.role === 'extension')
      .map((member) => draft(member, promise, importable))
      .filter((each) => each !== null);
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
      `The module's file name ends in ${name.suffix}, and the wheel is for ${tags} on ${promise.platforms.map(({ tag }) => tag).join(', ')}: ` +
      `${reason}. Python looks for modules by this suffix, so "import" fails with ModuleNotFoundError although the file is there.`,
    remedy:
      'Build the module with the Python of the wheel (cibuildwheel does so when the build runs isolated), and clean the source ' +
      'tree between builds: a module left over from another Python or platform is packaged as it is. When cross-compiling, set ' +
      "the suffix of the target (_PYTHON_SYSCONFIGDATA_NAME, or CMake's SKBUILD_SOABI).",
    data: { suffix: name.suffix, python: promise.pythons.map(({ tag }) => tag), abi: promise.abis },
  };
}

/** A clause that says why no Python of the promise would import the name, null when one would. */
function whyNotImportable(name: ExtensionName, promise: WheelPromise): string | null {
  return wrongSystem(name, promise) ?? wrongPython(name, promise) ?? wrongTriplet(name, promise);
}

function wrongSystem(name: ExtensionName, { systems }: WheelPromise): string | null {
  if (name.system === null || systems.includes('unknown')) return null;
  const system = name.system === 'macos' && systems.includes('ios') ? 'ios' : name.system;
  const androidNames = system === 'linux' && systems.includes('android');
  const wasm = systems.includes('emscripten');
  return systems.includes(system) || androidNames || wasm
    ? null
    : `that is a suffix of another system (${name.system})`;
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
  const stable = promise.abis.includes('abi3') || promise.abis.includes('abi3t');
  const fits = candidates.some(({ implementation, major, minor }) => {
    if (major !== name.major) return false;
    // A py3 tag of any kind, or a stable ABI, promises every later Python as well.
    const andLater = stable || implementation === 'py';
    return minor === null || minor === name.minor || (andLater && (name.minor ?? 0) > minor);
  });
  if (!fits) return `that is the suffix of ${name.kind} ${name.major}.${name.minor}`;
  return name.kind === 'cpython' ? wrongThreading(name, promise) : null;
}

function wrongThreading(name: ExtensionName, { abis }: WheelPromise): string | null {
  const abiOfVersion = abis.filter((abi) => abi.startsWith(`cp${name.major}${name.minor}`));
  if (abiOfVersion.length === 0) return null;
  const freeThreaded = abiOfVersion.some((abi) => abi.endsWith('t'));
  const regular = abiOfVersion.some((abi) => !abi.endsWith('t'));
  if (name.freeThreaded && !freeThreaded) return 'that is the suffix of the free-threaded build';
  return !name.freeThreaded && !regular
    ? 'that is the suffix of the build with the GIL, and the wheel is for the free-threaded one'
    : null;
}

/** Every CPython 3 and PyPy looks for `.abi3.so`; `.abi3t.so` came with 3.15 (PEP 803). */
function wrongStableAbi(name: ExtensionName, { pythons }: WheelPromise): string | null {
  const tooOld = pythons.every(({ minor }) => minor !== null && minor < FIRST_PYTHON_WITH_ABI3T);
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
  if (libc === 'glibc' && (name.minor ?? 0) < FIRST_PYTHON_WITH_MUSL_TRIPLETS) return null;
  return `${name.triplet} is the triplet of Pythons linked with ${libc === 'glibc' ? 'glibc' : 'musl'}`;
}
