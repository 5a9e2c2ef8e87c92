/** Wheels from the artifacts of a workflow run. */

import path from 'node:path';
import { Minimatch } from 'minimatch';
import { compareStrings, queueOf } from '../base/collections.ts';
import { messageOf } from '../base/errors.ts';
import { unlessInterrupted } from '../base/interruption.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { MAX_ARCHIVES_ON_DISK, MAX_WHEELS_ON_DISK } from './artifactArchive.ts';
import type { ArtifactClient, ArtifactRequest, ListedArtifact } from './artifactService.ts';
import { CollectError, type Collected, sortWheels } from './collected.ts';
import { DiskSpace } from './diskSpace.ts';
import { collectOne, explain, findBy, type Had, inTime, sizeOf } from './oneArtifact.ts';

/** Artifacts downloaded at the same time. A bad one is retried for 25 seconds; the others need not wait. */
const DOWNLOADS_AT_ONCE = 5;

/** How long to wait in vain, in milliseconds; tests may set it lower. */
interface Patience {
  /** For the list. The client by itself would wait a quarter of an hour for a server that is silent. */
  list: number;
  /** For one artifact, however slowly it goes on trickling in. */
  download: number;
  /** Without any download that succeeds, while as many fail as are made at once; after that the rest isn't tried. */
  downloads: number;
}

const PATIENCE: Patience = { list: 120_000, download: 600_000, downloads: 120_000 };

/** How the downloads are bounded; tests may set it lower. */
interface Bounds {
  patience?: Partial<Patience>;
  /** Bytes on the disk at once. */
  archives?: number;
  wheels?: number;
}

/** Artifacts that a list of the client's may stop at, without a word of more. */
const CLIENT_LISTS = 1000;

/** The outcome of collecting from artifacts. */
export interface CollectedArtifacts extends Collected {
  /** Names of all artifacts of the run. */
  seen: string[];
  /** Names of those that the pattern takes. */
  matched: string[];
  /** Names of those that were not there, with all their wheels, when the run was interrupted. */
  notArrived: string[];
  /** True when it was interrupted before the artifacts were even listed. */
  isUnknown: boolean;
  /** Sentences that say why the run has artifacts that are not in `seen`; null where it has none. */
  notListed: string | null;
}

/**
 * Downloads the artifacts whose names match, each into a folder of its own, and takes the wheels out. None waits for
 * another, but for its turn and for room on the disk; what comes back has the order of their names all the same.
 * An artifact that can't be had is a problem of its own; a run that can't be listed is a `CollectError`.
 */
export async function collectArtifacts(
  request: ArtifactRequest,
  { patience, archives = MAX_ARCHIVES_ON_DISK, wheels = MAX_WHEELS_ON_DISK }: Bounds = {},
): Promise<CollectedArtifacts> {
  refuseEarly(request);
  const limits = { ...PATIENCE, ...patience };
  const matches = matcher(request.pattern);
  const { signal = null, folder, onWheel } = request;
  const listed = await unlessInterrupted(signal, () => clientAndList(request, limits.list), null);
  if (listed === null)
    return { ...NOTHING, seen: [], matched: [], notArrived: [], isUnknown: true, notListed: null };
  const { client, artifacts, notListed } = listed;
  const wanted = artifacts.filter((artifact) => matches(artifact.name));

  const downloads = queueOf(DOWNLOADS_AT_ONCE);
  const luck = new Luck(limits.downloads);
  const having = {
    client,
    patience: limits.download,
    archives: new DiskSpace(archives),
    unpacking: { space: new DiskSpace(wheels), signal },
  };
  let done = 0;
  const collect = async (artifact: ListedArtifact, at: number): Promise<Part> => {
    if (luck.isOut) return { ...notTried(artifact, request), isWhole: true };
    const passed: WheelSource[] = [];
    const unpacking = {
      ...having.unpacking,
      onWheel: (wheel: WheelSource): Promise<void> => {
        passed.push(wheel);
        return onWheel(wheel);
      },
    };
    const work = (): Promise<Had> =>
      collectOne(artifact, request, { ...having, unpacking, folder: path.join(folder, String(at)) });
    const had = await unlessInterrupted(signal, work, null);
    // What is taken out from now on comes too late.
    if (had === null) return { ...NOTHING, wheels: [...passed], isWhole: false };
    luck.note(had.isDownloaded);
    done += 1;
    request.onArtifact?.(artifact.name, {
      done,
      total: wanted.length,
      size: sizeOf(artifact),
      wheels: had.wheels.length,
      problems: had.problems.length,
    });
    return { ...had, isWhole: true };
  };
  const parts = await Promise.all(wanted.map((artifact, at) => downloads(() => collect(artifact, at))));
  return {
    wheels: sortWheels(parts.flatMap((part) => part.wheels)),
    passedOver: parts.flatMap((part) => part.passedOver),
    problems: parts.flatMap((part) => part.problems),
    seen: artifacts.map((artifact) => artifact.name),
    matched: wanted.map((artifact) => artifact.name),
    notArrived: wanted.filter((_, at) => !parts[at]?.isWhole).map(({ name }) => name),
    isUnknown: false,
    notListed,
  };
}

