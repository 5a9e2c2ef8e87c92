/**
 * Keeps one check for one job on a commit. GitHub shows, of the check runs of one name in a suite, the latest alone, and
 * puts those that a workflow creates into a suite of its own choosing. So a new attempt hides the older by its mere
 * name, unless it landed in another suite; and two jobs that use one name would hide each other.
 */

import { attemptOf, identityOf } from './checkIdentity.ts';
import type { Requester } from './client.ts';
import type { RepositoryName } from './context.ts';
import { shortName } from './inputs.ts';
import type { Listed } from './pages.ts';
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

/** How it went. */
export interface Settled {
  name: string;
  /** True where this job can't be told from another one of its attempt: then none of their checks replaces another. */
  isMixedUp: boolean;
  /** What went wrong where the others could not be looked through; null where they could. */
  problem: unknown;
}

/**
 * Renames the check run where the name is another job's, and marks older attempts that GitHub would still show as
 * replaced. Where nobody can say whose the name is, it gets one that nobody else has. Rejects as the client does.
 */
export async function settleCheckRuns(
  client: Requester,
  repository: RepositoryName,
  published: PublishedCheckRun,
): Promise<Settled> {
  return await new Settlement(client, repository, published).settle();
}

class Settlement {
  private readonly client: Requester;
  private readonly repository: RepositoryName;
  private readonly published: PublishedCheckRun;
  private readonly identity: string | null;
  private name: string;
  private mixedUp: Promise<boolean> | undefined;

  constructor(client: Requester, repository: RepositoryName, published: PublishedCheckRun) {
    this.client = client;
    this.repository = repository;
    this.published = published;
    this.identity = identityOf(published.externalId);
    this.name = published.name;
  }

  async settle(): Promise<Settled> {
    let namesakes: ListedCheckRun[];
    try {
      namesakes = await this.takeName();
    } catch (problem) {
      await this.rename(this.unique);
      return { name: this.name, isMixedUp: false, problem };
    }
    await this.markReplaced(namesakes);
    return { name: this.name, isMixedUp: await (this.mixedUp ?? false), problem: null };
  }

  private get unique(): string {
    return this.labelled(`${this.published.label}, ${this.published.id}`);
  }

  private labelled(addition: string): string {
    return shortName(`${this.published.name} (${addition})`);
  }

  /** The check runs of the name that it got, itself included. */
  private async takeName(): Promise<ListedCheckRun[]> {
    const { label } = this.published;
    const given = await this.list(this.name);
    // Whoever came first keeps the name; all agree on who that is, however they overlap and whatever is run again.
    const [first] = given.items.filter(isOurs).sort((a, b) => a.id - b.id);
    if (given.isWhole && (first === undefined || (await this.isThisJob(first)))) return given.items;
    for (const other of [this.labelled(label), this.labelled(`${label}, ${this.identity?.slice(-8)}`)]) {
      if (!(await this.isFree(await this.list(other)))) continue;
      await this.rename(other);
      const namesakes = await this.list(other);
      // Another may have taken it at the same time: then neither keeps it.
      if (await this.isFree(namesakes)) return namesakes.items;
    }
    await this.rename(this.unique);
    return [];
  }

  private async rename(name: string): Promise<void> {
    await update(this.client, this.repository, this.published.id, { name });
    this.name = name;
  }

  private async isFree({ items, isWhole }: Listed<ListedCheckRun>): Promise<boolean> {
    if (!isWhole) return false;
    for (const run of items.filter(isOurs)) if (!(await this.isThisJob(run))) return false;
    return true;
  }

  /** Whether it is this check run, or one of an older attempt. */
  private async isThisJob({ id, external_id }: ListedCheckRun): Promise<boolean> {
    if (id === this.published.id) return true;
    return identityOf(external_id) === this.identity && !(await this.isMixedUp());
  }

  /**
   * Two check runs of one identity and one attempt are of two jobs, and nobody knows of which of them those of other
   * attempts are. Neither does anybody where not all are listed.
   */
  private isMixedUp(): Promise<boolean> {
    this.mixedUp ??= this.list(null).then(({ items, isWhole }) => {
      const equals = items.filter(({ external_id }) => identityOf(external_id) === this.identity);
      const attempts = new Map(equals.map(({ id, external_id }) => [id, attemptOf(external_id)]));
      attempts.set(this.published.id, attemptOf(this.published.externalId));
      return !isWhole || new Set(attempts.values()).size < attempts.size;
    });
    return this.mixedUp;
  }

  private async markReplaced(namesakes: ListedCheckRun[]): Promise<void> {
    const { id, url } = this.published;
    const suite = namesakes.find((run) => run.id === id)?.check_suite ?? null;
    const leftOver = namesakes.filter(
      (run) =>
        identityOf(run.external_id) === this.identity &&
        run.id < id &&
        run.check_suite !== suite &&
        run.title !== REPLACED_TITLE,
    );
    if (leftOver.length === 0 || (await this.isMixedUp())) return;
    for (const { id: older } of leftOver) {
      const summary = `This commit was checked again: see [the newer result](${url}).`;
      await update(this.client, this.repository, older, {
        conclusion: 'neutral',
        output: { title: REPLACED_TITLE, summary },
      });
    }
  }

  private async list(name: string | null): Promise<Listed<ListedCheckRun>> {
    return await listCheckRuns(this.client, this.repository, { ref: this.published.headSha, name });
  }
}

function isOurs({ external_id }: ListedCheckRun): boolean {
  return identityOf(external_id) !== null;
}

async function update(
  client: Requester,
  repository: RepositoryName,
  id: number,
  body: object,
): Promise<void> {
  await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...repository,
    check_run_id: id,
    ...body,
  });
}
