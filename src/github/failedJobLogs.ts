/** The logs of a run's failed jobs, by way of GitHub's API. */

import { statusOf } from '../base/errors.ts';
import { MAX_JOB_LOG, MAX_JOB_LOGS, MAX_JOB_PAGES } from '../base/limits.ts';
import { oneLine } from '../base/oneLine.ts';
import { fileSize } from '../base/words.ts';
import { Mentions } from '../explain/mentions.ts';
import { type LogReading, readLog } from '../explain/readLog.ts';
import type { Requester } from './client.ts';
import type { RepositoryName } from './context.ts';
import { listAll } from './pages.ts';
import { said } from './publishCheckRun.ts';

/** Milliseconds until the download of one log is given up. */
const DOWNLOAD_PATIENCE = 120_000;

/** Which jobs. */
export interface FailedJobs {
  client: Requester;
  repository: RepositoryName;
  runId: number;
  /** Null: the latest. */
  attempt: number | null;
  /** Bytes that are read of one log; tests may set it lower. */
  maxLog?: number;
}

/** What was found, and what could not be had. */
export interface FailedJobLogs {
  readings: Pick<LogReading, 'log' | 'failures' | 'lastWords'>[];
  /** Logs that were read. */
  read: number;
  /** Sentences. */
  problems: string[];
  /** Sentences about what there was more of than is read. */
  leftOut: string[];
  /** The names of files that the logs may speak of. */
  mentions: Mentions;
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
  const { maxLog = MAX_JOB_LOG } = source;
  const result: FailedJobLogs = {
    readings: [],
    read: 0,
    problems: [],
    leftOut: [],
    mentions: new Mentions(),
  };
  const { jobs, isWhole } = await failedJobs(source).catch((error: unknown) => {
    result.problems.push(explainRefusal('The jobs of the run could not be listed', error));
    return { jobs: [], isWhole: true };
  });
  if (!isWhole) result.leftOut.push('The run has more jobs than could be listed.');
  for (const job of jobs.slice(0, MAX_JOB_LOGS)) {
    try {
      const log = new Beginning(await download(source, job), maxLog);
      const { failures, leftOut, mentions, lastWords } = await readLog(job.name, log.chunks());
      result.readings.push({ log: job.name, failures, lastWords });
      result.mentions.addAll(mentions);
      if (leftOut !== null) result.problems.push(oneLine(`${job.name}: ${leftOut}`));
      result.read += 1;
      if (log.isCut)
        result.leftOut.push(
          oneLine(`The log of the job ${job.name} was read up to ${fileSize(maxLog)}, and goes on.`),
        );
    } catch (error) {
      result.problems.push(explainRefusal(`The log of the job ${job.name} could not be read`, error));
      // It is the same for every other one.
      if (statusOf(error) === 403) break;
    }
  }
  const more = jobs.length - MAX_JOB_LOGS;
  if (more > 0) result.leftOut.push(`${more} more jobs have failed; their logs were not read.`);
  return result;
}

async function failedJobs({
  client,
  repository,
  runId,
  attempt,
}: FailedJobs): Promise<{ jobs: Job[]; isWhole: boolean }> {
  const route =
    attempt === null
      ? 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs'
      : 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
  const run = { ...repository, run_id: runId };
  const { items, isWhole } = await listAll<Job & { conclusion?: unknown }>(client, {
    route,
    parameters: attempt === null ? run : { ...run, attempt_number: attempt },
    field: 'jobs',
    maxPages: MAX_JOB_PAGES,
  });
  const failed = items.filter(({ conclusion }) => conclusion === 'failure');
  return { jobs: failed.map(({ id, name }) => ({ id, name: String(name) })), isWhole };
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
class Beginning {
  /** Whether there was more. */
  isCut = false;
  private readonly stream: AsyncIterable<Uint8Array>;
  private left: number;

  constructor(stream: AsyncIterable<Uint8Array>, maxBytes: number) {
    this.stream = stream;
    this.left = maxBytes;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.stream) {
      this.isCut = chunk.length > this.left;
      yield chunk.subarray(0, this.left);
      this.left -= chunk.length;
      if (this.isCut) return;
    }
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
