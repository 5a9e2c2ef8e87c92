/** DLLs that lie in the wheel, in a folder where Windows doesn't look for the modules that need them. */

import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_LISTED_MEMBERS, MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import { isLoaded, type JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Severity } from '../../../model/report.ts';
import { folderOf, installedPath, PREFIX } from '../../../wheel/installedPath.ts';
import type { Draft } from '../../rule.ts';
import { byRole, type MissingDll, missingDlls, shortDll, whoNeedsDlls } from '../../shared/missingDlls.ts';
import { dllKey, foundFor, moduleName } from '../../shared/windowsFiles.ts';

/** Why a DLL that is out of reach may be there all the same. */
type Chance = 'none' | 'machine' | 'prefix' | 'patch-elsewhere' | 'other-module' | 'code' | 'copy' | 'ctypes';

/** One draft for all DLLs that lie in the same folders and have the same chance. */
export function unreachableDllDrafts(wheel: JudgedWheel): Draft[] {
  const missing = missingDlls(wheel).filter(({ why }) => why === 'unreachable');
  const found = missing.length === 0 ? new Set<string>() : foundByModules(wheel);
  const placed = missing.slice(0, MAX_MISSING_LIBRARIES).map((dll) => ({
    dll,
    chance: chanceOf(dll, wheel, found),
    folders: foldersOf(dll.at),
  }));
  const groups = groupBy(placed, ({ chance, folders }) => `${chance} ${folders.join('\n')}`);
  return [...[...groups.values()].flatMap((group) => describe(group, wheel)), ...restDrafts(missing.length)];
}

/** Where python.exe lies outside of virtual environments, and where conda has DLLs. */
const OF_PYTHON: readonly string[] = [PREFIX, `${PREFIX}/Library/bin`];

function foldersOf(paths: readonly string[]): string[] {
  return sortedDistinct(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
}

/** The DLLs that one of the loaded files does find in the wheel. */
function foundByModules({ members, windows }: JudgedWheel): ReadonlySet<string> {
  return new Set(
    members
      .filter(isLoaded)
      .flatMap(({ facts }) => [...foundFor(facts.path, windows).keys()].map((name) => dllKey(name))),
  );
}

function chanceOf(
  { library, at, owner, excuse, isOfCode }: MissingDll,
  { facts }: JudgedWheel,
  found: ReadonlySet<string>,
): Chance {
  if (excuse !== null) return excuse;
  if (owner === 'runtime') return 'machine';
  if (isOfCode) return 'ctypes';
  if (at.some((path) => OF_PYTHON.includes(folderOf(installedPath(path)))))
    return (facts.dllSources ?? []).some(({ by, addsFolders }) => by === 'own' && addsFolders)
      ? 'code'
      : 'prefix';
  if (found.has(dllKey(library))) return 'other-module';
  const folders = foldersOf(at).map((folder) => baseName(folder).toLowerCase());
  const isPatched = (facts.dllSources ?? []).some(
    ({ by, names }) => by === 'delvewheel' && folders.some((folder) => names.includes(folder)),
  );
  return isPatched ? 'patch-elsewhere' : 'none';
}

const SEVERITIES_BY_CHANCE: Readonly<Record<Chance, Severity>> = {
  none: 'error',
  machine: 'warning',
  prefix: 'warning',
  'patch-elsewhere': 'warning',
  'other-module': 'warning',
  code: 'warning',
  ctypes: 'warning',
  copy: 'notice',
};

const HOPE: Readonly<Record<Chance, string>> = {
  none: '',
  machine: " Where the machine has Microsoft's redistributable, it takes that one.",
  prefix: ' It is where python.exe lies, which Windows looks into, but not in a virtual environment.',
  'patch-elsewhere': ' Only a package that may not have been imported yet names that folder.',
  'other-module': ' Another module does find it: where that is imported first, it is there already.',
  code: ' Python code that names folders by itself may lead there.',
  ctypes: ' Python code loads the files through ctypes, and may load what they need first.',
  copy: ' Another copy of what needs it has all it needs, and Python code may load that first.',
};

function describe(
  group: readonly { dll: MissingDll; chance: Chance; folders: string[] }[],
  wheel: JudgedWheel,
): Draft[] {
  const [first] = group;
  if (first === undefined) return [];
  const { chance, folders } = first;
  const dlls = group.map(({ dll }) => dll);
  const libraries = dlls.map(({ library }) => library);
  const needing = [...new Set(dlls.flatMap((each) => each.needing))].sort(byRole);
  const module = needing.find(({ role }) => role === 'extension') ?? needing[0];
  const paths = sortedDistinct(needing.map(({ facts }) => facts.path));
  const at = sortedDistinct(dlls.flatMap((each) => each.at));
  const isOne = libraries.length === 1;
  const [library = ''] = libraries;
  const places = folders.map((folder) => (folder === '' ? "the wheel's top folder" : folder));
  const name = moduleName(module);
  const severity = SEVERITIES_BY_CHANCE[chance];
  return [
    {
      severity,
      member: module?.facts.path ?? null,
      spans: paths,
      causeKey: `${chance}: ${libraries.map(dllKey).join()}`,
      title: isOne
        ? `${shortDll(library)} is in the wheel, but Windows doesn't look there`
        : `${libraries.length} DLLs are in the wheel where Windows doesn't look`,
      message:
        `${whoNeedsDlls(needing)} ${listSome(libraries, 3)}, which ${isOne ? 'lies' : 'lie'} in ${listSome(places, 3)}: neither the ` +
        `module's own folder nor one that Python code gives to os.add_dll_directory.${HOPE[chance]} ` +
        `${severity === 'error' ? 'Import' : 'Otherwise import'} fails with "DLL load failed while importing ${name}: The specified module could not be found".`,
      remedy: remedyFor(wheel, { chance, folder: places[0] ?? '' }),
      data: {
        libraries,
        members: paths.slice(0, MAX_LISTED_MEMBERS),
        at: at.slice(0, MAX_LISTED_MEMBERS),
        reason: chance,
      },
    },
  ];
}

function remedyFor({ facts }: JudgedWheel, { chance, folder }: { chance: Chance; folder: string }): string {
  if (chance === 'copy') return 'Leave the copy that lacks a DLL out of the wheel.';
  const hasRun = (facts.dllSources ?? []).some(({ by }) => by === 'delvewheel');
  // No folder of that name is left once the wheel is installed.
  const shown = /\.data\/data(?:\/|$)/.test(folder)
    ? folder.replace(/^.*\.data\/data/, 'sys.prefix')
    : folder;
  return hasRun
    ? `delvewheel names another folder in __init__.py: rename no folder after the repair, and run "delvewheel repair" as the last step. Or pass ${shown} to os.add_dll_directory before the module is imported.`
    : `1. Run "delvewheel repair" as the last step, which copies DLLs and writes the call into __init__.py.\n2. Or pass ${shown} to os.add_dll_directory before the module is imported, or put the DLLs beside it.`;
}

function restDrafts(count: number): Draft[] {
  if (count <= MAX_MISSING_LIBRARIES) return [];
  return [
    {
      severity: 'error',
      member: null,
      causeKey: 'too many DLLs',
      title: `${count} DLLs are in the wheel where Windows doesn't look`,
      message: `The wheel needs ${count} DLLs that lie in it where Windows doesn't look. The first ${MAX_MISSING_LIBRARIES} by name are listed; the others were not looked at.`,
      remedy: 'Fix those that are listed and run the check again: it then shows the others.',
      data: { count },
    },
  ];
}
