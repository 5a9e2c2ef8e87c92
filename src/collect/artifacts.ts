/** Wheels from the artifacts of a workflow run. */

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Minimatch } from 'minimatch';
import { compareStrings } from '../collections.ts';
import { unlessInterrupted } from '../interruption.ts';
import { wheelsOfArtifact } from './artifactArchive.ts';
import { CollectError, type Collected, messageOf, serverMessage, sortWheels, statusOf } from './collected.ts';

/** Artifacts downloaded at the same time. A bad one is retried for 25 seconds; the others need not wait. */
const DOWNLOADS_AT_ONCE = 5;

/** How long to wait in vain, in milliseconds; tests may set it lower. */
interface Patience {
  /** For the list. The client by itself would wait a quarter of an hour for a server that is silent. */
  list: number;
  /** For downloads that bring nothing; after that the rest isn't tried. */
  downloads: number;
}

const PATIENCE: Patience = { list: 120_000, downloads: 120_000 };

/** An artifact as the client lists it. */
export interface ListedArtifact {
  name: string;
  id: number;
  digest?: string;
}

/** Where to look when it is not the current run. */
export interface FindBy {
  token: string;
  workflowRunId: number;
  repositoryOwner: string;
  repositoryName: string;
}

/** The part of `DefaultArtifactClient` from @actions/artifact that is used here. */
export interface ArtifactClient {
  listArtifacts(options: { latest: boolean; findBy?: FindBy }): Promise<{ artifacts: ListedArtifact[] }>;
  downloadArtifact(
    id: number,
    options: { path: string; skipDecompress: boolean; expectedHash?: string; findBy?: FindBy },
  ): Promise<{ digestMismatch?: boolean }>;
}

/** The run that the artifacts belong to. */
export interface ArtifactRun {
  repository: { owner: string; repo: string };
  runId: number;
  /** Its page, for people. */
  url: string;
  /** The current run's artifacts are had with the runner's own credentials, another one's with a token. */
  current: boolean;
}

/** What to collect, and with what. */
export interface ArtifactRequest {
  /** A minimatch pattern for artifact names, as in actions/download-artifact. */
  pattern: string;
  run: ArtifactRun;
  token: string;
  /** An empty folder; every artifact gets one of its own in it. */
  folder: string;
  env: { [name: string]: string | undefined };
  /** Called only once the artifact service is known to be there. */
  client: () => Promise<ArtifactClient>;
  /** When it fires, what has not arrived by then is given up. */
  signal?: AbortSignal | undefined;
  /** Called as each artifact is there, or is known not to be had. */
  onArtifact?: (name: string, outcome: { done: number; total: number; wheels: number }) => void;
}

/** The outcome of collecting from artifacts. */
export interface CollectedArtifacts extends Collected {
  /** Names of all artifacts of the run. */
  seen: string[];
  /** Names of those that the pattern takes. */
  matched: string[];
  /** Names of those that had not been downloaded when the run was interrupted. */
  notArrived: string[];
  /** True when it was interrupted before the artifacts were even listed. */
  isUnknown: boolean;
}

/**
 * Downloads the artifacts whose names match, each into a folder of its own, and takes the wheels out.
 * An artifact that can't be had is a problem of its own; a run that can't be listed is a `CollectError`.
 */
export async function collectArtifacts(
  request: ArtifactRequest,
  patience: Patience = PATIENCE,
): Promise<CollectedArtifacts> {
  refuseEarly(request);
  const matches = matcher(request.pattern);
  const { signal } = request;
  const listed = await unlessInterrupted(signal, () => clientAndList(request, patience.list), null);
  if (listed === null) {
    return {
      wheels: [],
      passedOver: [],
      problems: [],
      seen: [],
      matched: [],
      notArrived: [],
      isUnknown: true,
    };
  }
  const { client, artifacts } = listed;
  const wanted = artifacts.filter((artifact) => matches(artifact.name));

  const parts: Collected[] = [];
  const notArrived: string[] = [];
  let done = 0;
  let inVain = 0;
  const collect = async (artifact: ListedArtifact, at: number): Promise<Collected> => {
    const get = async (): Promise<Collected> =>
      inVain > patience.downloads
        ? notTried(artifact, request)
        : await collectOne(client, request, artifact, at);
    const collected = await unlessInterrupted(signal, get, null);
    if (collected === null) {
      notArrived.push(artifact.name);
      return { wheels: [], passedOver: [], problems: [] };
    }
    done += 1;
    request.onArtifact?.(artifact.name, { done, total: wanted.length, wheels: collected.wheels.length });
    return collected;
  };
  for (let at = 0; at < wanted.length; at += DOWNLOADS_AT_ONCE) {
    const batch = wanted.slice(at, at + DOWNLOADS_AT_ONCE);
    const started = performance.now();
    const brought = await Promise.all(batch.map((artifact, i) => collect(artifact, at + i)));
    if (brought.every(({ problems }) => problems.length > 0)) inVain += performance.now() - started;
    parts.push(...brought);
  }
  return {
    wheels: sortWheels(parts.flatMap((part) => part.wheels)),
    passedOver: parts.flatMap((part) => part.passedOver),
    problems: parts.flatMap((part) => part.problems),
    seen: artifacts.map((artifact) => artifact.name),
    matched: wanted.map((artifact) => artifact.name),
    notArrived: notArrived.sort(compareStrings),
    isUnknown: false,
  };
}

function notTried({ name: artifact }: ListedArtifact, { run }: ArtifactRequest): Collected {
  const reason = `The artifact ${artifact} of run ${run.url} was not downloaded: GitHub has kept this job waiting for others in vain. Run the job again; if that doesn't help, see whether https://www.githubstatus.com reports trouble with Actions.`;
  return { wheels: [], passedOver: [], problems: [{ artifact, reason }] };
}

