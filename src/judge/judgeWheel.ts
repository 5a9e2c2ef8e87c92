/** Works out, once for all rules, what each native file of a wheel is for and whether it belongs there. */

import { groupBy } from '../base/collections.ts';
import { FREE, type Work } from '../base/work.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { initNames } from '../binary/initNames.ts';
import { isNative } from '../binary/readBinary.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import { parseExtensionName } from '../python/pythonTag.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import { folderOf, installedPath, SITE_PACKAGES } from '../wheel/installedPath.ts';
import { appleLinkage } from './appleLinkage.ts';
import { claimsOf } from './claims.ts';
import { isLoaded, type JudgedMember, type JudgedWheel, type Role } from './judgedWheel.ts';
import { linksOf, withApple, withDlls } from './libraryLinks.ts';
import { macosVerdicts } from './macosVerdict.ts';
import { neededLibraries } from './neededLibraries.ts';
import { promisedOf, pythonFilesOf } from './pythonFiles.ts';
import { requirementsOf } from './requirements.ts';
import { groupSiblings } from './siblings.ts';
import { stableAbiOf } from './stableAbi.ts';
import { belongingOf, judgePlatforms } from './verdict.ts';
import { windowsLinkage } from './windowsLinkage.ts';
import { windowsVerdictOf } from './windowsVerdict.ts';

export { isTestData } from './testFiles.ts';

/** Initialisation functions of extension modules, for CPython 3 and 2, PEP 793, and cffi's for PyPy. */
const INIT_SYMBOL = /^(?:PyInitU?_|PyModExportU?_|_cffi_pypyinit_)/;
const LIBRARY_NAME = /\.(?:so(?:\.\d+)*|pyd|dylib|dll)$/;
/** As long as a library's name gets; a hostile one costs time at each of its characters. */
const LONGEST_LIBRARY_NAME = 128;

/** Works out what follows from a wheel's facts; the settings go along for the rules. What it takes is charged. */
export function judgeWheel(
  facts: WheelFacts,
  settings: RuleSettings = DEFAULT_SETTINGS,
  work: Pick<Work, 'charge'> = FREE,
): JudgedWheel {
  const { promise, misfits } = belongingOf(facts);
  const candidates = facts.members.filter(
    ({ path, format }) => isNative(format) || LIBRARY_NAME.test(path.slice(-LONGEST_LIBRARY_NAME)),
  );
  const folders = moduleFolders(facts.members);
  const extensions = new Set(candidates.filter((member) => isExtensionModule(member, folders)));
  const judgement = judgePlatforms(facts, { promise, misfits }, work);
  const apple = appleLinkage(facts.members, promise, work);
  const windows = windowsLinkage(facts, work);
  const linkages = [
    ...judgement.families.map(({ needs }) => needs.linkage),
    new Map(
      [...groupBy(apple, ({ member }) => member)].map(([path, images]) => [
        path,
        images.flatMap(({ needs }) => needs),
      ]),
    ),
    windows,
  ];
  const needed = neededLibraries(extensions, { members: candidates, misfits, linkages });
  const siblings = groupSiblings(candidates);
  const judged = candidates.map(
    (member): JudgedMember => ({
      facts: member,
      role: extensions.has(member)
        ? 'extension'
        : needed.has(member.path)
          ? 'needed-library'
          : roleOf(member.binary),
      misfit: misfits.get(member.path) ?? null,
      siblings: siblings.get(member.path) ?? [],
    }),
  );
  const all = withoutFalseSiblings(judged);
  const claims = claimsOf(judgement, promise);
  const forWindows = windowsVerdictOf({ facts, promise, members: all, windows });
  const python = pythonFilesOf({ facts, promise, members: all, claims });
  const stableAbi = stableAbiOf(promise, promisedOf(promise, facts), python);
  const macos = macosVerdicts(facts, promise, all);
  return {
    facts,
    promise,
    members: all,
    natives: judgement.files,
    claims,
    apple,
    windows,
    links: withApple(withDlls(linksOf(judgement, claims), facts, { windows, misfits }), apple, misfits),
    verdict: {
      ...judgement.verdict,
      ...(macos.length === 0 ? {} : { macos }),
      ...(forWindows === null ? {} : { windows: forWindows }),
      ...(stableAbi === null ? {} : { stableAbi }),
    },
    python,
    requirements: requirementsOf(facts, promise),
    settings,
    work,
  };
}

/** What Python loads is excused by its siblings only if one of them is right for this wheel: it needs one. */
function withoutFalseSiblings(members: JudgedMember[]): JudgedMember[] {
  const fitting = new Set(members.filter(({ misfit }) => misfit === null).map(({ siblings }) => siblings));
  return members.map((member) => {
    return isLoaded(member) && !fitting.has(member.siblings) ? { ...member, siblings: [] } : member;
  });
}

function roleOf(binary: BinaryFacts | null): Role {
  if (binary === null) return 'other';
  // Objects and archives may be for any system; only loadable files of no system are firmware or device code.
  if (binary.system === 'none') return 'data';
  if (binary.kind === 'executable') return 'program';
  return binary.kind === 'shared-library' ? 'library' : 'other';
}

/**
 * A file that Python can import. A file that tells its symbols is one when it has an initialisation
 * function; for the rest the name decides, and for a plain `.so` also the folder, since those can be anything.
 */
function isExtensionModule(member: MemberFacts, folders: Set<string>): boolean {
  const name = parseExtensionName(member.path);
  if (name === null) return false;
  const { binary } = member;
  const defined = binary?.images.map(({ exports }) => exports) ?? [];
  const module = name.stem.split('/').at(-1) ?? '';
  // Mach-O puts an underscore before every C name.
  const prefix = binary?.format === 'macho' ? '_' : '';
  for (const exports of defined)
    for (const symbol of initNames(exports)) {
      const named = symbol.startsWith(prefix) ? symbol.slice(prefix.length) : '';
      if (INIT_SYMBOL.test(named) || named === `init${module}`) return true;
    }
  const tells = binary !== null && binary.kind !== 'unknown';
  if (tells && defined.some(({ length }) => length > 0) && defined.every(({ isWhole }) => isWhole))
    return false;
  if (name.kind !== 'plain' || name.suffix === '.pyd') return true;
  const loadable =
    binary === null || binary.problems.length > 0 || ['shared-library', 'unknown'].includes(binary.kind);
  return loadable && binary?.system !== 'none' && isImportablePlace(name.stem, folders);
}

/** Where Python would look for a plain `x.so`: the top of the wheel, or a folder with Python modules in it. */
function isImportablePlace(stem: string, folders: Set<string>): boolean {
  const module = stem.slice(stem.lastIndexOf('/') + 1);
  const isModuleName = /^[A-Za-z_]\w*$/.test(module) && !module.startsWith('lib');
  return isModuleName && folders.has(folderOf(installedPath(stem)));
}

function moduleFolders(members: MemberFacts[]): Set<string> {
  const sources = members.filter(({ path }) => /\.pyi?$/.test(path));
  return new Set([SITE_PACKAGES, ...sources.map(({ path }) => folderOf(installedPath(path)))]);
}
