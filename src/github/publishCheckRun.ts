/** Sends a check run: one request that creates it complete, and one for every further 50 annotations. */

import { setTimeout } from 'node:timers/promises';
import { serverMessage, statusOf } from '../collect/collected.ts';
import type { Repository } from './context.ts';

const UPDATE_TRIES = 3;
/** Milliseconds; the second pause is twice as long. */
const RETRY_PAUSE = 1000;

/** The bodies of the requests, in order. */
export interface CheckRunBodies {
  /** Already complete, with its conclusion and the first annotations: nothing can leave it open. */
  create: object;
  /** Each appends annotations. */
  updates: readonly object[];
}

/** The part of the client from @actions/github that is used here. */
export interface Requester {
  request(
    route: string,
    parameters: { [name: string]: unknown },
  ): Promise<{ data: { id?: number; html_url?: string | null } }>;
}

/** How it went. Reasons are sentences without the final stop. */
export type Publication =
  | {
      status: 'published';
      url: string;
      /** Annotations that did not arrive, and why; null when all did. */
      missing: { annotations: number; reason: string } | null;
    }
  | { status: 'forbidden'; permission: 'checks: write'; reason: string }
  | { status: 'failed'; reason: string };

/** Publishes a check run. Never throws: whatever GitHub answers is part of the outcome. */
export async function publishCheckRun(
  client: Requester,
  repository: Repository,
  { create, updates }: CheckRunBodies,
): Promise<Publication> {
  let id: number | undefined;
  let url: string;
  try {
    const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
      ...repository,
      ...create,
    });
    id = data.id;
    url = data.html_url ?? '';
  } catch (error) {
    return refusal(error);
  }
  let lost = 0;
  let reason = '';
  for (const update of updates) {
    const refused = await sendUpdate(client, { ...repository, check_run_id: id, ...update });
    // One refused request must not cost the annotations of those after it.
    if (refused === null) continue;
    lost += annotationCount(update);
    reason = refused;
  }
  return { status: 'published', url, missing: lost === 0 ? null : { annotations: lost, reason } };
}

/** Null when the update arrived, else what GitHub said last. Only GitHub's own trouble is worth another try. */
async function sendUpdate(
  client: Requester,
  parameters: { [name: string]: unknown },
): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    try {
      await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', parameters);
      return null;
    } catch (error) {
      const status = statusOf(error);
      if (tries === UPDATE_TRIES || status === null || status < 500) return said(error);
      await setTimeout(tries * RETRY_PAUSE);
    }
  }
}

function refusal(error: unknown): Publication {
  const reason = said(error);
  const forbidden = statusOf(error) === 403 && !/rate limit|abuse/i.test(reason);
  return forbidden
    ? { status: 'forbidden', permission: 'checks: write', reason }
    : { status: 'failed', reason };
}

function said(error: unknown): string {
  const status = statusOf(error);
  return status === null ? serverMessage(error) : `${status}: ${serverMessage(error)}`;
}

function annotationCount(update: object): number {
  const output = (update as { output?: { annotations?: unknown } }).output;
  return Array.isArray(output?.annotations) ? output.annotations.length : 0;
}
