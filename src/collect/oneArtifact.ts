/** One artifact: its download, within its time, and the wheels in it. */

import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freeBytes, hasNoRoom, isDiskFull } from '../base/diskFull.ts';
import { messageOf, serverMessage, statusOf } from '../base/errors.ts';
import { type Unpacking, wheelsOfArtifact } from './artifactArchive.ts';
import type {
  ArtifactClient,
  ArtifactRequest,
  ArtifactRun,
  FindBy,
  ListedArtifact,
} from './artifactService.ts';
import type { Collected } from './collected.ts';
import type { DiskSpace } from './diskSpace.ts';

/** How an artifact is had. */
export interface Having {
  client: ArtifactClient;
  /** An absolute path that nothing lies at. */
  folder: string;
  /** Milliseconds until the download is given up. */
  patience: number;
  /** Where archives lie while wheels are taken out of them. */
  archives: DiskSpace;
  unpacking: Unpacking;
}

/** What an artifact gave. */
export interface Had extends Collected {
  /** False where nothing came of its download. */
  isDownloaded: boolean;
}

/** Downloads an artifact and takes the wheels out. Whatever goes wrong is a problem in what it gives. */
export async function collectOne(
  artifact: ListedArtifact,
  request: ArtifactRequest,
  having: Having,
): Promise<Had> {
  const failed = (reason: string): Collected => ({
    wheels: [],
    passedOver: [],
    problems: [{ artifact: artifact.name, reason }],
  });
  const what = `The artifact ${artifact.name} of run ${request.run.url}`;
  const { folder, archives, unpacking } = having;
  const size = sizeOf(artifact);
  await archives.take(size);
  try {
    const lack = lackOfRoom(artifact, path.dirname(folder));
    if (lack !== null) throw lack;
    const trouble = await download(artifact, request, having);
    if (trouble !== null) {
      // A download that was given up may still write; what it leaves goes with the parent folder at the end.
      await rm(folder, { recursive: true, force: true }).catch(() => {});
      return { ...failed(`${what} ${trouble.clause}`), isDownloaded: trouble.isDownloaded };
    }
    return { ...(await wheelsOfArtifact(artifact.name, folder, unpacking)), isDownloaded: true };
  } catch (error) {
    if (isDiskFull(error)) {
      request.onFullDisk?.(error);
      return {
        ...failed(`${what} was not looked into: ${messageOf(error)}. ${MAKE_ROOM}`),
        isDownloaded: false,
      };
    }
    const clause = `was downloaded, but can't be read from the disk: ${messageOf(error)}. Run the job again.`;
    return { ...failed(`${what} ${clause}`), isDownloaded: true };
  } finally {
    archives.give(size);
  }
}

const MAKE_ROOM =
  'Delete what the job no longer needs in a step before this one, or check fewer wheels in one job.';

/** The error of a disk that is full, where the system says that there is no room for the artifact; else null. */
function lackOfRoom(artifact: ListedArtifact, folder: string): Error | null {
  const size = sizeOf(artifact);
  const free = freeBytes(folder);
  if (free === null || size < free) return null;
  const message = `the artifact ${artifact.name} takes ${size} bytes, and ${free} are free`;
  return Object.assign(new Error(message), { code: 'ENOSPC' });
}

/** Null when the artifact lies in the folder, else what is wrong. Rejects where the disk is full. */
async function download(
  { id, digest }: ListedArtifact,
  request: ArtifactRequest,
  { client, folder, patience }: Having,
): Promise<{ clause: string; isDownloaded: boolean } | null> {
  try {
    await mkdir(folder);
    const { digestMismatch } = await inTime(
      client.downloadArtifact(id, {
        path: folder,
        skipDecompress: true,
        ...(digest ? { expectedHash: digest } : {}),
        ...findBy(request),
      }),
      patience,
      `it did not arrive within ${timeOf(patience)}`,
    );
    if (!digestMismatch) return null;
    const clause = `did not arrive as it was uploaded: its SHA-256 is not ${digest}, which GitHub noted at the upload. It was not used. Run the job again; should it stay so, upload the artifact anew.`;
    return { clause, isDownloaded: true };
  } catch (error) {
    if (isDiskFull(error)) throw error;
    // The client tries again, and then says no more than that it has.
    if (hasNoRoom(folder)) throw Object.assign(new Error(messageOf(error)), { code: 'ENOSPC' });
    return { clause: `can't be downloaded: ${explain(error, request.run)}`, isDownloaded: false };
  }
}

/** Bytes as GitHub stores it. */
export function sizeOf({ size }: ListedArtifact): number {
  return size > 0 ? size : 0;
}

/** What the work comes to. Rejects as it does, and when it takes longer; then it is left to itself. */
export async function inTime<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: string,
): Promise<Result> {
  const done = new AbortController();
  const limit = setTimeout(milliseconds, null, { signal: done.signal }).then(() => {
    throw new Error(late);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    done.abort();
  }
}

function timeOf(milliseconds: number): string {
  return milliseconds < 60_000 ? `${milliseconds / 1000} seconds` : `${milliseconds / 60_000} minutes`;
}

/** Which run the client is to ask for; nothing where it is the current one. */
export function findBy({ run, token }: ArtifactRequest): { findBy?: FindBy } {
  if (run.current) return {};
  const { owner, repo } = run.repository;
  return { findBy: { token, workflowRunId: run.runId, repositoryOwner: owner, repositoryName: repo } };
}

/** What a refusal means and what to do about it. */
export function explain(error: unknown, run: ArtifactRun): string {
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
