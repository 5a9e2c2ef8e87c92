import type { FailureKind } from '../failure.ts';
import { suspectsIn } from '../prebuilt.ts';
import { architectureOf, listPrebuilt } from '../words.ts';
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
      title: `auditwheel did not find ${soname}`,
      meaning: `A file in the wheel needs ${soname}, which auditwheel would copy in. It searches the RPATH, LD_LIBRARY_PATH and the image's folders; a copy in the wheel counts only where an RPATH leads there.`,
      causes: [
        ...(isMusl
          ? ['A file made for musl (Alpine) is in a manylinux build: its C library must not be copied.']
          : []),
        ...(copies.length > 0
          ? [`${listPrebuilt(copies)} in this repository may be the one; nothing leads there.`]
          : []),
        'It was compiled into a folder that the loader does not search (build/, /usr/local, site-packages), without an RPATH.',
        'It is in the wheel, but the RPATH of the file that needs it is missing or wrong (CMAKE_INSTALL_RPATH).',
        'Another package provides it at import (torch, numpy, NVIDIA libraries).',
        'It was not installed in the image by before-all, for this architecture.',
      ],
      next: [
        {
          text: 'Set LD_LIBRARY_PATH=<folder> for auditwheel repair, in environment or repair-wheel-command.',
        },
        {
          text: `If another package provides it, run "auditwheel repair --exclude ${soname}" and require that package.`,
        },
        { text: 'If it is in the wheel, set the RPATH of what needs it, relative to $ORIGIN.' },
      ],
    };
  },
};
