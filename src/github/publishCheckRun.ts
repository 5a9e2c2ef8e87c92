/** Sends a check run: one request that creates it complete, and one for every further 50 annotations. */

import { serverMessage, statusOf } from '../base/errors.ts';
import { MAX_CHECK_RUN_PAGES } from '../base/limits.ts';
import { isOfOneJob } from './checkIdentity.ts';
import type { Requester } from './client.ts';
import type { RepositoryName } from './context.ts';
import { type Listed, listAll } from './pages.ts';
import { LostAnswer, sendOnce } from './sendOnce.ts';

/** Updates in a row that are refused, each after its tries, until the rest is not sent any more. */
const MAX_REFUSED = 3;

/** The bodies of the requests, in order. */
export interface CheckRunBodies {
  /** Already complete, with its conclusion and the first annotations: nothing can leave it open. */
  create: {
    name: string;
    head_sha: string;
    external_id: string;
    conclusion?: string;
    output?: { title?: string; annotations?: readonly unknown[] };
  };
  /** Each appends annotations. */
  updates: readonly object[];
}

/** How it went. Reasons are sentences without the final stop. */
export type Publication =
  | {
      status: 'published';
      id: number;
      url: string;
      /** Annotations that did not arrive, and why; null when all did. */
      missing: { annotations: number; reason: string } | null;
    }
  | { status: 'forbidden'; permission: 'checks: write'; reason: string; isOfToken: true }
  /** `isOfToken`: another token may do. */
  | { status: 'failed'; reason: string; isOfToken: boolean };

/** A check run, as far as it is looked at. */
interface CheckRun {
  id: number;
  html_url: string | null;
  annotations: number;
}

/** Publishes a check run. Never throws: whatever GitHub answers is part of the outcome. */
export async function publishCheckRun(
  client: Requester,
  repository: RepositoryName,
  { create, updates }: CheckRunBodies,
): Promise<Publication> {
  let created: CheckRun;
  try {
    created = await createOnce(client, repository, create);
  } catch (error) {
    return refusal(error);
  }
  const { id } = created;
  let [arrived, lost, refusals, reason] = [created.annotations, 0, 0, ''];
  for (const update of updates) {
    const annotations = annotationCount(update);
    if (refusals === MAX_REFUSED) {
      lost += annotations;
      continue;
    }
    const parameters = { ...repository, check_run_id: id, ...update };
    const refused = await updateOnce(client, parameters, arrived + annotations);
    if (refused === null) {
      arrived += annotations;
      refusals = 0;
      continue;
    }
    // One refused request must not cost the annotations of those after it.
    lost += annotations;
    refusals += 1;
    reason = refused;
  }
  const missing = lost === 0 ? null : { annotations: lost, reason };
  return { status: 'published', id, url: created.html_url ?? '', missing };
}

/**
 * An answer that was lost may have been a yes, and then creating again would leave two check runs. So what is there
 * is looked up first; when that fails, too, nothing more is tried.
 */
async function createOnce(
  client: Requester,
  repository: RepositoryName,
  create: CheckRunBodies['create'],
): Promise<CheckRun> {
  const { name, head_sha: ref, external_id: externalId } = create;
  return await sendOnce(
    async () => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
        ...repository,
        ...create,
      });
      // GitHub's answer may not count yet what it was given.
      return { ...checkRunOf(data), annotations: annotationCount(create) };
    },
    async () => {
      const { items: runs } = await listCheckRuns(client, repository, { ref, name });
      const known = runs.find((run) => run.external_id === externalId && isOwn(run, create));
      if (known === undefined) return null;
      return { id: known.id, html_url: known.html_url, annotations: annotationCount(create) };
    },
  );
}

/** Where the external id may be that of another call, too, only a check run that says the same will do. */
function isOwn(run: ListedCheckRun, create: CheckRunBodies['create']): boolean {
  if (isOfOneJob(create.external_id)) return true;
  return run.conclusion === (create.conclusion ?? null) && run.title === (create.output?.title ?? null);
}

/** Null when the update arrived, else what GitHub said last. Annotations are appended, so twice would be too often. */
async function updateOnce(
  client: Requester,
  parameters: { [name: string]: unknown },
  annotationsAfter: number,
): Promise<string | null> {
  const route = '/repos/{owner}/{repo}/check-runs/{check_run_id}';
  const { owner, repo, check_run_id } = parameters;
  try {
    await sendOnce(
      async () => {
        const { data } = await client.request(`PATCH ${route}`, parameters);
        if (typeof data !== 'object' || data === null)
          throw new LostAnswer('GitHub answered without a check run');
        return {};
      },
      async () => {
        const { data } = await client.request(`GET ${route}`, { owner, repo, check_run_id });
        return checkRunOf(data).annotations >= annotationsAfter ? {} : null;
      },
    );
    return null;
  } catch (error) {
    return said(error);
  }
}

/** A check run in a list of GitHub's. */
export interface ListedCheckRun {
  id: number;
  name: string;
  html_url: string | null;
  external_id: string | null;
  check_suite: number | null;
  conclusion: string | null;
  title: string | null;
}

/**
 * Check runs on a commit, of one name or of any, those that newer ones replaced included. Rejects as the client does, and
 * where an answer holds no list.
 */
export async function listCheckRuns(
  client: Requester,
  repository: RepositoryName,
  { ref, name }: { ref: string; name: string | null },
): Promise<Listed<ListedCheckRun>> {
  const { items, isWhole } = await listAll<ApiCheckRun>(client, {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    parameters: { ...repository, ref, ...(name === null ? {} : { check_name: name }), filter: 'all' },
    field: 'check_runs',
    maxPages: MAX_CHECK_RUN_PAGES,
  });
  return { items: items.map(listed), isWhole };
}

interface ApiCheckRun {
  id: number;
  name: string;
  html_url?: string | null;
  external_id?: string | null;
  check_suite?: { id?: number } | null;
  conclusion?: string | null;
  output?: { title?: string | null };
}

function listed(run: ApiCheckRun): ListedCheckRun {
  return {
    id: run.id,
    name: run.name,
    html_url: run.html_url ?? null,
    external_id: run.external_id ?? null,
    check_suite: run.check_suite?.id ?? null,
    conclusion: run.conclusion ?? null,
    title: run.output?.title ?? null,
  };
}

/** Throws where the answer is about no check run. */
function checkRunOf(data: unknown): CheckRun {
  const { id, html_url, output } = (data ?? {}) as {
    id?: unknown;
    html_url?: string | null;
    output?: { annotations_count?: number };
  };
  if (typeof id !== 'number') throw new LostAnswer('GitHub answered without a check run');
  return { id, html_url: html_url ?? null, annotations: output?.annotations_count ?? 0 };
}

function refusal(error: unknown): Publication {
  const reason = said(error);
  const status = statusOf(error) ?? 0;
  const forbidden = status === 403 && !/rate limit|abuse/i.test(reason);
  return forbidden
    ? { status: 'forbidden', permission: 'checks: write', reason, isOfToken: true }
    : { status: 'failed', reason, isOfToken: [401, 404].includes(status) };
}

/** What GitHub answered, for a sentence: `502: Bad Gateway`. */
export function said(error: unknown): string {
  const status = statusOf(error);
  return status === null ? serverMessage(error) : `${status}: ${serverMessage(error)}`;
}

function annotationCount(body: object): number {
  const output = (body as { output?: { annotations?: unknown } }).output;
  return Array.isArray(output?.annotations) ? output.annotations.length : 0;
}
