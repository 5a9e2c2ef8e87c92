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
  /** The name of a job of a reusable workflow, `caller / callee (matrix)`; null for other jobs, and where it can't be had. */
  call: string | null;
}

/**
 * `wheel-abi-check:<job>:<attempt>`: the first part is the same in every attempt, the second in none. Two calls of one
 * reusable workflow differ in nothing but the call.
 */
export function externalId({ workflow, job, step, matrix, call }: JobIdentity, attempt: string): string {
  const identity = digestOf([workflow, job, step, matrix], 16);
  return `${PREFIX}:${call === null ? identity : `${identity}-${digestOf(call, 8)}`}:${attempt}`;
}

/** `<run>.<attempt>.<check run>`: the check run is the job's own, which is a new one in every attempt; null is left out. */
export function attemptId(attempt: string, ownCheckRun: number | null): string {
  return ownCheckRun === null ? attempt : `${attempt}.${ownCheckRun}`;
}

/** The part of an external id that all attempts of a job share; null for one that isn't ours. */
export function identityOf(externalId: string | null): string | null {
  const [prefix, digest] = externalId?.split(':') ?? [];
  return prefix === PREFIX && digest !== undefined ? digest : null;
}

/** The run and the attempt of one of our external ids, which all jobs of that attempt share. */
export function attemptOf(externalId: string | null): string {
  const [, , attempt = ''] = externalId?.split(':') ?? [];
  return attempt.split('.').slice(0, 2).join('.');
}

/** Whether no other job can have this external id: it names the job's own check run. */
export function isOfOneJob(externalId: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(externalId.split(':')[2] ?? '');
}

function digestOf(value: unknown, length: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
}
