/** Requests that must not take effect twice. */

import { setTimeout } from 'node:timers/promises';
import { statusOf } from '../base/errors.ts';

const TRIES = 3;
/** Milliseconds; the second pause is twice as long. */
const RETRY_PAUSE = 1000;

/** GitHub said yes, and not to what: a proxy's page, or an answer cut off. As good as no answer. */
export class LostAnswer extends Error {}

/** Sends what must not be sent twice: after GitHub's own trouble, only when `arrived` says that it didn't arrive. */
export async function sendOnce<Result>(
  send: () => Promise<Result>,
  arrived: () => Promise<Result | null>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof LostAnswer) && (statusOf(error) ?? 0) < 500) throw error;
      await setTimeout(tries * RETRY_PAUSE);
      const result = await arrived().catch(() => {
        throw error;
      });
      if (result !== null) return result;
      if (tries === TRIES) throw error;
    }
  }
}
