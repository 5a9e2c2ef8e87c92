import { shortTitle } from '../../base/shortTitle.ts';
import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { DLOPEN, moduleOf, named } from './dyldWords.ts';

const FLAT = /flat namespace/;
/** Those that say the same of a wheel. */
const RULES = ['unresolved-symbol', 'symbol-version-too-new', 'system-too-new', 'python-api-missing'];

/** `Expected in: /usr/lib/libc++.1.dylib`, and `(built for macOS 12.3 which is newer than running OS)`. */
const EXPECTED = /Expected in: *(?:<[\w-]{1,60}> *)?'?([^']{1,500})/;
const NEWER = /built for (?:newer )?(?:macOS|Mac OS X)(?: version)? ([\d.]{1,20})/;

/** A symbol that nothing that is loaded has. */
export const dyldSymbol: FailureKind = {
  id: 'dyld-symbol-not-found',
  tool: 'dyld',
  concern: 'wheel',
  summary: 'a module needs a symbol that nothing defines ("symbol not found in flat namespace")',
  marks: ['symbol not found in flat namespace', 'Symbol not found: '],
  pattern: new RegExp(
    String.raw`${DLOPEN}(?:symbol not found in flat namespace ['"(]{1,2}([^'")]{1,500})|Symbol not found: [('"]{0,2}([^\s)'"]{1,500}))`,
  ),
  isOfTests: true,
  isWeak: true,
  read([line, path, flat, bound], { after }) {
    const near = after.slice(0, 3);
    const expected = near.map((each) => EXPECTED.exec(each)?.[1]).find((each) => each !== undefined);
    const isFlat = flat !== undefined || FLAT.test(expected ?? '');
    const newer = [line, ...near].map((each) => NEWER.exec(each)?.[1]).find((each) => each !== undefined);
    return {
      files: moduleOf(path),
      symbols: [flat ?? bound ?? ''],
      libraries: isFlat || expected === undefined ? [] : [expected.trim()],
      versions: newer === undefined ? [] : [newer],
    };
  },
  explain(failure, _, wheels) {
    const { files, symbols, libraries, versions } = failure;
    const evidence = wheelEvidence(failure, wheels, RULES);
    const symbol = symbols[0] ?? 'a symbol';
    const [library] = libraries;
    const [version] = versions;
    const isPython = /^_{1,2}Py/.test(symbol);
    return {
      title: shortTitle(`${named(files)} needs ${symbol}, which nothing that is loaded has`),
      meaning:
        library === undefined
          ? `The linker was told to leave undefined symbols to the import (-undefined dynamic_lookup), as extension modules need for Python's own. ${symbol} is left to it as well, and no library that is loaded has it.`
          : `The module was linked with a ${library} that has ${symbol}; the one that was found at the import has not.${version === undefined ? '' : ` It was built for macOS ${version}, newer than the system that runs the test.`}`,
      causes: [
        ...evidence.causes,
        ...(isPython
          ? [
              'The module was built for another Python than the one that imports it: the function came later, or is gone.',
            ]
          : library === undefined
            ? [
                'The library that defines it was never linked: it was not found, or found for another architecture alone, and the linker only warned of it ("ignoring file").',
                'One of the sources of the project is missing from the list that is compiled.',
                'It is a plugin of a package that has to be imported first.',
              ]
            : [
                'The module, or a library in the wheel, was built for a newer macOS than the one that runs it.',
                'Another version of the library lies where the loader looks first.',
              ]),
      ],
      next: [
        library === undefined
          ? {
              text: `Search the log of the build for "ignoring file" and for the library that has ${symbol}, and link it.`,
            }
          : {
              text: 'Set MACOSX_DEPLOYMENT_TARGET to the macOS of the tag for all that is compiled, libraries included.',
            },
        evidence.next,
      ],
    };
  },
};
