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
    meaning: `No build is left after all the options: ${asked === '' || asked === null ? '(not shown)' : asked}. A build must fit "build", not fit "skip", be of an architecture in "archs", satisfy requires-python, and belong to what the installed cibuildwheel offers.`,
    causes: [
      'A selector in build or skip is misspelt, or is for another platform than this job (a cp312-manylinux_* on a macOS runner).',
      'The matrix of the workflow has a combination that does not exist, such as i686 with musllinux and a Python without it, or PyPy and free-threaded builds that "enable" has to switch on.',
      'The version of cibuildwheel no longer builds, or does not yet build, that Python; or requires-python rules it out.',
    ],
    next: [
      {
        text: 'See what is left, with the options of the job: "cibuildwheel --print-build-identifiers --platform linux".',
      },
      { text: 'Where a job may have nothing to do: --allow-empty, or CIBW_ALLOW_EMPTY=1.' },
    ],
  }),
};
