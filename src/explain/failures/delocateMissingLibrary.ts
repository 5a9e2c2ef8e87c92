import { listSome, sortedDistinct } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { fileName } from './cannotRepair.ts';

/** `@rpath/libfoo.dylib not found:`, and on the next line who needs it. */
const NOT_FOUND = /^(?:ERROR:delocate\.[\w.]+:)?(\S.{0,500}?) not found(?::$|, requested by )/;
const NEEDED_BY = /^Needed by: (.{1,1000})$/;

/** Dependencies that lead nowhere; delocate before 0.9 named one in the exception. */
export const delocateMissingLibrary: FailureKind = {
  id: 'delocate-missing-library',
  tool: 'delocate',
  summary:
    'a library that the wheel needs was not found ("@rpath/… not found", "Could not find all dependencies")',
  marks: ['Could not find all dependencies', 'DelocationError: library '],
  pattern:
    /^(?:[\w.]*DelocationError: )(?:Could not find all dependencies|library ["'](.{1,500})["'] does not exist)/,
  read([, path], { before }) {
    if (path !== undefined) return { libraries: [path] };
    return {
      libraries: sortedDistinct(before.flatMap((line) => NOT_FOUND.exec(line)?.[1] ?? [])),
      files: sortedDistinct(
        before.flatMap((line) => fileName(NEEDED_BY.exec(line)?.[1] ?? '')).filter(Boolean),
      ),
    };
  },
  explain(failure) {
    const { libraries, files } = failure;
    const what = libraries.length > 0 ? listSome(libraries, 2) : 'a library';
    const byRpath = libraries.some((each) => each.startsWith('@'));
    return {
      title: `delocate did not find ${libraries.length > 0 ? listSome(libraries, 1) : 'a library'}`,
      meaning: `delocate copies needed libraries into the wheel. ${files.length > 0 ? `${listSome(files, 2)} need${files.length === 1 ? 's' : ''}` : 'A file needs'} ${what}, which it did not find.${byRpath ? ' @rpath stands for folders that the file itself lists, often folders of the build that are gone.' : ''}`,
      causes: [
        'The library was built in a folder that was removed or moved before the repair.',
        'The file has no RPATH to it: in CMake, INSTALL_RPATH is missing or was emptied.',
        'Another package provides it at import (torch, for instance).',
        "It is there only for the runner's architecture, not for this wheel's.",
      ],
      next: [
        {
          text: 'Set DYLD_LIBRARY_PATH=<folder> for delocate-wheel in repair-wheel-command, or an RPATH in the file.',
        },
        { text: 'If another package provides it: delocate-wheel --exclude <part of its name>.' },
      ],
    };
  },
};
