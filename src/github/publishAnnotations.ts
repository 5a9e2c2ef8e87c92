/** Shows the findings on the commit: by a check run, or by workflow commands where there can be none. */

import { messageOf } from '../base/errors.ts';
import { unlessInterrupted } from '../base/interruption.ts';
import { oneLine } from '../base/oneLine.ts';
import type { Report } from '../model/report.ts';
import { checkRunRequests } from '../report/checkRun.ts';
import { headline } from '../report/headline.ts';
import { knownSentences } from '../report/known.ts';
import { renderText } from '../report/text.ts';
import { renderWorkflowCommands } from '../report/workflowCommands.ts';
import { attemptId, externalId } from './checkIdentity.ts';
import type { Requester } from './client.ts';
import type { GitHubContext, RepositoryName } from './context.ts';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { Call } from './ownCheckRun.ts';
import { type Publication, publishCheckRun, said } from './publishCheckRun.ts';
import { type PublishedCheckRun, settleCheckRuns } from './settleCheckRuns.ts';

const OUT_OF_TIME: Publication = {
  status: 'failed',
  reason: 'GitHub did not answer before this run had to end',
  isOfToken: false,
};

/** What is needed to publish. */
export interface Publisher {
  world: {
    log: Log;
    print(line: string): void;
    githubClient(token: string): Promise<Requester>;
  };
  inputs: Pick<Inputs, 'checkRun' | 'checkName' | 'githubToken' | 'jobToken' | 'matrix' | 'ownCheckRun'>;
  context: GitHubContext;
  call: Call;
  /** Fires when the job is cancelled. */
  cancelled: AbortSignal;
  /** Fires when GitHub has no more time to answer, soon after the job was cancelled or an error has ended the run. */
  outOfTime: AbortSignal;
}

/**
 * Publishes the findings once. `url` is the check run's page, empty when there is none; `failure` says why
 * the check run that was demanded (`check-run: always`) is missing.
 */
export async function publishAnnotations(
  report: Report,
  publisher: Publisher,
): Promise<{ url: string; failure: string | null }> {
  const { world, inputs } = publisher;
  if (inputs.checkRun === 'never') {
    printCommands(report, world);
    return { url: '', failure: null };
  }
  const work = (): Promise<Publication> => tryCheckRun(report, publisher);
  const publication = await unlessInterrupted(publisher.outOfTime, work, OUT_OF_TIME);
  if (publication.status === 'published') {
    describePublished(report, publication, world.log);
    return { url: publication.url, failure: null };
  }
  printCommands(report, world);
  const why = oneLine(describeMissing(publication, publisher.context));
  if (inputs.checkRun === 'always') return { url: '', failure: `${why} (input "check-run" is always)` };
  // Pull requests from forks end here every time; a warning on each would only teach to ignore warnings.
  if (publication.status === 'forbidden') world.log.info(why);
  else world.log.warning(why);
  return { url: '', failure: null };
}

async function tryCheckRun(
  report: Report,
  { world, inputs, context, call, cancelled }: Publisher,
): Promise<Publication> {
  const { repository, headSha, runUrl } = context;
  const identity = { ...context.job, matrix: inputs.matrix, call: call.name };
  const id = externalId(identity, attemptId(context.attempt, inputs.ownCheckRun));
  if (repository === null || headSha === '') {
    return {
      status: 'failed',
      reason: 'GITHUB_REPOSITORY or GITHUB_SHA is not set, so there is no commit to put it on',
      isOfToken: false,
    };
  }
  const tokens = [...new Set([inputs.githubToken, inputs.jobToken])].filter((token) => token !== '');
  let outcome: Publication = {
    status: 'forbidden',
    permission: 'checks: write',
    reason: 'the input "github-token" is empty',
    isOfToken: true,
  };
  try {
    const requests = checkRunRequests(report, {
      name: inputs.checkName,
      headSha,
      externalId: id,
      isCancelled: cancelled.aborted,
      ...(runUrl === null ? {} : { detailsUrl: runUrl }),
    });
    // A person's token, passed to read another repository's artifacts, can't create check runs, may have expired, and
    // may not see this repository; the job's can.
    for (const token of tokens) {
      const client = await world.githubClient(token);
      outcome = await publishCheckRun(client, repository, requests);
      if (outcome.status === 'published') {
        const { name } = requests.create;
        const label = jobLabel(context, call);
        const published = { id: outcome.id, url: outcome.url, name, headSha, externalId: id, label };
        await settle(client, repository, published, world.log);
      }
      if (outcome.status === 'published' || !outcome.isOfToken) break;
    }
    return outcome;
  } catch (error) {
    return { status: 'failed', reason: messageOf(error), isOfToken: false };
  }
}

