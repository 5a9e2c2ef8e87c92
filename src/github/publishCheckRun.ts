/** Sends a check run: one request that creates it complete, and one for every further 50 annotations. */

import { serverMessage, statusOf } from '../collect/collected.ts';
import type { Repository } from './context.ts';

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
  for (const [index, update] of updates.entries()) {
    try {
      await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id: id,
        ...update,
      });
    } catch (error) {
      const annotations = updates.slice(index).reduce((sum, each) => sum + annotationCount(each), 0);
      return { status: 'published', url, missing: { annotations, reason: said(error) } };
    }
  }
  return { status: 'published', url, missing: null };
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
