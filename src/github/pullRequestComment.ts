/** Keeps one comment of this job on the pull request that the run is for. */

import { messageOf, statusOf } from '../base/errors.ts';
import { unlessInterrupted } from '../base/interruption.ts';
import { MAX_COMMENT_PAGES } from '../base/limits.ts';
import { oneLine } from '../base/oneLine.ts';
import type { Report } from '../model/report.ts';
import { hasNews, renderComment } from '../report/comment.ts';
import { attemptId, externalId, identityOf } from './checkIdentity.ts';
import type { Requester } from './client.ts';
import type { GitHubContext, RepositoryName } from './context.ts';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { Call } from './ownCheckRun.ts';
import { type Listed, listBare } from './pages.ts';
import { said } from './publishCheckRun.ts';
import { LostAnswer, sendOnce } from './sendOnce.ts';

/** Pull requests can share a branch, where they ask for it to be merged into several others. */
const MAX_PULL_REQUESTS = 5;

/** Whom the job's token writes as: no account can have brackets in its name. */
const OWN_LOGIN = 'github-actions[bot]';

/** What is needed to comment. */
export interface Commenter {
  world: { log: Log; githubClient(token: string): Promise<Requester> };
  inputs: Pick<Inputs, 'comment' | 'checkName' | 'jobToken' | 'matrix' | 'ownCheckRun'>;
  context: GitHubContext;
  call: Call;
  /** Fires when the job is cancelled. */
  cancelled: AbortSignal;
  /** Fires when GitHub has no more time to answer. */
  outOfTime: AbortSignal;
}

/**
 * Writes the comment that the input asks for, or brings an earlier one up to date. It never rejects, and the step never
 * fails for it: why there is none is said in the log.
 */
export async function commentOnPullRequest(report: Report, commenter: Commenter): Promise<void> {
  const { world, inputs, cancelled, outOfTime } = commenter;
  // What a cancelled job has seen is half of it, and whatever cancelled it comments itself.
  if (inputs.comment === 'never' || cancelled.aborted) return;
  try {
    const late = ['No comment: GitHub did not answer before this run had to end'];
    const lines = await unlessInterrupted(outOfTime, () => comment(report, commenter), late);
    for (const line of lines) world.log.info(oneLine(line));
  } catch (error) {
    const { isPermission, text } = refusal(error, commenter.context);
    // As with check runs: forks end here every time, and a warning on each would only teach to ignore warnings.
    if (isPermission) world.log.info(oneLine(text));
    else world.log.warning(oneLine(text));
  }
}

/** What was done, or why nothing was, a line for each pull request. */
async function comment(report: Report, { world, inputs, context, call }: Commenter): Promise<string[]> {
  const { repository, headSha } = context;
  if (context.pullRequest === null || repository === null || headSha === '')
    return [`No comment: the event ${context.eventName} is about no pull request`];
  if (inputs.jobToken === '') return ['No comment: the input "job-token" is empty'];
  const client = await world.githubClient(inputs.jobToken);
  const pulls = await pullRequestsAt(client, repository, context);
  if (pulls.length === 0)
    return [`No comment: no open pull request has ${headSha.slice(0, 12)} as its newest commit`];
  const identity = { ...context.job, matrix: inputs.matrix, call: call.name };
  const id = identityOf(externalId(identity, attemptId(context.attempt, inputs.ownCheckRun)));
  const mark = `<!-- wheel-abi-check: ${id} -->`;
  const { checkName: name } = inputs;
  const body = renderComment(report, { mark, name, headSha, runUrl: context.runUrl });
  const canCreate =
    inputs.comment === 'always' ? report.wheels.length > 0 || hasNews(report) : hasNews(report);
  const lines: string[] = [];
  for (const number of pulls) {
    const comments = new OwnComments(client, { repository, number, mark });
    lines.push(await comments.keep(body, canCreate));
  }
  return lines;
}

/** A pull request as GitHub shows it, as far as it is looked at. */
interface ApiPullRequest {
  id: number;
  number?: number;
  head?: { sha?: string; repo?: { full_name?: string } | null };
}

/** Those whose newest commit is the run's: what an older one has to say is of no use to anybody. */
async function pullRequestsAt(
  client: Requester,
  repository: RepositoryName,
  { pullRequest, headSha }: GitHubContext,
): Promise<number[]> {
  if (pullRequest === null) return [];
  if (pullRequest.head === null) {
    const { number } = pullRequest;
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const { data } = await client.request(route, { ...repository, pull_number: number });
    return (data as ApiPullRequest | null)?.head?.sha === headSha ? [number] : [];
  }
  const { repository: from, branch } = pullRequest.head;
  const { items } = await listBare<ApiPullRequest>(client, {
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { ...repository, state: 'open', head: `${from.owner}:${branch}` },
    maxPages: 1,
  });
  // An owner can have two forks of one repository, with a branch of that name in each.
  const name = `${from.owner}/${from.repo}`.toLowerCase();
  return items
    .filter(({ head }) => head?.sha === headSha && head.repo?.full_name?.toLowerCase() === name)
    .flatMap(({ number }) => number ?? [])
    .slice(0, MAX_PULL_REQUESTS);
}

