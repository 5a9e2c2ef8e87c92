/** GitHub's REST API with patience: what is worth another try gets one, and none can hold up a job for long. */

import type { retry } from '@octokit/plugin-retry';

/** The part of Octokit that is used here. Rejects with an error that has a `status`. */
export interface Requester {
  request(
    route: string,
    parameters: { [name: string]: unknown },
  ): Promise<{ data: unknown; headers?: { [name: string]: string | number | undefined } }>;
}

/** Seconds, where GitHub limits the rate and doesn't say for how long: what its documentation asks for. */
const DEFAULT_PAUSE = 60;
/** After the first try. */
const RETRIES = 2;
/** How long a client waits; tests may set it lower. */
interface Patience {
  /** Milliseconds until a request that nobody answers is given up. */
  request: number;
  /** The same once the job is cancelled: the runner kills the process after ten seconds. */
  cancelledRequest: number;
  /** Seconds that all requests of one client may spend in pauses and in vain; GitHub likes to ask for a minute. */
  inVain: number;
}

const PATIENCE: Patience = { request: 30_000, cancelledRequest: 2000, inVain: 90 };

interface ClientOptions {
  baseUrl?: string;
  /** Once it has fired, nothing is waited for or repeated. */
  cancelled?: AbortSignal;
  patience?: Partial<Patience>;
}

/** An answer that another try won't better; 429 is left to {@link ratePause}. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/** The parts of an error of Octokit's that are looked at. */
interface RequestError {
  status?: number;
  message?: string;
  response?: { headers?: { [name: string]: string | number | undefined } };
}

/**
 * A client whose requests wait out a rate limit as long as GitHub asks, and whose
 * reading requests are repeated when GitHub fails. Waiting and failing take {@link Patience} seconds in all; after that
 * every request is refused unsent, however many there still are. Requests that write are not: whoever sends them has to find
 * out first whether the lost answer was a yes.
 */
export async function githubClient(
  token: string,
  { baseUrl, cancelled, patience }: ClientOptions = {},
): Promise<Requester> {
  if (token === '') throw new Error('there is no token to ask GitHub with');
  const [{ getOctokit }, { retry }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
  ]);
  const options = {
    retry: { retries: RETRIES, doNotRetry: FINAL },
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
  // The order counts: what is told of a limit has to be known when the plugin decides.
  const limits = { ...PATIENCE, ...patience };
  const octokit = getOctokit(token, options, (each: Octokit) => withinLimits(each, limits, cancelled), retry);
  return { request: async (route, parameters) => await octokit.request(route, parameters) };
}

interface RequestOptions {
  method: string;
  request: { retries?: number; retryCount?: number; signal?: AbortSignal; sentAt?: number };
}

type Octokit = Parameters<typeof retry>[0];

/** An Octokit plugin. */
function withinLimits(
  octokit: Octokit,
  { request: patience, cancelledRequest, inVain }: Patience,
  cancelled: AbortSignal | undefined,
): object {
  let left = inVain;
  const isCancelled = (): boolean => cancelled?.aborted ?? false;
  octokit.hook.before('request', (each) => {
    const { method, request } = each as RequestOptions;
    if (left <= 0 && !isCancelled()) {
      const reason = `GitHub has kept this job waiting for ${inVain} seconds, so it is not asked again`;
      throw Object.assign(new Error(reason), { request: each });
    }
    if (method !== 'GET' || isCancelled()) request.retries = 0;
    request.sentAt = performance.now();
    const limit = isCancelled() ? cancelledRequest : Math.ceil(Math.min(patience, left * 1000));
    request.signal = AbortSignal.timeout(limit);
  });
  octokit.hook.error('request', (error, each) => {
    const { request } = each as RequestOptions;
    if (isCancelled()) throw error;
    const { status = 500 } = error as RequestError;
    const tries = request.retryCount ?? 0;
    if (status >= 500 && request.sentAt !== undefined) {
      // The plugin's own pause counts, too.
      const pause = tries < (request.retries ?? RETRIES) ? (tries + 1) ** 2 : 0;
      left -= (performance.now() - request.sentAt) / 1000 + pause;
      if (left <= 0) request.retries = 0;
      throw error;
    }
    const pause = ratePause(error as RequestError, Date.now() / 1000);
    if (pause === null || pause > left || tries >= RETRIES) throw error;
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
