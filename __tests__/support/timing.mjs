/**
 * Time in the hands of tests, so that none waits for a real pause or races a real limit. For plain Node, since it is
 * preloaded into the built action as well.
 */

import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:timers/promises';

/**
 * What becomes of a timer: other milliseconds, or `held`, and then it fires when {@link fire} says so. The key names what
 * sets it and its milliseconds: `timer 5000` (setTimeout), `promise 5000` (that of node:timers/promises), `signal 5000`
 * (AbortSignal.timeout). All others are left alone.
 * @typedef {Record<string, number | 'held'>} TimerRules
 */

/**
 * Between two tries: of publishCheckRun.ts, and of Octokit, whose plugin waits the square of the tries in seconds, or what
 * GitHub asks for.
 * @type {TimerRules}
 */
export const PAUSES = {
  'timer 1000': 10,
  'timer 4000': 10,
  'promise 1000': 10,
  'promise 2000': 10,
  'promise 3000': 10,
};

const real = {
  timer: globalThis.setTimeout,
  promise: promises.setTimeout,
  signal: AbortSignal.timeout.bind(AbortSignal),
};

/** @type {{ key: string, fire: () => void }[]} */
let held = [];

/**
 * @param {string} key
 * @param {() => void} onFire
 */
function hold(key, onFire) {
  held.push({ key, fire: onFire });
}

/**
 * Waits until timers of that key are held, and fires them.
 * @param {string} key
 */
export async function fire(key) {
  while (!held.some((each) => each.key === key)) await real.promise(5);
  const due = held.filter((each) => each.key === key);
  held = held.filter((each) => each.key !== key);
  for (const each of due) each.fire();
}

/** Fires all that are held by now. */
export function fireAll() {
  for (const each of held.splice(0)) each.fire();
}

/**
 * Puts the rules in the place of what Node has, until {@link restoreTimers}.
 * @param {TimerRules} rules
 */
export function replaceTimers(rules) {
  /** @type {(callback: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]) => NodeJS.Timeout} */
  const timer = (callback, milliseconds = 0, ...given) => {
    const key = `timer ${milliseconds}`;
    const rule = rules[key] ?? milliseconds;
    if (rule !== 'held') return real.timer(callback, rule, ...given);
    hold(key, () => callback(...given));
    // For whoever wants to clear it or let the process go.
    return real.timer(() => {}, 2 ** 31 - 1).unref();
  };
  globalThis.setTimeout = /** @type {typeof setTimeout} */ (timer);
  promises.setTimeout = async (milliseconds = 0, value, options) => {
    const key = `promise ${milliseconds}`;
    const rule = rules[key] ?? milliseconds;
    if (rule !== 'held') return await real.promise(rule, value, options);
    return await new Promise((resolve, reject) => {
      hold(key, () => resolve(/** @type {never} */ (value)));
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    });
  };
  AbortSignal.timeout = (milliseconds) => {
    const key = `signal ${milliseconds}`;
    const rule = rules[key] ?? milliseconds;
    if (rule !== 'held') return real.signal(rule);
    const controller = new AbortController();
    hold(key, () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')));
    return controller.signal;
  };
  // Who has imported them by their names has the new ones, too.
  syncBuiltinESMExports();
}

/** Undoes {@link replaceTimers}. */
export function restoreTimers() {
  held = [];
  globalThis.setTimeout = real.timer;
  promises.setTimeout = real.promise;
  AbortSignal.timeout = real.signal;
  syncBuiltinESMExports();
}

/**
 * Sends this process a signal as soon as it has written what matches: whoever watches it from outside may be late.
 * @param {NodeJS.WriteStream} stream
 * @param {RegExp} pattern
 * @param {NodeJS.Signals} signal
 */
export function signalOnceWritten(stream, pattern, signal) {
  const write = stream.write.bind(stream);
  let text = '';
  let isSent = false;
  stream.write = /** @type {typeof stream.write} */ (
    (/** @type {string} */ chunk, /** @type {[]} */ ...more) => {
      text += chunk;
      if (!isSent && pattern.test(text)) {
        isSent = true;
        process.kill(process.pid, signal);
      }
      return write(chunk, ...more);
    }
  );
}
