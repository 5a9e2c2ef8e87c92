/** What the failed jobs of the run say of wheels that could not be repaired. */

import { oneLine } from '../base/oneLine.ts';
import { counted } from '../base/words.ts';
import { explainLogs as explainAll } from '../explain/explainLog.ts';
import { rankedSuspects } from '../explain/prebuilt.ts';
import type { Gap } from '../model/runFacts.ts';
import { committedBinaries } from '../project/prebuilt/committedBinaries.ts';
import type { Requester } from './client.ts';
import { artifactRun, type Env, type GitHubContext } from './context.ts';
import { type ExplainedJobs, NOTHING } from './explainedJobs.ts';
import { readFailedJobs } from './failedJobLogs.ts';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';

interface Surroundings {
  env: Env;
  cwd: string;
  log: Log;
  githubClient(token: string): Promise<Requester>;
}

/** Explanations for the failures in the logs of the run's failed jobs. */
export async function explainFailedJobs(
  { env, cwd, log, githubClient }: Surroundings,
  inputs: Pick<Inputs, 'explainLogs' | 'pattern' | 'runId' | 'repository' | 'githubToken' | 'jobToken'>,
  context: GitHubContext,
): Promise<ExplainedJobs> {
  const { explainLogs, githubToken, jobToken } = inputs;
  const complain = (text: string): void => (explainLogs === 'true' ? log.warning(text) : log.info(text));
  const run = artifactRun(inputs, context);
  const token = githubToken || jobToken;
  if (typeof run === 'string' || token === '') {
    complain('The logs of failed jobs were not read: there is no run to ask for, or no token to ask with.');
    return NOTHING;
  }
  const { repository, runId, current } = run;
  const attempt = current ? Number(env.GITHUB_RUN_ATTEMPT) || 1 : null;
  const client = await githubClient(token);
  const { readings, read, problems, leftOut, mentions } = await readFailedJobs({
    client,
    repository,
    runId,
    attempt,
  });
  for (const problem of [...problems, ...leftOut]) complain(problem);
  const gaps = leftOut.map(logGap);
  if (read === 0) return { ...NOTHING, gaps };
  const isQuiet = readings.every(({ failures }) => failures.length === 0);
  const prebuilt = isQuiet ? [] : await committedBinaries(env.GITHUB_WORKSPACE || cwd);
  const suspects = rankedSuspects(prebuilt, mentions);
  // A failed job of another kind, such as one that runs a linter, is none of this action's business.
  const ofWheels = readings.filter(
    ({ failures, lastWords }) => failures.length > 0 || lastWords?.isOfWheels === true,
  );
  const explained = explainAll(ofWheels, suspects);
  const unknown = explained.filter(({ concern }) => concern === 'unknown');
  const known = explained.length - unknown.length;
  log.info(oneLine(`${counted(read, 'log')} of failed jobs read: ${counted(known, 'failure')} explained`));
  for (const { places, quotes, quote } of unknown)
    log.info(
      oneLine(
        `The log of ${places[0]?.log} shows a failure that is not known here: ${(quotes ?? [quote]).join(' | ')}`,
      ),
    );
  return { explain: (wheels) => explainAll(ofWheels, suspects, wheels), gaps };
}

function logGap(message: string): Gap {
  const remedy =
    'Read the rest yourself ("wheel-abi-check explain" takes a log that was downloaded), or set "explain-logs" to false.';
  return { what: 'logs of failed jobs', message, remedy };
}
