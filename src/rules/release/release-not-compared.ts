import { plainText } from '../../base/escape.ts';
import type { Rule } from '../rule.ts';

/** The last release was asked for and could not be had: an index that is down must not cost the check. */
export const releaseNotCompared: Rule<'release'> = {
  id: 'release-not-compared',
  scope: 'release',
  severity: 'notice',
  summary: 'the last release could not be compared',
  leavesUnknown: true,
  check: ({ distribution, note, isTrouble }) =>
    !isTrouble || note === null
      ? []
      : [
          {
            severity: 'notice',
            causeKey: `${distribution} ${note}`,
            title: 'the last release could not be compared',
            message: `${plainText(distribution, 80)}: ${plainText(note, 300)}. What changed since is not known; all else was checked.`,
            remedy: 'Run it again if the index was down. Otherwise check what "baseline" names.',
            data: { distribution, reason: note },
          },
        ],
};
