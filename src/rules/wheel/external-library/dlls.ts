/** DLLs that modules for Windows need, and that are neither in the wheel nor Windows' or Python's own. */

import { groupBy, listOf, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { providedBy } from '../../../judge/providers.ts';
import type { Requirements } from '../../../judge/requirements.ts';
import type { Severity } from '../../../model/report.ts';
import { isMangledName, isOfPythonsModules, withoutMangling } from '../../../platform/windowsDlls.ts';
import type { Draft } from '../../rule.ts';
import { byRole, type MissingDll, missingDlls, shortDll, whoNeedsDlls } from '../../shared/missingDlls.ts';
import { runtimeNeed } from '../../shared/visualCRuntime.ts';
import { dllKey, moduleName, type WindowsFile } from '../../shared/windowsFiles.ts';

/** Distributions that bring no DLL which a module of another one could need. */
const WITHOUT_DLLS: ReadonlySet<string> = new Set(
  (
    'anyio appdirs attrs beautifulsoup4 blinker build cachetools certifi cftime charset-normalizer click click-plugins cligj cloudpickle ' +
    'colorama contextlib2 cycler cython dask dataclasses decorator defusedxml deprecated docutils enum34 exceptiongroup ' +
    'filelock flask fonttools fsspec future futures h11 httpcore httpx humanfriendly idna imageio importlib-metadata ' +
    'importlib-resources ipython itsdangerous jinja2 joblib jsonschema kiwisolver lazy-loader loguru markdown ' +
    'markdown-it-py markupsafe matplotlib mpmath msgpack mypy-extensions networkx ninja numpy olefile packaging pandas ' +
    'pathlib2 pathspec pip pkg-resources platformdirs pluggy pooch psutil py py-cpuinfo pybind11 pycparser pydantic ' +
    'pygments pyparsing pytest python-dateutil pytz pyyaml requests rich ruamel-yaml scikit-build setuptools ' +
    'setuptools-scm shellingham simplejson six sniffio sortedcontainers sympy tabulate tenacity termcolor threadpoolctl ' +
    'toml tomli tomlkit toolz tqdm traitlets typer typing typing-extensions typing-inspection tzdata urllib3 websocket-client ' +
    'werkzeug wheel wrapt xarray zipp'
  ).split(' '),
);

/** Why a DLL may be there all the same, as a severity and a sentence. */
interface Standing {
  severity: Severity;
  /** What tells one cause from another. */
  reason: 'absent' | 'lost' | 'provided' | 'code' | 'copy' | 'requirement' | 'python';
  /** With a space before it; empty where nothing speaks for it. */
  may: string;
}

/** One draft for all DLLs that are missing for one reason, and one for the runtime of Visual C++. */
export function dllDrafts(wheel: JudgedWheel): Draft[] {
  const missing = missingDlls(wheel);
  const own = missing.filter(({ owner, why }) => owner !== 'runtime' && why === 'absent');
  const looked = own
    .slice(0, MAX_MISSING_LIBRARIES)
    .map((dll) => ({ dll, standing: standingOf(dll, wheel) }));
  const groups = groupBy(looked, ({ standing: { severity, reason, may } }) => `${severity} ${reason} ${may}`);
  const traces = groups.size === 0 ? NO_TRACES : tracesOf(wheel);
  return [
    ...[...groups.values()].flatMap((group) => missingDraft(group, traces)),
    ...restDrafts(own.length),
    ...runtimeDrafts(wheel),
  ];
}

function standingOf(dll: MissingDll, { facts, requirements }: JudgedWheel): Standing {
  const { library, excuse, isOfCode } = dll;
  if (isMangledName(library)) return { severity: isOfCode ? 'warning' : 'error', reason: 'lost', may: '' };
  const provided = providedDll(library, requirements);
  if (provided !== null)
    return {
      severity: 'notice',
      reason: 'provided',
      may: ` ${provided}, which the wheel requires, may bring it, and then has to be imported first.`,
    };
  if (excuse === 'copy')
    return {
      severity: 'notice',
      reason: 'copy',
      may: ' Python code may load another copy of what needs it.',
    };
  if (excuse === 'code')
    return {
      severity: 'warning',
      reason: 'code',
      may: ' Python code of the wheel has Windows look in further folders, which may have it.',
    };
  const elsewhere = requirements.installed.filter((name) => !WITHOUT_DLLS.has(name));
  const imported = new Set((facts.imports ?? []).map(asDistribution));
  const first = elsewhere.filter((name) => imported.has(name));
  if (first.length > 0)
    return {
      severity: 'notice',
      reason: 'provided',
      may: ` ${listSome(first, 3)}, which the wheel requires and __init__.py imports, may bring it.`,
    };
  if (elsewhere.length > 0)
    return {
      severity: 'warning',
      reason: 'requirement',
      may: ` A package that the wheel requires (${listSome(elsewhere, 3)}) may bring it.`,
    };
  if (isOfPythonsModules(library))
    return {
      severity: 'warning',
      reason: 'python',
      may: ' Python has one for modules of its own, which is loaded only once those are imported.',
    };
  return { severity: isOfCode ? 'warning' : 'error', reason: 'absent', may: '' };
}

/** As names of distributions are normalised. */
function asDistribution(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** Names of DLLs end in versions and widths: `cudart64_12`, `mkl_rt.2`, `tbb12`. */
const VERSION = /(?:64)?(?:_\d+)+$|\.\d+$|64$/;

/** The package among the requirements that is known for the DLL, or called like it; null where none is. */
function providedDll(library: string, requirements: Requirements): string | null {
  const written = library.replace(/\.dll$/i, '');
  // Names on other systems are told with case.
  const stems = sortedDistinct([written, written.toLowerCase()]);
  const names = stems.flatMap((stem) => [stem, `lib${stem}`, `lib${stem.replace(VERSION, '')}`]);
  for (const name of names) {
    const provided = providedBy(name, requirements);
    if (provided !== null && provided.how !== 'unrequired') return provided.by;
  }
  return null;
}

function missingDraft(
  group: readonly { dll: MissingDll; standing: Standing }[],
  { copies: mangled, hasRun }: Traces,
): Draft[] {
  const [first] = group;
  if (first === undefined) return [];
  const { standing } = first;
  const dlls = group.map(({ dll }) => dll);
  const libraries = dlls.map(({ library }) => library);
  const needing = [...new Set(dlls.flatMap((each) => each.needing))].sort(byRole);
  const module = needing.find(({ role }) => role === 'extension') ?? needing[0];
  const [library = ''] = libraries;
  const isOne = libraries.length === 1;
  const names = moduleName(module);
  const mingw = dlls.filter(({ owner }) => owner === 'mingw').map((each) => each.library);
  const whose =
    mingw.length > 0
      ? ` ${listSome(mingw, 3)} ${mingw.length === 1 ? 'is' : 'are'} the runtime of the compiler (mingw-w64).`
      : '';
  const renamed = renamedCopies(dlls, mangled);
  const copies =
    renamed.length > 0
      ? ` The wheel has ${listSome(renamed, 2)}, under another name than the one asked for.`
      : '';
  const isLost = standing.reason === 'lost';
  const it = isOne ? 'it' : 'them';
  const where = isLost
    ? `: ${isOne ? 'the hash in its name is' : 'the hashes in their names are'} delvewheel's, so only this wheel can have ${it}`
    : `, which ${isOne ? 'is' : 'are'} not in the wheel; neither Windows nor Python brings ${it}`;
  const may = isOne ? standing.may : standing.may.replace(/\bit(?=[,.])/, 'them');
  // One sentence more: what the wheel itself shows goes first.
  const remark = [copies, may, whose].find((each) => each !== '') ?? '';
  return [
    {
      severity: standing.severity,
      member: module?.facts.path ?? null,
      spans: pathsOf(needing),
      causeKey: libraries.map(dllKey).map(withoutMangling).join(),
      title: isOne
        ? `${shortDll(library)} is not in the wheel`
        : `${libraries.length} DLLs are not in the wheel, among them ${shortDll(library)}`,
      message:
        `${whoNeedsDlls(needing)} ${listSome(libraries, 3)}${where}.${remark} ` +
        `Without ${it}, import fails with "DLL load failed while importing ${names}: The specified module could not be found", which names no DLL.`,
      remedy: remedyFor(standing, { mingw: mingw.length === libraries.length, ran: hasRun }),
      data: { libraries, members: pathsOf(needing), reason: standing.reason },
    },
  ];
}

/** What delvewheel has left in a wheel. */
interface Traces {
  /** Paths of the copies that it has renamed. */
  copies: readonly string[];
  hasRun: boolean;
}

const NO_TRACES: Traces = { copies: [], hasRun: false };

function tracesOf({ facts }: JudgedWheel): Traces {
  const copies = facts.members.map(({ path }) => path).filter(isMangledName);
  const isPatched = (facts.dllSources ?? []).some(({ by }) => by === 'delvewheel');
  return { copies, hasRun: isPatched || copies.length > 0 };
}

/** Copies under new names, of DLLs that are still asked for by their old ones. */
function renamedCopies(dlls: readonly MissingDll[], copies: readonly string[]): string[] {
  const wanted = new Set(dlls.map(({ library }) => dllKey(library)));
  return copies.filter((path) => wanted.has(dllKey(withoutMangling(baseName(path)))));
}

function remedyFor({ reason }: Standing, { mingw, ran }: { mingw: boolean; ran: boolean }): string {
  const accept = 'name it under external-libraries in [tool.wheel-abi-check]';
  if (reason === 'lost')
    return 'delvewheel has copied it, and a later step lost the copy: look for one that unpacks, filters or packs the wheel again, and run delvewheel last.';
  if (reason === 'provided')
    return 'If it comes from there, check that __init__.py imports that package first: no other action needed. Otherwise let delvewheel repair copy it into the wheel.';
  if (reason === 'copy')
    return 'Leave the copy that lacks a DLL out of the wheel, or run delvewheel repair after it was added.';
  if (mingw)
    return '1. Link the runtime of mingw in: -static-libgcc -static-libstdc++ and -Wl,-Bstatic -lwinpthread, or -static.\n2. Or let delvewheel repair copy it into the wheel.';
  if (ran)
    return `delvewheel has run and left something out: take it off --exclude or --no-dll, and repair after the last file was added. If users install it themselves, ${accept}.`;
  return (
    '1. Let delvewheel copy what is missing into the wheel: repair-wheel-command = "delvewheel repair --add-path <its folder> -w {dest_dir} {wheel}" for Windows.\n' +
    `2. Or link the library statically.\n3. If users install it themselves, ${accept}.`
  );
}

/** Most machines have it, and most wheels leave it to them. A wheel that brings a part of it mixes two versions. */
function runtimeDrafts(wheel: JudgedWheel): Draft[] {
  const need = runtimeNeed(wheel);
  if (need === null) return [];
  const { libraries, needing, shipped, version, isOld } = need;
  const member = (needing.find(({ role }) => role === 'extension') ?? needing[0])?.facts.path ?? null;
  const isPart = shipped.length > 0;
  // That it takes a newer one than many machines have is the better finding.
  if (!isPart && !isOld && need.hasNewMutex) return [];
  const them = libraries.length === 1 ? 'it' : 'them';
  return [
    {
      severity: isPart || isOld ? 'warning' : 'notice',
      member,
      causeKey: `runtime: ${libraries.map(dllKey).join()}`,
      title: isPart
        ? `the wheel has a part of the Visual C++ runtime, and not ${listSome(libraries, 1)}`
        : `users need the Visual C++ runtime ${version}: ${listSome(libraries, 2)}`,
      message: isPart
        ? `${whoNeedsDlls(needing)} ${listSome(libraries)}, which the wheel leaves to the machine, while it brings ${listSome(shipped, 3)}. The parts of a runtime have to be of one version; where ${them} ${libraries.length === 1 ? 'is' : 'are'} missing, import fails with "DLL load failed".`
        : `${whoNeedsDlls(needing)} ${listSome(libraries)}. Python brings vcruntime140.dll alone; most machines have the rest from Microsoft's redistributable, and where they don't, as in containers, import fails with "DLL load failed".`,
      remedy: isPart
        ? `Ship all of them or none: let delvewheel repair copy ${listOf(libraries)} into the wheel as well, from the same redistributable.`
        : `If your documentation asks for the redistributable, no action. Otherwise let delvewheel repair copy the DLLs into the wheel, which Microsoft allows, or ${libraries.some(isOpenMp) ? 'compile without /openmp, whose runtime nobody can link statically' : 'link with /MT'}.`,
      data: { libraries, members: pathsOf(needing), reason: isPart ? 'part-of-runtime' : 'runtime', version },
    },
  ];
}

function restDrafts(count: number): Draft[] {
  if (count <= MAX_MISSING_LIBRARIES) return [];
  return [
    {
      severity: 'error',
      member: null,
      causeKey: 'too many',
      title: `${count} libraries are not in the wheel`,
      message: `The wheel needs ${count} DLLs that are not in it; the first ${MAX_MISSING_LIBRARIES} by name were looked at, the others were not.`,
      remedy: 'Fix those that are listed; the others will show in the next run.',
      data: { count },
    },
  ];
}

/** Visual C++ has its runtime for OpenMP as a DLL alone. */
function isOpenMp(library: string): boolean {
  return /^vcomp\d/i.test(library);
}

const MOST_LISTED = 50;

function pathsOf(files: readonly WindowsFile[]): string[] {
  return sortedDistinct(files.map(({ facts }) => facts.path)).slice(0, MOST_LISTED);
}
