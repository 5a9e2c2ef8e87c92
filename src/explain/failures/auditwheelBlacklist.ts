import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL } from '../words.ts';
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
    const named = symbols.length > 0 ? ` (${listSome(symbols, 3)} of ${listSome(libraries, 2)})` : '';
    return {
      title: `the wheel uses symbols that not every ${failure.asked} system has`,
      meaning: `A file in the wheel uses names of a system library${named} that some systems' builds of it lack, so it would not load there. auditwheel doesn't name the file.`,
      causes: [
        "It was compiled against newer zlib headers than the image's, or uses internals of libz (inflate_table, _tr_init).",
        'It was not compiled in the image: committed, downloaded, or left over from a build on the host.',
      ],
      next: [KEEP_THE_WHEEL, { text: 'Link that library statically, or ship it under a name of its own.' }],
    };
  },
};
