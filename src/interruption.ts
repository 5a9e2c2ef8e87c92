/** Work that has to end before it is done: the job was cancelled, or its time is over. */

/** Why an `AbortSignal` ended the work: it is the signal's reason. The message is a clause that follows "because". */
export class Interruption extends Error {
  override name = 'Interruption';
  readonly kind: 'cancelled' | 'time-over';

  constructor(kind: Interruption['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
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
