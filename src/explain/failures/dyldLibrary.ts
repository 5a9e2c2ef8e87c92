import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { fileName } from './cannotRepair.ts';
import { DLOPEN, moduleOf, named } from './dyldWords.ts';

const REFERENCED = /Referenced from: *(?:<[\w-]{1,60}> *)?'?([^']{1,1000})/;

/** Those that say the same of a wheel. */
const RULES = ['external-library', 'unreachable-library', 'libpython-linked'];

/** A library that lies nowhere where the loader looks. */
export const dyldLibrary: FailureKind = {
  id: 'dyld-library-not-loaded',
  tool: 'dyld',
  concern: 'wheel',
  summary: 'a library that a module needs was not found at the import ("Library not loaded")',
  marks: ['Library not loaded: '],
  pattern: new RegExp(String.raw`${DLOPEN}Library not loaded: '?([^\s']{1,1000})`),
  isOfTests: true,
  isWeak: true,
  read([, path, library = ''], { after }) {
    const referenced = after
      .slice(0, 2)
      .map((line) => REFERENCED.exec(line)?.[1])
      .find((each) => each !== undefined);
    return {
      libraries: [library],
      files: referenced === undefined ? moduleOf(path) : [fileName(referenced.trim()) || referenced],
    };
  },
  explain(failure, _, wheels) {
    const { files, libraries } = failure;
    const evidence = wheelEvidence(failure, wheels, RULES);
    const library = libraries[0] ?? 'a library';
    const isInside = library.startsWith('@');
    return {
      title: `${named(files)} needs ${library}, which is not there`,
      meaning: isInside
        ? `${library} is looked for inside the wheel: @loader_path is the folder of the file, @rpath stands for the LC_RPATHs of the file and of all that loaded it. No file lies there.`
        : `${library} is a path of the machine that built the wheel. Where the test runs there is no such file.`,
      causes: [
        ...evidence.causes,
        ...(isInside
          ? [
              'delocate did not copy it, since it was told to --exclude it or to ignore what is missing.',
              'A step after the repair moved or removed it, or changed the paths again.',
              'Another package brings it and has to be imported first (torch, for instance).',
            ]
          : [
              'The wheel was not repaired: the test took the one that the build made, or repair-wheel-command is empty.',
              'The path stands in a file that delocate does not look into, such as a program in .data/scripts.',
            ]),
      ],
      next: [
        {
          text: 'Run "delocate-listdeps --all" on the wheel: it shows which libraries are copied.',
        },
        evidence.next,
      ],
    };
  },
};
