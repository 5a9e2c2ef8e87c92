/** Tells a full disk from other trouble: libraries hide it behind errors of their own, or blame the server. */

import { statfsSync } from 'node:fs';

/** How systems say that there is no room: on the disk, or for this user. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** Bytes; with less room than this a disk counts as full, since the last write that failed wanted more than was left. */
const NEXT_TO_NOTHING = 256 * 1024;

/** Whether the error, or one that it was made of, is the system's word for a full disk. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && FULL.includes(code)) return true;
  // A library that throws an error of its own quotes the system's at best.
  return FULL.some((name) => error.message.includes(`${name}: `)) || isDiskFull(error.cause);
}

/** Bytes that may be written to the disk that the folder lies on; null where the system doesn't say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Whether there is no room left on the disk that the folder lies on, as far as the system says. */
export function hasNoRoom(folder: string): boolean {
  const free = freeBytes(folder);
  return free !== null && free < NEXT_TO_NOTHING;
}
