import type { FailureKind } from '../failure.ts';

/** build, skip, archs, enable and requires-python leave nothing. */
export const cibuildwheelNothingSelected: FailureKind = {
  id: 'cibuildwheel-nothing-selected',
  tool: 'cibuildwheel',
  summary: 'the options leave nothing to build ("No build identifiers selected")',
  marks: ['No build identifiers selected'],
  pattern:
    /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )No build identifiers selected: ?(.{0,600})/,
  // With --allow-empty it is a remark, and the same words are printed without "error".
  read: ([, selector = '']) => ({ asked: selector }),
  explain: ({ asked }) => ({
    title: 'cibuildwheel has nothing to build',
    meaning: `No build is left after all options${asked === '' || asked === null ? '' : ` (${asked})`}: one must fit "build", "archs" and requires-python, and not "skip".`,
    causes: [
      'A selector in build or skip is misspelt, or is for another platform than this job.',
      'The matrix has a combination that does not exist, or one that "enable" has to switch on (PyPy, free-threaded builds).',
      'This cibuildwheel does not build that Python any more, or not yet; or requires-python rules it out.',
    ],
    next: [
      {
        text: 'See what is left: "cibuildwheel --print-build-identifiers --platform linux", with the options of the job.',
      },
      { text: 'If the job may have nothing to do: CIBW_ALLOW_EMPTY=1.' },
    ],
  }),
};
