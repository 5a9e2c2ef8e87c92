import { REPOSITORY } from './localGitHub.ts';

/** Commits that the events below speak of. */
export const COMMITS = {
  /** The tip of the default branch: what a push event is about, and what `workflow_run` checks out. */
  main: '1111111111111111111111111111111111111111',
  /** The tip of the pull request's branch: where its checks belong. */
  head: '2222222222222222222222222222222222222222',
  /** What a pull request's job checks out; no commit that anybody looks at. */
  merge: '3333333333333333333333333333333333333333',
} as const;

/** An event, and what the runner makes of it in the environment. */
export interface WorkflowEvent {
  name: string;
  payload: object;
  /** GITHUB_SHA */
  sha: string;
  /** GITHUB_REF */
  ref: string;
  headRef?: string;
  baseRef?: string;
}

const repository = { full_name: REPOSITORY, default_branch: 'main' };

/** A push to the default branch. */
export function pushEvent(): WorkflowEvent {
  const payload = {
    ref: 'refs/heads/main',
    after: COMMITS.main,
    head_commit: { id: COMMITS.main },
    repository,
  };
  return { name: 'push', payload, sha: COMMITS.main, ref: 'refs/heads/main' };
}

/** A pull request. The job's token tells whether it comes from a fork, so the server has to be told, too. */
export function pullRequestEvent({ fork = false } = {}): WorkflowEvent {
  const from = fork ? { full_name: 'somebody/chunkpack', fork: true } : repository;
  const payload = {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: COMMITS.head, ref: 'topic', repo: from },
      base: { sha: COMMITS.main, ref: 'main', repo: repository },
      merge_commit_sha: COMMITS.merge,
    },
    repository,
  };
  const refs = { ref: 'refs/pull/7/merge', headRef: 'topic', baseRef: 'main' };
  return { name: 'pull_request', payload, sha: COMMITS.merge, ...refs };
}

/** The end of another workflow's run, which built a pull request of a fork. */
export function workflowRunEvent({
  runId,
  path = '.github/workflows/build.yml',
}: {
  runId: number;
  path?: string;
}): WorkflowEvent {
  const payload = {
    action: 'completed',
    workflow: { name: 'Build', path },
    workflow_run: {
      id: runId,
      run_attempt: 1,
      event: 'pull_request',
      conclusion: 'success',
      head_sha: COMMITS.head,
      head_branch: 'topic',
      path,
      repository,
      head_repository: { full_name: 'somebody/chunkpack' },
      // Empty for pull requests from forks.
      pull_requests: [],
    },
    repository,
  };
  return { name: 'workflow_run', payload, sha: COMMITS.main, ref: 'refs/heads/main' };
}
