import { listSome } from '../../base/collections.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';

const DATA_SCHEME = /^[^/]+\.data\/([^/]+)\//;

/** Systems whose Pythons install purelib and platlib into one folder, however they are built. */
const WITH_ONE_FOLDER: readonly string[] = ['windows', 'macos'];

/** Native code that gets installed into the folder for pure Python. */
export const binaryInPurelib: Rule<'wheel'> = {
  id: 'binary-in-purelib',
  scope: 'wheel',
  severity: 'warning',
  summary: 'native code is installed into purelib, the folder for pure Python',
  check: (wheel) => {
    // A wheel for any platform has a finding of its own for native code.
    if (wheel.promise === null || wheel.promise.pure) return [];
    const misplaced = wheel.members.filter(
      (member) => isLoadable(member) && schemeOf(member, wheel) === 'purelib',
    );
    return misplaced.length === 0 ? [] : [describe(misplaced, wheel)];
  },
};

function isLoadable(member: JudgedMember): boolean {
  return isLoaded(member) || member.role === 'library' || member.role === 'program';
}

/** The install scheme of a member: the folder under `.data`, else what Root-Is-Purelib says (PEP 427). */
function schemeOf({ facts }: JudgedMember, { facts: wheel }: JudgedWheel): string {
  const scheme = DATA_SCHEME.exec(facts.path)?.[1];
  if (scheme !== undefined) return scheme;
  const header = wheel.distInfo?.wheel;
  // Without a WHEEL file the wheel is unreadable, and that is its finding.
  return header === undefined || header === null || header.rootIsPurelib === false ? 'platlib' : 'purelib';
}

function describe(misplaced: JudgedMember[], wheel: JudgedWheel): Draft {
  const paths = misplaced.map(({ facts }) => facts.path);
  const header = wheel.facts.distInfo?.wheel?.rootIsPurelib;
  const hasFolder = paths.some((path) => DATA_SCHEME.test(path));
  const reason = hasFolder
    ? 'The wheel has a folder .data/purelib'
    : header === true
      ? 'The WHEEL file says "Root-Is-Purelib: true"'
      : 'The WHEEL file has no Root-Is-Purelib, which is required and taken for true';
  const isHarmless = wheel.promise?.systems.every((system) => WITH_ONE_FOLDER.includes(system)) ?? false;
  return {
    severity: isHarmless ? 'notice' : 'warning',
    member: paths[0] ?? null,
    spans: paths,
    causeKey: [reason, ...paths].join('\n'),
    title: `native code in the folder for pure Python (${paths.length} ${paths.length === 1 ? 'file' : 'files'})`,
    message:
      `${reason}, and native code is installed there: ${listSome(paths, 2)}. ` +
      (isHarmless
        ? 'On the systems of its tags, Python has one folder for both, so nothing breaks.'
        : 'Where purelib and platlib are apart (lib and lib64 on Fedora), the files land in the wrong one. ' +
          // auditwheel goes by the folder's name alone.
          (hasFolder ? 'auditwheel refuses the wheel.' : 'auditwheel says nothing about it.')),
    remedy:
      hasFolder && header === false
        ? 'Put the files at the top of the wheel, or into .data/platlib: look at what the build backend is told to install as purelib.'
        : 'Tell the build backend that the project has native code: in setuptools, declare an Extension or let ' +
          'Distribution.has_ext_modules return True. WHEEL then says "Root-Is-Purelib: false".',
    data: {
      members: paths,
      rootIsPurelib: header ?? null,
      advice: hasFolder && header === false ? 'move' : 'declare',
    },
  };
}
