import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL, wheelOf } from '../words.ts';
import { CANNOT_REPAIR, wheelAndPlatform } from './cannotRepair.ts';

/** `auditwheel show` lists them: "From libz.so.1: deflate, inflate". */
const SHOWN = /From ([\w.+-]{1,100}): ((?:[\w.@]{1,100},? ?){1,100})/g;

/** A symbol that a library of some systems has and of others hasn't. */
export const auditwheelBlacklist: FailureKind = {
  id: 'auditwheel-blacklist',
  tool: 'auditwheel',
  summary: 'a file takes symbols from a system library that not every system has ("black-listed symbols")',
  marks: ['black-listed symbols'],
  pattern: new RegExp(`${CANNOT_REPAIR} because it depends on black-listed symbols`),
  read(match, { before, after }) {
    const shown = [...[...before, ...after].join(' ').matchAll(SHOWN)].slice(0, 20);
    return {
      ...wheelAndPlatform(match),
      libraries: shown.map(([, soname = '']) => soname),
      symbols: shown.flatMap(([, , names = '']) => names.split(/, ?| /).filter((name) => name !== '')),
    };
  },
  explain(failure) {
    const { libraries, symbols } = failure;
    const named =
      symbols.length > 0 ? ` Here: ${symbols.slice(0, 8).join(', ')} of ${libraries.join(', ')}.` : '';
    return {
      title: `${wheelOf(failure)} uses symbols that not every system with ${failure.asked} has`,
      meaning: `The platform lets a wheel use a few libraries of the user's system, zlib and the C library among them, except for names that some builds of those libraries lack. A file in the wheel takes such a name, so it would not load on some systems.${named} auditwheel doesn't name the file.`,
      causes: [
        "A library that was compiled against newer zlib headers than the image's own, or that uses internals of libz (names such as inflate_table or _tr_init).",
        'A binary that was not compiled in the image: committed, downloaded, or left over from a build on the host.',
      ],
      next: [
        KEEP_THE_WHEEL,
        {
          text: 'Or run "auditwheel show" on it: it lists the library and the names. Link that library statically, or ship it under a name of its own.',
        },
      ],
    };
  },
};
