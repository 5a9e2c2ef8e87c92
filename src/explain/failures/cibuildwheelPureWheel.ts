import type { FailureKind } from '../failure.ts';

/** cibuildwheel refuses `*-none-any.whl`. */
export const cibuildwheelPureWheel: FailureKind = {
  id: 'cibuildwheel-pure-wheel',
  tool: 'cibuildwheel',
  summary: 'the build made a pure Python wheel ("a pure Python wheel was generated")',
  marks: ['Build failed because a pure Python wheel was generated'],
  pattern:
    /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because a pure Python wheel was generated/,
  read: () => ({}),
  explain: ({ context }) => ({
    title: `the build${context.build === null ? '' : ` of ${context.build}`} made a wheel without compiled code`,
    meaning:
      'The wheel is tagged py3-none-any, for every Python on every system. One such wheel serves all, so cibuildwheel stops.',
    causes: [
      'The extension modules were not built: they are optional, or a compiler or build dependency was missing.',
      'The build backend makes a pure wheel unless told otherwise (hatchling, flit, poetry-core; setuptools without ext_modules).',
      'The project is pure Python: then "python -m build" once is enough.',
    ],
    next: [
      { text: 'Search the output of the build for the compiler (CIBW_BUILD_VERBOSITY=1 shows everything).' },
      { text: 'Make the extension mandatory (optional=False), so that its own error stops the build.' },
    ],
  }),
};
