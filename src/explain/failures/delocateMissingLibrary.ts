import { listSome, sortedDistinct } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';
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
    const what = libraries.length > 0 ? listSome(libraries) : 'a library';
    const byRpath = libraries.some((each) => each.startsWith('@'));
    return {
      title: `${wheelOf(failure)} needs ${what}, which delocate did not find`,
      meaning: `delocate copies the libraries that the wheel needs into it, and must find them for that. ${files.length > 0 ? `${listSome(files)} need${files.length === 1 ? 's' : ''}` : 'A file in the wheel needs'} ${what}.${byRpath ? ' A name with @rpath is looked for in the folders that the file itself lists; none of them has it, often since they were folders of the build that are gone.' : ''}`,
      causes: [
        'The library was built in a folder that was removed or moved before the repair, or only the extension module was installed.',
        'The file has no RPATH to it: with CMake, INSTALL_RPATH is missing or was emptied at installation.',
        'Another package provides it when the module is imported (torch, for instance).',
        'It is there only for the architecture of the runner, not for the one of this wheel.',
      ],
      next: [
        {
          text: 'Let the repair see it: DYLD_LIBRARY_PATH=<folder> before delocate-wheel in repair-wheel-command, or an RPATH in the file ("otool -l" shows what it lists).',
        },
        {
          text: 'If another package provides it: delocate-wheel --exclude <part of its name>, or --ignore-missing-dependencies.',
        },
      ],
    };
  },
};
