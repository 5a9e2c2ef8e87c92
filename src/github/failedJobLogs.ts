/** The logs of a run's failed jobs, by way of GitHub's API. */

import { statusOf } from '../collect/collected.ts';
import { oneLine } from '../collect/oneLine.ts';
import type { LogFailure } from '../explain/failure.ts';
import { readLog } from '../explain/readLog.ts';
import { MAX_JOB_LOG, MAX_JOB_LOGS, MAX_JOB_PAGES } from '../limits.ts';
import type { Requester } from './client.ts';
import type { Repository } from './context.ts';
import { said } from './publishCheckRun.ts';

const PER_PAGE = 100;
/** Milliseconds until the download of one log is given up. */
const DOWNLOAD_PATIENCE = 120_000;

/** Which jobs. */
export interface FailedJobs {
  client: Requester;
  repository: Repository;
  runId: number;
  /** Null: the latest. */
  attempt: number | null;
}

/** What was found, and what could not be had. */
export interface FailedJobLogs {
  failures: LogFailure[];
  /** Logs that were read. */
  read: number;
  /** Sentences. */
  problems: string[];
}

interface Job {
  id: number;
  name: string;
}

/**
 * Reads the logs of the jobs that have failed, one after the other, each as it comes. Never rejects: what can't be had
 * is among the problems. A job that still runs has no log yet, this one included.
 */
export async function readFailedJobs(source: FailedJobs): Promise<FailedJobLogs> {
  const result: FailedJobLogs = { failures: [], read: 0, problems: [] };
  const jobs = await failedJobs(source).catch((error: unknown) => {
    result.problems.push(explainRefusal('The jobs of the run could not be listed', error));
    return [];
  });
  for (const job of jobs.slice(0, MAX_JOB_LOGS)) {
    try {
      const { failures, leftOut } = await readLog(job.name, cut(await download(source, job), MAX_JOB_LOG));
      result.failures.push(...failures);
      if (leftOut !== null) result.problems.push(oneLine(`${job.name}: ${leftOut}`));
      result.read += 1;
    } catch (error) {
      result.problems.push(explainRefusal(`The log of the job ${job.name} could not be read`, error));
      // It is the same for every other one.
      if (statusOf(error) === 403) break;
    }
  }
  const more = jobs.length - MAX_JOB_LOGS;
  if (more > 0) result.problems.push(`${more} more jobs have failed; their logs were not read.`);
  return result;
}

async function failedJobs({ client, repository, runId, attempt }: FailedJobs): Promise<Job[]> {
  const route =
    attempt === null
      ? 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs'
      : 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
  const failed: Job[] = [];
  for (let page = 1; page <= MAX_JOB_PAGES; page += 1) {
    const parameters = { ...repository, run_id: runId, per_page: PER_PAGE, page };
    const { data } = await client.request(
      route,
      attempt === null ? parameters : { ...parameters, attempt_number: attempt },
    );
    const { jobs } = (data ?? {}) as { jobs?: unknown };
    const listed = Array.isArray(jobs) ? (jobs as Partial<Record<keyof Job | 'conclusion', unknown>>[]) : [];
    for (const { id, name, conclusion } of listed) {
      if (conclusion === 'failure' && typeof id === 'number') failed.push({ id, name: String(name) });
    }
    if (listed.length < PER_PAGE) break;
  }
  return failed;
}

/** GitHub answers with an address that is good for a minute, and is none of the token's business. */
async function download({ client, repository }: FailedJobs, { id }: Job): Promise<AsyncIterable<Uint8Array>> {
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', {
    ...repository,
    job_id: id,
    request: { redirect: 'manual', parseSuccessResponseBody: false },
  });
  const location = answer.headers?.location;
  if (typeof location !== 'string') throw new Error('GitHub did not say where the log is');
  const response = await fetch(location, { signal: AbortSignal.timeout(DOWNLOAD_PATIENCE) });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the server that keeps it answered ${response.status}`);
  }
  return response.body;
}

/** The beginning of a stream; what comes after it is not fetched. */
async function* cut(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let left = maxBytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

function explainRefusal(what: string, error: unknown): string {
  const advice =
    {
      403: ' The token lacks the permission for it: give the job "permissions: actions: read", or set "explain-logs" to false.',
      404: ' It is not there, or not yet: a job has a log once it has ended.',
      410: ' GitHub has deleted it after its retention time.',
    }[statusOf(error) ?? 0] ?? '';
  return oneLine(`${what} (${said(error)}).${advice}`);
}