/** A comment as GitHub shows it, as far as it is looked at. */
interface ApiComment {
  id: number;
  body?: string | null;
  html_url?: string;
  user?: { login?: string; type?: string } | null;
}

/** The comments of this job on one pull request: normally one, or none yet. */
class OwnComments {
  private readonly client: Requester;
  private readonly place: RepositoryName & { issue_number: number };
  private readonly mark: string;

  constructor(
    client: Requester,
    { repository, number, mark }: { repository: RepositoryName; number: number; mark: string },
  ) {
    this.client = client;
    this.place = { ...repository, issue_number: number };
    this.mark = mark;
  }

  /** Brings the one that is there up to date, or writes the first where that is wanted. Says what was done. */
  async keep(body: string, canCreate: boolean): Promise<string> {
    const { items, isWhole } = await this.list();
    const [first, ...others] = items;
    if (first !== undefined) {
      await this.remove(others);
      return `Comment brought up to date: ${await this.update(first, body)}`;
    }
    const { issue_number: number } = this.place;
    if (!canCreate) return `No comment on #${number}: nothing was found`;
    if (!isWhole)
      return `No comment on #${number}: it has more comments than are looked through for an earlier one`;
    const created = await this.create(body);
    if (!this.isOwn(created)) {
      // Nobody would find it again, and every run would leave another one.
      await this.remove([created]);
      return `No comment on #${number}: the token's comments are not by ${OWN_LOGIN}, so that this one could not be found again`;
    }
    return await this.settle(created, body);
  }

  /** Another run may have written its first at the same time: all agree that the oldest stays. */
  private async settle(created: ApiComment, body: string): Promise<string> {
    const { items } = await this.list();
    const [first] = items;
    if (first === undefined || first.id >= created.id) return `Comment written: ${created.html_url ?? ''}`;
    await this.remove([created]);
    return `Comment brought up to date: ${await this.update(first, body)}`;
  }

  /** Those of this job, the oldest first. */
  private async list(): Promise<Listed<ApiComment>> {
    const { items, isWhole } = await listBare<ApiComment>(this.client, {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { ...this.place },
      maxPages: MAX_COMMENT_PAGES,
    });
    return { items: items.filter((each) => this.isOwn(each)).sort((a, b) => a.id - b.id), isWhole };
  }

  /** By whom it is decides: anybody can write the mark, and what quotes ours doesn't begin with it. */
  private isOwn({ body, user }: ApiComment): boolean {
    return user?.login === OWN_LOGIN && user.type === 'Bot' && (body ?? '').startsWith(this.mark);
  }

  private async create(body: string): Promise<ApiComment> {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    return await sendOnce(
      async () => commentOf((await this.client.request(route, { ...this.place, body })).data),
      async () => (await this.list()).items[0] ?? null,
    );
  }

  /** Resolves to its page. To say the same twice does no harm. */
  private async update({ id }: ApiComment, body: string): Promise<string> {
    const { owner, repo } = this.place;
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    const { html_url } = await sendOnce(
      async () => commentOf((await this.client.request(route, { owner, repo, comment_id: id, body })).data),
      async () => null,
    );
    return html_url ?? '';
  }

  /** What stays for that is brought up to date by nobody, and taken out by the next run. */
  private async remove(comments: readonly ApiComment[]): Promise<void> {
    const { owner, repo } = this.place;
    const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
    for (const { id } of comments)
      await this.client.request(route, { owner, repo, comment_id: id }).catch(() => {});
  }
}

/** Throws where the answer is about no comment. */
function commentOf(data: unknown): ApiComment {
  const comment = (data ?? {}) as Partial<ApiComment>;
  if (typeof comment.id !== 'number') throw new LostAnswer('GitHub answered without a comment');
  return { ...comment, id: comment.id };
}

function refusal(error: unknown, { eventName }: GitHubContext): { isPermission: boolean; text: string } {
  const isPermission = statusOf(error) === 403 && /not accessible/i.test(messageOf(error));
  if (!isPermission) return { isPermission, text: `No comment could be written: ${said(error)}.` };
  const advice = eventName.startsWith('pull_request')
    ? 'Give the job "permissions: pull-requests: write"; a pull request from a fork or by Dependabot gets a read-only token whatever the workflow says, and only a workflow_run workflow can comment on it.'
    : 'Give the job "permissions: pull-requests: write".';
  const text = `No comment: the token lacks the permission "pull-requests: write" (${said(error)}). ${advice}`;
  return { isPermission, text };
}
