import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL, wheelOf } from '../words.ts';

/** Nothing to repair: a pure wheel, or one whose modules are elsewhere. */
export const auditwheelNoElf: FailureKind = {
  id: 'auditwheel-no-elf',
  tool: 'auditwheel',
  summary: 'auditwheel found no compiled file in the wheel ("does not look like a platform wheel")',
  marks: ['This does not look like a platform wheel'],
  pattern: /^(?:(?:INFO|ERROR):auditwheel\.[\w.]+:)?This does not look like a platform wheel/,
  read: () => ({}),
  explain: (failure) => ({
    title: `auditwheel found nothing compiled in ${wheelOf(failure)}`,
    meaning:
      'auditwheel looks at the files that RECORD lists, by their first bytes, and none of them is a Linux binary (ELF). There is nothing to repair, which it takes for an error.',
    causes: [
      'The extension module was not built: an optional extension whose compiler failed, a missing build dependency, a build that skips it without a word. Then the wheel is pure Python by accident.',
      'The module was built but not packaged, or lies in a folder that the build backend leaves out.',
      'The wheel holds no ELF file but others: for macOS or Windows, or text in the place of a binary (a Git LFS pointer).',
      'The project is pure Python, and needs neither auditwheel nor cibuildwheel.',
    ],
    next: [
      {
        text: 'Look at the output of the build itself for an extension that was skipped; CIBW_BUILD_VERBOSITY=1 shows all of it.',
      },
      KEEP_THE_WHEEL,
      {
        text: 'If some wheels are pure on purpose: "auditwheel repair --allow-pure-python-wheel" lets them pass.',
      },
    ],
  }),
};
