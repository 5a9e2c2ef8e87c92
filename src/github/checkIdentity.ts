/** Tells our check runs on one commit apart: which job they are of, and which attempt. */

import { createHash } from 'node:crypto';

const PREFIX = 'wheel-abi-check';

/** What stays the same when a job is run again. */
export interface JobIdentity {
  workflow: string;
  job: string;
  /** The step's id, or the runner's name for it. */
  step: string;
  /** The matrix's values, as JSON. */
  matrix: string;
}

/** `wheel-abi-check:<job>:<attempt>`: the first part is the same in every attempt, the second in none. */
export function externalId({ workflow, job, step, matrix }: JobIdentity, attempt: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([workflow, job, step, matrix]))
    .digest('hex');
  return `${PREFIX}:${digest.slice(0, 16)}:${attempt}`;
}

/** The part of an external id that all attempts of a job share; null for one that isn't ours. */
export function identityOf(externalId: string | null): string | null {
  const [prefix, digest] = externalId?.split(':') ?? [];
  return prefix === PREFIX && digest !== undefined ? digest : null;
}
