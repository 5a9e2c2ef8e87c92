import type { FailureKind } from '../failure.ts';
import { CANNOT_REPAIR, wheelAndPlatform } from './cannotRepair.ts';

/** Python 2 had two string layouts; manylinux fixed one. */
export const auditwheelUcs2: FailureKind = {
  id: 'auditwheel-ucs2',
  tool: 'auditwheel',
  summary: 'an extension module was compiled for a Python 2 with narrow Unicode strings ("UCS2 build")',
  marks: ['UCS2 build of Python'],
  pattern: new RegExp(`${CANNOT_REPAIR} because it was compiled against a UCS2 build of Python`),
  read: (match) => wheelAndPlatform(match),
  explain: () => ({
    title: 'the wheel is compiled for a Python with narrow Unicode strings',
    meaning:
      'Before Python 3.3 there were Pythons with two and with four bytes a character. manylinux wheels are for four (cp27mu); a module in this wheel calls functions of the other kind (cp27m).',
    causes: ['The wheel was built with a narrow Python 2, or holds a module that was.'],
    next: [
      {
        text: 'Build with the Python whose tag ends in mu, or drop Python 2: no manylinux image has it any more.',
      },
    ],
  }),
};