/** What one artifact gave. */
interface Part extends Collected {
  /** False when the run was interrupted before all of it was there. */
  isWhole: boolean;
}

const NOTHING: Readonly<Collected> = { wheels: [], passedOver: [], problems: [] };

/** Runs out when nothing but failures comes for too long: then it is not the artifacts that are broken. */
class Luck {
  private readonly patience: number;
  private lastGood = performance.now();
  private failures = 0;
  isOut = false;

  constructor(patience: number) {
    this.patience = patience;
  }

  note(isGood: boolean): void {
    if (isGood) {
      this.lastGood = performance.now();
      this.failures = 0;
      return;
    }
    this.failures += 1;
    const inVain = performance.now() - this.lastGood;
    if (this.failures >= DOWNLOADS_AT_ONCE && inVain > this.patience) this.isOut = true;
  }
}

function notTried({ name: artifact }: ListedArtifact, { run }: ArtifactRequest): Collected {
  const reason = `The artifact ${artifact} of run ${run.url} was not downloaded: GitHub has kept this job waiting for others in vain. Run the job again; if that doesn't help, see whether https://www.githubstatus.com reports trouble with Actions.`;
  return { ...NOTHING, problems: [{ artifact, reason }] };
}

async function clientAndList(
  request: ArtifactRequest,
  patience: number,
): Promise<{ client: ArtifactClient } & ArtifactList> {
  const client = await request.client();
  return { client, ...(await list(client, request, patience)) };
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

interface ArtifactList {
  /** The newest of each name, in the order of the names. */
  artifacts: ListedArtifact[];
  notListed: string | null;
}

async function list(
  client: ArtifactClient,
  request: ArtifactRequest,
  patience: number,
): Promise<ArtifactList> {
  const late = `GitHub did not answer within ${patience / 1000} seconds`;
  try {
    // The client would count the older ones of a name against its limit, and hide that it did.
    const { artifacts } = await inTime(
      client.listArtifacts({ latest: false, ...findBy(request) }),
      patience,
      late,
    );
    const { rest, notListed } = await listRest(artifacts.length, request, (work) =>
      inTime(work, patience, late),
    );
    return { artifacts: newestOfEach([...artifacts, ...rest]), notListed };
  } catch (error) {
    throw new CollectError(
      `The artifacts of run ${request.run.url} can't be listed: ${explain(error, request.run)}`,
    );
  }
}

/** What the client left out of its list, where that is as long as it can be. */
async function listRest(
  listed: number,
  { listAll, run }: ArtifactRequest,
  timed: <Result>(work: Promise<Result>) => Promise<Result>,
): Promise<{ rest: ListedArtifact[]; notListed: string | null }> {
  if (listed < CLIENT_LISTS) return { rest: [], notListed: null };
  try {
    if (listAll === undefined) throw new Error('there is no other list to ask for');
    const { items, isWhole } = await timed(listAll());
    const notListed = `The run ${run.url} has more artifacts than the ${items.length} that were listed.`;
    return { rest: items, notListed: isWhole ? null : notListed };
  } catch (error) {
    const notListed = `${listed} artifacts of run ${run.url} were listed, and there may be more, which can't be listed: ${explain(error, run)}`;
    return { rest: [], notListed };
  }
}

/** Ids grow with time, and a job that is run again uploads under the same name. */
function newestOfEach(artifacts: readonly ListedArtifact[]): ListedArtifact[] {
  const newest = new Map<string, ListedArtifact>();
  for (const artifact of artifacts) {
    const known = newest.get(artifact.name);
    if (known === undefined || artifact.id >= known.id) newest.set(artifact.name, artifact);
  }
  return [...newest.values()].sort((a, b) => compareStrings(a.name, b.name));
}
