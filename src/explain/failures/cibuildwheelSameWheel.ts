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
    title: `two builds made ${wheel}`,
    meaning: `Each build has its own Python or platform, so each wheel needs a name of its own. ${context.build === null ? 'A later one' : `That of ${context.build}`} has the name of one that is there already, which it would have replaced.`,
    causes: [
      'The wheel has one tag for all Pythons (py3-none-<platform>, or abi3 with a fixed version): one build is then enough.',
      'The tag is fixed in the build (--python-tag, --plat-name, an option of the backend), so it does not follow the Python in use.',
      'Files of the build before were still there, and the old extension module was packaged again.',
    ],
    next: [
      {
        text: 'Where one wheel serves all Pythons, build once: build = "cp311-*", for instance. From cibuildwheel 2.13 on an abi3 wheel is only tested by the later builds.',
      },
      { text: 'Else remove the fixed tag.' },
    ],
  }),
};
