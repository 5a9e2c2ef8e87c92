import { containerDrafts } from './container.ts';
import type { Rule } from './rule.ts';

/** A wheel, or a member of it, that an installer could not unpack. */
export const unreadableWheel: Rule = {
  id: 'unreadable-wheel',
  severity: 'error',
  summary: 'the wheel or a file in it is damaged, encrypted, incomplete or over a limit',
  isRootCause: true,
  check: (wheel) =>
    containerDrafts(wheel, 'unreadable', {
      wholeTitle: "the wheel can't be read",
      memberTitle: "can't be read from the wheel",
      consequence: 'Installing it fails or leaves something out.',
      remedy:
        "Build the wheel again, and compare the file's size and hash at the end of the build job with what was uploaded: a job " +
        'that was cancelled or ran out of disk leaves such files. Wheels that a script has repacked are best written by ' +
        '"python -m wheel pack".',
    }),
};
