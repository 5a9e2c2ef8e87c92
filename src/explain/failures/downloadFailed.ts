import type { FailureKind } from '../failure.ts';
import { inStep } from '../words.ts';
import { NOT_THE_PROJECT, OUTAGE, RUN_AGAIN } from './outage.ts';

/** How programs begin to say that a download failed for good; what they print before they try again is not among them. */
const FATAL =
  'ERROR: Could not install packages due to an OSError: |ERROR: (?=HTTP error \\d)|ERROR: Could not find a version|(?:pip\\._vendor\\.)?(?:urllib3|requests)\\.exceptions\\.\\w+: |urllib\\.error\\.(?:HTTP|URL)Error: |(?:http\\.client\\.|ssl\\.)\\w+: |(?:ConnectionResetError|TimeoutError|socket\\.timeout): |curl: \\(\\d+\\) |fatal: unable to access |E: Failed to fetch |E: Unable to fetch |Errors during downloading metadata for repository|Error: Failed to download metadata for repo|WARNING: fetching \\S+: temporary error|ERROR: unable to fetch |error: Failed to fetch: |error: Request failed after |Caused by: |Error: Failed to download |warning: spurious network error|error: failed to download from|The request was canceled|Unable to load the service index|https?://\\S{1,300}: \\[Errno 14\\] ';

/** An index, a mirror or a server of Pythons that is down, slow, or has had too many requests. */
export const downloadFailed: FailureKind = {
  id: 'download-failed',
  tool: 'system',
  concern: 'outage',
  summary: 'a download from PyPI, a mirror or another server broke off (time-outs, 502, 503, 429)',
  marks: [
    'imed out',
    'imeout',
    'HTTP',
    'onnection',
    'exceptions.',
    'urllib.error',
    'curl: (',
    'esolve host',
    'fetch',
    'ownload',
    'SHA256 mismatch',
    'getaddrinfo',
    'Name or service',
    'Max retries',
    'reset by peer',
  ],
  pattern: new RegExp(
    `^(?:\\[[^\\]]{1,30}\\] )?(?:(?:${FATAL}).{0,1500}?(?:${OUTAGE})|curl: \\((?:6|7|18|28|35|52|55|56|92)\\) |(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?SHA256 mismatch for (\\S{1,300}): |Errors during downloading metadata for repository|Error: Failed to download metadata for repo)`,
  ),
  isOfTests: 'setup',
  isWeak: true,
  read({ input, 1: mismatch }, { before }) {
    const near = [...before.slice(-4), input].join(' ');
    if (/mirrorlist\.centos\.org/.test(near)) return null;
    const server =
      mismatch ??
      /https?:\/\/([\w.-]{3,100})/.exec(input)?.[1] ??
      /host=["']{1,2}([\w.-]{3,100})/.exec(input)?.[1] ??
      /[Cc]ould not resolve host: ([\w.-]{3,100})/.exec(input)?.[1] ??
      downloadedFrom(before);
    const isLimit = /429|[Tt]oo [Mm]any/.test(input);
    return {
      libraries: server === undefined ? [] : [server],
      symbols: [mismatch !== undefined ? 'mismatch' : isLimit ? 'limit' : 'down'],
    };
  },
  explain({ libraries: [server = 'a server'], symbols: [reason], context: { step } }) {
    if (reason === 'mismatch')
      return {
        title: 'a download is not what cibuildwheel expected',
        meaning: `The file from ${server} has another checksum than cibuildwheel knows for it.`,
        causes: [
          'The download broke off, or a proxy put a page of its own in its place.',
          'The file was replaced on the server after this cibuildwheel was released.',
        ],
        next: [RUN_AGAIN, { text: 'If it stays: update cibuildwheel, and empty its cache folder.' }],
      };
    return {
      title: reason === 'limit' ? `${server} had too many requests` : `${server} did not answer`,
      meaning: `A download${inStep(step)} broke off, since ${reason === 'limit' ? 'the server lets an address fetch so much in a time, and runners share theirs' : 'the server or the network on the way was down'}. ${NOT_THE_PROJECT}`,
      causes:
        reason === 'limit' && server.includes('github')
          ? [
              'cibuildwheel before 3.4 fetches virtualenv from GitHub in each job, which many builds at once exceed.',
            ]
          : [],
      next: [
        RUN_AGAIN,
        ...(reason === 'limit' && server.includes('github')
          ? [{ text: 'If it happens often: update cibuildwheel, which keeps its downloads in a cache.' }]
          : []),
      ],
    };
  },
};

/** The server that cibuildwheel says it asks; a traceback may stand in between. */
function downloadedFrom(before: readonly string[]): string | undefined {
  for (const line of before.toReversed()) {
    const server = /^\++ Download https?:\/\/([\w.-]{3,100})/.exec(line)?.[1];
    if (server !== undefined) return server;
  }
  return undefined;
}
