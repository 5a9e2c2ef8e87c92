import { shortTitle } from '../../base/shortTitle.ts';
import { baseName } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { IMPORT_ERROR, isAboutWheel, PROGRAM } from './loaderWords.ts';

/** Those that say the same of a wheel. */
const RULES = [
  'unresolved-symbol',
  'python-api-missing',
  'symbol-version-too-new',
  'libc-mismatch',
  'not-stable-abi',
  'free-threading-mismatch',
  'missing-init',
];

/** A symbol that nothing that is loaded defines. */
export const loaderSymbol: FailureKind = {
  id: 'loader-symbol-not-found',
  tool: 'loader',
  concern: 'wheel',
  summary: 'a module needs a symbol that nothing defines ("undefined symbol", "symbol not found")',
  marks: [
    'undefined symbol: ',
    ': symbol not found',
    'does not define module export function',
    'dynamic module does not define init function',
  ],
  pattern: new RegExp(
    `^(?:(?:${IMPORT_ERROR})?(?:${PROGRAM})?(?:symbol lookup error: )?(?:(\\S{1,600}): undefined symbol: ([\\w.$@]{1,500})|Error relocating ([^\\s:]{1,600}): ([\\w.$@]{1,500}): symbol not found)|${IMPORT_ERROR}dynamic module does not define (?:module export|init) function \\((\\w{1,300})\\))`,
  ),
  isOfTests: true,
  isWeak: true,
  read([, file, symbol, muslFile, muslSymbol, init], _, context) {
    if (!isAboutWheel(context)) return null;
    const path = file ?? muslFile;
    return {
      files: path === undefined ? [] : [baseName(path)],
      symbols: [symbol ?? muslSymbol ?? init ?? ''],
      ...(init === undefined ? {} : { versions: ['init'] }),
    };
  },
  explain(failure, _, wheels) {
    const { files, symbols, versions, context } = failure;
    const [symbol = 'a symbol'] = symbols;
    const [file = 'a module'] = files;
    const evidence = wheelEvidence(failure, wheels, RULES, 'linux');
    if (versions.includes('init'))
      return {
        title: shortTitle(`a module has no function ${symbol}`),
        meaning: `Python calls ${symbol} to make the module. A file of that name was found, and does not have the function.`,
        causes: [
          ...evidence.causes,
          "The file was renamed after it had been compiled, or another name stands in the source (PyInit_ and the last part of the module's name).",
          'A version script or -fvisibility=hidden hides the function.',
        ],
        next: [{ text: 'Give source and file the same name, and export the function.' }, evidence.next],
      };
    const isPython = /^_?Py[A-Z_]/.test(symbol);
    const isMusl =
      /musl/.test(`${context.build} ${context.image}`) || failure.quote.includes('Error relocating');
    return {
      title: shortTitle(`${file} needs ${symbol}, which nothing defines`),
      meaning: `The loader found all libraries that ${file} names, and none of them has ${symbol}${isPython ? ', nor has Python' : ''}.`,
      causes: [
        ...evidence.causes,
        ...(isPython
          ? [
              'The module was built for another Python than the one that imports it: the function came later, or is gone.',
            ]
          : [
              'The library that defines it was not linked, or one of the sources is missing from the list that is compiled.',
              ...(isMusl
                ? [
                    'musl has no such function, though glibc does: code that tests for Linux took it for granted.',
                  ]
                : []),
              'An older copy of the library comes first: in the image, or in another package that was imported before.',
              'It is a plugin of a package that has to be imported first (torch, for instance).',
            ]),
      ],
      next: [
        {
          text: isPython
            ? 'Build the module anew for each Python, or keep to Py_LIMITED_API.'
            : 'Link with -Wl,-z,defs, so that the linker names what is missing when the file is built.',
        },
        evidence.next,
      ],
    };
  },
};
