/** The repository that the action's findings are shown in, from the best source that the job has. */

import type { LocateOptions } from '../locate/locateFindings.ts';
import { diskRepository } from '../project/git/diskRepository.ts';
import { hasCommit, isTopFolder, openCheckout } from '../project/git/gitCheckout.ts';
import { commitRepository, indexRepository } from '../project/git/gitRepository.ts';
import { type ApiSource, apiRepository, withUpstreamSubmodules } from './apiRepository.ts';
import type { Requester } from './client.ts';
import type { Env, GitHubContext } from './context.ts';
import type { Log } from './log.ts';

interface Surroundings {
  env: Env;
  cwd: string;
  log: Log;
  client(): Promise<Requester>;
}

/**
 * Lines are those of the commit that the check sits on. The checkout has it after a push; for a pull request it has
 * the merge commit, on `workflow_run` the default branch, and then GitHub is asked.
 */
export async function openRepository(
  { env, cwd, log, client }: Surroundings,
  { headSha, repository, serverUrl, workflowPath }: GitHubContext,
): Promise<LocateOptions> {
  const folder = env.GITHUB_WORKSPACE || cwd;
  const found = await openCheckout(folder);
  // Paths of a checkout in a folder below are not those that GitHub shows.
  const checkout = found !== null && (await isTopFolder(found, folder)) ? found : null;
  const isHead = headSha === (env.GITHUB_SHA ?? '');
  const local = checkout === null ? diskRepository(folder, isHead) : indexRepository(checkout, isHead);
  if (repository === null || headSha === '') return { repository: local, workflowPath, home: null };
  const home = { server: serverUrl, name: `${repository.owner}/${repository.repo}` };
  let connection: Promise<Requester> | undefined;
  const connect = (): Promise<Requester> => {
    connection ??= client();
    return connection;
  };
  const source: ApiSource = { client: connect, repository, commit: headSha, home, log };
  const own =
    checkout !== null && (await hasCommit(checkout, headSha))
      ? commitRepository(checkout, headSha)
      : apiRepository(source, local);
  return { repository: withUpstreamSubmodules(own, source), workflowPath, home };
}