/** The check run stands as it is when this fails; others of its name may be shown beside it, or hidden by it. */
async function settle(
  client: Requester,
  repository: RepositoryName,
  published: PublishedCheckRun,
  log: Log,
): Promise<void> {
  try {
    const { name, isMixedUp, problem } = await settleCheckRuns(client, repository, published);
    if (problem !== null) log.info(oneLine(`${unsettled(problem)}; this one is called ${name}`));
    else if (isMixedUp) log.warning(oneLine(mixedUpWarning(name)));
    else if (name !== published.name) {
      log.info(
        oneLine(
          `Another job has a check called ${published.name} on this commit, so this one is called ${name}. Give each of them a "check-name" of its own.`,
        ),
      );
    }
  } catch (error) {
    log.info(oneLine(unsettled(error)));
  }
}

function unsettled(error: unknown): string {
  return `Older check runs on this commit could not be looked through (${said(error)})`;
}

function mixedUpWarning(name: string): string {
  return `The checks of two jobs on this commit can't be told apart: workflow, job, step and matrix are the same, as in two calls of one reusable workflow. So none of them replaces another, an older one stays when its job is run again, and this one is called ${name}. Give each call a "check-name" of its own.`;
}

/**
 * The name of the call, or the job's id; of several steps in one job that have no id, the runner numbers all but the
 * first.
 */
export function jobLabel({ job: { job, step } }: GitHubContext, { name }: Call): string {
  const number = /_(\d+)$/.exec(step)?.[1];
  return number === undefined ? (name ?? job) : `${name ?? job}, ${number}`;
}

function describePublished(
  report: Report,
  { url, missing }: Extract<Publication, { status: 'published' }>,
  log: Log,
): void {
  log.info(oneLine(`Check run: ${url}`));
  if (missing !== null) {
    log.warning(
      oneLine(
        `The check run lacks ${missing.annotations} of its annotations, since GitHub refused a later request (${missing.reason}). Its conclusion stands, and the job summary lists every finding.`,
      ),
    );
  }
  // Without annotations of its own, the step's log is where people look first.
  log.info(renderText(report, { color: false, wheels: false }).trimEnd());
}

function describeMissing(
  publication: Exclude<Publication, { status: 'published' }>,
  context: GitHubContext,
): string {
  const instead = 'The findings are shown as annotations of this job instead.';
  if (publication.status === 'failed') {
    const advice = publication.isOfToken
      ? ' GitHub does not take the token: check the input "github-token", which may have expired, or leave it out.'
      : '';
    return `No check run could be published: ${publication.reason}.${advice} ${instead}`;
  }
  const advice = context.eventName.startsWith('pull_request')
    ? `Give the job "permissions: ${publication.permission}"; a pull request from a fork or by Dependabot gets a read-only token whatever the workflow says, and only a workflow_run workflow can publish for it.`
    : `Give the job "permissions: ${publication.permission}".`;
  return `No check run: the token lacks the permission "${publication.permission}" (${publication.reason}). ${advice} ${instead}`;
}

function printCommands(report: Report, world: Publisher['world']): void {
  for (const line of renderWorkflowCommands(report)) world.print(line);
  for (const sentence of knownSentences(report)) world.log.info(oneLine(sentence));
  world.log.info(oneLine(`${report.conclusion}: ${headline(report)}`));
}
