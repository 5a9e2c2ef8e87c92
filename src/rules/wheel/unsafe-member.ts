import type { Rule } from '../rule.ts';
import { containerDrafts } from '../shared/containerProblems.ts';

/** A zip that tools read differently, or that reaches out of its folder. */
export const unsafeMember: Rule<'wheel'> = {
  id: 'unsafe-member',
  scope: 'wheel',
  severity: 'error',
  summary: 'a name or header in the zip is dangerous, or read differently by different tools',
  isOfThePacking: true,
  check: (wheel) =>
    containerDrafts(wheel, 'unsafe', {
      wholeTitle: "the wheel's zip is ambiguous",
      memberTitle: 'is unsafe to unpack',
      lead: 'means different things to different tools',
      consequence: 'What gets installed depends on the tool, so PyPI refuses most such wheels.',
      remedy:
        'Write the wheel with the build backend or "python -m wheel pack". If it comes from a source that you don\'t control, do not install it.',
      renamed: {
        lead: "can't be installed everywhere under this name",
        consequence: 'There the installation fails, or the file is lost.',
        remedy:
          'Rename it in the sources, with all that imports or opens it; or leave it out of the wheel, if nothing needs it there.',
      },
    }),
};
