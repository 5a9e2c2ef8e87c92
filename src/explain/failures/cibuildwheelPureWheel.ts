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
      'The wheel that came out is tagged py3-none-any: for every Python on every system. One such wheel serves all, so there is nothing for cibuildwheel to repeat, and it stops.',
    causes: [
      'The extension modules were not built: they are optional, a compiler or a build dependency was missing, a condition in setup.py was not met, or an environment variable switches them off.',
      'The build backend makes a pure wheel unless it is told otherwise (hatchling, flit and poetry-core without a build hook; setuptools without ext_modules).',
      'The project is pure Python: then "python -m build" once is enough.',
    ],
    next: [
      {
        text: 'Search the output of the build for the compiler. If it never ran, look why; CIBW_BUILD_VERBOSITY=1 shows everything.',
      },
      {
        text: 'While looking, make the extension mandatory (optional=False), so that its own error stops the build.',
      },
    ],
  }),
};
