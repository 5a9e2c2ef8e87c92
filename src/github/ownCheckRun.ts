/** The check run that GitHub itself made for this job. */

import type { Requester } from './client.ts';
import type { RepositoryName } from './context.ts';
import { said } from './publishCheckRun.ts';

/** As which call of a reusable workflow this job runs. */
export interface Call {
  /** `caller / callee (matrix)`, as long as it is, the same in every attempt; null for a job that no other workflow calls. */
  name: string | null;
  /** Why that can't be known, as a clause; null where it is, or where GitHub doesn't say which check run is the job's. */
  unknown: string | null;
}

/** What is known where nothing was asked. */
export const NO_CALL: Call = { name: null, unknown: null };

/**
 * Asks for the name of the job's check run, the one thing that tells two calls of one reusable workflow apart and stays
 * the same when they are run again. Never rejects.
 */
export async function readCall(
  client: () => Promise<Requester>,
  repository: RepositoryName,
  checkRunId: number,
): Promise<Call> {
  try {
    const { data } = await (await client()).request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...repository,
      check_run_id: checkRunId,
    });
    const { name } = (data ?? {}) as { name?: unknown };
    if (typeof name !== 'string') return { name: null, unknown: 'GitHub answered without its name' };
    // Only a called job's name has both; others are told apart by their ids, which stay when a name changes.
    return { name: name.includes(' / ') ? name : null, unknown: null };
  } catch (error) {
    return { name: null, unknown: said(error) };
  }
}
