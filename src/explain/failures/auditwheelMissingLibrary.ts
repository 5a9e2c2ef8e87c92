import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { suspectsIn } from '../prebuilt.ts';
import { architectureOf, listPrebuilt, wheelOf } from '../words.ts';
import { fileName } from './cannotRepair.ts';

/** Needed, not the system's to provide, and nowhere to be found. */
export const auditwheelMissingLibrary: FailureKind = {
  id: 'auditwheel-missing-library',
  tool: 'auditwheel',
  summary: 'a library that the wheel needs was not found ("required library … could not be located")',
  marks: ['Cannot repair wheel, because required library'],
  pattern:
    /^(?:\w+(?:Error)?: )?Cannot repair wheel, because required library ["']([^"']{1,300})["'] could not be located/,
  read: ([, soname = '']) => ({ libraries: [soname] }),
  explain(failure, prebuilt) {
    const [soname = 'the library'] = failure.libraries;
    const isMusl = /^libc\.musl-|^ld-musl-/.test(soname);
    const stem = soname.replace(/\.so\b.*$/, '');
    const copies = suspectsIn(prebuilt, 'elf', architectureOf(failure)).filter(
      ({ path, kind }) => kind === 'shared-library' && fileName(path).startsWith(`${stem}.so`),
    );
    return {
      title: `${wheelOf(failure)} needs ${soname}, which auditwheel did not find`,
      meaning: `A file in the wheel needs ${soname} at run time. It is not among the few libraries that every Linux has, so auditwheel wants to copy it into the wheel, and looked for it along the file's RPATH, in LD_LIBRARY_PATH and in the image's library folders. That it is in the wheel already helps only where an RPATH leads there: auditwheel then says "not located" of a library that is present.`,
      causes: [
        ...(isMusl
          ? [
              'A file made for musl (Alpine) in a manylinux build, or for another architecture than the image: its C library is not there and must not be copied.',
            ]
          : []),
        ...(copies.length > 0
          ? [`${listPrebuilt(copies)} in this repository may be the one; nothing leads there.`]
          : []),
        "The library was compiled into a folder that the loader doesn't search, such as build/, /usr/local or a virtual environment's site-packages, and the extension module has no RPATH to it.",
        'It is in the wheel, but the RPATH of the file that needs it is missing or wrong, or was dropped when the file was installed (CMAKE_INSTALL_RPATH).',
        'Another package provides it when the module is imported (torch, numpy, NVIDIA libraries, a shared runtime of your own).',
        'It was not installed in the image: a package that before-all should have installed, for this architecture.',
      ],
      next: [
        {
          text: `Show auditwheel the folder: LD_LIBRARY_PATH=<folder> before "auditwheel repair" in repair-wheel-command, or in environment.`,
        },
        {
          text: `If another package provides it, leave it out: "auditwheel repair --exclude ${soname}", and name that package in the wheel's dependencies.`,
        },
        { text: `If it is in the wheel, set the RPATH of what needs it, relative to $ORIGIN.` },
        ...(failure.wheel === null
          ? []
          : [
              {
                text: `"auditwheel lddtree ${listSome(failure.files, 1) || '<extension module>'}" shows what needs it.`,
              },
            ]),
      ],
    };
  },
};
