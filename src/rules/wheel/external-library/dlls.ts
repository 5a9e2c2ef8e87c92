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
import { steps } from '../../shared/steps.ts';
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
  const may =
    severity === 'notice'
      ? ` ${provided?.by ?? ''}, which the wheel requires, may bring it, if imported first.`
      : severity === 'warning'
        ? ` It may come from ${facts.asksForDlls === true ? 'a folder that Python code in the wheel names' : `a required package (${listSome(elsewhere, 2)})`}.`
        : '';
  const remedy =
    owner === 'mingw'
      ? steps(
          'Link the runtime of mingw into the module: -static-libgcc -static-libstdc++ and, for threads, -Wl,-Bstatic -lwinpthread.',
          'Or run delvewheel repair: set repair-wheel-command for Windows in cibuildwheel.',
        )
      : steps(
          'Set repair-wheel-command = "delvewheel repair -w {dest_dir} {wheel}" for Windows, with --add-path for the folder of the DLL.',
          'Or link the library statically.',
          'Or, if users install it, name it under external-libraries in [tool.wheel-abi-check].',
        );
  return {
    severity,
    member: first?.facts.path ?? null,
    causeKey: dllKey(library),
    title: `${library} is not in the wheel`,
    message:
      `${whoNeeds({ needing, loaded: needing })} ${library}, which is not in the wheel; neither Windows nor Python brings it.${may} ` +
      `Without it, import fails with "DLL load failed while importing ${module}: The specified module could not be found", ` +
      'which names no DLL.',
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
        `${whoNeeds({ needing, loaded: needing })} ${listSome(libraries, 2)}, which ${libraries.length === 1 ? 'comes' : 'come'} with Microsoft's ` +
        'Visual C++ Redistributable, not with Python. Most machines have it; on a fresh one, and in containers, import fails with "DLL load failed".',
      remedy:
        'If your documentation asks for the redistributable, no action needed. Otherwise let delvewheel repair copy these DLLs into ' +
        'the wheel, which Microsoft allows.',
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
      message: `The wheel needs ${count} DLLs that are not in it. The first ${MAX_MISSING_LIBRARIES} by name are listed; the others were not looked at.`,
      remedy: 'Fix those that are listed and run the check again: it then shows the others.',
      data: { count },
    },
  ];
}

const MOST_LISTED = 50;

function pathsOf(files: readonly WindowsFile[]): string[] {
  return sortedDistinct(files.map(({ facts }) => facts.path)).slice(0, MOST_LISTED);
}
