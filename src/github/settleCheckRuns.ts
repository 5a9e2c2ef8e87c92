/**
 * Keeps one check for one job on a commit. GitHub shows, of the check runs of one name in a suite, the latest alone, and
 * puts those that a workflow creates into a suite of its own choosing. So a new attempt hides the older by its mere
 * name, unless it landed in another suite; and two jobs that use one name would hide each other.
 */

import { identityOf } from './checkIdentity.ts';
import type { Requester } from './client.ts';
import type { Repository } from './context.ts';
import { type ListedCheckRun, listCheckRuns } from './publishCheckRun.ts';

/** Of an older attempt that GitHub would go on showing. */
export const REPLACED_TITLE = 'Replaced by a newer run';

/** A check run that has just been published. */
export interface PublishedCheckRun {
  id: number;
  url: string;
  name: string;
  headSha: string;
  externalId: string;
  /** Added to the name where another job has taken it. */
  label: string;
}

/**
 * Renames the check run where the name was another job's first, and marks older attempts that GitHub would still show
 * as replaced. Returns its name. Rejects as the client does.
 */
export async function settleCheckRuns(
  client: Requester,
  repository: Repository,
  published: PublishedCheckRun,
): Promise<string> {
  const { headSha: ref, externalId } = published;
  const ours = identityOf(externalId);
  let { name } = published;
  let namesakes = await listCheckRuns(client, repository, { ref, name });
  // Whoever came first keeps the name; all agree on who that is, however they overlap and whatever is run again.
  const [first] = namesakes.filter((run) => identityOf(run.external_id) !== null).sort((a, b) => a.id - b.id);
  if (first !== undefined && identityOf(first.external_id) !== ours) {
    name = `${name} (${published.label})`;
    await update(client, repository, published.id, { name });
    namesakes = [
      ...(await listCheckRuns(client, repository, { ref, name })),
      ...namesakes.filter(({ id }) => id === published.id),
    ];
  }
  const suite = namesakes.find(({ id }) => id === published.id)?.check_suite ?? null;
  const isLeftOver = (run: ListedCheckRun): boolean =>
    identityOf(run.external_id) === ours &&
    run.id < published.id &&
    run.check_suite !== suite &&
    run.title !== REPLACED_TITLE;
  for (const { id } of namesakes.filter(isLeftOver)) {
    const summary = `This commit was checked again: see [the newer result](${published.url}).`;
    await update(client, repository, id, {
      conclusion: 'neutral',
      output: { title: REPLACED_TITLE, summary },
    });
  }
  return name;
}

async function update(client: Requester, repository: Repository, id: number, body: object): Promise<void> {
  await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...repository,
    check_run_id: id,
    ...body,
  });
}
