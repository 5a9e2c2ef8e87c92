/** DLLs that modules for Windows need, and that are neither in the wheel nor Windows' or Python's own. */

import { compareStrings, groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import { providedBy } from '../../../judge/providers.ts';
import type { Severity } from '../../../model/report.ts';
import { type DllOwner, ownerOfDll } from '../../../platform/windowsDlls.ts';
import { parsePythonDll } from '../../../python/pythonDll.ts';
import type { Draft } from '../../rule.ts';
import { acceptedLibraries } from '../../shared/acceptedLibraries.ts';
import { whoNeeds } from '../../shared/missing.ts';
import {
  closureOf,
  dllKey,
  isForDebugPython,
  needsAtOnce,
  type WindowsFile,
  windowsFiles,
} from '../../shared/windowsFiles.ts';
import { isDebugDll } from '../debug-runtime/debugDlls.ts';

/** Distributions that bring no DLL which a module of another one could need. */
const WITHOUT_DLLS: ReadonlySet<string> = new Set(
  (
    'attrs certifi charset-normalizer click colorama idna importlib-metadata importlib-resources jinja2 markupsafe numpy ' +
    'packaging pandas pip platformdirs pycparser pyparsing pytest python-dateutil pytz requests setuptools six tomli ' +
    'tqdm typing-extensions tzdata urllib3 wheel zipp'
  ).split(' '),
);

interface Missed {
  library: string;
  owner: DllOwner;
  needing: WindowsFile[];
}

export function dllDrafts(wheel: JudgedWheel): Draft[] {
  const files = windowsFiles(wheel);
  if (files.length === 0) return [];
  const modules = files.filter((file) => file.role === 'extension' && !isForDebugPython(file));
  const loaded = [...closureOf(modules, files)].filter(({ facts }) => !isTestData(facts.path));
  const inWheel = new Set(wheel.facts.members.map(({ path }) => dllKey(baseName(path))));
  const isAccepted = acceptedLibraries(wheel);
  const needs = loaded.flatMap((file) =>
    needsAtOnce(file.image).map(({ library }) => ({ library, key: dllKey(library), file })),
  );
  const missed = [...groupBy(needs, ({ key }) => key)].flatMap(([key, group]): Missed[] => {
    const [first] = group;
    if (first === undefined || inWheel.has(key) || isDebugDll(key) || isAccepted(first.library)) return [];
    const owner = parsePythonDll(key) === null ? ownerOfDll(key) : 'python';
    const needing = [...new Set(group.map(({ file }) => file))];
    return owner === 'runtime' || owner === 'mingw' || owner === 'other'
      ? [{ library: first.library, owner, needing }]
      : [];
  });
  const sorted = missed.sort((a, b) => compareStrings(dllKey(a.library), dllKey(b.library)));
  const own = sorted.filter(({ owner }) => owner !== 'runtime');
  return [
    ...own.slice(0, MAX_MISSING_LIBRARIES).map((each) => missingDraft(each, wheel)),
    ...restDrafts(own.length),
    ...runtimeDrafts(sorted.filter(({ owner }) => owner === 'runtime')),
  ];
}

function missingDraft({ library, owner, needing }: Missed, { facts }: JudgedWheel): Draft {
  const requirements = facts.distInfo?.metadata?.requiresDist ?? [];
  const provided = providedBy(library.replace(/\.dll$/i, ''), requirements);
  const elsewhere = requirements.filter((name) => !WITHOUT_DLLS.has(name));
  const isOpen = elsewhere.length > 0 || facts.asksForDlls === true;
  const severity: Severity =
    provided !== null && provided.how !== 'unrequired' ? 'notice' : isOpen ? 'warning' : 'error';
  const [first] = needing;
  const module = baseName(first?.facts.path ?? '').split('.')[0] ?? '';
  const whose =
    owner === 'mingw'
      ? " It belongs to the runtime of the compiler (mingw), which Windows doesn't have."
      : '';
  const may =
    severity === 'notice'
      ? ` ${provided?.by ?? ''}, which the wheel requires, may bring it, and then has to be imported first.`
      : severity === 'warning'
        ? ` It may come from ${facts.asksForDlls === true ? 'a folder that Python code of the wheel names' : `a package that the wheel requires (${listSome(elsewhere, 3)})`}, which this check can't tell.`
        : '';
  const remedy =
    owner === 'mingw'
      ? 'Link the runtime into the module: -static-libgcc -static-libstdc++ and, for threads, -Wl,-Bstatic -lwinpthread. Or run ' +
        'delvewheel repair, as cibuildwheel does when repair-wheel-command says so for Windows.'
      : 'Run delvewheel repair with --add-path for the folder of the DLL: repair-wheel-command = "delvewheel repair -w {dest_dir} ' +
        '{wheel}" for Windows. Or link the library statically. If users install it themselves, name it under ' +
        'external-libraries in [tool.wheel-abi-check].';
  return {
    severity,
    member: first?.facts.path ?? null,
    causeKey: dllKey(library),
    title: `${library} is not in the wheel`,
    message:
      `${whoNeeds({ needing, loaded: needing })} ${library}. It is not in the wheel, and neither Windows nor Python brings it.${whose}${may} ` +
      `Without it import fails with "DLL load failed while importing ${module}: The specified module could not be found", ` +
      'which names no DLL. Python looks in the folder of the module, not on PATH.',
    remedy,
    data: { libraries: [library], members: pathsOf(needing), advice: 'delvewheel' },
  };
}

/** Most machines have it, and most wheels leave it to them. */
function runtimeDrafts(missed: readonly Missed[]): Draft[] {
  const needing = [...new Set(missed.flatMap((each) => each.needing))];
  const [first] = needing;
  if (first === undefined) return [];
  const libraries = missed.map(({ library }) => library);
  return [
    {
      severity: 'notice',
      member: first.facts.path,
      causeKey: `runtime: ${sortedDistinct(libraries.map(dllKey)).join()}`,
      title: `${listSome(libraries, 2)}: users need Microsoft's Visual C++ runtime`,
      message:
        `${whoNeeds({ needing, loaded: needing })} ${listSome(libraries)}, which ${libraries.length === 1 ? 'comes' : 'come'} with Microsoft's ` +
        'Visual C++ Redistributable and not with Python, which brings vcruntime140.dll alone. Most machines have it; on a fresh one, ' +
        'and in containers, import fails with "DLL load failed".',
      remedy:
        'Nothing, if your documentation asks for the redistributable. To need nothing, let delvewheel repair copy these DLLs into the ' +
        'wheel, which Microsoft allows.',
      data: { libraries, members: pathsOf(needing), reason: 'runtime' },
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
      remedy: 'Mend those that are listed; the others will show in the next run.',
      data: { count },
    },
  ];
}

const MOST_LISTED = 50;

function pathsOf(files: readonly WindowsFile[]): string[] {
  return sortedDistinct(files.map(({ facts }) => facts.path)).slice(0, MOST_LISTED);
}
