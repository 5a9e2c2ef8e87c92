import { listSome } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { IMPORT_ERROR, isAboutWheel, PROGRAM } from './loaderWords.ts';

/** Those that say the same of a wheel. */
const RULES = [
  'symbol-version-too-new',
  'impossible-symbol-version',
  'private-symbol',
  'stale-version-need',
  'relr-without-version',
  'external-library',
  'unrepaired-wheel',
  'architecture-mismatch',
];

/** glibc's loader finds a library, and not the version of its symbols that a file needs. */
export const loaderVersion: FailureKind = {
  id: 'loader-version-not-found',
  tool: 'loader',
  concern: 'wheel',
  summary: 'a file needs a newer glibc or libstdc++ than the machine has ("version `GLIBC_…\' not found")',
  marks: ["' not found (required by", ' with link time reference', "' not found"],
  pattern: new RegExp(
    `^(?:${IMPORT_ERROR})?(?:${PROGRAM})?(?:(\\S{1,500}): version [\`'"]([\\w.]{1,60})' not found(?: \\(required by (.{1,600}?)\\))?$|(\\S{1,500}): symbol (\\S{1,300}?),? version ([\\w.]{1,60}) not defined in file (\\S{1,200}) with link time reference)`,
  ),
  isOfTests: true,
  isWeak: true,
  read([, library = '', version, needer, file, symbol, otherVersion, other], _, context) {
    if (!isAboutWheel(context)) return null;
    if (version !== undefined)
      return {
        libraries: [baseName(library)],
        versions: [version],
        files: needer === undefined ? [] : [baseName(needer)],
      };
    return {
      libraries: [other ?? ''],
      versions: [otherVersion ?? ''],
      symbols: [symbol ?? ''],
      files: [baseName(file ?? '')],
    };
  },
  explain(failure, _, wheels) {
    const { files, libraries, versions, context } = failure;
    const [version = 'a version'] = versions;
    const [library = 'a library'] = libraries;
    const [file = 'a file'] = files;
    const evidence = wheelEvidence(failure, wheels, RULES, 'linux');
    const number = /^GLIBC_(\d[\d.]*)$/.exec(version)?.[1];
    return {
      title: `${file} needs ${version}, which ${library} does not have`,
      meaning: `${file} was linked on a machine ${number === undefined ? `whose ${library} has ${listSome(versions, 2)}` : `with glibc ${number} or newer`}. ${context.image ?? 'Where the test ran'} has an older one, so the loader refuses the file.`,
      causes: [
        ...evidence.causes,
        'The file was not compiled in the image: committed, downloaded, cached, or built on the runner and copied in.',
        ...(/stdc\+\+|GLIBCXX|CXXABI/.test(`${library} ${version}`)
          ? [
              "Another compiler than the image's own was installed; its libstdc++ is newer than that of the system.",
            ]
          : []),
        'The wheel was built in a newer image than it is tested in, and repair-wheel-command was changed or left out, so that its tag is too low.',
      ],
      next: [{ text: `Find out where ${file} comes from, and compile it in the image.` }, evidence.next],
    };
  },
};
