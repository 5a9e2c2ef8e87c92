/** What the environment and the event say of the run, as plain data. */

import type { ArtifactRun } from '../collect/artifactService.ts';
import type { Inputs } from './inputs.ts';

/** Environment variables. */
export type Env = { [name: string]: string | undefined };

/** The parts of an event's payload that are used here. Others' data: any of it may be missing. */
export interface EventPayload {
  pull_request?: { number?: number; head?: { sha?: string; repo?: { full_name?: string } } };
  workflow_run?: {
    id?: number;
    head_sha?: string;
    head_branch?: string;
    head_repository?: { full_name?: string };
    path?: string;
    repository?: { full_name?: string };
  };
}

/** An owner and a repository of theirs. */
export interface RepositoryName {
  owner: string;
  repo: string;
}

/** A pull request's number, or where its commits come from: the events of forks' runs name none. */
export type PullRequestHint =
  | { number: number; head: null }
  | { number: null; head: { repository: RepositoryName; branch: string } };

/** The current run, and what its event points to. */
export interface GitHubContext {
  eventName: string;
  serverUrl: string;
  /** Null outside of GitHub. */
  repository: RepositoryName | null;
  runId: number | null;
  runUrl: string | null;
  /** The commit that checks belong on; empty outside of GitHub. */
  headSha: string;
  /** Path of the workflow file in this repository, null when it lies elsewhere or isn't known. */
  workflowPath: string | null;
  /** On `workflow_run`, the run that triggered this one. */
  triggeredBy: { runId: number; repository: RepositoryName | null } | null;
  /** What the event says of the pull request that the run is for; null where it is for none. */
  pullRequest: PullRequestHint | null;
  /** The other repository, by its name, that the code or the wheels are from; null where they are this one's own. */
  fork: string | null;
  /** What tells this job's step from every other's, the matrix apart; the same when it is run again. */
  job: { workflow: string; job: string; step: string };
  /** Different each time that the job is run. */
  attempt: string;
}

/** Reads the context from the environment and the event's payload. */
export function readContext(env: Env, payload: EventPayload): GitHubContext {
  const eventName = env.GITHUB_EVENT_NAME ?? '';
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const repository = parseRepository(env.GITHUB_REPOSITORY);
  const runId = parseId(env.GITHUB_RUN_ID);
  const triggering = eventName === 'workflow_run' ? payload.workflow_run : undefined;
  const triggeringId = parseId(triggering?.id);
  return {
    eventName,
    serverUrl,
    repository,
    runId,
    runUrl: repository !== null && runId !== null ? runUrl(serverUrl, repository, runId) : null,
    headSha: headSha(eventName, payload, env.GITHUB_SHA ?? ''),
    workflowPath: workflowPath(eventName, payload, env),
    triggeredBy:
      triggeringId === null
        ? null
        : { runId: triggeringId, repository: parseRepository(triggering?.repository?.full_name) },
    pullRequest: pullRequestHint(eventName, payload),
    fork: forkOf(eventName, payload, repository),
    job: {
      workflow: workflowOf(env, eventName === 'workflow_run' ? workflowFile(triggering?.path) : null),
      job: env.GITHUB_JOB ?? '',
      step: env.GITHUB_ACTION ?? '',
    },
    attempt: `${runId ?? 0}.${env.GITHUB_RUN_ATTEMPT || 1}`,
  };
}

/**
 * The commit that a check belongs on. GITHUB_SHA is a merge commit on pull requests, and the default
 * branch's on `workflow_run`: nobody looks for checks there.
 */
export function headSha(eventName: string, payload: EventPayload, sha: string): string {
  if (eventName === 'workflow_run') return payload.workflow_run?.head_sha || sha;
  if (eventName.startsWith('pull_request')) return payload.pull_request?.head?.sha || sha;
  return sha;
}

function forkOf(eventName: string, payload: EventPayload, here: RepositoryName | null): string | null {
  const head = eventName.startsWith('pull_request')
    ? payload.pull_request?.head?.repo
    : eventName === 'workflow_run'
      ? payload.workflow_run?.head_repository
      : undefined;
  const name = parseRepository(head?.full_name);
  return name === null || same(name, here) ? null : `${name.owner}/${name.repo}`;
}