async function clientAndList(
  request: ArtifactRequest,
  patience: number,
): Promise<{ client: ArtifactClient; artifacts: ListedArtifact[] }> {
  const client = await request.client();
  return { client, artifacts: await list(client, request, patience) };
}

/** Says in our words what the client would refuse in its own, or after long retries. */
function refuseEarly({ run, token, env, pattern }: ArtifactRequest): void {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  if (isEnterpriseServer(server)) {
    throw new CollectError(
      `The input "pattern" (${pattern}) asks for artifacts, but ${server} is a GitHub Enterprise Server, which doesn't offer the service they are read through. Download them in a step before this one (actions/download-artifact@v3 works there), leave out "pattern", and name the folder in "path".`,
    );
  }
  if (run.current) {
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].find((name) => !env[name]);
    if (missing === undefined) return;
    throw new CollectError(
      `The artifacts of this run can't be listed: the runner did not pass ${missing}, which every step that says "uses:" gets from GitHub's own runners. Where that isn't so (a "run:" step, a local runner), put the wheels on disk and name them in "path".`,
    );
  }
  if (token === '') {
    throw new CollectError(
      `The artifacts of run ${run.url} belong to another run, which needs a token, but the input "github-token" is empty. Leave it out to use the job's own token, and give the job "permissions: actions: read".`,
    );
  }
}

/** The same test as the artifact client's own. */
function isEnterpriseServer(serverUrl: string): boolean {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname.toLowerCase() : '';
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

function matcher(pattern: string): (name: string) => boolean {
  try {
    const compiled = new Minimatch(pattern);
    return (name) => compiled.match(name);
  } catch (error) {
    throw new CollectError(
      `The input "pattern" can't be used as a glob: ${messageOf(error)}. Write one such as cibw-* or wheels-{linux,macos}-*.`,
    );
  }
}

async function list(
  client: ArtifactClient,
  request: ArtifactRequest,
  patience: number,
): Promise<ListedArtifact[]> {
  const gaveUp = new AbortController();
  try {
    const { artifacts } = await Promise.race([
      client.listArtifacts({ latest: true, ...findBy(request) }),
      setTimeout(patience, null, { signal: gaveUp.signal }).then(() => {
        throw new Error(`GitHub did not answer within ${patience / 1000} seconds`);
      }),
    ]);
    return [...artifacts].sort((a, b) => compareStrings(a.name, b.name));
  } catch (error) {
    throw new CollectError(
      `The artifacts of run ${request.run.url} can't be listed: ${explain(error, request.run)}`,
    );
  } finally {
    gaveUp.abort();
  }
}

async function collectOne(
  client: ArtifactClient,
  request: ArtifactRequest,
  artifact: ListedArtifact,
  index: number,
): Promise<Collected> {
  const problem = (reason: string): Collected => ({
    wheels: [],
    passedOver: [],
    problems: [{ artifact: artifact.name, reason }],
  });
  const what = `The artifact ${artifact.name} of run ${request.run.url}`;
  const folder = path.join(request.folder, String(index));
  try {
    await mkdir(folder);
    const { digestMismatch } = await client.downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest ? { expectedHash: artifact.digest } : {}),
      ...findBy(request),
    });
    if (digestMismatch) {
      return problem(
        `${what} did not arrive as it was uploaded: its SHA-256 is not ${artifact.digest}, which GitHub noted at the upload. It was not used. Run the job again; should it stay so, upload the artifact anew.`,
      );
    }
  } catch (error) {
    return problem(`${what} can't be downloaded: ${explain(error, request.run)}`);
  }
  try {
    return await wheelsOfArtifact(artifact.name, folder);
  } catch (error) {
    return problem(
      `${what} was downloaded, but can't be read from the disk: ${messageOf(error)}. Run the job again.`,
    );
  }
}

function findBy({ run, token }: ArtifactRequest): { findBy?: FindBy } {
  if (run.current) return {};
  const { owner, repo } = run.repository;
  return { findBy: { token, workflowRunId: run.runId, repositoryOwner: owner, repositoryName: repo } };
}

/** What a refusal means and what to do about it. */
function explain(error: unknown, run: ArtifactRun): string {
  const repository = `${run.repository.owner}/${run.repository.repo}`;
  const said = serverMessage(error);
  switch (statusOf(error) ?? statusInText(said)) {
    case 401:
      return `GitHub does not accept the token (401: ${said}). Check the input "github-token": it may have expired.`;
    case 403:
      if (/rate limit/i.test(said)) return `GitHub asks for a pause (403: ${said}). Run the job again later.`;
      return `the token may not (403: ${said}). Give the job "permissions: actions: read", or pass a "github-token" that may read the Actions of ${repository}.`;
    case 404:
      return `it is not there, or the token may not see it (404: ${said}). Check "run-id" and "repository" (${repository}), and that the token may read the Actions of that repository ("permissions: actions: read" covers only the workflow's own one).`;
    case 410:
      return `it has expired (410: ${said}). GitHub deletes artifacts after their retention time: run that workflow again, or raise "retention-days" where they are uploaded.`;
    default:
      return `${said}. Run the job again; if that doesn't help, see whether https://www.githubstatus.com reports trouble with Actions.`;
  }
}

/** The artifact service's errors have their status only in the text. */
function statusInText(text: string): number | null {
  const match = /Failed request: \((\d{3})\)/.exec(text);
  return match === null ? null : Number(match[1]);
}
