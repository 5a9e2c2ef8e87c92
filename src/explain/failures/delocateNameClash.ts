import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';

/** Two libraries of one name, or a folder for libraries that is there already. */
export const delocateNameClash: FailureKind = {
  id: 'delocate-name-clash',
  tool: 'delocate',
  summary: 'delocate would have to copy a library over another one of the same name',
  marks: ['Already planning to copy library with same basename', 'already exists in wheel but need to copy'],
  pattern:
    /^(?:[\w.]*DelocationError: )(?:Already planning to copy library with same basename as: (.{1,300})|f?(.{1,500}) already exists in wheel but need to copy (.{1,500}))/,
  read: ([, name, folder, list]) =>
    name === undefined
      ? { files: [folder ?? ''], libraries: (list ?? '').split('; ') }
      : { libraries: [name] },
  explain(failure) {
    const { libraries, files } = failure;
    const [folder] = files;
    return {
      title:
        folder === undefined
          ? `the wheel needs two libraries called ${libraries[0]}`
          : 'the wheel already has the folder that delocate copies into',
      meaning:
        folder === undefined
          ? `delocate copies all libraries into one folder. Files in the wheel need ${libraries[0]} from two places, and only one of them can have the name.`
          : `delocate copies ${listSome(libraries, 2)} into ${folder}, and doesn't mix them with what is there.`,
      causes:
        folder === undefined
          ? [
              'Two installations of one library were found: Homebrew and conda, or /usr/local and /opt/homebrew.',
              'A symbolic link and its target are both used (libfoo.dylib and libfoo.1.dylib).',
            ]
          : ['The wheel was repaired before, or the build itself ships a .dylibs folder.'],
      next:
        folder === undefined
          ? [
              {
                text: 'Compile everything against one installation: "otool -L" on the modules shows the paths.',
              },
            ]
          : [{ text: 'Repair only once, or let delocate use another folder: delocate-wheel -L <folder>.' }],
    };
  },
};
