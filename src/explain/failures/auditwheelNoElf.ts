import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL } from '../words.ts';

/** Nothing to repair: a pure wheel, or one whose modules are elsewhere. */
export const auditwheelNoElf: FailureKind = {
  id: 'auditwheel-no-elf',
  tool: 'auditwheel',
  summary: 'auditwheel found no compiled file in the wheel ("does not look like a platform wheel")',
  marks: ['This does not look like a platform wheel'],
  pattern: /^(?:(?:INFO|ERROR):auditwheel\.[\w.]+:)?This does not look like a platform wheel/,
  read: () => ({}),
  explain: () => ({
    title: 'auditwheel found nothing compiled in the wheel',
    meaning:
      'None of the files that RECORD lists is a Linux binary (ELF), so there is nothing to repair, which auditwheel takes for an error.',
    causes: [
      'The extension module was not built: it is optional and its compiler failed, or a build dependency is missing.',
      'It was built but not packaged.',
      'The wheel holds files for macOS or Windows, or Git LFS pointers in place of binaries.',
      'The project is pure Python, and needs neither auditwheel nor cibuildwheel.',
    ],
    next: [
      { text: 'Look in the output of the build for a skipped extension (CIBW_BUILD_VERBOSITY=1 shows all).' },
      KEEP_THE_WHEEL,
      { text: 'If some wheels are pure on purpose: "auditwheel repair --allow-pure-python-wheel".' },
    ],
  }),
};
