/** Work that has to end before it is done: the job was cancelled, its time is over, or something broke that it stands on. */

import { isDiskFull } from './diskFull.ts';
import { plainText } from './escape.ts';

/** Characters of an error's message that are told. */
const MAX_TOLD = 300;

/** Why an `AbortSignal` ended the work: it is the signal's reason. The message is a clause that follows "because". */
export class Interruption extends Error {
  override name = 'Interruption';
  readonly kind: 'cancelled' | 'time-over' | 'disk-full' | 'error';

  constructor(kind: Interruption['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Ends the work at the first error that nobody owns, as the time limit would: what is known by then can still be told. */
export class Mishap {
  private readonly controller = new AbortController();

  /** Its reason is an {@link Interruption}. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Takes note of what was thrown. Only the first counts: what follows derives from it, or from the end of the work. */
  note(error: unknown): void {
    if (!this.signal.aborted) this.controller.abort(interruptionBy(error));
  }
}

function interruptionBy(error: unknown): Interruption {
  if (error instanceof Interruption) return error;
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const said = plainText(line, MAX_TOLD);
  return isDiskFull(error)
    ? new Interruption('disk-full', `the disk is full (${said})`, { cause: error })
    : new Interruption('error', `an error came up that nothing here expects (${said})`, { cause: error });
}

/** What ended the work, null while it may go on. */
export function interruptionOf(signal: AbortSignal | undefined): Interruption | null {
  return signal?.aborted && signal.reason instanceof Interruption ? signal.reason : null;
}

/** The signal, and one that fires by itself after so many minutes; null sets no time. */
export function withTimeLimit(signal: AbortSignal, minutes: number | null): AbortSignal {
  if (minutes === null) return signal;
  const controller = new AbortController();
  const over = `the time that "timeout-minutes" gives (${minutes}) was over`;
  const timer = setTimeout(() => controller.abort(new Interruption('time-over', over)), minutes * 60_000);
  timer.unref();
  return AbortSignal.any([signal, controller.signal]);
}

/** A signal that fires so many milliseconds after the given one, with its reason. */
export function soonAfter(signal: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const begin = (): void => {
    setTimeout(() => controller.abort(signal.reason), milliseconds);
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return controller.signal;
}

/**
 * What the work comes to, or `instead` as soon as the signal fires; then work that has begun is left to itself, and
 * work that has not never begins. Rejects as the work does.
 */
export async function unlessInterrupted<Result, Instead>(
  signal: AbortSignal | null | undefined,
  work: () => Promise<Result>,
  instead: Instead,
): Promise<Result | Instead> {
  if (!signal) return await work();
  if (signal.aborted) return instead;
  let onAbort: () => void = () => {};
  const aborted = new Promise<Instead>((resolve) => {
    onAbort = () => resolve(instead);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
