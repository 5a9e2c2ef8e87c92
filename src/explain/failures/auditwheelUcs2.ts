import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';
import { CANNOT_REPAIR, wheelAndPlatform } from './cannotRepair.ts';

/** Python 2 had two string layouts; manylinux fixed one. */
export const auditwheelUcs2: FailureKind = {
  id: 'auditwheel-ucs2',
  tool: 'auditwheel',
  summary: 'an extension module was compiled for a Python 2 with narrow Unicode strings ("UCS2 build")',
  marks: ['UCS2 build of Python'],
  pattern: new RegExp(`${CANNOT_REPAIR} because it was compiled against a UCS2 build of Python`),
  read: (match) => wheelAndPlatform(match),
  explain: (failure) => ({
    title: `${wheelOf(failure)} is compiled for a Python with narrow Unicode strings`,
    meaning:
      'Before Python 3.3 there were two kinds of Python, which stored text in two or in four bytes a character. manylinux wheels are for the four-byte kind (cp27mu); an extension module in this wheel calls functions that only the two-byte kind has (cp27m).',
    causes: ['The wheel was built with a narrow Python 2, or holds a module that was.'],
    next: [
      {
        text: 'Build with the Python whose tag ends in mu, or drop Python 2: no manylinux image has it any more.',
      },
    ],
  }),
};
