import type { FailureKind } from '../failure.ts';
import { NOT_THE_PROJECT, OUTAGE, RUN_AGAIN } from './outage.ts';

/** A registry that is down, slow, or has had too many requests. */
export const registryDown: FailureKind = {
  id: 'registry-down',
  tool: 'docker',
  concern: 'outage',
  summary:
    'the registry of the container image did not answer as it should (502, toomanyrequests, time-outs)',
  marks: [
    'Error response from daemon',
    'error pulling image',
    'docker://',
    'failed to resolve',
    'toomanyrequests',
  ],
  pattern: new RegExp(
    `^(?:docker: |ERROR: |Error: |error: )*(?:Error response from daemon: |error pulling image configuration: |(?:.{0,200}docker://)|failed to (?:resolve|copy|do request|authorize)|toomanyrequests).{0,600}?(?:${OUTAGE})|^toomanyrequests: `,
  ),
  // The daemon itself, on this machine, is another matter.
  read: ({ input }) =>
    /docker\.sock|docker daemon running/.test(input)
      ? null
      : { symbols: [/toomanyrequests|Too Many/i.test(input) ? 'limit' : 'down'] },
  explain({ symbols: [reason], context: { image } }) {
    const isLimit = reason === 'limit';
    const registry =
      image === null ? 'the registry' : (/^([\w-]+(?:\.[\w-]+)+)\//.exec(image)?.[1] ?? 'the registry');
    return {
      title: isLimit ? `${registry} had too many requests` : `${registry} did not answer`,
      meaning: `The image could not be fetched, since ${isLimit ? `${registry} lets an address fetch so much in a time, and runners share theirs` : `${registry} or the network on the way was down`}. ${NOT_THE_PROJECT}`,
      causes: [],
      next: [
        RUN_AGAIN,
        ...(isLimit
          ? [
              {
                text: 'If it happens often: log in first (docker/login-action), which has a limit of its own.',
              },
            ]
          : []),
      ],
    };
  },
};
