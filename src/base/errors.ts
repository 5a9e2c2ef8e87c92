/** What errors of the system and of servers say. */

import { isDiskFull } from './diskFull.ts';
/** The message of anything thrown; of a full disk, that it is full. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isDiskFull(error) ? `the disk is full (${error.message})` : error.message;
}

/** The first line of what a server said, less the final stop and links to GitHub's API documentation. */
export function serverMessage(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n');
  return line.replace(/ - https:\/\/docs\.github\.com\S*/g, '').replace(/\.$/, '');
}

/** The HTTP status that an error of Octokit's carries, null for other errors. */
export function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** Whether the error is the file system's way of saying that there is nothing there. */
export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
