import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { DLOPEN, moduleOf, named } from './dyldWords.ts';

const NOT_VALID = /not valid|invalid|disallowed/;

/** Those that say the same of a wheel. */
const RULES = ['code-signature', 'malformed-binary'];

/** A file whose bytes are not those that were signed. */
export const dyldSignature: FailureKind = {
  id: 'dyld-code-signature',
  tool: 'dyld',
  concern: 'wheel',
  summary: 'a file was changed after it had been signed, or is not signed ("code signature … not valid")',
  marks: ['code signature', 'library load disallowed by system policy'],
  pattern: new RegExp(`${DLOPEN}.{0,3000}?(?:code signature|library load disallowed by system policy)`),
  isOfTests: true,
  isWeak: true,
  read({ input, 1: path }) {
    return NOT_VALID.test(input) ? { files: moduleOf(path) } : null;
  },
  explain(failure, _, wheels) {
    const { files } = failure;
    const evidence = wheelEvidence(failure, wheels, RULES);
    return {
      title: `the signature of ${named(files)} does not fit its bytes`,
      meaning:
        'Macs with Apple silicon run signed code alone. The linker signs each file by itself; who changes its bytes afterwards without signing it anew leaves a file that the system refuses.',
      causes: [
        ...evidence.causes,
        'strip or install_name_tool of another tool chain than Xcode, or a script that patches bytes, ran after the file was linked.',
        'A step after delocate, which signs what it changes, has changed the file again.',
      ],
      next: [
        {
          text: 'Sign it anew as the last step before the wheel is packed: codesign --force --sign - <file>.',
        },
        evidence.next,
      ],
    };
  },
};
