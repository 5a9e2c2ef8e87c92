import { baseName } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { IMPORT_ERROR, importedBy, isAboutWheel, PROGRAM } from './loaderWords.ts';

/** Those that say the same of a wheel. */
const RULES = [
  'external-library',
  'unreachable-library',
  'libpython-linked',
  'libc-mismatch',
  'unrepaired-wheel',
];
/** Of systems with a screen; no image has them. */
const OF_A_DESKTOP =
  /^lib(?:GL|EGL|X11|Xext|Xrender|xcb|SM|ICE|gthread|glib|gtk|fontconfig|xkbcommon|asound|OpenGL|GLU)/;

/** A library that lies nowhere where the loader of glibc or musl looks. */
export const loaderLibrary: FailureKind = {
  id: 'loader-library-not-found',
  tool: 'loader',
  concern: 'wheel',
  summary: 'a library that a module needs was not found at the import ("cannot open shared object file")',
  marks: ['cannot open shared object file', 'Error loading shared library '],
  pattern: new RegExp(
    `^(?:${IMPORT_ERROR}|${PROGRAM}error while loading shared libraries: |(?=Error loading shared library ))(?:([^\\s:]{1,500}): cannot open shared object file: No such file or directory|Error loading shared library ([^\\s:]{1,500}): No such file or directory(?: \\(needed by ([^)]{1,600})\\))?)`,
  ),
  isOfTests: true,
  isWeak: true,
  read([line, glibc, musl, needer], { before }, context) {
    if (!isAboutWheel(context)) return null;
    const library = glibc ?? musl ?? '';
    const by = needer === undefined ? null : baseName(needer);
    const program = /^(\S{1,500}): error while loading/.exec(line)?.[1];
    const importer = by ?? (program === undefined ? importedBy(before) : baseName(program));
    return { libraries: [library], files: importer === null ? [] : [importer] };
  },
  explain(failure, _, wheels) {
    const { libraries, files } = failure;
    const [library = 'a library'] = libraries;
    const [by] = files;
    const evidence = wheelEvidence(failure, wheels, RULES, 'linux');
    if (/^libpython/.test(library) && by !== undefined && /^python/.test(by))
      return {
        title: `Python itself does not start: ${library} is not there`,
        meaning: 'It is no module of the wheel that lacks a library, but the Python that runs.',
        causes: [
          'cibuildwheel runs inside a container (container: in the workflow), with a Python that actions/setup-python made for another system.',
          'The wheel holds a program that is linked to libpython.',
        ],
        next: [
          {
            text: 'Run cibuildwheel on the runner itself: it starts the container by itself, and before-all installs what it needs.',
          },
        ],
      };
    const isOfGlibc = /^(?:ld-linux|libc\.so\.6|libm\.so\.6|libpthread\.so|libdl\.so)/.test(library);
    return {
      title: `${by ?? 'a module'} needs ${library}, which is not there`,
      meaning: `The loader looks in the RPATH of the file that needs ${library}, then in the system's folders, and found it in none.${by === undefined ? ' Its message does not say which file that is.' : ''}`,
      causes: [
        ...evidence.causes,
        ...(isOfGlibc
          ? [
              'The file is for glibc, and the test runs on musl (Alpine): a binary for manylinux was packed into the wheel.',
            ]
          : []),
        ...(OF_A_DESKTOP.test(library)
          ? [
              `${library} belongs to a desktop, and auditwheel leaves it to the system; the image of the test has none.`,
            ]
          : []),
        'The wheel was not repaired, or the library was left out (--exclude), so that only the machine of the build has it.',
        "A step after the repair renamed or moved the library, or it is opened by name (dlopen, ctypes), which auditwheel can't see.",
        'Another package that the test imports lacks it, not this wheel: the traceback shows which.',
      ],
      next: [
        OF_A_DESKTOP.test(library)
          ? {
              text: `Install what brings ${library} in before-test, or use a variant without a screen (opencv-python-headless).`,
            }
          : {
              text: `Let auditwheel repair copy ${library} into the wheel; one that is opened by name has to lie beside the module as package data.`,
            },
        evidence.next,
      ],
    };
  },
};
