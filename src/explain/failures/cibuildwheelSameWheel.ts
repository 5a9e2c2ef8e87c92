import type { FailureKind } from '../failure.ts';

/** Two builds gave one file name. */
export const cibuildwheelSameWheel: FailureKind = {
  id: 'cibuildwheel-same-wheel',
  tool: 'cibuildwheel',
  summary: 'two builds made wheels of one name ("was already generated in the current run")',
  marks: ['was already generated in the current run'],
  pattern:
    /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because a wheel named (\S{1,300}) was already generated in the current run/,
  read: ([, wheel = '']) => ({ wheel }),
  explain: ({ wheel, context }) => ({
    title: 'two builds made the same wheel',
    meaning: `${context.build === null ? 'A later build' : `The build ${context.build}`} made ${wheel}, which is there already. Each build is for its own Python or platform, so each wheel needs its own name.`,
    causes: [
      'The wheel has one tag for all Pythons (py3-none-<platform>, or abi3 with a fixed version): one build is then enough.',
      'The tag is fixed (--python-tag, --plat-name), so it does not follow the Python in use.',
      'Files of the build before were still there, and the old extension module was packaged again.',
    ],
    next: [
      {
        text: 'If one wheel serves all Pythons, build once (build = "cp311-*"), or update to cibuildwheel 2.13 or later for abi3.',
      },
      { text: 'Otherwise remove the fixed tag.' },
    ],
  }),
};
