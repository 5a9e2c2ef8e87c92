/** What all failures that are no fault of the project have in common. */

import type { NextStep } from '../../model/explanation.ts';

/** The first thing that a maintainer wants to know. */
export const NOT_THE_PROJECT = 'Nothing is wrong with the project.';

/** What to do. */
export const RUN_AGAIN: NextStep = {
  text: 'Run the job again, and if it fails the same way, see the status page of the server.',
};

/** How servers and networks say that they can't now, within an error; a status of 4xx but 429 is not among them. */
export const OUTAGE =
  'toomanyrequests|[Tt]oo [Mm]any [Rr]equests|HTTP [Ss]tatus:? 5\\d\\d|HTTP(?:S)? [Ee]rror:? (?:code: )?(?:429|5\\d\\d)|[Ss]tatus code:? ?(?:429|5\\d\\d)|\\b(?:429|5\\d\\d) (?:Server Error|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Too Many)|TLS handshake timeout|i/o timeout|[Cc]lient\\.Timeout exceeded|context deadline exceeded|request canceled|[Rr]ead timed out|(?:[Cc]onnection|Operation) timed out|[Tt]he read operation timed out|[Cc]onnection (?:was )?reset|Connection aborted|Remote end closed connection|[Uu]nexpected EOF|EOF occurred in violation|: EOF$|IncompleteRead|no such host|server misbehaving|Temporary failure in name resolution|[Nn]ame or service not known|[Cc]ould not resolve host|nodename nor servname|getaddrinfo failed|Network is unreachable|[Cc]onnection refused|Max retries exceeded';
