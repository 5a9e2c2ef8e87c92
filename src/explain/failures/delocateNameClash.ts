import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';

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
          ? `${wheelOf(failure)} needs two libraries called ${libraries[0]}`
          : `${wheelOf(failure)} already has the folder that delocate copies libraries into`,
      meaning:
        folder === undefined
          ? `delocate puts all copied libraries into one folder. Files in the wheel need ${libraries[0]} from two different places, and only one of them can have the name.`
          : `delocate copies ${libraries.join(', ')} into ${folder}, and doesn't mix them with what is there.`,
      causes:
        folder === undefined
          ? [
              'Two installations of one library were found: Homebrew and conda, /usr/local and /opt/homebrew, a system copy and one of the build.',
              'A symbolic link and its target are both used (libfoo.dylib and libfoo.1.dylib).',
            ]
          : ['The wheel was repaired before, or the build itself ships a .dylibs folder.'],
      next:
        folder === undefined
          ? [
              {
                text: 'Compile everything against one installation: look at the paths with "otool -L" on the extension modules, and remove the other from the search path.',
              },
            ]
          : [{ text: 'Repair only once, or let delocate use another folder: delocate-wheel -L <folder>.' }],
    };
  },
};