function pullRequestHint(eventName: string, payload: EventPayload): PullRequestHint | null {
  if (eventName.startsWith('pull_request')) {
    const number = parseId(payload.pull_request?.number);
    return number === null ? null : { number, head: null };
  }
  if (eventName !== 'workflow_run') return null;
  const { head_branch: branch = '', head_repository } = payload.workflow_run ?? {};
  const repository = parseRepository(head_repository?.full_name);
  return repository === null || branch === '' ? null : { number: null, head: { repository, branch } };
}

/** The page of a run. */
export function runUrl(serverUrl: string, { owner, repo }: RepositoryName, runId: number): string {
  return `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`;
}

/**
 * The run whose artifacts are wanted: the one named by the inputs, else on `workflow_run` the one that
 * triggered this run, else this one. A string says why there is none.
 */
export function artifactRun(
  inputs: Pick<Inputs, 'runId' | 'repository'>,
  context: GitHubContext,
): ArtifactRun | string {
  const here = context.repository;
  const repository = inputs.repository ?? context.triggeredBy?.repository ?? here;
  if (repository === null) {
    return 'The input "pattern" asks for artifacts, but GITHUB_REPOSITORY is not set, so nobody knows of which repository. Set the inputs "repository" and "run-id", or name wheels on disk in "path".';
  }
  const name = `${repository.owner}/${repository.repo}`;
  if (inputs.runId === null && inputs.repository !== null && !same(inputs.repository, here)) {
    return `The input "repository" is ${name}, which is not the repository of this run, so "run-id" must say which of its runs has the artifacts. It is the number in the run's address, ${context.serverUrl}/${name}/actions/runs/<run id>.`;
  }
  const runId = inputs.runId ?? context.triggeredBy?.runId ?? context.runId;
  if (runId === null) {
    return 'The input "pattern" asks for artifacts of this run, but GITHUB_RUN_ID is not set, so there is no such run. Set "run-id", or name wheels on disk in "path".';
  }
  const current = runId === context.runId && same(repository, here);
  return { repository, runId, url: runUrl(context.serverUrl, repository, runId), current };
}

function same(a: RepositoryName, b: RepositoryName | null): boolean {
  return b !== null && `${a.owner}/${a.repo}`.toLowerCase() === `${b.owner}/${b.repo}`.toLowerCase();
}

/**
 * Without the ref: two branches can point to one commit. A workflow that reports on several others runs once for each,
 * on the same commit and over other wheels.
 */
function workflowOf(env: Env, triggeredBy: string | null): string {
  const own = (env.GITHUB_WORKFLOW_REF ?? '').replace(/@.*$/, '') || (env.GITHUB_WORKFLOW ?? '');
  return triggeredBy === null ? own : `${own} after ${triggeredBy}`;
}

function workflowPath(eventName: string, payload: EventPayload, env: Env): string | null {
  if (eventName === 'workflow_run') return workflowFile(payload.workflow_run?.path);
  // `owner/repository/.github/workflows/file.yml@ref`, and an organization may require a workflow of
  // another repository than the one that it runs in.
  const ref = env.GITHUB_WORKFLOW_REF ?? '';
  const prefix = `${env.GITHUB_REPOSITORY ?? ''}/`;
  return ref.toLowerCase().startsWith(prefix.toLowerCase()) ? workflowFile(ref.slice(prefix.length)) : null;
}

/** Null for workflows without a file, such as `dynamic/github-code-scanning/codeql`. */
function workflowFile(value: string | undefined): string | null {
  return /^(\.github\/workflows\/[^@]+\.ya?ml)(@|$)/.exec(value ?? '')?.[1] ?? null;
}

function parseRepository(fullName: string | undefined): RepositoryName | null {
  const [owner, repo, ...rest] = (fullName ?? '').split('/');
  return owner && repo && rest.length === 0 ? { owner, repo } : null;
}

function parseId(value: string | number | undefined): number | null {
  const id = Number(value ?? '');
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
