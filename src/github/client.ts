/** GitHub's REST API with patience: what is worth another try gets one, and none can hold up a job for long. */

import { retry } from '@octokit/plugin-retry';

/** The part of Octokit that is used here. Rejects with an error that has a `status`. */
export interface Requester {
  request(
    route: string,
    parameters: { [name: string]: unknown },
  ): Promise<{ data: unknown; headers?: { [name: string]: string | number | undefined } }>;
}

/** Seconds that all requests of one client may spend in waiting; GitHub likes to ask for a whole minute. */
const MAX_PAUSES = 90;
/** Seconds, where GitHub limits the rate and doesn't say for how long: what its documentation asks for. */
const DEFAULT_PAUSE = 60;
/** After the first try. */
const RETRIES = 2;
/** Milliseconds until a request that nobody answers is given up. */
const REQUEST_PATIENCE = 30_000;
/** An answer that another try won't better; 429 is left to {@link ratePause}. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/** The parts of an error of Octokit's that are looked at. */
interface RequestError {
  status?: number;
  message?: string;
  response?: { headers?: { [name: string]: string | number | undefined } };
}

/**
 * A client whose requests wait out a rate limit as long as GitHub asks, within {@link MAX_PAUSES} seconds in all, and
 * whose reading requests are repeated when GitHub fails. Requests that write are not: whoever sends them has to find
 * out first whether the lost answer was a yes.
 */
export async function githubClient(token: string, baseUrl?: string): Promise<Requester> {
  const { getOctokit } = await import('@actions/github');
  const options = {
    retry: { retries: RETRIES, doNotRetry: FINAL },
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
  // The order counts: what is told of a limit has to be known when the plugin decides.
  const octokit = getOctokit(token, options, withinLimits, retry);
  return { request: async (route, parameters) => await octokit.request(route, parameters) };
}

interface RequestOptions {
  method: string;
  request: { retries?: number; retryCount?: number; signal?: AbortSignal };
}

type Octokit = Parameters<typeof retry>[0];

/** An Octokit plugin. */
function withinLimits(octokit: Octokit): object {
  let left = MAX_PAUSES;
  octokit.hook.before('request', (each) => {
    const options = each as RequestOptions;
    if (options.method !== 'GET') options.request.retries = 0;
    options.request.signal = AbortSignal.timeout(REQUEST_PATIENCE);
  });
  octokit.hook.error('request', (error, each) => {
    const { request } = each as RequestOptions;
    const pause = ratePause(error as RequestError, Date.now() / 1000);
    if (pause === null || pause > left || (request.retryCount ?? 0) >= RETRIES) throw error;
    left -= pause;
    const { retry: plugin } = octokit as unknown as { retry: ReturnType<typeof retry>['retry'] };
    throw plugin.retryRequest(error as Parameters<typeof plugin.retryRequest>[0], RETRIES, pause);
  });
  return {};
}

/**
 * Seconds until a request that hit a rate limit may be sent again; null for any other error. `now` is in seconds since
 * 1970. See "Rate limits for the REST API" in GitHub's documentation.
 */
export function ratePause({ status, message = '', response }: RequestError, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const headers = response?.headers ?? {};
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return Math.ceil(after);
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
    return Math.max(1, Math.ceil(reset - now));
  return status === 429 || /rate limit|abuse/i.test(message) ? DEFAULT_PAUSE : null;
}
