import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const OLD = /^(?:p2|p3[5-8]|cp27|cp3[5-8]|pp2|pp3[5-9])/;

const SELECTORS: Message[] = [
  {
    mark: ' selector: ',
    text: /Invalid (build|skip|test[_-]skip) selector: '?([^'\s]{0,200})'?\. ?(.{0,600})/,
    tell: ([option = 'build', selector = '', reason = '']) => {
      const isGroup = reason.includes("group that wasn't enabled");
      const version = /cibuildwheel (\d+\.x) no longer supports ([\w .<>-]{1,60}?)\. /.exec(reason);
      const series = /use the (\d+\.x) series/.exec(reason)?.[1];
      const group = /^gp/.test(selector) ? 'graalpy' : /^pp/.test(selector) ? 'pypy' : null;
      return {
        title: `"${option}" names ${selector}, which this cibuildwheel does not build`,
        meaning: `A selector of "${option}" fits no build that there is${version === null ? '' : `: cibuildwheel ${version[1]} has no ${version[2]?.trim()} any more`}${isGroup ? ': the builds that it fits have to be enabled first' : ''}. From version 3 on cibuildwheel stops there, whatever else the list holds.`,
        causes: isGroup
          ? [
              `${group === 'pypy' ? 'PyPy is' : group === 'graalpy' ? 'GraalPy is' : 'Such builds are'} not built from version 3 on unless "enable" says so.`,
            ]
          : [
              ...(OLD.test(selector) || version !== null
                ? ['The list has outlived the Python that it names.']
                : []),
              'The selector is misspelt, or names a Python that is newer than this cibuildwheel.',
            ],
        next: [
          isGroup
            ? {
                text: `If they are wanted, enable them; else remove ${selector} from "${option}".`,
                code: `[tool.cibuildwheel]\nenable = ["${group ?? 'cpython-prerelease'}"]`,
              }
            : {
                text: `Remove ${selector} from "${option}" (CIBW_${option.toUpperCase().replace('-', '_')}).`,
              },
          ...(series === undefined || isGroup
            ? []
            : [{ text: `Wheels for it can still be made with a cibuildwheel of the series ${series}.` }]),
        ],
      };
    },
  },
  {
    mark: 'no longer supports Python',
    text: /cibuildwheel (\d+\.x) no longer supports Python < ?(3\.\d+)\. Please use the (\d+\.x) series or update (?:`?"?)([\w-]{1,40})/,
    tell: ([version = '', python = '', series = '', option = '']) => ({
      title: `"${option}" names a Python that cibuildwheel ${version} does not build`,
      meaning: `This cibuildwheel builds for Python ${python} and newer, and stops where "${option}" names an older one.`,
      causes: ['The list has outlived the Python that it names.'],
      next: [
        { text: `Remove the Pythons before ${python} from "${option}".` },
        { text: `Wheels for them can still be made with a cibuildwheel of the series ${series}.` },
      ],
    }),
  },
];

/** `build` names what the version in use does not build. */
export const cibuildwheelSelector = kindOfMessages(
  {
    id: 'cibuildwheel-selector',
    summary: 'a selector names builds that this cibuildwheel does not have ("Invalid build selector")',
  },
  SELECTORS,
);
